import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import { applyMove } from '../lifecycle/apply-move.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Way } from '../vocabulary/way.js';

/** Returns a subscription after a move in the last millisecond before an instant; null = it cannot be made then. */
export function movedBefore(state: Subscription, request: MoveRequest, at: Instant, options: Options): Subscription | null {
  const moved = applyMove(state, request, addMs(at, -1), options);
  return moved.verdict === 'applied' ? moved.subscription : null;
}

/** Returns the move that cancels at once in a given way: a suspension where that is how it is canceled (W10). */
export function leavingBy(way: Way): MoveRequest {
  return way.by === 'move' && way.move === 'suspend' ? { move: 'suspend', reason: 'customer-request' } : { move: 'cancel' };
}
