import { checkObject, checkObjects } from '../../kernel/check.js';
import type { NonEmpty } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkMoney, checkSameCurrency } from '../../kernel/money.js';
import { invoiceTaxes } from '../../policy/tax-inclusive-markets.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { Place } from '../../vocabulary/purchase.js';
import { inForce } from '../asking/in-force.js';
import type { PriceParts } from './price-tax.js';
import { priceParts, taxRateOf } from './price-tax.js';
import { uncontested } from '../asking/determine.js';
import { taxInclusion } from './tax-inclusion.js';
import { taxShares } from './tax-shares.js';

/** A line of an invoice: a unit price, in minor units, times a whole quantity of at least 0. */
export interface InvoiceLine {
  readonly price: Money;
  readonly quantity: number;
}
/** The lines of one place; taxRate is decimal text ('0.10' is ten percent) and always the caller's (G2). */
export interface InvoiceFacts extends Place {
  readonly lines: NonEmpty<InvoiceLine>;
  readonly taxRate: string;
}
/** The answer of `invoiceTax`: net, tax and gross of the invoice, and `shares`, the tax of each line, which add up to it. */
export type InvoiceTaxAnswer = ValueAnswer<'invoice-tax', PriceParts & { readonly shares: readonly Money[] }>;

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
 * Returns the tax of an invoice, computed once on its total and not per line (X5).
 * `shares` are the lines' parts of the tax, in their order, and add up to it. Prices include tax as in `splitPrice`. Lines below zero
 * (credits) count against the others.
 * Throws TermbookError 'invalid-quantity' (also for an empty invoice), 'currency-mismatch', 'invalid-rate', 'unknown-currency',
 * 'invalid-instant', or 'fractional-amount' for parts of a minor unit or a result beyond 2^53.
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
  if (inclusion.gaps !== null)
    return { question: 'invoice-tax', at, basis: inclusion.basis, verdict: 'undetermined', gaps: inclusion.gaps };
  const { included, contested, changesAt } = inclusion;
  const { currency } = lines[0].price;
  const total = prices.reduce((sum, price) => sum + price, BigInt(0));
  const partsIf = (inclusive: boolean) => {
    const parts = priceParts(total, currency, rate, inclusive, 'lines');
    return { ...parts, shares: taxShares(prices, parts.tax.amount, rate, inclusive).map((amount): Money => ({ amount, currency })) };
  };
  const parts = partsIf(included);
  // if no tax results either way, the interpretations do not differ
  const differs = parts.tax.amount !== 0 || JSON.stringify(parts) !== JSON.stringify(partsIf(!included));
  const basis = [...inclusion.basis, ...inForce(invoiceTaxes, at, options).basis];
  return { question: 'invoice-tax', at, basis, verdict: 'computed', contested: differs ? contested : uncontested, changesAt, ...parts };
}
