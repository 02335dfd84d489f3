import { checkResource } from './check-state.js';
import { checkObject } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Issue } from '../kernel/issue.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { notes } from '../wire/issue.js';
import { coreFacts } from './facts.js';
import type { KnownFacts } from './known.js';
import type { Operation } from './operation.js';
import type { LoggedOperation } from './replay.js';
import { replayed } from './replay.js';
import type { SaasSubscription } from './resource.js';

/**
 * One SaaS subscription and all operations told of it, as plain JSON. Everything but `initial`, `readAt` and `known` follows from the log.
 * Every operation id is kept for good: a subscription has few of them, each takes one entry however often it is delivered, and an id that was forgotten
 * would be applied again.
 */
export interface MarketplaceState {
  /** The record as it was first read. */
  readonly initial: SaasSubscription;
  /** When it was read: what happened before is contained in it; null = not stated, then every operation comes after it. */
  readonly readAt: Instant | null;
  readonly known: KnownFacts;
  /** In the order of their times, each with what became of it. */
  readonly operations: readonly LoggedOperation[];
  /** The record after all of them. */
  readonly resource: SaasSubscription;
  /** The same for the questions and the lifecycle of the core; null while a fact is missing, and `issues` says which. */
  readonly facts: Subscription | null;
  readonly purchase: Purchase | null;
  readonly issues: readonly Issue[];
}

/** What a state starts from, beside the record. */
export interface InitialOptions {
  readonly readAt?: Instant | null;
  readonly known?: KnownFacts;
}

/** The state that follows from a record and a log. */
export function stateFrom(
  initial: SaasSubscription,
  readAt: Instant | null,
  known: KnownFacts,
  log: readonly Operation[],
): MarketplaceState {
  const { operations, held } = replayed(initial, readAt, known, log);
  const { resource, suspendedAt, cancelledAt } = held;
  const to = notes();
  const { facts, purchase } = coreFacts(resource, { ...known, suspendedAt, cancelledAt }, (name) => name, to);
  return { initial, readAt, known, operations, resource, facts, purchase, issues: to.issues };
}

const nothing: InitialOptions = {};

/**
 * The state before the first webhook, from the record of `subscriptionFrom` or `resolvedFrom` (their `resource`). `readAt`: when the record was read;
 * operations from before are contained in it. Throws TermbookError 'invalid-instant' for a `readAt` that is none.
 * @example
 * import { marketplaceState, subscriptionFrom } from 'termbook/marketplace';
 * const { resource } = subscriptionFrom({ id: 'saas-1', saasSubscriptionStatus: 'Subscribed', quantity: 5, term: { termUnit: 'P1M' } });
 * const state = resource && marketplaceState(resource);
 * state?.resource.quantity; // => 5
 * state?.operations; // => []
 */
export function marketplaceState(initial: SaasSubscription, options: InitialOptions = nothing): MarketplaceState {
  checkResource(initial, 'initial');
  checkObject(options, 'options');
  const { readAt = null } = options;
  const known = options.known ?? {};
  checkObject(known, 'options.known');
  if (readAt !== null) checkInstant(readAt, 'options.readAt');
  return stateFrom(initial, readAt, known, []);
}
