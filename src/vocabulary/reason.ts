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
  readonly 'illegal-move': {
    /** The moves that are possible. */
    readonly legal: readonly Move[];
  };
  readonly 'before-last-event': {
    /** The instant of the last event. */
    readonly changedAt: Instant;
  };
  readonly 'not-advanced': {
    /** The instant of the move that time has to make first. */
    readonly dueAt: Instant;
  };
  readonly 'role-not-allowed': {
    /** The roles that may do it. */
    readonly allowed: readonly Role[];
  };
  readonly 'before-order': {
    /** The instant of the order. */
    readonly orderedAt: Instant;
  };
  readonly 'already-ended': {
    /** The present status. */
    readonly status: Status;
  };
  readonly 'not-cancellable': object;
  readonly 'support-request-required': object;
  readonly 'window-closed': {
    /** The instant at which the window closed. */
    readonly closedAt: Instant;
  };
  readonly 'retention-over': {
    /** The instant at which the retention ended. */
    readonly expiredAt: Instant;
  };
  readonly 'market-not-served': {
    /** The market that is not served. */
    readonly market: Market;
  };
  readonly 'owned-and-limited': {
    /** The greatest number. */
    readonly limit: number;
  };
  readonly 'too-many-seats': {
    /** The greatest number. */
    readonly limit: number;
    /** The number that is left. */
    readonly left: number;
  };
  readonly 'suspended-copy-exists': {
    /** The id of the suspended copy. */
    readonly subscriptionId: string;
  };
  readonly suspended: object;
  readonly 'quantity-locked': {
    /** The number of seats that can be removed. */
    readonly reducible: number;
  };
  readonly 'no-customer-record': object;
  readonly 'segment-not-served': {
    /** The segments that are served. */
    readonly served: readonly string[];
  };
  readonly 'billing-cycle-not-offered': object;
  readonly 'publisher-market': {
    /** The market that is not served. */
    readonly market: Market;
  };
  readonly 'not-in-program': object;
  readonly 'exclusive-to-others': object;
  readonly 'not-transactable': object;
  readonly 'no-longer-sold': object;
  readonly 'license-based-only': object;
  readonly 'quantity-missing': object;
  readonly 'quantity-out-of-range': {
    /** The least number. */
    readonly from: number;
    /** The greatest number. */
    readonly to: number;
  };
  readonly 'cloud-not-served': {
    /** The cloud that is not served. */
    readonly cloud: Cloud;
  };
  readonly 'customer-agreement-missing': object;
  readonly 'prerequisite-missing': {
    /** The products of which one is required. */
    readonly anyOf: readonly string[];
  };
  readonly 'trial-not-offered': object;
  readonly 'partner-not-selling': {
    /** The kinds of partners that may sell it. */
    readonly sellers: readonly PartnerKind[];
  };
  readonly 'custom-end-not-offered': object;
  readonly 'term-running': {
    /** The start of the running term. */
    readonly startedAt: Instant;
  };
  readonly 'end-beyond-term': {
    /** The end that was compared. */
    readonly endsAt: Instant;
    /** The end without alignment. */
    readonly naturalEndsAt: Instant;
  };
  readonly 'monthly-end-not-alignable': object;
  readonly 'end-day-not-alignable': {
    /** The end that was compared. */
    readonly endsAt: Instant;
  };
  readonly 'term-fixed-in-trial': object;
  readonly 'fixed-in-trial': object;
  readonly 'trial-cannot-be-waived': object;
  readonly 'term-not-longer': {
    /** The present length. */
    readonly present: Duration;
    /** The requested length. */
    readonly asked: Duration;
  };
  readonly 'term-not-offered': {
    /** The values that are offered. */
    readonly offered: readonly Duration[];
  };
  readonly 'plan-not-offered': {
    /** The values that are offered. */
    readonly offered: readonly BillingCycle[];
  };
  readonly 'frequency-fixed': object;
  readonly 'too-few-seats': {
    /** The least that is accepted. */
    readonly least: number;
  };
  readonly 'not-active': {
    /** The present status. */
    readonly status: Status;
  };
  readonly 'not-auto-renewing': object;
  readonly 'target-in-window': {
    /** The instant at which the window of the target closes. */
    readonly closesAt: Instant;
  };
  readonly 'target-term-differs': {
    /** The present length. */
    readonly present: Duration;
    /** The requested length. */
    readonly asked: Duration;
  };
  readonly 'target-ends-earlier': {
    /** The end that was compared. */
    readonly endsAt: Instant;
    /** The end of the target. */
    readonly targetEndsAt: Instant;
  };
  readonly 'target-not-scheduled': object;
  readonly 'not-exchangeable': object;
  readonly 'another-type': object;
  readonly 'commitment-too-low': {
    /** The least that is accepted. */
    readonly least: Money;
    /** The values that are offered. */
    readonly offered: Money;
  };
  readonly 'no-extended-term': object;
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
