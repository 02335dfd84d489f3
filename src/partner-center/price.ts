import { checkInstant } from '../kernel/instant.js';
import { broken } from '../kernel/error.js';
import { checkObject, checkObjects, checkStated, holds } from '../kernel/check.js';
import { minorDigits } from '../kernel/currency.js';
import { fraction, fractionOf, over, rounded, times } from '../kernel/fraction.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { Market } from '../vocabulary/market.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import { durations, monthsOf } from '../vocabulary/term.js';
import { sameId } from '../wire/fields.js';
import { exactDecimal, moneyOf } from '../wire/wire-number.js';
import type { PriceRow } from './price-sheet.js';
import type { Segment } from './words.js';

/** Which price is meant; what is left out is not compared. */
export interface PriceQuery {
  readonly productId: string;
  readonly skuId: string;
  readonly duration?: Duration | null;
  readonly billingPlan?: BillingCycle | null;
  readonly market?: Market | null;
  readonly segment?: Segment | null;
  /** Chooses the tier; beyond 2^53 as text. */
  readonly quantity?: number | string | null;
}

/** Compares two exact decimals of at least 0. */
function isAtMost(a: string, b: string): boolean {
  const [wholeA = '', placesA = ''] = a.split('.');
  const [wholeB = '', placesB = ''] = b.split('.');
  if (wholeA.length !== wholeB.length) return wholeA.length < wholeB.length;
  return wholeA === wholeB ? placesA <= placesB : wholeA < wholeB;
}

function inTier(row: PriceRow, quantity: string | null): boolean {
  if (quantity === null) return true;
  return (row.tierFrom == null || isAtMost(row.tierFrom, quantity)) && (row.tierTo == null || isAtMost(quantity, row.tierTo));
}

/** Spreadsheets cut the zeros of '0001'. */
function sameSku(a: string, b: string): boolean {
  return typeof a === 'string' && typeof b === 'string' && sameId(a.padStart(4, '0'), b.padStart(4, '0'));
}

/** The guard of a row as the sheet gave it; only what is compared. */
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

/** Of two rows that overlap, the one that ends first; of two without end, the one that began last. */
function comesFirst(a: PriceRow, b: PriceRow): number {
  const ends = (a.lastAt ?? Number.POSITIVE_INFINITY) - (b.lastAt ?? Number.POSITIVE_INFINITY);
  return Number.isNaN(ends) || ends === 0 ? (b.startsAt ?? Number.NEGATIVE_INFINITY) - (a.startsAt ?? Number.NEGATIVE_INFINITY) || 0 : ends;
}

/**
 * The row that holds at an instant. Where effective ranges overlap, the range that ends first holds until its end, as the price list's own example says.
 * null when no row answers, or when rows of the same range disagree (ask more closely).
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
 * The unit price as money; null when the currency has no coin that small.
 * @example
 * import { priceOf, priceSheetFrom } from 'termbook/partner-center';
 * priceSheetFrom('ProductId,SkuId,Currency,UnitPrice\nA1,0001,USD,12.50\nA2,0001,USD,0.0000008\n').facts.map(priceOf);
 * // => [{ amount: 1250, currency: 'USD' }, null]
 */
export function priceOf(row: PriceRow): Money | null {
  checkObject(row, 'row');
  if (typeof row.unitPrice !== 'string') broken('wrong-type', 'row.unitPrice', 'text', row.unitPrice);
  return moneyOf(row.unitPrice, row.currency);
}

/**
 * What one unit costs a month when its term is billed monthly: the term's price by its months, rounded once, a half away from zero.
 * null for a row without a term.
 * @example
 * import { monthlyPrice, priceSheetFrom } from 'termbook/partner-center';
 * priceSheetFrom('ProductId,SkuId,TermDuration,Currency,UnitPrice\nA1,0001,P1Y,USD,115.20\n').facts.map(monthlyPrice);
 * // => [{ amount: 960, currency: 'USD' }]
 */
export function monthlyPrice(row: PriceRow): Money | null {
  checkObject(row, 'row');
  const price =
    typeof row.unitPrice === 'string' ? fractionOf(row.unitPrice) : broken('wrong-type', 'row.unitPrice', 'text', row.unitPrice);
  if (row.duration === null || price === null) return null;
  if (!holds(monthsOf, row.duration)) broken('invalid-term', 'row.duration', durations.join(', '), row.duration);
  const minor = times(price, fraction(10 ** minorDigits(row.currency)));
  return { amount: rounded(over(minor, fraction(monthsOf[row.duration]))), currency: row.currency };
}
