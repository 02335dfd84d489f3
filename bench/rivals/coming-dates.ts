import type { Subscription } from 'termbook';
import { rivalMonthsLater } from './months.js';

export interface RivalDate {
  readonly what: 'charge' | 'window-closes' | 'refund-changes' | 'renewal';
  readonly at: number;
}

const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** By hand: the dates of a new-commerce license of a monthly term that renews, each term counted from the day of the anchor. */
export function rivalDates({ term }: Subscription, until: number): readonly RivalDate[] {
  const dates: RivalDate[] = [];
  if (term == null) return dates;
  const anchorAt = Math.floor((term.anchorAt ?? term.startsAt) / dayMs) * dayMs;
  for (let count = 0, startsAt: number = term.startsAt; startsAt < until; ) {
    if (count > 0) dates.push({ what: 'renewal', at: startsAt });
    dates.push({ what: 'charge', at: startsAt });
    const changesAt = startsAt + 24 * hourMs;
    if (changesAt < until) dates.push({ what: 'refund-changes', at: changesAt });
    const closesAt = startsAt + 168 * hourMs;
    if (closesAt < until) dates.push({ what: 'window-closes', at: closesAt });
    count += 1;
    startsAt = count === 1 ? term.endsAt : rivalMonthsLater(anchorAt, count);
  }
  return dates;
}
