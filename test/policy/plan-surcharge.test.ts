import { describe, expect, it } from 'vitest';
import { planSurcharges } from '../../src/policy/plan-surcharge.js';

describe('the surcharges of plans', () => {
  it('5 % on monthly billing of a year and of three years from 2025-04-01 [X6], 20 % on a monthly term from 2022-07-01 [X7]', () => {
    const rows = Object.entries(planSurcharges).flatMap(([term, table]) =>
      table.map(({ since, certainty, rules, upfrontTerm, percent, exempt }) => [
        term,
        since,
        certainty,
        ...rules,
        upfrontTerm,
        percent,
        exempt,
      ]),
    );
    expect(rows).toEqual([
      ['P1M', '2022-01-10', 'stated', 'X7', 'P1Y', { monthly: 0 }, ['windows-365']],
      ['P1M', '2022-07-01', 'stated', 'X7', 'P1Y', { monthly: 20 }, ['windows-365']],
      ['P1Y', '2025-04-01', 'reported', 'X6', 'P1Y', { monthly: 5, annual: 0 }, []],
      ['P3Y', '2025-04-01', 'reported', 'X6', 'P3Y', { monthly: 5, annual: 0, triennial: 0 }, []],
    ]);
  });
});
