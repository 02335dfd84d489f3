import { remembered } from '../../kernel/kept.js';
import type { WindowStart } from '../../vocabulary/purchase.js';
import type { Look } from '../asking/look.js';
import { reached } from '../asking/look.js';
import type { WindowPlan } from './plan.js';

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

/** Returns the openings of those causes that count, or that of the order, in the order of time: once for each list of causes. */
export type StartsBy = (causes: WindowPlan['reopenedBy']) => readonly WindowStart[];

/** Returns the openings of a purchase by the causes that count. */
export function startsBy(starts: readonly WindowStart[]): StartsBy {
  return remembered((causes) => starts.filter(({ by }) => by === 'order' || causes.includes(by)));
}

/** Returns the latest opening among the causes that count, a renewal that is not stated included; null = the order. */
export function openingAt(
  starts: StartsBy | null,
  renewal: WindowStart | null,
  causes: WindowPlan['reopenedBy'],
  look: Look<unknown>,
): WindowStart | null {
  const unstated = renewal !== null && causes.includes('renewal') ? renewal : null;
  if (starts === null) return unstated;
  const counting = starts(causes);
  const begun = begunBy(counting, look.at);
  reached(look, counting[begun]?.startsAt ?? null);
  const found = counting[begun - 1] ?? null;
  return unstated !== null && (found === null || unstated.startsAt >= found.startsAt) ? unstated : found;
}
