import { toCalendar } from '../desk/to-calendar.js';
import { fileDeadlines, wrongDays } from './command-deadlines.js';
import type { Command } from './command.js';
import { counted } from './labels.js';

/** `termbook calendar`: the deadlines as a calendar for a phone. */
export const calendar: Command = {
  title: 'the deadlines as a calendar (.ics) that phones and mail programs import',
  words: ['FILE'],
  formats: ['ics'],
  options: {
    days: { hint: '<days>', text: 'the days to look ahead; default: 365' },
    name: { hint: '<name>', text: 'the name of the calendar' },
  },
  examples: ['termbook calendar subscriptions.json --at now > deadlines.ics'],
  wrong: wrongDays,
  answer: (called, records) => {
    const { rows, others } = fileDeadlines(records, called, 365);
    const { at, locale, values } = called;
    const out = toCalendar(rows, { stampedAt: at, locale, name: values['name'] ?? null });
    const left = others.filter(({ why }) => why !== 'nothing-due').length;
    const said =
      left === 0
        ? ''
        : `termbook: ${counted(left, 'record')} ${left === 1 ? 'is' : 'are'} not wholly in it; 'termbook deadlines' says why\n`;
    return { code: 'done', out, said };
  },
};
