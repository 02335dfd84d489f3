import { describe, expect, it } from 'vitest';
import { creditAt, creditLine, noCredit } from '../../src/billing/credit.js';
import type { DeskRecord } from '../../src/desk/deadline.js';
import { pricesOf } from '../../src/desk/prices.js';
import type { EntryId } from '../../src/kernel/answer.js';
import { instant, money, termFrom } from 'termbook';
import type { Options } from '../../src/vocabulary/answer.js';
import type { Extended } from '../../src/vocabulary/subscription.js';
import { windowed } from '../ledger/held.js';

const startsAt = instant('2025-06-01');
const { endsAt, ...term } = termFrom(startsAt, 'P1Y', 'new-commerce-license');
const extended: Extended = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'annual',
  orderedAt: startsAt,
  quantity: 1,
  autoRenew: false,
  endOfTerm: 'extend',
  term: { ...term, endsAt },
  changedAt: endsAt,
  status: 'extended',
  extendedAt: endsAt,
};

describe('the credit of a month of the extended service term [L5]', () => {
  const at = instant('2026-06-15T12:00Z');

  it('is what is left of 103.00 once 48.07 are used', () => {
    const prices = pricesOf({ ...extended, monthPrice: money('100.00', 'EUR'), monthlyPlanExists: true });
    expect(creditAt(prices, extended, at, 1, {})).toMatchObject({ amount: 10_300 - 4807, currency: 'EUR', gaps: [] });
  });

  it('is not known without the price of a month', () => {
    const gaps = [{ gap: 'fact-missing', fact: 'monthPrice' }];
    expect(creditAt(pricesOf(extended), extended, at, 1, {})).toEqual({ ...noCredit, amount: null, gaps });
  });
});

describe('the credit of a term', () => {
  const bought = instant('2024-03-01');
  const at = instant('2024-03-01T12:00Z');
  const held = windowed('2024-03-01');
  const record: DeskRecord = { ...held, unitPrice: money('10.00', 'EUR') };
  const added = [
    { by: 'order', startsAt: bought, seats: null },
    { by: 'seat-addition', startsAt: at, seats: 2 },
  ] as const;
  const cut = { ...termFrom(bought, 'P1Y', 'new-commerce-license'), endsAt: instant('2024-03-16') };
  const gap = (fact: string) => [{ gap: 'fact-missing', fact }];

  it('is all of the first charge within the first day [W3]', () => {
    expect(creditAt(pricesOf(record), record, at, 10, {})).toMatchObject({ amount: 10_000, gaps: [] });
  });

  it.each<[string, DeskRecord, readonly unknown[]]>([
    ['the price of a seat', held, gap('unitPrice')],
    ['the term', { ...record, term: null }, gap('term')],
    ['what was charged for seats that were added', { ...record, windowStarts: added }, gap('charges')],
    ['the price of a short cycle [T9]', { ...record, term: cut }, [{ gap: 'documents-silent', on: 'price' }]],
  ])('is not known without %s', (_name, one, gaps) => {
    expect(creditAt(pricesOf(one), one, at, 10, {})).toEqual({ ...noCredit, amount: null, gaps });
  });

  it("of some of the seats is not known by a caller's own policy before a document prints its lines [T9]", () => {
    const early = windowed('2020-03-01');
    const policy = {
      id: 'own/policy@2020-01-01' as EntryId,
      duration: { calendarDays: 7 },
      refund: [{ share: 'prorated', hours: null }],
      afterClose: 'refused',
    } as const;
    const one: DeskRecord = { ...early, unitPrice: money('10.00', 'EUR') };
    const credit = creditAt(pricesOf(one), one, instant('2020-03-03T12:00Z'), 4, { policy } as Options);
    expect(credit).toMatchObject({ amount: null, gaps: [{ gap: 'before-first-source', firstSource: '2021-06-20' }] });
  });

  it('of no seats, or before a publisher activates it, is nothing', () => {
    const pending = { ...held, status: 'pending' } as const;
    expect([creditAt(pricesOf(record), record, at, 0, {}), creditAt(pricesOf(record), pending, at, 10, {})]).toEqual([noCredit, noCredit]);
  });

  it('of a trial is nothing before its term is known', () => {
    const trial = { ...record, term: null, status: 'trial', trial: { opensAt: bought, closesAt: instant('2024-04-01') } } as DeskRecord;
    expect(creditAt(pricesOf(trial), trial, at, 10, {})).toMatchObject({ amount: 0, gaps: [] });
  });

  it('of two of ten seats on the third of 31 days is that of two lines, each cut, before the page that prints them too [T9]', () => {
    const early = { ...windowed('2022-10-01'), unitPrice: money('10.00', 'EUR') };
    const credit = creditAt(pricesOf(early), early, instant('2022-10-03'), 2, {});
    // 10.00 x 10 x 29 / 31 = 93.548 and 10.00 x 8 x 29 / 31 = 74.838
    expect(credit).toMatchObject({ amount: 9354 - 7483, gaps: [] });
  });
});

describe('the amount of a line that gives a credit back', () => {
  it.each([
    ['what comes back', { amount: 5, currency: 'EUR', gaps: [], contested: [] }, { amount: -5, currency: 'EUR' }],
    ['nothing, if nothing does', { amount: 0, currency: 'EUR', gaps: [], contested: [] }, null],
    ['nothing, if nothing was paid', noCredit, null],
  ] as const)('is %s', (_name, credit, net) => {
    expect(creditLine(credit)).toEqual({ net, gaps: [], contested: [] });
  });
});
