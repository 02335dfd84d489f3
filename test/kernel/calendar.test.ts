import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isMonthEnd, monthStart, monthsApart, monthsLater, wholeMonths } from '../../src/kernel/calendar.js';
import type { Instant } from '../../src/kernel/instant.js';
import { dayMs, instant, isoInstant } from '../../src/kernel/instant.js';

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

describe('the edge of what a Date can hold', () => {
  const furthestMs = 8_640_000_000_000_000;
  const sameDay = instant('1970-09-13');
  const months = (275_760 - 1970) * 12;

  it('is reached in whole months, and a millisecond beyond it there is no instant', () => {
    expect(monthsLater(sameDay, months)).toBe(furthestMs);
    expect(monthsLater(instant(sameDay + 1), months)).toBeNaN();
    expect(monthsLater(sameDay, months + 1)).toBeNaN();
    expect(monthsLater(instant('1970-04-20'), -(271_821 + 1970) * 12)).toBe(-furthestMs);
    expect(monthsLater(instant('1970-04-19T23:59:59.999Z'), -(271_821 + 1970) * 12)).toBeNaN();
    expect(monthsLater(instant('1970-01-31'), 10_000_000)).toBeNaN();
  });
});

describe('the calendar agrees with Date', () => {
  it('on every day of the 400 years after which it repeats itself, before and after the year 0', () => {
    const wrong: string[] = [];
    for (const from of ['1899-12-25T23:59:59.999Z', '0000-01-01']) {
      for (let days = 0; days < 146_097 + 10; days += 1) {
        const at = instant(instant(from) + days * dayMs);
        const date = new Date(at);
        const first = new Date(at);
        first.setUTCDate(1);
        first.setUTCHours(0, 0, 0, 0);
        const tomorrow = new Date(at + dayMs).getUTCDate();
        const apart = (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
        const right =
          monthStart(at, 0) === first.getTime() && isMonthEnd(at) === (tomorrow === 1) && monthsApart(0 as Instant, at) === apart;
        if (!right) wrong.push(isoInstant(at));
      }
    }
    expect(wrong).toStrictEqual([]);
  });

  it('on the 28th to the 31st, moved by every count of months up to four years', () => {
    for (const day of ['2019-12-28', '2019-12-29', '2019-12-30', '2019-12-31', '2020-02-28', '2020-02-29']) {
      for (let count = -48; count <= 48; count += 1) {
        const from = new Date(day);
        const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0)).getUTCDate();
        const expected = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, Math.min(from.getUTCDate(), last));
        expect(monthsLater(instant(day), count)).toBe(expected);
      }
    }
  });
});

const inTemporal = (from: Instant, months: number): number =>
  Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO('UTC').add({ months }).epochMilliseconds;

describe('months later and Temporal', () => {
  it('agree on every day of a leap year and of the years around it, for any number of months', () => {
    let clamped = 0;
    for (let day = 0; day < 1500; day += 1) {
      const anchor = instant(Date.UTC(2019, 0, 1 + day, 23, 30));
      for (const months of [-13, -1, 0, 1, 2, 11, 12, 48, 97, 1200]) {
        const later = inTemporal(anchor, months);
        expect(monthsLater(anchor, months)).toBe(later);
        if (new Date(later).getUTCDate() !== new Date(anchor).getUTCDate()) clamped += 1;
      }
    }
    expect(clamped).toBeGreaterThan(100);
  });

  it('agree on days of all years, and beyond what a Date can hold', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -5000, max: 5000 }), (from, months) => {
        expect(monthsLater(from, months)).toBe(inTemporal(from, months));
      }),
    );
    expect(monthsLater(instant('2020-03-01'), 4_000_000)).toBeNaN();
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
