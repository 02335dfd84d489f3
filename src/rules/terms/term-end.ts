import { frozen } from '../../kernel/frozen.js';
import type { Gap } from '../../kernel/answer.js';
import { monthsLater } from '../../kernel/calendar.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs } from '../../kernel/instant.js';
import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import { commercialMigrations } from '../../policy/migration.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { ChosenEnd } from '../asking/extended-term.js';
import { chosenEnd, isExtendable } from '../asking/extended-term.js';
import { termGap, termHolding } from '../asking/term-chain.js';
import { endOfLifeAt } from './end-of-life.js';
import type { MigrationEnd } from './migration.js';
import { mayMigrateFrom, migrates, migrationAfter } from './migration.js';

/**
 * The sequel of a term: another one, none for this plan though its family renews (W21), an extended service term (L5), its end by choice (L8),
 * new commerce (M1), nothing, or something that is not known: no document states it, its place is disputed, or a fact is missing.
 */
export type TermEnd = 'renews' | 'not-renewed' | 'ends' | ChosenEnd | MigrationEnd;

/** Returns what follows the end of a purchase's term by itself (C4, L4, L5, L8, M1, T5, W21). */
export function termEndOf(purchase: Purchase, interpretations: Interpretations): TermEnd {
  const { autoRenew, planMonths } = purchase;
  if (isExtendable(purchase, interpretations)) return chosenEnd(purchase);
  const { renews, unrenewedPlanMonths, ends } = endOfLifeAt(purchase, purchase.term?.endsAt ?? purchase.orderedAt);
  if (renews === 'by-default' && autoRenew !== false) {
    if (planMonths != null && unrenewedPlanMonths.includes(planMonths)) return 'not-renewed';
    return migrationAfter(purchase, interpretations) ?? 'renews';
  }
  return ends ? 'ends' : 'silent';
}

/** True if a term renews by itself: its family's does, it is not switched off (T5), and its plan is not one that never renews (W21). */
export function renewsItself(purchase: Purchase, interpretations: Interpretations): boolean {
  return termEndOf(purchase, interpretations) === 'renews';
}

const silentAfterwards = /* @__PURE__ */ frozen(silentOn('afterwards'));
const termMissing = /* @__PURE__ */ frozen(missing('term'));
const choiceMissing = /* @__PURE__ */ frozen(missing('endOfTerm'));
const segmentMissing = /* @__PURE__ */ frozen(missing('segment'));
const equivalentMissing = /* @__PURE__ */ frozen(missing('hasEquivalent'));

/** Returns why it is not known what follows a term; null = it is. */
export function termEndGap({ endOfTerm, segment, cloud }: Purchase, end: TermEnd): Gap | null {
  switch (end) {
    case 'silent':
    case 'disputed':
      return silentAfterwards;
    case 'cloud':
      return unknownValue(end, cloud);
    case 'endOfTerm':
      return endOfTerm == null ? choiceMissing : unknownValue(end, endOfTerm);
    case 'segment':
      return segment == null ? segmentMissing : unknownValue(end, segment);
    case 'hasEquivalent':
      return equivalentMissing;
    default:
      return null;
  }
}

/** The last of the terms that follow each other, and what follows it. */
export interface LastTerm {
  /** Infinity = they renew for ever. */
  readonly endsAt: number;
  /** 'term' = the term is not stated. */
  readonly end: TermEnd | 'term';
  /** Why it is not known what follows; null = it is. */
  readonly gap: Gap | null;
}

/** Returns the end of the last of a purchase's terms, and what follows it: terms that may migrate renew until then (M1). */
export function lastTermOf(purchase: Purchase, interpretations: Interpretations): LastTerm {
  const { term } = purchase;
  if (term == null) return lastUnstated(purchase, interpretations);
  const end = termEndOf(purchase, interpretations);
  if (end !== 'renews' || !migrates(purchase)) {
    const runsOn = end === 'renews' || end === 'not-renewed';
    return { endsAt: runsOn ? Number.POSITIVE_INFINITY : term.endsAt, end, gap: termEndGap(purchase, end) };
  }
  const untilAt = mayMigrateFrom(purchase, interpretations);
  const unknown = termGap(term, untilAt);
  if (unknown !== null) return { endsAt: untilAt, end: 'term', gap: unknown };
  // the first that ends on the first day or later: none after it renews as before
  const last = termHolding(term, addMs(untilAt, -1), purchase.family);
  const lastEnd = termEndOf({ ...purchase, term: last }, interpretations);
  return { endsAt: last.endsAt, end: lastEnd, gap: termEndGap(purchase, lastEnd) };
}

/** Returns from when on a license whose term is not stated may have been renewed into new commerce (M1). */
function lastUnstated(purchase: Purchase, interpretations: Interpretations): LastTerm {
  const { trial, orderedAt, planMonths, windowStarts, autoRenew } = purchase;
  const { renews, unrenewedPlanMonths } = endOfLifeAt(purchase, orderedAt);
  const isLeftOut = autoRenew === false || (planMonths != null && unrenewedPlanMonths.includes(planMonths));
  const isRenewed = migrates(purchase) && renews === 'by-default' && !isLeftOut;
  if (!isRenewed) return { endsAt: Number.POSITIVE_INFINITY, end: 'renews', gap: null };
  const renewals = (windowStarts ?? []).flatMap(({ by, startsAt }) => (by === 'renewal' ? [startsAt] : []));
  const startsAt = Math.max(trial?.closesAt ?? orderedAt, ...renewals) as Instant;
  const renewedAt = monthsLater(startsAt, commercialMigrations[0].longestMonths);
  return { endsAt: Math.max(renewedAt, mayMigrateFrom(purchase, interpretations)), end: 'term', gap: termMissing };
}
