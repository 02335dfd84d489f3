import { checkObjects, checkStated } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { checkPaid, checkSameCurrency } from '../kernel/money.js';
import { checkSubscription } from '../lifecycle/check-subscription.js';
import type { DeskRecord } from './deadline.js';

/** Validates what a desk knows beside a subscription. */
export function checkRecord(record: DeskRecord): void {
  checkSubscription(record);
  const { id, customer, quantity, unitPrice = null, charges = null } = record;
  checkStated(id, 'string', 'id');
  checkStated(customer, 'string', 'customer');
  if (unitPrice !== null) {
    checkPaid(unitPrice, 'unitPrice');
    if (!Number.isSafeInteger(unitPrice.amount * quantity))
      fail('fractional-amount', 'unitPrice.amount', 'below 2^53 for all seats', unitPrice.amount);
  }
  if (charges === null) return;
  checkObjects(charges, 'charges');
  const money = unitPrice ?? charges[0]?.paid ?? null;
  for (const { paid } of charges) {
    checkPaid(paid, 'charges.paid');
    checkSameCurrency(paid, money ?? paid, 'charges.paid');
  }
}
