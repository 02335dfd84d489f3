import type { IssueCode } from './issue.js';
import { says } from './issue.js';

/** How many values one input may hold, how deep it may nest, and how long one text may be. */
export const mostValues = 50_000;
export const mostDepth = 16;
export const longestText = 1000;

const loneSurrogate = /\p{Surrogate}/u;

/** Stands in the copy for what is not plain JSON data: no schema accepts a symbol, so it matters only where a schema looks. */
function instead(code: IssueCode, received: string): symbol {
  return Symbol(says(code, received));
}

/** The objects around the present value, and a count: false once there are too many values. */
interface Walk {
  readonly above: Set<object>;
  readonly counted: (more: number) => boolean;
}

/** Counts the values of one input; false once there are too many. */
export function valueCount(): (more: number) => boolean {
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

export function isPlain(value: object): boolean {
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

function copyObject(value: object, walk: Walk): unknown {
  if (!isPlain(value)) return instead('not-plain-data', 'an instance of a class');
  const keys = Object.keys(value);
  // without a prototype '__proto__' is a key like any other
  const fields = Object.create(null) as Record<string, unknown>;
  if (!walk.counted(keys.length)) return fields;
  for (const key of keys) {
    const field = own(value, key, walk);
    if (field !== undefined) fields[key] = field;
  }
  return fields;
}

function copyNested(value: object, walk: Walk): unknown {
  if (walk.above.has(value)) return instead('not-plain-data', 'a cycle');
  if (walk.above.size >= mostDepth) return instead('too-deep', `more than ${String(mostDepth)} levels`);
  walk.above.add(value);
  try {
    return Array.isArray(value) ? copyList(value, walk) : copyObject(value, walk);
  } catch {
    return instead('not-plain-data', 'an object that throws when looked at');
  } finally {
    walk.above.delete(value);
  }
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
 * A copy of the plain JSON data in a value, made without running a getter of it (only the traps of a proxy can run, and may throw):
 * own data properties only, undefined as absent as in JSON; what is no plain data (getters, class instances, functions, cycles, long
 * or ill-formed text, deep nesting) becomes a symbol that says so. Null when the value holds more than `mostValues` values.
 */
export function plainCopy(value: unknown): { readonly copy: unknown } | null {
  const walk: Walk = { above: new Set(), counted: valueCount() };
  const copied = copy(value, walk);
  return walk.counted(0) ? { copy: copied } : null;
}
