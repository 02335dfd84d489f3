import type { Instant } from '../kernel/instant.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Duration, Term } from '../vocabulary/term.js';
import type { Fields } from '../wire/fields.js';
import { countOf, flagOf, idOf, instantOf, oneOf, partOf, textOf, textsOf, wordOf } from '../wire/fields.js';
import { wireDurations } from '../wire/words.js';
import { saasTerm } from './saas-term.js';
import type { SaasStatus } from './words.js';
import { wireChargeDurations, wireSaasStatuses } from './words.js';

/** The buyer, or the customer of the purchase. Ids are kept unchanged, also `org:<guid>,<guid>`. */
export interface Party {
  readonly email: string | null;
  readonly objectId: string | null;
  readonly tenantId: string | null;
  readonly userId: string | null;
}

/** A SaaS subscription of the fulfillment API, in termbook's values; null = not stated, or unusable and listed in the issues. */
export interface SaasSubscription {
  readonly id: string | null;
  readonly name: string | null;
  readonly publisherId: string | null;
  readonly offerId: string | null;
  readonly planId: string | null;
  /** null also for a plan that is not per seat. */
  readonly quantity: number | null;
  readonly status: SaasStatus | null;
  readonly duration: Duration | null;
  /** The billing cycle of `chargeDuration`. A monthly term without it is billed monthly, since no cycle is longer than its term (T1). */
  readonly billingCycle: BillingCycle | null;
  readonly term: Term | null;
  readonly autoRenew: boolean | null;
  readonly isFreeTrial: boolean | null;
  readonly beneficiary: Party | null;
  readonly purchaser: Party | null;
  readonly allowedOperations: readonly string[];
  readonly createdAt: Instant | null;
  readonly modifiedAt: Instant | null;
}

function partyOf(fields: Fields, name: string): Party | null {
  const party = partOf(fields, name);
  if (party === null) return null;
  return {
    email: textOf(party, 'emailId'),
    objectId: idOf(party, 'objectId'),
    tenantId: idOf(party, 'tenantId'),
    userId: textOf(party, oneOf(party, 'puid', 'pid')),
  };
}

export function resourceOf(fields: Fields): SaasSubscription {
  const status = wordOf(fields, 'saasSubscriptionStatus', wireSaasStatuses);
  const isRunning = status === 'subscribed' || status === 'suspended';
  const term = partOf(fields, 'term');
  const duration = term === null ? null : wordOf(term, 'termUnit', wireDurations);
  const charged = term === null ? null : wordOf(term, 'chargeDuration', wireChargeDurations);
  return {
    id: idOf(fields, 'id'),
    name: textOf(fields, oneOf(fields, 'name', 'subscriptionName')),
    publisherId: idOf(fields, 'publisherId'),
    offerId: idOf(fields, 'offerId'),
    planId: idOf(fields, 'planId'),
    quantity: countOf(fields, 'quantity'),
    status,
    duration,
    billingCycle: charged ?? (duration === 'P1M' ? 'monthly' : null),
    term: term === null ? null : saasTerm(term, duration, isRunning),
    autoRenew: flagOf(fields, 'autoRenew'),
    isFreeTrial: flagOf(fields, 'isFreeTrial'),
    beneficiary: partyOf(fields, 'beneficiary'),
    purchaser: partyOf(fields, 'purchaser'),
    allowedOperations: textsOf(fields, 'allowedCustomerOperations'),
    createdAt: instantOf(fields, 'created'),
    modifiedAt: instantOf(fields, 'lastModified'),
  };
}
