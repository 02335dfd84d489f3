import { explainRenewal, renewalTitle } from '../desk/explain-renewal.js';
import type { Renewal } from '../desk/renewal.js';
import { actBy } from '../desk/act-by.js';
import { renewalLines } from '../desk/to-csv.js';
import { addMs, isoDate } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { decimal } from '../kernel/money.js';
import { readable } from '../kernel/readable.js';
import { seen } from '../kernel/seen.js';
import type { Called, Command, Output } from './command.js';
import { asked } from './command.js';
import { notTold, priceNote } from './command-deadlines.js';
import { leftOut } from './file-deadlines.js';
import type { FileRecord } from './file-record.js';
import type { FileRenewals } from './file-renewals.js';
import { fileRenewals, renewalOptions, wrongRenewals } from './file-renewals.js';
import { jsonText } from './json-text.js';
import { labels } from './labels.js';
import { filled, heading, screenWidth, shortIds, widthOf, wrapped } from './screen.js';

const dayWidth = 12;

function sums(amounts: readonly Money[]): string {
  return amounts.map((amount) => `${decimal(amount)} ${amount.currency}`).join(', ');
}

/** Yields a row: the last day to act, what it is about and the sum on the first line, the sentences below it. */
function* rowLines(row: Renewal, { locale, isColored }: Called, short: ReturnType<typeof shortIds>): Generator<string, void> {
  const by = actBy(row);
  const { noDay, seats } = labels[locale];
  const about = { ...row, customer: short(row.customer), id: short(row.id) };
  const title = [renewalTitle(about, locale), ...(row.seats === null ? [] : [seats(row.seats)])].join(', ');
  const amount = row.committed === null ? '' : sums([row.committed]);
  const day = filled(by === null ? noDay : isoDate(addMs(by, -1)), dayWidth);
  const lines = wrapped(seen(title), screenWidth - dayWidth - (amount === '' ? 0 : widthOf(amount) + 2));
  const [first, ...rest] = lines;
  const space = screenWidth - dayWidth - widthOf(amount);
  yield `${heading(`${day}${amount === '' ? first : filled(first, space) + amount}`, isColored)}\n`;
  const text = wrapped(seen(explainRenewal(row, locale)), screenWidth - dayWidth);
  for (const line of [...rest, ...text]) yield `${''.padEnd(dayWidth)}${line}\n`;
}

/** Yields the rows on a screen, and how many there are. */
export function* renewalScreen(due: FileRenewals, called: Called): Generator<string, void> {
  const { locale } = called;
  const shown = labels[locale];
  const short = shortIds(due.rows.flatMap(({ id, customer }) => [id, customer]));
  for (const row of due.rows) {
    yield* rowLines(row, called, short);
    yield '\n';
  }
  const { records, committed } = due.folded;
  const ends = [
    shown.renewals(due.rows.length, isoDate(due.untilAt), sums(due.committed)),
    ...(records.length === 0 ? [] : [shown.folded(records.length, sums(committed))]),
    ...(due.quiet === 0 ? [] : [shown.nothingDue(due.quiet)]),
  ];
  for (const line of ends.flatMap((end) => wrapped(end, screenWidth))) yield `${line}\n`;
}

function* screen(due: FileRenewals, called: Called): Generator<string, void> {
  const shown = labels[called.locale];
  yield* renewalScreen(due, called);
  for (const other of due.others) yield notTold(other, shown);
  for (const line of wrapped([asked(called), shown.utc].join('; '), screenWidth)) yield `${line}\n`;
}

async function* answer(called: Called, records: AsyncIterable<FileRecord>): Output {
  const { format, locale } = called;
  const due = await fileRenewals(records, called);
  const { notTaken: said } = due;
  if (format === 'text') yield* screen(due, called);
  else if (format === 'csv') {
    yield* renewalLines(due.rows, locale);
    return { code: 'done', said: `${said}${leftOut(due)}` };
  } else {
    const { fromAt, untilAt, rows, committed, folded, others } = due;
    yield* jsonText([
      ...Object.entries(readable({ fromAt, untilAt })).map(([name, whole]) => [name, { whole }] as const),
      ['rows', { items: rows.map((row) => readable({ ...row, text: explainRenewal(row, locale) })) }],
      ['committed', { whole: committed }],
      ['folded', { whole: folded }],
      ['others', { items: others.map((other) => readable(other)) }],
    ]);
  }
  return { code: 'done', said };
}

/** `termbook renewals`: one row a commitment. */
export const renewals: Command = {
  title: 'what renews, ends or is deleted next, when you must decide, and what it will cost',
  words: ['FILE'],
  readsFile: true,
  formats: ['text', 'json', 'csv'],
  needs: 'purchase',
  options: renewalOptions,
  examples: ['termbook renewals subscriptions.json', 'termbook renewals subscriptions.json --prices prices.csv --days 30 --lead 7'],
  fileNote: priceNote,
  wrong: wrongRenewals,
  answer,
};
