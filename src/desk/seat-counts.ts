import type { Subscription } from '../vocabulary/subscription.js';

/** Returns the numbers of seats that may go together: the newest batch, that and the one before it, and so on; all but one at most. */
export function seatCounts({ quantity, windowStarts, stated }: Subscription): readonly number[] {
  const most = quantity - 1;
  const counts = new Set<number>([most]);
  let newest = 0;
  for (const { seats } of [...(windowStarts ?? [])].sort((a, b) => b.startsAt - a.startsAt)) {
    newest += seats ?? most;
    counts.add(newest);
  }
  let last = 0;
  for (const { seats } of [...(stated?.reducibleSeats ?? [])].sort((a, b) => b.untilAt - a.untilAt)) {
    last += seats;
    counts.add(last);
  }
  return [...counts].filter((count) => Number.isSafeInteger(count) && count > 0 && count <= most).sort((a, b) => b - a);
}
