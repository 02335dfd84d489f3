import type { Instant } from './instant.js';
import { isoInstant } from './instant.js';

/** The same shape with every Instant as ISO text. */
export type Readable<A> = A extends Instant ? string : A extends object ? { readonly [K in keyof A]: Readable<A[K]> } : A;

function copy(value: unknown, key: string): unknown {
  if (typeof value === 'number') return key === 'at' || key.endsWith('At') ? isoInstant(value as Instant) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => copy(item, ''));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item, name)]));
}

/**
 * A deep copy with every Instant (the keys `at` and those ending in `At`) as ISO text in UTC: for logs and APIs.
 * @example
 * import { instant, readable } from 'termbook';
 * readable({ opensAt: instant('2020-03-01'), closesAt: null }); // => { opensAt: '2020-03-01T00:00:00.000Z', closesAt: null }
 */
export function readable<A>(answer: A): Readable<A> {
  return copy(answer, '') as Readable<A>;
}
