import type { Draft } from '../../kernel/draft.js';
import type { Instant } from '../../kernel/instant.js';
import type { WindowStart } from '../../vocabulary/purchase.js';
import type { Plan } from './plan.js';
import type { Standing } from './standing.js';
import { until } from './standing.js';

/** The openings of a window in the order of time. */
export interface Openings {
  readonly starts: readonly WindowStart[];
  /** One more that follows from the term and has begun; undefined = none. */
  readonly renewal?: WindowStart;
}

/** Returns the latest opening among the causes that count; undefined = the order. */
export function openingAt(
  { starts, renewal }: Openings,
  causes: Plan['reopenedBy'],
  at: Instant,
  into: Draft<Standing>,
): WindowStart | undefined {
  let begun = 0;
  for (let to = starts.length; begun < to; ) {
    const middle = (begun + to) >> 1;
    if ((starts[middle] as WindowStart).startsAt > at) to = middle;
    else begun = middle + 1;
  }
  const nearest = (from: number, step: 1 | -1): WindowStart | undefined => {
    let place = from;
    let start = starts[place];
    while (start !== undefined && start.by !== 'order' && !causes.includes(start.by)) start = starts[(place += step)];
    return start;
  };
  const next = nearest(begun, 1);
  if (next !== undefined) until(into, next.startsAt);
  const found = nearest(begun - 1, -1);
  if (renewal === undefined || !causes.includes('renewal') || (found !== undefined && found.startsAt > renewal.startsAt)) return found;
  return renewal;
}
