import type { Instant } from '../kernel/instant.js';
import { dayMs } from '../kernel/instant.js';
import type { Duration } from '../vocabulary/term.js';
import { monthsOf } from '../vocabulary/term.js';

/** The mean over 400 years, the period of the calendar. */
const meanMonthMs = 30.436875 * dayMs;

/** Returns the whole number of terms that is nearest to the time between two instants. */
export function termsBetween(fromAt: Instant, untilAt: Instant, duration: Duration): number {
  return Math.round((untilAt - fromAt) / (monthsOf[duration] * meanMonthMs));
}
