import type { InvoiceFacts } from '../rules/invoice-tax.js';
import type { PriceFacts } from '../rules/split-price.js';
import { complain } from './dates.js';
import type { Parsed } from './issue.js';
import { says } from './issue.js';
import { moneySchema } from './money.js';
import { parsed } from './parsed.js';
import { facts, nonEmptyList, refined, text, whole } from './parts.js';
import { placeShape } from './place.js';
import { quickly, quickTextLike } from './quick.js';

const rateShape = /^\d{1,15}(\.\d{1,15})?$/;

/** A tax rate as decimal text without sign: '0.10'. */
const taxRateSchema = quickly(
  text.regex(rateShape, { error: says('invalid-rate', "a rate as decimal text, such as '0.10'") }),
  quickTextLike(rateShape),
);

/** A price, where it holds, and the rate of tax. */
export const priceFactsSchema = facts({ ...placeShape, price: moneySchema, taxRate: taxRateSchema });

export const invoiceLinesSchema = nonEmptyList(facts({ price: moneySchema, quantity: whole(0) }));

/** The lines of one invoice, all in one currency, where it holds, and the rate of tax. */
export const invoiceFactsSchema = refined(
  facts({
    ...placeShape,
    lines: invoiceLinesSchema,
    taxRate: taxRateSchema,
  }),
  ({ lines }, complaints) => {
    const { currency } = lines[0].price;
    for (const [index, { price }] of lines.entries()) {
      if (price.currency !== currency) complain(complaints, ['lines', index, 'price', 'currency'], says('currency-mismatch', currency));
    }
  },
);

/**
 * Reads the facts that `splitPrice` asks for; the rate is decimal text, since a number could not say it exactly.
 * @example
 * import { parsePriceFacts } from 'termbook/schema';
 * const price = { amount: 1999, currency: 'AUD' };
 * parsePriceFacts({ family: 'perpetual-software', market: 'AU', price, taxRate: '0.10' }).ok; // => true
 */
export function parsePriceFacts(json: unknown): Parsed<PriceFacts> {
  return parsed(priceFactsSchema, json);
}

/**
 * Reads the facts that `invoiceTax` asks for: at least one line, all in one currency.
 * @example
 * import { parseInvoiceFacts } from 'termbook/schema';
 * parseInvoiceFacts({ family: 'perpetual-software', market: 'US', lines: [], taxRate: '0.10' }).ok; // => false
 */
export function parseInvoiceFacts(json: unknown): Parsed<InvoiceFacts> {
  return parsed(invoiceFactsSchema, json);
}
