import { describe, expect, it } from 'vitest';
import { termChanges } from '../../src/policy/term-change.js';

describe('changes of a running term', () => {
  it('are told of licenses and marketplace subscriptions, without a date [T7, T1]', () => {
    expect(termChanges).toEqual([
      expect.objectContaining({
        id: 'term-change/mid-term@2023-06-15',
        rules: ['T7'],
        families: ['new-commerce-license', 'isv-saas'],
        durations: {
          'new-commerce-license': ['P1M', 'P1Y', 'P3Y'],
          'isv-saas': ['P1M', 'P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y'],
        },
        cycleRule: 'T1',
      }),
    ]);
  });
});
