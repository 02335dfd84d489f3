import { checkList, checkObject } from '../kernel/check.js';
import { hasKey } from '../kernel/check.js';
import type { Draft } from '../kernel/draft.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { checkOptions } from '../rules/asking/check-options.js';
import type { Options } from '../vocabulary/answer.js';
import type { PortfolioRecord } from './assess-portfolio.js';
import { assessed } from './assess-portfolio.js';
import type { FactColumn } from './fact-columns.js';
import { factColumns } from './fact-columns.js';
import type { Cell, RowColumn, Told } from './row.js';
import { blankTold, rowColumns, tell } from './row.js';

/** One column of facts, as Arrow, DuckDB and notebooks hold it: a list or a typed array, with one value for each record. */
export interface ColumnOfFacts {
  /** The values; null, undefined and, in a list of floating-point numbers, NaN = not stated. With a dictionary, the place of each value in it. */
  readonly values: ArrayLike<unknown>;
  /** The values that `values` points into. Not stated = the values are in `values` themselves. */
  readonly dictionary?: readonly unknown[] | null;
  /** One bit a record, the lowest of a byte first; 0 = not stated. Not stated = `values` says all. */
  readonly validity?: Uint8Array | null;
}

/** The facts of a portfolio, column by column; all columns are of one length. */
export type ColumnsOfFacts = { readonly [Column in FactColumn]?: ColumnOfFacts | null };

/** A column of few different strings: the place of each in the dictionary, and one bit a record, the lowest of a byte first; 0 = null. */
export interface ColumnOfWords {
  /** The place in the dictionary of each record. */
  readonly values: Int32Array;
  /** The different strings. */
  readonly dictionary: readonly string[];
  /** One bit a record, the lowest of a byte first; 0 = null. */
  readonly validity: Uint8Array;
}
/** A column of instants in milliseconds, and one bit a record, the lowest of a byte first; 0 = null. */
export interface ColumnOfInstants {
  /** Milliseconds since 1970. */
  readonly values: BigInt64Array;
  /** One bit a record, the lowest of a byte first; 0 = null. */
  readonly validity: Uint8Array;
}
/** A column of strings. */
export interface ColumnOfTexts {
  /** One string or null a record. */
  readonly values: readonly Cell[];
}

const kinds = {
  id: 'texts',
  verdict: 'words',
  effect: 'words',
  refund: 'words',
  closesAt: 'instants',
  changesAt: 'instants',
  reasons: 'words',
  errorCode: 'words',
  gaps: 'words',
  contested: 'words',
  rule: 'words',
  entry: 'words',
  certainty: 'words',
  coverage: 'words',
  expiresAt: 'instants',
  error: 'texts',
  refunds: 'texts',
} as const satisfies { readonly [Column in RowColumn]: keyof Kinds };

interface Kinds {
  readonly texts: ColumnOfTexts;
  readonly words: ColumnOfWords;
  readonly instants: ColumnOfInstants;
}
/** The columns of the rows of a portfolio, each with one value for each record. */
export type AssessedColumns = { readonly [Column in RowColumn]: Kinds[(typeof kinds)[Column]] };

/** Reads one value of a column; undefined = not stated. */
type Read = (record: number) => unknown;

/** Reads the values of a typed array as JSON would hold them. */
function plainOf(values: ArrayLike<unknown>, isFlag: boolean): Read {
  if (!ArrayBuffer.isView(values)) return (record) => values[record] ?? undefined;
  return (record) => {
    const value = Number(values[record]);
    if (isFlag && (value === 0 || value === 1)) return value === 1;
    // adding 0 turns -0 into 0
    return Number.isNaN(value) ? undefined : value + 0;
  };
}

function readerOf(name: FactColumn, column: ColumnOfFacts, path: string): Read {
  const { values, dictionary, validity } = column;
  const plain = plainOf(values, dictionary == null && factColumns[name].kind === 'flag');
  const listed = (record: number): unknown => {
    const place = plain(record);
    if (place === undefined || dictionary == null) return place;
    if (!Number.isInteger(place) || (place as number) < 0 || (place as number) >= dictionary.length)
      fail('wrong-type', `${path}.values[${String(record)}]`, 'a place in the dictionary', place);
    return dictionary[place as number] ?? undefined;
  };
  const read = dictionary == null ? plain : listed;
  if (validity == null) return read;
  return (record) => ((((validity[record >> 3] as number) >> (record & 7)) & 1) === 0 ? undefined : read(record));
}

function isColumnOf(values: unknown): values is ArrayLike<unknown> {
  return Array.isArray(values) || (ArrayBuffer.isView(values) && 'length' in values);
}

function checkColumn(column: ColumnOfFacts, records: number | null, path: string): number {
  checkObject(column, path);
  const { values, dictionary, validity } = column;
  if (!isColumnOf(values)) fail('wrong-type', `${path}.values`, 'a list or a typed array', values);
  const { length } = values;
  if (records !== null && length !== records) fail('wrong-type', `${path}.values`, `${String(records)} values as in the others`, length);
  if (dictionary != null) checkList(dictionary, `${path}.dictionary`);
  if (validity != null && !(validity instanceof Uint8Array && validity.length * 8 >= length))
    fail('wrong-type', `${path}.validity`, 'bytes with one bit a record', validity);
  return length;
}

type Facts = Record<string, unknown>;
/** Writes one fact of a record into the facts. */
type Write = (record: number) => void;

/** Returns what writes the facts of a record, all keys each time, into one object. */
function writersOf(columns: ColumnsOfFacts, facts: Facts): { readonly records: number; readonly writers: readonly Write[] } {
  const writers: Write[] = [];
  // the columns of one object stand beside each other
  let grouped: readonly [key: string, group: Facts] = ['', {}];
  let records: number | null = null;
  for (const name of Object.keys(columns))
    if (!hasKey(factColumns, name)) fail('unknown-key', 'columns', Object.keys(factColumns).join(', '), name);
  for (const name of Object.keys(factColumns) as FactColumn[]) {
    const [key, inner]: readonly [string, string?] = factColumns[name].path;
    facts[key] = undefined;
    const column = Object.hasOwn(columns, name) ? columns[name] : null;
    if (column == null) continue;
    records = checkColumn(column, records, `columns.${name}`);
    const read = readerOf(name, column, `columns.${name}`);
    if (inner === undefined) writers.push((record) => (facts[key] = read(record)));
    else {
      if (grouped[0] !== key) {
        grouped = [key, {}];
        writers.push(() => (facts[key] = undefined));
      }
      const [, group] = grouped;
      writers.push((record) => {
        const value = read(record);
        group[inner] = value;
        if (value !== undefined) facts[key] = group;
      });
    }
  }
  return { records: records ?? 0, writers };
}

interface Filling<Column> {
  readonly column: Column;
  readonly put: (record: number, cell: Instant | Cell) => void;
}

const filled = {
  texts: (records: number): Filling<ColumnOfTexts> => {
    const values = Array<Cell>(records).fill(null);
    return { column: { values }, put: (record, cell) => (values[record] = cell as Cell) };
  },
  words: (records: number): Filling<ColumnOfWords> => {
    const column = { values: new Int32Array(records), dictionary: [] as string[], validity: new Uint8Array(Math.ceil(records / 8)) };
    const places = new Map<unknown, number>();
    const put = (record: number, cell: Instant | Cell): void => {
      if (cell === null) return;
      let place = places.get(cell);
      if (place === undefined) {
        place = column.dictionary.push(cell as string) - 1;
        places.set(cell, place);
      }
      column.values[record] = place;
      column.validity[record >> 3] = (column.validity[record >> 3] as number) | (1 << (record & 7));
    };
    return { column, put };
  },
  instants: (records: number): Filling<ColumnOfInstants> => {
    const column = { values: new BigInt64Array(records), validity: new Uint8Array(Math.ceil(records / 8)) };
    const put = (record: number, cell: Instant | Cell): void => {
      if (cell === null) return;
      column.values[record] = BigInt(cell);
      column.validity[record >> 3] = (column.validity[record >> 3] as number) | (1 << (record & 7));
    };
    return { column, put };
  },
};

/**
 * Returns the rows of a portfolio as columns, from columns of facts: the same as `assessLines` and `rowOf` say of records with these facts, unchecked; record
 * i of every column is record i of the answer. Columns are lists or typed arrays, with a dictionary and bits of validity where the data has them; instants are
 * whole milliseconds, flags in a typed array 0 and 1. A record that cannot be read has the verdict `unread`.
 * Throws TermbookError 'wrong-type' for a value that is not a column or has another length than the others, 'unknown-key' for a column that is not known.
 * @example
 * import { instant } from 'termbook';
 * import { assessColumns } from 'termbook/portfolio';
 * const orderedAt = { values: BigInt64Array.of(1583056800000n, 1582020000000n) };
 * const family = { values: Uint8Array.of(0, 0), dictionary: ['isv-saas'] };
 * const { verdict, effect } = assessColumns({ family, billingCycle: { values: ['monthly', 'monthly'] }, orderedAt }, instant('2020-03-02T09:00Z'));
 * [...effect.values].map((place) => effect.dictionary[place]); // => ['immediate', 'at-renewal']
 */
export function assessColumns(columns: ColumnsOfFacts, at: Instant, options?: Options): AssessedColumns {
  checkInstant(at, 'at');
  checkOptions(options);
  checkObject(columns, 'columns');
  const facts: Facts = {};
  const { records, writers } = writersOf(columns, facts);
  const blank: Told = blankTold();
  const told: Draft<Told> = { ...blank };
  const fillings = rowColumns.map((name) => ({ name, ...filled[kinds[name]](records) }));
  for (let record = 0; record < records; record += 1) {
    for (const write of writers) write(record);
    Object.assign(told, blank);
    tell(assessed(facts as unknown as PortfolioRecord, record, at, options), told);
    for (const { name, put } of fillings) put(record, told[name]);
  }
  return Object.fromEntries(fillings.map(({ name, column }) => [name, column])) as unknown as AssessedColumns;
}
