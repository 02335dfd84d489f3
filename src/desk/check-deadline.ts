import { checkList, checkObject, checkObjects, checkStated } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { checkInstant } from '../kernel/instant.js';
import { checkMoney } from '../kernel/money.js';
import type { RowBounds } from '../vocabulary/bounds.js';
import type { Deadline } from './deadline.js';
import type { Renewal } from './renewal.js';

/** Validates the bounds of dates, by their names. */
function checkBounds(row: { readonly [name: string]: unknown }, names: readonly string[], path: string): void {
  for (const name of names) {
    const bounds = row[name];
    if (bounds == null) continue;
    checkObject(bounds, `${path}.${name}`);
    const { earliestAt, latestAt, by } = bounds as RowBounds;
    if (earliestAt != null) checkInstant(earliestAt, `${path}.${name}.earliestAt`);
    if (latestAt != null) checkInstant(latestAt, `${path}.${name}.latestAt`);
    if (by != null) checkList(by, `${path}.${name}.by`);
  }
}

/** Validates the reasons of a row. */
function checkReasons(row: Pick<Deadline, 'gaps' | 'contested' | 'basis'>, path: string): void {
  checkObjects(row.gaps, `${path}.gaps`);
  for (const gap of row.gaps) checkStated(gap.gap, 'string', `${path}.gaps.gap`);
  checkList(row.contested, `${path}.contested`);
  for (const id of row.contested) checkStated(id, 'string', `${path}.contested`);
  checkObjects(row.basis, `${path}.basis`);
  for (const { rule } of row.basis) checkStated(rule, 'string', `${path}.basis.rule`);
}

/** Validates what is written down of a deadline; a kind or an outcome of a newer version passes as text. */
function checkDeadline(row: Deadline, path: string): void {
  checkInstant(row.at, `${path}.at`);
  checkBounds({ ...row }, ['bounds'], path);
  for (const key of ['kind', 'missed'] as const) if (typeof row[key] !== 'string') fail('wrong-type', `${path}.${key}`, 'text', row[key]);
  for (const key of ['id', 'name', 'customer', 'refund', 'certainty'] as const) checkStated(row[key], 'string', `${path}.${key}`);
  checkStated(row.seats, 'number', `${path}.seats`);
  if (row.action != null) {
    checkObject(row.action, `${path}.action`);
    checkStated(row.action.move, 'string', `${path}.action.move`);
  }
  for (const key of ['refundAmount', 'committed', 'difference'] as const) if (row[key] != null) checkMoney(row[key], `${path}.${key}`);
  checkObjects(row.charges, `${path}.charges`);
  checkReasons(row, path);
}

/** Validates what is written down of a renewal. */
function checkRenewal(row: Renewal, path: string): void {
  if (typeof row.happens !== 'string') fail('wrong-type', `${path}.happens`, 'text', row.happens);
  for (const key of ['id', 'name', 'customer', 'product'] as const) checkStated(row[key], 'string', `${path}.${key}`);
  for (const key of ['at', 'decideBy', 'reducibleUntil'] as const) if (row[key] != null) checkInstant(row[key], `${path}.${key}`);
  checkBounds({ ...row }, ['bounds', 'decideBounds', 'reducibleBounds'], path);
  checkStated(row.seats, 'number', `${path}.seats`);
  if (row.committed != null) checkMoney(row.committed, `${path}.committed`);
  checkObjects(row.ways, `${path}.ways`);
  for (const [index, one] of row.ways.entries()) {
    if (typeof one.way !== 'string') fail('wrong-type', `${path}.ways[${String(index)}].way`, 'text', one.way);
    checkInstant(one.untilAt, `${path}.ways[${String(index)}].untilAt`);
    checkObjects(one.refunds, `${path}.ways[${String(index)}].refunds`);
  }
  checkReasons(row, path);
}

/** Validates a list of deadlines or renewals. */
export function checkRows(rows: readonly (Deadline | Renewal)[]): void {
  checkObjects(rows, 'rows');
  for (const [index, row] of rows.entries()) {
    const path = `rows[${String(index)}]`;
    if ('happens' in row) checkRenewal(row, path);
    else checkDeadline(row, path);
  }
}
