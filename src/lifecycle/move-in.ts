import { cited } from '../kernel/dated-table.js';
import { isNameless, silentOn, unknownValue } from '../kernel/gap.js';
import { hasKey } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { extendedTermLocks } from '../policy/extended-term.js';
import type { Options } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import type { Status } from '../vocabulary/status.js';
import { undeterminedMove } from './door.js';
import { doors } from './doors.js';
import { illegal, legalMoves, legalFrom, startsFrom } from './illegal-move.js';
import type { LifeStage } from './life.js';
import type { Moved, MoveFrom, MoveRequest } from './transitions.js';
import { isLegal, transitions } from './transitions.js';

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

/** The moves that nobody can ask for. */
const nobodys: readonly Move[] = ['extend', 'expire', 'disable', 'delete', 'migrate'];

/** Returns the answer to a move that is not in the table; null = it is. */
export function unknownMove<M extends Move>(move: M, at: Instant): Moved<M, 'illegal-move'> | null {
  return hasKey(doors, move) ? null : undeterminedMove(move, at, [unknownValue('move', move)]);
}

/** Makes a move in the stage that time has led to by its instant, or says why not. */
export function moveIn<M extends Move>(
  { subscription, due }: LifeStage<unknown>,
  request: MoveRequest<M>,
  at: Instant,
  options: Options,
): Moved<M, 'illegal-move'> {
  const { move }: { readonly move: M } = request;
  const unknown = unknownMove(move, at);
  if (unknown !== null) return unknown;
  const { status } = subscription;
  if (due?.request === null && due.at <= at) {
    const open = undeterminedMove(move, at, due.gaps, due.basis, due.bounds);
    if (isNameless(due.gaps[0])) return open;
    const states = unaskedFrom(status);
    if (!states.some((one) => startsFrom(move, one))) return illegal(move, due, at, legalFrom(move, states));
    if (!isLegal(move, subscription) && !nobodys.includes(move)) return open;
    const certain = doors[move](subscription as MoveFrom<M>, request, at, options, due);
    return certain.verdict === 'refused' ? certain : open;
  }
  if (isLegal(move, subscription)) return doors[move](subscription, request, at, options, due);
  if (!hasKey(legalMoves, status)) return undeterminedMove(move, at, [unknownValue('status', status)]);
  const legal = legalMoves[status][move];
  if (status !== 'extended') return illegal(move, due, at, legal);
  const [locks] = extendedTermLocks;
  const basis = cited(extendedTermLocks, locks, at);
  if (locks.silent.includes(move)) return undeterminedMove(move, at, [silentOn('move')], basis);
  return locks.locked.includes(move) ? illegal(move, due, at, legal, null, basis) : illegal(move, due, at, legal);
}
