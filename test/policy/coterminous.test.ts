import { describe, expect, it } from 'vitest';
import { coterminousEnds } from '../../src/policy/coterminous.js';

describe('coterminous end dates', () => {
  it('are offered from 2022-03-10 for new-commerce licenses of every term, and bar these ends; by calendar month from 2023-07-24 [T8]', () => {
    expect(coterminousEnds).toEqual([
      expect.objectContaining({
        id: 'coterminous-end/new-commerce-license@2022-03-10',
        seenUntil: '2023-07-23',
        certainty: 'stated',
        source: 'align-end-dates@2023-07-24',
        rules: ['T8'],
        families: ['new-commerce-license'],
        durations: ['P1M', 'P1Y', 'P3Y'],
        calendarMonth: false,
        notToMonthly: ['P1Y', 'P3Y'],
        monthlyNotToDays: [28, 29, 30],
      }),
      expect.objectContaining({
        id: 'coterminous-end/new-commerce-license@2023-07-24',
        seenUntil: '2023-10-23',
        certainty: 'first-seen',
        source: 'custom-term-end-dates@learn',
        rules: ['T8'],
        families: ['new-commerce-license'],
        durations: ['P1M', 'P1Y', 'P3Y'],
        calendarMonth: true,
        notToMonthly: ['P1Y', 'P3Y'],
        monthlyNotToDays: [28, 29, 30],
      }),
    ]);
  });
});
