import { checkObject } from '../../kernel/check.js';
import type { Instant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkMoney } from '../../kernel/money.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { PricedPlace } from '../../vocabulary/purchase.js';
import type { PriceParts } from './price-tax.js';
import { partsWith, taxAmount, taxRateOf } from './price-tax.js';
import { taxInclusion } from './tax-inclusion.js';

/** A price and its place, in minor units; taxRate is decimal text ('0.10' is ten percent) and always the caller's. Rule: G2. */
export interface PriceFacts extends PricedPlace {
  /** The price as listed. */
  readonly price: Money;
  /** The tax rate as decimal text, such as '0.10'. */
  readonly taxRate: string;
}
/** A price as net, tax and gross. */
export interface PriceSplit extends PriceParts {
  /** True if the listed price includes tax. */
  readonly priceIncludedTax: boolean;
}
/** The answer of `splitPrice`: net, tax and gross in minor units, with `priceIncludedTax`. */
export type PriceSplitAnswer = ValueAnswer<'price-split', PriceSplit>;

/**
 * Returns a price as net, tax and gross, with net + tax = gross exactly.
 * The documents state if the price includes tax (G1, X1-X3); the caller states the rate (G2). There is one rounding, half away from zero; a
 * price below zero (a credit) splits as its opposite does. Reservations need `partnerMarket` (X2).
 * Throws TermbookError 'invalid-rate', 'unknown-currency', 'invalid-instant', 'fractional-amount' for parts of a minor unit, or
 * 'invalid-amount' for an amount or a result beyond 2^53.
 * @example
 * import { instant, money, splitPrice } from 'termbook';
 * const answer = splitPrice({ family: 'perpetual-software', market: 'AU', price: money('19.99', 'AUD'), taxRate: '0.10' }, instant('2021-05-01'));
 * answer.verdict === 'computed' && answer.net.amount; // => 1817
 * answer.verdict === 'computed' && answer.tax.amount; // => 182
 */
export function splitPrice(facts: PriceFacts, at: Instant, options?: Options): PriceSplitAnswer {
  checkObject(facts, 'facts');
  const { price, taxRate } = facts;
  checkMoney(price, 'price');
  const rate = taxRateOf(taxRate);
  const { basis, gaps, included, contested, changesAt } = taxInclusion(facts, at, options);
  if (gaps !== null) return { question: 'price-split', at, basis, contested, verdict: 'undetermined', gaps };
  const { amount, currency } = price;
  const rounding = options?.interpretations?.I28 === 'per-line' ? 'cut' : 'nearest';
  const taxed = taxAmount(amount, rate, included, rounding);
  const { net, tax, gross } = partsWith(taxed, amount, currency, included, 'price.amount');
  const byRounding = taxed !== taxAmount(amount, rate, included, rounding === 'cut' ? 'nearest' : 'cut');
  return {
    question: 'price-split',
    at,
    basis,
    verdict: 'computed',
    contested: byRounding ? [...contested, 'I28'] : contested,
    changesAt,
    net,
    tax,
    gross,
    priceIncludedTax: included,
  };
}
