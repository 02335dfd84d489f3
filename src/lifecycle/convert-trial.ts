import { silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { trialOf } from '../rules/terms/trial.js';
import type { Options } from '../vocabulary/answer.js';
import type { Door } from './door.js';
import { checkNewTerm, door, refusedMove, undeterminedMove } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';

export const convertingTrial: Door<'convert-trial'> = /* @__PURE__ */ door(
  'convert-trial',
  (subscription, { term }, at, _options, early, due) => {
    if (early !== null) return early;
    const trial = trialOf(subscription);
    if (trial?.row.waivable === false) {
      const reason = { code: 'trial-cannot-be-waived', rule: 'C1', errorCode: null } as const;
      return refusedMove('convert-trial', at, [reason], { basis: trial.basis, changesAt: subscription.trial.closesAt }, due);
    }
    if (trial?.row.converts !== 'by-hand') return undeterminedMove('convert-trial', at, [silentOn('move')], trial?.basis);
    return happened('convert-trial', subscription, { term }, at, trial.basis);
  },
  checkNewTerm,
);

/**
 * Converts a trial to a paid subscription by hand, with the term that begins (R1). A marketplace trial cannot be waived (C1); of new commerce nothing is known here: undetermined.
 * Throws TermbookError 'invalid-term' for a term that ends before it starts, or before the conversion.
 * @example
 * import { convertTrial, instant, termFrom } from 'termbook';
 * const trial = { opensAt: instant('2020-03-01'), closesAt: instant('2020-03-31') };
 * const subscription = {
 *   id: 's-1', family: 'license-based', billingCycle: 'none', orderedAt: instant('2020-03-01'), quantity: 25, autoRenew: true,
 *   changedAt: instant('2020-03-01'), status: 'trial', trial,
 * } as const;
 * const at = instant('2020-03-20');
 * convertTrial(subscription, { term: termFrom(at, 'P1Y') }, at).verdict; // => 'applied'
 */
export function convertTrial(
  subscription: MoveFrom<'convert-trial'>,
  facts: MoveFacts['convert-trial'],
  at: Instant,
  options?: Options,
): Moved<'convert-trial'> {
  return convertingTrial(subscription, facts, at, options);
}
