import { expect, it } from 'vitest';
import { extendedTerms } from '../../src/policy/extended-term.js';

it('the extended service term costs 3 % more than the monthly term, 23 % without a monthly plan, month by month [L5]', () => {
  expect(extendedTerms).toMatchObject([
    {
      since: '2026-05-04',
      boughtFrom: '2025-04-01',
      rules: ['L5'],
      families: ['new-commerce-license'],
      surchargePercent: 3,
      surchargePercentWithoutMonthlyPlan: 23,
      billedMonths: 1,
    },
  ]);
});
