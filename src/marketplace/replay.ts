import type { Instant } from '../kernel/instant.js';
import { termHolding } from '../rules/asking/term-chain.js';
import { knownAt } from '../wire/values.js';
import type { KnownSaasFacts, SaasSubscription } from './resource.js';
import type { Operation } from './operation.js';
import type { SaasAction, SaasStatus } from './words.js';

/** The reason that an operation is not possible: its code, the state it was applied to, and the HTTP status if one is documented (2.3). */
export interface OperationRefusal {
  /** The kind of the refusal. */
  readonly code: 'unsubscribed' | 'suspended' | 'not-subscribed' | 'not-suspended';
  /** The status at that time. */
  readonly status: SaasStatus;
  /** The status code of the marketplace; null = not documented. */
  readonly statusCode: 400 | 404 | null;
}

/**
 * The outcome of an operation: 'applied'; 'waiting' (in progress, or later than the present); 'failed'; 'refused' (not possible in its state); 'tagged' (kept, without
 * a documented effect); 'incomplete' (its change is not stated); 'contained' (the record was read after it).
 */
export type Outcome = 'applied' | 'waiting' | 'failed' | 'refused' | 'tagged' | 'incomplete' | 'contained';

/** An operation of the log with its outcome. */
export interface LoggedOperation {
  /** The operation. */
  readonly operation: Operation;
  /** The outcome of the operation. */
  readonly outcome: Outcome;
  /** The reason of a refusal; null = not refused. */
  readonly refusal: OperationRefusal | null;
}

/** A subscription between two operations. */
export interface ReplayedSubscription {
  readonly resource: SaasSubscription;
  readonly suspendedAt: Instant | null;
  readonly cancelledAt: Instant | null;
}

/** The states from which each operation is possible, and the state after it; null = no documented effect (2.3). */
const transitions: { readonly [A in SaasAction]: { readonly from: readonly SaasStatus[]; readonly to: SaasStatus } | null } = {
  subscribe: { from: ['not-started', 'pending-fulfillment-start', 'subscribed'], to: 'subscribed' },
  suspend: { from: ['subscribed'], to: 'suspended' },
  reinstate: { from: ['suspended'], to: 'subscribed' },
  renew: { from: ['subscribed'], to: 'subscribed' },
  'change-plan': { from: ['subscribed'], to: 'subscribed' },
  'change-quantity': { from: ['subscribed'], to: 'subscribed' },
  unsubscribe: { from: ['not-started', 'pending-fulfillment-start', 'subscribed', 'suspended'], to: 'unsubscribed' },
  transfer: null,
};

function refusalOf(action: SaasAction, status: SaasStatus): OperationRefusal {
  if (status === 'unsubscribed') return { code: status, status, statusCode: 404 };
  if (action === 'subscribe') return { code: 'suspended', status, statusCode: 400 };
  return { code: action === 'reinstate' ? 'not-suspended' : 'not-subscribed', status, statusCode: null };
}

/** Returns the state before an operation. If a subscription was activated without a webhook, the record inside shows its state. */
function statusBefore({ status }: SaasSubscription, inside: SaasSubscription | null): SaasStatus | null {
  const isPending = status === 'not-started' || status === 'pending-fulfillment-start';
  return isPending && inside?.status === 'subscribed' ? 'subscribed' : status;
}

/**
 * Returns the record after an operation. A renewal takes the term and the trial of the record inside if they are later; without them the
 * old term, if it is over, is followed by the one that holds the operation.
 */
function changed(resource: SaasSubscription, status: SaasStatus, operation: Operation): SaasSubscription {
  const { action, at, change, subscription: inside } = operation;
  if (change?.what === 'plan') return { ...resource, status, planId: change.to };
  if (change?.what === 'quantity') return { ...resource, status, quantity: change.to };
  const term = inside?.term ?? null;
  const isLater = term !== null && (resource.term === null || term.startsAt > resource.term.startsAt);
  if (action !== 'renew') return { ...resource, status };
  if (!isLater) return { ...resource, status, term: resource.term === null ? null : termHolding(resource.term, at, 'isv-saas') };
  return { ...resource, status, term, duration: term.duration, isFreeTrial: inside?.isFreeTrial ?? resource.isFreeTrial };
}

/** The instants that the time of an operation is compared with: that at which the record was read, and the present. */
interface Times {
  readonly readAt: Instant | null;
  readonly now: Instant;
}

type ReplayStep = readonly [held: ReplayedSubscription, outcome: Outcome, refusal: OperationRefusal | null];

function step(held: ReplayedSubscription, operation: Operation, { readAt, now }: Times): ReplayStep {
  const { action, stage, change, at } = operation;
  if (readAt !== null && at < readAt) return [held, 'contained', null];
  const transition = action === null ? null : transitions[action];
  if (action === null || transition === null) return [held, 'tagged', null];
  if (stage !== 'done') return [held, stage, null];
  if (at > now) return [held, 'waiting', null];
  const status = statusBefore(held.resource, operation.subscription);
  if (status !== null && !transition.from.includes(status)) return [held, 'refused', refusalOf(action, status)];
  if (change !== null && change.to === null) return [held, 'incomplete', null];
  const after = transition.to;
  return [
    {
      resource: changed(held.resource, after, operation),
      suspendedAt: action === 'suspend' ? at : null,
      cancelledAt: action === 'unsubscribe' ? at : null,
    },
    'applied',
    null,
  ];
}

/** The complete result of a first record and a log. */
export interface Replayed {
  readonly operations: readonly LoggedOperation[];
  readonly held: ReplayedSubscription;
}

/** Applies the operations in their order to the record as it was first read. */
export function replayed(initial: SaasSubscription, known: KnownSaasFacts, log: readonly Operation[], times: Times): Replayed {
  let held: ReplayedSubscription = { resource: initial, suspendedAt: knownAt(known.suspendedAt), cancelledAt: knownAt(known.cancelledAt) };
  const operations: LoggedOperation[] = [];
  for (const operation of log) {
    const [after, outcome, refusal] = step(held, operation, times);
    held = after;
    operations.push({ operation, outcome, refusal });
  }
  return { operations, held };
}
