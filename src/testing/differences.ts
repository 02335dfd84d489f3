import { written } from './written.js';

/** Where two values differ, and what each says there. */
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
 * Where what one side shows differs from what the other holds: only the keys that are shown count, absent and null are the same, lists are compared item
 * by item with their length.
 */
export function differences(ours: unknown, theirs: unknown, path = ''): readonly Difference[] {
  const held = ours ?? null;
  const shown = theirs ?? null;
  if (Object.is(held, shown)) return [];
  if (isObject(held) && isObject(shown) && Array.isArray(held) === Array.isArray(shown)) {
    const keys = Array.isArray(shown) && Array.isArray(held) && held.length > shown.length ? Object.keys(held) : Object.keys(shown);
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
