import { checkObject, checkObjects } from '../kernel/check.js';
import type { Currency } from '../kernel/currency.js';
import type { Instant } from '../kernel/instant.js';
import type { Market } from '../vocabulary/market.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Duration, Term } from '../vocabulary/term.js';
import { firstTerm } from '../rules/asking/term-chain.js';
import type { PageShape, ReadList } from '../wire/collection.js';
import { linked, readList, readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import {
  countOf,
  decimalOf,
  fieldsOf,
  idOf,
  instantOf,
  itemsOf,
  partOf,
  pathOf,
  readItems,
  sameId,
  textOf,
  wordOf,
} from '../wire/fields.js';
import type { Notes, Read } from '../wire/notes.js';
import { missing, noted, notes } from '../wire/notes.js';
import { linkOf, marketOf } from './about.js';
import { orderStanding } from './order-standing.js';
import { afterDay } from './wire-term.js';
import type { OrderStatus } from './words.js';
import { wireBillingCycles, wireCurrencies, wireDurations, wireOrderStatuses } from './words.js';

/** A line of an order. A canceled line of software stays listed with a quantity of 0. */
export interface OrderLine {
  /** The number of the line. */
  readonly number: number;
  /** The id of the offer. */
  readonly offerId: string | null;
  /** The id of the subscription. */
  readonly subscriptionId: string | null;
  /** The subscription that an add-on belongs to. */
  readonly parentSubscriptionId: string | null;
  /** The name. */
  readonly name: string | null;
  /** The number of units. */
  readonly quantity: number | null;
  /** The length of the term. */
  readonly duration: Duration | null;
  /** The wire's own value: new, renew, addQuantity, ... */
  readonly transactionType: string | null;
  /** The end of the first term that the line was aligned to, unchanged. */
  readonly customEndsAt: Instant | null;
  /** The length of the term that it renews to, if that is another one. */
  readonly renewalDuration: Duration | null;
  /** The id of the promotion. */
  readonly promotionId: string | null;
  /** The prices; null = not stated. */
  readonly pricing: LinePricing | null;
  /** The amount committed by a savings plan, as exact decimal text, for each `grain` (the wire's own value, such as Hourly). */
  readonly commitment: {
    /** The committed amount as exact decimal text. */
    readonly amount: string;
    /** The currency of the amount. */
    readonly currency: Currency | null;
    /** The time unit of the amount, as received. */
    readonly grain: string | null;
  } | null;
}

/** The prices of a line before tax, as exact decimal text in the currency of the order; they may be finer than its smallest unit. */
export interface LinePricing {
  /** The list price. */
  readonly listPrice: string | null;
  /** The price after discounts. */
  readonly discountedPrice: string | null;
  /** The prorated price. */
  readonly proratedPrice: string | null;
  /** The price of the line. */
  readonly price: string | null;
  /** The price of all licenses of the line. */
  readonly extendedPrice: string | null;
}

/** An order, with the facts that canceling needs. */
export interface Order {
  /** The id of the order. */
  readonly id: string;
  /** The alternate id. */
  readonly alternateId: string | null;
  /** The id of the customer. */
  readonly customerId: string | null;
  /** The instant of the order. */
  readonly orderedAt: Instant | null;
  /** The billing cycle. */
  readonly billingCycle: BillingCycle | null;
  /** The currency. */
  readonly currency: Currency | null;
  /** The market. */
  readonly market: Market | null;
  /** null if not stated, or unknown (then an issue, and kept in `unknown`). */
  readonly status: OrderStatus | null;
  /** The lines of the order. */
  readonly lines: readonly OrderLine[];
}
/** The result of reading an order, with `issues`, `unknown` and `raw`. */
export type OrderRead = Read<Order>;

const ofCountry = /[?&]country=([A-Za-z]{2})(?:&|$)/i;

function pricingOf(fields: Fields): LinePricing {
  return {
    listPrice: decimalOf(fields, 'listPrice'),
    discountedPrice: decimalOf(fields, 'discountedPrice'),
    proratedPrice: decimalOf(fields, 'proratedPrice'),
    price: decimalOf(fields, 'price'),
    extendedPrice: decimalOf(fields, 'extendedPrice'),
  };
}

function commitmentOf(fields: Fields): OrderLine['commitment'] {
  const commitment = partOf(fields, 'purchaseCommitment');
  const amount = commitment === null ? null : decimalOf(commitment, 'amount');
  if (commitment === null || amount === null) return null;
  return { amount, currency: wordOf(commitment, 'currency', wireCurrencies), grain: textOf(commitment, 'grain') };
}

function lineOf(fields: Fields): OrderLine | null {
  const number = countOf(fields, 'lineItemNumber') ?? missing(fields.notes, pathOf(fields, 'lineItemNumber'), 'the number of the line');
  if (number === null) return null;
  const renewsTo = partOf(fields, 'renewsTo');
  const pricing = partOf(fields, 'pricing');
  return {
    number,
    offerId: idOf(fields, 'offerId'),
    subscriptionId: idOf(fields, 'subscriptionId'),
    parentSubscriptionId: idOf(fields, 'parentSubscriptionId'),
    name: textOf(fields, 'friendlyName'),
    quantity: countOf(fields, 'quantity'),
    duration: wordOf(fields, 'termDuration', wireDurations),
    transactionType: textOf(fields, 'transactionType'),
    customEndsAt: instantOf(fields, 'customTermEndDate'),
    renewalDuration: renewsTo === null ? null : wordOf(renewsTo, 'termDuration', wireDurations),
    promotionId: idOf(fields, 'promotionId'),
    pricing: pricing === null ? null : pricingOf(pricing),
    commitment: commitmentOf(fields),
  };
}

function marketOfLines(items: readonly { readonly value: unknown }[]): Market | null {
  for (const { value } of items) {
    const fields = fieldsOf(value, '', notes());
    const links = fields === null ? null : partOf(fields, 'links');
    const market = marketOf(ofCountry.exec(linkOf(links, 'product') ?? linkOf(links, 'sku') ?? linkOf(links, 'offer') ?? '')?.[1] ?? null);
    if (market !== null) return market;
  }
  return null;
}

/** Returns the status; an unknown value is an issue, since what an order is depends on it. */
function statusOf(fields: Fields): OrderStatus | null {
  const text = textOf(fields, 'status');
  if (text === null) return null;
  return (
    wordOf<OrderStatus>(fields, 'status', wireOrderStatuses) ??
    noted(fields.notes, 'unknown-value', pathOf(fields, 'status'), 'a status that this version knows', text)
  );
}

function orderOf(fields: Fields): Order | null {
  const id = idOf(fields, 'id') ?? missing(fields.notes, pathOf(fields, 'id'), 'the id of the order');
  const items = itemsOf(fields, 'lineItems');
  const lines = readItems(items, fields.notes, lineOf);
  if (id === null) return null;
  return {
    id,
    alternateId: idOf(fields, 'alternateId'),
    customerId: idOf(fields, 'referenceCustomerId'),
    orderedAt: instantOf(fields, 'creationDate'),
    billingCycle: wordOf(fields, 'billingCycle', wireBillingCycles),
    currency: wordOf(fields, 'currencyCode', wireCurrencies),
    market: marketOfLines(items ?? []),
    status: statusOf(fields),
    lines,
  };
}

/** A checked-out cart lists its orders under another name. */
const orders: PageShape = { ...linked, items: ['items', 'orders'] };

function read(json: unknown, path: string, to: Notes): OrderRead {
  return readOne(json, path, to, orderOf);
}

/**
 * Reads an order with its lines.
 * @example
 * import { orderFrom } from 'termbook/partner-center';
 * const order = orderFrom({ id: 'o1', creationDate: '2021-05-10T08:00:00.1306495Z', status: 'completed', lineItems: [{ lineItemNumber: 0, quantity: 0 }] });
 * order.facts?.lines[0]?.quantity; // => 0
 */
export function orderFrom(json: unknown): OrderRead {
  return read(json, '', notes());
}

/**
 * Reads a collection of orders, or those of a checked-out cart; an invalid one does not affect the others.
 * @example
 * import { ordersFrom } from 'termbook/partner-center';
 * ordersFrom({ items: [{ id: 'o1' }, null] }).issues[0]?.path; // => 'items[1]'
 */
export function ordersFrom(json: unknown): ReadList<Order, OrderRead> {
  return readList(json, read, orders);
}

/**
 * Returns the line that began a subscription, by its id in any case; null if there is none.
 * @example
 * import { lineFor, orderFrom } from 'termbook/partner-center';
 * const order = orderFrom({ id: 'o1', lineItems: [{ lineItemNumber: 0, subscriptionId: 'AB' }] }).facts;
 * order && lineFor(order, 'ab')?.number; // => 0
 */
export function lineFor(order: Order, subscriptionId: string): OrderLine | null {
  checkObject(order, 'order');
  checkObjects(order.lines, 'order.lines');
  return order.lines.find((line) => line.subscriptionId !== null && sameId(line.subscriptionId, subscriptionId)) ?? null;
}

/** Returns the term of a line: its duration from the order, or to its custom end, which is its last day (T2); null = none is stated. */
function termOf({ duration, customEndsAt }: OrderLine, orderedAt: Instant, family: ProductFamily): Term | null {
  if (duration === null) return null;
  const first = firstTerm(orderedAt, duration, family);
  const endsAt = customEndsAt === null ? first.endsAt : afterDay(customEndsAt);
  return endsAt > orderedAt && endsAt <= first.endsAt ? { ...first, endsAt } : null;
}

/**
 * Returns a line of an order as a purchase, with its term if the line states a duration; null if the order states no instant or billing
 * cycle, and null unless `orderStanding` says that it was placed or canceled: a line that is not placed is no purchase.
 * Software is canceled per order, and an order does not state a family, so the caller names it.
 * @example
 * import { orderFrom, purchaseOf } from 'termbook/partner-center';
 * const json = { id: 'o1', creationDate: '2021-05-10', billingCycle: 'one_time', status: 'completed', lineItems: [{ lineItemNumber: 0, quantity: 2 }] };
 * const order = orderFrom(json).facts;
 * const line = order?.lines[0];
 * order && line && purchaseOf(order, line, 'perpetual-software');
 * // => { family: 'perpetual-software', billingCycle: 'one-time', orderedAt: 1620604800000 }
 */
export function purchaseOf(order: Order, line: OrderLine, family: ProductFamily): Purchase | null {
  checkObject(order, 'order');
  checkObject(line, 'line');
  const { orderedAt, billingCycle } = order;
  const { verdict } = orderStanding(order);
  if (orderedAt === null || billingCycle === null || (verdict !== 'placed' && verdict !== 'cancelled')) return null;
  const term = termOf(line, orderedAt, family);
  const purchase = { family, billingCycle, orderedAt, ...(term === null ? {} : { term }) };
  return verdict === 'cancelled' || line.quantity === 0 ? { ...purchase, status: 'cancelled' } : purchase;
}
