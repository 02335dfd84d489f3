import type { Cell } from '../portfolio/row.js';
import type { Assessment } from '../portfolio/assess-portfolio.js';
import { assessed, unread } from '../portfolio/assess-portfolio.js';
import { idOf, jsonOf } from '../portfolio/lines.js';
import type { Asked } from './arguments.js';
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

/** Returns a cell as text: null is `\N`, and characters that would end the cell or the row are escaped with a backslash. */
export function cellText(cell: Cell): string {
  return cell === null ? '\\N' : cell.replace(/[\\\t\n\r\0\b\f]/g, (character) => escapes[character as keyof typeof escapes]);
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
export function assessTsvLine(line: string, record: number, { at, columns, from, options, unknownKeys }: Asked): Assessment {
  const cells = cellsOf(line);
  const stated = factsOf(cells, columns);
  if (stated === null) return unread(record, null, '', 'wrong-columns', `${String(columns.length)} cells`, String(cells.length));
  const id = idOf(stated);
  const place = columns.indexOf('json');
  const json = place === -1 ? {} : jsonOf(cells[place] ?? '');
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return unread(record, id, 'json', 'not-json', 'an object of JSON', 'something else');
  }
  const found = recordReaders[from]({ ...json, ...stated }, { unknownKeys });
  if (!found.ok) return { verdict: 'unread', record, id: id ?? found.id, issues: found.issues };
  return assessed(found.value, record, at, options);
}
