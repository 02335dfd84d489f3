import { describe, expect, it } from 'vitest';
import { citations } from '../../src/policy/citations.js';
import { errorCodes } from '../../src/policy/error-codes.js';

describe('errorCodes', () => {
  it("are Partner Center's, by situation [2.9]", () => {
    const codes = Object.fromEntries(Object.entries(errorCodes).map(([situation, row]) => [situation, row.codes]));
    expect(codes).toEqual({
      'day-window-passed': ['900117'],
      'hour-window-passed': ['900213'],
      'seat-reduction-window-passed': ['900214', '900257'],
      'quantity-cannot-decrease': ['800090'],
      suspended: ['2001', '800091'],
      'not-auto-renewable': ['800093'],
      'order-not-cancellable': ['800063'],
      'saas-cancelled-by-subscription': ['800077'],
      'trial-term-change': ['800107'],
      expiring: ['900277'],
      'custom-term-end': ['900242', '900245', '900246'],
      'term-change': ['900267', '800122'],
      'billing-cycle-longer-than-term': ['900270'],
      'ownership-limit': ['800066', '800089'],
      'seat-limit': ['800088'],
      'prerequisite-missing': ['400041'],
      'customer-agreement-missing': ['13605'],
    });
  });

  it('are first seen in the list of 2020, in that of 2023, or on the page of add-ons, and last seen in 2023 [2.9]', () => {
    const since = (day: string) =>
      Object.entries(errorCodes).flatMap(([situation, row]) =>
        row.since === day ? [[situation, row.source, row.seenUntil, row.certainty]] : [],
      );
    const rows = (source: string, ...situations: readonly string[]) => situations.map((one) => [one, source, '2023-10-23', 'first-seen']);
    expect(since('2020-08-26')).toEqual(
      rows(
        'error-codes@2020-08-26',
        'day-window-passed',
        'quantity-cannot-decrease',
        'suspended',
        'not-auto-renewable',
        'order-not-cancellable',
        'saas-cancelled-by-subscription',
        'ownership-limit',
        'customer-agreement-missing',
      ),
    );
    expect(since('2023-06-15')).toEqual(
      rows(
        'error-codes@2023-06-15',
        'hour-window-passed',
        'seat-reduction-window-passed',
        'trial-term-change',
        'expiring',
        'custom-term-end',
        'term-change',
        'billing-cycle-longer-than-term',
        'seat-limit',
      ),
    );
    expect(since('2021-09-29')).toEqual(rows('new-commerce-add-ons@2021-09-29', 'prerequisite-missing'));
  });

  it.each(Object.entries(errorCodes))('%s stand first in the document that their row names', (situation, { source }) => {
    expect(citations[`error-codes/${situation}`]?.[0]?.source).toBe(source);
  });
});
