import { guarded } from '../kernel/untrusted.js';
import type { Fields } from './fields.js';
import { fieldsOf, valueOf } from './fields.js';
import type { Notes } from './notes.js';
import { noted } from './notes.js';

/** Returns the fields of one record; a list, or a page that holds one, is noted with the function that reads it. */
export function recordFieldsOf(value: unknown, path: string, notes: Notes, reader: string, lists: readonly string[]): Fields | null {
  const isList = (one: unknown): boolean => guarded(() => Array.isArray(one)) === true;
  const fields = isList(value) ? null : fieldsOf(value, path, notes);
  const holds = fields !== null && lists.some((name) => isList(valueOf(fields, name)));
  return isList(value) || holds ? noted(notes, 'wrong-type', path, `one record (a list or page: use ${reader})`, value) : fields;
}
