import { nothing } from '../kernel/frozen.js';
import type { Issue } from '../kernel/untrusted.js';
import { guarded } from '../kernel/untrusted.js';
import type { Fields, Item } from './fields.js';
import { countOf, fieldsOf, itemsOf, listItems, oneOf, partOf, pathOf, readItems, textOf, valueOf } from './fields.js';
import type { Notes, Read, UnknownValue } from './notes.js';
import { noted, notes } from './notes.js';

/** A list as it was read: the facts of all readable records, every record at its place, and all issues. */
export interface ReadList<Facts, Record extends Read<Facts> = Read<Facts>> {
  /** The facts of the records that could be read. */
  readonly facts: readonly Facts[];
  /** One for each item, in order, the bad ones included. */
  readonly records: readonly Record[];
  /** The issues of all records. */
  readonly issues: readonly Issue[];
  /** The unknown values of all records. */
  readonly unknown: readonly UnknownValue[];
  /** The address of the next page. */
  readonly nextUri: string | null;
  /** The headers to send for the next page: pages of invoice lines continue by a token, not by their address. */
  readonly nextHeaders: readonly Header[];
  /** The number of records that the page states, which may be that of all pages. */
  readonly totalCount: number | null;
}

/** A header of a request. */
export interface Header {
  /** The name of the header. */
  readonly key: string;
  /** The value of the header. */
  readonly value: string;
}

/** The place at which a page continues. */
export interface Next {
  readonly uri: string | null;
  readonly headers: readonly Header[];
}

interface Page {
  readonly items: readonly Item[];
  readonly next: Next;
  readonly totalCount: number | null;
}

/** The form of a page: the names that its list may have, and where it continues. */
export interface PageShape {
  readonly items: readonly [string, ...string[]];
  readonly next: (page: Fields) => Next;
}

const last: Next = { uri: null, headers: nothing };
const tokenHeader = 'MS-ContinuationToken';

function headersOf(next: Fields): readonly Header[] {
  return readItems(itemsOf(next, 'headers'), next.notes, (header) => {
    const key = textOf(header, 'key');
    const value = textOf(header, 'value');
    return key === null || value === null ? null : { key, value };
  });
}

/** Returns where a page of Partner Center continues: its link, or the token that older pages state beside it. */
function linkedNext(page: Fields): Next {
  const links = partOf(page, 'links');
  const next = links === null ? null : partOf(links, 'next');
  const token = textOf(page, 'continuationToken');
  const headers = next === null ? [] : headersOf(next);
  return {
    uri: next === null ? null : textOf(next, 'uri'),
    headers: headers.length > 0 || token === null ? headers : [{ key: tokenHeader, value: token }],
  };
}

/** The form of a page of Partner Center. */
export const linked: PageShape = { items: ['items'], next: linkedNext };

/** Returns where a page with `@nextLink` continues. */
export function nextLink(page: Fields): Next {
  return { uri: textOf(page, '@nextLink'), headers: [] };
}

/** The form of a page that is the whole list. */
export function wholeList(items: string): PageShape {
  return { items: [items], next: () => last };
}

/** Reads a page: a collection resource with its list, or a bare list. */
function pageOf(json: unknown, to: Notes, shape: PageShape): Page {
  if (typeof json !== 'object' || json === null || guarded(() => Array.isArray(json)) === true)
    return { items: listItems(json, '', to) ?? [], next: last, totalCount: null };
  const fields = fieldsOf(json, '', to);
  if (fields === null) return { items: [], next: last, totalCount: null };
  const name = oneOf(fields, ...shape.items);
  const [list, path] = [valueOf(fields, name), pathOf(fields, name)];
  return {
    items:
      (list === null ? noted(to, 'wrong-type', path, 'a list', Object.keys(fields.record).join(', ')) : listItems(list, path, to)) ?? [],
    next: shape.next(fields),
    totalCount: countOf(fields, 'totalCount'),
  };
}

/** Reads every item on its own: a bad record never costs the list. */
export function readList<Facts, Record extends Read<Facts>>(
  json: unknown,
  read: (value: unknown, path: string, to: Notes) => Record,
  shape: PageShape = linked,
): ReadList<Facts, Record> {
  const own = notes();
  const page = pageOf(json, own, shape);
  const records = page.items.map(({ value, path }) => read(value, path, notes()));
  return {
    facts: records.flatMap((record) => (record.facts === null ? [] : [record.facts])),
    records,
    issues: [...own.issues, ...records.flatMap((record) => record.issues)],
    unknown: records.flatMap((record) => record.unknown),
    nextUri: page.next.uri,
    nextHeaders: page.next.headers,
    totalCount: page.totalCount,
  };
}

/** Reads one resource whose facts need nothing but its fields. */
export function readOne<Facts>(
  json: unknown,
  path: string,
  to: Notes,
  factsOf: (fields: NonNullable<ReturnType<typeof fieldsOf>>) => Facts | null,
): Read<Facts> {
  const fields = fieldsOf(json, path, to);
  const facts = fields === null ? null : factsOf(fields);
  return { facts, issues: to.issues, unknown: to.unknown, raw: json };
}
