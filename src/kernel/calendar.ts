import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import type { Instant } from './instant.js';
import { startOfDay } from './instant.js';

/** Months later in UTC, counted from the anchor; the day clamps to the end of a shorter month, the time of day stays. */
export function monthsLater(anchor: Instant, months: number): Instant {
  return addMonths(new UTCDateMini(anchor), months).getTime() as Instant;
}

/** Whole months that lie between two instants: the largest n with `monthsLater(anchor, n) <= at`. */
export function wholeMonths(anchor: Instant, at: Instant): number {
  const from = new UTCDateMini(anchor);
  const to = new UTCDateMini(at);
  const rough = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();
  return monthsLater(anchor, rough) <= at ? rough : rough - 1;
}

/** Whether the day after an instant's UTC day begins a new month. */
export function isMonthEnd(at: Instant): boolean {
  const date = new UTCDateMini(at);
  const day = date.getDate();
  date.setDate(day + 1);
  return date.getDate() === 1;
}

/** The midnight that began the UTC month of an instant, moved by months. */
export function monthStart(at: Instant, months: number): Instant {
  const date = new UTCDateMini(at);
  date.setDate(1);
  return monthsLater(startOfDay(date.getTime() as Instant), months);
}
