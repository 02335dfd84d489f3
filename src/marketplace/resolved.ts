import type { Fields } from '../wire/fields.js';
import { fieldsOf, partOf, pathOf, sameId } from '../wire/fields.js';
import { noted, notes } from '../wire/issue.js';
import { coreFacts } from './facts.js';
import type { KnownFacts } from './known.js';
import type { SaasSubscription } from './resource.js';
import { resourceOf } from './resource.js';
import type { SaasSubscriptionRead } from './subscription.js';

const nothingKnown: KnownFacts = {};

type Stated = string | number | null;

function isSame(a: Stated, b: Stated): boolean {
  return typeof a === 'string' && typeof b === 'string' ? sameId(a, b) : a === b;
}

/** Returns a value that is stated twice: either one if the other is missing, null if they differ. */
function agreed<T extends Stated>(fields: Fields, name: string, outer: T | null, inner: T | null): T | null {
  if (outer === null || inner === null) return outer ?? inner;
  return isSame(outer, inner) ? outer : noted(fields.notes, 'contradiction', pathOf(fields, name), `what subscription.${name} says`, outer);
}

function resolvedOf(fields: Fields): SaasSubscription {
  const outer = resourceOf(fields);
  const part = partOf(fields, 'subscription');
  if (part === null) return outer;
  const inner = resourceOf(part);
  return {
    ...inner,
    id: agreed(fields, 'id', outer.id, inner.id),
    name: outer.name ?? inner.name,
    offerId: agreed(fields, 'offerId', outer.offerId, inner.offerId),
    planId: agreed(fields, 'planId', outer.planId, inner.planId),
    quantity: agreed(fields, 'quantity', outer.quantity, inner.quantity),
  };
}

/**
 * Reads the answer of the resolve call: the purchase behind a landing-page token, with the subscription inside.
 * A value that differs between the outer and the inner record is a `contradiction` and taken from neither.
 * @example
 * import { resolvedFrom } from 'termbook/marketplace';
 * const read = resolvedFrom({
 *   id: 'saas-1', subscriptionName: 'Team', planId: 'silver', quantity: '20',
 *   subscription: { id: 'SAAS-1', saasSubscriptionStatus: ' PendingFulfillmentStart ', term: { termUnit: 'P1M' }, autoRenew: true },
 * });
 * read.resource?.status; // => 'pending-fulfillment-start'
 * read.issues.map((issue) => issue.path); // => ['subscription.created']
 */
export function resolvedFrom(json: unknown, known: KnownFacts | null = nothingKnown): SaasSubscriptionRead {
  const to = notes();
  const fields = fieldsOf(json, '', to);
  if (fields === null) return { facts: null, issues: to.issues, unknown: to.unknown, raw: json, resource: null, purchase: null };
  const resource = resolvedOf(fields);
  const outer = ['id', 'quantity'];
  const path = (name: string): string => (outer.includes(name) ? pathOf(fields, name) : `${pathOf(fields, 'subscription')}.${name}`);
  const { facts, purchase } = coreFacts(resource, known ?? nothingKnown, path, to);
  return { facts, issues: to.issues, unknown: to.unknown, raw: json, resource, purchase };
}
