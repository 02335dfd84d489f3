import type { Instant } from '../kernel/instant.js';
import { keptFor } from '../kernel/kept.js';
import { guarded, unreadable, valueAt } from '../kernel/untrusted.js';
import type { Notes } from './notes.js';
import { missing, noted } from './notes.js';
import type { Names } from './names.js';
import { namesOf, standingName } from './names.js';
import { exactDecimal, wireInstant } from './values.js';

/** One JSON object, read by name in any casing (camelCase, PascalCase, upper case). */
export interface Fields {
  readonly path: string;
  readonly record: { readonly [name: string]: unknown };
  readonly names: Names;
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

/** Returns the keys of an object; null for a list. */
function keysOf(value: object): readonly string[] | null | typeof unreadable {
  try {
    return Array.isArray(value) ? null : Object.keys(value);
  } catch {
    return unreadable;
  }
}

/** Opens an object for interpretation by its own names, never by inherited ones; null with an issue if it is no object. */
export function fieldsOf(value: unknown, path: string, notes: Notes): Fields | null {
  if (typeof value !== 'object' || value === null) return noted(notes, 'wrong-type', path, 'an object', value);
  const keys = keysOf(value);
  if (keys === unreadable) return noted(notes, 'unreadable', path, 'an object that can be looked at', value);
  if (keys === null) return noted(notes, 'wrong-type', path, 'an object', value);
  if (keys.length > mostNames) return noted(notes, 'too-large', path, `at most ${String(mostNames)} names`, keys.length);
  const { names, twice } = namesOf(keys);
  for (const [key, first] of twice) noted(notes, 'ambiguous', joined(path, key.slice(0, 60)), 'one spelling of a name', first);
  return { path, record: value as Fields['record'], names, notes };
}

/** Returns the path of a field for an issue: its name as received, or as documented if it is absent. */
export function pathOf(fields: Fields, name: string): string {
  return joined(fields.path, standingName(fields.names, name) ?? name);
}

/** True if the field is present at all; only a few fields distinguish null from absent. */
export function isStated(fields: Fields, name: string): boolean {
  return standingName(fields.names, name) !== null;
}

/** Returns the value of a field; null if it is null, missing or ''. */
export function valueOf(fields: Fields, name: string): unknown {
  const key = standingName(fields.names, name);
  return key === null ? null : valueUnder(fields, key);
}

/** Returns the value under a name as it stands. */
function valueUnder(fields: Fields, key: string): unknown {
  const value = valueAt(fields.record, key);
  if (value === unreadable) return noted(fields.notes, 'unreadable', joined(fields.path, key), 'a value that can be read', undefined);
  return value === undefined || value === '' ? null : value;
}

/** Returns the first of several names that states a value, for resources that name a field differently. */
export function oneOf(fields: Fields, ...names: readonly [string, ...string[]]): string {
  for (const name of names) if (valueOf(fields, name) !== null) return name;
  return names[0];
}

/** True if a field says null, for fields whose null means more than "not stated". */
export function isNull(fields: Fields, name: string): boolean {
  const key = standingName(fields.names, name);
  return key !== null && valueAt(fields.record, key) === null;
}

/** Returns a string; a whole number is taken as its digits. */
export function textOf(fields: Fields, name: string): string | null {
  const value = valueOf(fields, name);
  if (value === null) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string') return noted(fields.notes, 'wrong-type', pathOf(fields, name), 'text', value);
  if (value.length > longestText) {
    return noted(fields.notes, 'too-long', pathOf(fields, name), `at most ${String(longestText)} characters`, value.length);
  }
  const first = value.charCodeAt(0);
  // text that begins with a printed character of ASCII is not blank
  return (first > 32 && first < 127) || value.trim() !== '' ? value : null;
}

/** Returns an id or address; a placeholder as pages print it (`<etag>`, `{{SubscriptionId}}`) is refused. */
export function idOf(fields: Fields, name: string): string | null {
  const text = textOf(fields, name);
  if (text === null) return null;
  const isPlaceholder = (text.charCodeAt(0) === 0x3c && text.endsWith('>')) || text.includes('{{');
  return isPlaceholder ? noted(fields.notes, 'placeholder', pathOf(fields, name), 'an id or address', text) : text;
}

/** Returns a value in lower case without separators, as our tables spell it: One_Time, one-time and OneTime are the same. */
export function plainWord(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Returns the value of a table; a value that is not in it is noted as unknown. */
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

/** Notes that the currency of an amount is not stated, or that the one stated is not known. */
export function noteNoCurrency(fields: Fields, name: string): void {
  const path = pathOf(fields, name);
  const isNoted = fields.notes.issues.some((issue) => issue.path === path);
  const text = isNoted ? null : textOf(fields, name);
  if (text === null) missing(fields.notes, path, 'an ISO 4217 code');
  else noted(fields.notes, 'unknown-currency', path, 'an ISO 4217 code', text);
}

function unknownWord(value: string, path: string, notes: Notes): null {
  notes.unknown.push({ path, value });
  return null;
}

/** The values of each table by the spellings that were met: a few for each value, as one source writes them. */
const knownNames = /* @__PURE__ */ new Map<object, Map<string, string>>();
const mostKnown = 50;
const longestKnown = 40;

/** Finds a value in a table as it is spelled, in lower case, or without separators. */
function spelled<Word extends string>(text: string, table: { readonly [plain: string]: Word }): Word | null {
  const ofTable = keptFor(knownNames, table, noSpellings);
  const known = ofTable.get(text);
  if (known !== undefined) return known as Word;
  const found = valueIn(table, text) ?? valueIn(table, text.toLowerCase()) ?? valueIn(table, plainWord(text));
  // input must not fill the memory
  if (found !== null && text.length <= longestKnown && ofTable.size < mostKnown) ofTable.set(text, found);
  return found;
}

function noSpellings(): Map<string, string> {
  return new Map();
}

function valueIn<Word extends string>(table: { readonly [plain: string]: Word }, plain: string): Word | null {
  return Object.hasOwn(table, plain) ? (table[plain] as Word) : null;
}

/** Returns true or false, also from text. */
export function flagOf(fields: Fields, name: string): boolean | null {
  const value = valueOf(fields, name);
  if (value === null || typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (word === 'true' || word === 'false') return word === 'true';
  return noted(fields.notes, 'wrong-type', pathOf(fields, name), 'true or false', value);
}

/** Returns a whole number of at least 0, also from text. */
export function countOf(fields: Fields, name: string): number | null {
  const value = valueOf(fields, name);
  if (value === null) return null;
  const count = typeof value === 'number' ? value : Number(exactDecimal(value) ?? Number.NaN);
  // adding 0 turns -0 into 0
  if (Number.isSafeInteger(count) && count >= 0) return count + 0;
  return noted(fields.notes, 'wrong-type', pathOf(fields, name), 'a whole number of at least 0', value);
}

/** Returns exact decimal text, from a number or from text. */
export function decimalOf(fields: Fields, name: string): string | null {
  const value = valueOf(fields, name);
  if (value === null) return null;
  return exactDecimal(value) ?? noted(fields.notes, 'invalid-amount', pathOf(fields, name), 'a decimal number', value);
}

/** Returns an instant; null for a sentinel (0001, 9999). */
export function instantOf(fields: Fields, name: string): Instant | null {
  const value = valueOf(fields, name);
  if (value === null) return null;
  const at = typeof value === 'string' ? wireInstant(value) : null;
  if (at === null) return noted(fields.notes, 'invalid-instant', pathOf(fields, name), 'a date as the wire writes it', value);
  return at === 'none' ? null : at;
}

/** Opens a nested object. */
export function partOf(fields: Fields, name: string): Fields | null {
  const key = standingName(fields.names, name);
  const value = key === null ? null : valueUnder(fields, key);
  return key === null || value === null ? null : fieldsOf(value, joined(fields.path, key), fields.notes);
}

/** Returns the items of a list inside a record; a list of more than 1,000 is cut there, with an issue. */
export function itemsOf(fields: Fields, name: string): readonly Item[] | null {
  const value = valueOf(fields, name);
  return value === null ? null : listItems(value, pathOf(fields, name), fields.notes, mostNested);
}

/** One item of a list and its path. */
export interface Item {
  readonly value: unknown;
  readonly path: string;
}

export function listItems(value: unknown, path: string, notes: Notes, most = mostItems): readonly Item[] | null {
  const items = guarded(() => {
    if (!Array.isArray(value)) return noted(notes, 'wrong-type', path, 'a list', value);
    if (value.length > most) noted(notes, 'too-large', path, `at most ${String(most)} items`, value.length);
    const length = Math.min(value.length, most);
    const read: Item[] = [];
    for (let index = 0; index < length; index += 1) read.push({ value: value[index] as unknown, path: `${path}[${String(index)}]` });
    return read;
  });
  return items === unreadable ? noted(notes, 'unreadable', path, 'a list that can be looked at', undefined) : items;
}

/** Reads every item that is an object; leaves out those of which `read` returns null. */
export function readItems<Facts>(items: readonly Item[] | null, notes: Notes, read: (item: Fields) => Facts | null): readonly Facts[] {
  const found: Facts[] = [];
  for (const { value, path } of items ?? []) {
    const item = fieldsOf(value, path, notes);
    const facts = item === null ? null : read(item);
    if (facts !== null) found.push(facts);
  }
  return found;
}

/** Returns the strings of a nested list. */
export function textsOf(fields: Fields, name: string): readonly string[] {
  const texts: string[] = [];
  for (const { value, path } of itemsOf(fields, name) ?? []) {
    if (typeof value === 'string' && value.length <= longestText) texts.push(value);
    else if (value !== null) noted(fields.notes, 'wrong-type', path, 'text', value);
  }
  return texts;
}

/**
 * True if two ids are the same; they are compared without case.
 * @example
 * import { sameId } from 'termbook/partner-center';
 * sameId('968BA1CF', '968ba1cf'); // => true
 */
export function sameId(a: string, b: string): boolean {
  return typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();
}
