import type { Instant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { Door } from './door.js';
import { door } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFrom } from './transitions.js';
import { noFacts } from './transitions.js';

export const activation: Door<'activate'> = /* @__PURE__ */ door(
  'activate',
  (subscription, _facts, at, _options, early) => early ?? happened('activate', subscription, noFacts, at),
);

/**
 * The publisher activates a pending subscription: it becomes a trial while its free trial runs, else active. Throws TermbookError
 * 'invalid-instant'. Rule: C1.
 * @example
 * import { activate, instant } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01'), quantity: 1, autoRenew: true,
 *   changedAt: instant('2020-03-01'), status: 'pending',
 * } as const;
 * const moved = activate(subscription, instant('2020-03-02'));
 * moved.verdict === 'applied' && moved.subscription.status; // => 'active'
 */
export function activate(subscription: MoveFrom<'activate'>, at: Instant, options?: Options): Moved<'activate'> {
  return activation(subscription, noFacts, at, options);
}
