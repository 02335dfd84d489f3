import { describe, expect, it } from 'vitest';
import { comparisons, firstDifference } from '../../bench/comparisons.js';

describe('the hand-written rivals of the benchmark', () => {
  it.each(comparisons.map((comparison) => [comparison.name, comparison] as const))(
    '%s: answers what the library answers',
    (_name, comparison) => {
      expect(comparison.cases).toBeGreaterThanOrEqual(16);
      expect(firstDifference(comparison)).toBeNull();
    },
  );
});
