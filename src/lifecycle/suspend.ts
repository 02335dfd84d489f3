import type { Instant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import { clockRefusal, happened } from './happened.js';
import type { From, Moved, MoveFacts } from './transitions.js';

const none: Options = {};

/**
 * Suspends an active subscription, on the customer's request, for nonpayment or for fraud (D1); new commerce switches auto-renew off for good (L3).
 * @example
 * import { instant, suspend } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2019-11-01'), quantity: 5, autoRenew: true,
 *   changedAt: instant('2019-11-01'), status: 'active',
 * } as const;
 * const moved = suspend(subscription, { reason: 'nonpayment' }, instant('2019-12-01'));
 * moved.verdict === 'applied' && moved.subscription.status; // => 'suspended'
 */
export function suspend(
  subscription: From<'suspend'>,
  facts: MoveFacts['suspend'],
  at: Instant,
  options: Options = none,
): Moved<'suspend'> {
  return clockRefusal('suspend', subscription, at, options) ?? happened('suspend', subscription, { reason: facts.reason }, at);
}
