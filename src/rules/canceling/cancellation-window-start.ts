import { monthsLater } from '../../kernel/calendar.js';
import type { Instant } from '../../kernel/instant.js';
import { dayMs } from '../../kernel/instant.js';
import type { Purchase, WindowStart } from '../../vocabulary/purchase.js';

/** True if a term that starts then is a later one than the first: a month or more after the order, or the trial. */
export function isRenewed(purchase: Purchase, startsAt: Instant): boolean {
  const since = purchase.trial?.closesAt ?? purchase.orderedAt;
  return startsAt > since && monthsLater(since, 1) <= startsAt + dayMs;
}

/** The start of the first paid term, where it is known: a term that has been renewed does not tell it (I2). */
export function firstTermStart(purchase: Purchase): Instant | null {
  const { term } = purchase;
  const startsAt = term?.anchorAt ?? term?.startsAt ?? null;
  return startsAt !== null && !isRenewed(purchase, startsAt) ? startsAt : (purchase.trial?.closesAt ?? null);
}

/** The window starts that order, trial and term tell, where none are stated. */
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

/** The window starts of a purchase: as stated, else as its order, trial and term tell. */
export function windowStartsOf(purchase: Purchase): readonly WindowStart[] {
  const stated = purchase.windowStarts ?? [];
  return stated.length > 0 ? stated : derivedWindowStarts(purchase);
}
