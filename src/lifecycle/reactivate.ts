import type { Instant } from '../kernel/instant.js';
import { decideReactivation } from '../rules/decide-reactivation.js';
import { endOfLifeOf } from '../rules/end-of-life.js';
import type { Options } from '../vocabulary/answer.js';
import { clockRefusal, happened, refusedMove, undeterminedMove } from './happened.js';
import type { From, Moved } from './transitions.js';

const none: Options = {};
const noFacts = {};

/** Whether its term ended while it was suspended and would not have been renewed: what a reactivation would give back then is not told. */
function endedMeanwhile(subscription: From<'reactivate'>, at: Instant): boolean {
  const { term, autoRenew } = subscription;
  return term != null && at >= term.endsAt && !autoRenew && endOfLifeOf(subscription).ends;
}

/**
 * Reactivates a suspended subscription before its retention (traditional) or its term (new commerce) is over (D6, L3).
 * @example
 * import { instant, reactivate } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2019-11-01'), quantity: 5, autoRenew: true,
 *   changedAt: instant('2019-12-01'), status: 'suspended', suspendedAt: instant('2019-12-01'), suspendedFor: 'nonpayment',
 * } as const;
 * reactivate(subscription, instant('2019-12-20')).verdict; // => 'applied'
 */
export function reactivate(subscription: From<'reactivate'>, at: Instant, options: Options = none): Moved<'reactivate'> {
  const early = clockRefusal('reactivate', subscription, at, options);
  if (early?.verdict === 'undetermined') return early;
  const answer = decideReactivation(subscription, at, options);
  if (early !== null) {
    const over = answer.verdict === 'refused' ? answer.reasons.flatMap((reason) => (reason.code === 'retention-over' ? [reason] : [])) : [];
    return { ...early, reasons: [...early.reasons, ...over] };
  }
  if (answer.verdict === 'undetermined') return undeterminedMove('reactivate', at, answer.gaps, answer.basis);
  if (answer.verdict === 'refused') {
    const { suspendedAt } = subscription;
    return refusedMove('reactivate', at, [{ code: 'before-last-event', rule: 'D6', errorCode: null, changedAt: suspendedAt }], answer);
  }
  if (endedMeanwhile(subscription, at)) return undeterminedMove('reactivate', at, [{ gap: 'texts-silent' }], answer.basis);
  return happened('reactivate', subscription, noFacts, at);
}
