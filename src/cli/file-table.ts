import { factColumns } from './fact-columns.js';
import { idOf, lineCutter, longestLine } from '../portfolio/lines.js';
import { factsOf, flagFrom, isColumn } from './columns.js';
import { billNames, billProblem, hintsFor } from './file-hints.js';
import type { FileReader, FileRecord, FileItem } from './file-record.js';
import { readRecord, unreadable } from './file-record.js';
import type { Further } from './further.js';
import { cellsOf } from './tsv.js';

/** The most characters of a row of CSV. */
const longestRow = 16_000_000;

/** One cell of CSV with what ends it; it matches everywhere, since a cell may be empty. */
const csvCells = {
  ',': /(?:"([^"]*(?:""[^"]*)*)"|([^\r\n]*?))(,|\r\n|\n|\r|$)/gy,
  ';': /(?:"([^"]*(?:""[^"]*)*)"|([^\r\n]*?))(;|\r\n|\n|\r|$)/gy,
  '\t': /(?:"([^"]*(?:""[^"]*)*)"|([^\r\n]*?))(\t|\r\n|\n|\r|$)/gy,
} as const;
type CsvCell = readonly [all: string, quoted: string | undefined, bare: string, end: string];

/** Rows of cells, as far as they are whole; null = a row that is too long. */
type Rows = readonly (readonly (string | null)[] | null)[];
type Cutter = (text: string, isLast: boolean) => Rows;

/** Cuts CSV (RFC 4180) that comes in pieces: cells in quotation marks may hold the separator, line breaks and doubled quotation marks. */
function csvCutter(separator: keyof typeof csvCells): (text: string, isLast: boolean) => readonly (readonly string[])[] {
  const cell = csvCells[separator];
  let held = '';
  let next = 0;
  return (text, isLast) => {
    held += text;
    // a long row is looked at again when it has doubled
    if (!isLast && held.length < next) return [];
    const rows: string[][] = [];
    let row: string[] = [];
    let from = 0;
    for (let place = 0; place < held.length; place = cell.lastIndex) {
      cell.lastIndex = place;
      const [, quoted, bare, end] = cell.exec(held) as unknown as CsvCell;
      // what ends with the piece may go on, and a quotation mark may still be closed
      const isOpen = cell.lastIndex === held.length || (quoted === undefined && bare.startsWith('"') && held.length - from < longestRow);
      if (isOpen && !isLast) break;
      row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
      if (end === separator && cell.lastIndex < held.length) continue;
      if (end === separator) row.push('');
      rows.push(row);
      row = [];
      from = cell.lastIndex;
    }
    held = isLast ? '' : held.slice(from);
    if (held.length > longestRow) throw new Error(`a row is longer than ${String(longestRow)} characters`);
    next = held.length * 2;
    return rows;
  };
}

/** Cuts TSV that comes in pieces. */
function tsvCutter(): Cutter {
  const lines = lineCutter();
  return (text, isLast) => {
    const rows: (readonly (string | null)[] | null)[] = [];
    const take = (line: string | null): unknown => rows.push(line === null ? null : cellsOf(line));
    lines.cut(text, take);
    if (isLast) lines.end(take);
    return rows;
  };
}

/** Returns the separator of a table, which its first line shows. */
function separatorIn(head: string): keyof typeof csvCells {
  return (['\t', ';', ','] as const).find((one) => head.includes(one)) ?? ',';
}

/** Returns the rows of a whole table, without the blanks around cells; a row without a cell that states something is none. */
export function tableRows(text: string): readonly (readonly string[])[] {
  const rows = csvCutter(separatorIn(text.split('\n', 1).join('')))(text, true).map((cells) => cells.map((cell) => cell.trim()));
  return rows.filter((cells) => cells.join('') !== '');
}

/** The names that may stand beside facts. */
export const besideFacts = ['customer', 'name', 'unitPrice', 'monthPrice', 'monthlyPlanExists', 'currency'];
/** The facts whose columns are only those of a file for people. */
export const furtherFacts = ['quantity', 'changedAt', 'cancelledAt', 'extendedAt', 'expiredAt', 'disabledAt'];
const further = [...furtherFacts, ...besideFacts];
const columnNames = [...Object.keys(factColumns), ...further];
const whole = /^\d{1,15}$/;

/** Returns the value of a cell of a further column; the text itself where it is none. */
function furtherOf(name: string, text: string): unknown {
  if (name === 'quantity') return whole.test(text) ? Number(text) : text;
  return name === 'monthlyPlanExists' ? flagFrom(text) : text;
}

/** Returns the record of a row: its facts by the names of their columns; an empty cell states nothing. */
function rowRecord(names: readonly string[], cells: readonly (string | null)[] | null, complete: Further['complete']): FileRecord {
  if (cells === null) return unreadable('', 'too-long', `at most ${String(longestLine)} characters in a line`, 'more');
  if (cells.length !== names.length) return unreadable('', 'wrong-columns', `${String(names.length)} cells`, String(cells.length));
  const stated = cells.map((cell) => (cell === '' ? null : cell));
  const facts = factsOf(
    stated,
    names.map((name) => (isColumn(name) && name !== 'json' ? name : '-')),
  );
  const beside = names.flatMap((name, place): readonly (readonly [string, unknown])[] => {
    const text = stated[place] ?? null;
    if (text === null || !further.includes(name)) return [];
    return [[name, furtherOf(name, text)]];
  });
  const json = complete({ ...facts, ...Object.fromEntries(beside) });
  return Object.hasOwn(json, 'family') ? readRecord(json) : { ...unreadable('family', 'missing', 'a family', 'nothing'), id: idOf(json) };
}

/** Returns the names of the columns, from the first row. */
function namesFrom(cells: readonly (string | null)[] | null, hints: Set<string>): readonly string[] {
  const names = (cells ?? []).map((name) => (name ?? '').trim());
  if (!names.includes('family')) {
    if (names.some((name) => billNames.test(name))) throw new Error(billProblem);
    const near = hintsFor(names, ['family']);
    const why = near.length === 0 ? columnNames.join(', ') : near.join(' ');
    throw new Error(`this is neither JSON nor a table whose first row names its columns (family, orderedAt, ...): ${why}`);
  }
  const twice = names.find((name, place) => columnNames.includes(name) && names.indexOf(name) !== place);
  if (twice !== undefined) throw new Error(`the column ${twice} occurs twice`);
  for (const hint of hintsFor(names, columnNames)) hints.add(hint);
  return names;
}

/** Reads a table whose first line shows what separates its cells. */
export function tableReader(head: string, hints: Set<string>, complete: Further['complete']): FileReader {
  const separator = separatorIn(head);
  const cut = separator === '\t' ? tsvCutter() : csvCutter(separator);
  let names: readonly string[] | null = null;
  const items = (rows: Rows): readonly FileItem[] =>
    rows.flatMap((cells): readonly FileItem[] => {
      // a blank line is no row
      if (cells?.length === 1 && cells[0]?.trim() === '') return [];
      const known = names;
      if (known !== null) return [() => rowRecord(known, cells, complete)];
      names = namesFrom(cells, hints);
      return [];
    });
  return { take: (text) => items(cut(text, false)), end: () => items(cut('', true)) };
}
