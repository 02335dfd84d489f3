import type { Basis, Gap, RuleId } from '../../kernel/answer.js';
import { frozen } from '../../kernel/frozen.js';
import { silentOn } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import type { Lasting } from '../asking/question.js';
import { changeAfter, heldAt } from '../asking/question.js';
import type { Case } from './case.js';
import { firstReading, onStandings } from './contested.js';
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
export const silentOnSeats = /* @__PURE__ */ frozen(silentOn('seats'));

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
  return { reducible: everySeat, refund, basis, gap, contested: held.contested, changesAt: changeAfter(reducing, reading, at, held) };
}

/** Returns what holds where a document says that only the whole subscription is given back; before that document nothing is said (W7). Time changes nothing in it. */
export function neverReducible(of: Case, rule: RuleId): ReducibleUntil {
  const says = ({ basis }: Standing): boolean => basis.some((cited) => cited.rule === rule);
  const { orderedAt } = of.purchase;
  const question: typeof reducing = { ...reducing, isAlike: (one, other) => says(one) === says(other) };
  const { here, contested } = heldAt(question, firstReading(of), orderedAt);
  const gap = says(here) ? null : (here.gap ?? silentOnSeats);
  return { reducible: 0, refund: 'none', basis: here.basis, gap, contested, changesAt: null };
}
