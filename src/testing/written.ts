import * as fc from 'fast-check';
import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';

/** An instant as short as `instant()` reads it: a plain date for a midnight, no seconds where there are none. */
export function shortly(at: Instant): string {
  return isoInstant(at)
    .replace(/(:00)?\.000Z$/, 'Z')
    .replace(/T00:00Z$/, '');
}

const plainKey = /^[A-Za-z]\w*$/;

/** A value as the code that makes it, with every Instant as a call of `instant`. */
export function written(value: unknown, key = ''): string {
  if (typeof value === 'number' && (key === 'at' || key.endsWith('At'))) return `instant('${shortly(value as Instant)}')`;
  if (Array.isArray(value)) return `[${value.map((item) => written(item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? `'${value}'` : String(value);
  const parts = Object.entries(value).map(([name, part]) => `${plainKey.test(name) ? name : `'${name}'`}: ${written(part, name)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(freeze);
  Object.freeze(value);
}

/** Frozen all the way down, and printed by fast-check as the code that makes it. */
export function shown<T extends object>(value: T): T {
  // while it shrinks, fast-check maps the same value again
  if (Object.isFrozen(value)) return value;
  Object.defineProperty(value, fc.toStringMethod, { value: () => written(value) });
  freeze(value);
  return value;
}

/** The place at which two values differ, with the value of each. */
export interface Difference {
  readonly path: string;
  readonly ours: string;
  readonly theirs: string;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function lastKey(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/**
 * Returns the places where one side differs from the other: only the keys that are shown count, absent and null are the same, lists are compared item
 * by item with their length.
 */
export function differences(ours: unknown, theirs: unknown, path = ''): readonly Difference[] {
  const held = ours ?? null;
  const shown = theirs ?? null;
  if (Object.is(held, shown)) return [];
  if (isObject(held) && isObject(shown) && Array.isArray(held) === Array.isArray(shown)) {
    const keys = Array.isArray(shown) ? [...new Set([held, shown].flatMap(Object.keys))] : Object.keys(shown);
    return keys.flatMap((key) =>
      differences(
        Object.hasOwn(held, key) ? held[key] : null,
        Object.hasOwn(shown, key) ? shown[key] : null,
        path === '' ? key : `${path}.${key}`,
      ),
    );
  }
  const key = lastKey(path);
  return [{ path, ours: written(held, key), theirs: written(shown, key) }];
}

/** Returns the places where two sides differ, whichever of them shows a key. */
export function allDifferences(ours: unknown, theirs: unknown): readonly Difference[] {
  const back = differences(theirs, ours).map(({ path, ours: one, theirs: other }): Difference => ({ path, ours: other, theirs: one }));
  return [...differences(ours, theirs), ...back];
}
