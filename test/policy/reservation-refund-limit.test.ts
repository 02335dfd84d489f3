import { describe, expect, it } from 'vitest';
import { reservationRefundLimits } from '../../src/policy/reservation-refund-limit.js';

describe('the limit on refunded commitment of reservations', () => {
  it('is USD 50,000 throughout: a year from 2018-10-12 and 2018-11-16, 365 days without exchanges from 2022-10-10 [W15, W16, W17]', () => {
    expect(
      reservationRefundLimits.map(({ since, certainty, rules, limit, countsForDays, countsExchanges }) => [
        since,
        certainty,
        rules,
        limit,
        countsForDays,
        countsExchanges,
      ]),
    ).toEqual([
      ['2018-10-12', 'first-seen', ['W15'], { amount: 5_000_000, currency: 'USD' }, null, null],
      ['2018-11-16', 'first-seen', ['W16'], { amount: 5_000_000, currency: 'USD' }, null, null],
      ['2022-10-10', 'first-seen', ['W17'], { amount: 5_000_000, currency: 'USD' }, 365, false],
    ]);
  });
});
