import { holds } from '../kernel/check.js';
import type { Basis } from '../kernel/answer.js';
import { broken } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import type { Move } from '../vocabulary/move.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { happened } from './happened.js';
import type { Applied, From, MoveFacts } from './transitions.js';
import { transitions } from './transitions.js';

/** Whether a move may start from the state; one that the table does not know starts nowhere. */
export function isLegal<M extends Move>(move: M, subscription: Subscription): subscription is From<M> {
  const from: readonly string[] = holds(transitions, move) ? transitions[move].from : [];
  return from.includes(subscription.status);
}

/** A move that happens whatever policy would say: time's own, or one that is replayed. A move that the state does not know breaks the contract. */
export function madeBy<M extends Move>(
  subscription: Subscription,
  move: M,
  facts: Readonly<MoveFacts[M]>,
  at: Instant,
  basis: readonly Basis[],
): Applied<Subscription> {
  if (!isLegal(move, subscription)) return broken('illegal-history', 'event', `a move that starts from ${subscription.status}`, move);
  return happened(move, subscription, facts, at, basis);
}
