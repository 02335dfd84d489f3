import { isTermbookError } from '../kernel/error.js';
import { applyMove } from '../lifecycle/apply-move.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import type { Answer } from './answers.js';
import { errorOf, notDescribed } from './answers.js';
import { refusedBy } from './refused.js';
import type { HeldSubscription, World } from './state.js';

/** Returns a subscription after one move, or the answer that it is refused. */
function movedBy({ at, options }: World, held: HeldSubscription, request: MoveRequest): HeldSubscription | Answer {
  const { facts, history, version } = held;
  try {
    const answer = applyMove(facts, request, at, options);
    if (answer.verdict === 'refused') return refusedBy(request.move, facts.status, answer.reasons);
    if (answer.verdict === 'undetermined') return notDescribed(`${request.move}: ${JSON.stringify(answer.gaps)}`);
    return { ...held, facts: answer.subscription, history: [...history, ...answer.events], version: version + 1 };
  } catch (error) {
    // what the body states is no fact of the move
    if (isTermbookError(error)) return errorOf(800002, error.message);
    throw error;
  }
}

/** Returns a subscription after all moves of a request, in their order; one refusal refuses them all. */
export function movedByAll(world: World, held: HeldSubscription, requests: readonly MoveRequest[]): HeldSubscription | Answer {
  let now = held;
  for (const request of requests) {
    const moved = movedBy(world, now, request);
    if ('status' in moved) return moved;
    now = moved;
  }
  return now;
}
