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
 * is an issue, and counts as not stated.
 */
export interface KnownFacts {
  /** The product family. */
  readonly family?: ProductFamily | null;
  /** The billing cycle. */
  readonly billingCycle?: BillingCycle | null;
  /** The instant of the order. */
  readonly orderedAt?: Instant | null;
  /** The length of the term; records of traditional licenses never state it. */
  readonly duration?: Duration | null;
  /** The number of seats. */
  readonly quantity?: number | null;
  /** True if it renews automatically. */
  readonly autoRenew?: boolean | null;
  /** The cloud of the customer. */
  readonly cloud?: Cloud | null;
  /** The windows that opened besides those of the order, the trial and the renewal that the record shows: `windowStartsOf` reads them from transitions. */
  readonly windowStarts?: readonly WindowStart[] | null;
  /** The instant at which the account was opened. */
  readonly accountOpenedAt?: Instant | null;
  /** The instant of the first billing. */
  readonly firstBillingAt?: Instant | null;
  /** The instant of the suspension. */
  readonly suspendedAt?: Instant | null;
  /** The reason of the suspension. */
  readonly suspendedFor?: SuspensionReason | null;
  /** The one who suspended it. */
  readonly suspendedBy?: SuspendingParty | null;
  /** The instant at which it expired. */
  readonly expiredAt?: Instant | null;
  /** The instant at which it was disabled. */
  readonly disabledAt?: Instant | null;
  /** The instant of the cancellation. */
  readonly cancelledAt?: Instant | null;
  /** The instant of the deletion. */
  readonly deletedAt?: Instant | null;
  /** When a traditional license was migrated to new commerce, and what it became: `migratedFrom` reads both from migrations. */
  readonly migratedAt?: Instant | null;
  /** The facts of the subscription that it became. */
  readonly becomes?: Becomes | null;
  /** The instant of the last event; not stated = the latest instant of an event in the record or this object. */
  readonly changedAt?: Instant | null;
}
