import type { Instant } from '../kernel/instant.js';
import type { Cloud } from './cloud.js';
import type { Market } from './market.js';
import type { BillingCycle, ProductFamily } from './product.js';
import type { Role } from './role.js';
import type { Status } from './status.js';
import type { Duration } from './term.js';

/** The segments that customers belong to; an offer may be limited to some of them. */
export const segments = ['commercial', 'education', 'government', 'nonprofit'] as const;
export type CustomerSegment = (typeof segments)[number];

/** The kinds of partner in the program. */
export const partnerKinds = ['direct-bill', 'indirect-provider', 'indirect-reseller'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** The publisher of an offer: Microsoft, or an independent publisher (Partner). */
export const publishers = ['microsoft', 'partner'] as const;
export type Publisher = (typeof publishers)[number];

/** The billing of an offer. */
export const billingTypes = ['license', 'usage'] as const;
export type BillingType = (typeof billingTypes)[number];

/** The categories of the catalog. */
export const offerCategories = ['enterprise', 'small-business', 'trial'] as const;
export type CatalogCategory = (typeof offerCategories)[number];

/** The kinds of metered offers of independent publishers. */
export const offerKinds = ['saas', 'azure-application', 'container', 'virtual-machine'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** The limit on copies per customer: none, a lifetime number, or a number at a time. */
export const limitKinds = ['none', 'lifetime', 'concurrent'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** The offer to be bought. Absent and null both mean "not stated"; an empty `exclusiveTo` means that every partner may sell it. */
export interface PurchaseOffer {
  /** The product family. */
  readonly family: ProductFamily;
  /** The chosen billing cycle; 'none' makes it a trial offer. */
  readonly billingCycle: BillingCycle;
  /** The publisher of the offer. */
  readonly publisher: Publisher;
  /** The kind of a metered offer. Not stated = unknown from 2020-11-25, when Partner Center began to sell metered SaaS. */
  readonly offerKind?: OfferKind | null;
  /** False for an offer without a number of licenses. Not stated = a quantity is needed, but for families without one. */
  readonly counted?: boolean | null;
  /**
   * True if the price list marks a traditional offer as replaced by new commerce. Not stated = unknown from 2022-03-10 to 2024-08-31.
   * Rule: M1.
   */
  readonly deprecated?: boolean | null;
  /** Not stated = unknown, once the customer holds a copy or seats. */
  readonly perCustomerLimit?: number | null;
  /** The copies that the limit counts. Not stated = copies held at a time. */
  readonly limitKind?: LimitKind | null;
  /** Not stated = those of the family; unknown where no document names them. */
  readonly segments?: readonly string[] | null;
  /** Not stated = not checked; unknown for offers of independent publishers. */
  readonly markets?: readonly Market[] | null;
  /** Not stated = not checked; unknown for offers of independent publishers. */
  readonly inProgram?: boolean | null;
  /** Not stated = not checked; unknown for offers of independent publishers. */
  readonly exclusiveTo?: readonly string[] | null;
  /** Not stated = not checked; unknown for offers of independent publishers. */
  readonly transactable?: boolean | null;
  /** Not stated = not checked. */
  readonly seatRange?: {
    /** The least number of seats. */
    readonly from: number;
    /** The greatest number of seats. */
    readonly to: number;
  } | null;
  /** The billing cycles of the offer. Not stated = not checked. */
  readonly billingCycles?: readonly BillingCycle[] | null;
  /** The chosen term. Not stated = not checked. */
  readonly duration?: Duration | null;
  /** True if the offer begins with a free trial. Not stated = none is promised. */
  readonly carriesTrial?: boolean | null;
  /** The offers of which an add-on needs one. Not stated = not checked. */
  readonly prerequisites?: readonly string[] | null;
}

/** The customer; `offers` are those that the customer runs. */
export interface PurchaseCustomer {
  /** True if the partner has a record of the customer. */
  readonly exists: boolean;
  /** The customer's market. */
  readonly market: Market;
  /** The customer's segment. */
  readonly segment: string;
  /** Not stated = the global one. */
  readonly cloud?: Cloud | null;
  /** Not stated = unknown, where an add-on needs one. */
  readonly offers?: readonly string[] | null;
  /** Not stated = not checked. */
  readonly agreementAccepted?: boolean | null;
  /** When the customer agreement was accepted. Not stated = not checked. */
  readonly agreementAcceptedAt?: Instant | null;
}

/** The partner who sells. */
export interface PurchasePartner {
  /** The id of the partner. */
  readonly id: string;
  /** The partner's market. */
  readonly market: Market;
  /** The roles of the user. */
  readonly roles: readonly Role[];
  /** Not stated = not checked. */
  readonly kind?: PartnerKind | null;
}

/** A copy of the same offer that the customer has or had. */
export interface OwnedCopy {
  /** The id of the subscription. */
  readonly subscriptionId: string;
  /** The status of the subscription. */
  readonly status: Status;
}

/** The known facts of offer, customer and partner; every absent fact that would decide becomes a gap. */
export interface PurchaseRequest {
  /** The offer to buy. */
  readonly offer: PurchaseOffer;
  /** The customer to buy for. */
  readonly customer: PurchaseCustomer;
  /** The partner who buys. */
  readonly partner: PurchasePartner;
  /** Not stated = unknown, where a quantity is needed. */
  readonly quantity?: number | null;
  /** The copies that the customer has. */
  readonly owned: readonly OwnedCopy[];
  /** The seats of the copies that the customer holds, from any partner. Not stated = unknown, where a limit counts seats and a copy is held. */
  readonly heldSeats?: number | null;
}

/** The reasons against a purchase, in the order of an answer. */
export const purchaseReasons = [
  'no-customer-record',
  'owned-and-limited',
  'too-many-seats',
  'suspended-copy-exists',
  'segment-not-served',
  'billing-cycle-not-offered',
  'term-not-offered',
  'plan-not-offered',
  'market-not-served',
  'publisher-market',
  'not-in-program',
  'exclusive-to-others',
  'not-transactable',
  'no-longer-sold',
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
 * The code of a reason against a purchase; several may apply at once.
 * @useDeclaredType
 */
export type PurchaseReason = (typeof purchaseReasons)[number];
