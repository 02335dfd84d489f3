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
  readonly 'illegal-move': { readonly legal: readonly Move[] };
  readonly 'before-last-event': { readonly changedAt: Instant };
  readonly 'not-advanced': { readonly dueAt: Instant };
  readonly 'role-not-allowed': { readonly allowed: readonly Role[] };
  readonly 'before-order': { readonly orderedAt: Instant };
  readonly 'already-ended': { readonly status: Status };
  readonly 'not-cancellable': object;
  readonly 'support-request-required': object;
  readonly 'window-closed': { readonly closedAt: Instant };
  readonly 'retention-over': { readonly expiredAt: Instant };
  readonly 'market-not-served': { readonly market: Market };
  readonly 'owned-and-limited': { readonly limit: number };
  readonly 'too-many-seats': { readonly limit: number; readonly left: number };
  readonly 'suspended-copy-exists': { readonly subscriptionId: string };
  readonly suspended: object;
  readonly 'quantity-locked': { readonly reducible: number };
  readonly 'no-customer-record': object;
  readonly 'segment-not-served': { readonly served: readonly string[] };
  readonly 'billing-cycle-not-offered': object;
  readonly 'publisher-market': { readonly market: Market };
  readonly 'not-in-program': object;
  readonly 'exclusive-to-others': object;
  readonly 'not-transactable': object;
  readonly 'no-longer-sold': object;
  readonly 'license-based-only': object;
  readonly 'quantity-missing': object;
  readonly 'quantity-out-of-range': { readonly from: number; readonly to: number };
  readonly 'cloud-not-served': { readonly cloud: Cloud };
  readonly 'customer-agreement-missing': object;
  readonly 'prerequisite-missing': { readonly anyOf: readonly string[] };
  readonly 'trial-not-offered': object;
  readonly 'partner-not-selling': { readonly sellers: readonly PartnerKind[] };
  readonly 'custom-end-not-offered': object;
  readonly 'term-running': { readonly startedAt: Instant };
  readonly 'end-beyond-term': { readonly endsAt: Instant; readonly naturalEndsAt: Instant };
  readonly 'monthly-end-not-alignable': object;
  readonly 'end-day-not-alignable': { readonly endsAt: Instant };
  readonly 'term-fixed-in-trial': object;
  readonly 'fixed-in-trial': object;
  readonly 'trial-cannot-be-waived': object;
  readonly 'term-not-longer': { readonly present: Duration; readonly asked: Duration };
  readonly 'term-not-offered': { readonly offered: readonly Duration[] };
  readonly 'plan-not-offered': { readonly offered: readonly BillingCycle[] };
  readonly 'frequency-fixed': object;
  readonly 'too-few-seats': { readonly least: number };
  readonly 'not-active': { readonly status: Status };
  readonly 'not-auto-renewing': object;
  readonly 'target-in-window': { readonly closesAt: Instant };
  readonly 'target-term-differs': { readonly present: Duration; readonly asked: Duration };
  readonly 'target-ends-earlier': { readonly endsAt: Instant; readonly targetEndsAt: Instant };
  readonly 'target-not-scheduled': object;
  readonly 'not-exchangeable': object;
  readonly 'another-type': object;
  readonly 'commitment-too-low': { readonly least: Money; readonly offered: Money };
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
  [K in C]: { readonly code: K; readonly rule: string; readonly errorCode: string | null } & Readonly<ReasonFacts[K]>;
}[C];
