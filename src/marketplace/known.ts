import type { Instant } from '../kernel/instant.js';
import type { TimeWindow } from '../kernel/window.js';
import type { BillingCycle } from '../vocabulary/product.js';

/**
 * Facts that the caller knows and the record does not state.
 * A billing cycle, order instant, quantity or auto-renewal given here counts only if the record does not state it. The wire never states
 * the instant of a suspension or an unsubscription, or the dates of a trial; webhooks state the first two. An invalid Instant counts as not
 * stated.
 */
export interface KnownFacts {
  /** The product family; not stated = 'isv-saas', since the API is for SaaS offers. */
  readonly family?: 'isv-saas' | 'isv-metered' | null;
  /** A yearly term may be billed monthly; the wire states it only in `chargeDuration`. */
  readonly billingCycle?: BillingCycle | null;
  readonly orderedAt?: Instant | null;
  /** The wire omits the quantity of plans that are not per seat. */
  readonly quantity?: number | null;
  readonly autoRenew?: boolean | null;
  readonly trial?: TimeWindow | null;
  readonly suspendedAt?: Instant | null;
  readonly cancelledAt?: Instant | null;
}
