import type { Instant } from '../kernel/instant.js';
import type { Cloud } from './cloud.js';
import type { Market } from './market.js';
import type { Move } from './move.js';
import type { PartnerKind } from './partner.js';
import type { Role } from './role.js';
import type { Status } from './status.js';
import type { Duration } from './term.js';

/** Numbers compared, per reason code. */
export interface ReasonFacts {
  'illegal-move': { readonly legal: readonly Move[] };
  'before-last-event': { readonly changedAt: Instant };
  'not-advanced': { readonly dueAt: Instant };
  'role-not-allowed': { readonly allowed: readonly Role[] };
  'before-order': { readonly orderedAt: Instant };
  'already-ended': { readonly status: Status };
  'not-cancellable': object;
  'support-request-required': object;
  'window-closed': { readonly closedAt: Instant };
  'retention-over': { readonly expiredAt: Instant };
  'market-not-served': { readonly market: Market };
  'owned-and-limited': { readonly limit: number };
  'suspended-copy-exists': { readonly subscriptionId: string };
  suspended: object;
  'quantity-locked': { readonly reducible: number };
  'no-customer-record': object;
  'segment-not-served': { readonly served: readonly string[] };
  'billing-cycle-not-offered': object;
  'publisher-market': { readonly market: Market };
  'not-in-programme': object;
  'exclusive-to-others': object;
  'not-transactable': object;
  'license-based-only': object;
  'quantity-missing': object;
  'quantity-out-of-range': { readonly from: number; readonly to: number };
  'cloud-not-served': { readonly cloud: Cloud };
  'customer-agreement-missing': object;
  'prerequisite-missing': { readonly anyOf: readonly string[] };
  'trial-not-offered': object;
  'partner-not-selling': { readonly sellers: readonly PartnerKind[] };
  'custom-end-not-offered': object;
  'term-running': { readonly startedAt: Instant };
  'end-beyond-term': { readonly endsAt: Instant; readonly naturalEndsAt: Instant };
  'monthly-end-not-alignable': object;
  'end-day-not-alignable': { readonly endsAt: Instant };
  'term-fixed-in-trial': object;
  'term-not-longer': { readonly present: Duration; readonly asked: Duration };
  'not-active': { readonly status: Status };
  'not-auto-renewing': object;
  'no-extended-term': object;
}
export type ReasonCode = keyof ReasonFacts;

/** One reason of a refusal: its code, the rule behind it, Partner Center's error code where one is documented, and the numbers compared. */
export type Reason<C extends ReasonCode = ReasonCode> = {
  [K in C]: { readonly code: K; readonly rule: string; readonly errorCode: string | null } & Readonly<ReasonFacts[K]>;
}[C];
