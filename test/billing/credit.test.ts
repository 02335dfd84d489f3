import { describe, expect, it } from 'vitest';
import { creditAt, creditLine, noCredit } from '../../src/billing/credit.js';
import { pricesOf } from '../../src/desk/prices.js';
import { instant } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import type { Extended } from '../../src/vocabulary/subscription.js';

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

describe('the amount of a line that gives a credit back', () => {
  it.each([
    ['what comes back', { amount: 5, currency: 'EUR', gaps: [], contested: [] }, { amount: -5, currency: 'EUR' }],
    ['nothing, if nothing does', { amount: 0, currency: 'EUR', gaps: [], contested: [] }, null],
    ['nothing, if nothing was paid', noCredit, null],
  ] as const)('is %s', (_name, credit, net) => {
    expect(creditLine(credit)).toEqual({ net, gaps: [], contested: [] });
  });
});
