import { checkObject } from '../kernel/check.js';
import { earliest } from '../kernel/dated-table.js';
import { isNameless, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { cancellationProcedures } from '../policy/cancellation-procedure.js';
import type { CancellationEntry } from '../policy/cancellation-window.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import type { Options } from '../vocabulary/answer.js';
import { suspensionReasons } from '../vocabulary/status.js';
import type { Reason } from '../vocabulary/reason.js';
import type { Door } from './door.js';
import { door, refusedMove, undeterminedMove } from './door.js';
import type { Due } from './due.js';
import { happened } from './happened.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';
import { noFacts } from './transitions.js';

type CancelReason = 'window-closed' | 'not-cancellable' | 'support-request-required';

function isCancelReason(reason: Reason): reason is Reason<CancelReason> {
  return reason.code === 'window-closed' || reason.code === 'not-cancellable' || reason.code === 'support-request-required';
}

/** Returns the options for a move that cancels at once: ending with the term is left to another move, so for this one nothing is left (I6). */
function withoutRenewal(options: Options<CancellationEntry>): Options<CancellationEntry> {
  return { ...options, interpretations: { ...options.interpretations, I6: 'nothing-left' } };
}

/** Returns what policy says of canceling at once, the clock left aside. */
function byPolicy(
  subscription: MoveFrom<'cancel'>,
  { reason = null }: MoveFacts['cancel'],
  at: Instant,
  options: Options<CancellationEntry>,
  due: Due | null,
): Moved<'cancel'> {
  if (reason !== null && !suspensionReasons.includes(reason)) return undeterminedMove('cancel', at, [unknownValue('reason', reason)]);
  const answer = decideCancellation(subscription, at, options);
  const rule = answer.basis[0]?.rule ?? cancellationProcedures[subscription.family].rule;
  const left =
    answer.verdict === 'allowed' && answer.effect === 'at-renewal' ? decideCancellation(subscription, at, withoutRenewal(options)) : answer;
  if (left.verdict === 'undetermined') return undeterminedMove('cancel', at, left.gaps, left.basis);
  if (left.verdict === 'allowed') {
    const { way } = left;
    if (way.by === 'move' && way.move === 'cancel') {
      return happened('cancel', subscription, reason === null ? noFacts : { reason }, at, left.basis);
    }
    return refusedMove('cancel', at, [{ code: 'not-cancellable', rule, errorCode: null }], { ...left, instead: [way] }, due);
  }
  const [first, ...rest] = left.reasons.filter(isCancelReason);
  const notCancellable: Reason<CancelReason> = { code: 'not-cancellable', rule: left.reasons[0].rule, errorCode: null };
  // a renewal is switched off only once the publisher has activated the subscription
  const ways = answer.verdict === 'allowed' && subscription.status !== 'pending' ? [answer.way] : [];
  const known = answer.verdict === 'allowed' ? { ...answer, changesAt: earliest(answer.changesAt, left.changesAt), instead: ways } : left;
  return refusedMove('cancel', at, [first ?? notCancellable, ...rest], known, due);
}

export const canceling: Door<'cancel', never, CancellationEntry> = /* @__PURE__ */ door(
  'cancel',
  (subscription, facts, at, options, early, due) => {
    if (early !== null && (early.verdict === 'refused' || isNameless(early.gaps[0]))) return early;
    checkObject(facts, 'facts');
    const answer = byPolicy(subscription, facts, at, options, due);
    if (early === null) return answer;
    return answer.verdict === 'refused' && answer.reasons.some(({ code }) => code !== 'window-closed')
      ? { ...answer, changesAt: null, instead: answer.instead.filter(({ by }) => by !== 'move') }
      : early;
  },
);

/**
 * Cancels a subscription at once, where `decideCancellation` allows that; what only ends with its term, or is canceled in another way, is refused and `instead` says how.
 * A subscription that cannot be canceled, whatever its term, is refused even if its term is not known. The reason, if there is one to state, goes through
 * `applyMove`: the customer's request, nonpayment or fraud (D1).
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { cancel, instant } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01'), quantity: 1, autoRenew: true,
 *   changedAt: instant('2020-03-01'), status: 'active',
 * } as const;
 * cancel(subscription, instant('2020-03-01T12:00Z')).verdict; // => 'applied'
 */
export function cancel(subscription: MoveFrom<'cancel'>, at: Instant, options?: Options<CancellationEntry>): Moved<'cancel'> {
  return canceling(subscription, noFacts, at, options);
}
