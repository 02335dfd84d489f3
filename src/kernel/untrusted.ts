import { preview } from './error.js';

/** Stands for data that cannot be read. */
export const unreadable = Symbol('unreadable');

/** Looks at data from outside; a getter or a proxy of it that throws gives `unreadable`. */
export function guarded<Found>(look: () => Found): Found | typeof unreadable {
  try {
    return look();
  } catch {
    return unreadable;
  }
}

/** Reads one value of an object from outside, as `guarded` does. */
export function valueAt(data: { readonly [key: string]: unknown }, key: string): unknown {
  try {
    return data[key];
  } catch {
    return unreadable;
  }
}

/** A kind of mistake in data from outside; the codes are stable. */
export type IssueCode =
  | 'missing'
  | 'wrong-type'
  | 'unknown-value'
  | 'unknown-key'
  | 'empty-list'
  | 'too-long'
  | 'too-large'
  | 'too-deep'
  | 'ill-formed-text'
  | 'not-plain-data'
  | 'unreadable'
  | 'invalid-instant'
  | 'inverted-dates'
  | 'invalid-quantity'
  | 'inverted-range'
  | 'invalid-amount'
  | 'fractional-amount'
  | 'negative-amount'
  | 'unknown-currency'
  | 'currency-mismatch'
  | 'credited-above-paid'
  | 'invalid-rate'
  | 'invalid-entry-id'
  | 'fact-missing'
  | 'wrong-columns'
  | 'family-not-stated'
  | 'term-not-stated'
  | 'empty-term'
  | 'term-mismatch'
  | 'term-without-dates'
  | 'contradiction'
  | 'in-the-future'
  | 'placeholder'
  | 'ambiguous';

/** One thing wrong with data from outside: where it stands (`items[3].creationDate`, '' for the whole), what was expected, what was received. */
export interface Issue {
  /** The place in the input. */
  readonly path: string;
  /** The kind of the issue. */
  readonly code: IssueCode;
  /** The expected value, in words. */
  readonly expected: string;
  /** The received value, shortened. */
  readonly received: string;
}

/** Describes what was received in a few characters. */
export function receivedAs(value: unknown): string {
  return value === undefined ? 'nothing' : preview(value);
}
