import { checkObject, checkObjects } from '../../kernel/check.js';
import type { NonEmpty } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkMoney, checkSameCurrency } from '../../kernel/money.js';
import { earliest } from '../../kernel/dated-table.js';
import { invoiceTaxes } from '../../policy/tax-inclusive-markets.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { PricedPlace } from '../../vocabulary/purchase.js';
import { inForce } from '../asking/in-force.js';
import type { PriceParts, TaxRounding } from './price-tax.js';
import { partsWith, taxAmount, taxRateOf } from './price-tax.js';
import { uncontested } from '../asking/determine.js';
import { taxInclusion } from './tax-inclusion.js';
import { taxShares } from './tax-shares.js';

/** A line of an invoice: a unit price, in minor units, times a whole quantity of at least 0. */
export interface InvoiceLine {
  /** The price of one unit. */
  readonly price: Money;
  /** The number of units. */
  readonly quantity: number;
}
/** The lines of one place; taxRate is decimal text ('0.10' is ten percent) and always the caller's. Rule: G2. */
export interface InvoiceFacts extends PricedPlace {
  /** The lines of the invoice. */
  readonly lines: NonEmpty<InvoiceLine>;
  /** The tax rate as decimal text, such as '0.10'. */
  readonly taxRate: string;
}
/** An invoice as net, tax and gross. */
export interface InvoiceTax extends PriceParts {
  /** The tax of each line, in their order; they add up to the tax. */
  readonly shares: readonly Money[];
}
/** The answer of `invoiceTax`: net, tax and gross of the invoice, and `shares`, the tax of each line, which add up to it. */
export type InvoiceTaxAnswer = ValueAnswer<'invoice-tax', InvoiceTax>;

function linePrices(lines: NonEmpty<InvoiceLine>): readonly bigint[] {
  const [first] = lines;
  return lines.map(({ price, quantity }, index) => {
    const path = `lines[${String(index)}]`;
    checkMoney(price, `${path}.price`);
    checkSameCurrency(price, first.price, `${path}.price`);
    if (!Number.isSafeInteger(quantity) || quantity < 0)
      fail('invalid-quantity', `${path}.quantity`, 'a whole number of at least 0', quantity);
    return BigInt(price.amount) * BigInt(quantity);
  });
}

/**
 * Returns the tax of an invoice, computed once on its total and not per line; interpretation `I28` can cut and add the tax of each line.
 * `shares` are the lines' parts of the tax, in their order, and add up to it. Prices include tax as in `splitPrice`. Lines below zero
 * (credits) count against the others. Throws TermbookError 'invalid-quantity' (also for an empty invoice), 'currency-mismatch',
 * 'invalid-rate', 'unknown-currency', 'invalid-instant', 'fractional-amount' for parts of a minor unit, or 'invalid-amount' for an amount
 * or a result beyond 2^53. Rule: X5.
 * @example
 * import { instant, invoiceTax, money } from 'termbook';
 * const lines = [{ price: money('9.75', 'USD'), quantity: 1 }, { price: money('10.25', 'USD'), quantity: 1 }] as const;
 * const answer = invoiceTax({ family: 'new-commerce-license', market: 'US', lines, taxRate: '0.10' }, instant('2024-01-01'));
 * answer.verdict === 'computed' && answer.tax; // => { amount: 200, currency: 'USD' }
 */
export function invoiceTax(facts: InvoiceFacts, at: Instant, options?: Options): InvoiceTaxAnswer {
  checkObject(facts, 'facts');
  const { lines, taxRate } = facts;
  checkObjects(lines, 'lines');
  if ((lines as readonly InvoiceLine[]).length === 0) fail('invalid-quantity', 'lines', 'at least one line', lines);
  const prices = linePrices(lines);
  const rate = taxRateOf(taxRate);
  const inclusion = taxInclusion(facts, at, options);
  const { currency } = lines[0].price;
  const total = prices.reduce((sum, price) => sum + price, BigInt(0));
  const partsIf = (inclusive: boolean, rounding: TaxRounding) => {
    const cuts = prices.map((price) => taxAmount(price, rate, inclusive, 'cut'));
    const tax = rounding === 'cut' ? cuts.reduce((sum, cut) => sum + cut, 0) : taxAmount(total, rate, inclusive, 'nearest');
    const parts = partsWith(tax, total, currency, inclusive, 'lines');
    const shares = rounding === 'cut' ? cuts : taxShares(prices, tax, rate, inclusive);
    return { ...parts, shares: shares.map((amount): Money => ({ amount, currency })) };
  };
  const perLine = options?.interpretations?.I28 === 'per-line';
  const rounding = perLine ? 'cut' : 'nearest';
  const { gaps, included, contested, changesAt } = inclusion;
  const parts = partsIf(included, rounding);
  const same = (other: typeof parts): boolean => JSON.stringify(parts) === JSON.stringify(other);
  // if no tax results either way, neither the interpretations nor a place that is not stated make a difference
  const isAlike = same(partsIf(!included, rounding));
  if (gaps !== null && !(isAlike && gaps.every(({ gap }) => gap === 'fact-missing'))) {
    return { question: 'invoice-tax', at, basis: inclusion.basis, contested, verdict: 'undetermined', gaps };
  }
  const byInclusion = isAlike ? uncontested : contested;
  const byRounding = !same(partsIf(included, perLine ? 'nearest' : 'cut'));
  // the citation of the total's rounding would refute the tax of each line
  const rule = perLine ? null : inForce(invoiceTaxes, at, options);
  return {
    question: 'invoice-tax',
    at,
    basis: [...inclusion.basis, ...(rule?.basis ?? [])],
    verdict: 'computed',
    contested: byRounding ? [...byInclusion, 'I28'] : byInclusion,
    changesAt: earliest(changesAt, rule?.nextAt ?? null),
    ...parts,
  };
}
