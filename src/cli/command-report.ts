import { readable } from '../kernel/readable.js';
import type { Command } from './command.js';
import { json, printed } from './command.js';
import { labels } from './labels.js';
import { answersFor } from './report-answers.js';
import { reportPage } from './report-page.js';

/** `termbook report`: what can be done with each subscription. */
export const report: Command = {
  title: 'what can be done with each subscription, until when, and by which dated rule',
  words: ['FILE'],
  formats: ['text', 'json'],
  needs: 'purchase',
  options: {},
  examples: ['termbook report subscriptions.json --at now', 'termbook report subscriptions.csv --at 2026-06-17T09:00Z --format json'],
  fileNote: '',
  wrong: () => null,
  answer: ({ at, isNow, locale, format, name }, records) => {
    const answers = answersFor(records, () => null, at);
    if (format === 'json') return json(readable({ at, answers }));
    return printed(reportPage(name, answers, at, { locale, chosen: isNow ? labels[locale].byClock : labels[locale].byOption }));
  },
};
