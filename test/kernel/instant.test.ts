import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, vi } from 'vitest';
import {
  addMs,
  checkInstant,
  dayMs,
  hourMs,
  instant,
  instantOrNull,
  isInstant,
  isoDate,
  isoInstant,
  midnightOf,
  minuteMs,
  startOfDay,
} from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import { code } from '../rules/ask.js';
import { draws } from '../draws.js';

describe('instant', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-01T00:00Z', 0],
    ['2020-02-29', 1_582_934_400_000],
    ['2020-03-01T10:00Z', 1_583_056_800_000],
    ['2020-03-01t10:00z', 1_583_056_800_000],
    ['2020-03-01 10:00:00Z', 1_583_056_800_000],
    ['2020-03-01T10:00:59,5Z', 1_583_056_859_500],
    ['2020-03-01T10:00+09:00', 1_583_024_400_000],
    ['2020-03-01T10:00-0930', 1_583_091_000_000],
    ['2020-03-01 10:00:00+00', 1_583_056_800_000],
    ['2020-03-01 10:00:00.123456+00', 1_583_056_800_123],
    ['2020-03-01 19:00:00+09', 1_583_056_800_000],
    ['2020-03-01 04:30:00-05:30', 1_583_056_800_000],
    ['2020-03-01T10:00+23:59', 1_582_970_460_000],
    ['2020-03-01T10:00-23:59', 1_583_143_140_000],
    ['2020-03-01T10:00:00.1Z', 1_583_056_800_100],
    ['2019-01-09T00:21:45.9260000Z', 1_546_993_305_926],
    ['2020-03-01T10:00:00.999999999Z', 1_583_056_800_999],
    ['0000-01-01T00:00Z', -62_167_219_200_000],
    ['0000-02-29', -62_162_121_600_000],
    ['9999-12-31T23:59:59.999Z', 253_402_300_799_999],
    ['2000-02-29', 951_782_400_000],
    ['2020-12-31T23:59Z', 1_609_459_140_000],
  ])('reads %s', (text, ms) => {
    expect(instant(text)).toBe(ms);
    expect(instantOrNull(text)).toBe(ms);
  });

  it('law: the form that machines write reads as every other form does, whole or damaged', () => {
    let read = 0;
    let refused = 0;
    const time = fc.date({ min: new Date('0000-01-01T00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });
    const places = fc.integer({ min: 0, max: 10 });
    const damage = fc.option(fc.record({ place: fc.nat(29), sign: fc.constantFrom(...Array.from('0129:.-/+TZz \u0660')) }), { freq: 2 });
    fc.assert(
      fc.property(time, places, damage, (date, digits, hit) => {
        const seconds = date.toISOString().slice(0, 19);
        const whole = `${seconds}${digits === 0 ? '' : `.${'1234567890'.slice(0, digits)}`}Z`;
        const text = hit === null ? whole : `${whole.slice(0, hit.place)}${hit.sign}${whole.slice(hit.place + 1)}`;
        // a small z, an offset of nothing: read part by part
        const slowly = text.endsWith('Z') ? instantOrNull(`${text.slice(0, -1)}z`) : instantOrNull(text);
        expect(instantOrNull(text)).toBe(slowly);
        if (slowly === null) refused += 1;
        else read += 1;
      }),
      { numRuns: draws(20_000) },
    );
    expect(Math.min(read, refused) / (read + refused), 'met too rarely to prove anything').toBeGreaterThan(0.1);
  });

  it.each([
    ['text without offset', '2020-03-01T10:00'],
    ['a day that is none', '2020-02-30'],
    ['the 29th in a common year', '2019-02-29'],
    ['the 29th in a century that is no leap year', '1900-02-29'],
    ['day 0', '2020-03-00'],
    ['the 31st of a short month', '2020-04-31'],
    ['the 32nd of December', '2020-12-32'],
    ['month 0', '2020-00-01'],
    ['month 13', '2020-13-01'],
    ['hour 24', '2020-03-01T24:00Z'],
    ['minute 60', '2020-03-01T10:60Z'],
    ['second 60', '2020-03-01T10:00:60Z'],
    ['hour 24, to the second', '2020-03-01T24:00:00Z'],
    ['minute 60, to the second', '2020-03-01T10:60:00Z'],
    ['a point without a digit', '2020-03-01T10:00:00.Z'],
    ['another letter than Z', '2020-03-01T10:00:00X'],
    ['another letter than Z, to the millisecond', '2020-03-01T10:00:00.000X'],
    ['an offset of 24 hours', '2020-03-01T10:00+24:00'],
    ['an offset of 24 hours without minutes', '2020-03-01 10:00:00+24'],
    ['an offset of one digit', '2020-03-01 10:00:00+9'],
    ['an offset of three digits', '2020-03-01 10:00:00+090'],
    ['an offset without digits', '2020-03-01 10:00:00+'],
    ['an offset of 60 minutes', '2020-03-01T10:00+01:60'],
    ['ten digits of a second', '2020-03-01T10:00:00.0000000001Z'],
    ['a year of five digits', '+10000-01-01T00:00Z'],
    ['before the year 0 by its offset', '0000-01-01T00:00+00:01'],
    ['beyond the year 9999 by its offset', '9999-12-31T23:59:59.999-00:01'],
    ['words', 'tomorrow'],
    ['nothing', ''],
    ['a long text', `2020-03-01T10:00Z${' '.repeat(10_000_000)}`],
    ['spaces around', ' 2020-03-01 '],
  ])('refuses %s', (_name, text) => {
    expect(instantOrNull(text)).toBeNull();
    expect(code(() => instant(text))).toBe('invalid-instant at value');
  });

  it('reads the longest text that has a shape', () => {
    expect(instantOrNull('2020-03-01T10:00:00.123456789+09:00')).toBe(1_583_024_400_123);
  });

  it.each([
    ['a Date', new Date(5), 5],
    ['whole milliseconds', 1_583_056_800_000, 1_583_056_800_000],
    ['the first millisecond of the year 0', -62_167_219_200_000, -62_167_219_200_000],
    ['the last millisecond of the year 9999', 253_402_300_799_999, 253_402_300_799_999],
  ])('takes %s', (_name, value, ms) => {
    expect(instant(value)).toBe(ms);
  });

  it('takes a Temporal.Instant, cut off below the millisecond, and gives it back', () => {
    const text = '2020-03-01T10:00:00.123456789Z';
    const at = instant(Temporal.Instant.from(text));
    expect(at).toBe(1_583_056_800_123);
    expect(Temporal.Instant.fromEpochMilliseconds(at).toString()).toBe('2020-03-01T10:00:00.123Z');
  });

  it.each<readonly [string, unknown]>([
    ['what only looks like a Temporal.Instant', { epochMilliseconds: 5 }],
    ['a Temporal.PlainDate', Temporal.PlainDate.from('2020-03-01')],
    ['a Temporal.Instant after the year 9999', Temporal.Instant.fromEpochMilliseconds(253_402_300_800_000)],
    ['a tag alone', { [Symbol.toStringTag]: 'Temporal.Instant', epochMilliseconds: '5' }],
    [
      'an object whose fields throw',
      {
        get epochMilliseconds(): number {
          throw new Error('no');
        },
      },
    ],
  ])('refuses %s', (_name, value) => {
    expect(instantOrNull(value)).toBeNull();
  });

  it('turns -0 into 0', () => {
    expect(Object.is(instant(-0), 0)).toBe(true);
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a fraction', 0.5],
    ['2^53', 2 ** 53],
    ['a millisecond before the year 0', -62_167_219_200_001],
    ['a millisecond after the year 9999', 253_402_300_800_000],
    ['an invalid Date', new Date(Number.NaN)],
    ['null', null],
    ['undefined', undefined],
    ['true', true],
    ['a bigint', 5n],
    ['an object with a getTime of its own', { getTime: (): number => 5 }],
    ['an array', [5]],
    ['a function', () => 5],
  ])('refuses %s', (_name, value) => {
    expect(instantOrNull(value)).toBeNull();
    expect(code(() => instant(value as number))).toBe('invalid-instant at value');
  });

  it('says what it received and what it expects, and no more than sixty characters of it', () => {
    expect(() => instant('tomorrow')).toThrow(
      'invalid-instant at "value": expected ISO text with offset, a plain date, a Date, a Temporal.Instant or whole milliseconds, in the years 0000 to 9999, received "tomorrow"',
    );
    expect(() => instant('x'.repeat(61))).toThrow(`received "${'x'.repeat(60)}..."`);
    expect(() => instant('x'.repeat(60))).toThrow(`received "${'x'.repeat(60)}"`);
  });

  it('writes what it reads: every instant of the years 0 to 9999 comes back from its ISO text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), (ms) => {
        expect(instant(isoInstant(instant(ms)))).toBe(ms);
        expect(instant(isoDate(instant(ms)))).toBe(startOfDay(instant(ms)));
      }),
    );
  });

  it('writes what Date writes, of every year, also of more days than are kept', () => {
    const same = (ms: number): void => {
      const text = new Date(ms).toISOString();
      expect([isoInstant(ms as Instant), isoDate(ms as Instant)]).toEqual([text, text.split('T')[0]]);
    };
    for (const ms of [0, -1, 1, 59_999, 3_599_999, dayMs - 1, dayMs, -dayMs, 8_640_000_000_000_000, -8_640_000_000_000_000]) same(ms);
    fc.assert(fc.property(fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 }), same));
    fc.assert(fc.property(fc.integer({ min: 1_500_000_000_000, max: 1_800_000_000_000 }), same));
    for (let day = 0; day <= 10_001; day += 1)
      expect(isoDate((day * dayMs) as Instant)).toBe(new Date(day * dayMs).toISOString().slice(0, 10));
    same(0);
  });

  it('agrees with the calendar of Date on every day text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const date = new Date(`${text}T00:00:00.000Z`);
          const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          expect(instantOrNull(text)).toBe(real ? date.getTime() : null);
        },
      ),
    );
  });
});

describe('the guard of the core', () => {
  it('says what an Instant is, and who makes one', () => {
    const expected = 'expected an Instant (whole milliseconds), made by instant(), received 0.5';
    expect(() => checkInstant(0.5, 'term.startsAt')).toThrow(`invalid-instant at "term.startsAt": ${expected}`);
    expect(() => isoInstant(0.5 as Instant)).toThrow(`invalid-instant at "at": ${expected}`);
  });

  it.each([
    ['a Date', new Date(0)],
    ['text', '2020-03-01'],
    ['a fraction', 0.5],
    ['NaN', Number.NaN],
    ['-0', -0],
    ['2^53', 2 ** 53],
    ['the largest safe integer, which no calendar holds', Number.MAX_SAFE_INTEGER],
    ['a millisecond after the year 9999', 253_402_300_800_000],
    ['a millisecond before the year 0', -62_167_219_200_001],
    ['null', null],
    ['undefined', undefined],
    ['a bigint', 0n],
  ])('tells of %s which path it came by', (_name, value) => {
    expect(code(() => checkInstant(value, 'term.startsAt'))).toBe('invalid-instant at term.startsAt');
    expect(isInstant(value)).toBe(false);
  });

  it.each([[0], [-62_167_219_200_000], [253_402_300_799_999]])('lets %d pass', (value) => {
    expect(code(() => checkInstant(value, 'at'))).toBe('nothing thrown');
    expect(isInstant(value)).toBe(true);
  });
});

describe('ISO text', () => {
  it('is UTC to the millisecond, and its day', () => {
    expect(isoInstant(instant('2020-03-01T00:30+01:00'))).toBe('2020-02-29T23:30:00.000Z');
    expect(isoDate(instant('2020-03-01T00:30+01:00'))).toBe('2020-02-29');
  });

  it('reaches beyond the year 9999, where what follows from an instant may lie', () => {
    expect(isoInstant(8_640_000_000_000_000 as Instant)).toBe('+275760-09-13T00:00:00.000Z');
    expect(isoDate(addMs(instant('9999-12-31'), dayMs))).toBe('+010000-01-01');
  });

  it.each([[8_640_000_000_000_001], [-8_640_000_000_000_001], [Number.NaN], [0.5], [-0]])('refuses %d', (value) => {
    expect(code(() => isoInstant(value as Instant))).toBe('invalid-instant at at');
    expect(code(() => isoDate(value as Instant))).toBe('invalid-instant at at');
  });
});

describe('days and milliseconds', () => {
  it('has so many in a minute, an hour and a day', () => {
    expect([minuteMs, hourMs, dayMs]).toStrictEqual([60_000, 3_600_000, 86_400_000]);
  });

  it.each([
    ['2020-03-01T00:00Z', '2020-03-01'],
    ['2020-03-01T23:59:59.999Z', '2020-03-01'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31'],
  ])('the day of %s began on %s at midnight', (text, day) => {
    expect(startOfDay(instant(text))).toBe(instant(day));
    expect(midnightOf(day)).toBe(instant(day));
  });

  it('moves by milliseconds, both ways', () => {
    expect(addMs(instant(5), 1)).toBe(6);
    expect(addMs(instant(5), -6)).toBe(-1);
  });
});

describe('the short way of the form that machines write', () => {
  it('is taken for it, and only for it: no pattern is tried', () => {
    const tried = vi.spyOn(RegExp.prototype, 'exec');
    const isShort = (text: string): boolean => {
      tried.mockClear();
      expect(instantOrNull(text)).not.toBeNull();
      return tried.mock.calls.length === 0;
    };
    const usual = [
      '2020-03-01T10:00:00Z',
      '2024-12-31T23:59:59.999Z',
      '1999-09-09T09:09:09.9Z',
      '2020-02-29T00:00:00.1234567Z',
      '0000-01-01T00:00:00.000Z',
    ];
    const others = ['2020-03-01', '2020-03-01T10:00Z', '2020-03-01 10:00:00Z', '2020-03-01T10:00:00+00:00'];
    const found = [...usual, ...others].map((text) => [text, isShort(text)]);
    tried.mockRestore();
    expect(found).toEqual([...usual.map((text) => [text, true]), ...others.map((text) => [text, false])]);
  });
});
