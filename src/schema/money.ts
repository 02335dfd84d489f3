import { currencies } from '../kernel/currency.js';
import type { Money } from '../kernel/money.js';
import { amountCode } from '../kernel/money.js';
import type { InvoiceFacts } from '../rules/prices/invoice-tax.js';
import type { PriceFacts } from '../rules/prices/split-price.js';
import { markets } from '../vocabulary/market.js';
import { segments } from '../vocabulary/purchase-request.js';
import type { Charge, Place } from '../vocabulary/purchase.js';
import type { Complaint } from './describe.js';
import { facts, inOrder, instant, integer, named, nonEmptyList, refined, stated, textLike, whole, word } from './describe.js';
import type { Parsed, ParseOptions } from './parsed.js';
import { parsed } from './parsed.js';
import { family } from './purchase.js';
import type { Schema } from './zod.js';
import { zodOf } from './zod.js';

const most = Number.MAX_SAFE_INTEGER;
const least = Number.MIN_SAFE_INTEGER;
const noAmount = (value: unknown): Complaint => [amountCode(value), 'whole minor units below 2^53'];

const currency = named('Currency', word(currencies, 'an ISO 4217 code', 'unknown-currency'));

export const money = named('Money', facts({ amount: integer(least, most, noAmount), currency }));

/** The zod schema of money: whole minor units and an ISO 4217 code. */
export const moneySchema: Schema<Money> = /* @__PURE__ */ zodOf(money);

/**
 * Reads an amount of money: whole minor units and an ISO 4217 code.
 * @example
 * import { parseMoney } from 'termbook/schema';
 * parseMoney({ amount: 1999, currency: 'AUD' }).ok; // => true
 */
export function parseMoney(json: unknown, options?: ParseOptions): Parsed<Money> {
  return parsed(money, json, options);
}

/** Money that was paid or asked: nothing below zero. */
const paid = facts({ amount: integer(0, most, noAmount, ['negative-amount', 'an amount of at least 0']), currency });

export const charge = named(
  'Charge',
  refined(
    refined(
      facts({
        paid,
        startsAt: instant,
        endsAt: instant,
        quantity: stated(whole(1)),
        alreadyCredited: stated(paid),
        currentPrice: stated(paid),
      }),
      inOrder('startsAt', 'endsAt'),
    ),
    ({ paid: { amount, currency: code }, alreadyCredited: credited, currentPrice }) => {
      if (currentPrice != null && currentPrice.currency !== code) return [['currency-mismatch', code, 'currentPrice', 'currency']];
      if (credited == null) return [];
      if (credited.currency !== code) return [['currency-mismatch', code, 'alreadyCredited', 'currency']];
      if (credited.amount <= amount) return [];
      return [['credited-above-paid', `at most what was paid, ${String(amount)}`, 'alreadyCredited', 'amount']];
    },
  ),
);

/** The zod schema of a charge: the price paid for a span; what was credited before is in the same currency. */
export const chargeSchema: Schema<Charge> = /* @__PURE__ */ zodOf(charge);

/**
 * Reads a charge: what was paid, for which span and how many seats, and what of it was credited before.
 * @example
 * import { parseCharge } from 'termbook/schema';
 * const paid = { amount: 9420, currency: 'EUR' };
 * parseCharge({ paid, startsAt: '2022-07-15', endsAt: '2022-08-15', quantity: 10 }).ok; // => true
 */
export function parseCharge(json: unknown, options?: ParseOptions): Parsed<Charge> {
  return parsed(charge, json, options);
}

/** The code of a market, in capitals. */
export const market = named('Market', word(markets, 'the code of a market, such as KR'));

const placeFields = { family, market, partnerMarket: stated(market) };
export const place = facts(placeFields);

/** The zod schema of a place: what is sold where. */
export const placeSchema: Schema<Place> = /* @__PURE__ */ zodOf(place);

/**
 * Reads a place: a product family, the market it is sold in, and where the partner sits.
 * @example
 * import { parsePlace } from 'termbook/schema';
 * parsePlace({ family: 'azure-reservation', market: 'KR' }).ok; // => true
 */
export function parsePlace(json: unknown, options?: ParseOptions): Parsed<Place> {
  return parsed(place, json, options);
}

/** A tax rate as decimal text without sign. */
const taxRate = textLike(
  /^(0{1,15}(\.\d{1,15})?|0{0,14}1(\.0{1,15})?)$/,
  'invalid-rate',
  "a rate from 0 to 1 as decimal text, such as '0.10'",
);

const pricedPlace = { ...placeFields, segment: stated(word(segments)) };
export const priceFacts = facts({ ...pricedPlace, price: money, taxRate });

/** The zod schema of the facts of a price: where it holds, and the rate of tax. */
export const priceFactsSchema: Schema<PriceFacts> = /* @__PURE__ */ zodOf(priceFacts);

/**
 * Reads the facts that `splitPrice` asks for; the rate is decimal text, since a number could not say it exactly.
 * @example
 * import { parsePriceFacts } from 'termbook/schema';
 * const price = { amount: 1999, currency: 'AUD' };
 * parsePriceFacts({ family: 'perpetual-software', market: 'AU', price, taxRate: '0.10' }).ok; // => true
 */
export function parsePriceFacts(json: unknown, options?: ParseOptions): Parsed<PriceFacts> {
  return parsed(priceFacts, json, options);
}

export const invoiceFacts = refined(
  facts({ ...pricedPlace, lines: nonEmptyList(facts({ price: money, quantity: whole(0) })), taxRate }),
  ({ lines }) => {
    const [{ price: first }] = lines;
    return lines.flatMap(({ price }, index): readonly Complaint[] =>
      price.currency === first.currency ? [] : [['currency-mismatch', first.currency, 'lines', index, 'price', 'currency']],
    );
  },
);

/** The zod schema of the facts of an invoice: its lines, all in one currency, where it holds, and the rate of tax. */
export const invoiceFactsSchema: Schema<InvoiceFacts> = /* @__PURE__ */ zodOf(invoiceFacts);

/**
 * Reads the facts that `invoiceTax` asks for: at least one line, all in one currency.
 * @example
 * import { parseInvoiceFacts } from 'termbook/schema';
 * parseInvoiceFacts({ family: 'perpetual-software', market: 'US', lines: [], taxRate: '0.10' }).ok; // => false
 */
export function parseInvoiceFacts(json: unknown, options?: ParseOptions): Parsed<InvoiceFacts> {
  return parsed(invoiceFacts, json, options);
}
