import type { Handler } from './answers.js';
import { about, collectionOf, ok } from './answers.js';
import { keyOf } from './links.js';
import type { RestsOn } from './calls.js';
import type { HeldSubscription, SandboxCustomer, SandboxObject, World } from './state.js';
import { writtenDeadlines } from './written-deadlines.js';
import { writtenSubscription } from './written-subscription.js';

/** Returns the offer that a subscription is of now. */
export function offerIdOf({ facts, offerId }: HeldSubscription): string {
  return facts.product ?? offerId;
}

/** Returns the record of a subscription; one stays as it is until a deadline in it is over. */
export function recordOf({ at, options, customers, offers, records }: World, held: HeldSubscription): SandboxObject {
  const { id } = held.facts;
  const known = records.get(id);
  if (known?.held === held && (known.untilAt === null || at < known.untilAt)) return known.record;
  const offerName = offers.get(keyOf(offerIdOf(held)))?.name ?? held.name;
  const deadlines = writtenDeadlines(held.facts, at, options);
  const record = writtenSubscription(held, customers.get(keyOf(held.customerId)) as SandboxCustomer, offerName, deadlines);
  records.set(id, { held, record, untilAt: deadlines.untilAt });
  return record;
}

/** Returns the basis of records: a state without a value on the wire is inferred, a choice for the end of the term is recorded only. */
export function basisOf(world: World, all: readonly HeldSubscription[]): RestsOn {
  if (all.some(({ facts: { status } }) => status === 'extended' || status === 'migrated')) return 'inferred';
  return all.some((held) => recordOf(world, held)['scheduledActions'] !== undefined) ? 'recorded' : 'documented';
}

/** The subscriptions of a customer, or those of one order. */
export const listSubscriptions: Handler = /* @__PURE__ */ about('customers', (world, { id }, { query }) => {
  const order = query('order_id');
  const all = [...world.subscriptions.values()].filter(
    ({ customerId, orderId }) => customerId === id && (order === '' || keyOf(orderId) === keyOf(order)),
  );
  const items = all.map((held) => recordOf(world, held));
  const self = `/customers/${id}/subscriptions${order === '' ? '' : `?order_id=${order}`}`;
  return { ...ok(collectionOf(items, self)), restsOn: basisOf(world, all) };
});

/** One subscription. */
export const getSubscription: Handler = /* @__PURE__ */ about('subscriptions', (world, held) => {
  return { ...ok(recordOf(world, held)), restsOn: basisOf(world, [held]) };
});
