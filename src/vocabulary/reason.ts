import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { Cloud } from './cloud.js';
import type { Market } from './market.js';
import type { Move } from './move.js';
import type { PartnerKind } from './purchase-request.js';
import type { BillingCycle } from './product.js';
import type { Role } from './role.js';
import type { Status } from './status.js';
import type { Duration } from './term.js';

/** The values compared, per reason code. */
export interface ReasonFacts {
  /** The present state does not allow the move. */
  readonly 'illegal-move': {
    /** The moves that are possible. */
    readonly legal: readonly Move[];
  };
  /** The instant lies before the last change. */
  readonly 'before-last-event': {
    /** The instant of the last event. */
    readonly changedAt: Instant;
  };
  /** A move of time was due before: advance the subscription first. */
  readonly 'not-advanced': {
    /** The instant of the move that time has to make first. */
    readonly dueAt: Instant;
  };
  /** None of the roles may do it. */
  readonly 'role-not-allowed': {
    /** The roles that may do it. */
    readonly allowed: readonly Role[];
  };
  /** The instant lies before the order. */
  readonly 'before-order': {
    /** The instant of the order. */
    readonly orderedAt: Instant;
  };
  /** The subscription is already expired, disabled, canceled or deleted. */
  readonly 'already-ended': {
    /** The present status. */
    readonly status: Status;
  };
  /** The product cannot be canceled. */
  readonly 'not-cancellable': object;
  /** A support request is required. */
  readonly 'support-request-required': object;
  /** The cancellation window is over. */
  readonly 'window-closed': {
    /** The instant at which the window closed. */
    readonly closedAt: Instant;
  };
  /** The time for reactivating is over. */
  readonly 'retention-over': {
    /** The instant at which the retention ended. */
    readonly expiredAt: Instant;
  };
  /** The family is not sold in the market. */
  readonly 'market-not-served': {
    /** The market that is not served. */
    readonly market: Market;
  };
  /** The customer already has as many copies as the limit allows. */
  readonly 'owned-and-limited': {
    /** The greatest number. */
    readonly limit: number;
  };
  /** The seats exceed the limit of a customer. */
  readonly 'too-many-seats': {
    /** The greatest number. */
    readonly limit: number;
    /** The number that is left. */
    readonly left: number;
  };
  /** A suspended copy exists: reactivate it instead. */
  readonly 'suspended-copy-exists': {
    /** The id of the suspended copy. */
    readonly subscriptionId: string;
  };
  /** The subscription is suspended: nothing can be changed until it is reactivated. */
  readonly suspended: object;
  /** More seats than can still be removed. */
  readonly 'quantity-locked': {
    /** The number of seats that can be removed. */
    readonly reducible: number;
  };
  /** The customer has no record yet. */
  readonly 'no-customer-record': object;
  /** The segment of the customer is not served. */
  readonly 'segment-not-served': {
    /** The segments that are served. */
    readonly served: readonly string[];
  };
  /** The offer does not come with the billing cycle. */
  readonly 'billing-cycle-not-offered': object;
  /** The publisher does not support the market of the customer. */
  readonly 'publisher-market': {
    /** The market that is not served. */
    readonly market: Market;
  };
  /** The publisher keeps the offer out of the CSP program. */
  readonly 'not-in-program': object;
  /** The offer is exclusive to other partners. */
  readonly 'exclusive-to-others': object;
  /** The offer cannot be transacted in Partner Center. */
  readonly 'not-transactable': object;
  /** Traditional offers of this kind are no longer sold. */
  readonly 'no-longer-sold': object;
  /** The offer is bought in the Azure portal. */
  readonly 'license-based-only': object;
  /** The offer needs a number of licenses. */
  readonly 'quantity-missing': object;
  /** The number of licenses is outside the range of the offer. */
  readonly 'quantity-out-of-range': {
    /** The least number. */
    readonly from: number;
    /** The greatest number. */
    readonly to: number;
  };
  /** The family is not sold in the cloud. */
  readonly 'cloud-not-served': {
    /** The cloud that is not served. */
    readonly cloud: Cloud;
  };
  /** The customer has not accepted the Microsoft Customer Agreement. */
  readonly 'customer-agreement-missing': object;
  /** The add-on needs another product first. */
  readonly 'prerequisite-missing': {
    /** The products of which one is required. */
    readonly anyOf: readonly string[];
  };
  /** There is no trial of it for the customer. */
  readonly 'trial-not-offered': object;
  /** Partners of this kind do not sell it. */
  readonly 'partner-not-selling': {
    /** The kinds of partners that may sell it. */
    readonly sellers: readonly PartnerKind[];
  };
  /** The end of the term cannot be chosen. */
  readonly 'custom-end-not-offered': object;
  /** The term has begun: its end can no longer be chosen. */
  readonly 'term-running': {
    /** The start of the running term. */
    readonly startedAt: Instant;
  };
  /** The term cannot end later than it does by itself. */
  readonly 'end-beyond-term': {
    /** The end that was compared. */
    readonly endsAt: Instant;
    /** The end without alignment. */
    readonly naturalEndsAt: Instant;
  };
  /** The term cannot be aligned to a monthly one. */
  readonly 'monthly-end-not-alignable': object;
  /** The day of the end cannot be aligned to. */
  readonly 'end-day-not-alignable': {
    /** The end that was compared. */
    readonly endsAt: Instant;
  };
  /** The term cannot be changed during the trial. */
  readonly 'term-fixed-in-trial': object;
  /** It is not possible during the trial. */
  readonly 'fixed-in-trial': object;
  /** The trial runs to its end. */
  readonly 'trial-cannot-be-waived': object;
  /** A running term can only become longer. */
  readonly 'term-not-longer': {
    /** The present length. */
    readonly present: Duration;
    /** The requested length. */
    readonly asked: Duration;
  };
  /** The offer does not come with the term. */
  readonly 'term-not-offered': {
    /** The values that are offered. */
    readonly offered: readonly Duration[];
  };
  /** There is no plan of the term and billing cycle. */
  readonly 'plan-not-offered': {
    /** The values that are offered. */
    readonly offered: readonly BillingCycle[];
  };
  /** The billing frequency does not change during the term. */
  readonly 'frequency-fixed': object;
  /** The conversion needs more licenses. */
  readonly 'too-few-seats': {
    /** The least that is accepted. */
    readonly least: number;
  };
  /** The subscription is not active. */
  readonly 'not-active': {
    /** The present status. */
    readonly status: Status;
  };
  /** The subscription does not renew automatically. */
  readonly 'not-auto-renewing': object;
  /** The cancellation window of the target is still open. */
  readonly 'target-in-window': {
    /** The instant at which the window of the target closes. */
    readonly closesAt: Instant;
  };
  /** The term of the target is another one. */
  readonly 'target-term-differs': {
    /** The present length. */
    readonly present: Duration;
    /** The requested length. */
    readonly asked: Duration;
  };
  /** The target ends before the subscription. */
  readonly 'target-ends-earlier': {
    /** The end that was compared. */
    readonly endsAt: Instant;
    /** The end of the target. */
    readonly targetEndsAt: Instant;
  };
  /** An upgrade into an existing subscription cannot be scheduled. */
  readonly 'target-not-scheduled': object;
  /** Reservations of this kind are never exchanged. */
  readonly 'not-exchangeable': object;
  /** A reservation is exchanged only for one of the same type. */
  readonly 'another-type': object;
  /** The new reservation costs less than it must. */
  readonly 'commitment-too-low': {
    /** The least that is accepted. */
    readonly least: Money;
    /** The values that are offered. */
    readonly offered: Money;
  };
  /** The subscription does not go on into an extended service term. */
  readonly 'no-extended-term': object;
  /** Keys and downloads were not available in Partner Center then. */
  readonly 'keys-withdrawn': object;
}
/**
 * Every code that a reason can have; the key of `ReasonFacts`.
 * @useDeclaredType
 */
export type ReasonCode = keyof ReasonFacts;

/** One reason of a refusal: its code, the rule behind it, Partner Center's error code if one is documented, and the values compared. */
export type Reason<C extends ReasonCode = ReasonCode> = {
  [K in C]: {
    /** The kind of the reason. */
    readonly code: K;
    /** The id of the rule behind it. */
    readonly rule: string;
    /** The error code of Partner Center; null = none is documented. */
    readonly errorCode: string | null;
  } & Readonly<ReasonFacts[K]>;
}[C];
