import { preview } from '../kernel/error.js';
import { jsonOf, lineCutter, longestLine } from '../portfolio/lines.js';
import { recordKeys } from '../schema/purchase.js';
import { billNames, billProblem, hintsFor, pageHints } from './file-hints.js';
import type { FileReader, FileRecord, FileItem } from './file-record.js';
import { isObject, isOwn, readRecord, unreadable } from './file-record.js';
import { besideFacts, tableReader } from './file-table.js';
import type { Further } from './further.js';
import { textReader } from './file-text.js';
import { jsonFault } from './json-fault.js';

// what a page of a portfolio needs besides comes with the reader, which is packed as one file
export { actBy, inOrder } from '../desk/act-by.js';
export { deskInput } from './desk-input.js';

/** The most characters of a file that is not a record a line or a table: it is held until it ends. */
const longestWhole = 268_435_456;

const keyNames = [...recordKeys, 'scheduled', ...besideFacts];
type Complete = Further['complete'];
const asItIs: Complete = (record) => record;
const listNames = ['items', 'value', 'subscriptions'];

function listOf(json: object, hints: Set<string>): readonly unknown[] {
  if (Array.isArray(json)) return json as readonly unknown[];
  const page = Object.entries(json).find(([key, value]) => listNames.includes(key.toLowerCase()) && Array.isArray(value));
  if (page === undefined) return [json];
  const list = page[1] as readonly unknown[];
  for (const hint of pageHints(json, list.length)) hints.add(hint);
  return list;
}

/** Returns what makes an item of one value of JSON; undefined = it was none. */
function itemFrom(hints: Set<string>, complete: Complete): (one: unknown) => FileItem {
  let isFirst = true;
  return (one) => {
    const isFacts = isObject(one) && isOwn(one);
    if (isFirst && isObject(one) && !isFacts && Object.keys(one).some((key) => billNames.test(key))) throw new Error(billProblem);
    isFirst = false;
    if (isFacts) for (const hint of hintsFor(Object.keys(one), keyNames)) hints.add(hint);
    return () =>
      one === undefined
        ? unreadable('', 'not-json', 'one line of JSON', 'something else')
        : readRecord(isObject(one) ? complete(one) : one);
  };
}

/** Reads a record a line. */
function lineReader(hints: Set<string>, complete: Complete): FileReader {
  const lines = lineCutter();
  const item = itemFrom(hints, complete);
  const through = (read: (to: (line: string | null) => void) => void): readonly FileItem[] => {
    const items: FileItem[] = [];
    read((line) => {
      if (line === null) items.push(() => unreadable('', 'too-long', `at most ${String(longestLine)} characters in a line`, 'more'));
      else if (line.trim() !== '') items.push(item(jsonOf(line)));
    });
    return items;
  };
  return { take: (text) => through((to) => lines.cut(text, to)), end: () => through(lines.end) };
}

function all(reader: FileReader, text: string): readonly FileItem[] {
  return [...reader.take(text), ...reader.end()];
}

/** Returns the records of a whole file. */
function wholeItems(content: string, hints: Set<string>, complete: Complete): readonly FileItem[] {
  const text = content.trim();
  if (text === '') throw new Error('there is nothing in it');
  const json = jsonOf(text);
  if (!/^[[{]/.test(text)) {
    if (json === undefined) return all(tableReader(text.split('\n', 1).join(''), hints, complete), text);
    const expected = 'a page of records, an array of them, or one record as an object';
    throw new Error(`this is JSON without a record: expected ${expected}, received ${preview(json)}`);
  }
  if (json !== undefined) return listOf(json as object, hints).map(itemFrom(hints, complete));
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.every((line) => jsonOf(line) === undefined)) throw new Error(`it begins like JSON but is invalid: ${jsonFault(text)}`);
  return all(lineReader(hints, complete), text);
}

/** Returns the reader of a file that need not be held, from its beginning: it is held = 'whole', null = not known before more of it is there. */
function readerOf(begin: string, hints: Set<string>, complete: Complete): FileReader | 'whole' | null {
  const from = begin.search(/\S/);
  const to = from === -1 ? -1 : begin.indexOf('\n', from);
  if (to === -1 || begin.slice(to).trim() === '') return null;
  const head = begin.slice(from, to);
  if (!/^[[{]/.test(head)) return tableReader(head, hints, complete);
  return jsonOf(head) === undefined ? 'whole' : lineReader(hints, complete);
}

/**
 * Reads a file whose form its content shows: a page of Partner Center or the marketplace, a list, one record, a record a line (NDJSON), or a table (TSV, CSV)
 * whose first row names its columns. Each record is one of Partner Center, one of the marketplace, or termbook's own facts. `hints` get what is to be
 * said: questions about names that are not known, and near one that is, and which part of a list is not in it.
 */
export function fileReader(hints: Set<string>, complete: Complete = asItIs, mostHeld = longestWhole): FileReader {
  let held = '';
  let next = 0;
  let known: FileReader | 'whole' | null = null;
  return {
    take(text) {
      if (known !== null && known !== 'whole') return known.take(text);
      held += text;
      if (held.length > mostHeld) throw new Error(`it is longer than ${String(mostHeld)} characters: write a record a line`);
      if (known === 'whole' || held.length < next) return [];
      next = held.length * 2;
      known = readerOf(held, hints, complete);
      if (known === null || known === 'whole') return [];
      const begin = held.trimStart();
      held = '';
      return known.take(begin);
    },
    end: () => (known === null || known === 'whole' ? wholeItems(held, hints, complete) : known.end()),
  };
}

/** A file whose form is known; a record is read when it is asked for, by its place from 0. */
export type OpenFile = { readonly ok: true; readonly count: number; readonly read: (place: number) => FileRecord } | { readonly ok: false };

/** Returns the records of the bytes of a whole file. */
export function openFile(bytes: Uint8Array): OpenFile {
  try {
    const items = all(fileReader(new Set()), textReader()(bytes, true));
    return { ok: true, count: items.length, read: (place) => (items[place] as FileItem)() };
  } catch {
    return { ok: false };
  }
}
