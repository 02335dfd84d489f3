import { checkObject } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { checkScheduledChange, decideScheduledChange } from '../rules/terms/decide-scheduled-change.js';
import type { Options } from '../vocabulary/answer.js';
import type { Door } from './door.js';
import { door, refusedMove, undeterminedMove } from './door.js';
import { happened } from './happened.js';
import { scheduledOf } from './scheduled.js';
import type { Moved, MoveFacts, MoveFrom, PolicyRefusal } from './transitions.js';
import { transitions } from './transitions.js';

type ScheduleRefusal = PolicyRefusal<'schedule-change'>;
const refusals: readonly string[] = transitions['schedule-change'].refusals;

export const schedulingChange: Door<'schedule-change'> = /* @__PURE__ */ door(
  'schedule-change',
  (subscription, { change }, at, options, early, due) => {
    if (early !== null) return early;
    // what is scheduled can always be dropped
    if (change === null && scheduledOf(subscription) !== null) return happened('schedule-change', subscription, { change }, at);
    const answer = decideScheduledChange({ ...subscription, change }, at, options);
    if (answer.verdict === 'undetermined') return undeterminedMove('schedule-change', at, answer.gaps, answer.basis);
    if (answer.verdict === 'allowed') return happened('schedule-change', subscription, { change }, at, answer.basis);
    const [first, ...rest] = answer.reasons.filter((reason): reason is Extract<typeof reason, { readonly code: ScheduleRefusal }> =>
      refusals.includes(reason.code),
    );
    const fixed = { code: 'not-auto-renewing', rule: answer.reasons[0].rule, errorCode: null } as const;
    return refusedMove('schedule-change', at, [first ?? fixed, ...rest], answer, due);
  },
  (facts) => {
    checkObject(facts, 'facts');
    if (facts.change !== null) checkScheduledChange(facts.change, 'change');
  },
);

/**
 * Schedules a change for the renewal, as `decideScheduledChange` allows: the quantity, the term, the billing cycle, the product, the end of
 * the next term. It replaces what was scheduled before; null drops it. Time carries it out. Throws TermbookError 'invalid-quantity' for a
 * quantity that is not a whole number above 0. Rule: T13.
 * @example
 * import { instant, scheduleChange, termFrom } from 'termbook';
 * const orderedAt = instant('2024-03-01');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, quantity: 5, autoRenew: true,
 *   changedAt: orderedAt, status: 'active', term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
 * } as const;
 * const moved = scheduleChange(subscription, { change: { quantity: 8 } }, instant('2024-09-01'));
 * moved.verdict === 'applied' && moved.subscription.scheduled; // => { quantity: 8 }
 */
export function scheduleChange(
  subscription: MoveFrom<'schedule-change'>,
  facts: MoveFacts['schedule-change'],
  at: Instant,
  options?: Options,
): Moved<'schedule-change'> {
  return schedulingChange(subscription, facts, at, options);
}
