import type { Instant } from '../kernel/instant.js';
import { dayMs, startOfDay } from '../kernel/instant.js';

/** Stands in for kernel/calendar.ts in the built file: the same months, without a library that names the clock. */

/** The UTC month of an instant, counted from the year 0, and its day. */
function monthAndDay(at: Instant): readonly [month: number, day: number] {
  const date = new Date(at);
  return [date.getUTCFullYear() * 12 + date.getUTCMonth(), date.getUTCDate()];
}

/** The midnight that begins a month; setUTCFullYear takes any year and month, where Date.UTC reads 0 to 99 as 1900 to 1999. */
function beginningOf(month: number): Instant {
  return new Date(0).setUTCFullYear(0, month, 1) as Instant;
}

export function monthsLater(anchor: Instant, months: number): Instant {
  const [month, day] = monthAndDay(anchor);
  const begins = beginningOf(month + months);
  const length = (beginningOf(month + months + 1) - begins) / dayMs;
  return (begins + (Math.min(day, length) - 1) * dayMs + (anchor - startOfDay(anchor))) as Instant;
}

export function monthsApart(anchor: Instant, at: Instant): number {
  return monthAndDay(at)[0] - monthAndDay(anchor)[0];
}

export function wholeMonths(anchor: Instant, at: Instant): number {
  const rough = monthsApart(anchor, at);
  return monthsLater(anchor, rough) <= at ? rough : rough - 1;
}

export function isMonthEnd(at: Instant): boolean {
  return monthAndDay((at + dayMs) as Instant)[1] === 1;
}

export function monthStart(at: Instant, months: number): Instant {
  return beginningOf(monthAndDay(at)[0] + months);
}
