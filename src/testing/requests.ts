import * as fc from 'fast-check';
import type { NonEmpty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, hourMs } from '../kernel/instant.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import { isLegal, transitions } from '../lifecycle/transitions.js';
import type { Move } from '../vocabulary/move.js';
import { moves } from '../vocabulary/move.js';
import type { SuspensionReason } from '../vocabulary/status.js';
import { suspensionReasons } from '../vocabulary/status.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Duration } from '../vocabulary/term.js';
import { firstTerm } from '../rules/asking/term-chain.js';
import type { Span } from './at.js';
import { drawnAt, resolvedAt } from './at.js';
import { choice, oneOf, picked, sometimes } from './values.js';
import { shown } from './written.js';

/** A request that is not yet bound to a subscription. */
export interface DrawnRequest {
  /** Only a move that may start from the state as it is by then. */
  readonly legal: boolean;
  readonly pick: number;
  readonly reason: SuspensionReason;
  readonly autoRenew: boolean;
  readonly seats: number;
  readonly duration: Duration;
  readonly completedHours: number | null;
}

export function drawnRequest(): fc.Arbitrary<DrawnRequest> {
  return fc.record({
    legal: sometimes(60),
    pick: choice(),
    reason: oneOf(suspensionReasons),
    autoRenew: fc.boolean(),
    seats: fc.integer({ min: -9, max: 9 }),
    duration: oneOf<Duration>(['P1M', 'P1Y']),
    completedHours: fc.option(fc.integer({ min: -1, max: 26 }), { freq: 6 }),
  });
}

type Requests = { readonly [M in Move]: (drawn: DrawnRequest, subscription: Subscription, at: Instant) => MoveRequest<M> };

const requests: Requests = {
  activate: () => ({ move: 'activate' }),
  suspend: ({ reason }) => ({ move: 'suspend', reason }),
  reactivate: () => ({ move: 'reactivate' }),
  cancel: () => ({ move: 'cancel' }),
  'set-auto-renew': ({ autoRenew }) => ({ move: 'set-auto-renew', autoRenew }),
  'change-quantity': ({ seats }, { quantity }) => ({ move: 'change-quantity', quantity: Math.max(1, quantity + seats) }),
  'convert-trial': ({ duration }, { family }, at) => ({ move: 'convert-trial', term: firstTerm(at, duration, family) }),
  renew: ({ completedHours }, { term }) => ({
    move: 'renew',
    completedAt: term == null || completedHours === null ? null : addMs(term.startsAt, completedHours * hourMs),
  }),
  expire: () => ({ move: 'expire' }),
  disable: () => ({ move: 'disable' }),
  delete: () => ({ move: 'delete' }),
};

/** The moves that somebody can make from a state; where there are none, all. */
function movesFrom(subscription: Subscription): NonEmpty<Move> {
  const [first, ...rest] = moves.filter((move) => transitions[move].by !== 'time' && isLegal(move, subscription));
  return first === undefined ? moves : [first, ...rest];
}

/** The request that the parts mean for a subscription in the state it has by then. */
export function resolvedRequest(drawn: DrawnRequest, subscription: Subscription, at: Instant): MoveRequest {
  const move = picked(drawn.legal ? movesFrom(subscription) : moves, drawn.pick);
  return requests[move](drawn, subscription, at);
}

/**
 * A move with its facts, of no subscription in particular: every move is as likely as the others; quantities are 1 to 50, instants as `at` says.
 * Shrinks to `activate`.
 * @example
 * import * as fc from 'fast-check';
 * import { moves } from 'termbook';
 * import { request } from 'termbook/testing';
 * fc.sample(request(), 50).every(({ move }) => moves.includes(move)); // => true
 */
export function request(span: Span = {}): fc.Arbitrary<MoveRequest> {
  const parts = fc.record({ drawn: drawnRequest(), from: drawnAt(), quantity: fc.integer({ min: 1, max: 41 }) });
  return parts.map(({ drawn, from, quantity }) => {
    const at = resolvedAt(from, [], span);
    const startsAt = addMs(at, -30 * dayMs);
    const any: Subscription = { ...someSubscription, quantity, term: { duration: 'P1M', startsAt, endsAt: at } };
    return shown(requests[picked(moves, drawn.pick)](drawn, any, at));
  });
}

const noon = 1_577_880_000_000 as Instant;
const someSubscription: Subscription = {
  id: 's-1',
  family: 'isv-saas',
  billingCycle: 'monthly',
  orderedAt: noon,
  quantity: 1,
  autoRenew: true,
  changedAt: noon,
  status: 'active',
};
