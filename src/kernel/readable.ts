import { fail } from './error.js';
import type { Instant } from './instant.js';
import { isoInstant } from './instant.js';

/** The same shape with every Instant as ISO text. */
export type Readable<A> = A extends Instant ? string : A extends object ? { readonly [K in keyof A]: Readable<A[K]> } : A;

/** The depth that no answer reaches: a deeper value is a cycle or not an answer. */
const deepest = 100;

/** The keys that hold an Instant. */
const ofInstants = /^at$|(?:At|By|Until)$/;

function copy(value: unknown, isInstant: boolean, depth = 0): unknown {
  if (typeof value === 'number') return isInstant ? isoInstant(value as Instant) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Object.prototype.toString.call(value) === '[object Date]')
    return fail('invalid-instant', 'answer', 'an Instant, as instant(date) gives', value);
  if (depth > deepest) return fail('wrong-type', 'answer', `at most ${String(deepest)} levels`, value);
  if (Array.isArray(value)) return value.map((item) => copy(item, false, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item, ofInstants.test(name), depth + 1)]));
}

/**
 * Returns a deep copy for logs and APIs, with every Instant (a number under `at`, or under a key that ends in `At`, `By` or `Until`) as ISO text in UTC.
 * Throws TermbookError 'invalid-instant', also for a Date (pass `instant(date)`), or 'wrong-type' for a value with more than 100 levels.
 * @example
 * import { instant, readable } from 'termbook';
 * readable({ opensAt: instant('2020-03-01'), closesAt: null }); // => { opensAt: '2020-03-01T00:00:00.000Z', closesAt: null }
 */
export function readable<A>(answer: A): Readable<A> {
  return copy(answer, false) as Readable<A>;
}
