import type { Currency } from '../kernel/currency.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Issue } from '../kernel/untrusted.js';
import type { Market } from '../vocabulary/market.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import type { Fields } from '../wire/fields.js';
import { decimalOf, idOf, instantOf, noteNoCurrency, pathOf, plainWord, textOf, wordOf } from '../wire/fields.js';
import type { Notes, UnknownValue } from '../wire/notes.js';
import { addNotes, missing, noted, notes } from '../wire/notes.js';
import type { Segment } from './words.js';
import { wireBillingCycles, wireCurrencies, wireDurations, wireMarkets, wireSegments } from './words.js';

/** Returns the text of a quoted cell from its opening quote on, and the position after it. */
function quoted(text: string, from: number): readonly [cell: string, end: number] {
  let cell = '';
  let start = from + 1;
  for (;;) {
    const end = text.indexOf('"', start);
    if (end === -1) return [cell + text.slice(start), text.length];
    cell += text.slice(start, end);
    if (text[end + 1] !== '"') return [cell, end + 1];
    cell += '"';
    start = end + 2;
  }
}

/** Returns the end of an unquoted cell: a comma or the end of the line. */
function endOfCell(text: string, from: number, lineEnd: string): number {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== lineEnd) end += 1;
  return end;
}

/**
 * Yields the rows of comma-separated text (RFC 4180, with or without a byte order mark) in one pass.
 * A text without any line feed has its lines end with a carriage return. An unclosed quote ends with the text. Blank lines are skipped.
 */
export function* csvRows(text: string): Generator<readonly string[], undefined> {
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const row: string[] = [];
    let isLineEnd = false;
    while (!isLineEnd) {
      const [cell, from] = text[at] === '"' ? quoted(text, at) : ['', at];
      const end = endOfCell(text, from, lineEnd);
      row.push(cell + text.slice(from, end).replace(/\r$/, ''));
      isLineEnd = text[end] !== ',';
      at = end + 1;
    }
    if (row.length > 1 || row[0] !== '') yield row;
  }
}

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

const mostCharacters = 250_000_000;
const mostColumns = 200;
const expectedTable = 'comma-separated text with a header row';

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

/** Yields rows of comma-separated text as fields, named by the header in any casing and spacing; the size is limited first. */
export function* csvFields(csv: unknown, to: Notes): Generator<Fields> {
  if (typeof csv !== 'string') noted(to, 'wrong-type', '', 'comma-separated text', csv);
  else if (csv.length > mostCharacters) noted(to, 'too-large', '', `at most ${String(mostCharacters)} characters`, csv.length);
  else yield* fieldsIn(csv, to);
}

function* fieldsIn(text: string, to: Notes): Generator<Fields> {
  const rows = csvRows(text);
  const header = rows.next().value;
  if (header === undefined || (header.length === 1 && header[0]?.trim() === '')) {
    noted(to, 'wrong-type', '', expectedTable, text);
    return;
  }
  if (header.length > mostColumns) {
    noted(to, 'too-large', '', `at most ${String(mostColumns)} columns`, header.length);
    return;
  }
  // one cell is no table: a page that says what went wrong, or another separator
  if (header.length === 1) noted(to, 'wrong-type', '', expectedTable, header[0]);
  const names = new Map(header.map((name) => [plainWord(name), name]));
  let count = 0;
  for (const cells of rows) {
    const record = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
    const own = notes();
    yield { path: `rows[${String(count)}]`, record, names, notes: own };
    addNotes(to, own);
    count += 1;
  }
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
  for (const fields of csvFields(csv, to)) {
    const row = rowOf(fields);
    if (row !== null) facts.push(row);
  }
  return { facts, issues: to.issues, unknown: to.unknown };
}
