import type { BillingCycle } from '../vocabulary/product.js';
import type { SuspensionReason } from '../vocabulary/status.js';

export { wireCurrencies, wireDurations, wireMarkets } from '../wire/words.js';

/** What the wire calls the states of a subscription; 'none' states nothing. */
export const wireStatuses = {
  none: 'none',
  pending: 'pending',
  active: 'active',
  suspended: 'suspended',
  expired: 'expired',
  disabled: 'disabled',
  deleted: 'deleted',
} as const;
export type WireStatus = keyof typeof wireStatuses;

/** Partner Center's billing cycles in our words; 'unknown' is left out on purpose: it is kept as an unknown word. */
export const wireBillingCycles = {
  monthly: 'monthly',
  annual: 'annual',
  annually: 'annual',
  yearly: 'annual',
  biennial: 'biennial',
  triennial: 'triennial',
  onetime: 'one-time',
  none: 'none',
} as const satisfies { readonly [plain: string]: BillingCycle };

/** How a subscription is billed. */
export const wireBillingTypes = { none: 'none', usage: 'usage', license: 'license', benefit: 'benefit' } as const;
/**
 * The wire's `billingType`: how a subscription is billed.
 * @useDeclaredType
 */
export type WireBillingType = keyof typeof wireBillingTypes;

/** The field is read-only on the wire and its words are not documented: only those that say the same as ours are understood. */
export const wireSuspensionReasons = {
  nonpayment: 'nonpayment',
  fraud: 'fraud',
  customerrequest: 'customer-request',
} as const satisfies { readonly [plain: string]: SuspensionReason };

/** The kinds of product that `productType.id` names, as far as a family hangs on them. */
export const wireProductTypes = {
  onlineservicesnce: 'online-services',
  software: 'software',
  softwaresuselinux: 'linux-plan',
  saas: 'saas',
  marketplacesaas: 'saas',
  azure: 'azure',
  azureplan: 'azure',
  azurereservations: 'reservation',
  azurereservationsvm: 'reservation',
  azurereservationssql: 'reservation',
  azurereservationscosmosdb: 'reservation',
  reservedinstance: 'reservation',
  virtualmachinereservedinstance: 'reservation',
  azuresavingsplan: 'savings-plan',
  savingsplan: 'savings-plan',
} as const;
/**
 * The wire's `productType.id`, in our spelling.
 * @useDeclaredType
 */
export type WireProductType = (typeof wireProductTypes)[keyof typeof wireProductTypes];

export const wireRefundTypes = { full: 'full', partial: 'prorated' } as const;

export const wireOrderStatuses = {
  none: 'none',
  pending: 'pending',
  completed: 'completed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
} as const;
/**
 * The status of an order, in our spelling of the wire's words.
 * @useDeclaredType
 */
export type OrderStatus = (typeof wireOrderStatuses)[keyof typeof wireOrderStatuses];

export const wireSegments = {
  commercial: 'commercial',
  education: 'education',
  government: 'government',
  nonprofit: 'nonprofit',
  charity: 'nonprofit',
} as const;
/**
 * The segment of a customer, in our spelling of the wire's words.
 * @useDeclaredType
 */
export type Segment = (typeof wireSegments)[keyof typeof wireSegments];
