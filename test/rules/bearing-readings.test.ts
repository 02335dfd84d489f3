import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, instant } from '../../src/kernel/instant.js';
import { timeline } from '../../src/kernel/timeline.js';
import type { CancellationRow } from '../../src/policy/cancellation-window.js';
import { outlookOf } from '../../src/rules/bearing-readings.js';

const row = (since: string, rest: Partial<CancellationRow> = {}): CancellationRow => ({
  since,
  certainty: 'stated',
  source: 'create-subscription@2018-08-31',
  section: 'W1',
  rules: ['W1'],
  length: { hours: 24 },
  refund: [{ share: 'full', hours: null }],
  afterwards: 'refused',
  readings: [],
  ...rest,
});
const outlook = (first: CancellationRow, ...rest: readonly CancellationRow[]) => {
  const rows = timeline('made-up', [first, ...rest]);
  return outlookOf(rows, rows[0]);
};

describe('what follows from a table for a window', () => {
  it.each<[string, CancellationRow, number]>([
    ['a millisecond after its hours', row('2020-01-01'), 24 * hourMs + 1],
    ['a day and a millisecond after its calendar days', row('2020-01-01', { length: { calendarDays: 5 } }), 6 * dayMs + 1],
    ['never, where it has no end', row('2020-01-01', { length: 'any-time' }), Number.POSITIVE_INFINITY],
    [
      'after the longest that a reading puts in its place',
      row('2020-01-01', { under: { I7: { x: { length: { hours: 72 } } } } }),
      72 * hourMs + 1,
    ],
    [
      'a reading of something else leaves it alone',
      row('2020-01-01', { under: { I6: { x: { afterwards: 'refused' } } } }),
      24 * hourMs + 1,
    ],
    [
      'never, where a reading leaves something else',
      row('2020-01-01', { under: { I6: { x: { afterwards: 'at-renewal' } } } }),
      Number.POSITIVE_INFINITY,
    ],
  ])('is over %s', (_name, first, expected) => {
    expect(outlook(first).overAfterMs).toBe(expected);
  });

  it('meets other terms with the first later row that says something else', () => {
    const same = row('2021-01-01', { section: 'W2' });
    const other = row('2022-01-01', { length: { hours: 72 } });
    expect(outlook(row('2020-01-01'), same, other).otherTermsFromAt).toBe(instant('2022-01-01'));
    expect(outlook(row('2020-01-01'), same).otherTermsFromAt).toBeNull();
  });
});
