import { minorDigits } from '../kernel/currency.js';
import { cut, fraction, over, rounded, times } from '../kernel/fraction.js';
import type { Instant } from '../kernel/instant.js';
import { dayMs } from '../kernel/instant.js';
import type { RefundShare } from '../policy/refund-share.js';
import { cutDecimals } from '../policy/refund-share.js';
import type { Charge } from '../vocabulary/purchase.js';

function dayIndex(at: Instant): number {
  return Math.floor(at / dayMs);
}

function timeOfDay(at: Instant): number {
  return at - dayIndex(at) * dayMs;
}

/** The UTC days that a charge covers: a span that ends at the time of day it began, or earlier, does not touch its last day. */
function lastDay(charge: Charge): number {
  return dayIndex(charge.endsAt) + (timeOfDay(charge.endsAt) > timeOfDay(charge.startsAt) ? 1 : 0);
}

export function chargedDays(charge: Charge): number {
  return lastDay(charge) - dayIndex(charge.startsAt);
}

/** The charged days that are given back when the event falls on the day of `at` (I9). */
export function unusedDays(charge: Charge, at: Instant, dayOfEvent: RefundShare['dayOfEvent']): number {
  const left = lastDay(charge) - dayIndex(at) - (dayOfEvent === 'used' ? 1 : 0);
  return Math.max(0, Math.min(chargedDays(charge), left));
}

/** The next midnight at which fewer days are unused; null once none is. */
export function fewerUnusedAt(charge: Charge, at: Instant, dayOfEvent: RefundShare['dayOfEvent']): Instant | null {
  const unused = unusedDays(charge, at, dayOfEvent);
  const lastSuchDay = lastDay(charge) - unused - (dayOfEvent === 'used' ? 1 : 0);
  return unused === 0 ? null : (((lastSuchDay + 1) * dayMs) as Instant);
}

/** The part of what was paid that falls on the unused days, in whole minor units, rounded as the family's text says (I19). */
export function prorated(charge: Charge, unused: number, rounding: RefundShare['rounding']): number {
  const days = chargedDays(charge);
  if (unused === 0) return 0;
  if (unused === days) return charge.paid.amount;
  const paid = fraction(charge.paid.amount);
  const seats = fraction(charge.quantity ?? 1);
  const share = fraction(unused, days);
  if (rounding === 'once') return rounded(times(paid, share));
  // the texts cut and round to two decimals in every currency: so many minor units, in yen a hundredth of one
  const step = fraction(10 ** minorDigits(charge.paid.currency), 10 ** cutDecimals);
  if (rounding === 'per-day-then-seat') {
    const perDay = fraction(rounded(over(over(paid, fraction(days)), step)));
    const perSeat = fraction(rounded(over(times(perDay, fraction(unused)), seats)));
    return Math.min(charge.paid.amount, rounded(times(times(perSeat, step), seats)));
  }
  const perSeat = fraction(cut(over(times(over(paid, seats), share), step)));
  return cut(times(times(perSeat, step), seats));
}

/** The part of what would be given back that a fee leaves. */
export function lessFee(amount: number, feePercent: number): number {
  return rounded(times(fraction(amount), fraction(100 - feePercent, 100)));
}
