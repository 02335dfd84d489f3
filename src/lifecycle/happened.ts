import type { Basis, NonEmpty } from '../kernel/answer.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { cited, entryAt } from '../kernel/dated-table.js';
import { moveRules } from '../policy/lifecycle-rules.js';
import type { Move } from '../vocabulary/move.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { evolved } from './evolve.js';
import type { Applied, MoveFacts, MoveFrom, MoveTo, SubscriptionEvent } from './transitions.js';
import { isLegal } from './transitions.js';

/** Returns the rules behind a move. */
export function basisOf(move: Move, at: Instant): NonEmpty<Basis> {
  const rows = moveRules[move];
  return cited(rows, entryAt(rows, at) ?? rows[0], at);
}

/** Returns what a move made: the new state and its event. */
export function happened<M extends Move>(
  move: M,
  subscription: MoveFrom<M>,
  facts: Readonly<MoveFacts[M]>,
  at: Instant,
  basis: readonly Basis[] = basisOf(move, at),
): Applied<MoveTo<M>> {
  const event = { event: move, at, facts, basis } as SubscriptionEvent;
  return { verdict: 'applied', subscription: evolved(subscription, move, facts, at), events: [event] };
}

/** Returns the same for a move that happens whatever policy would say: time's own, or one that is replayed. Throws where the state does not know it. */
export function madeBy<M extends Move>(
  subscription: Subscription,
  move: M,
  facts: Readonly<MoveFacts[M]>,
  at: Instant,
  basis: readonly Basis[],
): Applied<Subscription> {
  if (!isLegal(move, subscription)) return fail('illegal-history', 'event', `a move that starts from ${subscription.status}`, move);
  return happened(move, subscription, facts, at, basis);
}
