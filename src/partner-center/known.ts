import type { Instant } from '../kernel/instant.js';
import type { Cloud } from '../vocabulary/cloud.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { SuspensionReason } from '../vocabulary/status.js';

/**
 * What the caller knows and the record does not state (from orders, the audit log, webhooks, or its own books). A family, billing cycle, order instant,
 * quantity or auto-renewal given here counts only where the record tells none. No field of the wire says when something was suspended, disabled or
 * cancelled: without it here there is no such state, only an issue. What is no Instant counts as not stated.
 */
export interface KnownFacts {
  readonly family?: ProductFamily | null;
  readonly billingCycle?: BillingCycle | null;
  readonly orderedAt?: Instant | null;
  readonly quantity?: number | null;
  readonly autoRenew?: boolean | null;
  readonly cloud?: Cloud | null;
  readonly accountOpenedAt?: Instant | null;
  readonly firstBillingAt?: Instant | null;
  readonly suspendedAt?: Instant | null;
  readonly suspendedFor?: SuspensionReason | null;
  readonly expiredAt?: Instant | null;
  readonly disabledAt?: Instant | null;
  readonly cancelledAt?: Instant | null;
  readonly deletedAt?: Instant | null;
  /** When the last event happened; not stated = the latest instant of an event that the record or this object states. */
  readonly changedAt?: Instant | null;
}
