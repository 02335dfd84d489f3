import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import type { DateBounds } from '../../vocabulary/bounds.js';
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
