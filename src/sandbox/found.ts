import { preview } from '../kernel/error.js';
import { sameId } from '../wire/fields.js';
import type { Answer, Call, Handler } from './call.js';
import { keyOf } from './ids.js';
import { errorOf } from './refused.js';
import type { HeldOrder, HeldSubscription, SandboxCustomer, World } from './state.js';

/** The part of a path that names each kind of resource, and the code of the error that there is none. */
const kinds = { customers: ['customer', 60003], subscriptions: ['subscription', 20003], orders: ['order', 20000] } as const;
type Found = { readonly customers: SandboxCustomer; readonly subscriptions: HeldSubscription; readonly orders: HeldOrder };

/** Answers a call about the resource that its path names, below its customer. */
/* @__NO_SIDE_EFFECTS__ */
export function about<K extends keyof Found>(kind: K, answer: (world: World, found: Found[K], call: Call) => Answer): Handler {
  const [name, code] = kinds[kind];
  return (world, call) => {
    const { customer: owner = '', [name]: id = '' } = call.values;
    const found = world[kind].get(keyOf(id)) as Found[K] | undefined;
    const isOwn = found !== undefined && (!('customerId' in found) || sameId(found.customerId, owner));
    return isOwn ? answer(world, found, call) : errorOf(code, preview(id));
  };
}
