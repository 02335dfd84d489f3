import { addMs, isoDate } from '../kernel/instant.js';
import { decimal } from '../kernel/money.js';
import { readable } from '../kernel/readable.js';
import { seen } from '../kernel/seen.js';
import { actBy } from '../desk/act-by.js';
import type { Deadline } from '../desk/deadline.js';
import type { WithoutDeadline } from '../desk/deadlines.js';
import { deadlineTitle, explainDeadline } from '../desk/explain-deadline.js';
import type { DeadlineColumn } from '../desk/to-csv.js';
import { csvLines } from '../desk/to-csv.js';
import type { Called, Command, Output } from './command.js';
import { asked } from './command.js';
import type { FileDeadlines } from './file-deadlines.js';
import { fileDeadlines, leftOut, wrongDays } from './file-deadlines.js';
import type { FileRecord } from './file-record.js';
import type { Field } from './json-text.js';
import { jsonText } from './json-text.js';
import type { Labels } from './labels.js';
import { issueText, labels } from './labels.js';
import { cut, screenWidth, shortIds, table, wrapped } from './screen.js';

/** Returns those of several texts that are stated. */
function stated(...texts: readonly (string | null)[]): readonly string[] {
  return texts.filter((text): text is string => text !== null && text !== '');
}

const widestName = 40;

function cells(row: Deadline, locale: string, short: ReturnType<typeof shortIds>): readonly string[] {
  const title = deadlineTitle({ ...row, customer: null, name: null, id: null }, locale);
  const rules = [...new Set(row.basis.map(({ rule }) => rule))].join(' ');
  const money = row.committed ?? row.refundAmount ?? row.difference;
  const amount = money === null ? '' : `${decimal(money)} ${money.currency}`;
  const subscription = stated(row.name === null ? null : cut(seen(row.name), widestName), short(row.id)).join(' ');
  return [isoDate(addMs(actBy(row), -1)), title, short(row.customer) ?? '', subscription, amount, rules];
}

/** Returns the lines about a record that has no deadline for another reason than that nothing is due. */
export function notTold(one: WithoutDeadline, shown: Labels): string {
  const about = shown.record(String(one.record + 1), one.id === null ? '' : ` (${one.id})`);
  // those of which nothing is due are only counted in text
  const { issues = [] } = one as Extract<WithoutDeadline, { readonly why: 'unread' | 'unknown' }>;
  const gaps = one.why === 'unknown' ? one.gaps.map((gap) => ('fact' in gap ? `${gap.gap}: ${gap.fact}` : gap.gap)) : [];
  const head = one.why === 'unknown' ? `${about} ${shown.unknown}: ${[...new Set(gaps)].join(', ')}` : `${about} ${shown.unread}:`;
  const lines = issues.flatMap((issue) => wrapped(seen(issueText(issue, shown)), screenWidth - 4).map((line) => `    ${line}`));
  return [seen(head), ...lines].map((line) => `${line}\n`).join('');
}

function* screen(due: FileDeadlines, called: Called): Generator<string, void> {
  const { locale, isColored } = called;
  const shown = labels[locale];
  if (due.rows.length > 0) {
    const short = shortIds(due.rows.flatMap(({ id, customer }) => [id, customer]));
    yield* table(shown.deadlines, due.rows, (row) => cells(row, locale, short), isColored);
    yield '\n';
  }
  const totals = due.totals.map((total) => `${decimal(total)} ${total.currency}`);
  if (totals.length > 0) yield `${shown.atStake}: ${totals.join(', ')}\n`;
  for (const other of due.others) yield notTold(other, shown);
  const count = shown.due(due.rows.length, isoDate(due.untilAt));
  for (const line of wrapped([count, shown.nothingDue(due.quiet), asked(called), shown.utc].join('; '), screenWidth)) yield `${line}\n`;
}

/** The part of the help about prices. */
export const priceNote = `Amounts need --prices, or unitPrice in the record, the price of one seat for one charge cycle (billed monthly: of a month; annually: of a year).
For the months of an extended service term it needs monthPrice, the price of one seat for a month without the surcharge, and
monthlyPlanExists. A price is text with its currency ("unitPrice":"10.00","currency":"EUR"), or minor units with theirs
("unitPrice":{"amount":1000,"currency":"EUR"}).`;

/** The column of the sentences, as in CSV. */
const text: DeadlineColumn = 'text';

function* jsonRows({ rows }: FileDeadlines, locale: string): Generator<unknown, void> {
  for (const row of rows) yield readable({ ...row, [text]: explainDeadline(row, locale) });
}

async function* answer(called: Called, records: AsyncIterable<FileRecord>): Output {
  const { format, locale } = called;
  const due = await fileDeadlines(records, called, 30, format === 'json');
  const { fromAt, untilAt, totals, others, notTaken: said } = due;
  if (format === 'text') yield* screen(due, called);
  else if (format === 'csv') {
    yield* csvLines(due.rows, locale);
    return { code: 'done', said: `${said}${leftOut(due)}` };
  } else {
    yield* jsonText([
      ...Object.entries(readable({ fromAt, untilAt })).map(([name, whole]): Field => [name, { whole }]),
      ['rows', { items: jsonRows(due, locale) }],
      ['totals', { whole: totals }],
      ['others', { items: others }],
    ]);
  }
  return { code: 'done', said };
}

/** `termbook deadlines`: what to do next, until when. */
export const deadlines: Command = {
  title: 'what can still be done in the coming days, until when, and what it costs to miss it',
  words: ['FILE'],
  readsFile: true,
  formats: ['text', 'json', 'csv'],
  needs: 'facts',
  options: { days: { hint: '<days>', text: 'the days to look ahead; default: 30' } },
  examples: ['termbook deadlines subscriptions.json', 'termbook deadlines subscriptions.ndjson --at 2026-06-17 --format csv > x.csv'],
  fileNote: priceNote,
  wrong: wrongDays,
  answer,
};
