import type { Basis, Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Options } from '../../vocabulary/answer.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import { inTrial, trialOf } from '../asking/trial.js';
import { caseOf } from './case.js';
import { decideSeatReduction } from './decide-seat-reduction.js';
import type { SeenSeats } from './reducible.js';
import { everySeat } from './reducible.js';
import { seatWalk } from './seat-walk.js';
import type { RefundShare } from './standings.js';

/** The standing of a number of seats between two steps: the share that comes back, null = they cannot go. */
export interface SeatStanding {
  readonly refund: RefundShare | null;
  readonly gap: Gap | null;
  readonly contested: readonly InterpretationId[];
  readonly basis: readonly Basis[];
}

/** The same of any number of seats: up to each limit they are alike. */
export interface SeatsBetween {
  readonly limits: readonly number[];
  readonly of: (seats: number) => SeatStanding;
}

/** An instant at which something may change for some number of seats. */
export interface SeatStep {
  readonly at: Instant;
  readonly before: SeatsBetween;
  readonly after: SeatsBetween;
}

function betweenOf({ limits, shown }: SeenSeats): SeatsBetween {
  const of = (seats: number): SeatStanding => {
    const { reducible, refund, basis, gap, contested } = shown(seats);
    return { refund: gap === null && reducible >= seats ? refund : null, gap, contested, basis };
  };
  return { limits, of };
}

/** True if the windows of the batches decide, or a trial until it is over: no state does. */
function isByBatch(purchase: Purchase, at: Instant, options: Options<CancellationEntry>): boolean {
  const answer = decideSeatReduction({ purchase, seats: everySeat }, at, options);
  if (answer.verdict !== 'refused') return answer.verdict === 'allowed';
  return purchase.status !== 'extended' && answer.reasons[0].code === 'quantity-locked';
}

/**
 * Returns the instants in which seats that go only inside the window of their batch may stop going, in order, for any number of them at once: what
 * `decideSeatReduction` says of each number, while time alone does nothing to the purchase. It ends where something is not known.
 */
export function* seatSteps(
  purchase: Purchase,
  fromAt: Instant,
  untilAt: Instant,
  options: Options<CancellationEntry>,
): Generator<SeatStep> {
  let at = Math.max(fromAt, purchase.orderedAt) as Instant;
  if (!isByBatch(purchase, at, options)) return;
  const walk = seatWalk(caseOf(purchase, options), options, at);
  const trial = trialOf(purchase);
  const fixed = trial?.row.quantity === 'fixed' ? trial : null;
  const seen = (): SeatsBetween => {
    if (fixed === null || !inTrial(purchase, at).inTrial) return betweenOf(walk.seen());
    return { limits: [], of: () => ({ refund: null, gap: null, contested: [], basis: fixed.basis }) };
  };
  for (let before = seen(); before.of(1).gap === null; ) {
    const lockedAt = fixed === null ? null : inTrial(purchase, at).nextAt;
    const nextAt = Math.min(walk.nextAt(), lockedAt ?? Number.POSITIVE_INFINITY) as Instant;
    if (!(nextAt < untilAt)) return;
    at = nextAt;
    if (nextAt === walk.nextAt()) walk.step();
    const after = seen();
    yield { at, before, after };
    before = after;
  }
}
