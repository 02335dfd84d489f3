import { describe, expect, it } from 'vitest';
import { reservationRefundLimits } from '../../src/policy/reservation-refund-limit.js';

describe('the limit on refunded commitment of reservations', () => {
  it('is USD 50,000 throughout: a year from 2018-05-11, exchanges without limit from 2019-04-13, 365 days from 2020-06-12, per customer from 2021-11-18 [W17]', () => {
    expect(
      reservationRefundLimits.map(({ since, certainty, rules, limit, countsForDays, countsExchanges, per }) => [
        since,
        certainty,
        rules,
        limit,
        countsForDays,
        countsExchanges,
        per,
      ]),
    ).toEqual([
      ['2018-05-11', 'first-seen', ['W17'], { amount: 5_000_000, currency: 'USD' }, null, null, null],
      ['2019-04-13', 'first-seen', ['W17'], { amount: 5_000_000, currency: 'USD' }, null, false, null],
      ['2020-06-12', 'first-seen', ['W17'], { amount: 5_000_000, currency: 'USD' }, 365, false, null],
      ['2021-11-18', 'first-seen', ['W17'], { amount: 5_000_000, currency: 'USD' }, 365, false, 'customer'],
    ]);
  });
});
