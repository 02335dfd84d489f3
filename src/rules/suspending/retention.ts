import { frozen } from '../../kernel/frozen.js';
import { checkObject } from '../../kernel/check.js';
import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import type { Basis, Gap, NonEmpty } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, dayMs, midnightOf, startOfDay } from '../../kernel/instant.js';
import type { DatedTable, TableSpan } from '../../kernel/dated-table.js';
import { beforeFirst, earliest, spanAt, spansOf } from '../../kernel/dated-table.js';
import type { RetentionRow, Retentions } from '../../policy/suspension-retention.js';
import { lastExtraDaysPurchase, retentions, retentionsInChina } from '../../policy/suspension-retention.js';
import type { Options } from '../../vocabulary/answer.js';
import type { Suspension } from '../../vocabulary/purchase.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import { clouds } from '../../vocabulary/cloud.js';
import { suspendingParties } from '../../vocabulary/status.js';
import { checkTerm } from '../../vocabulary/term.js';
import { termGap, termHolding } from '../asking/term-chain.js';

/** The retention of a stretch of time. */
export type Retention = TableSpan<RetentionRow>;

/**
 * The retention that a suspension meets. `otherwise`: the one that the marketplace's own suspension meets, where it is not stated who
 * suspended; null in it = no document of that date states it.
 */
export interface ChosenRetention {
  readonly retention: Retention;
  readonly otherwise: { readonly retention: Retention | null } | null;
}

/** The tables of a family as stretches of time, by who suspended; the same list twice where that decides nothing. */
type Stretches = { readonly [By in keyof Retentions]: NonEmpty<Retention> };

function stretchesOf({ partner, marketplace }: Retentions): Stretches {
  const byPartner = spansOf(partner);
  return { partner: byPartner, marketplace: marketplace === partner ? byPartner : spansOf(marketplace) };
}

/* @__NO_SIDE_EFFECTS__ */
function everyTable(tables: { readonly [family: string]: Retentions | null | undefined }): ReadonlyMap<unknown, Stretches | null> {
  return new Map(Object.entries(tables).map(([family, table]) => [family, table == null ? null : stretchesOf(table)]));
}

const everywhere = /* @__PURE__ */ everyTable(retentions);
const inChina = /* @__PURE__ */ everyTable(retentionsInChina);

/** The date from which a purchase has no extra days under one interpretation (I3). */
const noExtraFromAt = /* @__PURE__ */ addMs(/* @__PURE__ */ midnightOf(lastExtraDaysPurchase), dayMs);

function before(stretches: NonEmpty<Retention>): Gap {
  return beforeFirst([stretches[0].entry] as DatedTable<RetentionRow>);
}

/** Returns the retention that a suspension meets (I14: the suspension date selects), or why none is known. */
export function retentionOf(suspension: Suspension, { policyAt }: Options): ChosenRetention | Gap {
  const { family, cloud, suspendedBy, suspendedAt } = suspension;
  if (inChina.has(family) && cloud != null && !clouds.includes(cloud)) return unknownValue('cloud', cloud);
  const ours = (cloud === 'china' ? inChina.get(family) : undefined) ?? everywhere.get(family);
  if (ours === undefined) return unknownValue('family', family);
  if (ours === null) return silentOn('move');
  const { partner, marketplace } = ours;
  const isSplit = partner !== marketplace;
  if (isSplit && suspendedBy != null && !suspendingParties.includes(suspendedBy)) return unknownValue('suspendedBy', suspendedBy);
  const at = policyAt ?? suspendedAt;
  const stretches = isSplit && suspendedBy === 'marketplace' ? marketplace : partner;
  const retention = stretches[spanAt(stretches, at)];
  if (retention === undefined) return before(stretches);
  return { retention, otherwise: isSplit && suspendedBy == null ? { retention: marketplace[spanAt(marketplace, at)] ?? null } : null };
}

/** Returns the rules behind a retention. */
export function basisOfRetention({ retention, otherwise }: ChosenRetention): readonly Basis[] {
  return otherwise === null ? retention.basis : [...retention.basis, ...(otherwise.retention?.basis ?? [])];
}

/** True if the days count from the end of the term, through which it stays resumable. */
export function countsAfterTerm({ retention }: ChosenRetention): boolean {
  return retention.entry.countsFrom === 'term-end';
}

/** The earliest and the latest end that the stated facts allow under one set of interpretations, and the facts that are missing or not documented. */
export interface Limits {
  /** null = none is known. */
  readonly earliestAt: Instant | null;
  /** null = none is known. */
  readonly latestAt: Instant | null;
  /** Empty = the end is known: `earliestAt` is `latestAt`. */
  readonly gaps: readonly Gap[];
}

const termMissing: readonly Gap[] = [/* @__PURE__ */ frozen(missing('term'))];
const partyMissing: readonly Gap[] = [/* @__PURE__ */ frozen(missing('suspendedBy'))];
const silent: readonly Gap[] = [/* @__PURE__ */ frozen(silentOn('afterwards'))];

function missingDates({ accountOpenedAt, firstBillingAt }: Suspension): readonly Gap[] {
  const gaps: Gap[] = [];
  if (accountOpenedAt == null) gaps.push(missing('accountOpenedAt'));
  if (firstBillingAt == null) gaps.push(missing('firstBillingAt'));
  return gaps;
}

/** Returns the days between account opening and first billing that an interpretation adds; null = a date is not stated. */
export function addedDays(suspension: Suspension, extraDays: number, word: Interpretations['I3']): number | null {
  const { accountOpenedAt, firstBillingAt, orderedAt } = suspension;
  if (extraDays === 0) return 0;
  if (word === 'none-after-2018-02-23') {
    const boughtAt = accountOpenedAt ?? orderedAt;
    if (boughtAt != null && boughtAt >= noExtraFromAt) return 0;
  }
  if (accountOpenedAt == null || firstBillingAt == null) return null;
  if (word === 'calendar-days') return Math.min(extraDays, Math.floor(firstBillingAt / dayMs) - Math.floor(accountOpenedAt / dayMs));
  return Math.min(extraDays, Math.floor((firstBillingAt - accountOpenedAt) / dayMs));
}

/** Returns the midnight that ends a UTC day. */
export function endOfDay(at: Instant): Instant {
  return addMs(startOfDay(at), dayMs);
}

function endsAtOf({ term, suspendedAt, family }: Suspension): Instant | null {
  return term == null || termGap(term, suspendedAt) !== null ? null : termHolding(term, suspendedAt, family).endsAt;
}

/** Returns why it is not known when the term ends that was suspended. */
function endGaps({ term, suspendedAt }: Suspension): readonly Gap[] {
  const gap = term == null ? null : termGap(term, suspendedAt);
  return gap === null ? termMissing : [gap];
}

/** Returns the limits by one retention, counted from the suspension (D4, I3, I18, L1, L2, L7, L10). */
function limitsFromSuspension(suspension: Suspension, { entry }: Retention, { I3, I18 }: Interpretations): Limits {
  const { suspendedAt } = suspension;
  const { days, extraDays, earlierTermEnd, interpretations } = entry;
  const added = addedDays(suspension, extraDays, I3);
  const leastAt = addMs(suspendedAt, (days + (added ?? 0)) * dayMs);
  const mostAt = added === null ? addMs(leastAt, extraDays * dayMs) : leastAt;
  const termEndsAt = endsAtOf(suspension);
  if (earlierTermEnd === 'kept') {
    const limitAt = I18 === 'term-end-first' && interpretations.includes('I18') ? termEndsAt : null;
    const earliestAt = earliest(leastAt, limitAt);
    const latestAt = earliest(mostAt, limitAt);
    return { earliestAt, latestAt, gaps: earliestAt === latestAt ? [] : missingDates(suspension) };
  }
  const isDeleted = earlierTermEnd === 'deleted';
  if (termEndsAt === null) {
    return { earliestAt: suspendedAt, latestAt: isDeleted ? leastAt : null, gaps: isDeleted ? endGaps(suspension) : silent };
  }
  const earliestAt = earliest(leastAt, termEndsAt);
  return isDeleted ? { earliestAt, latestAt: earliestAt, gaps: [] } : { earliestAt, latestAt: null, gaps: silent };
}

/** Returns the limits by one retention, counted from the end of the term (L3, I29). */
function limitsFromTermEnd(suspension: Suspension, { entry }: Retention, { I29 }: Interpretations): Limits {
  const termEndsAt = endsAtOf(suspension);
  if (termEndsAt === null) return { earliestAt: suspension.suspendedAt, latestAt: null, gaps: endGaps(suspension) };
  const goneAt = I29 === 'deleted-at-term-end' ? termEndsAt : addMs(termEndsAt, entry.days * dayMs);
  return { earliestAt: goneAt, latestAt: goneAt, gaps: [] };
}

/** Returns the limits to the instant, the rest of the last day left aside (I15). */
export function instantLimits(suspension: Suspension, retained: ChosenRetention, interpretations: Interpretations): Limits {
  const { retention, otherwise } = retained;
  const limits = countsAfterTerm(retained)
    ? limitsFromTermEnd(suspension, retention, interpretations)
    : limitsFromSuspension(suspension, retention, interpretations);
  if (otherwise === null) return limits;
  const byMarketplace = otherwise.retention;
  const earliestAt = byMarketplace === null ? null : limitsFromSuspension(suspension, byMarketplace, interpretations).earliestAt;
  return { earliestAt, latestAt: limits.latestAt, gaps: partyMissing };
}

/** Returns limits as an interpretation rounds them: to the instant, or to the end of its UTC day (I15). */
export function roundedBy({ I15 }: Interpretations, limits: Limits): Limits {
  if (I15 !== 'end-of-day') return limits;
  const { earliestAt, latestAt, gaps } = limits;
  return { earliestAt: earliestAt && endOfDay(earliestAt), latestAt: latestAt && endOfDay(latestAt), gaps };
}

/** Returns when the data is deleted, under one set of interpretations (D4, I15, L1-L3, L7, L10). */
export function expiryLimits(suspension: Suspension, retained: ChosenRetention, interpretations: Interpretations): Limits {
  return roundedBy(interpretations, instantLimits(suspension, retained, interpretations));
}

/** Returns until when it can be reactivated, under one set of interpretations: its retention, or its term (D6, L3, L10). */
export function resumableLimits(suspension: Suspension, retained: ChosenRetention, interpretations: Interpretations): Limits {
  if (!countsAfterTerm(retained)) return expiryLimits(suspension, retained, interpretations);
  const termEndsAt = endsAtOf(suspension);
  return termEndsAt === null
    ? { earliestAt: suspension.suspendedAt, latestAt: null, gaps: endGaps(suspension) }
    : { earliestAt: termEndsAt, latestAt: termEndsAt, gaps: [] };
}

/** Returns what is missing at an instant to tell if it can be reactivated: where all terms leave it open after the days, before them the term. */
export function gapsAt(suspension: Suspension, { retention: { entry } }: ChosenRetention, { gaps }: Limits, at: Instant): readonly Gap[] {
  const isWithin = at < addMs(suspension.suspendedAt, entry.days * dayMs);
  return entry.earlierTermEnd === 'silent' && isWithin && endsAtOf(suspension) === null ? endGaps(suspension) : gaps;
}

/** Validates the facts of every question about a suspension. */
export function checkSuspension(suspension: Suspension): void {
  checkObject(suspension, 'suspension');
  const { suspendedAt, accountOpenedAt, firstBillingAt, orderedAt, term } = suspension;
  checkInstant(suspendedAt, 'suspendedAt');
  if (orderedAt != null) checkInstant(orderedAt, 'orderedAt');
  if (term != null) checkTerm(term, 'term');
  if (accountOpenedAt != null) checkInstant(accountOpenedAt, 'accountOpenedAt');
  if (firstBillingAt != null) checkInstant(firstBillingAt, 'firstBillingAt');
  if (accountOpenedAt != null && firstBillingAt != null && firstBillingAt < accountOpenedAt) {
    fail('inverted-dates', 'firstBillingAt', 'an instant not before accountOpenedAt', firstBillingAt);
  }
}
