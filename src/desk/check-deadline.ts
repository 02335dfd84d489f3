import { checkList, checkObject, checkObjects, checkStated } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { checkInstant } from '../kernel/instant.js';
import { checkMoney } from '../kernel/money.js';
import type { Deadline } from './deadline.js';

/** Validates what is written down of a deadline; a kind or an outcome of a newer version passes as text. */
function checkDeadline(row: Deadline, path: string): void {
  checkInstant(row.at, `${path}.at`);
  for (const key of ['kind', 'missed'] as const) if (typeof row[key] !== 'string') fail('wrong-type', `${path}.${key}`, 'text', row[key]);
  for (const key of ['id', 'customer', 'refund', 'certainty'] as const) checkStated(row[key], 'string', `${path}.${key}`);
  checkStated(row.seats, 'number', `${path}.seats`);
  if (row.action != null) {
    checkObject(row.action, `${path}.action`);
    checkStated(row.action.move, 'string', `${path}.action.move`);
  }
  if (row.worth != null) checkMoney(row.worth, `${path}.worth`);
  checkObjects(row.charges, `${path}.charges`);
  checkObjects(row.gaps, `${path}.gaps`);
  for (const gap of row.gaps) checkStated(gap.gap, 'string', `${path}.gaps.gap`);
  checkList(row.contested, `${path}.contested`);
  for (const id of row.contested) checkStated(id, 'string', `${path}.contested`);
  checkObjects(row.basis, `${path}.basis`);
  for (const { rule } of row.basis) checkStated(rule, 'string', `${path}.basis.rule`);
}

/** Validates a list of deadlines. */
export function checkDeadlines(rows: readonly Deadline[]): void {
  checkObjects(rows, 'rows');
  for (const [index, row] of rows.entries()) checkDeadline(row, `rows[${String(index)}]`);
}
