import type { Cell, Row } from '../portfolio/row.js';
import { rowColumns } from '../portfolio/row.js';
import type { Assessment } from '../portfolio/assess-portfolio.js';
import { assessed, unreadRecord } from '../portfolio/assess-portfolio.js';
import { idOf, jsonOf } from '../portfolio/lines.js';
import type { CommandArguments } from './arguments.js';
import { factsOf } from './columns.js';
import { recordReaders } from './read-record.js';

const escapes = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
};
const meanings = { t: '\t', n: '\n', r: '\r', '0': '\0', b: '\b', f: '\f' };

const escaped = /[\\\t\n\r\0\b\f]/;
const everyEscaped = /[\\\t\n\r\0\b\f]/g;

/** Returns a cell as text: null is `\N`, and characters that would end the cell or the row are escaped with a backslash. */
export function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  // nearly no cell has one: looking first costs a tenth of replacing none
  return escaped.test(cell) ? cell.replace(everyEscaped, (character) => escapes[character as keyof typeof escapes]) : cell;
}

/** Returns the text of a row. */
export function tsvText(row: Row): string {
  let text = '';
  for (const column of rowColumns) text += `${text === '' ? '' : '\t'}${cellText(row[column])}`;
  return `${text}\n`;
}

/** Returns the cells of a row: `\N` is null, a backslash before another character is that character. */
export function cellsOf(line: string): readonly Cell[] {
  return line.split('\t').map((text) => {
    if (text === '\\N') return null;
    return !text.includes('\\')
      ? text
      : text.replace(/\\([^]?)/g, (_all, character: string) =>
          Object.hasOwn(meanings, character) ? meanings[character as keyof typeof meanings] : character,
        );
  });
}

/** Returns the result for one row of a table; the facts in its cells are checked as JSON is. */
export function assessTsvLine(line: string, record: number, { at, columns, from, options, unknownKeys }: CommandArguments): Assessment {
  const cells = cellsOf(line);
  const place = columns.indexOf('json');
  // what a whole record of JSON states is not taken back by a cell beside it
  const stated = factsOf(cells, columns, place === -1);
  if (stated === null) return unreadRecord(record, null, '', 'wrong-columns', `${String(columns.length)} cells`, String(cells.length));
  const id = idOf(stated);
  const json = place === -1 ? {} : jsonOf(cells[place] ?? '');
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return unreadRecord(record, id, 'json', 'not-json', 'an object of JSON', 'something else');
  }
  const found = recordReaders[from](place === -1 ? stated : { ...json, ...stated }, { unknownKeys });
  if (!found.ok) return { verdict: 'unread', record, id: id ?? found.id, issues: found.issues };
  return assessed(found.value, record, at, options);
}
