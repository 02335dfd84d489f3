import type { Instant } from '../kernel/instant.js';
import type { Notes } from './issue.js';
import { noted } from './issue.js';
import type { NamesByLower } from './names.js';
import { lowerOf, namesOf } from './names.js';
import { wireInstant } from './wire-instant.js';
import { exactDecimal } from './wire-number.js';

/** One JSON object, read by name whatever the casing (camelCase, PascalCase, upper case). */
export interface Fields {
  readonly path: string;
  readonly record: object;
  /** The name in lower case -> the name as it stands. */
  readonly names: NamesByLower;
  readonly notes: Notes;
}

const mostNames = 2000;
/** Of a collection, and of a list inside one record. */
const mostItems = 100_000;
const mostNested = 1000;
const longestText = 2000;

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** The object's own names by their lower case; never what it inherits. */
export function fieldsOf(value: unknown, path: string, notes: Notes): Fields | null {
  if (typeof value !== 'object' || value === null) return noted(notes, 'wrong-type', path, 'an object', value);
  try {
    if (Array.isArray(value)) return noted(notes, 'wrong-type', path, 'an object', value);
    const keys = Object.keys(value);
    if (keys.length > mostNames) return noted(notes, 'too-large', path, `at most ${String(mostNames)} names`, keys.length);
    const names = namesOf(keys, (key, first) => noted(notes, 'ambiguous', joined(path, key.slice(0, 60)), 'one spelling of a name', first));
    return { path, record: value, names, notes };
  } catch {
    return noted(notes, 'unreadable', path, 'an object that can be looked at', value);
  }
}

/** Where a field stands, for an issue: its name as received, or as documented when it is absent. */
export function pathOf(fields: Fields, name: string): string {
  return joined(fields.path, fields.names.get(lowerOf(name)) ?? name);
}

/** Whether the field is there at all; only a few fields tell null from absent. */
export function isStated(fields: Fields, name: string): boolean {
  return fields.names.has(lowerOf(name));
}

/** A field's value; null, missing and '' are the same "none". */
export function valueOf(fields: Fields, name: string): unknown {
  const key = fields.names.get(lowerOf(name));
  if (key === undefined) return null;
  try {
    const value = (fields.record as { readonly [key: string]: unknown })[key];
    return value === undefined || value === '' ? null : value;
  } catch {
    return noted(fields.notes, 'unreadable', pathOf(fields, name), 'a value that can be read', undefined);
  }
}

/** The first of several names that states a value: some resources call a field otherwise. */
export function oneOf(fields: Fields, ...names: readonly [string, ...string[]]): string {
  return names.find((name) => valueOf(fields, name) !== null) ?? names[0];
}

/** Whether a field says null, where null is documented to mean more than "not stated". */
export function isNull(fields: Fields, name: string): boolean {
  const key = fields.names.get(lowerOf(name));
  try {
    return key !== undefined && Reflect.get(fields.record, key) === null;
  } catch {
    return false;
  }
}

/** Text (a whole number is taken as its digits). */
export function textOf(fields: Fields, name: string): string | null {
  const value = valueOf(fields, name);
  if (value === null) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string') return noted(fields.notes, 'wrong-type', pathOf(fields, name), 'text', value);
  if (value.length > longestText) {
    return noted(fields.notes, 'too-long', pathOf(fields, name), `at most ${String(longestText)} characters`, value.length);
  }
  return value.trim() === '' ? null : value;
}

/** An id or address; what a page prints in its place (`<etag>`, `{{SubscriptionId}}`) is a placeholder and no id. */
export function idOf(fields: Fields, name: string): string | null {
  const text = textOf(fields, name);
  if (text === null) return null;
  const isPlaceholder = (text.startsWith('<') && text.endsWith('>')) || text.includes('{{');
  return isPlaceholder ? noted(fields.notes, 'placeholder', pathOf(fields, name), 'an id or address', text) : text;
}

/** A word in lower case without its separators, as our tables spell it: One_Time, one-time and OneTime are one word. */
export function plainWord(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A word of a table; one that is not in it is kept as unknown. */
export function wordOf<Word extends string>(fields: Fields, name: string, table: { readonly [plain: string]: Word }): Word | null {
  const text = textOf(fields, name);
  if (text === null) return null;
  return spelled(text, table) ?? unknownWord(text, pathOf(fields, name), fields.notes);
}

export function knownWord<Word extends string>(
  text: string,
  path: string,
  table: { readonly [plain: string]: Word },
  notes: Notes,
): Word | null {
  return spelled(text, table) ?? unknownWord(text, path, notes);
}

function unknownWord(value: string, path: string, notes: Notes): null {
  notes.unknown.push({ path, value });
  return null;
}

/** The word of a table, spelled as it stands there, in another case, or with separators. */
function spelled<Word extends string>(text: string, table: { readonly [plain: string]: Word }): Word | null {
  return wordIn(table, text) ?? wordIn(table, text.toLowerCase()) ?? wordIn(table, plainWord(text));
}

function wordIn<Word extends string>(table: { readonly [plain: string]: Word }, plain: string): Word | null {
  return Object.hasOwn(table, plain) ? (table[plain] as Word) : null;
}

/** Yes or no; also as text. */
export function flagOf(fields: Fields, name: string): boolean | null {
  const value = valueOf(fields, name);
  if (value === null || typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (word === 'true' || word === 'false') return word === 'true';
  return noted(fields.notes, 'wrong-type', pathOf(fields, name), 'true or false', value);
}

/** A whole number of at least 0; also as text. */
export function countOf(fields: Fields, name: string): number | null {
  const value = valueOf(fields, name);
  if (value === null) return null;
  // adding 0 turns -0 into 0
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value + 0;
  const decimal = exactDecimal(value);
  const count = decimal === null ? Number.NaN : Number(decimal);
  if (Number.isSafeInteger(count) && count >= 0) return count;
  return noted(fields.notes, 'wrong-type', pathOf(fields, name), 'a whole number of at least 0', value);
}

/** Exact decimal text; from a number or from text. */
export function decimalOf(fields: Fields, name: string): string | null {
  const value = valueOf(fields, name);
  if (value === null) return null;
  return exactDecimal(value) ?? noted(fields.notes, 'invalid-amount', pathOf(fields, name), 'a decimal number', value);
}

/** A date; a sentinel (0001, 9999) is "none". */
export function instantOf(fields: Fields, name: string): Instant | null {
  const value = valueOf(fields, name);
  if (value === null) return null;
  const at = typeof value === 'string' ? wireInstant(value) : null;
  if (at === null) return noted(fields.notes, 'invalid-instant', pathOf(fields, name), 'a date as the wire writes it', value);
  return at === 'none' ? null : at;
}

/** A nested object. */
export function partOf(fields: Fields, name: string): Fields | null {
  const value = valueOf(fields, name);
  return value === null ? null : fieldsOf(value, pathOf(fields, name), fields.notes);
}

/** The items of a list inside a record, with the path of each; a list of more than 1,000 is cut there, and said so. */
export function itemsOf(fields: Fields, name: string): readonly Item[] | null {
  const value = valueOf(fields, name);
  return value === null ? null : listItems(value, pathOf(fields, name), fields.notes, mostNested);
}

/** One item of a list, and where it stands. */
export interface Item {
  readonly value: unknown;
  readonly path: string;
}

export function listItems(value: unknown, path: string, notes: Notes, most = mostItems): readonly Item[] | null {
  try {
    if (!Array.isArray(value)) return noted(notes, 'wrong-type', path, 'a list', value);
    if (value.length > most) noted(notes, 'too-large', path, `at most ${String(most)} items`, value.length);
    const length = Math.min(value.length, most);
    const items: Item[] = [];
    for (let index = 0; index < length; index += 1) items.push({ value: value[index] as unknown, path: `${path}[${String(index)}]` });
    return items;
  } catch {
    return noted(notes, 'unreadable', path, 'a list that can be looked at', undefined);
  }
}

/** The texts of a nested list. */
export function textsOf(fields: Fields, name: string): readonly string[] {
  const texts: string[] = [];
  for (const { value, path } of itemsOf(fields, name) ?? []) {
    if (typeof value === 'string' && value.length <= longestText) texts.push(value);
    else if (value !== null) noted(fields.notes, 'wrong-type', path, 'text', value);
  }
  return texts;
}

/**
 * Whether two ids are the same: they are compared without case.
 * @example
 * import { sameId } from 'termbook/partner-center';
 * sameId('968BA1CF', '968ba1cf'); // => true
 */
export function sameId(a: string, b: string): boolean {
  return typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();
}
