import { describe, expect, it } from 'vitest';
import { chargeAt } from '../../src/desk/charge-at.js';
import { instant } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import { refundCredit } from '../../src/rules/canceling/refund-credit.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';

const orderedAt = instant('2026-03-02T10:00Z');
const monthly = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  quantity: 97,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
  unitPrice: money('10.00', 'EUR'),
} as const;
const charged = (from: string, until: string, paid: string, quantity = 97) => ({
  charge: { paid: money(paid, 'EUR'), startsAt: instant(from), endsAt: instant(until), quantity },
  gaps: [],
});

describe('the charge of a cycle', () => {
  it.each([
    ['in the first month', monthly, '2026-03-05', charged('2026-03-02T10:00Z', '2026-04-02', '970.00')],
    ['in the last millisecond of it', monthly, '2026-04-01T23:59:59.999Z', charged('2026-03-02T10:00Z', '2026-04-02', '970.00')],
    ['at the beginning of the next', monthly, '2026-04-02', charged('2026-04-02', '2026-05-02', '970.00')],
    ['of a year', { ...monthly, billingCycle: 'annual' }, '2026-03-05', charged('2026-03-02T10:00Z', '2027-03-02', '970.00')],
    [
      'without a price',
      { ...monthly, unitPrice: null },
      '2026-03-05',
      { charge: null, gaps: [{ gap: 'fact-missing', fact: 'unitPrice' }] },
    ],
    ['without a term', { ...monthly, term: null }, '2026-03-05', { charge: null, gaps: [{ gap: 'fact-missing', fact: 'term' }] }],
    ['that is stated', { ...monthly, charges: [] }, '2026-03-05', { charge: null, gaps: [] }],
  ] as const)('%s', (_when, record, at, expected) => {
    expect(chargeAt(record, instant(at))).toEqual(expected);
  });

  it('has the number of seats, by which a refund is rounded: 97 seats of 10.00 give 875.91 back of 970.00, and not 876.12', () => {
    const at = instant('2026-03-05');
    const { charge } = chargeAt(monthly, at);
    // 28 of 31 days: 9.03 a seat
    expect(charge && refundCredit({ purchase: monthly, charge }, at)).toMatchObject({
      verdict: 'computed',
      credit: money('875.91', 'EUR'),
    });
  });

  it('is of a record that a desk takes, at an instant', () => {
    expect(() => chargeAt({ ...monthly, unitPrice: money('-1.00', 'EUR') }, orderedAt)).toThrow('unitPrice');
    expect(() => chargeAt(monthly, 0.5 as never)).toThrow('invalid-instant at "at"');
    expect(() => chargeAt(monthly, orderedAt, { policyAt: 'now' } as never)).toThrow('options.policyAt');
  });
});
