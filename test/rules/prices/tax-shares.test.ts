import { describe, expect, it } from 'vitest';
import type { Fraction } from '../../../src/kernel/fraction.js';
import { fraction } from '../../../src/kernel/fraction.js';
import { exactTax, partsWith, taxAmount, taxRateOf } from '../../../src/rules/prices/price-tax.js';
import { taxShares } from '../../../src/rules/prices/tax-shares.js';

const tenth: Fraction = fraction(1, 10);
const big = (...amounts: readonly number[]): readonly bigint[] => amounts.map((amount) => BigInt(amount));

describe('the shares of a tax', () => {
  it('are the exact taxes where those are whole [X5]', () => {
    expect(taxShares(big(100, 250), 35, tenth, false)).toEqual([10, 25]);
    expect(taxShares(big(110, 220), 30, tenth, true)).toEqual([10, 20]);
  });

  it('leave a line that has no remainder as it is [X5]', () => {
    expect(taxShares(big(100, 105), 21, tenth, false)).toEqual([10, 11]);
    expect(taxShares(big(100, 104), 20, tenth, false)).toEqual([10, 10]);
  });

  it('stay right for a credit among the lines [X5]', () => {
    expect(taxShares(big(200, -105), 10, tenth, false)).toEqual([20, -10]);
    expect(taxShares(big(-200, 105), -10, tenth, false)).toEqual([-20, 10]);
  });
});

describe('a price and its tax', () => {
  it('is taken apart exactly before one rounding', () => {
    expect(exactTax(fraction(1999), tenth, false)).toEqual({ numerator: BigInt(1999), denominator: BigInt(10) });
    const included = exactTax(fraction(1999), tenth, true);
    expect(Number(included.numerator) / Number(included.denominator)).toBeCloseTo(181.7273, 4);
    const tax = taxAmount(BigInt(1999), taxRateOf('0.1'), true, 'nearest');
    expect(partsWith(tax, BigInt(1999), 'AUD', true, 'price')).toEqual({
      net: { amount: 1817, currency: 'AUD' },
      tax: { amount: 182, currency: 'AUD' },
      gross: { amount: 1999, currency: 'AUD' },
    });
  });
});
