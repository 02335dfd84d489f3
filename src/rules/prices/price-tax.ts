import { fail } from '../../kernel/error.js';
import type { Fraction } from '../../kernel/fraction.js';
import { divide, fraction, fractionOf, plus, quotientInDoubles, rounded, times, truncate } from '../../kernel/fraction.js';
import type { Money } from '../../kernel/money.js';
import { keptFor } from '../../kernel/kept.js';

/** The parts of a price: net + tax = gross, exactly. */
export interface PriceParts {
  /** The amount without tax. */
  readonly net: Money;
  /** The tax. */
  readonly tax: Money;
  /** The amount with tax. */
  readonly gross: Money;
}

/** A rate as an exact fraction, and as two doubles (`parts` of `whole`) that may be too large to be exact. */
export interface TaxRate extends Fraction {
  readonly parts: number;
  readonly whole: number;
}

/** Rates that were parsed before. There are usually few; beyond a limit all are discarded together. */
const known = /* @__PURE__ */ new Map<string, TaxRate>();
const mostKnown = 1000;

/** Returns a tax rate from its decimal text. Throws TermbookError 'invalid-rate'. */
export function taxRateOf(taxRate: string): TaxRate {
  return keptFor(known, taxRate, parsed, mostKnown);
}

function parsed(taxRate: string): TaxRate {
  const exact = typeof taxRate === 'string' ? fractionOf(taxRate) : null;
  if (exact === null || exact.numerator > exact.denominator) {
    return fail('invalid-rate', 'taxRate', "decimal text from 0 to 1, such as '0.10' for ten percent", taxRate);
  }
  const { numerator, denominator } = exact;
  return { numerator, denominator, parts: Number(numerator), whole: Number(denominator) };
}

/** Returns the exact tax on a price: added to it, or included in it. */
export function exactTax(price: Fraction, rate: Fraction, included: boolean): Fraction {
  return included ? divide(times(price, rate), plus(fraction(1), rate)) : times(price, rate);
}

function exactNet(price: number | bigint, rate: Fraction): number {
  return rounded(divide(fraction(price), plus(fraction(1), rate)));
}

/**
 * The rounding of a tax (I28): 'nearest' rounds once, half away from zero, the added tax or the net price; 'cut' drops the parts of a minor
 * unit.
 */
export type TaxRounding = 'nearest' | 'cut';

/** Returns the tax on a price, in minor units. */
export function taxAmount(price: number | bigint, rate: TaxRate, included: boolean, rounding: TaxRounding): number {
  // adding 0 turns -0 into 0
  const charged = Number(price) + 0;
  const { parts, whole } = rate;
  if (rounding === 'cut') {
    return (
      quotientInDoubles(charged * parts, included ? parts + whole : whole, 'cut') ?? truncate(exactTax(fraction(price), rate, included))
    );
  }
  return included
    ? charged - (quotientInDoubles(charged * whole, parts + whole) ?? exactNet(price, rate))
    : (quotientInDoubles(charged * parts, whole) ?? rounded(times(fraction(price), rate)));
}

/** Returns the parts of a price whose tax is known. Throws TermbookError 'invalid-amount' if a part is beyond 2^53. */
export function partsWith(tax: number, price: number | bigint, currency: Money['currency'], included: boolean, path: string): PriceParts {
  const charged = Number(price) + 0;
  const net = included ? charged - tax : charged;
  const gross = included ? charged : charged + tax;
  if (!Number.isSafeInteger(net) || !Number.isSafeInteger(gross))
    fail('invalid-amount', path, 'net and gross below 2^53 minor units', gross);
  return { net: { amount: net, currency }, tax: { amount: tax, currency }, gross: { amount: gross, currency } };
}
