import { describe, expect, it } from 'vitest';
import { instant, isoInstant } from '../../src/kernel/instant.js';
import type { DrawnAt, Span } from '../../src/testing/at.js';
import { resolvedAt } from '../../src/testing/at.js';

const may: Span = { fromAt: instant('2021-05-01'), untilAt: instant('2021-07-01') };
const drawn: DrawnAt = { kind: 0, day: 10, time: 5, pick: 0, beside: 0 };
const policy = instant('2021-06-01');
const resolved = (parts: Partial<DrawnAt>, span: Span = may): string => isoInstant(resolvedAt({ ...drawn, ...parts }, [policy], span));
const until = (untilAt: string): Span => ({ ...may, untilAt: instant(untilAt) });
const from = (fromAt: string): Span => ({ ...may, fromAt: instant(fromAt) });

describe('a drawn instant', () => {
  it.each<[string, number, string]>([
    ['lies anywhere for the first half of the kinds', 0, '2021-05-11T00:00:00.005Z'],
    ['for the last of them too', 49, '2021-05-11T00:00:00.005Z'],
    ['lies at the end of the month for the next', 50, '2021-05-28T00:00:00.005Z'],
    ['for the last of the sixth too', 66, '2021-05-28T00:00:00.005Z'],
    ['is the date of a policy for the last third', 67, '2021-06-01T00:00:00.000Z'],
    ['to the last of them', 99, '2021-06-01T00:00:00.000Z'],
  ])('%s', (_name, kind, expected) => {
    expect(resolved({ kind })).toBe(expected);
  });

  it.each<[string, number, string]>([
    ['a millisecond before a date', -1, '2021-05-31T23:59:59.999Z'],
    ['a millisecond after it', 1, '2021-06-01T00:00:00.001Z'],
  ])('is %s', (_name, beside, expected) => {
    expect(resolved({ kind: 67, beside })).toBe(expected);
  });

  it.each<[string, Partial<DrawnAt>, Span, string]>([
    ['a date is the first instant of the span', {}, from('2021-06-01'), '2021-06-01T00:00:00.000Z'],
    ['and not before it', { beside: -1, day: 2 }, from('2021-06-01'), '2021-06-28T00:00:00.005Z'],
    ['a date is the last instant of the span', {}, until('2021-06-01T00:00:00.001Z'), '2021-06-01T00:00:00.000Z'],
    ['and not the first after it', {}, until('2021-06-01'), '2021-05-28T00:00:00.005Z'],
  ])('at a date stays in its span: %s', (_name, parts, span, expected) => {
    expect(resolved({ kind: 67, ...parts }, span)).toBe(expected);
  });

  it.each<[string, Partial<DrawnAt>, Span, string]>([
    ['the 28th is the first instant of the span', { day: 2, time: 0 }, from('2021-05-28'), '2021-05-28T00:00:00.000Z'],
    ['and not before it', { day: 2, time: 0 }, from('2021-05-28T00:00:00.001Z'), '2021-05-30T00:00:00.001Z'],
    ['the 28th is the last instant of the span', { time: 0 }, until('2021-05-28T00:00:00.001Z'), '2021-05-28T00:00:00.000Z'],
    ['and not the first after it', { time: 0 }, until('2021-05-28'), '2021-05-11T00:00:00.000Z'],
    ['the 31st is the fourth', { pick: 3 }, may, '2021-05-31T00:00:00.005Z'],
    ['and then it is the 28th again', { pick: 4 }, may, '2021-05-28T00:00:00.005Z'],
  ])('at the end of a month stays in its span: %s', (_name, parts, span, expected) => {
    expect(resolved({ kind: 50, ...parts }, span)).toBe(expected);
  });

  it('lies anywhere before the end of the span, however short it is, and begins anew behind its last day', () => {
    expect(resolved({ day: 0, time: 25_200_000 }, until('2021-05-01T06:00Z'))).toBe('2021-05-01T05:59:59.999Z');
    expect(resolved({ day: 60 })).toBe('2021-06-30T00:00:00.005Z');
    expect(resolved({ day: 61 })).toBe('2021-05-01T00:00:00.005Z');
  });
});
