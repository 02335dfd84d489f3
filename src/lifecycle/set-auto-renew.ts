import { silentOn } from '../kernel/gap.js';
import { checkObject } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { endOfLifeAt } from '../rules/terms/end-of-life.js';
import type { Options } from '../vocabulary/answer.js';
import type { Door } from './door.js';
import { door, undeterminedMove } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';

export const settingAutoRenew: Door<'set-auto-renew'> = /* @__PURE__ */ door(
  'set-auto-renew',
  (subscription, facts, at, _options, early) => {
    if (early !== null) return early;
    if (endOfLifeAt(subscription, at).switchable !== true) return undeterminedMove('set-auto-renew', at, [silentOn('move')]);
    return happened('set-auto-renew', subscription, { autoRenew: facts.autoRenew }, at);
  },
  (facts) => {
    checkObject(facts, 'facts');
    const autoRenew: unknown = facts.autoRenew;
    if (typeof autoRenew !== 'boolean') fail('wrong-type', 'autoRenew', 'true or false', autoRenew);
  },
);

/**
 * Switches auto-renew on or off while active or in a trial, for the families with a documented switch; undetermined for the others. Throws
 * TermbookError 'invalid-instant', or 'wrong-type' for a switch that is neither true nor false. Rules: C4, T5.
 * @example
 * import { instant, setAutoRenew } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'isv-saas', billingCycle: 'annual', orderedAt: instant('2020-03-01'), quantity: 1, autoRenew: true,
 *   changedAt: instant('2020-03-01'), status: 'active',
 * } as const;
 * const moved = setAutoRenew(subscription, { autoRenew: false }, instant('2020-06-01'));
 * moved.verdict === 'applied' && moved.subscription.autoRenew; // => false
 */
export function setAutoRenew(
  subscription: MoveFrom<'set-auto-renew'>,
  facts: MoveFacts['set-auto-renew'],
  at: Instant,
  options?: Options,
): Moved<'set-auto-renew'> {
  return settingAutoRenew(subscription, facts, at, options);
}
