import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { cutDecimals } from '../../src/policy/refund-share.js';
import { chargedDays, fewerUnusedAt, lessFee, prorated, unusedDays } from '../../src/rules/prorate.js';
import { money } from '../../src/kernel/money.js';

const charge = { paid: money('100.80', 'EUR'), startsAt: instant('2022-07-15T10:00Z'), endsAt: instant('2022-08-15T10:00Z'), quantity: 10 };

describe('days', () => {
  it.each([
    ['2022-07-14', 31, 31],
    ['2022-07-15', 30, 31],
    ['2022-07-17T23:59:59.999Z', 28, 29],
    ['2022-07-18', 27, 28],
    ['2022-08-14', 0, 1],
    ['2022-08-15', 0, 0],
  ])('on %s %d are unused where that day is used, and %d where it is not [I9]', (at, used, unused) => {
    expect(chargedDays(charge)).toBe(31);
    expect([unusedDays(charge, instant(at), 'used'), unusedDays(charge, instant(at), 'unused')]).toStrictEqual([used, unused]);
  });

  it.each([
    ['2022-07-10', '2022-07-15', '2022-07-16'],
    ['2022-07-15T12:00Z', '2022-07-16', '2022-07-16'],
    ['2022-08-13', '2022-08-14', '2022-08-14'],
    ['2022-08-14', null, '2022-08-15'],
    ['2022-08-15', null, null],
  ])('on %s fewer are unused from %s, or %s, on [I9]', (at, used, unused) => {
    const expected = [used, unused].map((day) => (day === null ? null : instant(day)));
    expect([fewerUnusedAt(charge, instant(at), 'used'), fewerUnusedAt(charge, instant(at), 'unused')]).toStrictEqual(expected);
  });
});

describe('amounts', () => {
  it.each([
    ['cut-per-seat', 29, 9420],
    ['once', 29, 9430],
    ['per-day-then-seat', 29, 9430],
    ['cut-per-seat', 31, 10_080],
    ['per-day-then-seat', 31, 10_080],
    ['once', 0, 0],
    ['cut-per-seat', 0, 0],
    ['per-day-then-seat', 0, 0],
  ] as const)('%s, %d days unused: %d cents [W10] [W14] [I19]', (rounding, days, cents) => {
    expect(prorated(charge, days, rounding)).toBe(cents);
  });

  it('are cut and rounded to two decimals [W10] [W14]', () => {
    expect(cutDecimals).toBe(2);
    expect(prorated({ ...charge, paid: money('100.807', 'BHD') }, 29, 'cut-per-seat')).toBe(94_300);
    expect(prorated({ ...charge, paid: money('1001', 'JPY'), quantity: 3 }, 29, 'cut-per-seat')).toBe(936);
    expect(prorated({ ...charge, paid: money('1001', 'JPY'), quantity: 3 }, 29, 'per-day-then-seat')).toBe(936);
  });

  it.each([
    [0, 1000],
    [12, 880],
    [100, 0],
  ])('a fee of %d percent leaves %d of 1000 [W15]', (fee, left) => {
    expect(lessFee(1000, fee)).toBe(left);
  });

  it('a fee is rounded once, a half away from zero [W15]', () => {
    expect(lessFee(25, 12)).toBe(22);
    expect(lessFee(1, 50)).toBe(1);
  });
});
