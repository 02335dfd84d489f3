import { isTermbookError, preview } from '../kernel/error.js';
import type { PriceList } from '../billing/price-list.js';
import { instantOrNull } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { decimal, money } from '../kernel/money.js';
import type { Currency } from '../kernel/currency.js';
import { receivedAs } from '../kernel/untrusted.js';
import type { SaasSubscription } from '../marketplace/resource.js';
import { saasSubscription } from '../marketplace/subscription.js';
import type { KnownFacts } from '../partner-center/known.js';
import { partnerCenterSubscription } from '../partner-center/subscription.js';
import type { RecordIssue } from '../portfolio/assess-portfolio.js';
import { idOf } from '../portfolio/lines.js';
import { parseMoney } from '../schema/money.js';
import { parsePurchase } from '../schema/purchase.js';
import { parseSubscription } from '../schema/subscription.js';
import { clouds } from '../vocabulary/cloud.js';
import { suspendingParties, suspensionReasons } from '../vocabulary/status.js';
import { nearest } from '../kernel/nearest.js';
import type { ReportRecord } from './report-answers.js';

/** A record of a file, with what only a desk knows beside it. */
export interface FileRecord extends ReportRecord {
  readonly customer: string | null;
  readonly unitPrice: Money | null;
  readonly monthPrice: Money | null;
  readonly monthlyPlanExists: boolean | null;
  /** The agreed prices of `--prices`; null = none. */
  readonly prices: PriceList | null;
  /** The events of its life, unread; null = none are stated. */
  readonly history: unknown;
  /** The issues of what stands beside the facts, which stand in `issues`, too; the facts are taken without it. */
  readonly besideIssues: readonly RecordIssue[];
}

/** A record that is read when it is asked for. */
export type FileItem = () => FileRecord;

/** Reads a file that comes in pieces; throws one sentence about why it cannot be read. */
export interface FileReader {
  /** Returns the records that are whole with this piece. */
  readonly take: (text: string) => readonly FileItem[];
  /** Returns the records that are left. */
  readonly end: () => readonly FileItem[];
}

export type JsonRecord = Readonly<Record<string, unknown>>;

const priceless = { unitPrice: null, monthPrice: null, monthlyPlanExists: null, prices: null, history: null, besideIssues: [] } as const;
const nothing = { id: null, about: null, unknown: [], purchase: null, facts: null, customer: null, ...priceless } as const;

export function unreadable(path: string, code: string, expected: string, received: string): FileRecord {
  return { ...nothing, issues: [{ path, code, expected, received }] };
}

export function isObject(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

interface PricedRecord {
  readonly price: Money | null;
  readonly issues: readonly RecordIssue[];
}

/** Returns the price that a field states: '10.00' with a currency beside it, or minor units with their currency. */
function moneyOf(stated: unknown, currency: unknown, path: string): PricedRecord {
  try {
    if (!isObject(stated)) return { price: money(stated as string, currency as Currency), issues: [] };
    const read = parseMoney(stated);
    if (read.ok) return { price: read.value, issues: [] };
    return { price: null, issues: read.issues.map((issue) => ({ ...issue, path: `${path}.${issue.path}` })) };
  } catch (error) {
    if (!isTermbookError(error)) throw error;
    const { code, expected, received, path: within } = error;
    if (within !== 'currency') return { price: null, issues: [{ path, code, expected, received }] };
    return { price: null, issues: [{ path: within, code, expected, received: receivedAs(currency ?? undefined) }] };
  }
}

/** Returns a price of at least 0; null with an issue for one that cannot be used, and without where none is stated. */
export function priceOf(stated: unknown, currency: unknown, path: string): PricedRecord {
  if (stated == null || stated === '') return { price: null, issues: [] };
  const read = moneyOf(stated, currency, path);
  if (read.price === null || read.price.amount >= 0) return read;
  return { price: null, issues: [{ path, code: 'negative-amount', expected: 'an amount of at least 0', received: decimal(read.price) }] };
}

/** Returns the price of a month; null with an issue where its currency is not that of the price of a seat. */
function inCurrencyOf(seat: Money | null, month: PricedRecord): PricedRecord {
  const { price } = month;
  if (seat === null || price === null || price.currency === seat.currency) return month;
  const { currency: received } = price;
  return { price: null, issues: [{ path: 'monthPrice.currency', code: 'currency-mismatch', expected: seat.currency, received }] };
}

/** Returns the prices of a record, and if its product has a monthly plan. */
function pricesOf({ unitPrice, monthPrice, monthlyPlanExists = null, currency }: JsonRecord) {
  const seat = priceOf(unitPrice, currency, 'unitPrice');
  const month = inCurrencyOf(seat.price, priceOf(monthPrice, currency, 'monthPrice'));
  const isFlag = typeof monthlyPlanExists === 'boolean';
  const flagIssue = { path: 'monthlyPlanExists', code: 'wrong-type', expected: 'true or false', received: preview(monthlyPlanExists) };
  const found = [...seat.issues, ...month.issues, ...(isFlag || monthlyPlanExists === null ? [] : [flagIssue])];
  // both prices may name one currency
  const issues = found.filter(({ path }, place) => found.findIndex((one) => one.path === path) === place);
  return {
    unitPrice: seat.price,
    monthPrice: month.price,
    monthlyPlanExists: isFlag ? monthlyPlanExists : null,
    besideIssues: issues,
  };
}

/** Reads termbook's own facts; `customer`, `name`, prices and `currency` may stand beside them. */
function readFacts(json: JsonRecord): FileRecord {
  const { customer, name, unitPrice, monthPrice, monthlyPlanExists, currency, history = null, ...facts } = json;
  const prices = pricesOf({ unitPrice, monthPrice, monthlyPlanExists, currency });
  const { besideIssues: issues } = prices;
  const beside = { id: idOf(json), unknown: [], customer: textOr(customer), prices: null, history, ...prices };
  const about = { name: textOr(name), offerName: null, market: null };
  const whole = parseSubscription(facts);
  if (whole.ok) return { ...beside, about, issues, facts: whole.value, purchase: whole.value };
  const purchase = parsePurchase(facts);
  return { ...beside, about, issues: [...issues, ...whole.issues], facts: null, purchase: purchase.ok ? purchase.value : null };
}

export const knownInstants = [
  'suspendedAt',
  'accountOpenedAt',
  'firstBillingAt',
  'disabledAt',
  'cancelledAt',
  'expiredAt',
  'deletedAt',
  'changedAt',
] as const;

/** Returns the facts beside a record of the wire that no field of it states. */
function knownIn(json: JsonRecord): KnownFacts {
  const instants = knownInstants.flatMap((name) => {
    const at = json[name];
    return at == null ? [] : [[name, instantOrNull(at) ?? at] as const];
  });
  const by = suspendingParties.find((one) => one === json['suspendedBy']);
  const why = suspensionReasons.find((one) => one === json['suspendedFor']);
  const cloud = clouds.find((one) => one === json['cloud']);
  return { ...Object.fromEntries(instants), suspendedBy: by ?? null, suspendedFor: why ?? null, cloud: cloud ?? null };
}

function hasKey(json: JsonRecord, name: string): boolean {
  return Object.keys(json).some((key) => key.toLowerCase() === name);
}

/** True for termbook's own facts: they state their family, perhaps under a misspelled name. */
export function isOwn(json: JsonRecord): boolean {
  return Object.hasOwn(json, 'family') || Object.keys(json).some((key) => nearest(key, ['family']) !== null);
}

/** Reads one record, whatever it is: facts state their family, the marketplace states its own status, the rest is Partner Center's. */
export function readRecord(json: unknown): FileRecord {
  if (!isObject(json))
    return unreadable('', 'wrong-type', 'a subscription as an object', Array.isArray(json) ? 'a list' : JSON.stringify(json));
  if (isOwn(json)) return readFacts(json);
  const prices = pricesOf(json);
  const { besideIssues: issues } = prices;
  const beside = { customer: textOr(json['customer']), prices: null, history: json['history'] ?? null, ...prices };
  if (hasKey(json, 'saassubscriptionstatus')) {
    const { suspendedAt = null, cancelledAt = null } = knownIn(json);
    const read = saasSubscription(json, { suspendedAt, cancelledAt });
    const { id, name, offerId } = read.resource as SaasSubscription;
    return {
      ...beside,
      id,
      about: { name, offerId, offerName: offerId, market: null },
      issues: [...read.issues, ...issues],
      unknown: read.unknown,
      purchase: read.purchase,
      facts: read.facts,
    };
  }
  const { id, about, issues: own, unknown, purchase, facts } = partnerCenterSubscription(json, knownIn(json));
  return {
    ...beside,
    customer: beside.customer ?? about?.customerId ?? null,
    id,
    about,
    issues: [...own, ...issues],
    unknown,
    purchase,
    facts,
  };
}
