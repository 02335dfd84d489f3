import { readable } from '../kernel/readable.js';
import { renewalScreen } from './command-renewals.js';
import type { Called, Command, Output } from './command.js';
import type { FileRecord } from './file-record.js';
import { fileRenewals, renewalOptions, wrongRenewals } from './file-renewals.js';
import { jsonText } from './json-text.js';
import { labels } from './labels.js';
import type { AnsweredRecord } from './report-answers.js';
import { answerFor } from './report-answers.js';
import { briefRecord } from './report-brief.js';
import { reportPage } from './report-page.js';

async function* answersFor(records: AsyncIterable<FileRecord>, { at }: Called): AsyncGenerator<AnsweredRecord, void> {
  let place = 0;
  for await (const record of records) {
    yield answerFor(record, place, at);
    place += 1;
  }
}

async function* jsonAnswers(answers: AsyncIterable<AnsweredRecord>, isBrief: boolean): AsyncGenerator<unknown, void> {
  for await (const answer of answers) yield readable(isBrief ? briefRecord(answer) : answer);
}

async function* answer(called: Called, records: AsyncIterable<FileRecord>): Output {
  const { at, isNow, locale, format, name, values, again } = called;
  const isBrief = values['brief'] !== undefined;
  const answers = answersFor(records, called);
  if (format === 'json') {
    yield* jsonText([
      ['at', { whole: readable({ at }).at }],
      ['answers', { items: jsonAnswers(answers, isBrief) }],
    ]);
  } else {
    const page = reportPage(name, at, { locale, isBrief, chosen: isNow ? labels[locale].byClock : labels[locale].byOption });
    yield page.head;
    if (again !== null) {
      yield* renewalScreen(await fileRenewals(again(), called), called);
      yield '\n';
    }
    for await (const one of answers) yield page.told(one);
    yield page.end();
  }
  return { code: 'done', said: '' };
}

/** `termbook report`: what can be done with each subscription. */
export const report: Command = {
  title: 'what to decide next, then what can be done with each subscription, until when, and by which dated rule',
  words: ['FILE'],
  readsFile: true,
  formats: ['text', 'json'],
  needs: 'purchase',
  options: { brief: { hint: '', text: 'for each record, print only whether it can be canceled' }, ...renewalOptions },
  examples: ['termbook report subscriptions.json', 'termbook report subscriptions.csv --at 2026-06-17T09:00Z --format json --brief'],
  fileNote:
    'If you name a FILE, it is read twice, and the report begins with the renewals. A report from standard input has only the records.',
  wrong: wrongRenewals,
  answer,
};
