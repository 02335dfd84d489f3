import type { Instant } from '../kernel/instant.js';
import type { Window } from '../kernel/window.js';
import type { BillingCycle } from '../vocabulary/product.js';

/**
 * What the caller knows and the record does not state. A billing cycle, order instant, quantity or auto-renewal given here counts only where the record
 * tells none. The wire never says when something was suspended, unsubscribed or on trial: webhooks tell the first two.
 * What is no Instant counts as not stated.
 */
export interface KnownFacts {
  /** What is sold; not stated = 'isv-saas', since the API is that of SaaS offers. */
  readonly family?: 'isv-saas' | 'isv-metered' | null;
  /** A yearly term may be billed monthly: the wire says so only where it states `chargeDuration`. */
  readonly billingCycle?: BillingCycle | null;
  readonly orderedAt?: Instant | null;
  /** The wire leaves the quantity out of plans that are not per seat. */
  readonly quantity?: number | null;
  readonly autoRenew?: boolean | null;
  readonly trial?: Window | null;
  readonly suspendedAt?: Instant | null;
  readonly cancelledAt?: Instant | null;
}
