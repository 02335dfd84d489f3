import { fail } from './error.js';

const kinds = { string: 'text', number: 'a number', boolean: 'true or false' } as const;

/** Validates that a value is an object. Throws TermbookError 'wrong-type'. */
export function checkObject(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) fail('wrong-type', path, 'an object', value);
}

/** Validates that a value is an array; a string or an object with a length is not. Throws TermbookError 'wrong-type'. */
export function checkList(value: unknown, path: string): void {
  if (!Array.isArray(value)) fail('wrong-type', path, 'a list', value);
}

/** Validates that a list contains only objects and no holes. Throws TermbookError 'wrong-type'. */
export function checkObjects(value: readonly unknown[], path: string): void {
  checkList(value, path);
  for (let index = 0; index < value.length; index += 1) {
    if (typeof value[index] !== 'object' || value[index] === null) checkObject(value[index], `${path}[${String(index)}]`);
  }
}

/** Validates an optional list; null and undefined both mean "not stated". */
export function checkStatedList(value: unknown, path: string): void {
  if (value != null) checkList(value, path);
}

/** Validates an optional plain fact; null and undefined both mean "not stated". */
export function checkStated(value: unknown, kind: keyof typeof kinds, path: string): void {
  if (value != null && typeof value !== kind) fail('wrong-type', path, kinds[kind], value);
}

/** Validates a plain fact that cannot be left out. */
export function checkPlain(value: unknown, kind: keyof typeof kinds, path: string): void {
  if (typeof value !== kind) fail('wrong-type', path, kinds[kind], value);
}

/**
 * True if a table has a row for a value. Only strings are looked up: a list of one string would pass for it, and converting other objects
 * runs their code.
 */
export function hasKey(table: object, word: unknown): boolean {
  return typeof word === 'string' && Object.hasOwn(table, word);
}

/** Returns the value that an object itself has under a key; null if it has none, whatever its prototype has. */
export function own<T extends object, K extends keyof T>(object: T, key: K): NonNullable<T[K]> | null {
  return Object.hasOwn(object, key) ? (object[key] ?? null) : null;
}
