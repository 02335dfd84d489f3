import { historyFrom } from '../ledger/history.js';
import { fieldsOf, itemsOf } from '../wire/fields.js';
import type { Answer, Handler } from './call.js';
import { fieldsIn, ok } from './call.js';
import { about } from './found.js';
import { madeId, orderIdOf } from './ids.js';
import { changesOf } from './notices.js';
import type { AskedLine } from './ordered.js';
import { askedLine, begun, cycleIn } from './ordered.js';
import { collectionOf } from './pages.js';
import { errorOf } from './refused.js';
import type { HeldOrder, HeldSubscription } from './state.js';
import { writtenOrder } from './written-order.js';

/** Places an order: each line begins a subscription. */
export const createOrder: Handler = /* @__PURE__ */ about('customers', (world, { id: customerId }, call) => {
  const fields = fieldsIn(call);
  const items = (fields === null ? null : itemsOf(fields, 'lineItems')) ?? [];
  if (fields === null || items.length === 0 || fields.notes.issues.length > 0) return errorOf(800002, 'lineItems');
  const lines: AskedLine[] = [];
  for (const [index, { value, path }] of items.entries()) {
    const line = fieldsOf(value, path, fields.notes);
    const asked: AskedLine | Answer = line === null ? errorOf(800002, path) : askedLine(world, customerId, line, index);
    if ('status' in asked) return asked;
    lines.push(asked);
  }
  const billingCycle = cycleIn(
    fields,
    lines.map(({ offer }) => offer),
  );
  if (billingCycle === null) return errorOf(900269);
  const { at, made } = world;
  const id = orderIdOf(made + 1);
  const subscriptions = lines.map((line, index): HeldSubscription => {
    const facts = begun(line, billingCycle, madeId(made + 2 + index), at);
    return { customerId, facts, offerId: line.offer.id, name: line.name, orderId: id, version: 1, history: historyFrom(facts) };
  });
  const ordered = subscriptions.map(({ facts, offerId, name }) => ({ offerId, subscriptionId: facts.id, name, quantity: facts.quantity }));
  const order: HeldOrder = { id, customerId, orderedAt: at, billingCycle, isCancelled: false, lines: ordered };
  const body = writtenOrder(world, order);
  const changes = changesOf(world, 'create_order', subscriptions as [HeldSubscription], null, body);
  return { status: 201, body, changes: { ...changes, orders: [order], made: 1 + lines.length } };
});

/** The orders of a customer. */
export const listOrders: Handler = /* @__PURE__ */ about('customers', (world, { id }) => {
  const orders = [...world.orders.values()].filter(({ customerId }) => customerId === id);
  const records = orders.map((order) => writtenOrder(world, order));
  return ok(collectionOf(records, `/customers/${id}/orders`));
});

/** One order. */
export const getOrder: Handler = /* @__PURE__ */ about('orders', (world, order) => ok(writtenOrder(world, order)));
