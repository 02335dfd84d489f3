import { preview } from '../kernel/error.js';
import type { Answer, Call } from './call.js';
import { keyOf } from './ids.js';
import { errorOf } from './refused.js';
import type { HeldOrder, HeldSubscription, SandboxCustomer } from './state.js';
import type { World } from './world.js';

/** Something that an address names, or the answer that there is none. */
export type Found<T> = { readonly found: T } | { readonly found: null; readonly answer: Answer };

function none(answer: Answer): { readonly found: null; readonly answer: Answer } {
  return { found: null, answer };
}

/** Returns the customer that a path names. */
export function customerIn({ customers }: World, { values }: Call): Found<SandboxCustomer> {
  const { customer: id = '' } = values;
  const found = customers.get(keyOf(id));
  return found === undefined ? none(errorOf(60003, preview(id))) : { found };
}

/** Returns the subscription of a customer that a path names. */
export function subscriptionIn({ subscriptions }: World, { values }: Call): Found<HeldSubscription> {
  const { customer: owner = '', subscription: id = '' } = values;
  const found = subscriptions.get(keyOf(id));
  return found === undefined || keyOf(found.customerId) !== keyOf(owner) ? none(errorOf(20003, preview(id))) : { found };
}

/** Returns the order of a customer that a path names. */
export function orderIn({ orders }: World, { values }: Call): Found<HeldOrder> {
  const { customer: owner = '', order: id = '' } = values;
  const found = orders.get(keyOf(id));
  return found === undefined || keyOf(found.customerId) !== keyOf(owner) ? none(errorOf(20000, preview(id))) : { found };
}

/** Returns a count that a query states: null = none, undefined = it is no whole number above 0. */
export function sizeIn({ query }: Call): number | null | undefined {
  const text = query.get('size');
  if (text === undefined || text === '') return null;
  return /^\d{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}
