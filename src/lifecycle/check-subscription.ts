import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** The instants that belong to one state only. */
function ownInstants(subscription: Subscription): { readonly [path: string]: Instant | null } {
  switch (subscription.status) {
    case 'suspended':
      return { suspendedAt: subscription.suspendedAt };
    case 'extended':
      return { extendedAt: subscription.extendedAt };
    case 'expired':
      return { expiredAt: subscription.expiredAt };
    case 'disabled':
      return { disabledAt: subscription.disabledAt };
    case 'cancelled':
      return { cancelledAt: subscription.cancelledAt };
    default:
      return nothing;
  }
}

const nothing = {};

/** The guard of the lifecycle: every instant that time hangs on must be whole milliseconds; throws TermbookError 'invalid-instant'. */
export function checkSubscription(subscription: Subscription): void {
  const { orderedAt, changedAt, term, trial } = subscription;
  checkInstant(orderedAt, 'orderedAt');
  checkInstant(changedAt, 'changedAt');
  if (term != null) {
    checkInstant(term.startsAt, 'term.startsAt');
    checkInstant(term.endsAt, 'term.endsAt');
    if (term.anchorAt != null) checkInstant(term.anchorAt, 'term.anchorAt');
  }
  if (trial != null) {
    checkInstant(trial.opensAt, 'trial.opensAt');
    if (trial.closesAt !== null) checkInstant(trial.closesAt, 'trial.closesAt');
  }
  for (const opening of subscription.openings ?? nobody) checkInstant(opening.openedAt, 'openings.openedAt');
  for (const [path, at] of Object.entries(ownInstants(subscription))) checkInstant(at, path);
}

const nobody: readonly never[] = [];
