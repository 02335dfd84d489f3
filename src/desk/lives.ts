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

/** Returns the move by which a customer leaves in a given way; null = no move does. */
export function leavingBy(way: Way): MoveRequest | null {
  if (way.by !== 'move') return null;
  if (way.move === 'suspend') return { move: 'suspend', reason: 'customer-request' };
  return way.move === 'cancel' ? { move: 'cancel' } : null;
}
