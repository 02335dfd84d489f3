import { checkObject } from '../kernel/check.js';
import { unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import { suspensionReasons } from '../vocabulary/status.js';
import type { Door } from './door.js';
import { door, undeterminedMove } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';

export const suspending: Door<'suspend'> = /* @__PURE__ */ door('suspend', (subscription, facts, at, _options, early) => {
  if (early !== null) return early;
  checkObject(facts, 'facts');
  const { reason } = facts;
  if (!suspensionReasons.includes(reason)) return undeterminedMove('suspend', at, [unknownValue('reason', reason)]);
  return happened('suspend', subscription, { reason }, at);
});

/**
 * Suspends an active subscription, on the customer's request, for nonpayment or for fraud (D1); new commerce switches auto-renew off for good (L3).
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { instant, suspend } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2019-11-01'), quantity: 5, autoRenew: true,
 *   changedAt: instant('2019-11-01'), status: 'active',
 * } as const;
 * const moved = suspend(subscription, { reason: 'nonpayment' }, instant('2019-12-01'));
 * moved.verdict === 'applied' && moved.subscription.status; // => 'suspended'
 */
export function suspend(subscription: MoveFrom<'suspend'>, facts: MoveFacts['suspend'], at: Instant, options?: Options): Moved<'suspend'> {
  return suspending(subscription, facts, at, options);
}
