import { checkObject } from '../kernel/check.js';
import { unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { Early } from './happened.js';
import { clockRefusal, happened, undeterminedMove } from './happened.js';
import { suspensionReasons } from '../vocabulary/status.js';
import type { From, Moved, MoveFacts } from './transitions.js';

const none: Options = {};

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
export function suspend(
  subscription: From<'suspend'>,
  facts: MoveFacts['suspend'],
  at: Instant,
  options: Options = none,
): Moved<'suspend'> {
  return suspendOnTime(subscription, facts, at, clockRefusal('suspend', subscription, at, options));
}

/** The same, once the clock has spoken. */
export function suspendOnTime(
  subscription: From<'suspend'>,
  facts: MoveFacts['suspend'],
  at: Instant,
  early: Early<'suspend'>,
): Moved<'suspend'> {
  if (early !== null) return early;
  checkObject(facts, 'facts');
  const { reason } = facts;
  if (!suspensionReasons.includes(reason)) return undeterminedMove('suspend', at, [unknownValue('reason', reason)]);
  return happened('suspend', subscription, { reason }, at);
}
