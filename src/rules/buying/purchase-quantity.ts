import { fail } from '../../kernel/error.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding, missing } from './purchase-finding.js';

/** Checks the number of licenses: stated unless the offer is not counted (B8), and within the ranges of the offer and its trial (R1, R2). */
export function purchaseQuantity({ request, every, trial }: PurchaseContext): PurchaseFinding {
  const quantity = request.quantity ?? null;
  const range = request.offer.seatRange ?? null;
  if (quantity !== null && !(Number.isSafeInteger(quantity) && quantity >= 0)) {
    fail('invalid-quantity', 'quantity', 'a whole number of at least 0', quantity);
  }
  const counted = request.offer.counted ?? (range !== null || every.counted.includes(request.offer.family));
  if (quantity === null) return finding({ gaps: counted ? [missing('quantity')] : [] });
  if (quantity === 0 && range === null && counted) {
    return finding({ reasons: [{ code: 'quantity-missing', rule: 'B8', errorCode: null }] });
  }
  const most = trial?.seats ?? null;
  const from = range?.from ?? 1;
  if (range !== null && (quantity < range.from || quantity > range.to)) {
    return finding({ reasons: [{ code: 'quantity-out-of-range', rule: 'B8', errorCode: null, from, to: range.to }] });
  }
  if (trial !== null && most !== null && quantity > most) {
    return finding({ reasons: [{ code: 'quantity-out-of-range', rule: trial.rules[0], errorCode: null, from, to: most }] });
  }
  return finding({});
}
