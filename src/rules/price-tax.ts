import { broken } from '../kernel/error.js';
import type { Fraction } from '../kernel/fraction.js';
import { fraction, fractionOf, over, plus, rounded, times } from '../kernel/fraction.js';
import type { Money } from '../kernel/money.js';

/** A price taken apart: net + tax = gross, exactly. */
export interface PriceParts {
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
}

/** A tax rate from its decimal text. Throws TermbookError 'invalid-rate'. */
export function taxRateOf(taxRate: string): Fraction {
  const rate = typeof taxRate === 'string' ? fractionOf(taxRate) : null;
  return rate ?? broken('invalid-rate', 'taxRate', "decimal text of at least 0, such as '0', '0.10' or '1.25'", taxRate);
}

/** The exact tax on a price: on top of it, or in it. */
export function exactTax(price: Fraction, rate: Fraction, included: boolean): Fraction {
  return included ? over(times(price, rate), plus(fraction(1), rate)) : times(price, rate);
}

/**
 * A price taken apart with one rounding, half away from zero: of the tax on top of it, or of the net price in it.
 * Throws TermbookError 'fractional-amount' where a part lies beyond 2^53.
 */
export function priceParts(price: bigint, currency: Money['currency'], rate: Fraction, included: boolean, path: string): PriceParts {
  const whole = Number(price);
  const net = included ? rounded(over(fraction(price), plus(fraction(1), rate))) : whole;
  const gross = included ? whole : net + rounded(times(fraction(price), rate));
  if (!Number.isSafeInteger(net) || !Number.isSafeInteger(gross))
    broken('fractional-amount', path, 'net and gross below 2^53 minor units', gross);
  return { net: { amount: net, currency }, tax: { amount: gross - net, currency }, gross: { amount: gross, currency } };
}
