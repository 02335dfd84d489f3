import { checkObject } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { seatChanges } from '../policy/seat-change.js';
import { decideSeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import { trialOf } from '../rules/asking/trial.js';
import type { Options } from '../vocabulary/answer.js';
import type { Door } from './door.js';
import { door, refusedMove, undeterminedMove } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';

function checkQuantity(facts: MoveFacts['change-quantity']): void {
  checkObject(facts, 'facts');
  const { quantity } = facts;
  if (!(Number.isSafeInteger(quantity) && quantity > 0)) fail('invalid-quantity', 'quantity', 'a whole number above 0', quantity);
}

export const changingQuantity: Door<'change-quantity'> = /* @__PURE__ */ door(
  'change-quantity',
  (subscription, { quantity }, at, options, early, due) => {
    if (early !== null) return early;
    const seats = subscription.quantity - quantity;
    const { family, status } = subscription;
    const { increase } = seatChanges[family];
    const trial = status === 'trial' ? trialOf(subscription) : null;
    if (status === 'trial' && trial?.row.quantity !== 'fixed') return undeterminedMove('change-quantity', at, [silentOn('move')]);
    if (trial !== null && seats <= 0) {
      const fixed = { code: 'fixed-in-trial', rule: trial.basis[0].rule, errorCode: null } as const;
      return refusedMove('change-quantity', at, [fixed], { basis: trial.basis, changesAt: subscription.trial?.closesAt ?? null }, due);
    }
    if (seats < 0 && increase === 'not-stated') return undeterminedMove('change-quantity', at, [silentOn('move')]);
    if (seats <= 0) return happened('change-quantity', subscription, { quantity }, at);
    const answer = decideSeatReduction({ purchase: subscription, seats }, at, options);
    if (answer.verdict === 'undetermined') return undeterminedMove('change-quantity', at, answer.gaps, answer.basis);
    if (answer.verdict === 'allowed') return happened('change-quantity', subscription, { quantity }, at, answer.basis);
    const locked = answer.reasons.flatMap((reason) => (reason.code === 'quantity-locked' ? [reason] : []));
    const [first = { code: 'quantity-locked', rule: 'B9', errorCode: null, reducible: 0 } as const] = locked;
    return refusedMove('change-quantity', at, [first], answer, due);
  },
  checkQuantity,
);

/**
 * Changes the number of seats of an active subscription: more at any time, fewer only as `decideSeatReduction` allows. Undetermined for
 * families whose documents do not say that seats can be added, and in a marketplace trial; fixed in other trials (R1, R2). Throws
 * TermbookError 'invalid-quantity' unless quantity is a whole number above 0. Rules: B9, W14.
 * @example
 * import { changeQuantity, instant } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2022-07-15'), quantity: 5, autoRenew: true,
 *   changedAt: instant('2022-07-15'), status: 'active',
 * } as const;
 * changeQuantity(subscription, { quantity: 8 }, instant('2022-09-01')).verdict; // => 'applied'
 * changeQuantity(subscription, { quantity: 4 }, instant('2022-09-01')).verdict; // => 'refused'
 */
export function changeQuantity(
  subscription: MoveFrom<'change-quantity'>,
  facts: MoveFacts['change-quantity'],
  at: Instant,
  options?: Options,
): Moved<'change-quantity'> {
  return changingQuantity(subscription, facts, at, options);
}
