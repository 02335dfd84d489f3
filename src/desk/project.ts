import { frozen } from '../kernel/frozen.js';
import type { Gap } from '../kernel/answer.js';
import { checkObject, checkObjects } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { isGap, missing, silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { advance } from '../lifecycle/advance.js';
import { applyMove } from '../lifecycle/apply-move.js';
import type { MoveRequest, SubscriptionEvent } from '../lifecycle/transitions.js';
import { checkOptions } from '../rules/asking/check-options.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { decideSeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import { midCycleCharge } from '../rules/prices/mid-cycle-charge.js';
import type { Options } from '../vocabulary/answer.js';
import type { Reason } from '../vocabulary/reason.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { leavingIn } from './cancel-deadlines.js';
import { checkRecord } from './check-record.js';
import type { DeskRecord } from './deadline.js';
import { followed } from './followed.js';
import { chargedIn, creditAt, currencyOf, cycleStarts, isChargedAt, priced } from './paid.js';
import { netOf } from './totals.js';
import { stagesFrom } from './spans.js';

/** A move and its instant. */
export interface DatedMove {
  /** The instant of the move. */
  readonly at: Instant;
  /** The move and its facts. */
  readonly request: MoveRequest;
}

/** A line of money: what is charged, or what comes back. `amount` null = not known, and `gaps` says why. */
export interface ProjectedLine {
  /** The instant of the line. */
  readonly at: Instant;
  /** A charge or a refund. */
  readonly what: 'charge' | 'refund';
  /** The amount; null = not known. */
  readonly amount: Money | null;
  /** The reasons why the amount is not known. */
  readonly gaps: readonly Gap[];
}

/** A move that could not be made: the life goes on without it. */
export interface NotMade {
  /** Its place in the list, from 0. */
  readonly move: number;
  /** The verdict on the move. */
  readonly verdict: 'refused' | 'undetermined';
  /** The reasons of a refusal; otherwise empty. */
  readonly reasons: readonly Reason[];
  /** The gaps that keep it open; otherwise empty. */
  readonly gaps: readonly Gap[];
}

/** The life that follows from some moves, with its money, up to `untilAt`. */
export interface Projection {
  /** The subscription at the end. */
  readonly subscription: Subscription;
  /** The moves that were made, in order. */
  readonly events: readonly SubscriptionEvent[];
  /** The charges and refunds, in order. */
  readonly lines: readonly ProjectedLine[];
  /** Charges less refunds; empty if no amount is known. Lines without an amount are not in it. */
  readonly totals: readonly Money[];
  /** The moves that were not made, with the reasons. */
  readonly notMade: readonly NotMade[];
  /** Why nothing more is known from some instant on. */
  readonly gaps: readonly Gap[];
}

const none: Options = {};
const cycleMissing = /* @__PURE__ */ frozen(missing('term'));
const priceSilent = /* @__PURE__ */ frozen(silentOn('price'));
const autoRenewMissing = /* @__PURE__ */ frozen(missing('becomes.autoRenew'));
const refundSilent = /* @__PURE__ */ frozen(silentOn('refund'));
const chargesMissing = /* @__PURE__ */ frozen(missing('charges'));

/** Returns the charges of a life in a span of time. */
function charges(record: DeskRecord, state: Subscription, fromAt: Instant, untilAt: Instant, options: Options): readonly ProjectedLine[] {
  if (untilAt <= fromAt) return [];
  return stagesFrom(state, fromAt, untilAt, options).flatMap((span) => {
    const current = followed(span.subscription);
    const lastAt = span.subscription === current ? span.due?.at : current.term?.endsAt;
    const endsAt = Math.min(lastAt ?? untilAt, untilAt) as Instant;
    const price = priced(record, current, current.quantity);
    return chargedIn(current, span.fromAt, endsAt, options).map((at) => lineOf(at, 'charge', price));
  });
}

function lineOf(at: Instant, what: ProjectedLine['what'], price: Money | Gap): ProjectedLine {
  return isGap(price) ? { at, what, amount: null, gaps: [price] } : { at, what, amount: price, gaps: [] };
}

function unknownLine(at: Instant, what: ProjectedLine['what'], gaps: readonly Gap[]): ProjectedLine {
  return { at, what, amount: null, gaps };
}

/** Returns the lines of a change of seats: what is given back in its window has the refund of that window. */
function quantityLines(
  record: DeskRecord,
  before: Subscription,
  quantity: number,
  at: Instant,
  options: Options,
): readonly ProjectedLine[] {
  const seats = before.quantity - quantity;
  if (seats <= 0) return seatLines(record, before, quantity, at, options);
  const answer = decideSeatReduction({ purchase: before, seats }, at, options);
  const refund = answer.verdict === 'allowed' ? answer.refund : 'not-stated';
  if (refund === 'prorated') return seatLines(record, before, quantity, at, options);
  if (refund === 'not-stated') return [unknownLine(at, 'refund', [refundSilent])];
  return creditLines(record, before, seats, at, options);
}

/** Returns the pair of lines of a change of seats inside a charge cycle (T9). */
function seatLines(record: DeskRecord, before: Subscription, quantity: number, at: Instant, options: Options): readonly ProjectedLine[] {
  const { term } = before;
  const { unitPrice } = record;
  const price = priced(record, before, 1);
  if (quantity === before.quantity) return [];
  if (isGap(price) || unitPrice == null || term == null) return [unknownLine(at, 'charge', [isGap(price) ? price : cycleMissing])];
  const starts = cycleStarts(before, options);
  const cycleStartsAt = starts.filter((start) => start <= at).at(-1);
  if (cycleStartsAt === undefined || before.quantity === 0 || quantity === 0) return [unknownLine(at, 'charge', [cycleMissing])];
  const cycleEndsAt = starts.find((start) => start > at) ?? term.endsAt;
  const seats = { before: { seats: before.quantity, unitPrice }, after: { seats: quantity, unitPrice } };
  const answer = midCycleCharge({ family: before.family, change: 'seats', ...seats, cycleStartsAt, cycleEndsAt }, at, options);
  if (answer.verdict === 'undetermined') return [unknownLine(at, 'charge', answer.gaps)];
  return [
    { at, what: 'refund', amount: answer.refund, gaps: [] },
    { at, what: 'charge', amount: answer.charge, gaps: [] },
  ];
}

/** Returns what comes back of the charges of some seats. */
function creditLines(record: DeskRecord, before: Subscription, seats: number, at: Instant, options: Options): readonly ProjectedLine[] {
  const { amount, gaps } = creditAt(record, before, at, seats, options);
  const currency = currencyOf(record);
  if (amount === null) return [unknownLine(at, 'refund', gaps)];
  return amount === 0 || currency === undefined ? [] : [{ at, what: 'refund', amount: { amount, currency }, gaps: [] }];
}

/** Returns what a move does to the charges of a term; null = they go on, or there are none. */
function stopOf({ move }: MoveRequest, before: Subscription, after: Subscription, at: Instant, options: Options) {
  if (move === 'cancel') return 'canceled';
  if (move !== 'suspend' && move !== 'reactivate') return null;
  const was = cycleStarts(before, options).length > 0;
  const is = cycleStarts(after, options).length > 0;
  if (was === is) return null;
  if (is) return 'resumed';
  return leavingIn(decideCancellation(before, at, options))?.action.move === move ? 'canceled' : 'paused';
}

function checkMoves(moves: readonly DatedMove[], fromAt: Instant, untilAt: Instant): void {
  checkObjects(moves, 'moves');
  let last = fromAt;
  for (const [index, { at, request }] of moves.entries()) {
    const path = `moves[${String(index)}]`;
    checkInstant(at, `${path}.at`);
    checkObject(request, `${path}.request`);
    if (at < last || at >= untilAt) fail('inverted-dates', `${path}.at`, 'an instant not before the last one and before untilAt', at);
    last = at;
  }
}

/**
 * Returns the life that follows from a subscription, with the moves that are made: its state at `untilAt`, what happened, what was charged and what came back
 * from its last change on, before `untilAt`. A move that cannot be made stands in `notMade` with its reasons, and the life goes on without it.
 * Throws TermbookError 'invalid-instant', 'inverted-dates' for moves that are not in order or not before `untilAt`, and what `applyMove` throws.
 * @example
 * import { instant, money, termFrom } from 'termbook';
 * import { project } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 10, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'), unitPrice: money('100.00', 'EUR'),
 * } as const;
 * const stopped = { at: instant('2024-06-01'), request: { move: 'set-auto-renew', autoRenew: false } } as const;
 * project(subscription, [], instant('2026-03-01')).totals; // => [{ amount: 200000, currency: 'EUR' }]
 * project(subscription, [stopped], instant('2026-03-01')).totals; // => [{ amount: 100000, currency: 'EUR' }]
 */
export function project(subscription: DeskRecord, moves: readonly DatedMove[], untilAt: Instant, options: Options = none): Projection {
  checkRecord(subscription);
  checkInstant(subscription.changedAt, 'subscription.changedAt');
  checkInstant(untilAt, 'untilAt');
  checkOptions(options);
  checkMoves(moves, subscription.changedAt, untilAt);
  const record = subscription;
  const lines: ProjectedLine[] = [];
  const events: SubscriptionEvent[] = [];
  const notMade: NotMade[] = [];
  let state: Subscription = record;
  let fromAt = record.changedAt;
  let changedIn: Instant | null = null;
  for (const [index, { at, request }] of moves.entries()) {
    // time acts first: what is due at the instant is charged before the move, once
    const due = charges(record, state, fromAt, addMs(at, 1), options);
    lines.push(...due);
    fromAt = due.some((line) => line.at === at) ? addMs(at, 1) : (Math.max(fromAt, at) as Instant);
    const before = advance(state, at, options).subscription;
    const moved = applyMove(state, request, at, options);
    if (moved.verdict !== 'applied') {
      const reasons = moved.verdict === 'refused' ? moved.reasons : [];
      notMade.push({ move: index, verdict: moved.verdict, reasons, gaps: moved.verdict === 'undetermined' ? moved.gaps : [] });
      continue;
    }
    const termAt = before.term?.startsAt ?? null;
    const stop = stopOf(request, before, moved.subscription, at, options);
    if (stop === 'canceled') {
      // after a change of seats in the term it is not known of which charges
      const isChanged = changedIn !== null && changedIn === termAt;
      lines.push(
        ...(isChanged ? [unknownLine(at, 'refund', [chargesMissing])] : creditLines(record, before, before.quantity, at, options)),
      );
    }
    if (stop === 'paused') lines.push(unknownLine(at, 'refund', [refundSilent]));
    if (request.move === 'start-new-term') {
      // the month that runs is paid, and the new term begins: no document says what comes back of that month
      fromAt = at;
      lines.push(unknownLine(at, 'refund', [refundSilent]));
    }
    const isCharged = fromAt <= at && isChargedAt(moved.subscription, at, options);
    if (stop === 'resumed' && !isCharged) lines.push(unknownLine(at, 'charge', [priceSilent]));
    if (request.move === 'change-quantity') {
      lines.push(...quantityLines(record, before, moved.subscription.quantity, at, options));
      changedIn = termAt;
    }
    events.push(...moved.events);
    state = moved.subscription;
  }
  lines.push(...charges(record, state, fromAt, untilAt, options));
  const later = advance(state, untilAt, options);
  const current = followed(later.subscription);
  const isOver = current !== later.subscription && current.term != null && current.term.endsAt <= untilAt;
  return {
    subscription: later.subscription,
    events: [...events, ...later.events],
    lines,
    totals: netOf(lines),
    notMade,
    gaps: isOver ? [...later.gaps, autoRenewMissing] : later.gaps,
  };
}
