import type { Basis } from '../kernel/answer.js';
import { checkObject, checkObjects } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { DatedMove } from '../desk/project.js';
import { advance } from '../lifecycle/advance.js';
import { applyMove } from '../lifecycle/apply-move.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import { comingDates } from '../lifecycle/coming-dates.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import type { TimelineSpan } from '../rules/asking/check-span.js';
import { checkSpan } from '../rules/asking/check-span.js';
import type { CancellationSegment } from '../rules/canceling/cancellation-timeline.js';
import { cancellationTimeline } from '../rules/canceling/cancellation-timeline.js';
import type { Options } from '../vocabulary/answer.js';
import type { Status } from '../vocabulary/status.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** A subscription, and the moves that are made in its life. */
export interface TimelineLife {
  /** The subscription at its beginning. */
  readonly subscription: Subscription;
  /** In order of time; a move that cannot be made is left out. Not stated = none. */
  readonly moves?: readonly DatedMove[] | null;
}

/** A cancellation in one value: its refund where it takes effect at once, else its effect or its verdict. */
export type CancellationKind = 'full' | 'prorated' | 'none' | 'not-stated' | 'at-renewal' | 'deprovision' | 'refused' | 'undetermined';

/** A part of a row over [fromAt, untilAt), with its rules. */
export interface TimelineBar<Kind extends string> {
  /** The state, the term or the cancellation of the bar. */
  readonly kind: Kind;
  /** The first instant of the bar. */
  readonly fromAt: Instant;
  /** null = beyond the end of the timeline. */
  readonly untilAt: Instant | null;
  /** The ids of its rules. */
  readonly rules: readonly string[];
}

/** A date of a life: of a move that was made, or of what time brings. */
export type TimelineDate =
  | {
      /** The instant. */
      readonly at: Instant;
      /** The event; null = the date is still to come. */
      readonly event: SubscriptionEvent;
      /** The coming date; null = it is an event. */
      readonly coming: null;
    }
  | {
      /** The instant. */
      readonly at: Instant;
      /** The event; null = the date is still to come. */
      readonly event: null;
      /** The coming date; null = it is an event. */
      readonly coming: ComingDate;
    };

/** A life as rows of bars and dates over [fromAt, untilAt); the bars of a row follow each other. */
export interface Timeline {
  /** The first instant of the timeline. */
  readonly fromAt: Instant;
  /** The first instant after the timeline. */
  readonly untilAt: Instant;
  /** The row of states. */
  readonly states: readonly TimelineBar<Status>[];
  /** The row of terms. */
  readonly terms: readonly TimelineBar<'trial' | 'term'>[];
  /** The row of cancellations. */
  readonly cancellations: readonly TimelineBar<CancellationKind>[];
  /** The row of dates. */
  readonly dates: readonly TimelineDate[];
}

/** A subscription from an instant on, and the rules that brought it there. */
interface Phase {
  readonly fromAt: Instant;
  readonly subscription: Subscription;
  readonly rules: readonly string[];
}

const none: Options = {};

function rulesOf(basis: readonly Basis[]): readonly string[] {
  return [...new Set(basis.map(({ rule }) => rule))];
}

function checkMoves(moves: readonly DatedMove[]): void {
  checkObjects(moves, 'life.moves');
  let last = -Infinity;
  for (const [index, { at, request }] of moves.entries()) {
    const path = `life.moves[${String(index)}]`;
    checkInstant(at, `${path}.at`);
    checkObject(request, `${path}.request`);
    if (at < last) fail('inverted-dates', `${path}.at`, 'an instant not before the move before it', at);
    last = at;
  }
}

/** The states of a life, and the dates between them. */
interface Walked {
  readonly phases: readonly Phase[];
  readonly dates: readonly TimelineDate[];
}

/** Returns the states of a life, each made from the one before, and the dates between them. */
function walk(life: TimelineLife, untilAt: Instant, options: Options): Walked {
  const phases: Phase[] = [{ fromAt: life.subscription.changedAt, subscription: life.subscription, rules: [] }];
  const dates: TimelineDate[] = [];
  let { subscription } = life;
  const wait = (toAt: Instant): void => {
    for (const coming of comingDates(subscription, { untilAt: Math.max(toAt, subscription.changedAt) as Instant }, options)) {
      const at = coming.at ?? coming.bounds.earliestAt;
      if (at !== null) dates.push({ at, event: null, coming });
    }
    for (const { at, basis } of advance(subscription, toAt, options).events) {
      ({ subscription } = advance(subscription, at, options));
      phases.push({ fromAt: at, subscription, rules: rulesOf(basis) });
    }
  };
  for (const { at, request } of life.moves ?? []) {
    if (at >= untilAt) break;
    const moved = applyMove(subscription, request, at, options);
    if (moved.verdict !== 'applied') continue;
    wait(at);
    ({ subscription } = moved);
    const event = moved.events.at(-1);
    if (event === undefined) continue;
    dates.push({ at, event, coming: null });
    phases.push({ fromAt: at, subscription, rules: rulesOf(event.basis) });
  }
  wait(untilAt);
  return { phases, dates };
}

/** Returns a row of bars: neighbors of one kind are one bar, and each bar ends where the next one starts. */
function rowOf<Kind extends string>(bars: readonly TimelineBar<Kind>[]): readonly TimelineBar<Kind>[] {
  const lasting = bars.filter((bar, index) => bars[index + 1]?.fromAt !== bar.fromAt);
  const starts = lasting.filter((bar, index) => lasting[index - 1]?.kind !== bar.kind);
  return starts.map((bar, index) => ({ ...bar, untilAt: starts[index + 1]?.fromAt ?? lasting.at(-1)?.untilAt ?? null }));
}

function statesOf(phases: readonly Phase[]): readonly TimelineBar<Status>[] {
  return rowOf(phases.map(({ fromAt, subscription, rules }) => ({ kind: subscription.status, fromAt, untilAt: null, rules })));
}

function termsOf(life: TimelineLife, phases: readonly Phase[]): readonly TimelineBar<'trial' | 'term'>[] {
  const { trial } = life.subscription;
  const row: TimelineBar<'trial' | 'term'>[] =
    trial == null ? [] : [{ kind: 'trial', fromAt: trial.opensAt, untilAt: trial.closesAt, rules: [] }];
  // what is stated of a trial is the term that begins where it is converted
  let isTrial = life.subscription.status === 'trial';
  for (const { subscription } of phases) {
    isTrial &&= subscription.status !== 'active';
    const term = isTrial ? null : subscription.term;
    if (term == null || row.some(({ kind, fromAt }) => kind === 'term' && fromAt === term.startsAt)) continue;
    row.push({ kind: 'term', fromAt: term.startsAt, untilAt: term.endsAt, rules: [] });
  }
  return row;
}

function kindOf(segment: CancellationSegment): CancellationKind {
  if (segment.verdict !== 'allowed') return segment.verdict;
  return segment.effect === 'immediate' ? segment.refund : segment.effect;
}

function cancellationsOf(phases: readonly Phase[], untilAt: Instant, options: Options): readonly TimelineBar<CancellationKind>[] {
  const bars: TimelineBar<CancellationKind>[] = [];
  for (const [index, { fromAt, subscription }] of phases.entries()) {
    const endAt = Math.max(fromAt, phases[index + 1]?.fromAt ?? untilAt) as Instant;
    const answer = cancellationTimeline(subscription, { fromAt, untilAt: endAt }, options);
    if (answer.verdict === 'undetermined') {
      bars.push({ kind: 'undetermined', fromAt, untilAt: endAt, rules: rulesOf(answer.basis) });
      continue;
    }
    for (const segment of answer.segments) {
      bars.push({ kind: kindOf(segment), fromAt: segment.fromAt, untilAt: segment.untilAt, rules: rulesOf(segment.basis) });
    }
  }
  return rowOf(bars).map((bar) => (bar.untilAt === untilAt ? { ...bar, untilAt: null } : bar));
}

function reaches(bar: TimelineBar<string>, fromAt: Instant, untilAt: Instant): boolean {
  return bar.fromAt < untilAt && (bar.untilAt === null || bar.untilAt > fromAt);
}

/**
 * Returns the life of a subscription as rows for a chart or a table: its states, its terms, what a cancellation would be, and its dates. The life begins
 * with the last change that the subscription states.
 * Throws TermbookError 'invalid-instant', 'inverted-dates' for moves that are not in order or a span that ends before it starts, and what `applyMove` throws.
 * @example
 * import { instant, isoDate, termFrom } from 'termbook';
 * import { timelineOf } from 'termbook/timeline-element';
 * const orderedAt = instant('2024-03-01');
 * const subscription = {
 *   id: 's-1', status: 'active', family: 'new-commerce-license', billingCycle: 'monthly', quantity: 5, autoRenew: true,
 *   orderedAt, changedAt: orderedAt, term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
 * } as const;
 * const { cancellations } = timelineOf({ subscription }, { untilAt: instant('2024-06-01') });
 * cancellations.map(({ kind }) => kind); // => ['full', 'prorated', 'refused']
 */
export function timelineOf(life: TimelineLife, span: TimelineSpan, options: Options = none): Timeline {
  checkObject(life, 'life');
  checkObject(life.subscription, 'life.subscription');
  if (life.moves != null) checkMoves(life.moves);
  const { subscription } = life;
  checkInstant(subscription.changedAt, 'life.subscription.changedAt');
  const { fromAt, untilAt } = checkSpan(span, subscription.orderedAt);
  const { phases, dates } = walk(life, untilAt, options);
  return {
    fromAt,
    untilAt,
    states: statesOf(phases).filter((bar) => reaches(bar, fromAt, untilAt)),
    terms: termsOf(life, phases).filter((bar) => reaches(bar, fromAt, untilAt)),
    cancellations: cancellationsOf(phases, untilAt, options).filter((bar) => reaches(bar, fromAt, untilAt)),
    // the walk ends before `untilAt`
    dates: dates.filter(({ at }) => at >= fromAt),
  };
}
