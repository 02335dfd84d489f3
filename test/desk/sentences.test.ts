import { describe, expect, it } from 'vitest';
import type { Deadline, DeadlineKind, MissedOutcome } from '../../src/desk/deadline.js';
import { deadlineKinds, missedOutcomes } from '../../src/desk/deadline.js';
import { deadlineTitle, explainDeadline } from '../../src/desk/explain-deadline.js';
import { explainLocales } from '../../src/explain/locale.js';
import type { Basis, Certainty } from '../../src/kernel/answer.js';
import { instant } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
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

describe.each(explainLocales)('the sentences of deadlines in %s', (locale) => {
  const between = locale === 'en' || locale === 'ko' ? ' ' : '';
  const colon = locale === 'en' || locale === 'ko' ? ': ' : '：';

  it('have the written title and the written words for every kind', () => {
    for (const [kind, { title, deadline }] of Object.entries(kinds) as readonly [DeadlineKind, (typeof kinds)[DeadlineKind]][]) {
      expect(explainDeadline({ ...plain, kind }, locale)).toBe(deadline[locale]);
      expect(deadlineTitle({ ...plain, kind }, locale)).toBe(title[locale]);
      expect(deadlineTitle({ ...plain, kind, customer: 'Contoso', id: 's-1' }, locale)).toBe(`${title[locale]}${colon}Contoso, s-1`);
    }
  });

  it('say what happens if it is missed, but of a deletion, which cannot be missed', () => {
    for (const [outcome, said] of Object.entries(missed) as readonly [MissedOutcome, (typeof missed)[MissedOutcome]][]) {
      expect(explainDeadline({ ...plain, missed: outcome }, locale)).toBe(`${kinds.cancel.deadline[locale]}${between}${said[locale]}`);
      expect(explainDeadline({ ...plain, kind: 'deletion', missed: outcome }, locale)).toBe(kinds.deletion.deadline[locale]);
    }
  });

  it('say how sure the date is where that is asked for', () => {
    for (const [certainty, said] of Object.entries(sure) as readonly [Certainty, (typeof sure)[Certainty]][]) {
      const text = `${kinds.cancel.deadline[locale]}${between}${said[locale]}`;
      expect(explainDeadline({ ...plain, certainty }, locale, { certainty: true })).toBe(text);
      expect(explainDeadline({ ...plain, certainty }, locale)).toBe(kinds.cancel.deadline[locale]);
    }
  });

  it('say all of it, one after the other, and a general sentence of a newer kind', () => {
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
    expect(explainDeadline(full, locale, { certainty: true })).toBe(whole[locale]);
    expect(explainDeadline({ ...plain, kind: unheardOf }, locale)).toBe(newer[locale]);
    expect(deadlineTitle({ ...plain, kind: unheardOf }, locale)).toBe(newer[locale]);
  });
});

it('there is a sentence for every kind and outcome of the vocabulary', () => {
  expect(Object.keys(kinds)).toEqual([...deadlineKinds]);
  expect(Object.keys(missed)).toEqual([...missedOutcomes]);
});
