import { frozen } from '../kernel/frozen.js';
import { checkObject, hasKey } from '../kernel/check.js';
import type { Basis, NonEmpty } from '../kernel/answer.js';
import { isNameless, silentOn, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant, hourMs } from '../kernel/instant.js';
import { cited, earliest, nextEntryAt } from '../kernel/dated-table.js';
import { renewalHours } from '../policy/end-of-life.js';
import { extendedTermLocks } from '../policy/extended-term.js';
import { moveRules } from '../policy/lifecycle-rules.js';
import type { Options } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import { moves } from '../vocabulary/move.js';
import type { Status } from '../vocabulary/status.js';
import { statuses } from '../vocabulary/status.js';
import type { Active, Subscription } from '../vocabulary/subscription.js';
import { activation } from './activate.js';
import { elapsed } from './advance.js';
import { canceling } from './cancel.js';
import { changingQuantity } from './change-quantity.js';
import { convertingTrial } from './convert-trial.js';
import type { Door } from './door.js';
import { door, refusedMove, undeterminedMove } from './door.js';
import type { Due } from './due.js';
import { basisOf, happened } from './happened.js';
import { windowStartsOf } from '../rules/asking/cancellation-window-start.js';
import { reactivating } from './reactivate.js';
import { schedulingChange } from './schedule-change.js';
import { settingAutoRenew } from './set-auto-renew.js';
import { settingEndOfTerm } from './set-end-of-term.js';
import { startingNewTerm } from './start-new-term.js';
import { suspending } from './suspend.js';
import type { Moved, MoveFacts, MoveFrom, MoveRequest } from './transitions.js';
import { isLegal, transitions } from './transitions.js';

const none: Options = {};

/** The moves that may follow unasked: time's, and those of the publisher that nobody here sees. */
const unasked: readonly Move[] = ['activate', 'convert-trial', 'renew', 'extend', 'expire', 'disable', 'delete', 'migrate'];

/** Returns a status, and those that may have followed it unasked. */
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
const nobodys: readonly Move[] = ['extend', 'expire', 'disable', 'delete', 'migrate'];

/** Returns the refusal of a move that is not legal from this state, or not to be asked for: with the moves that are, and until when that holds. */
function illegal<M extends Move>(
  move: M,
  due: Due | null,
  at: Instant,
  legal: readonly Move[],
  changesAt: Instant | null = null,
  basis: NonEmpty<Basis> = basisOf(move, at),
): Moved<M, 'illegal-move'> {
  const reason = { code: 'illegal-move', rule: basis[0].rule, errorCode: null, legal } as const;
  return refusedMove<M, 'illegal-move'>(
    move,
    at,
    [reason],
    { basis, changesAt: earliest(changesAt, nextEntryAt(moveRules[move], at)) },
    due,
  );
}

/** Returns the moves beside one that are legal from each of some states. */
function legalFrom(move: Move, states: readonly Status[]): readonly Move[] {
  return moves.filter((other) => other !== move && states.every((status) => startsFrom(other, status)));
}

type LegalBeside = { readonly [S in Status]: { readonly [M in Move]: readonly Move[] } };

/* @__NO_SIDE_EFFECTS__ */
function everyLegal(): LegalBeside {
  const from = (status: Status) => Object.fromEntries(moves.map((move) => [move, legalFrom(move, [status])]));
  return frozen(Object.fromEntries(statuses.map((status) => [status, from(status)])) as LegalBeside);
}

/** The moves beside one that are legal from a state: made once. */
const legalBeside = /* @__PURE__ */ everyLegal();

/** Makes the door of a move of time's: it is made when it is due, which it has been by now, and nobody can ask for more. */
/* @__NO_SIDE_EFFECTS__ */
function timeOnly<M extends 'extend' | 'expire' | 'disable' | 'delete' | 'migrate'>(move: M): Door<M, 'illegal-move'> {
  return door(move, ({ status }: Subscription, _facts, at, _options, _early, due) => illegal(move, due, at, legalBeside[status][move]));
}

/** True if the term is a renewed one that can have completed at the given instant: at its start or within the hours a renewal may take (T4). */
function mayComplete(subscription: Active, completedAt: Instant | null, at: Instant): boolean {
  const { term } = subscription;
  if (term == null || completedAt === null || !windowStartsOf(subscription).some(({ by }) => by === 'renewal')) return false;
  return completedAt >= term.startsAt && completedAt <= addMs(term.startsAt, renewalHours * hourMs) && completedAt <= at;
}

/** Time has renewed already; what can still come is the news that it completed later (T4). */
const renewal: Door<'renew', 'illegal-move'> = /* @__PURE__ */ door(
  'renew',
  (subscription, facts, at, _options, early, due) => {
    if (early !== null) return early;
    const completedAt = facts.completedAt ?? null;
    return mayComplete(subscription, completedAt, at)
      ? happened('renew', subscription, { completedAt }, at)
      : illegal('renew', due, at, legalBeside[subscription.status].renew, completedAt !== null && completedAt > at ? completedAt : null);
  },
  ({ completedAt }) => {
    if (completedAt != null) checkInstant(completedAt, 'completedAt');
  },
);

type Doors = {
  readonly [M in Move]: (
    subscription: MoveFrom<M>,
    facts: Readonly<MoveFacts[M]>,
    at: Instant,
    options: Options,
    due: Due | null,
  ) => Moved<M, 'illegal-move'>;
};

const doors: Doors = {
  activate: activation,
  suspend: suspending,
  reactivate: reactivating,
  cancel: canceling,
  'set-auto-renew': settingAutoRenew,
  'set-end-of-term': settingEndOfTerm,
  'change-quantity': changingQuantity,
  'convert-trial': convertingTrial,
  'schedule-change': schedulingChange,
  'start-new-term': startingNewTerm,
  renew: renewal,
  extend: /* @__PURE__ */ timeOnly('extend'),
  expire: /* @__PURE__ */ timeOnly('expire'),
  disable: /* @__PURE__ */ timeOnly('disable'),
  delete: /* @__PURE__ */ timeOnly('delete'),
  migrate: /* @__PURE__ */ timeOnly('migrate'),
};

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
  const { move }: { readonly move: M } = request;
  if (!hasKey(doors, move)) return undeterminedMove(move, at, [unknownValue('move', move)]);
  checkInstant(at, 'at');
  const { subscription: current, events, due } = elapsed(subscription, at, options);
  if (due !== null && due.request === null && due.at <= at) {
    const open = undeterminedMove(move, at, due.gaps, due.basis, due.bounds);
    if (isNameless(due.gaps[0])) return open;
    const states = unaskedFrom(current.status);
    if (!states.some((status) => startsFrom(move, status))) return illegal(move, due, at, legalFrom(move, states));
    const certain =
      isLegal(move, current) || nobodys.includes(move) ? doors[move](current as MoveFrom<M>, request, at, options, due) : open;
    return certain.verdict === 'refused' ? certain : open;
  }
  if (!isLegal(move, current)) {
    const { status } = current;
    if (!hasKey(legalBeside, status)) return undeterminedMove(move, at, [unknownValue('status', status)]);
    if (status === 'extended') {
      const [locks] = extendedTermLocks;
      const basis = cited(extendedTermLocks, locks, at);
      if (locks.silent.includes(move)) return undeterminedMove(move, at, [silentOn('move')], basis);
      if (locks.locked.includes(move)) return illegal(move, due, at, legalBeside[status][move], null, basis);
    }
    return illegal(move, due, at, legalBeside[status][move]);
  }
  const moved = doors[move](current, request, at, options, due);
  if (moved.verdict !== 'applied' || events.length === 0) return moved;
  return { verdict: 'applied', subscription: moved.subscription, events: [...events, ...moved.events] };
}
