import { frozen } from '../kernel/frozen.js';
import { checkStated } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, isoDate, isoInstant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { decimal } from '../kernel/money.js';
import { seen } from '../kernel/seen.js';
import { checkRows } from './check-deadline.js';
import type { Deadline } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { explainRenewal } from './explain-renewal.js';
import type { Renewal } from './renewal.js';
import { actBy } from './act-by.js';

/** The columns of a table of deadlines, in this order; new ones are added at the end. */
export const deadlineColumns = /* @__PURE__ */ frozen([
  'lastDayUtc',
  'at',
  'customer',
  'name',
  'id',
  'kind',
  'move',
  'seats',
  'refund',
  'missed',
  'refundAmount',
  'committed',
  'difference',
  'currency',
  'charges',
  'certainty',
  'contested',
  'rules',
  'gaps',
  'text',
  'earliestAt',
  'latestAt',
]);
/**
 * One of `deadlineColumns`.
 * @useDeclaredType
 */
export type DeadlineColumn = (typeof deadlineColumns)[number];

function amount(money: Money | null): string {
  return money === null ? '' : decimal(money);
}

function iso(at: Instant | null | undefined): string {
  return at == null ? '' : isoInstant(at);
}

function rulesText({ basis }: Pick<Deadline, 'basis'>): string {
  return [...new Set(basis.map(({ rule }) => rule))].join(' ');
}

function gapsText({ gaps }: Pick<Deadline, 'gaps'>): string {
  return gaps.map((gap) => ('fact' in gap ? `${gap.gap}:${gap.fact}` : gap.gap)).join(' ');
}

function cellsOf(row: Deadline, locale: string): Readonly<Record<DeadlineColumn, string>> {
  return {
    lastDayUtc: isoDate(addMs(actBy(row), -1)),
    at: isoInstant(row.at),
    customer: row.customer ?? '',
    name: row.name ?? '',
    id: row.id ?? '',
    kind: row.kind,
    move: row.action?.move ?? '',
    seats: row.seats === null ? '' : String(row.seats),
    refund: row.refund ?? '',
    missed: row.missed,
    refundAmount: amount(row.refundAmount),
    committed: amount(row.committed),
    difference: amount(row.difference),
    currency: (row.difference ?? row.refundAmount ?? row.committed)?.currency ?? '',
    charges: String(row.charges.length),
    certainty: row.certainty ?? '',
    contested: row.contested.join(' '),
    rules: rulesText(row),
    gaps: gapsText(row),
    text: explainDeadline(row, locale),
    earliestAt: iso(row.bounds?.earliestAt),
    latestAt: iso(row.bounds?.latestAt),
  };
}

/**
 * Returns a cell in quotation marks where it needs them (RFC 4180), without what would move the cursor of a terminal or turn the direction of its text; a
 * line break stays. A value that a spreadsheet would run as a formula is kept text.
 */
function cell(stated: string): string {
  if (stated === '') return stated;
  const text = stated
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(seen)
    .join('\n');
  const harmless = /^[=+\-@]/u.test(text) ? `'${text}` : text;
  return /[",\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Yields the lines of a table, each with its line break; the mark before them says to a spreadsheet that it is UTF-8. */
export function* csvText<Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<Column, string>>>,
): Generator<string, void> {
  yield `\uFEFF${columns.join(',')}\r\n`;
  for (const cells of rows) yield `${columns.map((column) => cell(cells[column])).join(',')}\r\n`;
}

function* each<Row, Made>(rows: Iterable<Row>, make: (row: Row) => Made): Generator<Made, void> {
  for (const row of rows) yield make(row);
}

/** Yields the lines of a table of deadlines. */
export function csvLines(rows: Iterable<Deadline>, locale: string): Generator<string, void> {
  return csvText(
    deadlineColumns,
    each(rows, (row) => cellsOf(row, locale)),
  );
}

/** The columns of a table of renewals, in this order; new ones are added at the end. */
export const renewalColumns = /* @__PURE__ */ frozen([
  'lastDayUtc',
  'decideBy',
  'customer',
  'name',
  'id',
  'product',
  'seats',
  'happens',
  'at',
  'earliestAt',
  'latestAt',
  'reducibleUntil',
  'committed',
  'currency',
  'ways',
  'contested',
  'rules',
  'gaps',
  'text',
  'decideEarliestAt',
  'decideLatestAt',
  'reducibleEarliestAt',
  'reducibleLatestAt',
]);
/**
 * One of `renewalColumns`.
 * @useDeclaredType
 */
export type RenewalColumn = (typeof renewalColumns)[number];

function renewalCells(row: Renewal, locale: string): Readonly<Record<RenewalColumn, string>> {
  const by = actBy(row);
  return {
    lastDayUtc: by === null ? '' : isoDate(addMs(by, -1)),
    decideBy: iso(row.decideBy),
    customer: row.customer ?? '',
    name: row.name ?? '',
    id: row.id ?? '',
    product: row.product ?? '',
    seats: row.seats === null ? '' : String(row.seats),
    happens: row.happens,
    at: iso(row.at),
    earliestAt: iso(row.bounds?.earliestAt),
    latestAt: iso(row.bounds?.latestAt),
    reducibleUntil: iso(row.reducibleUntil),
    committed: amount(row.committed),
    currency: row.committed?.currency ?? '',
    ways: row.ways.map(({ way }) => way).join(' '),
    contested: row.contested.join(' '),
    rules: rulesText(row),
    gaps: gapsText(row),
    text: explainRenewal(row, locale),
    decideEarliestAt: iso(row.decideBounds?.earliestAt),
    decideLatestAt: iso(row.decideBounds?.latestAt),
    reducibleEarliestAt: iso(row.reducibleBounds?.earliestAt),
    reducibleLatestAt: iso(row.reducibleBounds?.latestAt),
  };
}

/** Yields the lines of a table of renewals. */
export function renewalLines(rows: Iterable<Renewal>, locale: string): Generator<string, void> {
  return csvText(
    renewalColumns,
    each(rows, (row) => renewalCells(row, locale)),
  );
}

/**
 * Returns renewals as CSV (RFC 4180) with a byte order mark and a heading, as `toCsv` writes deadlines.
 * @example
 * import { instant, money, termFrom } from 'termbook';
 * import { renewals, renewalsToCsv } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 12, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'), customer: 'Contoso', name: 'Mail',
 * } as const;
 * const { rows } = renewals([subscription], { fromAt: instant('2025-02-01'), untilAt: instant('2025-03-03') });
 * renewalsToCsv(rows).split('\r\n')[1]?.startsWith('2025-02-28,2025-03-01T00:00:00.000Z,Contoso,Mail,s-1,,12,renews,'); // => true
 */
export function renewalsToCsv(rows: readonly Renewal[], locale = 'en'): string {
  checkRows(rows);
  checkStated(locale, 'string', 'locale');
  return [...renewalLines(rows, locale)].join('');
}

/**
 * Returns deadlines as CSV (RFC 4180) with a byte order mark and a heading: instants in UTC, amounts as decimal text, the sentence in the last column. A value that begins like a formula
 * gets an apostrophe before it; control characters and marks that turn the direction of text are left out.
 * @example
 * import { instant, money, termFrom } from 'termbook';
 * import { deadlines, toCsv } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 1, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'), unitPrice: money('100.00', 'EUR'),
 * } as const;
 * const { rows } = deadlines([subscription], { fromAt: orderedAt, untilAt: instant('2024-04-01') });
 * toCsv(rows).split('\r\n')[2]?.startsWith('2024-03-08,2024-03-08T10:00:00.000Z,,,s-1,prorated-refund,cancel,'); // => true
 */
export function toCsv(rows: readonly Deadline[], locale = 'en'): string {
  checkRows(rows);
  checkStated(locale, 'string', 'locale');
  return [...csvLines(rows, locale)].join('');
}
