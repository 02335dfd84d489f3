import { broken } from '../kernel/error.js';
import type { Fraction } from '../kernel/fraction.js';
import { fraction, fractionOf, over, partInDoubles, plus, rounded, times } from '../kernel/fraction.js';
import type { Money } from '../kernel/money.js';

/** A price taken apart: net + tax = gross, exactly. */
export interface PriceParts {
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
}

/** A rate as an exact fraction, and as doubles: so many parts of so many, perhaps too large to be exact. */
interface TaxRate extends Fraction {
  readonly parts: number;
  readonly whole: number;
}

/** Rates that were read before; there are few, and a caller's many are forgotten together. */
const known = /* @__PURE__ */ new Map<string, TaxRate>();
const mostKnown = 1000;

/** A tax rate from its decimal text. Throws TermbookError 'invalid-rate'. */
export function taxRateOf(taxRate: string): TaxRate {
  const before = known.get(taxRate);
  if (before !== undefined) return before;
  const exact = typeof taxRate === 'string' ? fractionOf(taxRate) : null;
  if (exact === null) return broken('invalid-rate', 'taxRate', "decimal text of at least 0, such as '0', '0.10' or '1.25'", taxRate);
  if (known.size >= mostKnown) known.clear();
  const { numerator, denominator } = exact;
  const rate = { numerator, denominator, parts: Number(numerator), whole: Number(denominator) };
  known.set(taxRate, rate);
  return rate;
}

/** The exact tax on a price: on top of it, or in it. */
export function exactTax(price: Fraction, rate: Fraction, included: boolean): Fraction {
  return included ? over(times(price, rate), plus(fraction(1), rate)) : times(price, rate);
}

function exactNet(price: number | bigint, rate: Fraction): number {
  return rounded(over(fraction(price), plus(fraction(1), rate)));
}

/**
 * A price taken apart with one rounding, half away from zero: of the tax on top of it, or of the net price in it.
 * Throws TermbookError 'fractional-amount' where a part lies beyond 2^53.
 */
export function priceParts(
  price: number | bigint,
  currency: Money['currency'],
  rate: TaxRate,
  included: boolean,
  path: string,
): PriceParts {
  // adding 0 turns -0 into 0
  const charged = Number(price) + 0;
  const { parts, whole } = rate;
  const net = included ? (partInDoubles(charged, whole, parts + whole) ?? exactNet(price, rate)) : charged;
  const gross = included ? charged : net + (partInDoubles(charged, parts, whole) ?? rounded(times(fraction(price), rate)));
  if (!Number.isSafeInteger(net) || !Number.isSafeInteger(gross))
    broken('fractional-amount', path, 'net and gross below 2^53 minor units', gross);
  return { net: { amount: net, currency }, tax: { amount: gross - net, currency }, gross: { amount: gross, currency } };
}
