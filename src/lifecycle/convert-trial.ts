import { hasKey, own } from '../kernel/check.js';
import { earliest } from '../kernel/dated-table.js';
import { fail } from '../kernel/error.js';
import { missing, silentOn, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import type { PlanReason } from '../rules/asking/plan-standing.js';
import { planStanding } from '../rules/asking/plan-standing.js';
import { trialOf } from '../rules/asking/trial.js';
import type { Options } from '../vocabulary/answer.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { Reason } from '../vocabulary/reason.js';
import type { Door } from './door.js';
import { checkNewTerm, door, refusedMove, undeterminedMove } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';

type ConversionFacts = Readonly<MoveFacts['convert-trial']>;

/** Returns the facts of a conversion as its event holds them: the plan and the seats only where they are stated. */
function factsIn(facts: ConversionFacts): ConversionFacts {
  const billingCycle = own(facts, 'billingCycle');
  const quantity = own(facts, 'quantity');
  return { term: facts.term, ...(billingCycle === null ? {} : { billingCycle }), ...(quantity === null ? {} : { quantity }) };
}

function checkFacts(facts: ConversionFacts, at: Instant): void {
  checkNewTerm(facts, at);
  const quantity = own(facts, 'quantity');
  if (quantity !== null && !(Number.isSafeInteger(quantity) && quantity > 0)) {
    fail('invalid-quantity', 'quantity', 'a whole number above 0', quantity);
  }
}

export const convertingTrial: Door<'convert-trial'> = /* @__PURE__ */ door(
  'convert-trial',
  (subscription, request, at, options, early, due) => {
    if (early !== null) return early;
    const facts = factsIn(request);
    const trial = trialOf(subscription);
    const { closesAt } = subscription.trial;
    if (trial?.row.waivable === false) {
      const reason = { code: 'trial-cannot-be-waived', rule: 'C1', errorCode: null } as const;
      return refusedMove('convert-trial', at, [reason], { basis: trial.basis, changesAt: closesAt }, due);
    }
    if (trial?.row.waivable !== true) return undeterminedMove('convert-trial', at, [silentOn('move')], trial?.basis);
    const { term } = facts;
    const billingCycle = own(facts, 'billingCycle') ?? subscription.billingCycle;
    const quantity = own(facts, 'quantity') ?? subscription.quantity;
    if (!hasKey(cycleMonths, billingCycle)) return undeterminedMove('convert-trial', at, [unknownValue('billingCycle', billingCycle)]);
    const { leastSeats } = trial.row;
    // of a family without a least number of seats the documents name no plan either
    if (leastSeats === null) return happened('convert-trial', subscription, facts, at, trial.basis);
    const plan = billingCycle === 'none' ? null : planStanding(subscription.family, term.duration, billingCycle, at, options);
    const basis = [...trial.basis, ...(plan?.basis ?? [])];
    const reasons: Reason<'too-few-seats' | PlanReason>[] = [...(plan?.reasons ?? [])];
    if (quantity < leastSeats) {
      reasons.unshift({ code: 'too-few-seats', rule: trial.row.rules[0], errorCode: null, least: leastSeats });
    }
    const [first, ...rest] = reasons;
    if (first !== undefined) {
      const changesAt = earliest(plan?.nextAt ?? null, closesAt);
      return refusedMove('convert-trial', at, [first, ...rest], { basis, changesAt }, due);
    }
    const [gap, ...gaps] = plan === null ? [missing('billingCycle')] : plan.gaps;
    return gap === undefined
      ? happened('convert-trial', subscription, facts, at, basis)
      : undeterminedMove('convert-trial', at, [gap, ...gaps], basis);
  },
  checkFacts,
);

/**
 * Converts a trial to a paid subscription by hand, with the term that begins. A new-commerce trial is converted to at least 25 seats of a
 * plan that there is: `billingCycle` and `quantity` choose them (R2, T11). A marketplace trial cannot be waived (C1). Throws TermbookError
 * 'invalid-term' for a term that ends before it starts, or before the conversion; 'invalid-quantity' for no number of seats. Rule: R1.
 * @example
 * import { convertTrial, instant, termFrom } from 'termbook';
 * const trial = { opensAt: instant('2024-03-01'), closesAt: instant('2024-03-31') };
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'none', orderedAt: instant('2024-03-01'), quantity: 25, autoRenew: true,
 *   changedAt: instant('2024-03-01'), status: 'trial', trial,
 * } as const;
 * const at = instant('2024-03-20');
 * const term = termFrom(at, 'P1Y', 'new-commerce-license');
 * convertTrial(subscription, { term, billingCycle: 'annual', quantity: 40 }, at).verdict; // => 'applied'
 * convertTrial(subscription, { term, billingCycle: 'annual', quantity: 24 }, at).verdict; // => 'refused'
 */
export function convertTrial(
  subscription: MoveFrom<'convert-trial'>,
  facts: MoveFacts['convert-trial'],
  at: Instant,
  options?: Options,
): Moved<'convert-trial'> {
  return convertingTrial(subscription, facts, at, options);
}
