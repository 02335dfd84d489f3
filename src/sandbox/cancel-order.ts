import { wireOrderStatuses } from '../partner-center/words.js';
import type { ProductFamily } from '../vocabulary/product.js';
import { countOf, idOf, itemsOf, readItems, sameId, wordOf } from '../wire/fields.js';
import type { Answer, Call, Handler } from './answers.js';
import { about, errorOf, fieldsIn, notDescribed, ok } from './answers.js';
import { keyOf } from './links.js';
import { movedByAll } from './moved.js';
import { changesOf } from './notices.js';
import type { HeldLine, HeldOrder, HeldSubscription } from './state.js';

/** Why an order is not what cancels a product; null = it is. */
const otherWays: { readonly [F in ProductFamily]?: 800019 | 800063 | 800077 } = {
  'license-based': 800063,
  'isv-saas': 800077,
  'new-commerce-license': 800019,
  'azure-plan': 800019,
};

/** Returns the numbers of the lines to cancel: those stated, else all that are not canceled yet; or why they are none. */
function linesIn(order: HeldOrder, call: Call): readonly number[] | Answer {
  const fields = fieldsIn(call);
  if (fields === null) return errorOf(800002);
  const { notes } = fields;
  if (!sameId(idOf(fields, 'id') ?? order.id, order.id)) return errorOf(800002, 'id');
  if (wordOf(fields, 'status', wireOrderStatuses) !== 'cancelled') return notDescribed('this update of an order');
  const open = order.record.lineItems.flatMap(({ quantity }, index) => (quantity === 0 ? [] : [index]));
  const items = itemsOf(fields, 'lineItems');
  const stated = readItems(items, notes, (line) => {
    const number = countOf(line, 'lineItemNumber') ?? -1;
    const offerId = idOf(line, 'offerId');
    return offerId === null || sameId(offerId, order.record.lineItems[number]?.offerId ?? '') ? number : -1;
  });
  if (notes.issues.length > 0) return errorOf(800002, notes.issues[0]?.path);
  if (items === null) return open.length === 0 ? errorOf(800061) : open;
  const isEach = stated.length > 0 && new Set(stated).size === stated.length && stated.every((number) => open.includes(number));
  return isEach ? stated : errorOf(800061, 'lineItems');
}

/** Cancels lines of an order: each is the cancellation of its subscription, and one refusal refuses them all. */
export const cancelOrder: Handler = /* @__PURE__ */ about('orders', (world, order, call) => {
  const numbers = linesIn(order, call);
  if ('status' in numbers) return numbers;
  const { record } = order;
  const subscriptions: HeldSubscription[] = [];
  for (const number of numbers) {
    const line = record.lineItems[number] as HeldLine;
    const held = world.subscriptions.get(keyOf(line.subscriptionId)) as HeldSubscription;
    const otherWay = otherWays[held.facts.family];
    const moved = otherWay === undefined ? movedByAll(world, held, [{ move: 'cancel' }]) : errorOf(otherWay);
    if ('status' in moved) return moved;
    subscriptions.push(moved);
  }
  // 0 = canceled
  const lineItems = record.lineItems.map((line, index) => (numbers.includes(index) ? { ...line, quantity: 0 } : line));
  const body = { ...record, lineItems, status: lineItems.every(({ quantity }) => quantity === 0) ? 'cancelled' : record['status'] };
  const changes = changesOf(world, 'update_order', subscriptions as [HeldSubscription], record, body);
  return ok(body, { ...changes, orders: [{ ...order, record: body }] });
});
