import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import type { DateBounds, RowBounds } from '../../vocabulary/bounds.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import { inOrder } from './determine.js';

const never = Number.POSITIVE_INFINITY;

function dateOf(at: number): Instant | null {
  return at === never ? null : (at as Instant);
}

/**
 * Returns the bounds of a date by what other interpretations make of it, those that lie more than a millisecond from it; null = none does. A date that is
 * null or Infinity never comes; undefined = the other shows none.
 */
export function boundsOf<Other extends { readonly id: InterpretationId }>(
  date: number | null,
  others: readonly Other[],
  dateIn: (other: Other) => number | null | undefined,
): DateBounds | null {
  const ownAt = date ?? never;
  let by: readonly InterpretationId[] = nothing;
  let earliestAt = ownAt;
  let latestAt = ownAt;
  for (const other of others) {
    const found = dateIn(other);
    if (found === undefined) continue;
    const otherAt = found ?? never;
    if (otherAt === ownAt || Math.abs(otherAt - ownAt) <= 1) continue;
    // two values of one follow each other
    if (by.at(-1) !== other.id) by = [...by, other.id];
    if (otherAt < earliestAt) earliestAt = otherAt;
    if (otherAt > latestAt) latestAt = otherAt;
  }
  return by.length === 0 ? null : { earliestAt: dateOf(earliestAt), latestAt: dateOf(latestAt), by: inOrder(by) };
}

/** Returns what shows a date, with its bounds if it has any. */
export function bounded<Shown extends object>(shown: Shown, bounds: DateBounds | null): Shown & { readonly bounds?: DateBounds } {
  return bounds === null ? shown : Object.assign({ ...shown }, { bounds });
}

/** Returns the bounds of a date that two lists of interpretations move; null = none does. */
export function widened(one: DateBounds | null, other: DateBounds | null): DateBounds | null {
  if (one === null || other === null) return one ?? other;
  const earliestAt = dateOf(Math.min(one.earliestAt ?? never, other.earliestAt ?? never));
  const latestAt = dateOf(Math.max(one.latestAt ?? never, other.latestAt ?? never));
  return { earliestAt, latestAt, by: inOrder([...one.by, ...other.by]) };
}

/** True if interpretations, not a missing fact, make the bounds of a date. */
export function isMoved(bounds: RowBounds): bounds is DateBounds {
  return bounds.by !== undefined;
}

/** Returns the instant of a date that is safe by every interpretation. */
export function safeAt(at: Instant, bounds: RowBounds | null | undefined): Instant {
  return bounds?.earliestAt ?? at;
}
