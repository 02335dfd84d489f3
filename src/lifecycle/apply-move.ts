import { checkObject } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { lapsed } from './advance.js';
import { eventsIn, lastOf } from './life.js';
import { moveIn, unknownMove } from './move-in.js';
import type { Moved, MoveRequest } from './transitions.js';

const none: Options = {};

/**
 * Lets time act up to `at`, then makes the move, or says why not; the events of both are in the result. For a move whose name comes from outside.
 * Time's own moves cannot be asked for, but `renew` states when a renewal that time has made completed (T4). A move that is not in the table is undetermined.
 * If it is unknown what time has made of the state, only a refusal that holds in every case is given.
 * Throws TermbookError 'invalid-instant', and what the move throws: 'invalid-quantity' and 'invalid-term' by their facts.
 * @example
 * import { applyMove, instant } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01'), quantity: 1, autoRenew: true,
 *   changedAt: instant('2020-03-01'), status: 'active',
 * } as const;
 * const moved = applyMove(subscription, { move: 'reactivate' }, instant('2020-03-02'));
 * moved.verdict === 'refused' && moved.reasons[0].code; // => 'illegal-move'
 */
export function applyMove<M extends Move>(
  subscription: Subscription,
  request: MoveRequest<M>,
  at: Instant,
  options: Options = none,
): Moved<M, 'illegal-move'> {
  checkObject(request, 'request');
  const unknown = unknownMove(request.move, at);
  if (unknown !== null) return unknown;
  checkInstant(at, 'at');
  const stages = lapsed(subscription, at, options);
  const moved = moveIn<M>(lastOf(stages), request, at, options);
  if (moved.verdict !== 'applied' || stages.length === 1) return moved;
  return { verdict: 'applied', subscription: moved.subscription, events: [...eventsIn(stages), ...moved.events] };
}
