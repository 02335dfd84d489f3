import { broken } from './error.js';

const kinds = { string: 'text', number: 'a number', boolean: 'true or false' } as const;

/** The guard of whatever is read field by field; throws TermbookError 'wrong-type'. */
export function checkObject(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) broken('wrong-type', path, 'an object', value);
}

/** The guard of a list; a text, or an object with a length, is none. */
export function checkList(value: unknown, path: string): void {
  if (!Array.isArray(value)) broken('wrong-type', path, 'a list', value);
}

/** The guard of a list of objects, holes included. */
export function checkObjects(value: readonly unknown[], path: string): void {
  checkList(value, path);
  for (let index = 0; index < value.length; index += 1) {
    if (typeof value[index] !== 'object' || value[index] === null) checkObject(value[index], `${path}[${String(index)}]`);
  }
}

/** The guard of a list that need not be stated. */
export function checkStatedList(value: unknown, path: string): void {
  if (value != null) checkList(value, path);
}

/** The guard of a plain fact that need not be stated: null and undefined both say so. */
export function checkStated(value: unknown, kind: keyof typeof kinds, path: string): void {
  if (value != null && typeof value !== kind) broken('wrong-type', path, kinds[kind], value);
}

/** Whether a table has a row for a word. Only text is a word: a list of one would be taken for it, other objects run code to become it. */
export function holds(table: object, word: unknown): boolean {
  return typeof word === 'string' && Object.hasOwn(table, word);
}
