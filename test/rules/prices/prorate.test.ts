import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, money } from 'termbook';
import { truncatedDecimals } from '../../../src/policy/proration.js';
import { minorDigits } from '../../../src/kernel/currency.js';
import { addMs, dayMs } from '../../../src/kernel/instant.js';
import { chargedDays, fewerUnusedAt, lessFee, prorated, unusedDays } from '../../../src/rules/prices/prorate.js';
import { met } from '../purchases.js';

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

  it('a third of 2^52 is not rounded up: twice of it is beyond what doubles hold [I19]', () => {
    const three = { ...charge, paid: { amount: 2 ** 52, currency: 'EUR' }, endsAt: addMs(charge.startsAt, 3 * dayMs) } as const;
    expect(prorated(three, 1, 'once')).toBe(1_501_199_875_790_165);
  });

  it('are cut and rounded to two decimals [W10] [W14]', () => {
    expect(truncatedDecimals).toBe(2);
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

describe('law', () => {
  const nearest = (numerator: bigint, denominator: bigint): bigint => (numerator * 2n + denominator) / (denominator * 2n);

  it('shares are exact, in doubles as well as beyond them [W10] [W14] [I19]', () => {
    const seen = met();
    const amounts = fc.oneof(fc.nat(1_000_000), fc.maxSafeNat());
    const seatCounts = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constantFrom(2 ** 40, Number.MAX_SAFE_INTEGER));
    fc.assert(
      fc.property(
        amounts,
        seatCounts,
        fc.integer({ min: 2, max: 1100 }),
        fc.nat(1099),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (...drawn) => {
          const [amount, quantity, days, wanted, currency] = drawn;
          const unused = 1 + (wanted % (days - 1));
          const startsAt = instant('2022-07-15');
          const facts = { paid: { amount, currency }, startsAt, endsAt: addMs(startsAt, days * dayMs), quantity } as const;
          const [paid, seats, all, left, units] = [amount, quantity, days, unused, 10 ** minorDigits(currency)].map(BigInt) as [
            bigint,
            bigint,
            bigint,
            bigint,
            bigint,
          ];
          if (paid * left * 100n > BigInt(Number.MAX_SAFE_INTEGER)) seen.see('beyond doubles');
          expect(prorated(facts, unused, 'once')).toBe(Number(nearest(paid * left, all)));
          const perSeat = (paid * left * 100n) / (seats * all * units);
          expect(prorated(facts, unused, 'cut-per-seat')).toBe(Number((perSeat * units * seats) / 100n));
          expect(lessFee(amount, unused % 101)).toBe(Number(nearest(paid * BigInt(100 - (unused % 101)), 100n)));
        },
      ),
    );
    expect(seen.atLeast(10, 'beyond doubles')).toEqual([]);
  });
});
