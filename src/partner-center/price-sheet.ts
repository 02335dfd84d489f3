import type { Currency } from '../kernel/currency.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Issue } from '../kernel/untrusted.js';
import type { Market } from '../vocabulary/market.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import { csvFields } from '../wire/csv-fields.js';
import type { Fields } from '../wire/fields.js';
import { decimalOf, idOf, instantOf, noteNoCurrency, pathOf, textOf, wordOf } from '../wire/fields.js';
import type { UnknownValue } from '../wire/notes.js';
import { missing, notes } from '../wire/notes.js';
import type { Segment } from './words.js';
import { wireBillingCycles, wireCurrencies, wireDurations, wireMarkets, wireSegments } from './words.js';

/**
 * One row of a price sheet (new-commerce license, software or Azure consumption). Prices and tiers are exact decimal text, never rounded.
 */
export interface PriceRow {
  /** The id of the product. */
  readonly productId: string;
  /** The id of the SKU. */
  readonly skuId: string;
  /** The title of the product. */
  readonly productTitle: string | null;
  /** The title of the SKU. */
  readonly skuTitle: string | null;
  /** The name of the publisher. */
  readonly publisher: string | null;
  /** The unit of measure. */
  readonly unit: string | null;
  /** null for products without a term: pay-as-you-go and perpetual software. */
  readonly duration: Duration | null;
  /** The billing plan. */
  readonly billingPlan: BillingCycle | null;
  /** The market. */
  readonly market: Market | null;
  /** The customer segment. */
  readonly segment: Segment | null;
  /** The currency of both prices. */
  readonly currency: Currency;
  /** The price of the whole term, or of one unit of use. */
  readonly unitPrice: string;
  /** The estimated retail price. */
  readonly retailPrice: string | null;
  /** The least number of units, as exact decimal text. */
  readonly tierFrom: string | null;
  /** The greatest number of units, as exact decimal text. */
  readonly tierTo: string | null;
  /** The start of the price. */
  readonly startsAt: Instant | null;
  /** The last instant at which the row is in force; null = without end. */
  readonly lastAt: Instant | null;
  /** The tags of the row. */
  readonly tags: readonly string[];
  /** The ids of the meters. */
  readonly meterIds: readonly string[];
}

/** A price sheet: its rows, and the issues of the others (`rows[3].UnitPrice`, counted from the first row below the header). */
export interface PriceSheet {
  /** The rows that could be read. */
  readonly facts: readonly PriceRow[];
  /** The missing or wrong fields. */
  readonly issues: readonly Issue[];
  /** The values that this version does not know. */
  readonly unknown: readonly UnknownValue[];
}

/** Pay-as-you-go has no term. */
const sheetTerms: { readonly [plain: string]: Duration | 'none' } = { ...wireDurations, payg1: 'none', none: 'none' };

function listIn(fields: Fields, name: string): readonly string[] {
  const parts = (textOf(fields, name) ?? '').split(/[;,]/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** Returns the last instant at which a price holds; an end without a time of day is a whole day. */
function lastOf(fields: Fields): Instant | null {
  const at = instantOf(fields, 'effectiveEndDate');
  const isDay = /^[\d/-]{6,10}$/.test((textOf(fields, 'effectiveEndDate') ?? '').trim());
  return at === null || !isDay ? at : addMs(at, dayMs - 1);
}

function rowOf(fields: Fields): PriceRow | null {
  const needed = <T>(name: string, value: T | null, expected: string): T | null =>
    value ?? missing(fields.notes, pathOf(fields, name), expected);
  const productId = needed('productId', idOf(fields, 'productId'), 'the id of the product');
  const skuId = needed('skuId', idOf(fields, 'skuId'), 'the id of the SKU');
  const currency = wordOf(fields, 'currency', wireCurrencies);
  if (currency === null) noteNoCurrency(fields, 'currency');
  const unitPrice = needed('unitPrice', decimalOf(fields, 'unitPrice'), 'a price');
  const term = wordOf(fields, 'termDuration', sheetTerms);
  if (productId === null || skuId === null || currency === null || unitPrice === null) return null;
  return {
    productId,
    skuId,
    productTitle: textOf(fields, 'productTitle'),
    skuTitle: textOf(fields, 'skuTitle'),
    publisher: textOf(fields, 'publisher'),
    unit: textOf(fields, 'unitOfMeasure'),
    duration: term === 'none' ? null : term,
    billingPlan: wordOf(fields, 'billingPlan', wireBillingCycles),
    market: wordOf(fields, 'market', wireMarkets),
    segment: wordOf(fields, 'segment', wireSegments),
    currency,
    unitPrice,
    retailPrice: decimalOf(fields, 'erpPrice'),
    tierFrom: decimalOf(fields, 'pricingTierRangeMin'),
    tierTo: decimalOf(fields, 'pricingTierRangeMax'),
    startsAt: instantOf(fields, 'effectiveStartDate'),
    lastAt: lastOf(fields),
    tags: listIn(fields, 'tags'),
    meterIds: listIn(fields, 'meterIds'),
  };
}

/**
 * Reads a downloaded price sheet; an invalid row does not affect the others.
 * @example
 * import { priceSheetFrom } from 'termbook/partner-center';
 * const sheet = priceSheetFrom('"ProductId","SkuId","TermDuration","Currency","UnitPrice","ERP Price"\n"A1","0001","P1Y","USD","115.20","144"\n');
 * sheet.facts[0]?.unitPrice; // => '115.2'
 */
export function priceSheetFrom(csv: unknown): PriceSheet {
  const to = notes();
  const facts: PriceRow[] = [];
  for (const { fields } of csvFields(csv, to)) {
    const row = rowOf(fields);
    if (row !== null) facts.push(row);
  }
  return { facts, issues: to.issues, unknown: to.unknown };
}
