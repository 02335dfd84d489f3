import { checkInstant } from '../kernel/instant.js';
import type { Purchase } from '../vocabulary/purchase.js';
import { checkTerm } from '../vocabulary/term.js';

/** The guard of every question about a purchase: each Instant in it, by its path. */
export function checkPurchase(purchase: Purchase, path: '' | 'purchase.' = ''): void {
  const { orderedAt, term, trial, openings, stated } = purchase;
  checkInstant(orderedAt, `${path}orderedAt`);
  if (term != null) checkTerm(term, `${path}term`);
  if (trial != null) {
    checkInstant(trial.opensAt, `${path}trial.opensAt`);
    if (trial.closesAt !== null) checkInstant(trial.closesAt, `${path}trial.closesAt`);
  }
  openings?.forEach(({ openedAt }, index) => checkInstant(openedAt, `${path}openings[${String(index)}].openedAt`));
  if (stated == null) return;
  const { cancelUntilAt, refundUntil, reducibleSeats } = stated;
  if (cancelUntilAt != null && cancelUntilAt !== 'never') checkInstant(cancelUntilAt, `${path}stated.cancelUntilAt`);
  refundUntil?.forEach(({ untilAt }, index) => {
    if (untilAt !== null) checkInstant(untilAt, `${path}stated.refundUntil[${String(index)}].untilAt`);
  });
  reducibleSeats?.forEach(({ untilAt }, index) => checkInstant(untilAt, `${path}stated.reducibleSeats[${String(index)}].untilAt`));
}
