import type { Basis, NonEmpty } from '../kernel/answer.js';
import { earliest, nextEntryAt } from '../kernel/dated-table.js';
import { frozen } from '../kernel/frozen.js';
import type { Instant } from '../kernel/instant.js';
import { moveRules } from '../policy/lifecycle-rules.js';
import type { Move } from '../vocabulary/move.js';
import { moves } from '../vocabulary/move.js';
import type { Status } from '../vocabulary/status.js';
import { statuses } from '../vocabulary/status.js';
import { refusedMove } from './door.js';
import type { Due } from './due.js';
import { basisOf } from './happened.js';
import type { Moved } from './transitions.js';
import { transitions } from './transitions.js';

/** Returns the refusal of a move that is not legal from this state, or not to be asked for: with the moves that are, and until when that holds. */
export function illegal<M extends Move>(
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

/** True if a move starts from a status. */
export function startsFrom(move: Move, status: Status): boolean {
  const from: readonly Status[] = transitions[move].from;
  return from.includes(status);
}

/** Returns the moves beside one that are legal from each of some states. */
export function legalFrom(move: Move, states: readonly Status[]): readonly Move[] {
  return moves.filter((other) => other !== move && states.every((status) => startsFrom(other, status)));
}

type LegalMoves = { readonly [S in Status]: { readonly [M in Move]: readonly Move[] } };

/* @__NO_SIDE_EFFECTS__ */
function everyLegal(): LegalMoves {
  const from = (status: Status) => Object.fromEntries(moves.map((move) => [move, legalFrom(move, [status])]));
  return frozen(Object.fromEntries(statuses.map((status) => [status, from(status)])) as LegalMoves);
}

/** The moves beside one that are legal from a state: made once. */
export const legalMoves = /* @__PURE__ */ everyLegal();
