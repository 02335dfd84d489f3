import type { NonEmpty } from '../kernel/answer.js';
import { addMs, dayMs, isoDate } from '../kernel/instant.js';
import { decimal } from '../kernel/money.js';
import { readable } from '../kernel/readable.js';
import type { RecordIssue } from '../portfolio/assess-portfolio.js';
import type { DeadlineColumn } from '../desk/to-csv.js';
import type { Deadline, DeskRecord } from '../desk/deadline.js';
import type { Deadlines } from '../desk/deadlines.js';
import { deadlines as deadlinesOf } from '../desk/deadlines.js';
import { deadlineTitle, explainDeadline } from '../desk/explain-deadline.js';
import { toCsv } from '../desk/to-csv.js';
import type { Called, Command } from './command.js';
import { asked, json, printed } from './command.js';
import type { Labels } from './labels.js';
import { counted, issueText, labels } from './labels.js';
import type { FileRecord } from './read-file.js';
import { nameOf } from './report-answers.js';
import { cut, seen, table } from './screen.js';

const mostDays = 36_525;

/** Returns a number of days; null unless it is whole, above 0 and at most a hundred years. */
function daysFrom(text: string): number | null {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return days > 0 && days <= mostDays ? days : null;
}

/** Returns what is wrong with `--days`; null = nothing. */
export function wrongDays({ values: { days } }: Called): string | null {
  return days === undefined || daysFrom(days) !== null ? null : `--days ${seen(days)}: expected whole days, 1 to ${String(mostDays)}`;
}

/** The deadlines of a file; customers stand in their rows. */
type Listed = Omit<Deadlines, 'customers'>;

/** Returns the deadlines of the records of a file. `record` counts the records of the file; one that could not be read stands in `others`. */
export function fileDeadlines(records: readonly FileRecord[], { at, values }: Called, usualDays: number): Listed {
  const places: number[] = [];
  const known: DeskRecord[] = [];
  const unread = records.flatMap(
    ({ facts, customer, unitPrice, monthPrice, monthlyPlanExists, id, issues }, record): Deadlines['others'] => {
      if (facts !== null) {
        places.push(record);
        known.push({ ...facts, customer, unitPrice, monthPrice, monthlyPlanExists });
        return [];
      }
      // a record without a state says why
      return [{ record, id, why: 'unread', issues: issues as NonEmpty<RecordIssue> }];
    },
  );
  const days = daysFrom(values['days'] ?? '') ?? usualDays;
  const { rows, totals, others, fromAt, untilAt } = deadlinesOf(known, { fromAt: at, untilAt: addMs(at, days * dayMs) });
  const placed = <One extends { readonly record: number }>(one: One): One => ({ ...one, record: Number(places[one.record]) });
  const all = [...others.map(placed), ...unread].sort((a, b) => a.record - b.record);
  return { fromAt, untilAt, rows: rows.map(placed), totals, others: all };
}

/** Says beside an output without room for it that records are left out of it. */
export function leftOut({ others }: Listed): string {
  const left = others.filter(({ why }) => why !== 'nothing-due').length;
  if (left === 0) return '';
  return `termbook: ${counted(left, 'record')} ${left === 1 ? 'is' : 'are'} not wholly in it; 'termbook deadlines' says why\n`;
}

/** Says beside an output which fields beside the facts of a record cannot be used: its deadlines stand there without them. */
export function notTaken(records: readonly FileRecord[]): string {
  const { record } = labels.en;
  const lines = records.flatMap(({ facts, besideIssues }, place) => {
    if (facts === null) return [];
    const about = `${record(String(place + 1), ` (${facts.id})`)} is taken without a field that cannot be used`;
    return besideIssues.map((issue) => `termbook: ${seen(`${about}: ${issueText(issue, labels.en)}`)}\n`);
  });
  return lines.join('');
}

/** Returns those of several texts that are stated. */
export function stated(...texts: readonly (string | null)[]): readonly string[] {
  return texts.filter((text): text is string => text !== null && text !== '');
}

const widestName = 40;

function cells(row: Deadline, name: string | null, locale: string): readonly string[] {
  const title = deadlineTitle({ ...row, customer: null, id: null }, locale);
  const rules = [...new Set(row.basis.map(({ rule }) => rule))].join(' ');
  const worth = row.worth === null ? '' : `${decimal(row.worth)} ${row.worth.currency}`;
  const subscription = stated(name === null ? null : cut(seen(name), widestName), row.id).join(' ');
  return [isoDate(addMs(row.at, -1)), title, row.customer ?? '', subscription, worth, rules];
}

/** Returns the lines about each record that has no deadline for another reason than that nothing is due. */
function notTold({ others }: Listed, shown: Labels): readonly string[] {
  const { record, unknown, unread } = shown;
  return others.flatMap((one) => {
    if (one.why === 'nothing-due') return [];
    const about = record(String(one.record + 1), one.id === null ? '' : ` (${one.id})`);
    if (one.why === 'unknown') {
      const gaps = one.gaps.map((gap) => ('fact' in gap ? `${gap.gap}: ${gap.fact}` : gap.gap));
      return [`${about} ${unknown}: ${[...new Set(gaps)].join(', ')}`];
    }
    return [`${about} ${unread}:`, ...one.issues.map((issue) => `    ${issueText(issue, shown)}`)];
  });
}

function screen(due: Listed, records: readonly FileRecord[], called: Called): string {
  const { locale, isColored } = called;
  const totals = due.totals.map((total) => `${decimal(total)} ${total.currency}`);
  const quiet = due.others.filter(({ why }) => why === 'nothing-due').length;
  const shown = labels[locale];
  const lines = [
    ...(totals.length === 0 ? [] : [`${shown.atStake}: ${totals.join(', ')}`]),
    ...notTold(due, shown).map(seen),
    [shown.due(due.rows.length, isoDate(due.untilAt)), shown.nothingDue(quiet), asked(called), shown.utc].join('; '),
  ];
  const rows = due.rows.map((row) => cells(row, nameOf(records[row.record] as FileRecord), locale));
  const listed = rows.length === 0 ? '' : `${table(shown.deadlines, rows, isColored)}\n`;
  return `${listed}${lines.join('\n')}\n`;
}

/** The part of the help about what deadlines are worth. */
export const priceNote = `What a deadline is worth needs unitPrice, the price of one seat for one charge cycle (billed monthly: of a month; annually: of a year).
For the months of an extended service term it needs monthPrice, the price of one seat for a month without the surcharge, and
monthlyPlanExists. A price is text with currency beside it ("unitPrice":"10.00","currency":"EUR"), or minor units with theirs
("unitPrice":{"amount":1000,"currency":"EUR"}).`;

/** The column of the sentences, as in CSV. */
const text: DeadlineColumn = 'text';

/** `termbook deadlines`: what to do next, until when. */
export const deadlines: Command = {
  title: 'what can still be done in the coming days, until when, and what it costs to miss it',
  words: ['FILE'],
  formats: ['text', 'json', 'csv'],
  needs: 'facts',
  options: { days: { hint: '<days>', text: 'the days to look ahead; default: 30' } },
  examples: [
    'termbook deadlines subscriptions.json --days 30 --at now',
    'termbook deadlines subscriptions.ndjson --at 2026-06-17 --format csv > x.csv',
  ],
  fileNote: priceNote,
  wrong: wrongDays,
  answer: (called, records) => {
    const due = fileDeadlines(records, called, 30);
    const said = notTaken(records);
    if (called.format === 'csv') return { ...printed(toCsv(due.rows, called.locale)), said: `${said}${leftOut(due)}` };
    if (called.format === 'text') return { ...printed(screen(due, records, called)), said };
    const rows = due.rows.map((row) => ({ ...row, [text]: explainDeadline(row, called.locale) }));
    return { ...json(readable({ ...due, rows })), said };
  },
};
