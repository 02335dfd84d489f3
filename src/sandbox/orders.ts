import { fieldsOf, itemsOf } from '../wire/fields.js';
import { notes } from '../wire/notes.js';
import { auditOf } from './audit.js';
import type { Answer, Handler } from './call.js';
import { ok } from './call.js';
import { ofCustomer, ofOrder } from './found.js';
import { madeId, orderIdOf } from './ids.js';
import { collectionOf } from './pages.js';
import { changeNotice } from './notices.js';
import type { AskedLine } from './ordered.js';
import { askedLine, begun, cycleOf, isAnswer } from './ordered.js';
import { errorOf } from './refused.js';
import type { HeldOrder, HeldSubscription } from './state.js';
import { writtenOrder } from './written-order.js';

/** Places an order: each line begins a subscription. */
export const createOrder: Handler = /* @__PURE__ */ ofCustomer((world, { id: customerId }, call) => {
  const to = notes();
  const fields = fieldsOf(call.body, '', to);
  const items = fields === null ? null : itemsOf(fields, 'lineItems');
  if (fields === null || items === null || items.length === 0 || to.issues.length > 0) return errorOf(800002, 'lineItems');
  const lines: AskedLine[] = [];
  for (const [index, { value, path }] of items.entries()) {
    const line = fieldsOf(value, path, to);
    if (line === null) return errorOf(800002, path);
    const asked: AskedLine | Answer = askedLine(world, customerId, line, index);
    if (isAnswer(asked)) return asked;
    lines.push(asked);
  }
  const billingCycle = cycleOf(fields, lines);
  if (billingCycle === undefined) return errorOf(900269);
  const { at, made } = world;
  const id = orderIdOf(made + 1);
  const subscriptions = lines.map((line, index): HeldSubscription => {
    const facts = begun(line, billingCycle, madeId(made + 2 + index), at);
    const history = [{ event: 'ordered', at, subscription: facts, basis: [] }] as const;
    return { customerId, facts, offerId: line.offer.id, name: line.name, orderId: id, version: 1, history };
  });
  const order: HeldOrder = {
    id,
    customerId,
    orderedAt: at,
    billingCycle,
    isCancelled: false,
    lines: subscriptions.map(({ facts, offerId, name }) => ({ offerId, subscriptionId: facts.id, name, quantity: facts.quantity })),
  };
  const body = writtenOrder(world, order);
  const notices = subscriptions.flatMap((held) => changeNotice(world, held, at));
  const audit = [auditOf(world, customerId, 'create_order', null, body)];
  return { status: 201, body, changes: { subscriptions, orders: [order], audit, notices, made: 1 + lines.length } };
});

/** The orders of a customer. */
export const listOrders: Handler = /* @__PURE__ */ ofCustomer((world, { id }) => {
  const orders = [...world.orders.values()].filter(({ customerId }) => customerId === id);
  const records = orders.map((order) => writtenOrder(world, order));
  return ok(collectionOf(records, `/customers/${id}/orders`));
});

/** One order. */
export const getOrder: Handler = /* @__PURE__ */ ofOrder((world, order) => ok(writtenOrder(world, order)));
