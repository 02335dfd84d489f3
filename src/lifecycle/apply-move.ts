import { checkObject, holds } from '../kernel/check.js';
import { unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant, hourMs, later } from '../kernel/instant.js';
import { renewalHours } from '../policy/end-of-life.js';
import type { Options } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import { moves } from '../vocabulary/move.js';
import type { Status } from '../vocabulary/status.js';
import { statuses } from '../vocabulary/status.js';
import type { Active, Subscription } from '../vocabulary/subscription.js';
import { activate } from './activate.js';
import { elapsed } from './advance.js';
import { cancel } from './cancel.js';
import { changeQuantityOnTime } from './change-quantity.js';
import { convertTrial } from './convert-trial.js';
import type { Due } from './due.js';
import type { Early } from './happened.js';
import { basisOf, earlyWord, happened, refusedUntilDue, undeterminedMove } from './happened.js';
import { openingsOf } from './openings-of.js';
import { reactivateOnTime } from './reactivate.js';
import { setAutoRenewOnTime } from './set-auto-renew.js';
import { suspendOnTime } from './suspend.js';
import { isLegal } from './time-moves.js';
import type { From, Moved, MoveRequest } from './transitions.js';
import { transitions } from './transitions.js';

const none: Options = {};

/** What the clock says of a move, and what time does next. */
interface Clock<M extends Move> {
  readonly early: Early<M>;
  readonly due: Due | null;
}

type Steps = {
  readonly [M in Move]: (
    subscription: From<M>,
    request: MoveRequest<M>,
    at: Instant,
    options: Options,
    clock: Clock<M>,
  ) => Moved<M, 'illegal-move'>;
};

/** The moves that may follow unasked: time's, and those of the publisher that nobody here sees. */
const unasked: readonly Move[] = ['activate', 'convert-trial', 'renew', 'expire', 'disable', 'delete'];

/** A status, and those that may have followed it unasked. */
function unaskedFrom(status: Status): readonly Status[] {
  const reached: Status[] = [status];
  for (const from of reached) {
    for (const next of unasked) {
      const { from: starts, to }: { readonly from: readonly Status[]; readonly to: readonly Status[] } = transitions[next];
      if (starts.includes(from)) reached.push(...to.filter((one) => !reached.includes(one)));
    }
  }
  return reached;
}

function startsFrom(move: Move, status: Status): boolean {
  const from: readonly Status[] = transitions[move].from;
  return from.includes(status);
}

/** The moves that nobody can ask for. */
const nobodys: readonly Move[] = ['expire', 'disable', 'delete'];

/** Not from this state, or not to be asked for: explains itself by the moves that are legal instead, and until when that holds. */
function illegal<M extends Move>(
  move: M,
  due: Due | null,
  at: Instant,
  legal: readonly Move[],
  changesAt: Instant | null = null,
): Moved<M, 'illegal-move'> {
  const basis = basisOf(move, at);
  const reason = { code: 'illegal-move', rule: basis[0].rule, errorCode: null, legal } as const;
  return refusedUntilDue<M, 'illegal-move'>(move, due, at, [reason], { basis, changesAt });
}

/** The moves beside one that are legal from each of some states. */
function legalFrom(move: Move, states: readonly Status[]): readonly Move[] {
  return moves.filter((other) => other !== move && states.every((status) => startsFrom(other, status)));
}

type LegalBeside = { readonly [S in Status]: { readonly [M in Move]: readonly Move[] } };

/* @__NO_SIDE_EFFECTS__ */
function everyLegal(): LegalBeside {
  const from = (status: Status) => Object.fromEntries(moves.map((move) => [move, legalFrom(move, [status])]));
  return Object.fromEntries(statuses.map((status) => [status, from(status)])) as LegalBeside;
}

/** The moves beside one that are legal from a state: made once. */
const legalBeside = /* @__PURE__ */ everyLegal();

/** Time makes its own moves when they are due, which it has by now: nobody can ask for more. */
function timeOnly<M extends 'expire' | 'disable' | 'delete'>(move: M) {
  return (
    { status }: Subscription,
    _request: MoveRequest<M>,
    at: Instant,
    _options: Options,
    { due }: Clock<M>,
  ): Moved<M, 'illegal-move'> => illegal(move, due, at, legalBeside[status][move]);
}

/** Whether the term is a renewed one that can have completed at the given instant: at its start or within the hours a renewal may take (T4). */
function mayComplete(subscription: Active, completedAt: Instant | null, at: Instant): boolean {
  const { term } = subscription;
  if (term == null || completedAt === null || !openingsOf(subscription).some(({ by }) => by === 'renewal')) return false;
  return completedAt >= term.startsAt && completedAt <= later(term.startsAt, renewalHours * hourMs) && completedAt <= at;
}

const steps: Steps = {
  activate: (subscription, _request, at, options) => activate(subscription, at, options),
  suspend: (subscription, request, at, _options, { early }) => suspendOnTime(subscription, request, at, early),
  reactivate: (subscription, _request, at, options, { early }) => reactivateOnTime(subscription, at, options, early),
  cancel: (subscription, _request, at, options) => cancel(subscription, at, options),
  'set-auto-renew': (subscription, request, at, _options, { early }) => setAutoRenewOnTime(subscription, request, at, early),
  'change-quantity': (subscription, request, at, options, { early }) => changeQuantityOnTime(subscription, request, at, options, early),
  'convert-trial': (subscription, request, at, options) => convertTrial(subscription, request, at, options),
  // time has renewed already; what can still come is the news that it completed later (T4)
  renew: (subscription, request, at, _options, { early, due }) => {
    const completedAt = request.completedAt ?? null;
    if (completedAt !== null) checkInstant(completedAt, 'completedAt');
    if (early !== null) return early;
    return mayComplete(subscription, completedAt, at)
      ? happened('renew', subscription, { completedAt }, at)
      : illegal('renew', due, at, legalBeside[subscription.status].renew, completedAt !== null && completedAt > at ? completedAt : null);
  },
  expire: timeOnly('expire'),
  disable: timeOnly('disable'),
  delete: timeOnly('delete'),
};

/**
 * The dynamic door: lets time act up to `at`, then makes the move, or says why not; the events of both are in the result.
 * Time's own moves cannot be asked for, but `renew` tells when a renewal that time has made completed (T4). A move that is not in the table is undetermined.
 * Where time cannot tell what became of it, only a refusal that holds of whatever followed is told.
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
  const { move }: { readonly move: M } = request;
  if (!holds(steps, move)) return undeterminedMove(move, at, [unknownValue('move', move)]);
  checkInstant(at, 'at');
  const { subscription: current, events, due } = elapsed(subscription, at, options);
  const clock = { early: earlyWord(move, current, at, due), due };
  if (due !== null && due.request === null && due.at <= at) {
    const open = undeterminedMove(move, at, [due.gap]);
    if (due.gap.gap === 'unknown-value') return open;
    const states = unaskedFrom(current.status);
    if (!states.some((status) => startsFrom(move, status))) return illegal(move, due, at, legalFrom(move, states));
    const certain = isLegal(move, current) || nobodys.includes(move) ? steps[move](current as From<M>, request, at, options, clock) : open;
    return certain.verdict === 'refused' ? certain : open;
  }
  if (!holds(legalBeside, current.status)) return undeterminedMove(move, at, [unknownValue('status', current.status)]);
  if (!isLegal(move, current)) return illegal(move, due, at, legalBeside[current.status][move]);
  const moved = steps[move](current, request, at, options, clock);
  if (moved.verdict !== 'applied' || events.length === 0) return moved;
  return { verdict: 'applied', subscription: moved.subscription, events: [...events, ...moved.events] };
}
