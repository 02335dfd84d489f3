import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import { safeAt } from '../rules/asking/bounds.js';
import type { Deadline } from './deadline.js';
import type { Renewal } from './renewal.js';

/** Returns the first instant that is too late to act on a row by any interpretation, or at which it happens, the earliest that is possible; null = none is known. */
export function actBy(row: Deadline): Instant;
export function actBy(row: Deadline | Renewal): Instant | null;
export function actBy(row: Deadline | Renewal): Instant | null {
  if (!('happens' in row)) return safeAt(row.at, row.bounds);
  const { decideBy, decideBounds, happens, reducibleUntil, reducibleBounds, at, bounds } = row;
  if (decideBy !== null) return safeAt(decideBy, decideBounds);
  if (happens === 'began') return reducibleUntil && safeAt(reducibleUntil, reducibleBounds);
  return bounds?.earliestAt ?? at;
}

/** Returns the last UTC day to act on a row, from 1970; before all others where none is known. */
export function lastDayOf(row: Deadline | Renewal): number {
  const by = actBy(row);
  return by === null ? 0 : Math.floor(addMs(by, -1) / dayMs);
}

/** Puts renewals in order: by the last day to act, and within a day data first, then the greatest sum. */
export function inOrder(one: Renewal, other: Renewal): number {
  const data = Number(other.happens === 'deletes') - Number(one.happens === 'deletes');
  const sum = (other.committed?.amount ?? -1) - (one.committed?.amount ?? -1);
  return lastDayOf(one) - lastDayOf(other) || data || sum || one.record - other.record;
}
