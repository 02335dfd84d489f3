import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as calendar from '../../src/kernel/calendar.js';
import * as error from '../../src/kernel/error.js';
import * as fraction from '../../src/kernel/fraction.js';
import type { Instant } from '../../src/kernel/instant.js';
import { dayMs, instantOrNull } from '../../src/kernel/instant.js';
import { bearingReadings } from '../../src/udf/bearing-readings.js';
import * as plainCalendar from '../../src/udf/calendar.js';
import { answerOnCourse, refundOnCourse } from '../../src/udf/cancellation-course.js';
import * as plainError from '../../src/udf/error.js';
import { instantOfJson } from '../../src/udf/instant-text.js';
import * as plainFraction from '../../src/udf/fraction.js';
import { draws, least, seed } from '../draws.js';

const instants = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }).map((ms) => ms as Instant);
const fixed = { seed: seed(1), numRuns: draws(3_000) };

describe('the calendar of the built file', () => {
  it('gives the months of the kernel from any instant, before 1970 and in the years 0 to 99 too', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -1_200, max: 1_200 }), (at, months) => {
        expect(plainCalendar.monthsLater(at, months)).toBe(calendar.monthsLater(at, months));
        expect(plainCalendar.monthStart(at, months)).toBe(calendar.monthStart(at, months));
        expect(plainCalendar.isMonthEnd(at)).toBe(calendar.isMonthEnd(at));
      }),
      fixed,
    );
  });

  it('counts whole months as the kernel does, at the boundary itself and a millisecond before it', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 1_200 }), fc.constantFrom(-1, 0, 1), (anchor, months, off) => {
        const at = (calendar.monthsLater(anchor, months) + off) as Instant;
        expect(plainCalendar.wholeMonths(anchor, at)).toBe(calendar.wholeMonths(anchor, at));
        expect(plainCalendar.monthsApart(anchor, at)).toBe(calendar.monthsApart(anchor, at));
      }),
      fixed,
    );
  });

  it('clamps every day of a leap year and of a common one as the kernel does', () => {
    for (let day = 0; day < 731; day += 1) {
      const at = (Date.UTC(2023, 0, 1) + day * dayMs) as Instant;
      for (let months = 0; months < 25; months += 1) {
        expect(plainCalendar.monthsLater(at, months)).toBe(calendar.monthsLater(at, months));
      }
      expect(plainCalendar.isMonthEnd(at)).toBe(calendar.isMonthEnd(at));
    }
  });
});

describe('the fractions of the built file', () => {
  const whole = fc.oneof(fc.nat(), fc.integer({ min: 0, max: 2 ** 40 }), fc.nat({ max: 9 }));
  const positive = whole.map((value) => value + 1);

  it('multiply, divide, cut and round as the kernel does with BigInt', () => {
    let halves = 0;
    fc.assert(
      fc.property(whole, positive, whole, positive, (a, b, c, d) => {
        const exact = fraction.times(fraction.fraction(a, b), fraction.fraction(c, d));
        const plain = plainFraction.times(plainFraction.fraction(a, b), plainFraction.fraction(c, d));
        const size = fraction.rounded(exact);
        fc.pre(size < 2 ** 51);
        expect(plainFraction.cut(plain)).toBe(fraction.cut(exact));
        expect(plainFraction.rounded(plain)).toBe(size);
        const divided = fraction.over(exact, fraction.fraction(2 * d));
        fc.pre(fraction.cut(divided) < 2 ** 51);
        if (fraction.rounded(divided) !== fraction.cut(divided)) halves += 1;
        expect(plainFraction.rounded(plainFraction.over(plain, plainFraction.fraction(2 * d)))).toBe(fraction.rounded(divided));
      }),
      fixed,
    );
    expect(halves).toBeGreaterThan(least(100));
  });

  it('round a half up, and what is below it down', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenths) => plainFraction.rounded(plainFraction.fraction(tenths, 10)))).toEqual([
      0, 0, 0, 0, 1, 1, 1, 1, 1,
    ]);
  });

  it('refuse what no double holds exactly', () => {
    const most = plainFraction.fraction(2 ** 53 - 1);
    expect(plainFraction.cut(most)).toBe(2 ** 53 - 1);
    expect(() => plainFraction.cut(plainFraction.over(most, plainFraction.fraction(1, 2)))).toThrow(
      expect.objectContaining({ code: 'fractional-amount' }),
    );
  });
});

describe('the instants of the built file', () => {
  it('are read as the kernel reads them: any day and time, with offsets and places, right and wrong by one', () => {
    const two = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
    const offset = fc.oneof(
      fc.constantFrom('Z', 'z', '', '+', ' Z'),
      fc.tuple(fc.constantFrom('+', '-'), two(25), fc.constantFrom(':', ''), two(61)).map((parts) => parts.join('')),
    );
    const seconds = fc.option(fc.tuple(two(61), fc.option(fc.tuple(fc.constantFrom('.', ','), fc.stringMatching(/^\d{0,10}$/)))));
    const time = fc
      .tuple(fc.constantFrom('T', 't', ' ', '_'), two(25), two(61), seconds, offset)
      .map(
        ([letter, hour, minute, rest, zone]) =>
          `${letter}${hour}:${minute}${rest === null ? '' : `:${rest[0]}${rest[1]?.join('') ?? ''}`}${zone}`,
      );
    const day = fc
      .tuple(fc.constantFrom('0000', '0001', '0099', '1900', '2000', '2020', '2021', '9999', '10000'), two(13), two(32))
      .map((parts) => parts.join('-'));
    let read = 0;
    fc.assert(
      fc.property(day, fc.option(time), (date, clock) => {
        const text = date + (clock ?? '');
        const expected = instantOrNull(text);
        if (expected !== null) read += 1;
        expect(instantOfJson(text)).toBe(expected);
      }),
      { seed: seed(1), numRuns: draws(20_000) },
    );
    expect(read).toBeGreaterThan(least(1_000));
  });

  it.each([
    0,
    -0,
    1,
    0.5,
    253_402_300_799_999,
    253_402_300_800_000,
    -62_167_219_200_000,
    -62_167_219_200_001,
    Number.NaN,
    true,
    null,
    undefined,
    {},
    [],
  ])('are %s where the kernel says so', (value) => {
    expect(instantOfJson(value)).toBe(instantOrNull(value));
  });
});

describe('the shortcuts that the built file goes without', () => {
  it('are none: no course is known, and every reading bears', () => {
    expect(answerOnCourse()).toBeNull();
    expect(refundOnCourse()).toBeNull();
    expect(bearingReadings(['I1', 'I14'])).toEqual(['I1', 'I14']);
  });
});

describe('the errors of the built file', () => {
  it.each([null, true, -0, 0.5, 1e300, 'tomorrow', 'x'.repeat(100), { a: 1 }, []])('describe %j as those of the kernel do', (value) => {
    expect(plainError.described(value)).toBe(error.described(value));
    const said = (broken: typeof error.broken): unknown => {
      try {
        return broken('invalid-instant', 'at', 'an Instant', value);
      } catch (caught) {
        const { code, path, expected, received } = caught as error.TermbookError;
        return { code, path, expected, received };
      }
    };
    expect(said(plainError.broken)).toEqual(said(error.broken));
  });

  it('are told from every other error', () => {
    expect(plainError.isTermbookError(new Error('x'))).toBe(false);
    expect(plainError.isTermbookError({ expected: '' })).toBe(false);
    expect(plainError.isTermbookError(Object.assign(new Error('x'), { expected: '' }))).toBe(true);
  });
});
