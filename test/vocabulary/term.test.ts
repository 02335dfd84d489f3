import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant, isoDate, isoInstant } from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { Duration } from '../../src/vocabulary/term.js';
import { addTerm, checkTerm, durations, monthsOf } from '../../src/vocabulary/term.js';
import { termFrom, termHolding } from '../../src/rules/asking/term-chain.js';
import { code } from '../rules/ask.js';

const starts = fc.integer({ min: instant('1900-01-01'), max: instant('2200-01-01') }).map((ms) => instant(ms));

describe('a term that breaks its contract', () => {
  it('says what is expected', () => {
    const from = instant('2022-01-31');
    const told = (duration: unknown, count: number) => () => addTerm(from, duration as Duration, count);
    expect(told('P7D', 1)).toThrow('invalid-term at "duration": expected P1M, P1Y, P2Y, P3Y, P4Y, P5Y, received "P7D"');
    expect(told('P1M', 0.5)).toThrow('invalid-term at "count": expected a whole number, received 0.5');
    expect(told('P5Y', 1_000_000)).toThrow('invalid-term at "count": expected a term within the calendar, received 1000000');
    expect(() => checkTerm({ ...termFrom(from, 'P1M'), duration: ['P1M'] as never }, 'purchase.term')).toThrow(
      'wrong-type at "purchase.term.duration": expected P1M, P1Y, P2Y, P3Y, P4Y, P5Y, received a list',
    );
    expect(() => checkTerm(null as never, 'purchase.term')).toThrow('wrong-type at "purchase.term": expected an object, received null');
  });
});

describe('terms', () => {
  it('follow no anchor that lies after their end: that would be a chain before its own beginning', () => {
    const term = {
      duration: 'P1M',
      startsAt: instant('2024-01-31'),
      endsAt: instant('2024-02-29'),
      anchorAt: instant('2024-03-31'),
    } as const;
    expect(termHolding(term, instant('2024-03-30'), null)).toStrictEqual({
      duration: 'P1M',
      startsAt: instant('2024-03-29'),
      endsAt: instant('2024-04-29'),
      anchorAt: instant('2024-02-29'),
    });
  });

  it('last a month, or one to five years [T1]', () => {
    expect(monthsOf).toStrictEqual({ P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 });
    expect(durations).toStrictEqual(['P1M', 'P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y']);
  });

  it.each([
    ['2022-01-31', '2022-02-27'],
    ['2022-02-28', '2022-03-27'],
    ['2022-05-31', '2022-06-29'],
    ['2022-06-30', '2022-07-29'],
    ['2022-07-31', '2022-08-30'],
    ['2022-01-30', '2022-02-27'],
    ['2022-02-27', '2022-03-26'],
    ['2022-05-30', '2022-06-29'],
    ['2022-06-29', '2022-07-28'],
    ['2022-07-30', '2022-08-29'],
  ])('a monthly one from %s ends on %s inclusive; the next starts the day after [T2]', (from, inclusive) => {
    const term = termFrom(instant(from), 'P1M');
    expect(isoDate(addMs(term.endsAt, -1))).toBe(inclusive);
    expect(term).toStrictEqual({
      duration: 'P1M',
      startsAt: instant(from),
      endsAt: addMs(instant(inclusive), dayMs),
      anchorAt: instant(from),
    });
  });

  it('never drift: period n counts from the anchor [T3]', () => {
    const ends = [1, 2, 3, 4, 12, 13].map((count) => isoInstant(addTerm(instant('2019-01-31T22:15Z'), 'P1M', count)));
    expect(ends.map((end) => end.slice(0, 16))).toStrictEqual([
      '2019-02-28T22:15',
      '2019-03-31T22:15',
      '2019-04-30T22:15',
      '2019-05-31T22:15',
      '2020-01-31T22:15',
      '2020-02-29T22:15',
    ]);
    expect([1, 2, 3, 4].map((count) => isoDate(addTerm(instant('2020-02-29'), 'P1Y', count)))).toStrictEqual([
      '2021-02-28',
      '2022-02-28',
      '2023-02-28',
      '2024-02-29',
    ]);
  });

  it('reach the same day by months as by years, and never go back in time [T3]', () => {
    fc.assert(
      fc.property(starts, fc.constantFrom(...durations), fc.integer({ min: 0, max: 50 }), (anchor, duration, count) => {
        expect(addTerm(anchor, duration, count)).toBe(addTerm(anchor, 'P1M', count * monthsOf[duration]));
        expect(addTerm(anchor, duration, count + 1)).toBeGreaterThan(addTerm(anchor, duration, count));
        expect(isoInstant(addTerm(anchor, duration, count)).slice(10)).toBe(isoInstant(anchor).slice(10));
      }),
    );
  });

  it.each([
    ['an unknown duration', 'P7D', 1, 'invalid-term at duration'],
    ['the duration constructor', 'constructor', 1, 'invalid-term at duration'],
    ['the duration __proto__', '__proto__', 1, 'invalid-term at duration'],
    ['half a term', 'P1M', 0.5, 'invalid-term at count'],
    ['NaN terms', 'P1M', Number.NaN, 'invalid-term at count'],
    ['2^53 terms', 'P1M', 2 ** 53, 'invalid-term at count'],
    ['more terms than the calendar has', 'P5Y', 1_000_000, 'invalid-term at count'],
  ])('refuse %s', (_name, duration, count, expected) => {
    expect(code(() => addTerm(instant('2020-01-01'), duration as Duration, count))).toBe(expected);
  });

  it.each([[new Date(0)], ['2020-01-01'], [Number.NaN], [-0], [2 ** 53]])('refuse the anchor %s', (anchor) => {
    expect(code(() => addTerm(anchor as Instant, 'P1M', 1))).toBe('invalid-instant at anchor');
    expect(code(() => termFrom(anchor as Instant, 'P1M'))).toBe('invalid-instant at anchor');
  });

  it('that are given are guarded at each of their instants', () => {
    const term = termFrom(instant('2020-01-01'), 'P1M');
    const wrong = '2020-01-01' as unknown as Instant;
    expect(code(() => checkTerm(term, 'term'))).toBe('nothing thrown');
    expect(code(() => checkTerm({ ...term, anchorAt: null }, 'term'))).toBe('nothing thrown');
    expect(code(() => checkTerm({ ...term, startsAt: wrong }, 'term'))).toBe('invalid-instant at term.startsAt');
    expect(code(() => checkTerm({ ...term, endsAt: wrong }, 'term'))).toBe('invalid-instant at term.endsAt');
    expect(code(() => checkTerm({ ...term, anchorAt: wrong }, 'term'))).toBe('invalid-instant at term.anchorAt');
  });
});
