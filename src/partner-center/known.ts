import type { Instant } from '../kernel/instant.js';
import type { Cloud } from '../vocabulary/cloud.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { WindowStart } from '../vocabulary/purchase.js';
import type { Becomes } from '../vocabulary/subscription.js';
import type { Duration } from '../vocabulary/term.js';
import type { SuspendingParty, SuspensionReason } from '../vocabulary/status.js';

/**
 * Facts that the caller knows and the record does not state (from orders, webhooks, transitions, or the caller's own records; `knownFrom` reads
 * them from audit records).
 * A family, billing cycle, order instant, duration, quantity or auto-renewal given here counts only if the record does not state it. No field of the
 * wire states the instant of a suspension, a disabling, a cancellation or a migration: without it here, such a state is an issue. An invalid Instant
 * counts as not stated.
 */
export interface KnownFacts {
  readonly family?: ProductFamily | null;
  readonly billingCycle?: BillingCycle | null;
  readonly orderedAt?: Instant | null;
  /** The length of the term; records of traditional licenses never state it. */
  readonly duration?: Duration | null;
  readonly quantity?: number | null;
  readonly autoRenew?: boolean | null;
  readonly cloud?: Cloud | null;
  /** The windows that opened besides that of the order: `windowStartsOf` reads them from transitions. */
  readonly windowStarts?: readonly WindowStart[] | null;
  readonly accountOpenedAt?: Instant | null;
  readonly firstBillingAt?: Instant | null;
  readonly suspendedAt?: Instant | null;
  readonly suspendedFor?: SuspensionReason | null;
  readonly suspendedBy?: SuspendingParty | null;
  readonly expiredAt?: Instant | null;
  readonly disabledAt?: Instant | null;
  readonly cancelledAt?: Instant | null;
  readonly deletedAt?: Instant | null;
  /** When a traditional license was migrated to new commerce, and what it became: `migratedFrom` reads both from migrations. */
  readonly migratedAt?: Instant | null;
  readonly becomes?: Becomes | null;
  /** The instant of the last event; not stated = the latest instant of an event in the record or this object. */
  readonly changedAt?: Instant | null;
}
