import { checkInstant } from '../kernel/instant.js';
import { fail } from '../kernel/error.js';
import { checkObject, checkObjects, checkStated, hasKey } from '../kernel/check.js';
import { minorDigits } from '../kernel/currency.js';
import { divide, fraction, fractionOf, rounded, times } from '../kernel/fraction.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { Market } from '../vocabulary/market.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import { durations, monthsOf } from '../vocabulary/term.js';
import { sameId } from '../wire/fields.js';
import { exactDecimal, moneyOf } from '../wire/values.js';
import type { PriceRow } from './price-sheet.js';
import type { Segment } from './words.js';

/** The price to look up; a field that is not stated is not compared. */
export interface PriceQuery {
  /** The id of the product. */
  readonly productId: string;
  /** The id of the SKU. */
  readonly skuId: string;
  /** The length of the term. */
  readonly duration?: Duration | null;
  /** The billing plan. */
  readonly billingPlan?: BillingCycle | null;
  /** The market. */
  readonly market?: Market | null;
  /** The customer segment. */
  readonly segment?: Segment | null;
  /** Chooses the tier; as a string beyond 2^53. */
  readonly quantity?: number | string | null;
}

/** True if an exact decimal of at least 0 is not greater than another. */
function isAtMost(a: string, b: string): boolean {
  const [wholeA = ''] = a.split('.');
  const [wholeB = ''] = b.split('.');
  if (wholeA.length !== wholeB.length) return wholeA.length < wholeB.length;
  // with as many digits before the point, text sorts as the numbers do
  return a <= b;
}

function inTier(row: PriceRow, quantity: string | null): boolean {
  if (quantity === null) return true;
  return (row.tierFrom == null || isAtMost(row.tierFrom, quantity)) && (row.tierTo == null || isAtMost(quantity, row.tierTo));
}

/** True if two SKU ids are the same; spreadsheets remove the leading zeros of '0001'. */
function sameSku(a: string, b: string): boolean {
  return typeof a === 'string' && typeof b === 'string' && sameId(a.padStart(4, '0'), b.padStart(4, '0'));
}

/** Validates the fields of a row that are compared. */
function checkRow({ startsAt, lastAt, tierFrom, tierTo }: PriceRow): void {
  checkStated(startsAt, 'number', 'rows.startsAt');
  checkStated(lastAt, 'number', 'rows.lastAt');
  checkStated(tierFrom, 'string', 'rows.tierFrom');
  checkStated(tierTo, 'string', 'rows.tierTo');
}

function answers(row: PriceRow, query: PriceQuery, at: Instant): boolean {
  checkRow(row);
  const same = <T>(asked: T | null | undefined, stated: T | null): boolean => asked == null || asked === stated;
  const holds = (row.startsAt == null || row.startsAt <= at) && (row.lastAt == null || at <= row.lastAt);
  return (
    holds &&
    sameId(row.productId, query.productId) &&
    sameSku(row.skuId, query.skuId) &&
    same(query.duration, row.duration) &&
    same(query.billingPlan, row.billingPlan) &&
    same(query.market, row.market) &&
    same(query.segment, row.segment) &&
    inTier(row, query.quantity == null ? null : exactDecimal(query.quantity))
  );
}

/** Compares two overlapping rows: the one that ends first, or, of two without end, the one that began last. */
function comesFirst(a: PriceRow, b: PriceRow): number {
  const ends = (a.lastAt ?? Number.POSITIVE_INFINITY) - (b.lastAt ?? Number.POSITIVE_INFINITY);
  return Number.isNaN(ends) || ends === 0 ? (b.startsAt ?? Number.NEGATIVE_INFINITY) - (a.startsAt ?? Number.NEGATIVE_INFINITY) || 0 : ends;
}

/**
 * Returns the row in force at an instant.
 * If effective ranges overlap, the range that ends first is in force until its end, as in the price list's own example. null if no row
 * matches, or if rows of the same range disagree (state more in the query).
 * @example
 * import { instant } from 'termbook';
 * import { priceAt, priceSheetFrom } from 'termbook/partner-center';
 * const { facts } = priceSheetFrom('ProductId,SkuId,Currency,UnitPrice,EffectiveStartDate\nA1,0001,USD,12.50,2/1/2021 12:00:00 AM\n');
 * priceAt(facts, { productId: 'A1', skuId: '0001' }, instant('2021-02-01'))?.unitPrice; // => '12.5'
 */
export function priceAt(rows: readonly PriceRow[], query: PriceQuery, at: Instant): PriceRow | null {
  checkObjects(rows, 'rows');
  checkObject(query, 'query');
  checkInstant(at, 'at');
  const [first, second] = rows.filter((row) => answers(row, query, at)).sort(comesFirst);
  if (first === undefined) return null;
  const isOpen = second !== undefined && comesFirst(first, second) === 0 && second.unitPrice !== first.unitPrice;
  return isOpen ? null : first;
}

/**
 * Returns the unit price as money; null if the currency has no unit that small.
 * @example
 * import { priceOf, priceSheetFrom } from 'termbook/partner-center';
 * priceSheetFrom('ProductId,SkuId,Currency,UnitPrice\nA1,0001,USD,12.50\nA2,0001,USD,0.0000008\n').facts.map(priceOf);
 * // => [{ amount: 1250, currency: 'USD' }, null]
 */
export function priceOf(row: PriceRow): Money | null {
  checkObject(row, 'row');
  if (typeof row.unitPrice !== 'string') fail('wrong-type', 'row.unitPrice', 'text', row.unitPrice);
  return moneyOf(row.unitPrice, row.currency);
}

/**
 * Returns the price of one unit per month for a term billed monthly: the term's price by its months, rounded once, a half away from zero.
 * null for a row without a term.
 * @example
 * import { monthlyPrice, priceSheetFrom } from 'termbook/partner-center';
 * priceSheetFrom('ProductId,SkuId,TermDuration,Currency,UnitPrice\nA1,0001,P1Y,USD,115.20\n').facts.map(monthlyPrice);
 * // => [{ amount: 960, currency: 'USD' }]
 */
export function monthlyPrice(row: PriceRow): Money | null {
  checkObject(row, 'row');
  const price = typeof row.unitPrice === 'string' ? fractionOf(row.unitPrice) : fail('wrong-type', 'row.unitPrice', 'text', row.unitPrice);
  if (row.duration === null || price === null) return null;
  if (!hasKey(monthsOf, row.duration)) fail('invalid-term', 'row.duration', durations.join(', '), row.duration);
  const minor = times(price, fraction(10 ** minorDigits(row.currency)));
  return { amount: rounded(divide(minor, fraction(monthsOf[row.duration]))), currency: row.currency };
}
