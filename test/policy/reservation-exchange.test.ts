import { describe, expect, it } from 'vitest';
import { reservationExchanges } from '../../src/policy/reservation-exchange.js';

describe('the exchange of reservations', () => {
  it('is for one that costs no less than the refund from 2019-04-13, than the rest of the commitment from 2020-06-12 [W17]', () => {
    const rows = reservationExchanges['azure-reservation']?.map(({ since, exceptRule, atLeast, exceptProducts }) => [
      since,
      exceptRule,
      atLeast,
      exceptProducts,
    ]);
    expect(rows).toEqual([
      ['2019-04-13', 'E12', 'refund', []],
      ['2019-12-18', 'E12', 'refund', ['red-hat', 'suse']],
      ['2020-06-12', 'E12', 'remaining-commitment', ['red-hat', 'suse']],
      ['2022-10-10', 'E12', 'remaining-commitment', ['red-hat', 'suse']],
      [
        '2026-01-15',
        'W17',
        'remaining-commitment',
        ['databricks', 'synapse-pre-purchase', 'red-hat', 'suse', 'defender-for-cloud', 'sentinel'],
      ],
      [
        '2027-02-01',
        'W17',
        'remaining-commitment',
        ['databricks', 'synapse-pre-purchase', 'red-hat', 'suse', 'defender-for-cloud', 'sentinel'],
      ],
    ]);
  });

  it('is told of reservations and of the plans of SUSE and Red Hat, which are never exchanged, and of no other family [E12]', () => {
    expect(reservationExchanges['azure-reservation']?.filter((row) => row.uncoveredOnly).map(({ since }) => since)).toEqual(['2027-02-01']);
    expect(Object.keys(reservationExchanges)).toEqual(['azure-reservation', 'azure-linux-plan']);
    expect(reservationExchanges['azure-linux-plan']?.map(({ since, rules, atLeast }) => [since, rules, atLeast])).toEqual([
      ['2019-12-18', ['E12'], null],
    ]);
  });
});
