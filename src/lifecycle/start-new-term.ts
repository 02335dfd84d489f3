import type { Instant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { Door } from './door.js';
import { checkNewTerm, door } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';

export const startingNewTerm: Door<'start-new-term'> = /* @__PURE__ */ door(
  'start-new-term',
  (subscription, { term }, at, _options, early) => early ?? happened('start-new-term', subscription, { term }, at),
  checkNewTerm,
);

/**
 * Renews a subscription out of its extended service term, into the term that begins (L9).
 * Throws TermbookError 'invalid-term' for a term that ends before it starts, or before the renewal.
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
