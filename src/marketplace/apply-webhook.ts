import { checkState } from './check-state.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant, isoInstant } from '../kernel/instant.js';
import type { Issue } from '../kernel/untrusted.js';
import { fieldsOf, pathOf, sameId } from '../wire/fields.js';
import type { UnknownValue } from '../wire/notes.js';
import { noted, notes } from '../wire/notes.js';
import { contradicted, logged, operationOf } from './operation.js';
import type { MarketplaceState } from './marketplace-state.js';
import { stateFrom } from './marketplace-state.js';
import type { Operation } from './operation.js';
import type { OperationRefusal, Outcome } from './replay.js';

/**
 * The result of a delivery: an outcome, 'repeated' (nothing new), 'contradiction' (the id of an operation that was received with another action
 * or end), 'other-subscription', or 'unreadable' (`issues` states the cause; fetch the operation). The last three change nothing.
 */
export type DeliveryVerdict = Outcome | 'repeated' | 'contradiction' | 'other-subscription' | 'unreadable';

/** The result of applying a webhook call: the next state and the verdict on the call. */
export interface Delivery {
  /** The instant of the operation. */
  readonly at: Instant;
  /** The result of the delivery. */
  readonly verdict: DeliveryVerdict;
  /** The state after it. */
  readonly state: MarketplaceState;
  /** The operation; null = it could not be read. */
  readonly operation: Operation | null;
  /** The reason of a refusal; null = not refused. */
  readonly refusal: OperationRefusal | null;
  /** The missing or wrong fields. */
  readonly issues: readonly Issue[];
  /** The values that this version does not know. */
  readonly unknown: readonly UnknownValue[];
}

/**
 * Applies a webhook call (or an answer of the operations API) to a state and returns the next state.
 * A repeated delivery changes nothing. A late one is applied at its own time: the state depends on the set of operations received, not on
 * their order or count. One that contradicts what was received under its id is an issue and changes nothing.
 * An operation that the transitions do not allow is refused with a reason, kept in the log, and evaluated again when an earlier operation
 * arrives: activating a suspended subscription (400), anything after unsubscribing (404), suspending, renewing or changing one that is not
 * subscribed, reinstating one that is not suspended. An operation in progress waits.
 * `at` is the time of the call. An operation later than `at` is an issue and waits: the next call from its time on applies it.
 * A state without an id takes no operation, since none is known to be its own.
 * Never throws for a payload. Throws TermbookError 'invalid-instant' for an invalid `at`.
 * @example
 * import { instant } from 'termbook';
 * import { applyWebhook, marketplaceState, saasSubscription } from 'termbook/marketplace';
 * const { resource } = saasSubscription({ id: 'saas-1', saasSubscriptionStatus: 'Subscribed', quantity: 5, term: { termUnit: 'P1M' } });
 * const call = { id: 'op-1', subscriptionId: 'saas-1', action: 'Suspend', status: 'Succeeded', timeStamp: '2022-03-10T16:34:41.137017Z' };
 * const first = resource && applyWebhook(marketplaceState(resource), call, instant('2022-03-10T16:34:42Z'));
 * first?.verdict; // => 'applied'
 * first?.state.resource.status; // => 'suspended'
 * const again = first && applyWebhook(first.state, call, instant('2022-03-10T16:35:42Z'));
 * again?.verdict; // => 'repeated'
 */
export function applyWebhook(state: MarketplaceState, payload: unknown, at: Instant): Delivery {
  checkInstant(at, 'at');
  checkState(state);
  const to = notes();
  const fields = fieldsOf(payload, '', to);
  const operation = fields === null ? null : operationOf(fields);
  const delivery = (verdict: DeliveryVerdict, next: MarketplaceState, refusal: OperationRefusal | null): Delivery => ({
    at,
    verdict,
    state: next,
    operation,
    refusal,
    issues: to.issues,
    unknown: to.unknown,
  });
  if (fields === null || operation === null) return delivery('unreadable', state, null);
  const { initial, operations } = state;
  // a store may leave null out
  if (initial.id == null) noted(to, 'fact-missing', 'state.initial.id', 'the id of the subscription', undefined);
  if (initial.id == null || !sameId(initial.id, operation.subscriptionId)) return delivery('other-subscription', state, null);
  const log = operations.map((entry) => entry.operation);
  const present = contradicted(log, operation);
  if (present !== null) {
    noted(to, 'contradiction', pathOf(fields, 'id'), `${present.word} ${present.status ?? present.stage}`, operation.id);
    return delivery('contradiction', state, null);
  }
  if (operation.at > at)
    noted(to, 'in-the-future', pathOf(fields, 'timeStamp'), `an instant until ${isoInstant(at)}`, isoInstant(operation.at));
  const next = logged(log, operation);
  const isDue = operations.some((entry) => entry.outcome === 'waiting' && entry.operation.stage === 'done' && entry.operation.at <= at);
  const after = next === log && !isDue ? state : stateFrom(state, next, at);
  const entry = after.operations.find((candidate) => candidate.operation === operation);
  return entry === undefined ? delivery('repeated', after, null) : delivery(entry.outcome, after, entry.refusal);
}
