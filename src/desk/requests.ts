import type { Instant } from '../kernel/instant.js';
import { leastRequest } from '../lifecycle/available-moves.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import { cancellationProcedures } from '../policy/cancellation-procedure.js';
import { firstTerm } from '../rules/asking/term-chain.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { leavingBy } from './lives.js';
import { seatCounts } from './seat-counts.js';

/** Returns the moves that may serve at an instant: out, on, fewer seats now or from the next term. */
export function requestsFor(state: Subscription, seats: number, at: Instant): readonly MoveRequest[] {
  const { status, family, term } = state;
  if (status === 'extended' && term != null) {
    const { duration } = term;
    return seats === 0 ? [{ move: 'cancel' }] : [{ move: 'start-new-term', term: firstTerm(at, duration, family) }];
  }
  const found: MoveRequest[] = [{ move: 'reactivate' }];
  // no way out leads through a renewal
  if (seats > 0 || state.autoRenew) found.push({ move: 'set-auto-renew', autoRenew: !state.autoRenew });
  for (const endOfTerm of ['renew', 'extend', 'end'] as const) {
    if (state.endOfTerm !== endOfTerm) found.push({ move: 'set-end-of-term', endOfTerm });
  }
  if (status === 'trial') found.push(leastRequest('convert-trial', state, at));
  if (seats === 0) found.unshift(leavingBy(cancellationProcedures[family].way));
  else if (seats !== state.quantity) found.push({ move: 'schedule-change', change: { quantity: seats } });
  return [...found, ...quantitiesFor(state, seats).map((quantity) => ({ move: 'change-quantity', quantity }) as const)];
}

/** Returns the numbers of seats to change to: those that are kept, the last one to be left, and what is left once batches are given back. */
function quantitiesFor(state: Subscription, seats: number): readonly number[] {
  const fewest = Math.max(seats, 1);
  const left = seatCounts(state).map((count) => state.quantity - count);
  return [...new Set([fewest, ...left.filter((quantity) => quantity > fewest)])].filter((quantity) => quantity !== state.quantity);
}

/** Returns a request whose term, if it has one, begins at an instant. */
export function begunAt(request: MoveRequest, at: Instant, { family }: Subscription): MoveRequest {
  if (request.move !== 'start-new-term' && request.move !== 'convert-trial') return request;
  return { ...request, term: firstTerm(at, request.term.duration, family) };
}

/** True if a move makes others possible that were not: it runs again, it is paid, it renews. */
export function isEnabling(request: MoveRequest, { autoRenew, endOfTerm }: Subscription): boolean {
  const { move } = request;
  if (move === 'set-auto-renew') return request.autoRenew;
  if (move === 'set-end-of-term') return request.endOfTerm === 'renew' && (endOfTerm != null || !autoRenew);
  return move === 'reactivate' || move === 'convert-trial';
}
