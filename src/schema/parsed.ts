import type { NonEmpty } from '../kernel/answer.js';
import { preview } from '../kernel/error.js';
import type { Issue, IssueCode } from '../kernel/issue.js';
import { receivedAs } from '../kernel/issue.js';
import { unreadable } from '../kernel/untrusted.js';
import { insteadOf, mostValues, plainCopy } from './plain.js';

/** The result of every `parse*`: the value, or the issues of the input (the first hundred). */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: NonEmpty<Issue> };

/** A list that is still being written. */
type Growing<Item> = Item[];

/** An issue with its path as a list of keys. */
type Fault = { readonly path: Growing<PropertyKey> } & Omit<Issue, 'path'>;
export type Faults = Growing<Fault>;

type Unreadable = typeof unreadable;

/** A type of values that can be read from plain data. */
export interface Readable<Value> {
  /** Returns the value; `unreadable` if faults were noted. */
  readonly read: (value: unknown, faults: Faults) => Value | Unreadable;
}

const mostIssues = 100;
const simpleKey = /^[\w-]{1,60}$/;

/** Notes a fault of a value, unless there are a hundred; returns `unreadable`, so that it fits in a return. */
export function fault(faults: Faults, value: unknown, code: IssueCode, expected: string, ...path: readonly PropertyKey[]): Unreadable {
  if (faults.length >= mostIssues) return unreadable;
  const found = value === undefined ? 'missing' : code;
  const { code: known, received } = insteadOf(value) ?? { code: found, received: receivedAs(value) };
  faults.push({ path: [...path], code: known, expected, received });
  return unreadable;
}

/** Puts a key before the paths of all faults from a place on. */
export function under(faults: Faults, from: number, key: PropertyKey): void {
  for (let place = from; place < faults.length; place += 1) faults[place]?.path.unshift(key);
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    const name = String(key);
    return simpleKey.test(name) ? `${text}${text === '' ? '' : '.'}${name}` : `${text}[${preview(name)}]`;
  }, '');
}

/** Reads a value from a plain copy of an input. */
export function readPlain<T>(type: Readable<T>, json: unknown, faults: Faults): T | Unreadable {
  const plain = plainCopy(json);
  if (plain !== null) return type.read(plain.copy, faults);
  faults.push({ path: [], code: 'too-large', expected: `at most ${String(mostValues)} values`, received: 'more' });
  return unreadable;
}

/** Reads a value from outside; never throws. */
export function parsed<T>(type: Readable<T>, json: unknown): Parsed<T> {
  const faults: Faults = [];
  const value = readPlain(type, json, faults);
  if (value !== unreadable) return { ok: true, value };
  const [first, ...rest] = faults.map((one): Issue => ({ ...one, path: pathText(one.path) }));
  return { ok: false, issues: [first as Issue, ...rest] };
}
