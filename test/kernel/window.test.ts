import { describe, expect, it } from 'vitest';
import { daysLeft, instant } from 'termbook';
import type { Instant } from '../../src/kernel/instant.js';
import { code } from '../rules/ask.js';

const window = { opensAt: instant('2020-03-01T10:00Z'), closesAt: instant('2020-03-04T10:00Z') };

describe('days left', () => {
  it.each([
    ['before it opens', '2020-02-01', 3],
    ['as it opens', '2020-03-01T10:00Z', 3],
    ['a millisecond later', '2020-03-01T10:00:00.001Z', 3],
    ['exactly two days before it closes', '2020-03-02T10:00Z', 2],
    ['in its last millisecond', '2020-03-04T09:59:59.999Z', 1],
    ['as it closes', '2020-03-04T10:00Z', 0],
    ['long after', '2021-01-01', 0],
  ])('%s: the last hours still count as one', (_name, at, days) => {
    expect(daysLeft(window, instant(at))).toBe(days);
  });

  it('of a window without end are not told', () => {
    expect(daysLeft({ opensAt: window.opensAt, closesAt: null }, instant('2020-03-02'))).toBeNull();
  });

  it('tells what of the window is wrong', () => {
    const told = (wrong: unknown, message: string) => expect(() => daysLeft(wrong as typeof window, window.opensAt)).toThrow(message);
    told(null, 'wrong-type at "window": expected an object, received null');
    told({ ...window, opensAt: 'soon' }, 'invalid-instant at "window.opensAt": expected an Instant');
    told({ ...window, closesAt: 'soon' }, 'invalid-instant at "window.closesAt": expected an Instant');
  });

  it.each([[new Date(0)], ['2020-03-01'], [Number.NaN], [-0], [2 ** 53]])('refuses %s', (at) => {
    expect(code(() => daysLeft(window, at as Instant))).toBe('invalid-instant at at');
  });
});
