import { hasKey } from '../kernel/check.js';
import { earliest } from '../kernel/dated-table.js';
import type { Instant } from '../kernel/instant.js';
import { planStanding } from '../rules/asking/plan-standing.js';
import type { Options } from '../vocabulary/answer.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { Door } from './door.js';
import { checkNewTerm, door, refusedMove } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';

export const startingNewTerm: Door<'start-new-term'> = /* @__PURE__ */ door(
  'start-new-term',
  (subscription, { term }, at, options, early, due) => {
    if (early !== null) return early;
    const { family, billingCycle } = subscription;
    // of a cycle without months, and of a plan that no document lists, nothing is known against it
    if (!hasKey(cycleMonths, billingCycle) || billingCycle === 'none') return happened('start-new-term', subscription, { term }, at);
    const { reasons, basis, nextAt } = planStanding(family, term.duration, billingCycle, at, options);
    const [first, ...rest] = reasons;
    return first === undefined
      ? happened('start-new-term', subscription, { term }, at)
      : refusedMove('start-new-term', at, [first, ...rest], { basis, changesAt: earliest(nextAt, term.endsAt) }, due);
  },
  checkNewTerm,
);

/**
 * Renews a subscription out of its extended service term, into the term that begins, of a plan that there is. Throws TermbookError
 * 'invalid-term' for a term that ends before it starts, or before the renewal. Rules: L9, T11.
 * @example
 * import { instant, startNewTerm, termFrom } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2025-06-15'), quantity: 1, autoRenew: false,
 *   changedAt: instant('2026-06-15'), status: 'extended', extendedAt: instant('2026-06-15'),
 * } as const;
 * const at = instant('2026-07-01');
 * const moved = startNewTerm(subscription, { term: termFrom(at, 'P1Y') }, at);
 * moved.verdict === 'applied' && moved.subscription.status; // => 'active'
 */
export function startNewTerm(
  subscription: MoveFrom<'start-new-term'>,
  facts: MoveFacts['start-new-term'],
  at: Instant,
  options?: Options,
): Moved<'start-new-term'> {
  return startingNewTerm(subscription, facts, at, options);
}
