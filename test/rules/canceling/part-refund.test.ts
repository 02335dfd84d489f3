import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, instant, money, refundCredit } from 'termbook';
import { midCycleCharge } from 'termbook/prices';
import type { Charge, Purchase } from '../../../src/vocabulary/purchase.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';
import { draws } from '../../draws.js';
import { bought, code, frozen } from '../ask.js';

const charged = (paid: string, startsAt: string, endsAt: string, quantity: number): Charge =>
  frozen({ paid: money(paid, 'EUR'), startsAt: instant(startsAt), endsAt: instant(endsAt), quantity, currentPrice: money(paid, 'EUR') });

/** refund and credit, or the gap */
function back(purchase: Purchase, charge: Charge, seats: number | null, at: string, interpretations: Interpretations = {}): string {
  const answer = refundCredit({ purchase, charge, seats }, instant(at), { interpretations });
  return answer.verdict === 'undetermined' ? JSON.stringify(answer.gaps[0]) : `${answer.refund} ${decimal(answer.credit)}`;
}
const silent = '{"gap":"documents-silent","on":"seats"}';

describe('what comes back of a part of a reservation', () => {
  const year = (more: Partial<Purchase> = {}) => bought('azure-reservation', '2024-07-10', more);
  const paid = charged('1460.00', '2024-07-10', '2025-07-10', 4);

  it.each<[string, number | null, string, string]>([
    ['all four with one day left', null, '2025-07-09T12:00Z', 'prorated 4.00'],
    ['one of them', 1, '2025-07-09T12:00Z', 'prorated 1.00'],
    ['three of them', 3, '2025-07-09T12:00Z', 'prorated 3.00'],
    ['as many as there are', 4, '2025-07-09T12:00Z', 'prorated 4.00'],
    ['one of them on the day of the purchase', 1, '2024-07-10', 'prorated 365.00'],
    ['one of them once it is over', 1, '2025-07-10', 'prorated 0.00'],
  ])('%s [W17]', (_name, seats, at, expected) => {
    expect(back(year(), paid, seats, at)).toBe(expected);
  });

  it('is rounded once, as a fraction of the whole: two of three of 100.00, 1 of 365 days left, is 0.18 and not twice 0.09 [W17]', () => {
    expect(back(year(), charged('100.00', '2024-07-10', '2025-07-10', 3), 1, '2025-07-09')).toBe('prorated 0.09');
    expect(back(year(), charged('100.00', '2024-07-10', '2025-07-10', 3), 2, '2025-07-09')).toBe('prorated 0.18');
    expect(back(year(), charged('0.03', '2024-07-10', '2025-07-10', 2), 1, '2024-07-10')).toBe('prorated 0.02');
  });

  it('is not said before the page that takes a quantity, and is nothing of a product that is never refunded [W17] [E12]', () => {
    const earlier = charged('1460.00', '2022-07-10', '2023-07-10', 4);
    expect(back(bought('azure-reservation', '2022-07-10'), earlier, 1, '2022-10-09T23:59:59.999Z')).toBe(silent);
    expect(back(bought('azure-reservation', '2022-07-10'), earlier, 1, '2022-10-10')).toBe('prorated 273.00');
    expect(back(year({ reservedProduct: 'databricks' }), paid, 1, '2025-01-01')).toBe('none 0.00');
    expect(back(year({ reservedProduct: 'suse' }), paid, 1, '2025-01-01')).toBe('none 0.00');
  });
});

describe('what comes back of a part of other families', () => {
  it.each<[string, Purchase, Charge, number, string, string]>([
    [
      'perpetual software of the 60 days: silent [W5]',
      bought('perpetual-software', '2021-05-31'),
      charged('10.00', '2021-05-31', '2021-05-31', 2),
      1,
      '2021-06-02',
      silent,
    ],
    [
      'of the 30 days nothing, for only the order goes back [W8]',
      bought('perpetual-software', '2021-06-01'),
      charged('10.00', '2021-06-01', '2021-06-01', 2),
      1,
      '2021-06-02',
      'none 0.00',
    ],
    [
      'a software subscription likewise [W6]',
      bought('software-subscription', '2021-06-01'),
      charged('365.00', '2021-06-01', '2022-06-01', 2),
      1,
      '2021-06-02',
      'none 0.00',
    ],
    [
      'of today [W7]',
      bought('software-subscription', '2023-06-01'),
      charged('366.00', '2023-06-01', '2024-06-01', 2),
      1,
      '2023-06-02',
      'none 0.00',
    ],
    [
      'a savings plan [W18]',
      bought('azure-savings-plan', '2023-06-01'),
      charged('366.00', '2023-06-01', '2024-06-01', 2),
      1,
      '2023-06-02',
      'none 0.00',
    ],
    [
      'marketplace seats in the window, in full [B9] [E1]',
      bought('isv-saas', '2020-03-01'),
      charged('30.00', '2020-03-01', '2020-04-01', 4),
      1,
      '2020-03-01T12:00Z',
      'full 7.50',
    ],
    [
      'after it for nothing [B9] [E2]',
      bought('isv-saas', '2020-03-01'),
      charged('30.00', '2020-03-01', '2020-04-01', 4),
      1,
      '2020-03-20',
      'none 0.00',
    ],
    [
      'traditional seats, a price of a day each [B9] [W10]',
      bought('license-based', '2018-01-13'),
      charged('96.00', '2018-01-13', '2019-01-13', 2),
      1,
      '2018-03-01',
      'prorated 41.34',
    ],
    [
      'new-commerce seats on the first day, in full [W14]',
      bought('new-commerce-license', '2023-06-18'),
      charged('100.80', '2023-06-18', '2023-07-18', 10),
      2,
      '2023-06-18T12:00Z',
      'full 20.16',
    ],
    [
      'later as two lines, each cut: 94.08 back, 75.26 anew [W14] [T9]',
      bought('new-commerce-license', '2023-06-18'),
      charged('100.80', '2023-06-18', '2023-07-18', 10),
      2,
      '2023-06-20',
      'prorated 18.82',
    ],
  ])('%s', (_name, purchase, charge, seats, at, expected) => {
    expect(back(purchase, charge, seats, at)).toBe(expected);
  });

  it('is, of new-commerce seats, what a change of the seats in the cycle gives back net, under every rounding [T9] [I19]', () => {
    const facts = fc.record({
      price: fc.integer({ min: 1, max: 20_000 }),
      quantity: fc.integer({ min: 2, max: 30 }),
      seats: fc.integer({ min: 1, max: 29 }),
      day: fc.integer({ min: 1, max: 6 }),
      I19: fc.constantFrom<Interpretations['I19']>(undefined, 'one-final-rounding', 'cut-the-seat'),
    });
    const startsAt = instant('2023-06-18');
    const endsAt = instant('2023-07-18');
    fc.assert(
      fc.property(facts, ({ price, quantity, seats, day, I19 }) => {
        fc.pre(seats < quantity);
        const unitPrice = { amount: price, currency: 'EUR' } as const;
        const charge = { paid: { amount: price * quantity, currency: 'EUR' }, startsAt, endsAt, quantity } as const;
        const at = instant(`2023-06-${String(18 + day)}T00:00Z`);
        const options = { interpretations: I19 === undefined ? {} : { I19 } };
        const part = refundCredit({ purchase: bought('new-commerce-license', '2023-06-18'), charge, seats }, at, options);
        const change = midCycleCharge(
          {
            family: 'new-commerce-license',
            change: 'seats',
            before: { seats: quantity, unitPrice },
            after: { seats: quantity - seats, unitPrice },
            cycleStartsAt: startsAt,
            cycleEndsAt: endsAt,
          },
          at,
          options,
        );
        if (part.verdict !== 'computed' || change.verdict !== 'computed') throw new Error('both are known');
        expect(part.credit.amount + change.net.amount).toBe(0);
      }),
      { numRuns: draws(300) },
    );
  });

  it.each([0, 5, 0.5, Number.NaN, -1, '1'])('%s of four seats: TermbookError', (seats) => {
    const purchase = bought('azure-reservation', '2024-07-10');
    const charge = charged('1460.00', '2024-07-10', '2025-07-10', 4);
    expect(code(() => refundCredit({ purchase, charge, seats: seats as number }, instant('2025-01-01')))).toBe('invalid-quantity at seats');
  });

  it('of an unknown family nothing is known', () => {
    const purchase = bought('gift-card' as 'isv-saas', '2020-03-01');
    expect(back(purchase, charged('30.00', '2020-03-01', '2020-04-01', 4), 1, '2020-03-01')).toContain('unknown-value');
  });
});
