import { checkOptions } from '../rules/check-options.js';
import type { Basis, Gap, NonEmpty, Undetermined } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { cited, earlier } from '../kernel/timeline.js';
import { moveRules } from '../policy/lifecycle-rules.js';
import type { Refused } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import type { Reason, ReasonCode } from '../vocabulary/reason.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { checkSubscription } from './check-subscription.js';
import type { Due, TimeOptions } from './due.js';
import { nextDue } from './due.js';
import { evolved } from './evolve.js';
import type { Applied, From, MoveFacts, SubscriptionEvent, To } from './transitions.js';

/** The rules behind a move. */
export function basisOf(move: Move, at: Instant): NonEmpty<Basis> {
  const rows = moveRules[move];
  return cited(rows, rows[0], at);
}

/** A move that happened: the new state and its event. */
export function happened<M extends Move>(
  move: M,
  subscription: From<M>,
  facts: Readonly<MoveFacts[M]>,
  at: Instant,
  basis: readonly Basis[] = basisOf(move, at),
): Applied<To<M>> {
  const event = { event: move, at, facts, basis } as SubscriptionEvent;
  return { verdict: 'applied', subscription: evolved(subscription, move, facts, at), events: [event] };
}

const nothing: readonly never[] = [];

/** What a refusal says beside its reasons. */
type RefusalRest<M extends Move, C extends ReasonCode> = Partial<Pick<Refused<M, C>, 'basis' | 'contested' | 'changesAt' | 'instead'>>;

/** A move that is refused. */
export function refusedMove<M extends Move, C extends ReasonCode>(
  move: M,
  at: Instant,
  reasons: NonEmpty<Reason<C>>,
  rest: RefusalRest<M, C>,
): Refused<M, C> {
  const { basis = nothing, contested = nothing, changesAt = null, instead = nothing } = rest;
  return { question: move, at, basis, contested, changesAt, verdict: 'refused', reasons, instead };
}

/** A move that policy or the state refuses now: that holds until its own answer changes, or time acts. */
export function refusedUntil<M extends Move, C extends ReasonCode>(
  move: M,
  subscription: Subscription,
  at: Instant,
  options: TimeOptions,
  reasons: NonEmpty<Reason<C>>,
  answer: RefusalRest<M, C>,
): Refused<M, C> {
  return refusedUntilDue(move, nextDue(subscription, options), at, reasons, answer);
}

/** The same, given what time does next. */
export function refusedUntilDue<M extends Move, C extends ReasonCode>(
  move: M,
  due: Due | null,
  at: Instant,
  reasons: NonEmpty<Reason<C>>,
  { basis = nothing, contested = nothing, changesAt = null, instead = nothing }: RefusalRest<M, C>,
): Refused<M, C> {
  const untilAt = earlier(changesAt, due !== null && due.at > at ? due.at : null);
  return { question: move, at, basis, contested, changesAt: untilAt, verdict: 'refused', reasons, instead };
}

/** A move of which nothing can be told. */
export function undeterminedMove<M extends Move>(
  move: M,
  at: Instant,
  gaps: NonEmpty<Gap>,
  basis: readonly Basis[] = nothing,
): Undetermined<M> {
  return { question: move, at, basis, verdict: 'undetermined', gaps };
}

/** What the clock says before any policy does: a move lies before the last event, or time has moves to make first. */
export type Early<M extends Move> = Refused<M, 'before-last-event' | 'not-advanced'> | Undetermined<M> | null;

/** The clock's word on a move, given what time does next. */
export function earlyWord<M extends Move>(move: M, { changedAt }: Subscription, at: Instant, due: Due | null): Early<M> {
  if (at < changedAt) {
    const basis = basisOf(move, at);
    return refusedMove(move, at, [{ code: 'before-last-event', rule: basis[0].rule, errorCode: null, changedAt }], {
      basis,
      changesAt: changedAt,
    });
  }
  if (due === null || due.at > at) return null;
  if (due.gap !== null) return undeterminedMove(move, at, [due.gap]);
  return refusedMove(move, at, [{ code: 'not-advanced', rule: due.basis[0].rule, errorCode: null, dueAt: due.at }], { basis: due.basis });
}

/** The clock's word on a move of facts as they came. */
export function clockRefusal<M extends Move>(move: M, subscription: Subscription, at: Instant, options: TimeOptions): Early<M> {
  checkInstant(at, 'at');
  checkOptions(options);
  checkSubscription(subscription);
  const due = at < subscription.changedAt ? null : nextDue(subscription, options);
  return earlyWord(move, subscription, at, due);
}
