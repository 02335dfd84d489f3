import { checkObject, hasKey } from '../kernel/check.js';
import { silentOn, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { suspendableFamilies } from '../policy/suspension-retention.js';
import { trialOf } from '../rules/asking/trial.js';
import type { Options } from '../vocabulary/answer.js';
import { suspensionReasons } from '../vocabulary/status.js';
import type { Door } from './door.js';
import { door, refusedMove, undeterminedMove } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';

export const suspending: Door<'suspend'> = /* @__PURE__ */ door('suspend', (subscription, facts, at, _options, early, due) => {
  if (early !== null) return early;
  checkObject(facts, 'facts');
  const { reason } = facts;
  if (!suspensionReasons.includes(reason)) return undeterminedMove('suspend', at, [unknownValue('reason', reason)]);
  if (!hasKey(suspendableFamilies, subscription.family) || !suspendableFamilies[subscription.family]) {
    return undeterminedMove('suspend', at, [silentOn('move')]);
  }
  const trial = subscription.status === 'trial' ? trialOf(subscription) : null;
  if (trial?.row.suspendable === false) {
    const fixed = { code: 'fixed-in-trial', rule: trial.basis[0].rule, errorCode: null } as const;
    return refusedMove('suspend', at, [fixed], { basis: trial.basis }, due);
  }
  return happened('suspend', subscription, { reason }, at);
});

/**
 * Suspends an active subscription or a trial, on the customer's request, for nonpayment or for fraud; new commerce switches auto-renew off
 * for good and has no suspension in its trial. Undetermined for families whose documents know no suspension. Throws TermbookError
 * 'invalid-instant'. Rules: D1, L3, R2.
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
