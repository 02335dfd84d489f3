import type { Assessment } from '../portfolio/assessment.js';
import { assessed, unread } from '../portfolio/assessment.js';
import { idOf } from '../portfolio/id-of.js';
import { jsonOf } from '../portfolio/json-of.js';
import type { Asked } from './arguments.js';
import { factsOf } from './columns.js';
import { recordReaders } from './read-record.js';
import { cellsOf } from './tsv.js';

/** Returns the result for one row of a table; the facts in its cells are checked as JSON is. */
export function assessTsvLine(line: string, record: number, { at, columns, from, options }: Asked): Assessment {
  const cells = cellsOf(line);
  const stated = factsOf(cells, columns);
  if (stated === null) return unread(record, null, '', 'wrong-columns', `${String(columns.length)} cells`, String(cells.length));
  const id = idOf(stated);
  const place = columns.indexOf('json');
  const json = place === -1 ? {} : jsonOf(cells[place] ?? '');
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return unread(record, id, 'json', 'not-json', 'an object of JSON', 'something else');
  }
  const found = recordReaders[from]({ ...json, ...stated });
  if (!found.ok) return { verdict: 'unread', record, id: id ?? found.id, issues: found.issues };
  return assessed(found.value, record, at, options);
}
