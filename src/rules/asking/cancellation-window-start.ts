import { monthsLater } from '../../kernel/calendar.js';
import type { Instant } from '../../kernel/instant.js';
import { dayMs } from '../../kernel/instant.js';
import type { Purchase, WindowStart } from '../../vocabulary/purchase.js';
import { termGap, termHolding } from './term-chain.js';

/** True if a term that starts then is a later one than the first: a month or more after the order, or the trial. */
export function isRenewed(purchase: Purchase, startsAt: Instant): boolean {
  const since = purchase.trial?.closesAt ?? purchase.orderedAt;
  return monthsLater(since, 1) <= startsAt + dayMs;
}

/** Returns the start of the first paid term; null if it is not known, as after a renewal (I2). */
export function firstTermStart(purchase: Purchase): Instant | null {
  const { term } = purchase;
  const startsAt = term?.anchorAt ?? term?.startsAt ?? null;
  return startsAt !== null && !isRenewed(purchase, startsAt) ? startsAt : (purchase.trial?.closesAt ?? null);
}

/** True if another window start than the order follows from trial and term. */
export function opensAgain(purchase: Purchase): boolean {
  const { term, trial } = purchase;
  return trial?.closesAt != null || (term != null && isRenewed(purchase, term.startsAt));
}

/** Returns the window starts that follow from order, trial and term, for a purchase that states none. */
export function derivedWindowStarts(purchase: Purchase): readonly WindowStart[] {
  const { term, trial } = purchase;
  const windowStarts: WindowStart[] = [{ by: 'order', startsAt: purchase.orderedAt, seats: null }];
  const converted = trial?.closesAt ?? null;
  if (converted !== null) windowStarts.push({ by: 'trial-conversion', startsAt: converted, seats: null });
  if (term != null && isRenewed(purchase, term.startsAt)) {
    windowStarts.push({ by: 'renewal', startsAt: term.startsAt, seats: null });
  }
  return windowStarts;
}

/**
 * Returns the window starts of a purchase of which only further ones are known: with those that follow from its order, trial and term, in the order of time;
 * null = none. The term that a known conversion began is no renewal.
 */
export function allWindowStarts(purchase: Purchase, further: readonly WindowStart[]): readonly WindowStart[] | null {
  if (further.length === 0) return null;
  const isKnown = ({ by, startsAt }: WindowStart): boolean => further.some((one) => one.by === by && one.startsAt >= startsAt);
  const closesAt = purchase.trial?.closesAt ?? further.find(({ by }) => by === 'trial-conversion')?.startsAt;
  const trial = closesAt === undefined ? null : { opensAt: purchase.orderedAt, closesAt };
  const derived = derivedWindowStarts({ ...purchase, trial });
  // one that a partial upgrade made has the window of its source, and none of its order (U1)
  const isMade = further.some(({ by, startsAt }) => by === 'partial-upgrade' && startsAt < purchase.orderedAt);
  return [...derived.filter((one) => !isKnown(one) && !(isMade && one.by === 'order')), ...further].sort((a, b) => a.startsAt - b.startsAt);
}

/** Returns the window starts of a purchase: the stated ones, or those that follow from its order, trial and term. */
export function windowStartsOf(purchase: Purchase): readonly WindowStart[] {
  const stated = purchase.windowStarts ?? [];
  return stated.length > 0 ? stated : derivedWindowStarts(purchase);
}

/** Returns the start of the last window of a purchase that had begun by an instant, which a partial upgrade hands on (U1); a term that has renewed by itself has one. */
export function lastStartBy(purchase: Purchase, at: Instant): Instant {
  const { orderedAt, term = null, family } = purchase;
  const begun = windowStartsOf(purchase).filter(({ by, startsAt }) => by !== 'upgrade' && startsAt <= at);
  const isRenewing = term !== null && at >= term.endsAt && termGap(term, at) === null;
  const renewedAt = isRenewing ? termHolding(term, at, family).startsAt : orderedAt;
  return Math.max(orderedAt, renewedAt, ...begun.map(({ startsAt }) => startsAt)) as Instant;
}
