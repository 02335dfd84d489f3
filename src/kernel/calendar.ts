import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import type { Instant } from './instant.js';
import { dayMs, furthestMs } from './instant.js';

/** The mean over 400 years, the period of the calendar. */
const meanMonthDays = 30.436875;
/** Every month has at least 28 days: up to that day nothing can have to be clamped. */
const shortestMonthDays = 28;
/**
 * The days from March 1 of the year -400000 to 1970-01-01. Months are counted from that March: a leap day is then the last day of a year, the calendar
 * repeats every 400 years as from the year 0, and no Instant lies before it.
 */
const daysBefore1970 = 146_816_468;

function dayOf(at: Instant): number {
  return Math.floor(at / dayMs);
}

/** Returns the first day, counted from 1970-01-01, of a month counted from that March; no month is below 0, so that truncating is rounding down. */
function firstDayOf(month: number): number {
  const year = (month / 12) | 0;
  const leapDays = ((year / 4) | 0) - ((year / 100) | 0) + ((year / 400) | 0);
  const daysInYear = ((153 * (month - year * 12) + 2) / 5) | 0;
  return year * 365 + leapDays + daysInYear - daysBefore1970;
}

/** Returns the month, counted from that March, of a day. */
function monthOf(day: number): number {
  const near = ((day + daysBefore1970) / meanMonthDays) | 0;
  const first = firstDayOf(near);
  if (first > day) return near - 1;
  return day - first < shortestMonthDays || firstDayOf(near + 1) > day ? near : near + 1;
}

/** Returns the days of a month counted from that March: those of the same month 400 years on or before. */
function daysIn(month: number): number {
  return getDaysInMonth(new Date(2000 + (((month / 12) | 0) % 400), (month % 12) + 2));
}

/** Returns the anchor moved by months in UTC. The day is clamped to the end of a shorter month; the time of day stays. NaN = no Instant is there. */
export function monthsLater(anchor: Instant, months: number): Instant {
  const day = dayOf(anchor);
  const month = monthOf(day);
  const inMonth = day - firstDayOf(month);
  const kept = inMonth < shortestMonthDays ? inMonth : Math.min(inMonth, daysIn(month + months) - 1);
  const moved = anchor + (firstDayOf(month + months) + kept - day) * dayMs;
  return (Math.abs(moved) <= furthestMs ? moved : Number.NaN) as Instant;
}

/** Returns the number of calendar months from the month of `anchor` to the month of `at`. */
export function monthsApart(anchor: Instant, at: Instant): number {
  return monthOf(dayOf(at)) - monthOf(dayOf(anchor));
}

/** Returns the whole months between two instants: the largest n with `monthsLater(anchor, n) <= at`. */
export function wholeMonths(anchor: Instant, at: Instant): number {
  const rough = monthsApart(anchor, at);
  return monthsLater(anchor, rough) <= at ? rough : rough - 1;
}

/** True if every month has the UTC day of an instant: it is one of the first 28. */
export function everyMonthHasDay(at: Instant): boolean {
  const day = dayOf(at);
  return day - firstDayOf(monthOf(day)) < shortestMonthDays;
}

/** True if the UTC day of an instant is the last day of its month. */
export function isMonthEnd(at: Instant): boolean {
  const next = dayOf(at) + 1;
  return firstDayOf(monthOf(next)) === next;
}

/** Returns the midnight that begins the UTC month of an instant, moved by months. */
export function monthStart(at: Instant, months: number): Instant {
  return (firstDayOf(monthOf(dayOf(at)) + months) * dayMs) as Instant;
}
