import { toCalendar } from '../desk/to-calendar.js';
import { fileDeadlines, leftOut, notTaken, priceNote, stated, wrongDays } from './command-deadlines.js';
import type { Command } from './command.js';
import { printed } from './command.js';
import type { FileRecord } from './read-file.js';
import { nameOf } from './report-answers.js';

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
  answer: (called, records) => {
    const due = fileDeadlines(records, called, 365);
    const { at, locale, values } = called;
    // the id that a title ends with tells a person little
    const rows = due.rows.map((row) => ({ ...row, customer: stated(row.customer, nameOf(records[row.record] as FileRecord)).join(', ') }));
    const said = `${notTaken(records)}${leftOut(due)}`;
    return { ...printed(toCalendar(rows, { stampedAt: at, locale, name: values['name'] ?? null })), said };
  },
};
