import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { billRecords } from './records/bills.js';
import { marketplaceRecords } from './records/marketplace.js';
import { orderRecords } from './records/orders.js';
import { otherRecords } from './records/others.js';
import { readers } from './records/readers.js';
import { subscriptionRecords } from './records/subscriptions.js';
import type { WireRecord } from './records/wire-record.js';

const records: readonly WireRecord[] = [...subscriptionRecords, ...orderRecords, ...billRecords, ...otherRecords, ...marketplaceRecords];

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was read, as far as the expectation looks at it. */
function projected(read: unknown, expected: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(read))
    return read.map((item: unknown, index) => (index in expected ? projected(item, expected[index]) : item));
  if (!isObject(expected) || !isObject(read)) return read;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, projected(read[key], expected[key])]));
}

const read = ({ reader }: WireRecord, record: unknown): unknown => {
  const reads = readers[reader];
  if (reads === undefined) throw new Error(`no reader ${reader}`);
  return reads(record);
};
/** What must be read: with nothing wrong and no unknown word, but where the record says so. */
const expectedOf = ({ expected }: WireRecord): object => ({ issues: [], unknown: [], ...expected });
const isAsExpected = (one: WireRecord, record: unknown): boolean =>
  isDeepStrictEqual(projected(read(one, record), expectedOf(one)), expectedOf(one));

/** A field of a record: where its object stands, and its name. The items of a list share a path. */
interface Place {
  readonly path: string;
  readonly at: readonly (string | number)[];
  readonly names: readonly string[];
}

function* placesIn(value: unknown, path: string, at: readonly (string | number)[]): Generator<Place> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* placesIn(item, path, [...at, index]);
  } else if (isObject(value)) {
    yield { path, at, names: Object.keys(value) };
    for (const [name, part] of Object.entries(value)) yield* placesIn(part, path === '' ? name : `${path}.${name}`, [...at, name]);
  }
}

/** The record with the object at a place replaced by a changed one. */
function changed(value: unknown, [step, ...rest]: readonly (string | number)[], change: (object: Json) => Json): unknown {
  if (step === undefined) return change(value as Json);
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? changed(item, rest, change) : (item as unknown)));
  return { ...(value as Json), [step]: changed((value as Json)[step], rest, change) };
}

const swapped =
  (a: string, b: string) =>
  (object: Json): Json => ({ ...object, [a]: object[b], [b]: object[a] });
const without =
  (name: string) =>
  (object: Json): Json =>
    Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));

const fieldIn = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`).toLowerCase();
const isUnread = ({ unread = [] }: WireRecord, field: string): boolean =>
  unread.some((one) => field === one.toLowerCase() || field.startsWith(`${one.toLowerCase()}.`));
const readerNames = [...new Set(records.map(({ reader }) => reader))];

describe('a record is read as its page means it', () => {
  it.each(records)('$name ($reader, $year, $page)', (one) => {
    expect(projected(read(one, one.record), expectedOf(one))).toEqual(expectedOf(one));
  });
  it.each(records)('$name: what no answer needs changes nothing', (one) => {
    for (const { path, at, names } of placesIn(one.record, '', [])) {
      for (const name of names.filter((candidate) => isUnread(one, fieldIn(path, candidate)))) {
        expect([name, isAsExpected(one, changed(one.record, at, without(name)))]).toEqual([name, true]);
      }
    }
  });
});

describe('every field that is read decides something', () => {
  it.each(readerNames)('%s misses each field that is taken away from one of its records', (reader) => {
    const seen = new Map<string, boolean>();
    for (const one of records.filter((candidate) => candidate.reader === reader)) {
      for (const { path, at, names } of placesIn(one.record, '', [])) {
        for (const name of names) {
          const field = fieldIn(path, name);
          if (isUnread(one, field)) continue;
          const isMissed = !isAsExpected(one, changed(one.record, at, without(name)));
          seen.set(field, isMissed || (seen.get(field) ?? false));
        }
      }
    }
    expect([...seen].filter(([, isMissed]) => !isMissed).map(([field]) => field)).toEqual([]);
  });
  it.each(readerNames)('%s tells any two fields of a record apart', (reader) => {
    const seen = new Map<string, boolean>();
    for (const one of records.filter((candidate) => candidate.reader === reader)) {
      for (const { path, at, names } of placesIn(one.record, '', [])) {
        for (const [index, a] of names.entries()) {
          for (const b of names.slice(index + 1)) {
            const fields = [fieldIn(path, a), fieldIn(path, b)].toSorted();
            if (fields.every((field) => isUnread(one, field))) continue;
            const pair = fields.join(' and ');
            if (seen.get(pair) === true) continue;
            seen.set(pair, !isAsExpected(one, changed(one.record, at, swapped(a, b))));
          }
        }
      }
    }
    expect([...seen].filter(([, isTold]) => !isTold).map(([pair]) => pair)).toEqual([]);
  });
});

const received = ['issues', 'unknown', 'raw'];
/** What was read without what shows the record as it came. */
const factsIn = (value: unknown): string => JSON.stringify(value, (key, part: unknown) => (received.includes(key) ? undefined : part));

describe('the placeholder of a page', () => {
  it.each(readerNames)('%s takes none for an id, in any field that is one', (reader) => {
    const taken = new Set<string>();
    for (const one of records.filter((candidate) => candidate.reader === reader)) {
      for (const { path, at, names } of placesIn(one.record, '', [])) {
        for (const name of names.filter((candidate) => /id$/i.test(candidate))) {
          for (const placeholder of ['<the-id>', '{{TheId}}']) {
            const text = factsIn(
              read(
                one,
                changed(one.record, at, (object) => ({ ...object, [name]: placeholder })),
              ),
            );
            if (text.includes(placeholder)) taken.add(`${fieldIn(path, name)} ${placeholder}`);
          }
        }
      }
    }
    expect([...taken]).toEqual([]);
  });
});
