import { monthsLater } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { dayMs } from '../kernel/instant.js';
import { earlier } from '../kernel/timeline.js';
import type { Opening, Purchase } from '../vocabulary/purchase.js';
import { termHolding } from '../vocabulary/term.js';
import { endOfLifeOf } from './end-of-life.js';

/** What opened the window that counts at an instant. */
export interface FoundOpening {
  readonly by: Opening['by'];
  readonly openedAt: Instant;
  /** The next instant at which another opening counts. */
  readonly nextAt: Instant | null;
  /** The next instant at which a renewal that is not stated would begin a term. */
  readonly renewsAt: Instant | null;
  /** The start of a later term that is not stated but would have begun by now, had the subscription renewed. */
  readonly presumedAt: Instant | null;
}

const nothing: readonly Opening[] = [];

/** Whether a term that starts then is a later one than the first: a month or more after the order, or the trial. */
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

/** The openings that order, trial and term tell, where none are stated. */
export function derivedOpenings(purchase: Purchase): readonly Opening[] {
  const { term, trial } = purchase;
  const openings: Opening[] = [{ by: 'order', openedAt: purchase.orderedAt, seats: null }];
  const converted = trial?.closesAt ?? null;
  if (converted !== null) openings.push({ by: 'trial-conversion', openedAt: converted, seats: null });
  if (term != null && isRenewed(purchase, term.startsAt)) {
    openings.push({ by: 'renewal', openedAt: term.startsAt, seats: null });
  }
  return openings;
}

/** The latest opening of the whole subscription's window at an instant, among the causes that count; the order always does. */
export function openingAt(purchase: Purchase, at: Instant, causes: readonly Opening['by'][]): FoundOpening {
  const stated = purchase.openings ?? nothing;
  if (stated.length === 0 && (causes.length === 0 || (purchase.term == null && purchase.trial == null))) {
    const { orderedAt } = purchase;
    return { by: 'order', openedAt: orderedAt, nextAt: orderedAt > at ? orderedAt : null, renewsAt: null, presumedAt: null };
  }
  const counted = (stated.length > 0 ? stated : derivedOpenings(purchase)).filter(
    (opening) => opening.by === 'order' || causes.includes(opening.by),
  );
  let found: { readonly by: Opening['by']; readonly openedAt: Instant } | null = null;
  let nextAt: Instant | null = null;
  for (const opening of counted) {
    if (opening.openedAt > at) nextAt = earlier(nextAt, opening.openedAt);
    else if (found === null || opening.openedAt >= found.openedAt) found = opening;
  }
  const { by, openedAt } = found ?? { by: 'order', openedAt: purchase.orderedAt };
  const { term } = purchase;
  const renews = purchase.autoRenew !== false && purchase.status !== 'suspended' && endOfLifeOf(purchase).renews === 'by-default';
  if (term == null || stated.length > 0 || !renews || !causes.includes('renewal')) {
    return { by, openedAt, nextAt, renewsAt: null, presumedAt: null };
  }
  const current = termHolding(term, at);
  return { by, openedAt, nextAt, renewsAt: current.endsAt, presumedAt: current === term ? null : current.startsAt };
}
