import { expect, it } from 'vitest';
import { english } from '../../../src/explain/en.js';
import { moment, rendered, until } from '../../../src/explain/phrase.js';
import { instant } from '../../../src/kernel/instant.js';
import { safeAt, widened } from '../../../src/rules/asking/bounds.js';

const [first, second, third] = ['2026-07-03', '2026-07-04', '2026-07-05'].map((day) => instant(day)) as [
  ReturnType<typeof instant>,
  ReturnType<typeof instant>,
  ReturnType<typeof instant>,
];
const textOf = (slot: ReturnType<typeof moment>): string =>
  rendered(english, [slot])
    .map(({ text }) => text)
    .join('');

it('bounds of two lists are the earliest and the latest of both; what never comes is later than all', () => {
  const one = { earliestAt: first, latestAt: second, by: ['I3'] } as const;
  expect(widened(one, { earliestAt: second, latestAt: third, by: ['I15'] })).toEqual({
    earliestAt: first,
    latestAt: third,
    by: ['I3', 'I15'],
  });
  const never = { earliestAt: null, latestAt: null, by: ['I36'] } as const;
  expect(widened(one, never)).toEqual({ earliestAt: first, latestAt: null, by: ['I3', 'I36'] });
  expect(widened(never, one)).toEqual({ earliestAt: first, latestAt: null, by: ['I3', 'I36'] });
  expect(widened(never, never)).toEqual({ earliestAt: null, latestAt: null, by: ['I36'] });
  expect([widened(one, null), widened(null, one), widened(null, null)]).toEqual([one, one, null]);
});

it('the safe instant of a date is its earliest, or its own where none is earlier', () => {
  expect(safeAt(second, { earliestAt: first, latestAt: second })).toBe(first);
  expect([safeAt(second, { earliestAt: null, latestAt: null }), safeAt(second, null)]).toEqual([second, second]);
});

it('a sentence names the safe day first, and the last one unless that never comes', () => {
  expect(textOf(until(second, { earliestAt: first, latestAt: second, by: ['I3'] }))).toBe(
    'until the end of Jul 2, 2026 (UTC) (by another interpretation, until the end of Jul 3, 2026 (UTC))',
  );
  expect(textOf(moment(second, { earliestAt: second, latestAt: null, by: ['I3'] }))).toBe('Jul 4, 2026 (UTC)');
  expect(textOf(moment(second, { earliestAt: null, latestAt: third, by: ['I3'] }))).toBe(
    'Jul 4, 2026 (UTC) (by another interpretation, Jul 5, 2026 (UTC))',
  );
});
