import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { decideCancellation, instant, termFrom } from 'termbook';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';
import { bought } from '../ask.js';

function said(purchase: Purchase, at: string, interpretations?: Interpretations): string {
  const answer = decideCancellation(purchase, instant(at), interpretations === undefined ? {} : { interpretations });
  if (answer.verdict === 'undetermined') return `undetermined ${answer.gaps[0].gap}`;
  const contested = answer.contested.length === 0 ? '' : `, contested ${answer.contested.join(' ')}`;
  const what = answer.verdict === 'refused' ? answer.reasons[0].code : `${answer.effect} ${answer.refund}`;
  return `${answer.verdict} ${what}${contested}`;
}

describe('two interpretations at once', () => {
  const annual = bought('isv-saas', '2023-05-01T10:00Z', { billingCycle: 'annual' });
  it.each<[string, Interpretations]>([
    ['72 hours named first', { I17: '72-hours-since-2022-06-03', I11: 'calendar-days' }],
    ['72 hours named last', { I11: 'calendar-days', I17: '72-hours-since-2022-06-03' }],
  ])('[I17] a window of 72 hours has no calendar days to count, whichever is named first: %s', (_name, interpretations) => {
    expect(said(annual, '2023-05-04T09:59:59.999Z', interpretations)).toBe('allowed immediate full');
    expect(said(annual, '2023-05-04T10:00Z', interpretations)).toBe('allowed at-renewal none, contested I1 I6 I17');
  });
  it('[I11] the fourteen days of the last text are counted like those before it', () => {
    const after = bought('isv-saas', '2024-05-01T10:00Z', { billingCycle: 'annual' });
    const asLast = { I17: 'as-last-text' } as const;
    const byDays = { ...asLast, I11: 'calendar-days' } as const;
    expect(said(after, '2024-05-15T10:00:00.001Z', asLast)).toBe('allowed at-renewal none, contested I6 I11');
    expect(said(after, '2024-05-15T23:59:59.999Z', byDays)).toBe('allowed immediate full, contested I11 I17');
    expect(said(after, '2024-05-16', byDays)).toBe('allowed at-renewal none, contested I6');
  });
  it('[I1] a limit of days that no interpretation counts in hours stays where it is', () => {
    const reservation = bought('azure-reservation', '2018-11-01');
    expect(said(reservation, '2018-11-07', { I7: 'elapsed-24-hours' })).toBe('allowed immediate prorated');
  });
});

describe('before the first source', () => {
  it('[T5] a term that does not renew is over all the same', () => {
    const term = termFrom(instant('2021-08-15'), 'P1M');
    const early = bought('new-commerce-license', '2021-08-15', { term, autoRenew: false });
    expect(said(early, '2021-09-14')).toBe('undetermined before-first-source');
    expect(said(early, '2021-09-15')).toBe('refused already-ended');
  });
  it.each([
    ['2018-08-30', 'undetermined before-first-source'],
    ['2018-08-31', 'refused already-ended'],
  ])('[T5] software ordered %s does not renew by a text of its order only: %s', (orderedAt, expected) => {
    const term = termFrom(instant(orderedAt), 'P1Y');
    expect(said(bought('software-subscription', orderedAt, { term }), '2019-08-31')).toBe(expected);
  });
  it('[W14] a renewal after it opens a window, stated or not', () => {
    const term = termFrom(instant('2021-06-01'), 'P1Y');
    const early = (more: Partial<Purchase>) => bought('new-commerce-license', '2021-06-01', { term, ...more });
    expect(said(early({ autoRenew: true }), '2022-05-31')).toBe('undetermined before-first-source');
    expect(said(early({ autoRenew: true }), '2022-06-01')).toBe('allowed immediate full');
    expect(said(early({ autoRenew: true }), '2022-06-08')).toBe('refused window-closed, contested I1 I26');
    expect(said(early({}), '2022-06-01')).toBe('undetermined fact-missing');
  });
});

describe('a stated deadline', () => {
  it('[I6] keeps its window where the documents are silent on the refund [W1]', () => {
    const stated = { cancelUntilAt: instant('2022-07-15') };
    const biennial = bought('isv-saas', '2022-07-01', { billingCycle: 'biennial', stated });
    expect(said(biennial, '2022-07-02')).toBe('allowed immediate not-stated, contested I17');
    expect(said(biennial, '2022-07-15')).toBe('allowed at-renewal none, contested I6');
  });
});

it('a stated deadline says nothing once the term it was stated in has ended, however late it is written [W22]', () => {
  const orderedAt = instant('2023-04-17T15:02:39.606Z');
  const term = { duration: 'P1M', startsAt: orderedAt, endsAt: instant('2023-05-17T15:02:39.606Z') } as const;
  const stated = { cancelUntilAt: instant('2023-10-24T23:59Z') };
  const purchase = { family: 'isv-saas', billingCycle: 'one-time', orderedAt, term, stated, autoRenew: false } as const;
  const told = [term.endsAt - 1, term.endsAt, term.endsAt + 1].map((at) => decideCancellation(purchase, at as Instant));
  expect(told.map((answer) => answer.verdict !== 'undetermined' && [answer.verdict, answer.changesAt])).toEqual([
    ['allowed', term.endsAt],
    ['refused', null],
    ['refused', null],
  ]);
});

it('names no policy still to come that leaves an ended term as it is [I14]', () => {
  const orderedAt = instant('2019-03-01T00:00:00.001Z');
  const term = { duration: 'P1M', startsAt: orderedAt, endsAt: instant('2019-04-01T00:00:00.001Z') } as const;
  const purchase = {
    family: 'isv-saas',
    billingCycle: 'annual',
    orderedAt,
    term,
    stated: { cancelUntilAt: orderedAt },
    autoRenew: false,
  } as const;
  const answer = decideCancellation(purchase, instant('2019-05-01'), { interpretations: { I14: 'when-asked' } });
  expect(answer).toMatchObject({ verdict: 'refused', reasons: [{ code: 'already-ended' }], changesAt: null });
});
