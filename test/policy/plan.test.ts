import { describe, expect, it } from 'vitest';
import { frequencyChanges, plans } from '../../src/policy/plan.js';

const rows = (family: 'new-commerce-license' | 'isv-saas') =>
  (plans[family] ?? []).map(({ since, durations, cycles, isWhole }) => [since, durations, cycles, isWhole]);

describe('plans', () => {
  it('are three terms of new commerce, and their billing cycles: of one year from 2022-01-18, of all from 2022-11-08, and no others from 2023-10-19 [T1] [T11]', () => {
    const terms = ['P1M', 'P1Y', 'P3Y'];
    expect(rows('new-commerce-license')).toEqual([
      ['2021-08-19', terms, null, false],
      ['2022-01-18', terms, { P1Y: ['monthly', 'annual'] }, false],
      ['2022-11-08', terms, { P1M: ['monthly'], P1Y: ['monthly', 'annual'], P3Y: ['monthly', 'annual'] }, false],
      ['2023-10-19', terms, { P1M: ['monthly'], P1Y: ['monthly', 'annual'], P3Y: ['monthly', 'annual', 'triennial'] }, true],
    ]);
  });

  it('are more terms of the marketplace, by date [T1]', () => {
    expect(rows('isv-saas')).toEqual([
      ['2019-11-26', ['P1M', 'P1Y', 'P3Y'], null, false],
      ['2022-08-21', ['P1M', 'P1Y', 'P2Y', 'P3Y'], null, false],
      ['2025-06-13', ['P1M', 'P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y'], null, false],
    ]);
  });

  it('change their billing frequency alone for some time, of three years only [T12]', () => {
    expect(frequencyChanges.map(({ since, certainty, between, isWhole }) => [since, certainty, between, isWhole])).toEqual([
      ['2021-10-05', 'preview', null, false],
      ['2022-11-08', 'first-seen', { P3Y: ['monthly', 'annual'] }, false],
      ['2023-10-19', 'first-seen', { P3Y: ['monthly', 'annual'] }, true],
      ['2025-04-01', 'stated', {}, true],
    ]);
  });
});
