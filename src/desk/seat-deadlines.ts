import { hasKey } from '../kernel/check.js';
import { frozen } from '../kernel/frozen.js';
import { remembered } from '../kernel/kept.js';
import { missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { seatChanges } from '../policy/seat-change.js';
import type { SeatReductionAnswer } from '../rules/canceling/decide-seat-reduction.js';
import { decideSeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import type { SeatsBetween, SeatStanding, SeatStep } from '../rules/canceling/seat-steps.js';
import { seatSteps } from '../rules/canceling/seat-steps.js';
import type { RefundShare } from '../rules/canceling/standing.js';
import { boundsOf } from '../rules/asking/bounds.js';
import { defaultInterpretations, inOrder, others } from '../rules/asking/determine.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { isLess } from './cancel-deadlines.js';
import { citedIn } from './cited-in.js';
import type { Credit } from '../billing/credit.js';
import { noCredit } from '../billing/credit.js';
import type { Prices } from '../billing/prices.js';
import type { DeadlineDraft } from './deadline.js';
import { movedBefore } from './lives.js';
import { isFree, lostRefund } from './paid.js';
import { seatCounts } from './seat-counts.js';
import type { LifeStage } from '../lifecycle/life.js';

/** Returns the greatest of some counts, in descending order, that is not above a limit; undefined = none is. */
function greatest(counts: readonly number[], limit: number): number | undefined {
  let from = 0;
  for (let to = counts.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((counts[middle] as number) > limit) from = middle + 1;
    else to = middle;
  }
  return counts[from];
}

function standingOf(answer: SeatReductionAnswer): SeatsBetween {
  const { verdict, contested = [], basis } = answer;
  const gap = verdict === 'undetermined' ? answer.gaps[0] : null;
  return { limits: [], of: () => ({ refund: verdict === 'allowed' ? answer.refund : null, gap, contested, basis }) };
}

/** Returns the same for a family of which any number of seats may go, or none. */
function* anyNumber(state: Subscription, fromAt: Instant, untilAt: Instant, options: Options): Generator<SeatStep> {
  const ask = (at: Instant): SeatReductionAnswer => decideSeatReduction({ purchase: state, seats: 1 }, at, options);
  let before = ask(fromAt);
  while (before.verdict !== 'undetermined' && before.changesAt !== null && before.changesAt < untilAt) {
    const at = before.changesAt;
    const after = ask(at);
    yield { at, before: standingOf(before), after: standingOf(after) };
    before = after;
  }
}

/** True if less comes back of seats in the second standing, or they can no longer go. */
function falls(was: SeatStanding, is: SeatStanding): was is SeatStanding & { readonly refund: RefundShare } {
  return was.refund !== null && (is.refund === null || isLess(is.refund, was.refund));
}

/** A number of seats of which less comes back from an instant on. */
interface Drop {
  readonly seats: number;
  readonly refund: RefundShare;
  readonly was: SeatStanding;
  readonly is: SeatStanding;
}

/** Returns the greatest number of seats that a step takes something from; between two limits all numbers are alike. */
function dropIn({ before, after }: SeatStep, counts: readonly number[]): Drop | null {
  const limits = [Number.POSITIVE_INFINITY, ...before.limits, ...after.limits].sort((a, b) => b - a);
  for (const limit of limits) {
    const seats = greatest(counts, limit);
    if (seats === undefined) return null;
    const was = before.of(seats);
    const is = after.of(seats);
    if (falls(was, is)) return { seats, refund: was.refund, was, is };
  }
  return null;
}

/** Returns the step nearest to an instant in which as many seats come to give back less; undefined = none does. */
function fallNear(steps: readonly SeatStep[], { seats, refund }: Drop, at: Instant): Instant | undefined {
  const isFall = ({ before, after }: SeatStep): boolean => {
    const was = before.of(seats);
    return was.refund === refund && falls(was, after.of(seats));
  };
  const first = steps.findIndex((step) => step.at >= at);
  const from = first < 0 ? steps.length : first;
  for (let distance = 0; distance <= steps.length; distance += 1) {
    const near = [steps[from + distance], steps[from - 1 - distance]].find((step) => step !== undefined && isFall(step));
    if (near !== undefined) return near.at;
  }
  return undefined;
}

/** True if seats that may go can be given back in the last millisecond before an instant: the move is open to an active subscription. */
function canMove(state: Subscription, seats: number, isByBatch: boolean, at: Instant, options: Options): boolean {
  // that these seats may go is known, and their batches, of which nothing else depends, do not have to be looked through again
  const isKnown = isByBatch && state.status !== 'trial';
  const [asked, left] = isKnown ? [{ ...state, windowStarts: null }, state.quantity] : [state, state.quantity - seats];
  return movedBefore(asked, { move: 'change-quantity', quantity: left }, at, options) !== null;
}

const batchesMissing: Credit = /* @__PURE__ */ frozen({ ...noCredit, amount: null, gaps: [missing('charges')] });

/** Returns the last instants at which seats can be given back, batch by batch; of several at one instant the one with most seats. */
export function seatDeadlines(
  prices: Prices,
  { subscription: state, fromAt }: LifeStage,
  untilAt: Instant,
  options: Options,
): readonly DeadlineDraft[] {
  const counts = seatCounts(state);
  if (isFree(state) || counts.length === 0) return [];
  const isWhole = (state.windowStarts ?? []).length <= 1;
  const drafts: DeadlineDraft[] = [];
  const isByBatch = hasKey(seatChanges, state.family) && seatChanges[state.family].decrease === 'in-window';
  const steps = isByBatch ? seatSteps : anyNumber;
  const { interpretations = defaultInterpretations } = options;
  // a window that closed before is what one that is open may be compared with, unless nothing is known of that time
  const startsAt = Math.min(fromAt, state.term?.startsAt ?? state.orderedAt) as Instant;
  const stepsUnder = remembered((id: InterpretationId) =>
    others(interpretations, id).map((other) => {
      const asked = { ...options, interpretations: other };
      const all = [...steps(state, startsAt, untilAt, asked)];
      return { id, steps: all.length > 0 ? all : [...steps(state, fromAt, untilAt, asked)] };
    }),
  );
  for (const step of steps(state, fromAt, untilAt, options)) {
    const { at } = step;
    const drop = dropIn(step, counts);
    if (drop === null || !canMove(state, drop.seats, isByBatch, at, options)) continue;
    const { seats, refund, was, is } = drop;
    const lost = isWhole ? lostRefund(prices, state, at, is.refund === null, options, seats) : batchesMissing;
    const disputing = inOrder([...was.contested, ...is.contested]);
    drafts.push({
      kind: 'give-seats-back',
      at,
      bounds: boundsOf(at, disputing.flatMap(stepsUnder), (other) => fallNear(other.steps, drop, at)),
      action: { move: 'change-quantity', quantity: state.quantity - seats },
      refund,
      seats,
      left: is.refund,
      missed: is.refund !== null ? 'refund-falls' : is.gap !== null ? 'not-stated' : 'seats-locked',
      contested: [...disputing, ...lost.contested],
      basis: citedIn(was.basis, is.basis),
      lost,
    });
  }
  return drafts;
}
