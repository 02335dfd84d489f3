import type { FactColumn } from './fact-columns.js';
import { factColumns } from './fact-columns.js';
import type { Cell } from '../portfolio/row.js';

type JsonRow = Record<string, unknown>;

const digits = /^-?\d{1,16}$/;
/** A timestamp as SQL engines write it. It has no offset; engines keep these in UTC. */
const sqlTimestamp = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/;

function instantFrom(text: string): unknown {
  if (digits.test(text)) return Number(text);
  return text.replace(sqlTimestamp, '$1T$2Z');
}
export function flagFrom(text: string): unknown {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : text;
}
function wordFrom(text: string): unknown {
  return text;
}
function numberFrom(text: string): unknown {
  return digits.test(text) ? Number(text) : text;
}

const readers = { word: wordFrom, instant: instantFrom, flag: flagFrom, number: numberFrom } as const;

/** `json`: a whole record in one cell; `-`: a column that is skipped. */
export type Column = FactColumn | 'json' | '-';

export function isColumn(name: string): name is Column {
  return name === 'json' || name === '-' || Object.hasOwn(factColumns, name);
}

/** The default columns. */
export const usualColumns: readonly Column[] = [
  'id',
  'family',
  'billingCycle',
  'orderedAt',
  'status',
  'autoRenew',
  'suspendedAt',
  'suspendedFor',
];

/** The facts that no record states as null. */
const neverNull: readonly string[] = ['id', 'family', 'billingCycle', 'orderedAt', 'status'];

/**
 * Returns the facts of a row; null if it does not have one cell per column. A cell that is null states nothing; with `saysNull` its fact is null where it
 * may be, so that all rows have few forms: engines read records of many forms several times as slowly.
 */
export function factsOf(cells: readonly Cell[], columns: readonly Column[], saysNull = false): Readonly<JsonRow> | null {
  if (cells.length !== columns.length) return null;
  const facts: JsonRow = {};
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place] as Column;
    if (column === '-' || column === 'json') continue;
    const text = cells[place] ?? null;
    const { path, kind } = factColumns[column];
    const [key, inner]: readonly [string, string?] = path;
    if (text === null) {
      if (saysNull && !neverNull.includes(key)) facts[key] ??= null;
      continue;
    }
    const value = readers[kind](text);
    if (inner === undefined) facts[key] = value;
    else ((facts[key] ??= {}) as JsonRow)[inner] = value;
  }
  return facts;
}
