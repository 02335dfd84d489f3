import { described } from '../kernel/error.js';

/** What is wrong with, or missing in, what was received; the codes are stable. */
export type IssueCode =
  | 'fact-missing'
  | 'family-not-told'
  | 'term-not-told'
  | 'wrong-type'
  | 'unknown-word'
  | 'invalid-instant'
  | 'invalid-amount'
  | 'inverted-dates'
  | 'empty-term'
  | 'term-mismatch'
  | 'term-without-dates'
  | 'contradiction'
  | 'in-the-future'
  | 'placeholder'
  | 'ambiguous'
  | 'too-long'
  | 'too-large'
  | 'too-deep'
  | 'unreadable';

/** One thing wrong with what was received: where (`items[3].creationDate`, '' for the whole), what was expected, what stood there. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** A word (of a status, a billing cycle, a product type, ...) that this version does not know, kept as it stood. */
export interface UnknownWord {
  readonly path: string;
  readonly value: string;
}

/** What every reading returns: the facts (null when a needed one was not stated), what was wrong, which words were unknown, and the record itself, untouched. */
export interface Read<Facts> {
  readonly facts: Facts | null;
  readonly issues: readonly Issue[];
  readonly unknown: readonly UnknownWord[];
  readonly raw: unknown;
}

/** A list that is still being written. */
type Growing<Item> = Item[];

/** What is noted while one record is read. */
export interface Notes {
  readonly issues: Growing<Issue>;
  readonly unknown: Growing<UnknownWord>;
}

export function notes(): Notes {
  return { issues: [], unknown: [] };
}

/** What was received, in a few characters. */
function shown(value: unknown): string {
  return value === undefined ? 'nothing' : described(value);
}

/** Notes an issue; null, so that it fits behind `??` and in a return. */
export function noted(to: Notes, code: IssueCode, path: string, expected: string, received: unknown): null {
  to.issues.push({ code, path, expected, received: shown(received) });
  return null;
}

/** Notes that a needed fact is not stated, unless its field was already noted as unusable. */
export function missing(to: Notes, path: string, expected: string): null {
  return to.issues.some((issue) => issue.path === path) ? null : noted(to, 'fact-missing', path, expected, undefined);
}

/** Adds the notes of one record to those of its list. */
export function addNotes(to: Notes, from: Notes): void {
  for (const issue of from.issues) to.issues.push(issue);
  for (const word of from.unknown) to.unknown.push(word);
}
