import type { Instant } from '../../src/kernel/instant.js';
import { dayMs } from '../../src/kernel/instant.js';
import type { KnownSaasFacts } from '../../src/marketplace/resource.js';
import { saasSubscription } from '../../src/marketplace/subscription.js';
import type { BillingCycle } from '../../src/vocabulary/product.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { Draw } from './draw.js';
import type { Same } from './same-in-all.js';
import type { Json } from './spelling.js';
import { bare, cased, lastDayOf, spelledAt } from './spelling.js';

export type SaasStatus = 'PendingFulfillmentStart' | 'Subscribed' | 'Suspended' | 'Unsubscribed';

/** The marketplace's word for a state that it has one for. */
export const statuses: { readonly [status: string]: SaasStatus } = {
  pending: 'PendingFulfillmentStart',
  trial: 'Subscribed',
  active: 'Subscribed',
  suspended: 'Suspended',
  cancelled: 'Unsubscribed',
};
const charged: { readonly [C in BillingCycle]?: string } = { monthly: 'P1M', annual: 'P1Y', biennial: 'P2Y', triennial: 'P3Y' };

function termOf(draw: Draw, { term, trial, status, billingCycle }: Subscription): Json {
  const chargeDuration = charged[billingCycle];
  if (status === 'trial')
    return {
      termUnit: 'P1M',
      chargeDuration,
      startDate: spelledAt(draw, trial.opensAt),
      endDate: spelledAt(draw, lastDayOf(trial.closesAt as Instant)),
    };
  if (term == null || status === 'pending') return { termUnit: term?.duration, chargeDuration };
  const day = (term.endsAt - (term.endsAt % dayMs)) as Instant;
  return { termUnit: term.duration, startDate: spelledAt(draw, term.startsAt), endDate: spelledAt(draw, lastDayOf(day)), chargeDuration };
}

/** The record of a state as the SaaS fulfillment API answers it. */
export function saasRecordOf(draw: Draw, held: Subscription): Json {
  const { id, quantity, autoRenew, orderedAt, status, changedAt } = held;
  return {
    id,
    name: 'Team',
    publisherId: 'sample-publisher',
    offerId: 'sample-offer',
    planId: 'gold',
    quantity: draw.chance(20) ? String(quantity) : quantity,
    saasSubscriptionStatus: statuses[status],
    autoRenew,
    isFreeTrial: status === 'trial',
    isTest: false,
    sandboxType: 'None',
    allowedCustomerOperations: ['Delete', 'Update', 'Read'],
    created: spelledAt(draw, orderedAt),
    lastModified: spelledAt(draw, changedAt),
    term: termOf(draw, held),
  };
}

/** A month that states no other charge is billed monthly: so a trial whose cycle has no word. */
export function cycleOf({ status, billingCycle }: Subscription): BillingCycle {
  return status === 'trial' && charged[billingCycle] === undefined ? 'monthly' : billingCycle;
}

/** What the record does not state, and its reader is told. */
function knownOf(held: Subscription): KnownSaasFacts {
  return {
    billingCycle: held.billingCycle,
    trial: held.trial ?? null,
    suspendedAt: held.status === 'suspended' ? held.suspendedAt : null,
    cancelledAt: held.status === 'cancelled' ? held.cancelledAt : null,
  };
}

/** A record of the marketplace is read as the state that it was written of. Returns false for a state that it has no word for. */
export function recordAgrees(draw: Draw, held: Subscription, same: Same): boolean {
  if (held.family !== 'isv-saas' || statuses[held.status] === undefined) return false;
  const { facts, issues } = saasSubscription(cased(saasRecordOf(draw, held), draw.chance(30)), knownOf(held));
  const { id, family, orderedAt, quantity, autoRenew, trial, status } = held;
  const term = status === 'pending' ? null : (held.term ?? null);
  const besides =
    status === 'suspended'
      ? { suspendedAt: held.suspendedAt, suspendedBy: 'marketplace' }
      : status === 'cancelled'
        ? { cancelledAt: held.cancelledAt }
        : {};
  const { changedAt: _changed, term: read, ...rest } = facts as Subscription;
  same('issues of the marketplace', issues, []);
  same(
    'read from the marketplace',
    bare(rest),
    bare({ id, family, billingCycle: cycleOf(held), orderedAt, quantity, autoRenew, trial, status, ...besides }),
  );
  if (status === 'trial') return true;
  same('the term of the marketplace', bare(read), bare(term === null ? null : { ...term, anchorAt: term.startsAt }));
  return true;
}
