import type { Instant } from '../kernel/instant.js';
import { decideReactivation } from '../rules/suspending/decide-reactivation.js';
import type { Options } from '../vocabulary/answer.js';
import type { Door } from './door.js';
import { door, refusedMove, undeterminedMove } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFrom } from './transitions.js';
import { noFacts } from './transitions.js';

export const reactivating: Door<'reactivate'> = /* @__PURE__ */ door('reactivate', (subscription, _facts, at, options, early) => {
  const answer = decideReactivation(subscription, at, options);
  const over = answer.verdict === 'refused' ? answer.reasons.flatMap((reason) => (reason.code === 'retention-over' ? [reason] : [])) : [];
  if (early?.verdict === 'refused') return { ...early, reasons: [...early.reasons, ...over] };
  const [first, ...rest] = over;
  if (early !== null)
    return first === undefined || answer.verdict !== 'refused' ? early : refusedMove('reactivate', at, [first, ...rest], answer);
  if (answer.verdict === 'undetermined') return undeterminedMove('reactivate', at, answer.gaps, answer.basis, answer.bounds);
  if (answer.verdict === 'refused') {
    const { suspendedAt } = subscription;
    return refusedMove('reactivate', at, [{ code: 'before-last-event', rule: 'D6', errorCode: null, changedAt: suspendedAt }], answer);
  }
  return happened('reactivate', subscription, noFacts, at);
});

/**
 * Reactivates a suspended subscription before its retention (traditional) or its term (new commerce) is over, as `decideReactivation` says.
 * A term that renews is the one that runs by then; one that does not and ended meanwhile stays as it is, and no document says what follows.
 * Throws TermbookError 'invalid-instant'. Rules: D6, L3.
 * @example
 * import { instant, reactivate } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2019-11-01'), quantity: 5, autoRenew: true,
 *   changedAt: instant('2019-12-01'), status: 'suspended', suspendedAt: instant('2019-12-01'), suspendedFor: 'nonpayment',
 * } as const;
 * reactivate(subscription, instant('2019-12-20')).verdict; // => 'applied'
 */
export function reactivate(subscription: MoveFrom<'reactivate'>, at: Instant, options?: Options): Moved<'reactivate'> {
  return reactivating(subscription, noFacts, at, options);
}
