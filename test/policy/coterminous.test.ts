import { describe, expect, it } from 'vitest';
import { coterminousEnds } from '../../src/policy/coterminous.js';

describe('coterminous end dates', () => {
  it('are offered from 2022-03-10 for new-commerce licenses of every term, and bar these ends [T8]', () => {
    expect(coterminousEnds).toEqual([
      expect.objectContaining({
        id: 'coterminous-end/new-commerce-license@2022-03-10',
        certainty: 'first-seen',
        source: 'partner-center-history',
        rules: ['T8'],
        families: ['new-commerce-license'],
        durations: ['P1M', 'P1Y', 'P3Y'],
        notToMonthly: ['P1Y', 'P3Y'],
        monthlyNotToDays: [28, 29, 30],
      }),
    ]);
  });
});
