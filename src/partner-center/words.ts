import type { BillingCycle } from '../vocabulary/product.js';
import type { EndOfTerm } from '../vocabulary/purchase.js';
import type { SuspensionReason } from '../vocabulary/status.js';

export { wireCurrencies, wireDurations, wireMarkets } from '../wire/values.js';

/** The wire's states of a subscription; 'none' states nothing. The analytics write 'DEPROVISIONED' for a subscription that is gone. */
export const wireStatuses = {
  none: 'none',
  pending: 'pending',
  active: 'active',
  suspended: 'suspended',
  expired: 'expired',
  disabled: 'disabled',
  deleted: 'deleted',
  deprovisioned: 'deleted',
} as const;
export type WireStatus = (typeof wireStatuses)[keyof typeof wireStatuses];

/** Partner Center's billing cycles. 'unknown' is omitted on purpose: it is kept as an unknown value. */
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

/** The same cycles, as Partner Center writes them. */
export const writtenCycles = {
  monthly: 'Monthly',
  annual: 'Annual',
  biennial: 'Biennial',
  triennial: 'Triennial',
  'one-time': 'OneTime',
  none: 'None',
} as const satisfies { readonly [C in BillingCycle]: string };

/** The ways to bill a subscription. */
export const wireBillingTypes = { none: 'none', usage: 'usage', license: 'license', benefit: 'benefit' } as const;
/**
 * The wire's `billingType` of a subscription.
 * @useDeclaredType
 */
export type WireBillingType = keyof typeof wireBillingTypes;

/**
 * The suspension reasons of the wire. The field is read-only and its values are not documented: only values with the same meaning as
 * termbook's are known.
 */
export const wireSuspensionReasons = {
  nonpayment: 'nonpayment',
  fraud: 'fraud',
  customerrequest: 'customer-request',
} as const satisfies { readonly [plain: string]: SuspensionReason };

/** The kinds of product in `productType.id` that determine a family. */
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
} as const;

/** The kinds in `productType.subType.id` of Azure products that are neither usage nor a plan. */
export const wireProductSubTypes = { virtualmachines: 'reservation', savingsplan: 'savings-plan' } as const;
/**
 * The wire's `productType`, in termbook's spelling.
 * @useDeclaredType
 */
export type WireProductType =
  | (typeof wireProductTypes)[keyof typeof wireProductTypes]
  | (typeof wireProductSubTypes)[keyof typeof wireProductSubTypes];

/** When a scheduled action takes effect. No Microsoft page states these values; a client in production does. */
export const wireScheduleTypes = { termend: 'term-end', customdate: 'custom-date' } as const;

/** The effects of a scheduled action; as above. */
export const wireActionTypes = {
  cancel: 'end',
  renewtonewterm: 'renew',
  renewtoextendedserviceterm: 'extend',
  transition: 'transition',
} as const;

/** The actions that state what follows the term (L8), as that client writes them. */
export const writtenActions = {
  renew: 'RenewToNewTerm',
  extend: 'RenewToExtendedServiceTerm',
  end: 'Cancel',
} as const satisfies { readonly [E in EndOfTerm]: string };

export const wireRefundTypes = { full: 'full', partial: 'prorated' } as const;

export const wireOrderStatuses = {
  none: 'none',
  pending: 'pending',
  completed: 'completed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  suspended: 'suspended',
  pendingreview: 'pending-review',
  pendingpoupload: 'pending-po-upload',
  pouploadcomplete: 'po-upload-complete',
  poreviewrejected: 'po-review-rejected',
  partialsuccess: 'partial-success',
  error: 'error',
} as const;
/**
 * The status of an order, in termbook's spelling.
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
 * The segment of a customer, in termbook's spelling.
 * @useDeclaredType
 */
export type Segment = (typeof wireSegments)[keyof typeof wireSegments];

/** The progress of an operation in the audit log. */
export const wireAuditStatuses = { succeeded: 'succeeded', failed: 'failed', progress: 'in-progress' } as const;

/** The kinds of transition (upgrade), its events, and their progress. */
export const wireTransitionTypes = { transitiononly: 'transition-only', transitionwithlicensetransfer: 'with-license-transfer' } as const;
export const wireTransitionEvents = { conversion: 'conversion', licensereassignment: 'license-reassignment' } as const;
export const wireTransitionStatuses = { started: 'started', completed: 'completed', failed: 'failed' } as const;

/** The status of a migration, and of the schedule of one. */
export const wireMigrationStatuses = {
  created: 'created',
  processing: 'processing',
  completed: 'completed',
  cancelled: 'cancelled',
} as const;
