import type { Deadline } from '../desk/deadline.js';
import { calendarLines } from '../desk/to-calendar.js';
import { priceNote, stated } from './command-deadlines.js';
import type { Called, Command, Output } from './command.js';
import type { FileDeadlines } from './file-deadlines.js';
import { fileDeadlines, leftOut, wrongDays } from './file-deadlines.js';
import type { FileRecord } from './file-record.js';

/** Yields the deadlines; the id that a title ends with tells a person little. */
function* named({ rows }: FileDeadlines): Generator<Deadline, void> {
  for (const { row, name } of rows) yield { ...row, customer: stated(row.customer, name).join(', ') };
}

async function* answer(called: Called, records: AsyncIterable<FileRecord>): Output {
  const { at, locale, values } = called;
  const due = await fileDeadlines(records, called, 365, false);
  yield* calendarLines(named(due), { stampedAt: at, locale, name: values['name'] ?? null });
  return { code: 'done', said: `${due.notTaken}${leftOut(due)}` };
}

/** `termbook calendar`: the deadlines as a calendar for a phone. */
export const calendar: Command = {
  title: 'the deadlines as a calendar (.ics) that phones and mail programs import',
  words: ['FILE'],
  formats: ['ics'],
  needs: 'facts',
  options: {
    days: { hint: '<days>', text: 'the days to look ahead; default: 365' },
    name: { hint: '<name>', text: 'the name of the calendar' },
  },
  examples: ['termbook calendar subscriptions.json --at now > deadlines.ics'],
  fileNote: priceNote,
  wrong: wrongDays,
  answer,
};
