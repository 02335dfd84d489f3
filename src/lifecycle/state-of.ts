import type { Instant } from '../kernel/instant.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Status } from '../vocabulary/status.js';
import type { Active, Subscription } from '../vocabulary/subscription.js';

/**
 * Returns a state with every fact that all states hold, written out in one order: most moves end here, and a spread with a further key gives each state a form of its own, which engines read slowly.
 * Facts that belong to one state only are left out.
 */
export function stateOf<S extends Status>(
  subscription: Subscription,
  at: Instant,
  status: S,
  autoRenew: boolean,
  quantity: number,
  { term, windowStarts, stated, endOfTerm }: Pick<Purchase, 'term' | 'windowStarts' | 'stated' | 'endOfTerm'>,
): Omit<Active, 'status'> & { readonly status: S } {
  return {
    id: subscription.id,
    family: subscription.family,
    billingCycle: subscription.billingCycle,
    orderedAt: subscription.orderedAt,
    term: term ?? null,
    trial: subscription.trial ?? null,
    cloud: subscription.cloud ?? null,
    windowStarts: windowStarts ?? null,
    stated: stated ?? null,
    reservedProduct: subscription.reservedProduct ?? null,
    planMonths: subscription.planMonths ?? null,
    endOfTerm: endOfTerm ?? null,
    segment: subscription.segment ?? null,
    hasEquivalent: subscription.hasEquivalent ?? null,
    quantity,
    autoRenew,
    accountOpenedAt: subscription.accountOpenedAt ?? null,
    firstBillingAt: subscription.firstBillingAt ?? null,
    changedAt: Math.max(subscription.changedAt, at) as Instant,
    status,
  };
}

/** Returns the next state, all facts as they were. */
export function held<S extends Status>(
  subscription: Subscription,
  at: Instant,
  status: S,
): Omit<Active, 'status'> & { readonly status: S } {
  return stateOf(subscription, at, status, subscription.autoRenew, subscription.quantity, subscription);
}
