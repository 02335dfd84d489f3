import { readable } from '../kernel/readable.js';
import type { Called, Command, Output } from './command.js';
import type { FileRecord } from './file-record.js';
import { jsonText } from './json-text.js';
import { labels } from './labels.js';
import type { AnsweredRecord } from './report-answers.js';
import { answerFor } from './report-answers.js';
import { reportPage } from './report-page.js';

async function* answersFor(records: AsyncIterable<FileRecord>, { at }: Called): AsyncGenerator<AnsweredRecord, void> {
  let place = 0;
  for await (const record of records) {
    yield answerFor(record, place, at);
    place += 1;
  }
}

async function* jsonAnswers(answers: AsyncIterable<AnsweredRecord>): AsyncGenerator<unknown, void> {
  for await (const answer of answers) yield readable(answer);
}

async function* answer(called: Called, records: AsyncIterable<FileRecord>): Output {
  const { at, isNow, locale, format, name } = called;
  const answers = answersFor(records, called);
  if (format === 'json') {
    yield* jsonText([
      ['at', { whole: readable({ at }).at }],
      ['answers', { items: jsonAnswers(answers) }],
    ]);
  } else {
    const page = reportPage(name, at, { locale, chosen: isNow ? labels[locale].byClock : labels[locale].byOption });
    yield page.head;
    for await (const one of answers) yield page.told(one);
    yield page.end();
  }
  return { code: 'done', said: '' };
}

/** `termbook report`: what can be done with each subscription. */
export const report: Command = {
  title: 'what can be done with each subscription, until when, and by which dated rule',
  words: ['FILE'],
  readsFile: true,
  formats: ['text', 'json'],
  needs: 'purchase',
  options: {},
  examples: ['termbook report subscriptions.json', 'termbook report subscriptions.csv --at 2026-06-17T09:00Z --format json'],
  fileNote: '',
  wrong: () => null,
  answer,
};
