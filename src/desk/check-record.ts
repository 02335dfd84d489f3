import { checkPrices } from '../billing/price-list.js';
import { checkObjects, checkStated } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { checkPaid, checkSameCurrency } from '../kernel/money.js';
import { checkSubscription } from '../lifecycle/check-subscription.js';
import type { DeskRecord } from './deadline.js';

/** Validates what a desk knows beside a subscription. */
export function checkRecord(record: DeskRecord): void {
  checkSubscription(record);
  const { id, customer, name, prices, quantity, unitPrice = null, monthPrice = null, monthlyPlanExists, charges = null } = record;
  checkStated(id, 'string', 'id');
  checkStated(customer, 'string', 'customer');
  checkStated(name, 'string', 'name');
  if (prices != null) checkPrices(prices);
  checkStated(monthlyPlanExists, 'boolean', 'monthlyPlanExists');
  for (const [price, path] of [
    [unitPrice, 'unitPrice'],
    [monthPrice, 'monthPrice'],
  ] as const) {
    if (price === null) continue;
    checkPaid(price, path);
    checkSameCurrency(price, unitPrice ?? price, path);
    if (!Number.isSafeInteger(price.amount * quantity)) fail('invalid-amount', `${path}.amount`, 'below 2^53 for all seats', price.amount);
  }
  if (charges === null) return;
  checkObjects(charges, 'charges');
  const money = unitPrice ?? monthPrice ?? charges[0]?.paid ?? null;
  for (const { paid } of charges) {
    checkPaid(paid, 'charges.paid');
    checkSameCurrency(paid, money ?? paid, 'charges.paid');
  }
}
