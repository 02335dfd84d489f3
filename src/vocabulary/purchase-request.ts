import type { LimitKind, Publisher } from './catalogue.js';
import type { Cloud } from './cloud.js';
import type { Market } from './market.js';
import type { PartnerKind } from './partner.js';
import type { BillingCycle, ProductFamily } from './product.js';
import type { Role } from './role.js';
import type { Status } from './status.js';
import type { Duration } from './term.js';

/** What is to be bought. Absent and null both mean "not stated"; an empty `exclusiveTo` means that every partner may sell it. */
export interface PurchaseOffer {
  readonly family: ProductFamily;
  /** The billing cycle chosen; 'none' makes it a trial offer. */
  readonly billingCycle: BillingCycle;
  readonly publisher: Publisher;
  readonly perCustomerLimit?: number | null;
  /** What the limit counts; not stated = copies held at a time. */
  readonly limitKind?: LimitKind | null;
  readonly segments?: readonly string[] | null;
  readonly markets?: readonly Market[] | null;
  readonly inProgramme?: boolean | null;
  readonly exclusiveTo?: readonly string[] | null;
  readonly transactable?: boolean | null;
  readonly seatRange?: { readonly from: number; readonly to: number } | null;
  /** The billing cycles the offer comes with; judged only where stated. */
  readonly billingCycles?: readonly BillingCycle[] | null;
  /** The term chosen; judged only where stated. */
  readonly duration?: Duration | null;
  /** Whether the offer begins with a free trial; not stated = none is promised. */
  readonly carriesTrial?: boolean | null;
  /** The offers of which an add-on needs one; judged only where stated. */
  readonly prerequisites?: readonly string[] | null;
}

/** Who it is for. `cloud` not stated = global; `offers` are those the customer runs; `agreementAccepted` is judged only where stated. */
export interface PurchaseCustomer {
  readonly exists: boolean;
  readonly market: Market;
  readonly segment: string;
  readonly cloud?: Cloud | null;
  readonly offers?: readonly string[] | null;
  readonly agreementAccepted?: boolean | null;
}

/** Who sells. `kind` is judged only where stated. */
export interface PurchasePartner {
  readonly id: string;
  readonly market: Market;
  readonly roles: readonly Role[];
  readonly kind?: PartnerKind | null;
}

/** A copy of the same offer that the customer has or had. */
export interface OwnedCopy {
  readonly subscriptionId: string;
  readonly status: Status;
}

/** What is known of offer, customer and partner; every absent fact that would decide becomes a gap. */
export interface PurchaseRequest {
  readonly offer: PurchaseOffer;
  readonly customer: PurchaseCustomer;
  readonly partner: PurchasePartner;
  readonly quantity?: number | null;
  readonly owned: readonly OwnedCopy[];
}

/** Why a purchase is refused, in the order in which reasons are told. */
export const purchaseReasons = [
  'no-customer-record',
  'owned-and-limited',
  'suspended-copy-exists',
  'segment-not-served',
  'billing-cycle-not-offered',
  'term-not-offered',
  'market-not-served',
  'publisher-market',
  'not-in-programme',
  'exclusive-to-others',
  'not-transactable',
  'license-based-only',
  'quantity-missing',
  'quantity-out-of-range',
  'role-not-allowed',
  'cloud-not-served',
  'customer-agreement-missing',
  'prerequisite-missing',
  'trial-not-offered',
  'partner-not-selling',
] as const;
/**
 * Why an offer cannot be bought; several may apply at once.
 * @useDeclaredType
 */
export type PurchaseReason = (typeof purchaseReasons)[number];
