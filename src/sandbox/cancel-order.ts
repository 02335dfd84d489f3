import type { ProductFamily } from '../vocabulary/product.js';
import { fieldsOf, idOf, itemsOf, readItems, countOf, sameId, wordOf } from '../wire/fields.js';
import { notes } from '../wire/notes.js';
import { wireOrderStatuses } from '../partner-center/words.js';
import { auditOf } from './audit.js';
import type { Answer, Call, Handler } from './call.js';
import { ofOrder } from './found.js';
import { keyOf } from './ids.js';
import { movedByAll } from './moved.js';
import { changeNotice } from './notices.js';
import { errorOf, notDescribed } from './refused.js';
import type { HeldLine, HeldOrder, HeldSubscription } from './state.js';
import { writtenOrder } from './written-order.js';

/** Why an order is not what cancels a product; null = it is. */
const otherWays: { readonly [F in ProductFamily]?: 800019 | 800063 | 800077 } = {
  'license-based': 800063,
  'isv-saas': 800077,
  'new-commerce-license': 800019,
  'azure-plan': 800019,
};

/** Returns the numbers of the lines to cancel: those stated, else all that are not canceled yet; or why they are none. */
function linesIn(order: HeldOrder, call: Call): readonly number[] | Answer {
  const to = notes();
  const fields = fieldsOf(call.body, '', to);
  if (fields === null) return errorOf(800002);
  const id = idOf(fields, 'id');
  if (id !== null && !sameId(id, order.id)) return errorOf(800002, 'id');
  if (wordOf(fields, 'status', wireOrderStatuses) !== 'cancelled') return notDescribed('this update of an order');
  const open = order.lines.flatMap(({ quantity }, index) => (quantity === 0 ? [] : [index]));
  const items = itemsOf(fields, 'lineItems');
  const stated = readItems(items, to, (line) => {
    const number = countOf(line, 'lineItemNumber') ?? -1;
    const offerId = idOf(line, 'offerId');
    return offerId === null || sameId(offerId, order.lines[number]?.offerId ?? '') ? number : -1;
  });
  if (to.issues.length > 0) return errorOf(800002, to.issues[0]?.path);
  if (items === null) return open.length === 0 ? errorOf(800061) : open;
  const isEach = stated.length > 0 && new Set(stated).size === stated.length && stated.every((number) => open.includes(number));
  return isEach ? stated : errorOf(800061, 'lineItems');
}

/** Cancels lines of an order: each is the cancellation of its subscription, and one refusal refuses them all. */
export const cancelOrder: Handler = /* @__PURE__ */ ofOrder((world, order, call) => {
  const numbers = linesIn(order, call);
  if ('status' in numbers) return numbers;
  const subscriptions: HeldSubscription[] = [];
  for (const number of numbers) {
    const line = order.lines[number] as HeldLine;
    const held = world.subscriptions.get(keyOf(line.subscriptionId)) as HeldSubscription;
    const otherWay = otherWays[held.facts.family];
    if (otherWay !== undefined) return errorOf(otherWay);
    const moved = movedByAll(world, held, [{ move: 'cancel' }]);
    if (moved.held === null) return moved.answer;
    subscriptions.push(moved.held);
  }
  const lines = order.lines.map((line, index) => (numbers.includes(index) ? { ...line, quantity: 0 } : line));
  const after = { ...order, lines, isCancelled: lines.every(({ quantity }) => quantity === 0) };
  const body = writtenOrder(world, after);
  const audit = [auditOf(world, order.customerId, 'update_order', writtenOrder(world, order), body)];
  const notices = subscriptions.flatMap((held) => changeNotice(world, held, world.at));
  return { status: 200, body, changes: { subscriptions, orders: [after], audit, notices } };
});
