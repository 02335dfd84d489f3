import { describe, expect, it } from 'vitest';
import type { Called } from '../../src/cli/command.js';
import { wrongDays } from '../../src/cli/file-deadlines.js';

const wrong = (days?: string): string | null => wrongDays({ values: { days } } as unknown as Called);

describe('the days to look ahead', () => {
  it('are whole, one at least and a hundred years at most', () => {
    expect([undefined, '1', '30', '36525'].map(wrong)).toEqual([null, null, null, null]);
    for (const days of ['0', '36526', '1.5', '-1', '', 'many', '1e2'])
      expect(wrong(days)).toBe(`--days ${days}: expected whole days, 1 to 36525`);
  });
});
