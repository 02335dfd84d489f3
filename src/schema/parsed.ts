import type { Draft } from '../kernel/draft.js';
import type { Issue, IssueCode } from '../kernel/untrusted.js';
import { guarded, receivedAs, unreadable } from '../kernel/untrusted.js';
import type { NonEmpty } from '../kernel/answer.js';
import { checkObject } from '../kernel/check.js';
import { preview } from '../kernel/error.js';

/** The limits of one input: its values, its depth, and the length of a text. */
export const mostValues = 50_000;
export const mostDepth = 16;
export const longestText = 1000;

const loneSurrogate = /\p{Surrogate}/u;

/** Stands in the copy for data that is not plain: nothing accepts a symbol, so it matters only if it is read. */
function instead(code: IssueCode, received: string): symbol {
  return Symbol(`${code}: ${received}`);
}

/** Returns the issue that a symbol stands for in a plain copy; null for any other value. */
function insteadOf(value: unknown): { readonly code: IssueCode; readonly received: string } | null {
  if (typeof value !== 'symbol') return null;
  const [code, received] = String(value.description).split(': ') as [IssueCode, string];
  return { code, received };
}

/** A list that is still being written. */
type GrowingItems<Item> = Item[];

/** The objects around the present value, and how many values there may still be. */
type Walk = Draft<{
  readonly above: GrowingItems<object>;
  readonly left: number;
}>;

function newWalk(): Walk {
  return { above: [], left: mostValues - 1 };
}

/** Counts values of the input; false once there are too many. */
function count(walk: Walk, more: number): boolean {
  // a proxy may state any length: below zero and NaN are too many as well
  walk.left = more >= 0 ? walk.left - more : -1;
  return walk.left >= 0;
}

/** Returns a text; instead of one that is too long or ill-formed, a symbol that says so. */
export function copyText(text: string): string | symbol {
  if (text.length > longestText) return instead('too-long', `${String(text.length)} characters`);
  return loneSurrogate.test(text) ? instead('ill-formed-text', 'text with half a surrogate pair') : text;
}

/** True if an object is no instance of a class. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // one step below null: Object.prototype, also that of another realm
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

const throwing = instead('not-plain-data', 'a value that throws when it is read');

/** Returns the value of a key, of which a getter or a proxy may throw. */
function valueOf(value: object, key: PropertyKey): unknown {
  const found = guarded<unknown>(() => (value as { readonly [key: PropertyKey]: unknown })[key]);
  return found === unreadable ? throwing : found;
}

function copyList(list: readonly unknown[], walk: Walk): unknown {
  // read once: a proxy may state another length each time
  const { length } = list;
  const items: unknown[] = [];
  if (!count(walk, length)) return items;
  for (let index = 0; index < length; index += 1) items.push(copy(valueOf(list, index), walk));
  return items;
}

/** The prototype of the objects of a copy: they inherit nothing, and engines read them faster than objects without a prototype. */
const nothing: object = Object.freeze(Object.create(null) as object);

function copyObject(value: object, walk: Walk): unknown {
  if (!isPlain(value)) return instead('not-plain-data', 'an instance of a class');
  const keys = Object.keys(value);
  // '__proto__' is a key like any other there
  const fields = Object.create(nothing) as Record<string, unknown>;
  if (!count(walk, keys.length)) return fields;
  for (const key of keys) {
    const field = copy(valueOf(value, key), walk);
    if (field !== undefined) fields[key] = field;
  }
  return fields;
}

function copyNested(value: object, walk: Walk): unknown {
  if (walk.above.includes(value)) return instead('not-plain-data', 'a cycle');
  if (walk.above.length >= mostDepth) return instead('too-deep', `more than ${String(mostDepth)} levels`);
  walk.above.push(value);
  const copied = guarded(() => (Array.isArray(value) ? copyList(value, walk) : copyObject(value, walk)));
  walk.above.pop();
  return copied === unreadable ? instead('not-plain-data', 'an object that throws when looked at') : copied;
}

function copy(value: unknown, walk: Walk): unknown {
  if (typeof value === 'string') return copyText(value);
  // adding 0 turns -0 into 0
  if (typeof value === 'number') return value + 0;
  if (typeof value === 'object' && value !== null) return copyNested(value, walk);
  if (typeof value === 'boolean' || value === undefined || value === null || value === throwing) return value;
  return instead('not-plain-data', `a ${typeof value}`);
}

/**
 * Copies the plain JSON data of a value. It holds own properties only, a getter's as what it gives, and undefined is absent as in JSON; data that is not plain
 * (class instances, functions, cycles, long or ill-formed text, deep nesting, what throws) becomes a symbol that says so. Returns null for more than `mostValues` values.
 */
export function plainCopy(value: unknown): { readonly copy: unknown } | null {
  const walk: Walk = newWalk();
  const copied = copy(value, walk);
  return walk.left >= 0 ? { copy: copied } : null;
}

/** The result of every `parse*`: the value, or the issues of the input (the first hundred). */
export type Parsed<T> =
  | {
      /** True if the input is valid. */
      readonly ok: true;
      /** The parsed value. */
      readonly value: T;
    }
  | {
      /** True if the input is valid. */
      readonly ok: false;
      /** The missing or wrong fields. */
      readonly issues: NonEmpty<Issue>;
    };

/** An issue with its path as a list of keys. */
type Fault = { readonly path: GrowingItems<PropertyKey> } & Omit<Issue, 'path'>;
/** The issues found so far, the caller's choice about unknown keys, and the walk through an input that is not copied first. */
export interface Faults {
  readonly found: GrowingItems<Fault>;
  readonly unknownKeys: ParseOptions['unknownKeys'];
  readonly walk: Walk | null;
}

/** The options of every `parse*`. */
export interface ParseOptions {
  /** `'keep'`: a key that is not known (data of a newer writer) is passed over; absent: it is an issue, since it may be a misspelled fact. */
  readonly unknownKeys?: 'keep' | undefined;
}

type Unreadable = typeof unreadable;

/** A type of values that can be read from data of any kind. */
export interface ReadableValue<Value> {
  /** Returns the value, a copy that shares nothing; `unreadable` if faults were noted. A getter or a proxy may throw. */
  readonly read: (value: unknown, faults: Faults) => Value | Unreadable;
}

const mostIssues = 100;
const simpleKey = /^[\w-]{1,60}$/;

/** Notes a fault of a value, unless there are a hundred; returns `unreadable`, so that it fits in a return. */
export function fault(faults: Faults, value: unknown, code: IssueCode, expected: string, ...path: readonly PropertyKey[]): Unreadable {
  if (faults.found.length >= mostIssues) return unreadable;
  const absent = value === undefined ? 'missing' : code;
  const { code: given, received } = insteadOf(value) ?? { code: absent, received: receivedAs(value) };
  // of an unknown key it does not matter what its value is
  faults.found.push({ path: [...path], code: code === 'unknown-key' ? code : given, expected, received });
  return unreadable;
}

/** Puts a key before the paths of all faults from a place on. */
export function under({ found }: Faults, from: number, key: PropertyKey): void {
  for (const { path } of found.slice(from)) path.unshift(key);
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    const name = String(key);
    return simpleKey.test(name) ? `${text}${text === '' ? '' : '.'}${name}` : `${text}[${preview(name)}]`;
  }, '');
}

/** Enters an object or list of the input whose values are read; false if it is inside itself, or if there are too many values. */
export function enter(value: object, values: number, { walk }: Faults): boolean {
  if (walk === null) return true;
  if (walk.above.includes(value)) return false;
  walk.above.push(value);
  return count(walk, values);
}

/** Leaves what was entered last. */
export function leave({ walk }: Faults): void {
  walk?.above.pop();
}

/** Counts the values of a part that is not read. */
export function countSkipped(part: unknown, { walk }: Faults): void {
  if (walk !== null && typeof part === 'object' && part !== null) copyNested(part, walk);
}

/** The value, or `unreadable`, and the issues. */
export interface ParsedValue<T> {
  readonly value: T | Unreadable;
  readonly issues: readonly Fault[];
}

/** Reads a value from an input. If it is not in order, a plain copy of it is read, which can be looked at without harm, for what is wrong. */
export function found<T>(type: ReadableValue<T>, json: unknown, unknownKeys?: 'keep'): ParsedValue<T> {
  const walk: Walk = newWalk();
  const value = guarded(() => type.read(json, { found: [], unknownKeys, walk }));
  if (value !== unreadable && walk.left >= 0) return { value, issues: [] };
  const plain = plainCopy(json);
  if (plain === null)
    return {
      value: unreadable,
      issues: [{ path: [], code: 'too-large', expected: `at most ${String(mostValues)} values`, received: 'more' }],
    };
  const issues: Fault[] = [];
  return { value: type.read(plain.copy, { found: issues, unknownKeys, walk: null }), issues };
}

/** Reads a value from outside; throws for invalid options, never for the value. */
export function parsed<T>(type: ReadableValue<T>, json: unknown, options: ParseOptions = {}): Parsed<T> {
  checkObject(options, 'options');
  const { value, issues } = found(type, json, options.unknownKeys);
  if (value !== unreadable) return { ok: true, value };
  const [first, ...rest] = issues.map((one): Issue => ({ ...one, path: pathText(one.path) }));
  return { ok: false, issues: [first as Issue, ...rest] };
}
