import { csvRows } from './csv-rows.js';
import { datesOf } from './date-order.js';
import type { Fields } from './fields.js';
import { plainWord } from './fields.js';
import type { Notes } from './notes.js';
import { addNotes, noted, notes } from './notes.js';

const mostCharacters = 250_000_000;
const mostColumns = 200;
const expectedTable = 'comma-separated text with a header row';

/** A row of a file as fields, and its number below the header, from 1. */
export interface CsvRow {
  readonly fields: Fields;
  readonly row: number;
}

/** Yields rows of comma-separated text as fields, named by the header in any casing and spacing; the size is limited first. */
export function* csvFields(csv: unknown, to: Notes): Generator<CsvRow> {
  if (typeof csv !== 'string') noted(to, 'wrong-type', '', 'comma-separated text', csv);
  else if (csv.length > mostCharacters) noted(to, 'too-large', '', `at most ${String(mostCharacters)} characters`, csv.length);
  else yield* fieldsIn(csv, to);
}

/** Returns the columns of each name, in any casing and spacing; a column without a name is none. */
function columnsOf(header: readonly string[]): ReadonlyMap<string, readonly [number, ...number[]]> {
  const columns = new Map<string, [number, ...number[]]>();
  for (const [place, name] of header.entries()) {
    const plain = plainWord(name);
    const own = columns.get(plain);
    if (own !== undefined) own.push(place);
    else if (plain !== '') columns.set(plain, [place]);
  }
  return columns;
}

/** Returns a cell without the apostrophe by which spreadsheets keep a number from being read as a formula. */
function unguarded(cell: string): string {
  return /^'[\d+=@-]/.test(cell) ? cell.slice(1) : cell;
}

/** Returns the different values that a row states in the columns of one name; an empty cell states nothing. */
function statedIn(cells: readonly string[], places: readonly number[]): readonly string[] {
  const texts = places.map((place) => unguarded(cells[place] ?? '')).filter((text) => text !== '');
  return texts.length < 2 ? texts : [...new Set(texts)];
}

function* fieldsIn(text: string, to: Notes): Generator<CsvRow> {
  const rows = csvRows(text);
  const header = rows.next().value;
  if (header === undefined || (header.length === 1 && header[0]?.trim() === '')) {
    noted(to, 'wrong-type', '', expectedTable, text);
    return;
  }
  if (header.length > mostColumns) {
    noted(to, 'too-large', '', `at most ${String(mostColumns)} columns`, header.length);
    return;
  }
  // one cell is no table: a page that says what went wrong, or another separator
  if (header.length === 1) noted(to, 'wrong-type', '', expectedTable, header[0]);
  const columns = columnsOf(header);
  const names = new Map([...columns].map(([plain, [place]]) => [plain, header[place] as string]));
  const dated = datesOf(text);
  const open = new Set<string>();
  let count = 0;
  for (const cells of rows) {
    const path = `rows[${String(count)}]`;
    const own = notes();
    const record: Record<string, string> = {};
    for (const places of columns.values()) {
      const name = header[places[0]] as string;
      const [cell = '', ...others] = statedIn(cells, places);
      const isSame = others.length === 0;
      if (!isSame) noted(own, 'ambiguous', `${path}.${name}`, 'one value', cell);
      const value = isSame ? dated(cell) : '';
      record[name] = value ?? '';
      // an issue a column: the other dates in it are as ambiguous
      if (value === null && !open.has(name)) noted(to, 'ambiguous', name, 'dates that show which part is the day', cell);
      if (value === null) open.add(name);
    }
    // a cell too many shifts all that follow it: a number with an unquoted comma, a name with one
    const isShifted = cells.slice(header.length).some((cell) => cell.trim() !== '');
    if (isShifted) noted(own, 'wrong-columns', path, `${String(header.length)} cells`, String(cells.length));
    else yield { fields: { path, record, names, notes: own }, row: count + 1 };
    addNotes(to, own);
    count += 1;
  }
}
