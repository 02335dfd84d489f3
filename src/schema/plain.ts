import type { IssueCode } from '../kernel/issue.js';
import { guarded, unreadable } from '../kernel/untrusted.js';

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
export function insteadOf(value: unknown): { readonly code: IssueCode; readonly received: string } | null {
  if (typeof value !== 'symbol') return null;
  const [code, received] = String(value.description).split(': ') as [IssueCode, string];
  return { code, received };
}

/** A list that is still being written. */
type Growing<Item> = Item[];

/** The objects around the present value, and a count: false once there are too many values. */
interface Walk {
  readonly above: Growing<object>;
  readonly counted: (more: number) => boolean;
}

/** Counts the values of one input. */
function valueCount(): Walk['counted'] {
  let left = mostValues - 1;
  return (more) => {
    // a proxy may state any length: below zero and NaN are too many as well
    left = more >= 0 ? left - more : -1;
    return left >= 0;
  };
}

function copyText(text: string): unknown {
  if (text.length > longestText) return instead('too-long', `${String(text.length)} characters`);
  return loneSurrogate.test(text) ? instead('ill-formed-text', 'text with half a surrogate pair') : text;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // one step below null: also the Object.prototype of another realm
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

function own(value: object, key: PropertyKey, walk: Walk): unknown {
  const property = Object.getOwnPropertyDescriptor(value, key);
  if (property === undefined) return undefined;
  return 'value' in property ? copy(property.value, walk) : instead('not-plain-data', 'a getter');
}

function copyList(list: readonly unknown[], walk: Walk): unknown {
  // read once: a proxy may state another length each time
  const { length } = list;
  const items: unknown[] = [];
  if (!walk.counted(length)) return items;
  for (let index = 0; index < length; index += 1) items.push(own(list, index, walk));
  return items;
}

/** The prototype of the objects of a copy: they inherit nothing, and engines read them faster than objects without a prototype. */
const nothing: object = Object.freeze(Object.create(null) as object);

function copyObject(value: object, walk: Walk): unknown {
  if (!isPlain(value)) return instead('not-plain-data', 'an instance of a class');
  const keys = Object.keys(value);
  // '__proto__' is a key like any other there
  const fields = Object.create(nothing) as Record<string, unknown>;
  if (!walk.counted(keys.length)) return fields;
  for (const key of keys) {
    const field = own(value, key, walk);
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
  if (typeof value === 'boolean' || value === undefined || value === null) return value;
  return instead('not-plain-data', `a ${typeof value}`);
}

/**
 * Copies the plain JSON data of a value without running a getter of it (only the traps of a proxy can run, and may throw). It holds own
 * data properties only, and undefined is absent as in JSON; data that is not plain (getters, class instances, functions, cycles, long or
 * ill-formed text, deep nesting) becomes a symbol that says so. Returns null for more than `mostValues` values.
 */
export function plainCopy(value: unknown): { readonly copy: unknown } | null {
  const walk: Walk = { above: [], counted: valueCount() };
  const copied = copy(value, walk);
  return walk.counted(0) ? { copy: copied } : null;
}
