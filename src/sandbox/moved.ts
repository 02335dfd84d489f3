import { isTermbookError } from '../kernel/error.js';
import { applyMove } from '../lifecycle/apply-move.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import type { Answer } from './call.js';
import { errorOf, notDescribed, refusedBy } from './refused.js';
import type { HeldSubscription } from './state.js';
import type { World } from './world.js';

/** A subscription after some moves, or the answer that one of them was refused. */
export type MovedHeld = { readonly held: HeldSubscription } | { readonly held: null; readonly answer: Answer };

/** Returns a subscription after one move. */
function movedBy({ at, options }: World, held: HeldSubscription, request: MoveRequest): MovedHeld {
  const { facts } = held;
  try {
    const answer = applyMove(facts, request, at, options);
    if (answer.verdict === 'refused') return { held: null, answer: refusedBy(request.move, facts.status, answer.reasons) };
    if (answer.verdict === 'undetermined') return { held: null, answer: notDescribed(`${request.move}: ${JSON.stringify(answer.gaps)}`) };
    const { subscription, events } = answer;
    return { held: { ...held, facts: subscription, history: [...held.history, ...events], version: held.version + 1 } };
  } catch (error) {
    // what the body states is no fact of the move
    if (isTermbookError(error)) return { held: null, answer: errorOf(800002, error.message) };
    throw error;
  }
}

/** Returns a subscription after all moves of a request, in their order; one refusal refuses them all. */
export function movedByAll(world: World, held: HeldSubscription, requests: readonly MoveRequest[]): MovedHeld {
  let now = held;
  for (const request of requests) {
    const moved = movedBy(world, now, request);
    if (moved.held === null) return moved;
    now = moved.held;
  }
  return { held: now };
}
