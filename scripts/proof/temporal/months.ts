/** Month arithmetic, day by day: every day of 1970 to 2199, 0 to 120 months on, at a time of day that differs from day to day. */
import { monthsLaterOnce } from '../../oracles/temporal/clock.js';
import type { Counting } from '../../oracles/tally.js';
import type { Instant } from '../../../src/index.js';
import { addTerm } from '../../../src/index.js';

const dayMs = 86_400_000;
/** 1970-01-01 to 2199-12-31. */
export const daysOfMonths = 84_006;
const mostMonths = 120;

/** Days [from, until) since 1970; the quick size takes every month's 28th to 31st, and every third count of months. */
export function months(from: number, until: number, quick: boolean, counting: Counting): void {
  for (let day = from; day < until; day += 1) {
    const anchorAt = day * dayMs + ((day * 7_919_191) % dayMs);
    const anchor = monthsLaterOnce(anchorAt);
    if (quick && anchor.day < 28) continue;
    if (anchor.day >= 28) counting.hit(`months: from the ${anchor.day}th`);
    for (let count = quick ? day % 3 : 0; count <= mostMonths; count += quick ? 3 : 1) {
      const theirs = anchor.later(count);
      const ours = addTerm(anchorAt as Instant, 'P1M', count);
      counting.same(theirs === ours, () => `months ${JSON.stringify({ anchorAt, count })}: oracle ${theirs}, termbook ${ours}`);
    }
  }
}
