import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactDecimal, moneyOf } from '../../src/wire/wire-number.js';

describe('exactDecimal', () => {
  it.each([
    [15, '15'],
    ['115.20', '115.2'],
    ['0.000', '0'],
    ['-0', '0'],
    ['-0.50', '-0.5'],
    ['+7', '7'],
    [' 15 ', '15'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['1E-05', '0.00001'],
    ['12.5e3', '12500'],
    ['1.25e1', '12.5'],
    ['9007199254740993', '9007199254740993'],
    ['9.2233720368547758E+18', '9223372036854775800'],
    [8e-7, '0.0000008'],
    [1e21, '1000000000000000000000'],
    [496.07, '496.07'],
  ])('keeps every digit of %s: %s', (value, expected) => {
    expect(exactDecimal(value)).toBe(expected);
  });
  it.each(['', '.', 'e5', '1,5', '1e999', 'NaN', '0x10', '1'.repeat(101), Number.NaN, Number.POSITIVE_INFINITY, null, {}, true])(
    'takes %s for no number',
    (value) => {
      expect(exactDecimal(value)).toBeNull();
    },
  );
  it('writes any finite number as text that reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        expect(Number(exactDecimal(value))).toBeCloseTo(value, 12);
      }),
    );
  });
});

describe('moneyOf', () => {
  it('takes amounts of whole minor units only', () => {
    expect(moneyOf('115.2', 'USD')).toEqual({ amount: 11520, currency: 'USD' });
    expect(moneyOf('115.205', 'USD')).toBeNull();
    expect(moneyOf('115', 'JPY')).toEqual({ amount: 115, currency: 'JPY' });
    expect(moneyOf('115.2', 'JPY')).toBeNull();
    expect(moneyOf('0.123', 'BHD')).toEqual({ amount: 123, currency: 'BHD' });
    expect(moneyOf('-496.07', 'USD')).toEqual({ amount: -49607, currency: 'USD' });
  });
  it('takes nothing beyond 2^53 minor units', () => {
    expect(moneyOf('90071992547409.91', 'USD')).toEqual({ amount: 9_007_199_254_740_991, currency: 'USD' });
    expect(moneyOf('90071992547409.92', 'USD')).toBeNull();
    expect(moneyOf('9'.repeat(30), 'USD')).toBeNull();
  });
});
