import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, fraction, fractionOf, plus, quotientInDoubles, rounded, times, truncate } from '../../src/kernel/fraction.js';

describe('rounding', () => {
  it.each([
    [1, 2, 1, 0],
    [-1, 2, -1, 0],
    [3, 2, 2, 1],
    [-3, 2, -2, -1],
    [49, 100, 0, 0],
    [51, 100, 1, 0],
    [-49, 100, 0, 0],
    [7, 1, 7, 7],
    [0, 5, 0, 0],
  ])('%d/%d is %d to the nearest whole, a half away from zero, and %d cut', (numerator, denominator, nearest, whole) => {
    expect(rounded(fraction(numerator, denominator))).toBe(nearest);
    expect(truncate(fraction(numerator, denominator))).toBe(whole);
  });

  it('never yields -0', () => {
    expect(Object.is(rounded(fraction(-49, 100)), 0)).toBe(true);
    expect(Object.is(truncate(fraction(-1, 2)), 0)).toBe(true);
  });
});

describe('arithmetic', () => {
  const part = fc.record({ numerator: fc.integer({ min: -1e6, max: 1e6 }), denominator: fc.integer({ min: 1, max: 1e6 }) });
  const value = ({ numerator, denominator }: { numerator: number | bigint; denominator: number | bigint }) =>
    Number(numerator) / Number(denominator);

  it('is what numbers say, to their precision', () => {
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 1e6 }), (x, y, z) => {
        const a = fraction(x.numerator, x.denominator);
        const b = fraction(y.numerator, y.denominator);
        expect(value(plus(a, b))).toBeCloseTo(value(x) + value(y), 3);
        expect(value(times(a, b)) / (Math.abs(value(x) * value(y)) || 1)).toBeCloseTo(Math.sign(value(x) * value(y)), 9);
        expect(value(times(divide(a, fraction(z)), fraction(z)))).toBeCloseTo(value(x), 6);
      }),
    );
  });

  it('divides by turning the second around', () => {
    expect(divide(fraction(1, 2), fraction(3, 5))).toStrictEqual({ numerator: 5n, denominator: 6n });
    expect(times(fraction(1, 2), fraction(3, 5))).toStrictEqual({ numerator: 3n, denominator: 10n });
    expect(plus(fraction(1, 2), fraction(3, 5))).toStrictEqual({ numerator: 11n, denominator: 10n });
  });

  it('is exact where numbers are not: a third three times is one', () => {
    const third = divide(fraction(1), fraction(3));
    expect(truncate(plus(plus(third, third), third))).toBe(1);
    expect(truncate(times(fraction(9_007_199_254_740_991n), fraction(1)))).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('a quotient in doubles', () => {
  it('is the same as with fractions, or none: never a wrong one', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (amount, parts, whole) => {
        const exact = rounded(times(fraction(amount), fraction(parts, whole)));
        for (const some of [amount, amount % 10_000_000]) {
          const part = quotientInDoubles(some * parts, whole);
          const cut = quotientInDoubles(some * parts, whole, 'cut');
          if (cut !== null) expect(cut).toBe(truncate(times(fraction(some), fraction(parts, whole))));
          if (part !== null) expect(part).toBe(some === amount ? exact : rounded(times(fraction(some), fraction(parts, whole))));
        }
      }),
    );
  });

  it.each([
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [1, 49, 100, 0],
    [-1, 49, 100, 0],
    [0, 5, 7, 0],
    [1999, 1, 3, 666],
    [2_251_799_813_685_247, 1, 2, 1_125_899_906_842_624],
    [4_503_599_627_370_494, 1, 3, 1_501_199_875_790_165],
    [4_503_599_627_370_495, 1, 1, 4_503_599_627_370_495],
    [4_503_599_627_370_495, 1, 2, null],
  ])('%d times %d in %d is %s', (amount, parts, whole, expected) => {
    const part = quotientInDoubles(amount * parts, whole);
    expect(part).toBe(expected);
    expect(Object.is(part, -0)).toBe(false);
  });
});

describe('a quotient that is cut', () => {
  it.each([
    [1, 1, 2, 0],
    [-1, 1, 2, 0],
    [199, 1, 100, 1],
    [-199, 1, 100, -1],
    [200, 1, 100, 2],
    [4_503_599_627_370_495, 1, 2, 2_251_799_813_685_247],
    [4_503_599_627_370_496, 1, 2, null],
  ])('%d times %d in %d is %s', (amount, parts, whole, expected) => {
    expect(quotientInDoubles(amount * parts, whole, 'cut')).toBe(expected);
  });
});

describe('decimal text', () => {
  it.each([
    ['0', 0n, 1n],
    ['0.10', 10n, 100n],
    ['1.5', 15n, 10n],
    ['00.1', 1n, 10n],
    ['999999999999999.999999999999999', 999_999_999_999_999_999_999_999_999_999n, 1_000_000_000_000_000n],
  ])('%s is read exactly', (text, numerator, denominator) => {
    expect(fractionOf(text)).toStrictEqual({ numerator, denominator });
  });

  it.each(['', '-1', '+1', '.5', '1.', '1e3', ' 1', '1,5', '1000000000000000', '0.0000000000000001', 'NaN', '0x10'])(
    '"%s" is none',
    (text) => {
      expect(fractionOf(text)).toBeNull();
    },
  );
});
