import { own } from '../kernel/check.js';
import { frozen, nothing } from '../kernel/frozen.js';
import { keptFor } from '../kernel/kept.js';
import type { Instant } from '../kernel/instant.js';
import { boundsOf } from '../rules/asking/bounds.js';
import { defaultInterpretations, inOrder, others } from '../rules/asking/determine.js';
import { countsFromPrevious } from '../rules/asking/term-chain.js';
import type { DateBounds } from '../vocabulary/bounds.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Due, TimeOptions } from './due.js';
import type { LifeStage } from './life.js';
import { lastOf, lifeAlone } from './life.js';
import { nextDue } from './next-due.js';

/** The interpretations that bear on what time does to a state; to another one, none does. */
const ofTime: { readonly [status: string]: readonly InterpretationId[] } = /* @__PURE__ */ frozen({
  active: ['I35', 'I36'],
  suspended: ['I3', 'I4', 'I15', 'I18', 'I29'],
  disabled: ['I36'],
} as const satisfies { readonly [S in Subscription['status']]?: readonly InterpretationId[] });

function isOther(one: Due | null, other: Due | null): boolean {
  return one?.at !== other?.at || one?.request?.move !== other?.request?.move;
}

/** Returns the interpretations under which time would do something else next, or at another instant. */
export function contestedDue(state: Subscription, due: Due, options: TimeOptions): readonly InterpretationId[] {
  const interpretations = options.interpretations ?? defaultInterpretations;
  return (own(ofTime, state.status) ?? nothing).filter((id) =>
    others(interpretations, id).some((other) => isOther(due, nextDue(state, { ...options, interpretations: other }))),
  );
}

/** A life under another interpretation, to its end or through its next renewal. */
export interface OtherLife {
  readonly id: InterpretationId;
  readonly options: TimeOptions;
  readonly stages: readonly LifeStage[];
}

/** A life, and the lives under each interpretation that contests how one of its stages ends. */
export interface Lives {
  readonly stages: readonly LifeStage[];
  /** The instant up to which it is looked at. */
  readonly untilAt: Instant;
  readonly otherwise: readonly OtherLife[];
}

/** Returns the interpretations that contest a life: how a stage ends, or how long the terms are that follow each other. */
function contestedIn(stages: readonly LifeStage[], options: TimeOptions): readonly InterpretationId[] {
  const ids = stages.flatMap(({ subscription, due }): readonly InterpretationId[] => {
    if (due === null) return [];
    const counted = due.request?.move === 'renew' && countsFromPrevious(subscription.family) ? (['I33'] as const) : [];
    return [...contestedDue(subscription, due, options), ...counted];
  });
  return inOrder(ids);
}

function liveOn(start: Subscription, untilAt: Instant, options: TimeOptions): readonly LifeStage[] {
  const stages = lifeAlone(start, untilAt, options);
  const { due } = lastOf(stages);
  if (due === null || due.request === null) return stages;
  return due.request.move === 'renew' ? lifeAlone(start, due.at, options) : liveOn(start, due.at, options);
}

/** Returns a life up to an instant, and those that other interpretations make of it; where one of these has come further by then, it is looked at to its next stage. */
export function livesOf(start: Subscription, untilAt: Instant, options: TimeOptions): Lives {
  const stages = lifeAlone(start, untilAt, options);
  const interpretations = options.interpretations ?? defaultInterpretations;
  const { subscription, due } = lastOf(stages);
  const otherwise = contestedIn(stages, options).flatMap((id) =>
    others(interpretations, id).flatMap((other): readonly OtherLife[] => {
      const asked = { ...options, interpretations: other };
      const there = liveOn(start, untilAt, asked);
      const isSame = there.length === stages.length && there.every((stage, index) => !isOther(stage.due, stages[index]?.due ?? null));
      return isSame ? [] : [{ id, options: asked, stages: there }];
    }),
  );
  const isAhead = otherwise.some((life) => {
    const come = life.stages.filter(({ fromAt }) => fromAt <= untilAt);
    return come.length > stages.length || come.at(-1)?.subscription.status !== subscription.status;
  });
  if (!isAhead || due === null || due.at <= untilAt) return { stages, untilAt, otherwise };
  return { stages: lifeAlone(start, due.at, options), untilAt: due.at, otherwise };
}

/** A date of a life; `place`: what it is a date of, and in which stage. */
export interface PlacedDate {
  readonly at: Instant;
  readonly place: string;
}

function byPlace(dates: readonly PlacedDate[]): ReadonlyMap<string, readonly Instant[]> {
  const found = new Map<string, Instant[]>();
  for (const { at, place } of dates) keptFor(found, place, () => []).push(at);
  return found;
}

/** Returns a look-up of the bounds of dates of a life by those of other lives; of several in one place, the last is compared with the last. */
export function boundsAmong(
  dates: readonly PlacedDate[],
  otherwise: readonly { readonly id: InterpretationId; readonly dates: readonly PlacedDate[] }[],
): (date: PlacedDate) => DateBounds | null {
  if (otherwise.length === 0) return () => null;
  const own = byPlace(dates);
  const lives = otherwise.map((life) => ({ id: life.id, dates: byPlace(life.dates) }));
  return ({ at, place }) => {
    const places = own.get(place) ?? [];
    const fromEnd = places.indexOf(at) - places.length;
    return boundsOf(at, lives, (life) => life.dates.get(place)?.at(fromEnd));
  };
}
