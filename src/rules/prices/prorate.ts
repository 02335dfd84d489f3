import { minorDigits } from '../../kernel/currency.js';
import type { Fraction } from '../../kernel/fraction.js';
import { fraction, rounded, times, truncate } from '../../kernel/fraction.js';
import type { Instant } from '../../kernel/instant.js';
import { dayMs, hourMs } from '../../kernel/instant.js';
import type { Proration, ProrationUnit, Rounding } from '../../policy/proration.js';
import { dayPriceDecimals, truncatedDecimals } from '../../policy/proration.js';
import type { Charge } from '../../vocabulary/purchase.js';

function dayIndex(at: Instant): number {
  return Math.floor(at / dayMs);
}

function timeOfDay(at: Instant): number {
  return at - dayIndex(at) * dayMs;
}

/** Returns the UTC day after a charge; a period that ends at or before the time of day it began at does not include its last day. */
function lastDay(charge: Charge): number {
  return dayIndex(charge.endsAt) + (timeOfDay(charge.endsAt) > timeOfDay(charge.startsAt) ? 1 : 0);
}

export function chargedDays(charge: Charge): number {
  return lastDay(charge) - dayIndex(charge.startsAt);
}

/** Returns the charged days that are refunded if the event is on the day of `at` (I9). */
export function unusedDays(charge: Charge, at: Instant, dayOfEvent: Proration['dayOfEvent']): number {
  const left = lastDay(charge) - dayIndex(at) - (dayOfEvent === 'used' ? 1 : 0);
  return Math.max(0, Math.min(chargedDays(charge), left));
}

/** Returns the next midnight at which fewer days are unused; null if no day is unused. */
export function fewerUnusedAt(charge: Charge, at: Instant, dayOfEvent: Proration['dayOfEvent']): Instant | null {
  const unused = unusedDays(charge, at, dayOfEvent);
  const lastSuchDay = lastDay(charge) - unused - (dayOfEvent === 'used' ? 1 : 0);
  return unused === 0 ? null : (((lastSuchDay + 1) * dayMs) as Instant);
}

/** A charge divided into units: all of them, those that are refunded, and the first later instant at which fewer are; null = none. */
export interface Division {
  readonly charged: number;
  readonly unused: number;
  readonly fewerAt: Instant | null;
}

/** Returns a charge divided into units at an instant: the unit of the event is used or unused (I9, I25). */
export function divided(charge: Charge, at: Instant, unit: ProrationUnit, ofEvent: Proration['dayOfEvent']): Division {
  if (unit === 'utc-days') {
    const fewerAt = fewerUnusedAt(charge, at, ofEvent);
    return { charged: chargedDays(charge), unused: unusedDays(charge, at, ofEvent), fewerAt };
  }
  const ms = unit === 'hours' ? hourMs : dayMs;
  const { startsAt, endsAt } = charge;
  const charged = Math.ceil((endsAt - startsAt) / ms);
  const begun = Math.floor((at - startsAt) / ms) + (ofEvent === 'used' ? 1 : 0);
  const unused = Math.max(0, Math.min(charged, charged - begun));
  const nextBegun = Math.max(0, begun) + (ofEvent === 'used' ? 0 : 1);
  return { charged, unused, fewerAt: unused === 0 ? null : ((startsAt + nextBegun * ms) as Instant) };
}

/** Returns how many units make a day. */
export function unitsOfDay(unit: ProrationUnit): number {
  return unit === 'hours' ? dayMs / hourMs : 1;
}

/** Returns how many seats a charge is of. */
export function seatsOf({ quantity }: Charge): number {
  return quantity ?? 1;
}

type Factors = readonly [number, number, number];

/** Returns one product divided by another, in whole units: in doubles if they are exact, which is nearly always, else as a fraction. */
function whole(how: 'cut' | 'rounded', over: Factors, under: Factors): number {
  // by place: taking a list apart iterates it
  const of = over[0] * over[1] * over[2];
  const parts = under[0] * under[1] * under[2];
  const twice = of * 2 + parts;
  // below 2^53 the quotient of two whole doubles never rounds up to the next whole
  if (twice <= Number.MAX_SAFE_INTEGER) return Math.floor(how === 'cut' ? of / parts : twice / (parts * 2));
  const [first, second, third] = over.map((factor, place) => fraction(factor, under[place] as number)) as [Fraction, Fraction, Fraction];
  return (how === 'cut' ? truncate : rounded)(times(times(first, second), third));
}

/**
 * Returns the refund for the unused days (or other units) of a part of the seats, in whole minor units, rounded as the family's document says
 * (I19).
 */
export function prorated(
  charge: Charge,
  unused: number,
  rounding: Rounding,
  days: number = chargedDays(charge),
  part = seatsOf(charge),
): number {
  const { amount, currency } = charge.paid;
  const seats = seatsOf(charge);
  if (unused === 0) return 0;
  if (unused === days && part === seats) return amount;
  if (rounding === 'once') return whole('rounded', [amount, unused, part], [days, seats, 1]);
  // the documents truncate and round to two decimals in every currency: of minor units, in yen a hundredth of one
  const units = 10 ** minorDigits(currency);
  const cents = 10 ** truncatedDecimals;
  if (rounding === 'day-price-per-seat') {
    const { monthDays, month, longer } = dayPriceDecimals;
    const parts = 10 ** (days > monthDays ? longer : month);
    const seatDay = whole('rounded', [amount, parts, 1], [seats, days, units]);
    const seat = whole('rounded', [seatDay, unused, cents], [parts, 1, 1]);
    return Math.min(amount, whole('rounded', [seat, units, part], [cents, 1, 1]));
  }
  if (rounding === 'per-day-then-seat') {
    const perDay = whole('rounded', [amount, cents, 1], [days, units, 1]);
    const perSeat = whole('rounded', [perDay, unused, 1], [seats, 1, 1]);
    return Math.min(amount, whole('rounded', [perSeat, units, part], [cents, 1, 1]));
  }
  const [cut, times] = rounding === 'cut-line' ? [part, 1] : [1, part];
  const line = whole('cut', [amount, unused, cents * cut], [seats, days, units]);
  return whole('cut', [line, units, times], [cents, 1, 1]);
}

/** Returns a refund less its fee. */
export function lessFee(amount: number, feePercent: number): number {
  return whole('rounded', [amount, 100 - feePercent, 1], [100, 1, 1]);
}
