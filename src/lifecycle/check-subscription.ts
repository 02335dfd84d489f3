import { checkPurchase } from '../rules/asking/check-purchase.js';
import { checkScheduledChange } from '../rules/terms/decide-scheduled-change.js';
import { fail } from '../kernel/error.js';
import { checkObject, checkPlain, own } from '../kernel/check.js';
import { checkInstant } from '../kernel/instant.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** The instant that belongs to one state only. */
function checkOwnInstant(subscription: Subscription): void {
  switch (subscription.status) {
    case 'suspended':
      checkInstant(subscription.suspendedAt, 'suspendedAt');
      break;
    case 'extended':
      checkInstant(subscription.extendedAt, 'extendedAt');
      break;
    case 'expired':
      checkInstant(subscription.expiredAt, 'expiredAt');
      break;
    case 'disabled':
      checkInstant(subscription.disabledAt, 'disabledAt');
      break;
    case 'cancelled':
      checkInstant(subscription.cancelledAt, 'cancelledAt');
      break;
    case 'migrated':
      checkInstant(subscription.migratedAt, 'migratedAt');
      checkObject(subscription.becomes, 'becomes');
      break;
    default:
  }
}

/** The guard of the lifecycle: the needed facts must be stated, each instant in whole milliseconds; throws TermbookError 'invalid-instant', 'invalid-quantity', or 'wrong-type'. */
export function checkSubscription(subscription: Subscription): void {
  checkObject(subscription, 'subscription');
  const { family, billingCycle, autoRenew, changedAt, trial, quantity, status } = subscription;
  checkPlain(status, 'string', 'status');
  checkPlain(family, 'string', 'family');
  checkPlain(billingCycle, 'string', 'billingCycle');
  checkPlain(autoRenew, 'boolean', 'autoRenew');
  if (trial != null || status === 'trial') checkObject(trial, 'trial');
  checkPurchase(subscription);
  checkInstant(changedAt, 'changedAt');
  const scheduled = own(subscription, 'scheduled');
  if (scheduled !== null) checkScheduledChange(scheduled, 'scheduled');
  if (!(Number.isSafeInteger(quantity) && quantity >= 0)) fail('invalid-quantity', 'quantity', 'a whole number of at least 0', quantity);
  checkOwnInstant(subscription);
}
