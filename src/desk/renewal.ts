import type { Basis, Gap } from '../kernel/answer.js';
import { frozen } from '../kernel/frozen.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import type { RefundShare } from '../rules/canceling/standing.js';
import type { DateBounds, RowBounds } from '../vocabulary/bounds.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';

/** The ends of a commitment: what happens if nobody acts. 'began' = the term has begun, and it can still be reduced. */
export const renewalEnds = /* @__PURE__ */ frozen(['renews', 'extends', 'ends', 'converts', 'migrates', 'deletes', 'began', 'unknown']);
/**
 * One of `renewalEnds`; 'extends' = it goes over into the paid extended service term, 'deletes' = its data is deleted.
 * @useDeclaredType
 */
export type RenewalEnd = (typeof renewalEnds)[number];

/** The ways to decide it: another end than the one that comes, fewer seats, or out in the window after the term began. */
export const renewalWays = /* @__PURE__ */ frozen(['renew', 'fewer-seats', 'extend', 'end', 'convert', 'reactivate', 'cancel']);
/**
 * One of `renewalWays`.
 * @useDeclaredType
 */
export type RenewalWayKind = (typeof renewalWays)[number];

/** One step of what a cancellation gives back. */
export interface DeskRefundStep {
  /** The share that comes back. */
  readonly refund: RefundShare;
  /** The first instant at which less comes back. */
  readonly untilAt: Instant;
  /** The earliest and the latest such instant under any one interpretation; null = none moves it. */
  readonly bounds: DateBounds | null;
  /** The amount that comes back in the last millisecond of the step; null = not known. */
  readonly amount: Money | null;
}

/** A way to decide a commitment, accepted in [fromAt, untilAt). */
export interface RenewalWay {
  /** The kind of the way. */
  readonly way: RenewalWayKind;
  /** The move to make; of 'fewer-seats' with one seat fewer. */
  readonly action: MoveRequest;
  /** null = from now on; otherwise the first instant at which it can be made. */
  readonly fromAt: Instant | null;
  /** The first instant that is too late. */
  readonly untilAt: Instant;
  /** Between which instants it lies, as `bounds` of the row; null = it is exact. */
  readonly bounds: RowBounds | null;
  /** The sum charged if this way is taken, for the term or the month of the extended service term that then begins; null = not known. */
  readonly committed: Money | null;
  /** The amounts that come back, step by step; empty = the way is not about money back. */
  readonly refunds: readonly DeskRefundStep[];
  /** The dated rules behind it. */
  readonly basis: readonly Basis[];
}

/** The next event of one commitment, and the last instant to decide it. */
export interface Renewal {
  /** The place of the record in the input, from 0. */
  readonly record: number;
  /** null = not stated. */
  readonly id: string | null;
  /** The name of the subscription; null = not stated. */
  readonly name: string | null;
  /** The customer; null = not stated. */
  readonly customer: string | null;
  /** The offer or product; null = not stated. */
  readonly product: string | null;
  /** The number of seats that it holds then; null = not stated. */
  readonly seats: number | null;
  /** The event that comes if nobody acts. */
  readonly happens: RenewalEnd;
  /** When it happens; null = it is not known, and `bounds` says between which instants. */
  readonly at: Instant | null;
  /** Between which instants it lies where a fact is missing, or by the interpretations in `by`; null = it is exact. */
  readonly bounds: RowBounds | null;
  /** The first instant that is too late for all ways of deciding what happens; null = none is left, or known. */
  readonly decideBy: Instant | null;
  /** The same of `decideBy`: decide before the earliest. */
  readonly decideBounds: RowBounds | null;
  /** The first instant at which nothing comes back any more of the term that has begun; null = nothing does. */
  readonly reducibleUntil: Instant | null;
  /** The same of `reducibleUntil`. */
  readonly reducibleBounds: RowBounds | null;
  /** The sum of all charges for the term that would begin, or for the first month of the extended service term, without tax; null = not known, or none begins. */
  readonly committed: Money | null;
  /** The ways out and down, those that end first before the others. */
  readonly ways: readonly RenewalWay[];
  /** Why something is not known. */
  readonly gaps: readonly Gap[];
  /** The interpretations under which something else happens, or at another instant. */
  readonly contested: readonly InterpretationId[];
  /** The dated rules behind it. */
  readonly basis: readonly Basis[];
}
