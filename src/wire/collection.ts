import type { Issue } from '../kernel/untrusted.js';
import { guarded } from '../kernel/untrusted.js';
import type { Fields, Item } from './fields.js';
import { fieldsOf, listItems, partOf, pathOf, textOf, valueOf } from './fields.js';
import type { Notes, Read, UnknownValue } from './notes.js';
import { notes } from './notes.js';

/** A list as it was read: the facts of all readable records, every record at its place, and all issues. */
export interface ReadList<Facts, Record extends Read<Facts> = Read<Facts>> {
  readonly facts: readonly Facts[];
  /** One for each item, in order, the bad ones included. */
  readonly records: readonly Record[];
  readonly issues: readonly Issue[];
  readonly unknown: readonly UnknownValue[];
  /** The address of the next page. */
  readonly nextUri: string | null;
}

interface Page {
  readonly items: readonly Item[];
  readonly nextUri: string | null;
}

/** The form of a page: the name of its list, and the address of the next page. */
export interface PageShape {
  readonly items: string;
  readonly nextUri: (page: Fields) => string | null;
}

/** The form of a page of Partner Center. */
const linked: PageShape = {
  items: 'items',
  nextUri: (page) => {
    const links = partOf(page, 'links');
    const next = links === null ? null : partOf(links, 'next');
    return next === null ? null : textOf(next, 'uri');
  },
};

/** Reads a page: a collection resource with its list, or a bare list. */
function pageOf(json: unknown, to: Notes, shape: PageShape): Page {
  if (typeof json !== 'object' || json === null || guarded(() => Array.isArray(json)) === true)
    return { items: listItems(json, '', to) ?? [], nextUri: null };
  const fields = fieldsOf(json, '', to);
  if (fields === null) return { items: [], nextUri: null };
  const { items, nextUri } = shape;
  return { items: listItems(valueOf(fields, items), pathOf(fields, items), to) ?? [], nextUri: nextUri(fields) };
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
    nextUri: page.nextUri,
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
