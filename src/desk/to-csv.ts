import { frozen } from '../kernel/frozen.js';
import { checkStated } from '../kernel/check.js';
import { addMs, isoDate, isoInstant } from '../kernel/instant.js';
import { decimal } from '../kernel/money.js';
import { seen } from '../kernel/seen.js';
import { checkDeadlines } from './check-deadline.js';
import type { Deadline } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';

/** The columns of a table of deadlines, in this order; new ones are added at the end. */
export const deadlineColumns = /* @__PURE__ */ frozen([
  'lastDay',
  'at',
  'customer',
  'id',
  'kind',
  'move',
  'seats',
  'refund',
  'missed',
  'worth',
  'currency',
  'charges',
  'certainty',
  'contested',
  'rules',
  'gaps',
  'text',
]);
/**
 * One of `deadlineColumns`.
 * @useDeclaredType
 */
export type DeadlineColumn = (typeof deadlineColumns)[number];

function cellsOf(row: Deadline, locale: string): Readonly<Record<DeadlineColumn, string>> {
  return {
    lastDay: isoDate(addMs(row.at, -1)),
    at: isoInstant(row.at),
    customer: row.customer ?? '',
    id: row.id ?? '',
    kind: row.kind,
    move: row.action?.move ?? '',
    seats: row.seats === null ? '' : String(row.seats),
    refund: row.refund ?? '',
    missed: row.missed,
    worth: row.worth === null ? '' : decimal(row.worth),
    currency: row.worth?.currency ?? '',
    charges: String(row.charges.length),
    certainty: row.certainty ?? '',
    contested: row.contested.join(' '),
    rules: [...new Set(row.basis.map(({ rule }) => rule))].join(' '),
    gaps: row.gaps.map((gap) => ('fact' in gap ? `${gap.gap}:${gap.fact}` : gap.gap)).join(' '),
    text: explainDeadline(row, locale),
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

/** Yields the lines of a table of deadlines, each with its line break. */
export function* csvLines(rows: Iterable<Deadline>, locale: string): Generator<string, void> {
  yield `${deadlineColumns.join(',')}\r\n`;
  for (const row of rows) {
    const cells = cellsOf(row, locale);
    yield `${deadlineColumns.map((column) => cell(cells[column])).join(',')}\r\n`;
  }
}

/**
 * Returns deadlines as CSV (RFC 4180) with a heading: instants in UTC, amounts as decimal text, the sentence in the last column. A value that begins like a formula
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
 * toCsv(rows).split('\r\n')[2]?.startsWith('2024-03-08,2024-03-08T10:00:00.000Z,,s-1,prorated-refund,cancel,'); // => true
 */
export function toCsv(rows: readonly Deadline[], locale = 'en'): string {
  checkDeadlines(rows);
  checkStated(locale, 'string', 'locale');
  return [...csvLines(rows, locale)].join('');
}
