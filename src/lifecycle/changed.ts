import type { Instant } from '../kernel/instant.js';
import type { DroppingEvent } from '../policy/scheduled-change.js';
import type { Active, Extended } from '../vocabulary/subscription.js';
import { isDroppedBy, scheduledOf } from './scheduled.js';

/** Returns a state with a changed fact; a change of its kind may drop what is scheduled (T6). */
export function changed(
  state: Active | Extended,
  at: Instant,
  by: DroppingEvent,
  fact: Partial<Pick<Active, 'product' | 'billingCycle' | 'term'>>,
): Active | Extended {
  return Object.assign({ ...state }, fact, { scheduled: isDroppedBy(by, at) ? null : scheduledOf(state), changedAt: at });
}
