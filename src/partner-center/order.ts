import { checkObject, checkObjects } from '../kernel/check.js';
import type { Currency } from '../kernel/currency.js';
import type { Instant } from '../kernel/instant.js';
import type { Market } from '../vocabulary/market.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Duration } from '../vocabulary/term.js';
import type { ReadList } from '../wire/collection.js';
import { readList, readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, fieldsOf, idOf, instantOf, itemsOf, partOf, pathOf, sameId, textOf, wordOf } from '../wire/fields.js';
import type { Notes, Read } from '../wire/notes.js';
import { missing, notes } from '../wire/notes.js';
import { linkOf, marketOf } from './about.js';
import type { OrderStatus } from './words.js';
import { wireBillingCycles, wireCurrencies, wireDurations, wireOrderStatuses } from './words.js';

/** A line of an order. A canceled line of software stays listed with a quantity of 0. */
export interface OrderLine {
  readonly number: number;
  readonly offerId: string | null;
  readonly subscriptionId: string | null;
  readonly parentSubscriptionId: string | null;
  readonly name: string | null;
  readonly quantity: number | null;
  readonly duration: Duration | null;
  readonly transactionType: string | null;
}

/** An order, with the facts that canceling needs. */
export interface Order {
  readonly id: string;
  readonly alternateId: string | null;
  readonly customerId: string | null;
  readonly orderedAt: Instant | null;
  readonly billingCycle: BillingCycle | null;
  readonly currency: Currency | null;
  readonly market: Market | null;
  /** null if not stated, or unknown (then kept in `unknown`). */
  readonly status: OrderStatus | null;
  readonly lines: readonly OrderLine[];
}
/** The result of reading an order, with `issues`, `unknown` and `raw`. */
export type OrderRead = Read<Order>;

const ofCountry = /[?&]country=([A-Za-z]{2})(?:&|$)/i;

function lineOf(fields: Fields): OrderLine | null {
  const number = countOf(fields, 'lineItemNumber') ?? missing(fields.notes, pathOf(fields, 'lineItemNumber'), 'the number of the line');
  if (number === null) return null;
  return {
    number,
    offerId: idOf(fields, 'offerId'),
    subscriptionId: idOf(fields, 'subscriptionId'),
    parentSubscriptionId: idOf(fields, 'parentSubscriptionId'),
    name: textOf(fields, 'friendlyName'),
    quantity: countOf(fields, 'quantity'),
    duration: wordOf(fields, 'termDuration', wireDurations),
    transactionType: textOf(fields, 'transactionType'),
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

function orderOf(fields: Fields): Order | null {
  const id = idOf(fields, 'id') ?? missing(fields.notes, pathOf(fields, 'id'), 'the id of the order');
  const items = itemsOf(fields, 'lineItems') ?? [];
  const lines = items.flatMap(({ value, path }) => {
    const item = fieldsOf(value, path, fields.notes);
    const line = item === null ? null : lineOf(item);
    return line === null ? [] : [line];
  });
  if (id === null) return null;
  return {
    id,
    alternateId: idOf(fields, 'alternateId'),
    customerId: idOf(fields, 'referenceCustomerId'),
    orderedAt: instantOf(fields, 'creationDate'),
    billingCycle: wordOf(fields, 'billingCycle', wireBillingCycles),
    currency: wordOf(fields, 'currencyCode', wireCurrencies),
    market: marketOfLines(items),
    status: wordOf(fields, 'status', wireOrderStatuses),
    lines,
  };
}

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
 * Reads a collection of orders; an invalid one does not affect the others.
 * @example
 * import { ordersFrom } from 'termbook/partner-center';
 * ordersFrom({ items: [{ id: 'o1' }, null] }).issues[0]?.path; // => 'items[1]'
 */
export function ordersFrom(json: unknown): ReadList<Order, OrderRead> {
  return readList(json, read);
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

/**
 * Returns a line of an order as a purchase; null if the order states no instant or billing cycle.
 * Software is canceled per order, and an order does not state a family, so the caller names it.
 * @example
 * import { orderFrom, purchaseOf } from 'termbook/partner-center';
 * const order = orderFrom({ id: 'o1', creationDate: '2021-05-10', billingCycle: 'one_time', lineItems: [{ lineItemNumber: 0, quantity: 2 }] }).facts;
 * const line = order?.lines[0];
 * order && line && purchaseOf(order, line, 'perpetual-software');
 * // => { family: 'perpetual-software', billingCycle: 'one-time', orderedAt: 1620604800000 }
 */
export function purchaseOf(order: Order, line: OrderLine, family: ProductFamily): Purchase | null {
  checkObject(order, 'order');
  checkObject(line, 'line');
  const { orderedAt, billingCycle, status } = order;
  if (orderedAt === null || billingCycle === null) return null;
  const purchase = { family, billingCycle, orderedAt };
  return status === 'cancelled' || line.quantity === 0 ? { ...purchase, status: 'cancelled' } : purchase;
}
