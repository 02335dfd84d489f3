import { nearMisses } from '../wire/near-misses.js';
import { monthsLater } from '../kernel/calendar.js';
import type { Currency } from '../kernel/currency.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { ReadList } from '../wire/collection.js';
import { readList, readOne } from '../wire/collection.js';
import { csvFields } from '../wire/csv-fields.js';
import type { Fields } from '../wire/fields.js';
import {
  decimalOf,
  idOf,
  instantOf,
  isStated,
  knownWord,
  noteNoCurrency,
  oneOf,
  pathOf,
  textOf,
  textsOf,
  valueOf,
  wordOf,
  plainWord,
} from '../wire/fields.js';
import type { Notes } from '../wire/notes.js';
import { missing, noted, notes } from '../wire/notes.js';
import { moneyOf } from '../wire/values.js';
import { afterDay } from './wire-term.js';
import { wireBillingCycles, wireCurrencies } from './words.js';

/** Amounts as exact decimal text in the currency of the line: those of usage are finer than its smallest unit. */
export interface ExactAmounts {
  /** The amount without tax. */
  readonly net: string | null;
  /** The tax. */
  readonly tax: string | null;
  /** The amount with tax. */
  readonly total: string | null;
}

/**
 * A line of an invoice, of a reconciliation file, of usage or of service costs. Amounts below 0 are credits. `net`, `tax` and `total` are null
 * if they are not stated, or finer than the smallest unit of the currency (then `exact` has them).
 */
export interface BilledLine {
  /** The id of Partner Center; lines of traditional licenses and Azure usage may state another one only. */
  readonly subscriptionId: string | null;
  /** The id of the billing platform, where the line states both. */
  readonly billingSubscriptionId: string | null;
  /** The id of the order. */
  readonly orderId: string | null;
  /** The id of the product. */
  readonly productId: string | null;
  /** The id of the SKU. */
  readonly skuId: string | null;
  /** The id of the offer. */
  readonly offerId: string | null;
  /** The number of the invoice. */
  readonly invoiceNumber: string | null;
  /** The wire's own value: New, Renew, Cancel, ... */
  readonly chargeType: string | null;
  /** The billing cycle. */
  readonly billingCycle: BillingCycle | null;
  /** The number of licenses; null for usage. */
  readonly quantity: number | null;
  /** The number that the price was multiplied by, as exact decimal text: licenses or usage. */
  readonly billedQuantity: string | null;
  /** The currency of all amounts. */
  readonly currency: Currency | null;
  /** The amount without tax. */
  readonly net: Money | null;
  /** The tax. */
  readonly tax: Money | null;
  /** The amount with tax. */
  readonly total: Money | null;
  /** The same amounts, unrounded. */
  readonly exact: ExactAmounts;
  /** The currency of the price list, which may be another than that of the bill. */
  readonly pricingCurrency: Currency | null;
  /** The rate from the pricing currency to that of the bill, as exact decimal text. */
  readonly exchangeRate: string | null;
  /** The price of one unit in the pricing currency, prorated and discounted, as exact decimal text. */
  readonly effectiveUnitPrice: string | null;
  /** The id of the promotion. */
  readonly promotionId: string | null;
  /** The wire's own values: AddOn, Trial. */
  readonly qualifiers: readonly string[];
  /** The start of the charged period, which is half-open: the wire's end is its last day, inclusive. */
  readonly startsAt: Instant | null;
  /** The first instant after the charged period. */
  readonly endsAt: Instant | null;
  /** The number of its row in a reconciliation file, from 1 below the header, blank lines not counted; absent where no file was read. */
  readonly row?: number;
}

/** Returns an amount of whole minor units; a finer one is normal for usage, and an issue elsewhere. */
function moneyIn(fields: Fields, name: string, amount: string | null, currency: Currency | null, isUsage: boolean): Money | null {
  if (amount === null || currency === null) return null;
  const money = moneyOf(amount, currency);
  if (money !== null || isUsage) return money;
  return noted(fields.notes, 'invalid-amount', pathOf(fields, name), `an amount of whole minor units of ${currency}`, amount);
}

/** Returns the number of licenses: a whole billed quantity of at least 0. */
function licensesOf(billed: string | null, isUsage: boolean): number | null {
  const count = billed === null || isUsage ? Number.NaN : Number(billed);
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** Returns the qualifiers of a list, or of the text of a list as files write it. */
function qualifiersOf(fields: Fields): readonly string[] {
  const value = valueOf(fields, 'productQualifiers');
  if (typeof value !== 'string') return textsOf(fields, 'productQualifiers');
  const text = textOf(fields, 'productQualifiers') ?? '';
  const parts = text.split(',').map((part) => part.replace(/[[\]"]/g, '').trim());
  return parts.filter((part) => part !== '');
}

/** Returns the exclusive end of a charge. Its last day is stated; daily rated usage may state the first day of the next month instead. */
function chargeEnd(startsAt: Instant | null, lastAt: Instant, isRated: boolean): Instant {
  return isRated && startsAt !== null && lastAt === monthsLater(startsAt, 1) ? lastAt : afterDay(lastAt);
}

/** The documented names of the amount without tax. */
const netNames = ['subtotal', 'pretaxCharges', 'billingPreTaxTotal', 'pretaxTotal'] as const;

const noteNearMisses = /* @__PURE__ */ nearMisses(
  [
    'subscriptionId',
    'subtotal',
    'currency',
    'quantity',
    'billableQuantity',
    'chargeStartDate',
    'chargeEndDate',
    'billingFrequency',
    'termAndBillingCycle',
  ],
  [],
  plainWord,
);

/** Notes once that a file has no column with the amount without tax: none of its lines has money then. */
function noteNoAmount(fields: Fields, to: Notes): void {
  // one cell is no table, and noted as that
  if (Object.keys(fields.record).length < 2 || netNames.some((name) => isStated(fields, name))) return;
  missing(to, 'subtotal', `a column with the amount without tax: ${netNames.join(', ')}`);
}

/** Returns the billing cycle that a joint column states (`Annual term, Monthly billing`); one that names several is kept as unknown. */
function cycleOfPlan(fields: Fields): BillingCycle | null {
  if (valueOf(fields, oneOf(fields, 'billingCycleType', 'billingFrequency')) !== null) return null;
  const text = textOf(fields, 'termAndBillingCycle');
  if (text === null) return null;
  const stated = /(?:^|[ ,])([A-Za-z-]+) billing$/i.exec(text.trim())?.[1] ?? text;
  return knownWord(stated, pathOf(fields, 'termAndBillingCycle'), wireBillingCycles, fields.notes);
}

function lineOf(fields: Fields): BilledLine | null {
  // one-time lines state no dates of the charge: their dates are the subscription's own
  const isOneTime = valueOf(fields, 'termAndBillingCycle') !== null || valueOf(fields, 'billingFrequency') !== null;
  const isRated = valueOf(fields, 'billingPreTaxTotal') !== null;
  const isUsage = isRated || valueOf(fields, 'consumedQuantity') !== null || valueOf(fields, 'pretaxCharges') !== null;
  const endName = isOneTime ? oneOf(fields, 'chargeEndDate', 'endDate', 'subscriptionEndDate') : oneOf(fields, 'chargeEndDate', 'endDate');
  const startName = isOneTime
    ? oneOf(fields, 'chargeStartDate', 'startDate', 'subscriptionStartDate')
    : oneOf(fields, 'chargeStartDate', 'startDate');
  const startsAt = instantOf(fields, startName);
  const lastAt = instantOf(fields, endName);
  const currencyName = oneOf(fields, 'currency', 'billingCurrency', 'currencyCode');
  const currency = wordOf(fields, currencyName, wireCurrencies);
  const idName = oneOf(fields, 'syndicationPartnerSubscriptionNumber', 'subscriptionId');
  const subscriptionId = idOf(fields, idName);
  const orderId = idOf(fields, 'orderId');
  if (subscriptionId === null && orderId === null) return missing(fields.notes, pathOf(fields, 'subscriptionId'), 'what the line is for');
  const netName = oneOf(fields, ...netNames);
  const taxName = oneOf(fields, 'taxTotal', 'tax', 'taxAmount');
  const totalName = oneOf(fields, 'totalForCustomer', 'total', 'postTaxTotal', 'afterTaxTotal');
  const exact = { net: decimalOf(fields, netName), tax: decimalOf(fields, taxName), total: decimalOf(fields, totalName) };
  if (exact.net !== null && currency === null) noteNoCurrency(fields, currencyName);
  const isInverted = startsAt !== null && lastAt !== null && lastAt < startsAt;
  if (isInverted) noted(fields.notes, 'inverted-dates', pathOf(fields, endName), 'an end after the start', valueOf(fields, endName));
  const billedQuantity = decimalOf(fields, oneOf(fields, 'billableQuantity', 'overageQuantity', 'consumedQuantity', 'quantity'));
  return {
    subscriptionId,
    billingSubscriptionId: idName === 'subscriptionId' ? null : idOf(fields, 'subscriptionId'),
    orderId,
    productId: idOf(fields, 'productId'),
    skuId: idOf(fields, 'skuId'),
    offerId: idOf(fields, oneOf(fields, 'durableOfferId', 'offerId')),
    invoiceNumber: textOf(fields, 'invoiceNumber'),
    chargeType: textOf(fields, 'chargeType'),
    billingCycle: wordOf(fields, oneOf(fields, 'billingCycleType', 'billingFrequency'), wireBillingCycles) ?? cycleOfPlan(fields),
    quantity: licensesOf(billedQuantity, isUsage),
    billedQuantity,
    currency,
    net: moneyIn(fields, netName, exact.net, currency, isUsage),
    tax: moneyIn(fields, taxName, exact.tax, currency, isUsage),
    total: moneyIn(fields, totalName, exact.total, currency, isUsage),
    exact,
    pricingCurrency: wordOf(fields, 'pricingCurrency', wireCurrencies),
    exchangeRate: decimalOf(fields, 'PCToBCExchangeRate'),
    effectiveUnitPrice: decimalOf(fields, 'effectiveUnitPrice'),
    promotionId: idOf(fields, 'promotionId'),
    qualifiers: qualifiersOf(fields),
    startsAt,
    endsAt: isInverted || lastAt === null ? null : chargeEnd(startsAt, lastAt, isRated),
  };
}

/**
 * Reads the lines of an invoice (license, one-time and usage lines in one list), of consumption, or of service costs.
 * The next page of invoice lines continues by `nextHeaders`.
 * @example
 * import { invoiceLinesFrom } from 'termbook/partner-center';
 * const lines = invoiceLinesFrom({ items: [{ subscriptionId: 's1', subtotal: 94.2, currency: 'EUR', chargeStartDate: '2022-07-15T00:00:00', chargeEndDate: '2022-08-14T00:00:00' }] });
 * lines.facts[0]?.net; // => { amount: 9420, currency: 'EUR' }
 */
export function invoiceLinesFrom(json: unknown): ReadList<BilledLine> {
  return readList(json, (value, path, to) => readOne(value, path, to, lineOf));
}

/**
 * Reads a reconciliation file (comma-separated text); an invalid row does not affect the others, and each fact states the `row` that it was read from.
 * A file without a column of amounts has an issue that names it.
 * A date with slashes is read in the order that the rows of the file show; if none shows it, the date is an issue, once for its column.
 * @example
 * import { reconciliationFrom } from 'termbook/partner-center';
 * reconciliationFrom('SubscriptionId,Subtotal,Currency\ns1,94.20,EUR\n').facts[0]?.net; // => { amount: 9420, currency: 'EUR' }
 */
export function reconciliationFrom(csv: unknown): Pick<ReadList<BilledLine>, 'facts' | 'issues' | 'unknown'> {
  const to = notes();
  const facts: BilledLine[] = [];
  for (const { fields, row } of csvFields(csv, to)) {
    if (row === 1) noteNearMisses(fields, to);
    if (row === 1) noteNoAmount(fields, to);
    const line = lineOf(fields);
    if (line !== null) facts.push(Object.assign(line, { row }));
  }
  return { facts, issues: to.issues, unknown: to.unknown };
}
