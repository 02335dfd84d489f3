import type { Gap } from '../kernel/answer.js';
import { hasKey } from '../kernel/check.js';
import { unknownValue } from '../kernel/gap.js';
import { endsOfLife } from '../policy/end-of-life.js';
import type { Status } from '../vocabulary/status.js';
import type { InStatus, Subscription } from '../vocabulary/subscription.js';
import { activeDue } from './active-due.js';
import type { Due, TimeOptions } from './due.js';
import { silentFrom } from './due.js';
import { cancelledDue, disabledDue, expiredDue } from './ended-due.js';
import { pendingDue, trialDue } from './open-due.js';
import { suspendedDue } from './suspended-due.js';

const never = (): null => null;

type Dues = { readonly [S in Status]: (subscription: InStatus<S>, options: TimeOptions) => Due | null };

const dues: Dues = {
  pending: pendingDue,
  trial: trialDue,
  active: activeDue,
  suspended: suspendedDue,
  extended: never,
  expired: expiredDue,
  disabled: disabledDue,
  cancelled: cancelledDue,
  deleted: never,
  migrated: never,
};

function unknownWord({ family, status }: Subscription): Gap | null {
  if (!hasKey(endsOfLife, family)) return unknownValue('family', family);
  return hasKey(dues, status) ? null : unknownValue('status', status);
}

/** Returns the next effect of time on a subscription; null if there is none, or none that a document states. An unknown value gives a gap. */
export function nextDue(subscription: Subscription, options: TimeOptions): Due | null {
  const unknown = unknownWord(subscription);
  if (unknown !== null) return silentFrom(subscription.changedAt, unknown);
  const due: (state: never, options: TimeOptions) => Due | null = dues[subscription.status];
  return due(subscription as never, options);
}
