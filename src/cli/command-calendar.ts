import type { Deadline } from '../desk/deadline.js';
import type { Renewal } from '../desk/renewal.js';
import { actBy } from '../desk/act-by.js';
import { calendarLines } from '../desk/to-calendar.js';
import { priceNote } from './command-deadlines.js';
import type { Called, Command, Output } from './command.js';
import { fileDeadlines, leftOut } from './file-deadlines.js';
import type { FileRecord } from './file-record.js';
import { counted } from './labels.js';
import { fileRenewals, renewalOptions, wrongRenewals } from './file-renewals.js';

/** Says beside a calendar that it has no event for what has no known day. */
function undated(rows: readonly (Deadline | Renewal)[]): string {
  const count = rows.filter((row) => 'happens' in row && actBy(row) === null).length;
  return count === 0 ? '' : `termbook: ${counted(count, 'deletion')} without a known day: 'termbook renewals' lists them\n`;
}

async function* answer(called: Called, records: AsyncIterable<FileRecord>): Output {
  const { at, locale, values } = called;
  const due = values['all'] === undefined ? await fileRenewals(records, called) : await fileDeadlines(records, called, 90, false);
  yield* calendarLines(due.rows, { stampedAt: at, locale, name: values['name'] ?? null });
  return { code: 'done', said: `${due.notTaken}${undated(due.rows)}${leftOut(due)}` };
}

/** `termbook calendar`: what to decide next as a calendar for a phone. */
export const calendar: Command = {
  title: 'the renewals as a calendar (.ics) that phones and mail programs import: at most one event per subscription and day',
  words: ['FILE'],
  readsFile: true,
  formats: ['ics'],
  needs: 'purchase',
  options: {
    ...renewalOptions,
    all: { hint: '', text: 'every deadline, one event each, instead of renewals' },
    name: { hint: '<name>', text: 'the name of the calendar' },
  },
  examples: ['termbook calendar subscriptions.json > renewals.ics'],
  fileNote: priceNote,
  wrong: wrongRenewals,
  answer,
};
