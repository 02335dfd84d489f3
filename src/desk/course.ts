import type { Basis, Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { citedIn } from './cited-in.js';
import type { DeskRecord } from './deadline.js';
import type { Keep } from './kept-seats.js';
import { isKept } from './kept-seats.js';
import type { DatedMove } from './project.js';
import { movedLife, projectionOf } from './project.js';
import { netOf } from './totals.js';

/** Moves at their instants, and what follows from them up to the end of the period. */
export interface Course {
  /** Empty = nothing is done. */
  readonly moves: readonly DatedMove[];
  /** The last instant that was tried at which the last move costs the same: of the dates of the subscription and the milliseconds before them. null = nothing is done. */
  readonly lastAt: Instant | null;
  /** Charges less refunds from the question on; empty if nothing is charged or comes back. */
  readonly cost: readonly Money[];
  /** The amounts that come back. */
  readonly refunds: readonly Money[];
  /** The dated rules behind the course. */
  readonly basis: readonly Basis[];
}

/** A course whose cost or whose seats are not known. */
export interface OpenCourse extends Course {
  /** The reasons why not everything is known. */
  readonly gaps: readonly Gap[];
}

/** A course with the state that it leads to. */
export interface Tried extends OpenCourse {
  readonly end: Subscription;
}

/** Returns a course with what it costs; null = it does not keep what must stay. */
export function courseOf(record: DeskRecord, at: Instant, moves: readonly DatedMove[], keep: Keep, options: Options): Tried | null {
  const life = movedLife(record, moves, keep.untilAt, options);
  if (life.notMade.length > 0) return null;
  const kept = isKept(life.stages, at, keep, options);
  if (kept === false) return null;
  const projection = projectionOf(record, life, keep.untilAt, options);
  const lines = projection.lines.filter((line) => line.at >= at);
  return {
    moves,
    lastAt: moves.at(-1)?.at ?? null,
    cost: netOf(lines),
    refunds: netOf(lines.filter(({ what }) => what === 'refund')).map(({ amount, currency }) => ({ amount: Math.abs(amount), currency })),
    basis: citedIn(...projection.events.filter((event) => event.at >= at).map(({ basis }) => basis)),
    gaps: [...(kept === true ? [] : kept), ...lines.flatMap(({ gaps }) => gaps)],
    end: projection.subscription,
  };
}
