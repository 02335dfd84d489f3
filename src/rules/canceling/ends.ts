import type { Gap } from '../../kernel/answer.js';
import { monthsLater, wholeMonths } from '../../kernel/calendar.js';
import type { Instant } from '../../kernel/instant.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import { cycleMonths } from '../../vocabulary/product.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import { monthsOf } from '../../vocabulary/term.js';
import { countedAt, termGap } from '../asking/term-chain.js';
import { endOfLifeAt } from '../terms/end-of-life.js';
import { lastToMigrate, migrates } from '../terms/migration.js';
import type { LastTerm } from '../terms/term-end.js';
import { lastTermOf } from '../terms/term-end.js';

const never = Number.POSITIVE_INFINITY;

/** The end of a purchase's term, and what follows it. */
export interface Ends {
  /** The end of the stated term; Infinity = there is none. */
  readonly endsAt: number;
  /** The end of the last of the terms, and what follows it. */
  readonly last: LastTerm;
  /** X14: what waits for a segment is decided by the last one that migrates (M1): what holds then whatever the segment is; null = no segment decides. */
  readonly later: LastTerm | null;
  /** 'sure' or 'presumed' if later terms that are not stated may have begun; null = they may not. */
  readonly renewals: 'sure' | 'presumed' | null;
  /** The gap of a term whose length is in no list, which is named where a later term would be needed; null = there is none. */
  readonly lengthGap: Gap | null;
}

const runsForEver: LastTerm = { endsAt: never, end: 'renews', gap: null };
const endless: Ends = { endsAt: never, last: runsForEver, later: null, renewals: null, lengthGap: null };

/** Returns what follows the term of a purchase under some interpretations. */
export function endsOf(purchase: Purchase, interpretations: Interpretations): Ends {
  const { term, status, autoRenew, endOfTerm } = purchase;
  if (term == null && !migrates(purchase)) return endless;
  const endsAt = term?.endsAt ?? never;
  const lengthGap = term == null ? null : termGap(term, endsAt as Instant);
  // X13: a suspended purchase does not end with its term
  if (status === 'suspended') return { endsAt, last: runsForEver, later: null, renewals: null, lengthGap };
  const last = lastTermOf(purchase, interpretations);
  const later = last.end === 'segment' && migrates(purchase) ? lastTermOf({ ...purchase, segment: lastToMigrate }, interpretations) : null;
  const isSure = autoRenew === true || endOfTerm === 'renew';
  return { endsAt, last, later, lengthGap, renewals: last.endsAt > endsAt ? (isSure ? 'sure' : 'presumed') : null };
}

function isSameEnd(one: LastTerm | null, other: LastTerm | null): boolean {
  return one?.endsAt === other?.endsAt && one?.end === other?.end;
}

/** True if two sets of interpretations make the same of the end of a purchase. */
export function isSameEnds(one: Ends, other: Ends): boolean {
  return isSameEnd(one.last, other.last) && isSameEnd(one.later, other.later);
}

/** Returns the first instant, or the first after another, at which a term that is not stated may have ended: it is never shorter than its billing cycle (T1); Infinity = none may. */
export function renewableAfter(purchase: Purchase, at: Instant | null): number {
  const { term, windowStarts, status, trial, orderedAt, billingCycle } = purchase;
  const isKnown = term != null || (windowStarts != null && windowStarts.length > 0) || status === 'suspended';
  if (isKnown || endOfLifeAt(purchase, orderedAt).renews !== 'by-default') return never;
  const startsAt = countedAt(trial?.closesAt ?? orderedAt, purchase.family);
  const months = cycleMonths[billingCycle] ?? monthsOf.P1M;
  const over = at === null ? 0 : Math.max(0, Math.floor(wholeMonths(startsAt, at) / months));
  return monthsLater(startsAt, (over + 1) * months);
}
