import type { Draft } from './draft.js';
import type { Instant } from './instant.js';

/** Something that holds for a while: up to an instant (exclusive), Infinity = for good. */
export interface Held {
  readonly untilAt: number;
}

/**
 * Moves the end of what holds at an instant on to the next one at which something else holds: what is looked up ends early
 * where it may change. Not looked for beyond `lastAt`: what has not changed by then never does.
 */
export function lengthen<V extends Held>(
  here: Draft<V>,
  look: (at: Instant) => V,
  isSame: (one: V, other: V) => boolean,
  lastAt: number,
): V {
  while (here.untilAt < lastAt) {
    const there = look(here.untilAt as Instant);
    if (!isSame(here, there)) return here;
    here.untilAt = there.untilAt;
  }
  here.untilAt = Number.POSITIVE_INFINITY;
  return here;
}

/** A stretch of time, half-open. */
export interface Stretch {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

/** Returns the stretches of time from one instant to another, the next one looked up where one ends. */
export function segmentsOf<S extends Stretch>(fromAt: Instant, untilAt: Instant, look: (at: Instant) => S): readonly S[] {
  const segments: S[] = [];
  for (let at = fromAt; at < untilAt; ) {
    const segment = look(at);
    segments.push(segment);
    at = segment.untilAt;
  }
  return segments;
}
