import { fail } from '../kernel/error.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { ReadList } from '../wire/collection.js';
import { nextLink, readList } from '../wire/collection.js';
import { recordFieldsOf } from '../wire/record.js';
import { fieldsOf, idOf, partOf, pathOf, sameId } from '../wire/fields.js';
import { nearMisses } from '../wire/near-misses.js';
import type { Notes, Read } from '../wire/notes.js';
import { noted, notes } from '../wire/notes.js';
import { coreFacts } from './facts.js';
import type { KnownSaasFacts, SaasSubscription } from './resource.js';
import { resourceOf } from './resource.js';
import type { Fields } from '../wire/fields.js';

/**
 * The result of reading a SaaS subscription: `resource` is the record in termbook's values, `facts` a Subscription (null while a fact is
 * missing), and `purchase` the facts for cancellation and refunds, also if the state is incomplete.
 */
export interface SaasSubscriptionRead extends Read<Subscription> {
  /** The record; null = it could not be read. */
  readonly resource: SaasSubscription | null;
  /** The facts for the questions; null = a required one is missing. */
  readonly purchase: Purchase | null;
}

/** Every fact of its own, so that none is taken from a prototype. */
const nothingKnown: KnownSaasFacts = {
  family: null,
  billingCycle: null,
  orderedAt: null,
  quantity: null,
  autoRenew: null,
  trial: null,
  suspendedAt: null,
  cancelledAt: null,
};

const noteNearMisses = /* @__PURE__ */ nearMisses([
  'saasSubscriptionStatus',
  'created',
  'quantity',
  'autoRenew',
  'isFreeTrial',
  'offerId',
  'planId',
]);

function readSubscription(json: unknown, path: string, known: KnownSaasFacts, to: Notes): SaasSubscriptionRead {
  const fields = recordFieldsOf(json, path, to, 'saasSubscriptions', ['subscriptions']);
  if (fields === null) return { facts: null, issues: to.issues, unknown: to.unknown, raw: json, resource: null, purchase: null };
  noteNearMisses(fields, to);
  const resource = resourceOf(fields);
  const { facts, purchase } = coreFacts(resource, known, (name) => pathOf(fields, name), to);
  return { facts, issues: to.issues, unknown: to.unknown, raw: json, resource, purchase };
}

/**
 * Reads a subscription of the SaaS fulfillment API.
 * Never throws and never guesses: a fact that is not stated is an issue, and an unknown value is kept in `unknown`. The order instant is
 * `created`. A term whose dates contradict its unit (`term-mismatch`) is an issue; one whose dates contradict each other (`empty-term`,
 * `inverted-dates`), or a running one without dates (`term-without-dates`), is an issue and null.
 * @example
 * import { saasSubscription } from 'termbook/marketplace';
 * const read = saasSubscription({
 *   id: 'saas-1', planId: 'gold', quantity: 5, saasSubscriptionStatus: 'Subscribed', autoRenew: true, created: '2021-12-01T07:03:17.5098444Z',
 *   term: { startDate: '2021-12-04T00:00:00Z', endDate: '2022-01-03T00:00:00Z', termUnit: 'P1M' },
 * });
 * read.facts?.status; // => 'active'
 * read.issues; // => []
 */
export function saasSubscription(json: unknown, known: KnownSaasFacts | null = nothingKnown): SaasSubscriptionRead {
  return readSubscription(json, '', known ?? nothingKnown, notes());
}

function idIn(json: unknown): string | null {
  const fields = fieldsOf(json, '', notes());
  return fields === null ? null : idOf(fields, 'id');
}

/**
 * Reads a page of the list of subscriptions, or a bare list.
 * An invalid record does not affect the others. `nextUri` is the stated `@nextLink`. `knownOf` returns the caller's facts of a subscription, by
 * its id as received.
 * @example
 * import { saasSubscriptions } from 'termbook/marketplace';
 * saasSubscriptions({ subscriptions: [null], '@nextLink': 'https://example.com/next' }).issues[0]?.path; // => 'subscriptions[0]'
 */
export function saasSubscriptions(
  json: unknown,
  knownOf?: (id: string) => KnownSaasFacts | null | undefined,
): ReadList<Subscription, SaasSubscriptionRead> {
  if (knownOf !== undefined && typeof knownOf !== 'function') fail('wrong-type', 'knownOf', 'a function', knownOf);
  return readList(
    json,
    (value, path, to) => {
      const id = knownOf === undefined ? null : idIn(value);
      return readSubscription(value, path, (id === null ? null : knownOf?.(id)) ?? nothingKnown, to);
    },
    { items: ['subscriptions'], next: nextLink },
  );
}

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
    hasQuantity: outer.hasQuantity || inner.hasQuantity,
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
export function resolvedFrom(json: unknown, known: KnownSaasFacts | null = nothingKnown): SaasSubscriptionRead {
  const to = notes();
  const fields = fieldsOf(json, '', to);
  if (fields === null) return { facts: null, issues: to.issues, unknown: to.unknown, raw: json, resource: null, purchase: null };
  const resource = resolvedOf(fields);
  const outer = ['id', 'quantity'];
  const path = (name: string): string => (outer.includes(name) ? pathOf(fields, name) : `${pathOf(fields, 'subscription')}.${name}`);
  const { facts, purchase } = coreFacts(resource, known ?? nothingKnown, path, to);
  return { facts, issues: to.issues, unknown: to.unknown, raw: json, resource, purchase };
}
