import { frozen } from '../kernel/frozen.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { TimeWindow } from '../kernel/window.js';
import type { Cloud } from './cloud.js';
import type { Market } from './market.js';
import type { BillingCycle, ProductFamily } from './product.js';
import type { CustomerSegment } from './purchase-request.js';
import type { Status, SuspendingParty, SuspensionReason } from './status.js';
import type { Term } from './term.js';

/** The events that can open a cancellation window; an upgrade may open none. */
export const windowStartCauses = ['order', 'renewal', 'trial-conversion', 'seat-addition', 'upgrade', 'partial-upgrade'] as const;

/**
 * The start of a cancellation window: its cause, its instant, and the number of seats (null = all); not stated = one start by the order.
 */
export interface WindowStart {
  /** The cause of the new window. */
  readonly by: (typeof windowStartCauses)[number];
  /** The first instant of the new window. */
  readonly startsAt: Instant;
  /** The seats that the window is for; null = all. */
  readonly seats: number | null;
}

/**
 * Deadlines stated by the server, which take precedence over computed ones. `cancelUntilAt: 'never'` is the wire's null; absent means that
 * the wire does not state it.
 */
export interface StatedDeadlines {
  /** Not stated = the server does not say. */
  readonly cancelUntilAt?: Instant | 'never' | null;
  /** Not stated = the server does not say. */
  readonly refundUntil?:
    | readonly {
        /** The refund until then. */
        readonly refund: 'full' | 'prorated';
        /** The first instant at which this no longer applies; null = no end is stated. */
        readonly untilAt: Instant | null;
      }[]
    | null;
  /** Not stated = the server does not say. */
  readonly reducibleSeats?:
    | readonly {
        /** The number of seats that can be removed until then. */
        readonly seats: number;
        /** The first instant at which this no longer applies; null = no end is stated. */
        readonly untilAt: Instant;
      }[]
    | null;
}

/** Reserved products with rules of their own in the documents. */
export const reservedProducts = [
  'databricks',
  'synapse-pre-purchase',
  'vmware-by-cloudsimple',
  'red-hat-openshift',
  'red-hat',
  'suse',
  'defender-for-cloud',
  'sentinel',
] as const;
/**
 * A reserved product with rules of its own in the documents. Rule: W17.
 * @useDeclaredType
 */
export type ReservedProduct = (typeof reservedProducts)[number];

/** The choices of what follows the term of a license: it renews, it is extended month by month and paid, or it ends. */
export const endsOfTerm = /* @__PURE__ */ frozen(['renew', 'extend', 'end']);
/**
 * The choice of what follows a term; one of `endsOfTerm`. Rule: L8.
 * @useDeclaredType
 */
export type EndOfTerm = (typeof endsOfTerm)[number];

/**
 * The product that was bought, and the instant. Three facts answer the first question, the rest makes it more exact; every Subscription is
 * one. Absent and null both mean "not stated".
 */
export interface Purchase {
  /** The product family, which decides the rules. */
  readonly family: ProductFamily;
  /** The billing cycle. */
  readonly billingCycle: BillingCycle;
  /** The instant of the order, from which its window counts. */
  readonly orderedAt: Instant;
  /** Not stated = the order alone, until the shortest term of the plan is over; then unknown where a renewal opens a window. */
  readonly term?: Term | null;
  /** Not stated = none. */
  readonly trial?: TimeWindow | null;
  /** Not stated = the global one. */
  readonly cloud?: Cloud | null;
  /** All of them up to the end of the stated term; later renewals follow from the term. Not stated = those that the term and the trial show, else the order alone. */
  readonly windowStarts?: readonly WindowStart[] | null;
  /** Not stated = the server said nothing. */
  readonly stated?: StatedDeadlines | null;
  /** The product of an Azure reservation, if it is one with rules of its own. Not stated = none with rules of its own. Rule: W17. */
  readonly reservedProduct?: ReservedProduct | null;
  /**
   * The months of a plan that no Duration states: 72 for some traditional plans. Not stated = no other number than that of the term.
   * Rule: W21.
   */
  readonly planMonths?: number | null;
  /**
   * True if the term renews automatically. Not stated = the documents' default, which is that it does; unknown where a later term would open
   * a window anew.
   */
  readonly autoRenew?: boolean | null;
  /** The choice of what follows the term, which wins over `autoRenew`. Not stated = unknown where auto-renew is off. Rule: L8. */
  readonly endOfTerm?: EndOfTerm | null;
  /**
   * The customer's segment: it decides when a traditional license migrates. Not stated = unknown at a renewal from 2024-01-01. Rule: M1.
   */
  readonly segment?: CustomerSegment | null;
  /**
   * True if new commerce has an equivalent of a traditional offer, into which it migrates. Not stated = unknown at such a renewal.
   * Rule: M1.
   */
  readonly hasEquivalent?: boolean | null;
  /**
   * Every question uses it, so that a canceled Subscription is never answered as if it could be canceled. Not stated = running; unknown after
   * a trial that is converted by hand.
   */
  readonly status?: Status;
}

/** The facts that determine the expiry of a suspension. A suspended subscription has them: pass it itself. */
export interface Suspension {
  /** The product family, which decides the retention. */
  readonly family: ProductFamily;
  /** The instant of the suspension. */
  readonly suspendedAt: Instant;
  /** Why it was suspended; it does not say by whom. Not stated = no reason is known, and nothing follows from one. */
  readonly suspendedFor?: SuspensionReason | null;
  /** The one who suspended marketplace software (`isv-saas`). Not stated = unknown. Other families do not depend on it. */
  readonly suspendedBy?: SuspendingParty | null;
  /**
   * The purchase; one interpretation of the additional days depends on it where `accountOpenedAt` is not stated. Not stated = the account
   * opening alone. Rule: I3.
   */
  readonly orderedAt?: Instant;
  /** Not stated = suspended. */
  readonly status?: Status;
  /** Not stated = unknown, where the days depend on it. */
  readonly term?: Term | null;
  /** Not stated = the global one. */
  readonly cloud?: Cloud | null;
  /** Not stated = unknown, where days are added. */
  readonly accountOpenedAt?: Instant | null;
  /** Not stated = unknown, where days are added. */
  readonly firstBillingAt?: Instant | null;
}

/**
 * The amount paid for [startsAt, endsAt). `quantity` is its number of seats (a refund may be rounded per seat). `currentPrice`
 * is the price of the same today, for the whole span: the refund of a reservation depends on it from 2020-02-12 (W17).
 */
export interface Charge {
  /** The amount paid for the charged span. */
  readonly paid: Money;
  /** The first instant of the charged span. */
  readonly startsAt: Instant;
  /** The first instant after the charged span. */
  readonly endsAt: Instant;
  /** Not stated = the seats of the subscription, or 1. */
  readonly quantity?: number | null;
  /** Not stated = nothing. */
  readonly alreadyCredited?: Money | null;
  /** Not stated = unknown, where the lower of two prices is given back. */
  readonly currentPrice?: Money | null;
}

/** Products with a price rule of their own in the documents (X7). */
export const planProducts = ['windows-365'] as const;
/**
 * A product with a price rule of its own in the documents.
 * @useDeclaredType
 */
export type PlanProduct = (typeof planProducts)[number];

/** The changes inside a charge cycle that are charged for the rest of it (T9, U1, R2). */
export const midCycleChanges = ['seats', 'upgrade', 'trial-conversion', 'billing-plan'] as const;
/**
 * A kind of change inside a charge cycle.
 * @useDeclaredType
 */
export type MidCycleChangeKind = (typeof midCycleChanges)[number];
/** A number of seats and the price of one of them for a whole charge cycle. */
export interface SeatsCharged {
  /** The number of seats. */
  readonly seats: number;
  /** The price of one seat for a whole charge cycle. */
  readonly unitPrice: Money;
}

/** A product family and its place. `partnerMarket` is the partner's location, which decides if a document refers to it (I16). */
export interface Place {
  /** The product family. */
  readonly family: ProductFamily;
  /** The customer's market, as an ISO 3166-1 code. */
  readonly market: Market;
  /** Not stated = unknown, where it decides. */
  readonly partnerMarket?: Market | null;
}

/** A place, and the segment whose price it is. */
export interface PricedPlace extends Place {
  /** Not stated = commercial, the prices that the documents mean. */
  readonly segment?: CustomerSegment | null;
}
