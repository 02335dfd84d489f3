import { checkTerm } from '../vocabulary/term.js';
import { checkMigrating, checkWindowStarts } from '../rules/asking/check-purchase.js';
import { checkScheduledChange } from '../rules/terms/decide-scheduled-change.js';
import { fail } from '../kernel/error.js';
import { checkObject, own } from '../kernel/check.js';
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

/** The guard of the lifecycle: every instant that time hangs on must be whole milliseconds; throws TermbookError 'invalid-instant', 'invalid-quantity', or 'wrong-type'. */
export function checkSubscription(subscription: Subscription): void {
  checkObject(subscription, 'subscription');
  const { orderedAt, changedAt, term, trial, windowStarts, quantity, status } = subscription;
  checkInstant(orderedAt, 'orderedAt');
  checkInstant(changedAt, 'changedAt');
  if (term != null) checkTerm(term, 'term');
  if (trial != null) {
    checkInstant(trial.opensAt, 'trial.opensAt');
    if (trial.closesAt !== null) checkInstant(trial.closesAt, 'trial.closesAt');
  }
  if (windowStarts != null) checkWindowStarts(windowStarts, 'windowStarts');
  checkMigrating(subscription, '');
  const scheduled = own(subscription, 'scheduled');
  if (scheduled !== null) checkScheduledChange(scheduled, 'scheduled');
  if (status === 'trial') checkObject(trial, 'trial');
  if (!(Number.isSafeInteger(quantity) && quantity >= 0)) fail('invalid-quantity', 'quantity', 'a whole number of at least 0', quantity);
  checkOwnInstant(subscription);
}
