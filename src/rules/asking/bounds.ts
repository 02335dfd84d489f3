import type { Instant } from '../../kernel/instant.js';
import type { DateBounds } from '../../vocabulary/bounds.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import { inOrder } from './determine.js';

/** A date as another interpretation has it; null or Infinity = it never comes. */
export interface OtherDate {
  readonly id: InterpretationId;
  readonly at: number | null;
}

const never = Number.POSITIVE_INFINITY;

function dateOf(at: number): Instant | null {
  return at === never ? null : (at as Instant);
}

/** Returns the bounds of a date by the others that lie more than a millisecond from it; null = none does. */
export function boundsOf(date: number | null, others: readonly OtherDate[]): DateBounds | null {
  const ownAt = date ?? never;
  const by: InterpretationId[] = [];
  let earliestAt = ownAt;
  let latestAt = ownAt;
  for (const { id, at } of others) {
    const otherAt = at ?? never;
    if (otherAt === ownAt || Math.abs(otherAt - ownAt) <= 1) continue;
    by.push(id);
    earliestAt = Math.min(earliestAt, otherAt);
    latestAt = Math.max(latestAt, otherAt);
  }
  return by.length === 0 ? null : { earliestAt: dateOf(earliestAt), latestAt: dateOf(latestAt), by: inOrder(by) };
}

/** Returns what shows a date, with its bounds if it has any. */
export function bounded<Shown extends object>(shown: Shown, bounds: DateBounds | null): Shown & { readonly bounds?: DateBounds } {
  return bounds === null ? shown : Object.assign(shown, { bounds });
}
