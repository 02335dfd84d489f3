import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { comparisons, firstDifference } from '../../bench/comparisons.js';

describe('the hand-written rivals of the benchmark', () => {
  // as bench/run.js sets it: date-fns counts in the zone of the process
  beforeAll(() => vi.stubEnv('TZ', 'UTC'));
  afterAll(() => vi.unstubAllEnvs());

  it.each(comparisons.map((comparison) => [comparison.name, comparison] as const))(
    '%s: answers what the library answers',
    (_name, comparison) => {
      expect(comparison.cases).toBeGreaterThanOrEqual(16);
      expect(firstDifference(comparison)).toBeNull();
    },
  );
});
