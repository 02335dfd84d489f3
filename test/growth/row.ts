import type { Instant, WindowStart } from 'termbook';
import { instant } from 'termbook';

/** A list or a span that a caller gives: how much of it is asked first, and the question about it. */
export interface Row {
  readonly n: number;
  /** Makes what is asked, and returns the question: only that is counted. */
  readonly of: (n: number) => () => unknown;
  /** Why it grows by the square; not stated = it does not. */
  readonly square?: string;
}

export const row = (n: number, of: Row['of'], square?: string): Row => (square === undefined ? { n, of } : { n, of, square });

export type Rows = Readonly<Record<string, Row>>;

export const orderedAt = instant('2024-03-01T10:00Z');
const dayMs = 86_400_000;
const yearMs = 365 * dayMs;

/** Returns some things, each from its place. */
export function times<T>(n: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: n }, (_, index) => make(index));
}

/** Returns the instant of a place among n that share the year from the order on. */
export function spread(index: number, n: number): Instant {
  return Math.floor(orderedAt + (index * yearMs) / (n + 1)) as Instant;
}

/** Returns the order and n openings by one cause within three weeks, so that windows of days overlap at every n. */
export function openings(n: number, by: WindowStart['by'], seats: number | null = 1): readonly WindowStart[] {
  const startsAt = (index: number): Instant => Math.floor(orderedAt + (index * 21 * dayMs) / (n + 1)) as Instant;
  return times(n + 1, (index): WindowStart => ({ by: index === 0 ? 'order' : by, startsAt: startsAt(index), seats }));
}

/** Returns an instant so many years after the order. */
export function yearsLater(n: number): Instant {
  return (orderedAt + n * yearMs) as Instant;
}
