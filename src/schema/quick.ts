import type * as z from 'zod';
import { isPlain, longestText, mostDepth, valueCount } from './plain.js';

/** The objects around the present value, and a count: false once there are too many values. */
interface Look {
  readonly above: Growing;
  readonly counted: (more: number) => boolean;
}
type Growing = object[];

/** A copy of a value that is certainly what a schema takes; undefined where only the schema itself can tell. */
export type Quick = (value: unknown, look: Look) => unknown;

interface Known {
  readonly quick: Quick;
  readonly mayBeAbsent: boolean;
}

const known = new WeakMap<z.core.$ZodType, Known>();

/** Says how a schema's good values are told at once; the schema stays as it is. */
export function quickly<S extends z.core.$ZodType>(schema: S, quick: Quick | undefined, mayBeAbsent = false): S {
  if (quick !== undefined) known.set(schema, { quick, mayBeAbsent });
  return schema;
}

/** How a schema's good values are told at once, where that was said. */
export function quickOf(schema: z.core.$ZodType): Quick | undefined {
  return known.get(schema)?.quick;
}

const halfPair = /[\uD800-\uDFFF]/;

export function quickText(value: unknown): unknown {
  return typeof value === 'string' && value.length <= longestText && !halfPair.test(value) ? value : undefined;
}

export function quickTextLike(shape: RegExp): Quick {
  return (value) => (typeof quickText(value) === 'string' && shape.test(value as string) ? value : undefined);
}

export function quickFlag(value: unknown): unknown {
  return typeof value === 'boolean' ? value : undefined;
}

export function quickWord(words: readonly string[]): Quick {
  const all = new Set<unknown>(words);
  return (value) => (all.has(value) ? value : undefined);
}

export function quickWhole(least: number, most: number): Quick {
  // adding 0 turns -0 into 0
  return (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most ? (value as number) + 0 : undefined;
}

export function quickNullable(quick: Quick | undefined): Quick | undefined {
  return quick && ((value, look) => (value === null ? null : quick(value, look)));
}

/** Whether one may look into an object of so many values: not into one that is being looked into, and not too deep. */
function enters(value: object, values: number, look: Look): boolean {
  const { above } = look;
  if (above.length >= mostDepth || above.includes(value) || !look.counted(values)) return false;
  above.push(value);
  return true;
}

/** Counts the values in a value that is dropped, as those that are kept: false where there are too many, or where that cannot be told. */
function isWeighed(value: unknown, look: Look): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const isList = Array.isArray(value);
  if (!isList && !isPlain(value)) return true;
  const keys = isList ? null : Object.keys(value);
  const count = keys === null ? (value as readonly unknown[]).length : keys.length;
  if (!enters(value, count, look)) return false;
  for (let index = 0; index < count; index += 1) {
    const property = Object.getOwnPropertyDescriptor(value, keys === null ? index : (keys[index] as string));
    // a getter has no value, and is not run
    if (property !== undefined && !isWeighed(property.value, look)) return false;
  }
  look.above.pop();
  return true;
}

/** An object with the keys of a shape. Where a strict one has others, only its schema can tell. */
export function quickObject(shape: z.core.$ZodLooseShape, isStrict: boolean): Quick | undefined {
  const names = Object.keys(shape);
  const parts = names.flatMap((name) => known.get(shape[name] as z.core.$ZodType) ?? []);
  if (parts.length < names.length) return undefined;
  const places = new Map(names.map((name, place) => [name, place]));
  return (value, look) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !isPlain(value)) return undefined;
    const keys = Object.keys(value);
    if (!enters(value, keys.length, look)) return undefined;
    const found = new Array<unknown>(names.length).fill(undefined);
    for (const key of keys) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      const place = places.get(key);
      if (property === undefined) continue;
      if (place === undefined) {
        if (isStrict || !isWeighed(property.value, look)) return undefined;
      } else if ('value' in property) found[place] = property.value;
      else return undefined;
    }
    const copy: Record<string, unknown> = {};
    for (let place = 0; place < names.length; place += 1) {
      const { quick, mayBeAbsent } = parts[place] as Known;
      const stands = found[place];
      if (stands === undefined) {
        if (!mayBeAbsent) return undefined;
        continue;
      }
      const read = quick(stands, look);
      if (read === undefined) return undefined;
      copy[names[place] as string] = read;
    }
    look.above.pop();
    return copy;
  };
}

/** Objects that are told apart by the word of one key. */
export function quickKinds(key: string, kinds: ReadonlyMap<unknown, Quick | undefined>): Quick {
  return (value, look) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const word: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
    return kinds.get(word)?.(value, look);
  };
}

export function quickList(item: Quick | undefined): Quick | undefined {
  return (
    item &&
    ((value, look) => {
      if (!Array.isArray(value)) return undefined;
      // read once: a proxy may state another length each time
      const { length } = value;
      if (!enters(value, length, look)) return undefined;
      const items: unknown[] = [];
      for (let index = 0; index < length; index += 1) {
        const property = Object.getOwnPropertyDescriptor(value, index);
        const read = property === undefined ? undefined : item(property.value, look);
        if (read === undefined) return undefined;
        items.push(read);
      }
      look.above.pop();
      return items;
    })
  );
}

/** The copy that a schema would make of a value, where that can be told at once; undefined where not, whatever the value is. */
export function quickCopy(quick: Quick, value: unknown): unknown {
  try {
    return quick(value, { above: [], counted: valueCount() });
  } catch {
    // a proxy that throws when looked at
    return undefined;
  }
}
