import type { Handler } from './call.js';
import { ok } from './call.js';
import type { RestsOn } from './calls.js';
import { ofCustomer, ofSubscription } from './found.js';
import { keyOf } from './ids.js';
import type { SandboxObject } from './json.js';
import { collectionOf } from './pages.js';
import type { HeldSubscription, SandboxCustomer } from './state.js';
import type { World } from './world.js';
import { writtenDeadlines } from './written-deadlines.js';
import { writtenSubscription } from './written-subscription.js';

/** Returns the record of a subscription; one stays as it is until a deadline in it is over. */
export function recordOf({ at, options, customers, offers, records }: World, held: HeldSubscription): SandboxObject {
  const known = records.get(held);
  if (known !== undefined && (known.untilAt === null || at < known.untilAt)) return known.record;
  const offerId = held.facts.product ?? held.offerId;
  const offerName = offers.get(keyOf(offerId))?.name ?? held.name;
  const deadlines = writtenDeadlines(held.facts, at, options);
  const record = writtenSubscription(held, customers.get(keyOf(held.customerId)) as SandboxCustomer, offerName, deadlines);
  records.set(held, { record, untilAt: deadlines.untilAt });
  return record;
}

/** Returns the basis of records: a state without a value on the wire is inferred, a choice for the end of the term is recorded only. */
export function basisOf(records: readonly (readonly [HeldSubscription, SandboxObject])[]): RestsOn {
  if (records.some(([{ facts }]) => facts.status === 'extended' || facts.status === 'migrated')) return 'inferred';
  return records.some(([, record]) => record['scheduledActions'] !== undefined) ? 'recorded' : 'documented';
}

/** The subscriptions of a customer, or those of one order. */
export const listSubscriptions: Handler = /* @__PURE__ */ ofCustomer((world, { id }, call) => {
  const order = call.query.get('order_id');
  const records: [HeldSubscription, SandboxObject][] = [];
  for (const held of world.subscriptions.values()) {
    const isOfOrder = order === undefined || keyOf(held.orderId) === keyOf(order);
    if (held.customerId === id && isOfOrder) records.push([held, recordOf(world, held)]);
  }
  const self = `/customers/${id}/subscriptions${order === undefined ? '' : `?order_id=${order}`}`;
  const items = records.map(([, record]) => record);
  return { ...ok(collectionOf(items, self)), restsOn: basisOf(records) };
});

/** One subscription. */
export const getSubscription: Handler = /* @__PURE__ */ ofSubscription((world, held) => {
  const record = recordOf(world, held);
  return { ...ok(record), restsOn: basisOf([[held, record]]) };
});
