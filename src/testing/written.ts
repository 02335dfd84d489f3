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
