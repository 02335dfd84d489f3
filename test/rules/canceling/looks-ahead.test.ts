import { describe, expect, it } from 'vitest';
import { decideCancellation, instant, money, refundCredit, termFrom } from 'termbook';

describe('canceling in a term', () => {
  const orderedAt = instant('2022-07-15T10:00Z');
  const monthly = { billingCycle: 'monthly', orderedAt, status: 'active', autoRenew: true } as const;
  const first = { ...monthly, term: termFrom(orderedAt, 'P1M') } as const;
  const second = {
    ...monthly,
    term: { ...termFrom(orderedAt, 'P1M'), startsAt: instant('2022-08-15T10:00Z'), endsAt: instant('2022-09-15T10:00Z') },
  };

  const plan = { ...monthly, orderedAt: instant('2022-12-15T10:00Z'), term: termFrom(instant('2022-12-15T10:00Z'), 'P1M') } as const;

  it.each([
    ['a window that is open', { ...first, family: 'isv-saas' }, '2022-07-16T09:00Z', '2022-07-16T10:00Z'],
    ['a window that is over: the end of the term', { ...first, family: 'isv-saas' }, '2022-07-20', '2022-08-15T10:00Z'],
    ['the end of the next term', { ...first, family: 'isv-saas' }, '2022-08-20', '2022-09-15T10:00Z'],
    ['a renewal that opens the window anew', { ...first, family: 'new-commerce-license' }, '2022-07-25', '2022-08-15T10:00Z'],
    ['the window that the renewal opened', { ...second, family: 'new-commerce-license' }, '2022-08-16', '2022-08-16T10:00Z'],
    ['its closing', { ...second, family: 'new-commerce-license' }, '2022-08-17', '2022-08-22T10:00Z'],
    ['the window of a renewal that is not stated', { ...first, family: 'new-commerce-license' }, '2022-08-16', '2022-08-16T10:00Z'],
    ['a term that is not renewed', { ...first, family: 'new-commerce-license', autoRenew: false }, '2022-07-25', '2022-08-15T10:00Z'],
    ['a term whose end the texts do not tell', { ...plan, family: 'azure-plan' }, '2022-12-25', '2023-01-15T10:00Z'],
    ['nothing where no window was', { ...first, family: 'isv-metered' }, '2022-07-25', null],
    ['nothing after a window that no renewal opens', { ...first, family: 'perpetual-software' }, '2022-08-15T09:00Z', null],
  ] as const)('looks ahead to %s', (_, purchase, at, changesAt) => {
    const answer = decideCancellation(purchase, instant(at));
    expect(answer).toMatchObject({ changesAt: changesAt === null ? null : instant(changesAt) });
  });

  it.each([
    ['2023-03-01T23:59:59.999Z', 'refused'],
    ['2023-03-02', 'undetermined'],
    ['2023-03-02T09:59:59.999Z', 'undetermined'],
  ])('a year that no fact states may have been renewed from the midnight on which it ends: %s %s (T10, W22)', (at, verdict) => {
    const purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2022-03-02T10:00Z') } as const;
    expect(decideCancellation(purchase, instant(at)).verdict).toBe(verdict);
  });

  it('a first term that starts later opens no window where no interpretation says so', () => {
    const purchase = { ...monthly, family: 'new-commerce-license', term: termFrom(instant('2022-07-20'), 'P1M') } as const;
    expect(decideCancellation(purchase, instant('2022-07-21'))).toMatchObject({ window: { opensAt: orderedAt } });
  });
});

describe('the refund in a term', () => {
  const orderedAt = instant('2022-07-15T10:00Z');
  const charge = { paid: money('100.80', 'EUR'), startsAt: instant('2022-07-15'), endsAt: instant('2022-08-15'), quantity: 10 };
  const sold = { billingCycle: 'monthly', orderedAt, autoRenew: true } as const;

  it.each([
    ['the whole price', 'new-commerce-license', '2022-07-16T09:00Z', 'full', [], '2022-07-16T10:00Z'],
    ['a share until midnight', 'new-commerce-license', '2022-07-17T12:00Z', 'prorated', ['I9', 'I19', 'I25'], '2022-07-18'],
    ['a share that is rounded once', 'azure-reservation', '2023-07-17T12:00Z', 'prorated', [], '2026-01-15'],
    ['nothing', 'new-commerce-license', '2022-08-14T12:00Z', 'none', [], '2022-08-15'],
  ] as const)('gives back %s', (_, family, at, refund, contested, changesAt) => {
    const purchase = { ...sold, family, ...(family === 'azure-reservation' ? { orderedAt: instant('2022-08-14') } : {}) };
    expect(refundCredit({ purchase, charge }, instant(at))).toMatchObject({
      refund,
      contested,
      changesAt: instant(changesAt),
    });
  });
});

describe('deadlines of the server', () => {
  it('that say nothing of a closing show no difference while ours closes: it changes when a term may end in new commerce [W22, M1]', () => {
    const stated = { refundUntil: [{ refund: 'prorated', untilAt: null }] } as const;
    const purchase = { family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2018-12-04'), stated } as const;
    const answer = decideCancellation(purchase, instant('2019-01-03'));
    expect(answer).toMatchObject({ verdict: 'allowed', refund: 'prorated', changesAt: instant('2024-01-01') });
    for (const day of ['2019-01-04', '2023-12-31T23:59:59.999Z']) {
      expect(decideCancellation(purchase, instant(day))).toEqual({ ...answer, at: instant(day) });
    }
    expect(decideCancellation(purchase, instant('2024-01-01')).verdict).toBe('undetermined');
  });
});
