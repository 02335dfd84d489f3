import { describe, expect, it } from 'vitest';
import { frequencyChanges, plans } from '../../src/policy/plan.js';

const rows = (family: 'new-commerce-license' | 'isv-saas') =>
  (plans[family] ?? []).map(({ since, durations, cycles }) => [since, durations, cycles]);

describe('plans', () => {
  it('are three terms of new commerce, and their billing cycles from 2023-10-19 [T1] [T11]', () => {
    const terms = ['P1M', 'P1Y', 'P3Y'];
    expect(rows('new-commerce-license')).toEqual([
      ['2021-08-19', terms, null],
      ['2023-10-19', terms, { P1M: ['monthly'], P1Y: ['monthly', 'annual'], P3Y: ['monthly', 'annual', 'triennial'] }],
    ]);
  });

  it('are more terms of the marketplace, by date [T1]', () => {
    expect(rows('isv-saas')).toEqual([
      ['2019-11-26', ['P1M', 'P1Y', 'P3Y'], null],
      ['2022-08-21', ['P1M', 'P1Y', 'P2Y', 'P3Y'], null],
      ['2025-06-13', ['P1M', 'P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y'], null],
    ]);
  });

  it('change their billing frequency alone for some time, of three years only [T12]', () => {
    expect(frequencyChanges.map(({ since, certainty, between }) => [since, certainty, between])).toEqual([
      ['2021-10-05', 'first-seen', null],
      ['2023-10-19', 'first-seen', { P3Y: ['monthly', 'annual'] }],
      ['2025-04-01', 'stated', {}],
    ]);
  });
});
