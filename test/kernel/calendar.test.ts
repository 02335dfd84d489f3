import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMonthEnd, monthStart, monthsLater, wholeMonths } from '../../src/kernel/calendar.js';
import { instant, isoInstant } from '../../src/kernel/instant.js';

const times = fc.integer({ min: -61_000_000_000_000, max: 250_000_000_000_000 }).map((ms) => instant(ms));

describe('months later', () => {
  it.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 2, '2021-03-31'],
    ['2021-01-31', 3, '2021-04-30'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-01-15', 0, '2021-01-15'],
    ['0050-01-31', 1, '0050-02-28'],
  ])('%s plus %d is %s: the day clamps to the end of a shorter month', (from, months, to) => {
    expect(isoInstant(monthsLater(instant(`${from}T23:30:15.250Z`), months))).toBe(`${to}T23:30:15.250Z`);
  });

  it('keeps the UTC time of day, and the day unless the month is shorter', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -400, max: 400 }), (from, months) => {
        const before = new Date(from);
        const after = new Date(monthsLater(from, months));
        const length = new Date(after);
        length.setUTCMonth(after.getUTCMonth() + 1, 0);
        expect(after.getUTCDate()).toBe(Math.min(before.getUTCDate(), length.getUTCDate()));
        expect(isoInstant(instant(after.getTime())).slice(-13)).toBe(isoInstant(from).slice(-13));
        expect((after.getUTCFullYear() - before.getUTCFullYear()) * 12 + after.getUTCMonth() - before.getUTCMonth()).toBe(months);
      }),
    );
  });
});

describe('whole months between', () => {
  it.each([
    ['2021-01-31', '2021-02-27T23:59:59.999Z', 0],
    ['2021-01-31', '2021-02-28', 1],
    ['2021-01-31', '2021-03-30T23:59:59.999Z', 1],
    ['2021-01-31', '2021-03-31', 2],
    ['2021-01-15T10:00Z', '2021-02-15T09:59:59.999Z', 0],
    ['2021-01-15T10:00Z', '2021-02-15T10:00Z', 1],
    ['2021-01-15', '2021-01-14', -1],
    ['2021-01-15', '2020-12-15', -1],
    ['2021-01-15', '2020-12-14', -2],
    ['2021-01-15', '2023-01-15', 24],
  ])('from %s to %s: %d', (from, to, months) => {
    expect(wholeMonths(instant(from), instant(to))).toBe(months);
  });

  it('are the most that still lie before', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -4e11, max: 4e11 }), (from, away) => {
        const to = instant(from + away);
        const months = wholeMonths(from, to);
        expect(monthsLater(from, months)).toBeLessThanOrEqual(to);
        expect(monthsLater(from, months + 1)).toBeGreaterThan(to);
      }),
    );
  });
});

describe('the ends of months', () => {
  it.each([
    ['2021-02-28T23:59:59.999Z', true],
    ['2020-02-28', false],
    ['2020-02-29', true],
    ['2021-12-31', true],
    ['2021-12-30', false],
    ['2021-12-01', false],
  ])('%s is the last day of its month: %s', (text, last) => {
    expect(isMonthEnd(instant(text))).toBe(last);
  });

  it.each([
    ['2022-07-15T13:00Z', 0, '2022-07-01'],
    ['2022-07-01', 0, '2022-07-01'],
    ['2022-07-31T23:59:59.999Z', 1, '2022-08-01'],
    ['2022-12-31', 1, '2023-01-01'],
    ['2022-01-01', -1, '2021-12-01'],
    ['0050-07-15', 0, '0050-07-01'],
  ])('the month of %s, moved by %d, began on %s', (text, months, start) => {
    expect(monthStart(instant(text), months)).toBe(instant(start));
  });
});
