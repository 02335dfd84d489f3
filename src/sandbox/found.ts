import { preview } from '../kernel/error.js';
import type { Answer, Call, Handler } from './call.js';
import type { WireErrorCode } from './errors.js';
import { keyOf } from './ids.js';
import { errorOf } from './refused.js';
import type { HeldOrder, HeldSubscription, SandboxCustomer } from './state.js';
import type { World } from './world.js';

/** Answers a call about the customer that its path names. */
/* @__NO_SIDE_EFFECTS__ */
export function ofCustomer(answer: (world: World, customer: SandboxCustomer, call: Call) => Answer): Handler {
  return (world, call) => {
    const { customer: id = '' } = call.values;
    const found = world.customers.get(keyOf(id));
    return found === undefined ? errorOf(60003, preview(id)) : answer(world, found, call);
  };
}

/* @__NO_SIDE_EFFECTS__ */
function owned<T extends { readonly customerId: string }>(
  name: 'subscription' | 'order',
  code: WireErrorCode,
  all: (world: World) => ReadonlyMap<string, T>,
  answer: (world: World, found: T, call: Call) => Answer,
): Handler {
  return (world, call) => {
    const { customer: owner = '', [name]: id = '' } = call.values;
    const found = all(world).get(keyOf(id));
    return found === undefined || keyOf(found.customerId) !== keyOf(owner) ? errorOf(code, preview(id)) : answer(world, found, call);
  };
}

/** Answers a call about the subscription of a customer that its path names. */
/* @__NO_SIDE_EFFECTS__ */
export function ofSubscription(answer: (world: World, held: HeldSubscription, call: Call) => Answer): Handler {
  return owned('subscription', 20003, ({ subscriptions }) => subscriptions, answer);
}

/** Answers a call about the order of a customer that its path names. */
/* @__NO_SIDE_EFFECTS__ */
export function ofOrder(answer: (world: World, order: HeldOrder, call: Call) => Answer): Handler {
  return owned('order', 20000, ({ orders }) => orders, answer);
}
