import { addMs, dayMs, isoDate, isoInstant, startOfDay } from '../kernel/instant.js';
import type { Party, SaasSubscription } from '../marketplace/resource.js';
import type { SaasStatus } from '../marketplace/words.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { SandboxObject } from './state.js';

const statuses: { readonly [S in SaasStatus]: string } = {
  'not-started': 'NotStarted',
  'pending-fulfillment-start': 'PendingFulfillmentStart',
  subscribed: 'Subscribed',
  suspended: 'Suspended',
  unsubscribed: 'Unsubscribed',
};
const charged: { readonly [C in BillingCycle]?: string } = { monthly: 'P1M', annual: 'P1Y', biennial: 'P2Y', triennial: 'P3Y' };

function writtenParty(party: Party | null): SandboxObject | null {
  return party === null ? null : { emailId: party.email, objectId: party.objectId, tenantId: party.tenantId, puid: party.userId };
}

/** Returns the term with its last day, which the marketplace states as its end. */
function writtenTerm({ term, duration, billingCycle }: SaasSubscription): SandboxObject {
  return {
    startDate: term === null ? undefined : isoInstant(term.startsAt),
    endDate: term === null ? undefined : `${isoDate(addMs(startOfDay(term.endsAt), -dayMs))}T00:00:00Z`,
    termUnit: duration,
    chargeDuration: billingCycle === null ? undefined : charged[billingCycle],
  };
}

/** Returns the record of a SaaS subscription as the fulfillment API answers it. */
export function writtenSaas(resource: SaasSubscription): SandboxObject {
  const { id, name, publisherId, offerId, planId, quantity, status, autoRenew, isFreeTrial, createdAt } = resource;
  return {
    id,
    name,
    publisherId,
    offerId,
    planId,
    quantity: quantity ?? undefined,
    beneficiary: writtenParty(resource.beneficiary),
    purchaser: writtenParty(resource.purchaser),
    term: writtenTerm(resource),
    autoRenew,
    allowedCustomerOperations: resource.allowedOperations,
    sessionMode: 'None',
    isFreeTrial: isFreeTrial ?? false,
    isTest: false,
    sandboxType: 'None',
    created: createdAt === null ? undefined : isoInstant(createdAt),
    saasSubscriptionStatus: status === null ? null : statuses[status],
  };
}
