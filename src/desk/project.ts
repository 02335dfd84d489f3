import { bill } from '../billing/bill.js';
import type { Gap } from '../kernel/answer.js';
import { checkObject, checkObjects } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { frozen } from '../kernel/frozen.js';
import { missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { LifeStage } from '../lifecycle/life.js';
import { eventsIn, gapsIn, lastOf, life } from '../lifecycle/life.js';
import { moveIn } from '../lifecycle/move-in.js';
import type { MoveRequest, SubscriptionEvent } from '../lifecycle/transitions.js';
import { checkOptions } from '../rules/asking/check-options.js';
import type { Options } from '../vocabulary/answer.js';
import type { Reason } from '../vocabulary/reason.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { checkRecord } from './check-record.js';
import type { DeskRecord } from './deadline.js';
import { followed } from './followed.js';
import { pricesOf } from './prices.js';
import type { ProjectedLine } from './projected-lines.js';
import { projectedLines } from './projected-lines.js';
import { netOf } from './totals.js';

/** A move and its instant. */
export interface DatedMove {
  /** The instant of the move. */
  readonly at: Instant;
  /** The move and its facts. */
  readonly request: MoveRequest;
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
const autoRenewMissing = /* @__PURE__ */ frozen(missing('becomes.autoRenew'));

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

/** Validates what a projection is made of. */
export function checkProjected(record: DeskRecord, moves: readonly DatedMove[], untilAt: Instant, options: Options): void {
  checkRecord(record);
  checkInstant(record.changedAt, 'subscription.changedAt');
  checkInstant(untilAt, 'untilAt');
  checkOptions(options);
  checkMoves(moves, record.changedAt, untilAt);
}

/** A life with some moves, and those that could not be made in it. */
export interface MovedLife {
  readonly stages: readonly LifeStage[];
  readonly notMade: readonly NotMade[];
}

/** Returns the life of a subscription up to an instant, with the moves that can be made. */
export function movedLife(record: Subscription, moves: readonly DatedMove[], to: Instant, options: Options): MovedLife {
  const notMade: NotMade[] = [];
  const happenings = moves.map(({ at, request }, index) => ({
    afterAt: at,
    make: (stage: LifeStage) => {
      const moved = moveIn(stage, request, at, options);
      if (moved.verdict === 'applied') return { subscription: moved.subscription, event: moved.events[0] as SubscriptionEvent };
      const reasons = moved.verdict === 'refused' ? moved.reasons : [];
      notMade.push({ move: index, verdict: moved.verdict, reasons, gaps: moved.verdict === 'undetermined' ? moved.gaps : [] });
      return null;
    },
  }));
  return { stages: life(record, happenings, to, options), notMade };
}

/** Returns the stages of a life, and the first term of what a migrated subscription became. */
function billedStages(stages: readonly LifeStage[], untilAt: Instant): readonly LifeStage[] {
  const last = lastOf(stages);
  const subscription = followed(last.subscription);
  return subscription === last.subscription || last.fromAt >= untilAt ? stages : [...stages.slice(0, -1), { ...last, subscription }];
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
  checkProjected(subscription, moves, untilAt, options);
  return projectionOf(subscription, movedLife(subscription, moves, untilAt, options), untilAt, options);
}

/** Returns the events, the money and the gaps of a life. */
export function projectionOf(record: DeskRecord, { stages, notMade }: MovedLife, untilAt: Instant, options: Options): Projection {
  const lines = projectedLines(bill(billedStages(stages, untilAt), pricesOf(record), untilAt, options));
  const { subscription } = lastOf(stages);
  const gaps = gapsIn(stages, untilAt);
  const current = followed(subscription);
  const isOver = current !== subscription && current.term != null && current.term.endsAt <= untilAt;
  return {
    subscription,
    events: eventsIn(stages),
    lines,
    totals: netOf(lines),
    notMade,
    gaps: isOver ? [...gaps, autoRenewMissing] : gaps,
  };
}
