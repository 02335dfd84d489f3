import type { Basis, Gap, RuleId } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import type { Lasting } from '../asking/question.js';
import { changeAfter, heldAt } from '../asking/question.js';
import type { Case } from './case.js';
import { firstReading, onStandings } from './contested.js';
import type { PartStanding } from './part.js';
import { partOf } from './part.js';
import type { Reading } from './standing.js';
import type { RefundShare, Standing } from './standings.js';

/** The number of seats that may go at an instant, and the share that comes back. */
export interface Reducible {
  readonly reducible: number;
  readonly refund: RefundShare;
  readonly basis: readonly Basis[];
  readonly gap: Gap | null;
  readonly contested: readonly InterpretationId[];
}

/** The same, and the next instant at which it differs; null = never. */
export interface ReducibleUntil extends Reducible {
  readonly changesAt: Instant | null;
  /** The rule by which no more may go; null = that of the family. */
  readonly rule: RuleId | null;
}

/** The same for any number of seats: up to each limit they are alike. */
export interface SeenSeats {
  readonly limits: readonly number[];
  readonly shown: (seats: number) => Reducible;
}

/** The same from an instant on, step by step. */
export interface SeatWalk {
  /** Returns the next instant at which something may change; Infinity = never. */
  readonly nextAt: () => number;
  readonly step: () => void;
  /** Returns the present, which later steps leave as it is. */
  readonly seen: () => SeenSeats;
}

export const everySeat = Number.MAX_SAFE_INTEGER;

const reducing: Lasting<Reading, Standing, Standing> = {
  ...onStandings,
  show: (here) => here,
  isAlike: (one, other) => (one.gap === null ? other.gap === null && one.refund === other.refund : other.gap !== null),
  showsAlike: (one, other) => one.refund === other.refund && one.gap === other.gap,
};

/** Returns what holds of seats that may go at any time: the refund is the one that a cancellation would have. */
export function everReducible(of: Case, at: Instant): ReducibleUntil {
  const reading = firstReading(of);
  const held = heldAt(reducing, reading, at);
  const { refund, basis, gap } = held.here;
  const { contested } = held;
  return { reducible: everySeat, refund, basis, gap, contested, changesAt: changeAfter(reducing, reading, at, held), rule: null };
}

/** Returns what holds where the policy of the window says whether a part goes back (W6, W7, W8, W17, W18); once a document says never, all later ones do. */
export function partReducible(of: Case, at: Instant): ReducibleUntil {
  const isSame = (one: PartStanding, other: PartStanding): boolean => one.refund === other.refund && one.gap === other.gap;
  const question: Lasting<Reading, Standing, PartStanding> = {
    ...onStandings,
    show: partOf,
    isAlike: (one, other) => {
      const [part, next] = [partOf(one), partOf(other)];
      return part.gap === null ? next.gap === null && part.refund === next.refund : next.gap !== null;
    },
    showsAlike: isSame,
  };
  const reading = firstReading(of);
  const ordered = heldAt(question, reading, of.purchase.orderedAt);
  const isNever = ordered.here.plan?.parts?.how === 'never';
  const held = isNever ? ordered : heldAt(question, reading, at);
  const { here, shown, contested } = held;
  const { refund, gap } = shown;
  return {
    reducible: refund === null ? 0 : everySeat,
    refund: refund ?? 'none',
    basis: here.basis,
    gap,
    contested,
    changesAt: isNever ? null : changeAfter(question, reading, at, held),
    rule: here.plan?.parts?.rule ?? null,
  };
}
