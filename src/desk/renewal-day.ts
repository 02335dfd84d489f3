import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Renewal } from './renewal.js';

/** Returns the first instant that is too late to act on a renewal, or at which it happens, the earliest that is possible; null = none is known. */
export function actBy({ decideBy, happens, reducibleUntil, at, bounds }: Renewal): Instant | null {
  return decideBy ?? (happens === 'began' ? reducibleUntil : at) ?? bounds?.earliestAt ?? null;
}

/** Returns the last UTC day to act on a renewal, from 1970; after all others where none is known. */
export function lastDayOf(renewal: Renewal): number {
  const by = actBy(renewal);
  return by === null ? Number.MAX_SAFE_INTEGER : Math.floor(addMs(by, -1) / dayMs);
}
