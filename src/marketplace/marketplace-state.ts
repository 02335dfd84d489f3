import { checkKnown, checkResource } from './check-state.js';
import { checkObject } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Issue } from '../kernel/untrusted.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { notes } from '../wire/notes.js';
import { coreFacts } from './facts.js';
import type { KnownSaasFacts, SaasSubscription } from './resource.js';
import type { Operation } from './operation.js';
import type { LoggedOperation } from './replay.js';
import { replayed } from './replay.js';

/**
 * One SaaS subscription and all operations received for it, as plain JSON. Everything but `initial`, `readAt` and `known` follows from the
 * log.
 * Every operation id is kept forever: a subscription has few of them, each takes one entry for any number of deliveries, and a forgotten id
 * would be applied again.
 */
export interface MarketplaceState {
  /** The record as it was first read. */
  readonly initial: SaasSubscription;
  /** The instant of reading it: earlier operations are contained in it; null = not stated, then every operation comes after it. */
  readonly readAt: Instant | null;
  /** The facts that the record does not state. */
  readonly known: KnownSaasFacts;
  /** The operations in the order of their times, each with its outcome. */
  readonly operations: readonly LoggedOperation[];
  /** The record after all operations. */
  readonly resource: SaasSubscription;
  /** The same for the questions and the lifecycle of the core; null while a fact is missing, which `issues` names. */
  readonly facts: Subscription | null;
  /** The facts for the questions; null = a required one is missing. */
  readonly purchase: Purchase | null;
  /** The missing or wrong fields. */
  readonly issues: readonly Issue[];
}

/** The starting values of a state, besides the record. */
export interface InitialOptions {
  /** The instant at which it was read. */
  readonly readAt?: Instant | null;
  /** The facts that the record does not state. */
  readonly known?: KnownSaasFacts;
}

/** The facts that a state follows from, besides the present. */
export type Origin = Pick<MarketplaceState, 'initial' | 'readAt' | 'known'>;

/** Returns the state that follows from a record and a log at an instant. */
export function stateFrom({ initial, readAt, known }: Origin, log: readonly Operation[], now: Instant): MarketplaceState {
  const { operations, held } = replayed(initial, known, log, { readAt, now });
  const { resource, suspendedAt, cancelledAt } = held;
  const to = notes();
  const { facts, purchase } = coreFacts(resource, { ...known, suspendedAt, cancelledAt }, (name) => name, to);
  return { initial, readAt, known, operations, resource, facts, purchase, issues: to.issues };
}

const nothing: InitialOptions = {};

/**
 * Returns the state before the first webhook, from the `resource` that `saasSubscription` or `resolvedFrom` returned.
 * `readAt` is the instant at which the record was read; earlier operations are contained in it.
 * Throws TermbookError 'invalid-instant' for an invalid `readAt`.
 * @example
 * import { marketplaceState, saasSubscription } from 'termbook/marketplace';
 * const { resource } = saasSubscription({ id: 'saas-1', saasSubscriptionStatus: 'Subscribed', quantity: 5, term: { termUnit: 'P1M' } });
 * const state = resource && marketplaceState(resource);
 * state?.resource.quantity; // => 5
 * state?.operations; // => []
 */
export function marketplaceState(initial: SaasSubscription, options: InitialOptions = nothing): MarketplaceState {
  checkResource(initial, 'initial');
  checkObject(options, 'options');
  const { readAt = null } = options;
  const known = options.known ?? {};
  checkKnown(known, 'options.known');
  if (readAt !== null) checkInstant(readAt, 'options.readAt');
  return stateFrom({ initial, readAt, known }, [], 0 as Instant);
}
