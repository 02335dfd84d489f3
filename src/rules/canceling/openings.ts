import type { WindowStart } from '../../vocabulary/purchase.js';
import type { Look } from '../asking/look.js';
import { reached } from '../asking/look.js';
import type { Plan } from './plan.js';

/** Returns the number of openings, in the order of time, that have begun by an instant. */
function begunBy(starts: readonly WindowStart[], at: number): number {
  let from = 0;
  for (let to = starts.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((starts[middle] as WindowStart).startsAt <= at) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Returns the latest opening among the causes that count, a renewal that is not stated included; null = the order. */
export function openingAt(
  starts: readonly WindowStart[] | null,
  renewal: WindowStart | null,
  causes: Plan['reopenedBy'],
  look: Look<unknown>,
): WindowStart | null {
  if (starts === null) return renewal !== null && causes.includes('renewal') ? renewal : null;
  const counts = ({ by }: WindowStart): boolean => by === 'order' || causes.includes(by);
  let last = begunBy(starts, look.at);
  for (let next = last; next < starts.length; next += 1) {
    if (!counts(starts[next] as WindowStart)) continue;
    reached(look, (starts[next] as WindowStart).startsAt);
    break;
  }
  while (last > 0 && !counts(starts[last - 1] as WindowStart)) last -= 1;
  const found = starts[last - 1] ?? null;
  const isLater = renewal !== null && causes.includes('renewal') && (found === null || renewal.startsAt >= found.startsAt);
  return isLater ? renewal : found;
}
