import { nothing } from '../kernel/frozen.js';
import { checkObject } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { durations } from '../vocabulary/term.js';
import { checkOptions } from '../rules/asking/check-options.js';
import type { Basis, Bounds, Gap, NonEmpty, Undetermined } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { beforeFirst, earliest } from '../kernel/dated-table.js';
import type { Options, Refused } from '../vocabulary/answer.js';
import { moveRules } from '../policy/lifecycle-rules.js';
import type { Move } from '../vocabulary/move.js';
import type { Reason, ReasonCode } from '../vocabulary/reason.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { checkSubscription } from './check-subscription.js';
import type { Due } from './due.js';
import { nextDue } from './next-due.js';
import { basisOf } from './happened.js';
import type { MoveFrom, MoveFacts, Moved } from './transitions.js';

/** The clock's answer about a move, before any policy's: it lies before the last event, or time has moves to make first; null = it may be asked. */
export type Early<M extends Move> = Refused<M, 'before-last-event' | 'not-advanced'> | Undetermined<M> | null;

/** Decides a move by policy, given the early answer of the clock and the next due move. */
type MovePolicy<M extends Move, C extends ReasonCode, Entry> = (
  subscription: MoveFrom<M>,
  facts: Readonly<MoveFacts[M]>,
  at: Instant,
  options: Options<Entry>,
  early: Early<M>,
  due: Due | null,
) => Moved<M, C>;

/** The one way into a move: typed from facts as they come, dynamic where the facts are checked and it is known what time does next. */
export type Door<M extends Move, C extends ReasonCode = never, Entry = never> = (
  subscription: MoveFrom<M>,
  facts: Readonly<MoveFacts[M]>,
  at: Instant,
  options?: Options<Entry>,
  due?: Due | null,
) => Moved<M, C>;

const none: Options = {};

/** Returns the refusal of a move: it holds until its own answer changes, or time acts. */
export function refusedMove<M extends Move, C extends ReasonCode>(
  move: M,
  at: Instant,
  reasons: NonEmpty<Reason<C>>,
  rest: Partial<Pick<Refused<M, C>, 'basis' | 'contested' | 'changesAt' | 'instead'>>,
  due: Due | null = null,
): Refused<M, C> {
  const { basis = nothing, contested = nothing, changesAt = null, instead = nothing } = rest;
  const untilAt = due !== null && due.at > at ? earliest(changesAt, due.at) : changesAt;
  return { question: move, at, basis, contested, changesAt: untilAt, verdict: 'refused', reasons, instead };
}

/** Returns the answer to a move that cannot be determined. */
export function undeterminedMove<M extends Move>(
  move: M,
  at: Instant,
  gaps: NonEmpty<Gap>,
  basis: readonly Basis[] = nothing,
  bounds: Bounds | null = null,
): Undetermined<M> {
  const answer = { question: move, at, basis, verdict: 'undetermined', gaps } as const;
  return bounds === null ? answer : { ...answer, bounds };
}

function earlyWord<M extends Move>(move: M, { changedAt }: Subscription, at: Instant, due: Due | null): Early<M> {
  if (at < changedAt) {
    const basis = basisOf(move, at);
    const reason = { code: 'before-last-event', rule: basis[0].rule, errorCode: null, changedAt } as const;
    return refusedMove(move, at, [reason], { basis, changesAt: changedAt });
  }
  if (due === null || due.at > at) {
    const rows = moveRules[move];
    return at < rows[0].sinceAt ? undeterminedMove(move, at, [beforeFirst(rows)]) : null;
  }
  if (due.gaps !== null) return undeterminedMove(move, at, due.gaps, due.basis, due.bounds);
  return refusedMove(move, at, [{ code: 'not-advanced', rule: due.basis[0].rule, errorCode: null, dueAt: due.at }], { basis: due.basis });
}

function checkedDue(subscription: Subscription, at: Instant, options: Options<unknown>): Due | null {
  checkInstant(at, 'at');
  checkOptions(options);
  checkSubscription(subscription);
  return nextDue(subscription, options);
}

/** Makes the door of a move: the guard of its own facts, the clock, then policy. */
/* @__NO_SIDE_EFFECTS__ */
export function door<M extends Move, C extends ReasonCode = never, Entry = never>(
  move: M,
  policy: MovePolicy<M, C, Entry>,
  checkFacts?: (facts: Readonly<MoveFacts[M]>, at: Instant) => void,
): Door<M, C, Entry> {
  return (subscription, facts, at, options = none, known) => {
    checkFacts?.(facts, at);
    const due = known === undefined ? checkedDue(subscription, at, options) : known;
    return policy(subscription, facts, at, options, earlyWord(move, subscription, at, due), due);
  };
}

/** Validates the term that a move begins. */
export function checkNewTerm(facts: MoveFacts['convert-trial'], at: Instant): void {
  checkObject(facts, 'facts');
  const { term } = facts;
  checkObject(term, 'term');
  checkInstant(at, 'at');
  const { duration, startsAt, endsAt, anchorAt } = term;
  checkInstant(startsAt, 'term.startsAt');
  checkInstant(endsAt, 'term.endsAt');
  if (anchorAt != null) checkInstant(anchorAt, 'term.anchorAt');
  if (!durations.includes(duration)) fail('invalid-term', 'term.duration', durations.join(', '), duration);
  if (endsAt <= Math.max(startsAt, at)) fail('invalid-term', 'term.endsAt', 'an instant after term.startsAt and the move', endsAt);
}
