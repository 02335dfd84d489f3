import type { Basis, NonEmpty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { cited, entryAt } from '../kernel/dated-table.js';
import { moveRules } from '../policy/lifecycle-rules.js';
import type { Move } from '../vocabulary/move.js';
import { evolved } from './evolve.js';
import type { Applied, MoveFacts, MoveFrom, MoveTo, SubscriptionEvent } from './transitions.js';

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
