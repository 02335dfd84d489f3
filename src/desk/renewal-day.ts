import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Renewal } from './renewal.js';

/** Returns the first instant that is too late to act on a renewal, or at which it happens, the earliest that is possible; null = none is known. */
export function actBy({ decideBy, happens, reducibleUntil, at, bounds }: Renewal): Instant | null {
  return decideBy ?? (happens === 'began' ? reducibleUntil : at) ?? bounds?.earliestAt ?? null;
}

/** Returns the last UTC day to act on a renewal, from 1970; before all others where none is known. */
export function lastDayOf(renewal: Renewal): number {
  const by = actBy(renewal);
  return by === null ? 0 : Math.floor(addMs(by, -1) / dayMs);
}

/** Puts renewals in order: by the last day to act, and within a day data first, then the greatest sum. */
export function inOrder(one: Renewal, other: Renewal): number {
  const data = Number(other.happens === 'deletes') - Number(one.happens === 'deletes');
  const sum = (other.committed?.amount ?? -1) - (one.committed?.amount ?? -1);
  return lastDayOf(one) - lastDayOf(other) || data || sum || one.record - other.record;
}
