import type { NonEmpty } from '../kernel/answer.js';

/** What is wrong with one value; the codes are stable. */
export type IssueCode =
  | 'missing'
  | 'wrong-type'
  | 'unknown-word'
  | 'unknown-key'
  | 'empty-list'
  | 'too-long'
  | 'too-large'
  | 'too-deep'
  | 'ill-formed-text'
  | 'not-plain-data'
  | 'invalid-instant'
  | 'inverted-dates'
  | 'invalid-quantity'
  | 'inverted-range'
  | 'fractional-amount'
  | 'negative-amount'
  | 'unknown-currency'
  | 'currency-mismatch'
  | 'credited-above-paid'
  | 'invalid-rate'
  | 'invalid-entry-id';

/** One thing wrong with an input: where (`term.startsAt`, `openings[0].openedAt`, '' for the whole), what was expected, what stood there. */
export interface Issue {
  readonly path: string;
  readonly code: string;
  readonly expected: string;
  readonly received: string;
}

/** What every `parse*` returns: the value, or all that is wrong with it (the first hundred issues). */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: NonEmpty<Issue> };

/** The message that our schemas give to zod: the issue's code, and what was expected. */
export function says(code: IssueCode, expected: string): string {
  return `${code}: ${expected}`;
}

/** A message taken apart again. */
export function heard(message: string): readonly [code: string, rest: string] {
  const end = message.indexOf(': ');
  return [message.slice(0, end), message.slice(end + 2)];
}
