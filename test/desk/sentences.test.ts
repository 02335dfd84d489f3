import { describe, expect, it } from 'vitest';
import type { Deadline, DeadlineKind, MissedOutcome } from '../../src/desk/deadline.js';
import { deadlineKinds, deadlineTitle, explainDeadline, missedOutcomes } from 'termbook/desk';
import type { ExplainLocale } from '../../src/explain/locale.js';
import { explainLocales } from '../../src/explain/locale.js';
import type { Basis, Certainty } from '../../src/kernel/answer.js';
import { instant, money } from 'termbook';
import { valuesIn, wordsIn } from '../explain/sentences/values.js';
import { kinds, missed, newer, sure, whole } from './sentences.js';

const unheardOf = 'unheard-of' as never;
const plain: Deadline = {
  record: 0,
  id: null,
  name: null,
  customer: null,
  kind: 'cancel',
  at: instant('2020-03-05T20:15Z'),
  bounds: null,
  action: null,
  refund: null,
  seats: 3,
  missed: unheardOf,
  charges: [],
  refundAmount: null,
  committed: null,
  difference: null,
  gaps: [],
  certainty: null,
  contested: [],
  basis: [],
};
const basis = (rule: string): Basis => ({
  rule,
  entry: 'cancellation-window/x@2021-06-01',
  since: '2021-06-01',
  source: 's',
  certainty: 'stated',
  coverage: 'in-force',
});

const charge = { at: instant('2020-06-01'), seats: 1, amount: null };
const full: Deadline = {
  ...plain,
  kind: 'give-seats-back',
  at: instant('2020-03-09'),
  seats: 1,
  missed: 'seats-locked',
  refundAmount: money('353.22', 'EUR'),
  charges: [charge, charge],
  bounds: { earliestAt: instant('2020-03-09'), latestAt: instant('2020-04-11T12:00Z') },
  basis: [basis('E8'), basis('W14'), basis('E8')],
  contested: ['I1', 'I9'],
  certainty: 'reported',
};

/** How each sentence comes to be said, and what it says in English. */
const sentences: readonly (readonly [speak: (locale: ExplainLocale) => string, said: string])[] = [
  ...(Object.entries(kinds) as readonly [DeadlineKind, (typeof kinds)[DeadlineKind]][]).flatMap(
    ([kind, { title, deadline }]): typeof sentences => [
      [(locale) => explainDeadline({ ...plain, kind }, locale), deadline],
      [(locale) => deadlineTitle({ ...plain, kind }, locale), title],
      [(locale) => deadlineTitle({ ...plain, kind, customer: 'Contoso', id: 's-1' }, locale), `${title}: Contoso, s-1`],
    ],
  ),
  // a deletion cannot be missed
  ...(Object.entries(missed) as readonly [MissedOutcome, string][]).flatMap(([outcome, said]): typeof sentences => [
    [(locale) => explainDeadline({ ...plain, missed: outcome }, locale), `${kinds.cancel.deadline} ${said}`],
    [(locale) => explainDeadline({ ...plain, kind: 'deletion', missed: outcome }, locale), kinds.deletion.deadline],
  ]),
  // how sure the date is, where that is asked for
  ...(Object.entries(sure) as readonly [Certainty, string][]).flatMap(([certainty, said]): typeof sentences => [
    [(locale) => explainDeadline({ ...plain, certainty }, locale, { certainty: true }), `${kinds.cancel.deadline} ${said}`],
    [(locale) => explainDeadline({ ...plain, certainty }, locale), kinds.cancel.deadline],
  ]),
  [(locale) => explainDeadline(full, locale, { certainty: true }), whole],
  [(locale) => explainDeadline({ ...plain, kind: unheardOf }, locale), newer],
  [(locale) => deadlineTitle({ ...plain, kind: unheardOf }, locale), newer],
];

describe('the sentences of deadlines', () => {
  it('are the written ones in English', () => {
    expect(sentences.map(([speak]) => speak('en'))).toEqual(sentences.map(([, said]) => said));
  });

  it.each(explainLocales.filter((locale) => locale !== 'en'))(
    'show in %s the values of the English ones, and no other word in Latin letters',
    (locale) => {
      for (const [speak, said] of sentences) {
        const text = speak(locale);
        expect([text, valuesIn(text)]).toEqual([text, valuesIn(said)]);
        expect(wordsIn(text).filter((word) => !wordsIn(said).includes(word))).toEqual([]);
      }
    },
  );
});

it('there is a sentence for every kind and outcome of the vocabulary', () => {
  expect(Object.keys(kinds)).toEqual([...deadlineKinds]);
  expect(Object.keys(missed)).toEqual([...missedOutcomes]);
});
