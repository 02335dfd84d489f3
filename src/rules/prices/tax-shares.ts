import type { Fraction } from '../../kernel/fraction.js';
import { fraction } from '../../kernel/fraction.js';
import { ascending } from '../../kernel/order.js';
import { exactTax } from './price-tax.js';

const one = BigInt(1);
const zero = BigInt(0);

interface TaxLine {
  readonly index: number;
  readonly whole: bigint;
  readonly rest: bigint;
}

/** Returns a line's tax as the whole units below it, and the rest. */
function floored(index: number, { numerator, denominator }: Fraction): TaxLine {
  const rest = ((numerator % denominator) + denominator) % denominator;
  return { index, whole: (numerator - rest) / denominator, rest };
}

/**
 * Compares two lines: the larger remainder first, then the earlier line. All remainders have the same denominator, since all lines have the
 * same rate.
 */
function byRemainder(a: TaxLine, b: TaxLine): number {
  return ascending(b.rest, a.rest) || a.index - b.index;
}

/**
 * Returns each line's share of the tax on the total, in whole minor units that add up to it: the largest remainders get what rounding
 * leaves over.
 * The shares of a credit note are those of its invoice, negated.
 */
export function taxShares(prices: readonly bigint[], tax: number, rate: Fraction, included: boolean): readonly number[] {
  const sign = prices.reduce((sum, price) => sum + price, zero) < zero ? -one : one;
  const lines = prices.map((price, index) => floored(index, exactTax(fraction(price * sign), rate, included)));
  const left = Number(BigInt(tax) * sign - lines.reduce((sum, { whole }) => sum + whole, zero));
  const raised = new Set([...lines].sort(byRemainder).slice(0, left));
  return lines.map((line) => Number((line.whole + (raised.has(line) ? one : zero)) * sign));
}
