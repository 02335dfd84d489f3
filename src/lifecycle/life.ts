import type { Gap } from '../kernel/answer.js';
import { nothing } from '../kernel/frozen.js';
import type { Instant } from '../kernel/instant.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { doubtsAbout } from './doubts.js';
import type { Due, TimeMove, TimeOptions } from './due.js';
import { factsOf } from './due.js';
import { happened } from './happened.js';
import { nextDue } from './next-due.js';
import type { MoveFrom, SubscriptionEvent } from './transitions.js';

/** A state of a subscription; it holds until the next stage of its life begins. */
export interface LifeStage<Event = SubscriptionEvent> {
  readonly subscription: Subscription;
  readonly fromAt: Instant;
  /** The event that led to it; null = the life begins with it. */
  readonly by: Event | null;
  /** The doubts about how it came to be. */
  readonly doubts: readonly Gap[];
  /** The next effect of time; null = none, or none that a document states. */
  readonly due: Due | null;
}

/** Something that happens to a subscription, and until when time acts before it, that instant included. */
export interface Happening<Event> {
  readonly afterAt: Instant;
  /** Returns what it makes of a state; null = nothing. */
  readonly make: (stage: LifeStage<Event>) => Made<Event> | null;
}

/** A state, and the event that led to it. */
export interface Made<Event> {
  readonly subscription: Subscription;
  readonly event: Event;
}

function stageOf<Event>(
  subscription: Subscription,
  fromAt: Instant,
  by: Event | null,
  options: TimeOptions,
  doubts: readonly Gap[] = nothing,
): LifeStage<Event> {
  return { subscription, fromAt, by, doubts, due: nextDue(subscription, options) };
}

/** Returns a stage and those that follow while time alone acts, up to an instant, that instant included. */
function elapsed<Event>(first: LifeStage<Event>, to: Instant, options: TimeOptions): readonly LifeStage<Event | SubscriptionEvent>[] {
  const stages: LifeStage<Event | SubscriptionEvent>[] = [first];
  for (;;) {
    const { subscription, due } = lastOf(stages);
    if (due === null || due.request === null || due.at > to) return stages;
    const { move } = due.request;
    // what is due to a state is a move that it knows
    const next = happened(move, subscription as MoveFrom<TimeMove>, factsOf(due.request), due.at, due.basis);
    const doubts = move === 'renew' ? doubtsAbout(subscription, options) : nothing;
    stages.push(stageOf(next.subscription, due.at, next.events[0] as SubscriptionEvent, options, doubts));
  }
}

/** Returns the stages of a subscription, to which nothing happens but what time does, from its last change up to an instant. */
export function lifeAlone(start: Subscription, to: Instant, options: TimeOptions): readonly LifeStage[] {
  return elapsed(stageOf<SubscriptionEvent>(start, start.changedAt, null, options), to, options);
}

/** Returns the same with all that happens to it. */
export function life<Event extends { readonly at: Instant } = SubscriptionEvent>(
  start: Subscription,
  happenings: Iterable<Happening<Event | SubscriptionEvent>>,
  to: Instant,
  options: TimeOptions,
): readonly LifeStage<Event | SubscriptionEvent>[] {
  const stages: LifeStage<Event | SubscriptionEvent>[] = [];
  let last: LifeStage<Event | SubscriptionEvent> = stageOf<Event>(start, start.changedAt, null, options);
  for (const { afterAt, make } of happenings) {
    const before = elapsed(last, afterAt, options);
    last = lastOf(before);
    const made = make(last);
    stages.push(...(made === null ? before.slice(0, -1) : before));
    if (made !== null) last = stageOf(made.subscription, made.event.at, made.event, options);
  }
  return [...stages, ...elapsed(last, to, options)];
}

/** Returns the last stage of a life. */
export function lastOf<Event>(stages: readonly LifeStage<Event>[]): LifeStage<Event> {
  return stages[stages.length - 1] as LifeStage<Event>;
}

/** Returns the instant to which a stage is known: its end, or its beginning where no end is. */
export function endOf({ fromAt, due }: LifeStage): Instant {
  return due?.at ?? fromAt;
}

/** Returns the events of a life. */
export function eventsIn(stages: readonly LifeStage[]): readonly SubscriptionEvent[] {
  return stages.flatMap(({ by }) => by ?? []);
}

/** Returns the doubts about a life up to an instant, and why nothing more is known by then. */
export function gapsIn(stages: readonly LifeStage[], at: Instant): readonly Gap[] {
  const { due } = lastOf(stages);
  return [...stages.flatMap(({ doubts }) => doubts), ...(due?.request === null && due.at <= at ? due.gaps : nothing)];
}
