import { holds } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Term } from '../vocabulary/term.js';
import { monthsOf, termHolding } from '../vocabulary/term.js';
import { firstTermStart, isRenewed } from './cancellation-opening.js';
import type { Course } from './cancellation-phases.js';
import { endOfLifeOf } from './end-of-life.js';
import { renewsItself } from './renews-itself.js';

/** The instant from which a course counts for a purchase with a term: its order, or the renewal that opened its window anew; null where that is judged. */
export function courseOpenedAt(
  { row, reopens, openedAlike }: Pick<Course<unknown>, 'row' | 'reopens' | 'openedAlike'>,
  purchase: Purchase,
  term: Term,
  at: Instant,
): Instant | null {
  const { orderedAt, autoRenew } = purchase;
  if (!openedAlike || !holds(monthsOf, term.duration)) return null;
  // a window that counts from the first term, under one reading, counts from the order as well (I2)
  if ((term.anchorAt ?? term.startsAt) !== orderedAt && firstTermStart(purchase) !== null && row.readings.includes('I2')) return null;
  const over = at >= term.endsAt;
  if (over && (!renewsItself(purchase) || (reopens && autoRenew !== true))) return null;
  if (!reopens) return orderedAt;
  if (over) return termHolding(term, at).startsAt;
  if (!isRenewed(purchase, term.startsAt)) return orderedAt;
  return at < term.startsAt ? null : term.startsAt;
}

/** The end of the term, where it changes what a course says of a purchase; null where it does not. */
export function termEndOnCourse(
  { reopens }: Pick<Course<unknown>, 'reopens'>,
  stage: 'open' | 'at-renewal' | 'closed' | 'denied',
  purchase: Purchase,
  term: Term,
  at: Instant,
): Instant | null {
  if (stage === 'denied') return null;
  if (stage === 'at-renewal' || (reopens && renewsItself(purchase))) return termHolding(term, at).endsAt;
  if (renewsItself(purchase)) return null;
  return stage === 'open' || endOfLifeOf(purchase).ends ? term.endsAt : null;
}
