import { checkObjects } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { lastStartBy } from '../rules/asking/cancellation-window-start.js';
import type { Purchase, WindowStart } from '../vocabulary/purchase.js';
import type { Duration } from '../vocabulary/term.js';
import type { PageShape, ReadList } from '../wire/collection.js';
import { linked, readList, readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, fieldsOf, idOf, instantOf, itemsOf, sameId, wordOf } from '../wire/fields.js';
import { wireBillingCycles, wireDurations, wireTransitionEvents, wireTransitionStatuses, wireTransitionTypes } from './words.js';

/** An upgrade of a new-commerce subscription: of all its licenses to another product, or of some to another subscription. */
export interface Transition {
  /** null if not stated: the history of one subscription leaves it out. */
  readonly fromSubscriptionId: string | null;
  /** null if the subscription stays the same. */
  readonly toSubscriptionId: string | null;
  /** The offer before. */
  readonly fromOfferId: string | null;
  /** The offer after. */
  readonly toOfferId: string | null;
  /** The number of seats. */
  readonly quantity: number | null;
  /** The length of the term. */
  readonly duration: Duration | null;
  /** The billing cycle. */
  readonly billingCycle: BillingCycle | null;
  /** The kind of the upgrade; null = unknown to this version. */
  readonly type: (typeof wireTransitionTypes)[keyof typeof wireTransitionTypes] | null;
  /** The id of the promotion. */
  readonly promotionId: string | null;
  /** When the conversion was completed; null if it was not, or if it is not stated. */
  readonly completedAt: Instant | null;
  /** When the conversion failed, the last time. */
  readonly failedAt: Instant | null;
}

/** Returns the last instant at which the conversion reached a status. */
function eventAt(fields: Fields, wanted: 'completed' | 'failed'): Instant | null {
  let last: Instant | null = null;
  for (const { value, path } of itemsOf(fields, 'events') ?? []) {
    const event = fieldsOf(value, path, fields.notes);
    if (event === null) continue;
    const name = wordOf(event, 'name', wireTransitionEvents);
    const status = wordOf(event, 'status', wireTransitionStatuses);
    const at = instantOf(event, 'timestamp');
    if (name === 'conversion' && status === wanted && at !== null && (last === null || at > last)) last = at;
  }
  return last;
}

function transitionOf(fields: Fields): Transition {
  const completedAt = eventAt(fields, 'completed');
  // what is wrong with an event is noted once
  const failedAt = eventAt({ ...fields, notes: { issues: [], unknown: [] } }, 'failed');
  return {
    fromSubscriptionId: idOf(fields, 'fromSubscriptionId'),
    toSubscriptionId: idOf(fields, 'toSubscriptionId'),
    fromOfferId: idOf(fields, 'fromCatalogItemId'),
    toOfferId: idOf(fields, 'toCatalogItemId'),
    quantity: countOf(fields, 'quantity'),
    duration: wordOf(fields, 'termDuration', wireDurations),
    billingCycle: wordOf(fields, 'billingCycle', wireBillingCycles),
    type: wordOf(fields, 'transitionType', wireTransitionTypes),
    promotionId: idOf(fields, 'promotionId'),
    completedAt,
    failedAt,
  };
}

const transitions: PageShape = { ...linked, items: ['items', 'transition'] };

/**
 * Reads the transitions of a subscription (upgrades of new commerce).
 * @example
 * import { transitionsFrom } from 'termbook/partner-center';
 * const events = [{ name: 'Conversion', status: 'Completed', timestamp: '2021-01-08T18:37:41.591855Z' }];
 * transitionsFrom({ transition: [{ quantity: 1, events }] }).facts[0]?.completedAt; // => 1610131061591
 */
export function transitionsFrom(json: unknown): ReadList<Transition> {
  return readList(json, (value, path, to) => readOne(value, path, to, transitionOf), transitions);
}

/**
 * Returns the upgrades that were completed for a subscription, as `windowStarts` of `KnownFacts`: of all its licenses, or of some to another one
 * ('partial-upgrade', in the subscription that they went to). An upgrade opens no window, and one of some licenses inherits that of its source (U1).
 * `transitions` is the history of that subscription, or of the one that its licenses came from, and `source` the purchase that they came from: without it, the
 * instant of the upgrade stands, and whether a window is open is not known for as long as one could be. Throws TermbookError 'wrong-type'.
 * @example
 * import { transitionsFrom, windowStartsOf } from 'termbook/partner-center';
 * const events = [{ name: 'Conversion', status: 'Completed', timestamp: '2021-01-08T18:37:41Z' }];
 * windowStartsOf(transitionsFrom({ transition: [{ quantity: 1, events }] }).facts, 's1');
 * // => [{ by: 'upgrade', startsAt: 1610131061000, seats: null }]
 */
export function windowStartsOf(
  transitions: readonly Transition[],
  subscriptionId: string,
  source: Purchase | null = null,
): readonly WindowStart[] {
  checkObjects(transitions, 'transitions');
  return transitions.flatMap(({ fromSubscriptionId, toSubscriptionId, quantity, completedAt }): readonly WindowStart[] => {
    if (completedAt === null) return [];
    const isFull = toSubscriptionId === null || (fromSubscriptionId !== null && sameId(fromSubscriptionId, toSubscriptionId));
    const target = toSubscriptionId ?? fromSubscriptionId;
    if (target !== null && !sameId(target, subscriptionId)) return [];
    if (isFull) return [{ by: 'upgrade', startsAt: completedAt, seats: null }];
    const startsAt = source === null ? completedAt : lastStartBy(source, completedAt);
    return [{ by: 'partial-upgrade', startsAt, seats: quantity }];
  });
}
