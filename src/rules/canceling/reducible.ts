import type { Basis, Gap, RuleId } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import type { Held } from '../../kernel/segments.js';
import { lengthen } from '../../kernel/segments.js';
import type { StatedDeadlines } from '../../vocabulary/purchase.js';
import { spelledOut } from './stated-window.js';
import { lookAt, repeatsAt } from './contested.js';
import type { Prepared } from './prepared.js';
import type { Standing } from './standing.js';
import { blankStanding, silentOnSeats } from './standing.js';

/** The number of seats that may go, the share that comes back, and the bits of the interpretations that contest it. */
export interface Reducible extends Held {
  readonly reducible: number;
  readonly refund: Standing['refund'];
  readonly basis: readonly Basis[];
  readonly gap: Gap | null;
  readonly bits: number;
}

/** The number of some seats that may go at an instant, and their share. */
export type Shown = Omit<Reducible, 'untilAt'>;

/** The same for any number of seats: up to each limit they are alike. */
export interface SeenSeats {
  readonly limits: readonly number[];
  readonly shown: (seats: number) => Shown;
}

/** The same from an instant on, step by step. */
export interface SeatWalk {
  /** The next instant at which something may change; Infinity = never. */
  readonly nextAt: () => number;
  readonly step: () => void;
  /** The present, kept for later. */
  readonly seen: () => SeenSeats;
}

export const everySeat = Number.MAX_SAFE_INTEGER;
const here = /* @__PURE__ */ blankStanding();

function refundsAlike(one: Standing, other: Standing): boolean {
  return one.gap === null ? other.gap === null && one.refund === other.refund : other.gap !== null;
}

function isAlike(one: Reducible, other: Reducible): boolean {
  const same = one.reducible === other.reducible && one.refund === other.refund && one.gap === other.gap;
  return same && one.basis === other.basis && one.bits === other.bits;
}

/** Returns what holds of seats that may go at any time: the refund is the one that a cancellation would have. */
export function everReducible(prepared: Prepared, at: Instant): Reducible {
  const look = (asked: Instant): Reducible => {
    const bits = lookAt(prepared, asked, here, refundsAlike);
    const { refund, basis, gap, untilAt } = here;
    return { reducible: everySeat, refund, basis, gap, bits, untilAt };
  };
  return lengthen(look(at), look, isAlike, repeatsAt(prepared, at));
}

/** Returns what holds where a document says that only the whole subscription is given back; before that document nothing is said (W7). Time changes nothing in it. */
export function neverReducible(prepared: Prepared, rule: RuleId): Reducible {
  const says = ({ basis }: Standing): boolean => basis.some((cited) => cited.rule === rule);
  const bits = lookAt(prepared, prepared.orderedAt, here, (one, other) => says(one) === says(other));
  const { basis } = here;
  const gap = says(here) ? null : (here.gap ?? silentOnSeats);
  return { reducible: 0, refund: 'none', basis, gap, bits, untilAt: Number.POSITIVE_INFINITY };
}

/** Returns what holds by the server's own statement on seats (W14): what may still go, until when; the refund is the one of the whole. */
export function statedReducible(
  prepared: Prepared,
  stated: NonNullable<StatedDeadlines['reducibleSeats']>,
  seats: number,
  at: Instant,
): Reducible {
  lookAt(prepared, prepared.orderedAt, here, refundsAlike);
  const { basis } = here;
  const open = stated.map((batch) => ({ seats: batch.seats, untilAt: spelledOut(batch.untilAt) })).filter(({ untilAt }) => at < untilAt);
  const reducible = open.reduce((sum, batch) => sum + batch.seats, 0);
  let left = reducible;
  const closing = open
    .sort((a, b) => a.untilAt - b.untilAt)
    .find((batch) => {
      left -= batch.seats;
      return reducible < seats ? left !== reducible : left < seats;
    });
  const untilAt = closing?.untilAt ?? Number.POSITIVE_INFINITY;
  if (reducible < seats) return { reducible, refund: 'none', basis, gap: null, bits: 0, untilAt };
  const isFull = ({ refund }: Standing): boolean => refund === 'full';
  const look = (asked: Instant): Reducible => {
    const bits = lookAt(prepared, asked, here, (one, other) => isFull(one) === isFull(other));
    return { reducible, refund: isFull(here) ? 'full' : 'prorated', basis, gap: null, bits, untilAt: here.untilAt };
  };
  const found = lengthen(look(at), look, isAlike, Math.min(untilAt, repeatsAt(prepared, at)));
  return { ...found, untilAt: Math.min(found.untilAt, untilAt) };
}

/** Walks from an instant on through what the server states on seats. */
export function statedFrom(prepared: Prepared, stated: NonNullable<StatedDeadlines['reducibleSeats']>, at: Instant): SeatWalk {
  lookAt(prepared, prepared.orderedAt, here, refundsAlike);
  const { basis } = here;
  const open = stated
    .map((batch) => ({ seats: batch.seats, untilAt: spelledOut(batch.untilAt) }))
    .filter(({ untilAt }) => at < untilAt)
    .sort((a, b) => a.untilAt - b.untilAt);
  let reducible = open.reduce((sum, batch) => sum + batch.seats, 0);
  let closed = 0;
  const isFull = ({ refund }: Standing): boolean => refund === 'full';
  const look = (asked: Instant): Pick<Reducible, 'refund' | 'bits' | 'untilAt'> => {
    const bits = lookAt(prepared, asked, here, (one, other) => isFull(one) === isFull(other));
    return { refund: isFull(here) ? 'full' : 'prorated', bits, untilAt: here.untilAt };
  };
  let looked = look(at);
  const nextAt = (): number => Math.min(looked.untilAt, open[closed]?.untilAt ?? Number.POSITIVE_INFINITY);
  const seen = (): SeenSeats => {
    const [most, { refund, bits }] = [reducible, looked];
    const none = { reducible: most, refund: 'none', basis, gap: null, bits: 0 } as const;
    return { limits: [most], shown: (seats) => (most < seats ? none : { reducible: most, refund, basis, gap: null, bits }) };
  };
  return {
    nextAt,
    step: () => {
      const asked = nextAt() as Instant;
      for (let batch = open[closed]; batch !== undefined && batch.untilAt <= asked; batch = open[closed]) {
        reducible -= batch.seats;
        closed += 1;
      }
      if (looked.untilAt <= asked) looked = look(asked);
    },
    seen,
  };
}
