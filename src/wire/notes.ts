import type { Issue, IssueCode } from '../kernel/untrusted.js';
import { receivedAs } from '../kernel/untrusted.js';

/** A value (of a status, a billing cycle, a product type, ...) that this version does not know, as it was received. */
export interface UnknownValue {
  /** The place in the input. */
  readonly path: string;
  /** The value as received. */
  readonly value: string;
}

/** A record as it was read: the facts (null if a needed one was not stated), the issues, the unknown values, and the record itself, untouched. */
export interface Read<Facts> {
  /** The facts; null = a required one is missing. */
  readonly facts: Facts | null;
  /** The missing or wrong fields. */
  readonly issues: readonly Issue[];
  /** The values that this version does not know. */
  readonly unknown: readonly UnknownValue[];
  /** The record as received. */
  readonly raw: unknown;
}

/** A list that is still being written. */
type Growing<Item> = Item[];

/** The issues and unknown values found so far in one record. */
export interface Notes {
  readonly issues: Growing<Issue>;
  readonly unknown: Growing<UnknownValue>;
}

export function notes(): Notes {
  return { issues: [], unknown: [] };
}

/** Notes an issue and returns null, so that it fits behind `??` and in a return. */
export function noted(to: Notes, code: IssueCode, path: string, expected: string, received: unknown): null {
  to.issues.push({ path, code, expected, received: receivedAs(received) });
  return null;
}

/** Returns the value that is not known at a path, or below it; undefined if there is none. */
export function unknownAt(to: Notes, path: string): string | undefined {
  return to.unknown.find((one) => one.path === path || one.path.startsWith(`${path}.`))?.value;
}

/** True if an issue is noted of a path: a value stands there, and was not understood. */
export function isNoted(to: Notes, path: string): boolean {
  return to.issues.some((issue) => issue.path === path);
}

/** Notes that a needed fact is not stated by any known value, unless an issue of its field is noted already; returns null. */
export function missing(to: Notes, path: string, expected: string): null {
  return isNoted(to, path) ? null : noted(to, 'fact-missing', path, expected, unknownAt(to, path));
}

/** Adds the notes of one record to those of its list. */
export function addNotes(to: Notes, from: Notes): void {
  for (const issue of from.issues) to.issues.push(issue);
  for (const word of from.unknown) to.unknown.push(word);
}
