import type { Instant } from '../../kernel/instant.js';
import type { Purchase } from '../../vocabulary/purchase.js';

/** Returns if a purchase is in its trial, by the trial's own dates if they are stated; nextAt: the instant at which time alone changes that. */
export function inTrial(purchase: Purchase, at: Instant): { readonly inTrial: boolean; readonly nextAt: Instant | null } {
  const { trial, status, billingCycle } = purchase;
  if (trial == null) return { inTrial: status === 'trial' || billingCycle === 'none', nextAt: null };
  const { opensAt, closesAt } = trial;
  if (at < opensAt) return { inTrial: false, nextAt: opensAt };
  const over = closesAt !== null && at >= closesAt;
  return { inTrial: !over, nextAt: over ? null : closesAt };
}
