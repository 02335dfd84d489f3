import type { Instant } from './instant.js';

/** Something that holds for a while: up to an instant (exclusive), Infinity = for good. */
export interface Held {
  untilAt: number;
}

/**
 * Moves the end of what holds at an instant on to the next one at which something else holds: what is looked up ends early
 * where it may change. Not looked for beyond `lastAt`: what has not changed by then never does.
 */
export function lengthen<V extends Held>(here: V, look: (at: Instant) => V, isSame: (one: V, other: V) => boolean, lastAt: number): V {
  while (here.untilAt < lastAt) {
    const there = look(here.untilAt as Instant);
    if (!isSame(here, there)) return here;
    here.untilAt = there.untilAt;
  }
  here.untilAt = Number.POSITIVE_INFINITY;
  return here;
}

/** What holds in a stretch of time. */
export interface Segment<V> {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly value: V;
}

/** Returns what holds from one instant to another, each stretch as long as it holds. */
export function segmentsOf<V>(look: (at: Instant) => readonly [value: V, untilAt: number], fromAt: Instant, untilAt: Instant): readonly Segment<V>[] {
  const segments: Segment<V>[] = [];
  for (let at = fromAt; at < untilAt; ) {
    const [value, endsAt] = look(at);
    const nextAt = Math.min(endsAt, untilAt) as Instant;
    segments.push({ fromAt: at, untilAt: nextAt, value });
    at = nextAt;
  }
  return segments;
}
