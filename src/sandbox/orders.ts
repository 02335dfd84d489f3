import { isoInstant } from '../kernel/instant.js';
import { historyFrom } from '../ledger/history.js';
import { writtenCycles } from '../partner-center/words.js';
import { fieldsOf, itemsOf } from '../wire/fields.js';
import type { Answer, Handler } from './answers.js';
import { about, collectionOf, errorOf, fieldsIn, ok } from './answers.js';
import { catalogLinks, link, madeId, orderIdOf } from './links.js';
import { changesOf } from './notices.js';
import type { AskedLine } from './ordered.js';
import { askedLine, begun, cycleIn } from './ordered.js';
import type { HeldSubscription } from './state.js';

/** Places an order: each line begins a subscription. */
export const createOrder: Handler = /* @__PURE__ */ about('customers', (world, { id: customerId, country }, call) => {
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
  const path = `/customers/${customerId}/orders/${id}`;
  const record = {
    id,
    alternateId: id,
    referenceCustomerId: customerId,
    billingCycle: writtenCycles[billingCycle].toLowerCase(),
    lineItems: subscriptions.map(({ facts, offerId, name }, index) => ({
      lineItemNumber: index,
      offerId,
      subscriptionId: facts.id,
      termDuration: facts.term?.duration,
      transactionType: 'New',
      friendlyName: name,
      quantity: facts.quantity,
      links: catalogLinks(offerId, country),
    })),
    creationDate: isoInstant(at),
    status: 'completed',
    transactionType: 'UserPurchase',
    links: { self: link(path), provisioningStatus: link(`${path}/provisioningstatus`), patchOperation: link(path, 'PATCH') },
    client: {},
    attributes: { objectType: 'Order' },
  };
  const changes = changesOf(world, 'create_order', subscriptions as [HeldSubscription], null, record);
  return { status: 201, body: record, changes: { ...changes, orders: [{ id, customerId, record }], made: 1 + lines.length } };
});

/** The orders of a customer. */
export const listOrders: Handler = /* @__PURE__ */ about('customers', (world, { id }) => {
  const own = [...world.orders.values()].filter(({ customerId }) => customerId === id);
  const records = own.map(({ record }) => record);
  return ok(collectionOf(records, `/customers/${id}/orders`));
});

/** One order. */
export const getOrder: Handler = /* @__PURE__ */ about('orders', (_world, { record }) => ok(record));
