import type { Gap } from '../kernel/answer.js';
import { isMonthEnd } from '../kernel/calendar.js';
import { frozen, nothing } from '../kernel/frozen.js';
import { missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { countsFromPrevious } from '../rules/asking/term-chain.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { addTerm } from '../vocabulary/term.js';
import type { Due, TimeOptions } from './due.js';
import { factsOf } from './due.js';
import { madeBy } from './happened.js';
import { nextDue } from './next-due.js';
import type { SubscriptionEvent } from './transitions.js';

/** A state of a subscription; it holds until the next stage of its life begins. */
export interface Stage<Event = SubscriptionEvent> {
  readonly subscription: Subscription;
  readonly fromAt: Instant;
  /** The event that led to it; null = the life begins with it. */
  readonly by: Event | null;
  /** The doubts about how it came to this. */
  readonly gaps: readonly Gap[];
  /** The next effect of time; null = none, or none that a document states. */
  readonly due: Due | null;
}

/** Something that happens to a subscription, and until when time acts before it, that instant included. */
export interface Happening<Event> {
  readonly afterAt: Instant;
  /** Returns what it makes of a state; null = nothing. */
  readonly make: (stage: Stage<Event>) => Made<Event> | null;
}

/** A state, and the event that led to it. */
export interface Made<Event> {
  readonly subscription: Subscription;
  readonly event: Event;
}

const anchorMissing: readonly Gap[] = /* @__PURE__ */ frozen([missing('term.anchorAt')]);

/** Returns the doubt about a renewal: a term without an anchor that starts at a month's end may have lost it, if one that followed from there would not (the 28th: of a 28, 29, 30 or 31?). */
function doubtsAbout({ term, family }: Subscription, { interpretations }: TimeOptions): readonly Gap[] {
  if (term?.anchorAt != null || term == null || !isMonthEnd(term.startsAt) || countsFromPrevious(family, interpretations?.I33))
    return nothing;
  return [1, 2, 3].some((count) => !isMonthEnd(addTerm(term.startsAt, term.duration, count))) ? anchorMissing : nothing;
}

function stageOf<Event>(
  subscription: Subscription,
  fromAt: Instant,
  by: Event | null,
  gaps: readonly Gap[],
  options: TimeOptions,
): Stage<Event> {
  return { subscription, fromAt, by, gaps, due: nextDue(subscription, options) };
}

/** Returns the stage after what is due by an instant; null = time does nothing more by then, or nobody knows what. */
function stageAfter({ subscription, due }: Stage<unknown>, to: Instant, options: TimeOptions): Stage | null {
  if (due === null || due.request === null || due.at > to) return null;
  const { move } = due.request;
  const gaps = move === 'renew' ? doubtsAbout(subscription, options) : nothing;
  const moved = madeBy(subscription, move, factsOf(due.request), due.at, due.basis);
  return stageOf(moved.subscription, due.at, moved.events[0] as SubscriptionEvent, gaps, options);
}

/** Returns the stages of a subscription from its last change up to an instant, that instant included, as time and what happens make them. */
export function life<Event extends { readonly at: Instant } = SubscriptionEvent>(
  start: Subscription,
  happenings: Iterable<Happening<Event | SubscriptionEvent>>,
  to: Instant,
  options: TimeOptions,
): readonly Stage<Event | SubscriptionEvent>[] {
  let stage: Stage<Event | SubscriptionEvent> = stageOf<Event>(start, start.changedAt, null, nothing, options);
  const stages = [stage];
  const elapse = (until: Instant): void => {
    for (let next = stageAfter(stage, until, options); next !== null; next = stageAfter(stage, until, options)) {
      stage = next;
      stages.push(stage);
    }
  };
  for (const { afterAt, make } of happenings) {
    elapse(afterAt);
    const made = make(stage);
    if (made === null) continue;
    stage = stageOf(made.subscription, made.event.at, made.event, nothing, options);
    stages.push(stage);
  }
  elapse(to);
  return stages;
}

/** Returns the last stage of a life. */
export function lastOf<Event>(stages: readonly Stage<Event>[]): Stage<Event> {
  return stages[stages.length - 1] as Stage<Event>;
}

/** Returns the events of a life. */
export function eventsIn(stages: readonly Stage[]): readonly SubscriptionEvent[] {
  return stages.length === 1 ? nothing : stages.flatMap(({ by }) => by ?? []);
}

/** Returns the doubts about a life up to an instant, and why nothing more is known by then. */
export function gapsIn(stages: readonly Stage[], at: Instant): readonly Gap[] {
  const { due } = lastOf(stages);
  const unknown = due?.request === null && due.at <= at ? due.gaps : nothing;
  return stages.length === 1 ? unknown : [...stages.flatMap(({ gaps }) => gaps), ...unknown];
}
