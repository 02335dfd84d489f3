import type { Draft } from '../../kernel/draft.js';
import type { Instant } from '../../kernel/instant.js';
import type { WindowStart } from '../../vocabulary/purchase.js';
import type { Plan } from './plan.js';
import type { Standing } from './standing.js';
import { until } from './standing.js';

type Causes = Plan['reopenedBy'];

/** The openings of a window, looked up by their causes. */
export interface Openings {
  readonly starts: readonly WindowStart[];
  /** One more, which follows from the term and has begun; null = none. */
  readonly renewal: WindowStart | null;
  /** Those of some causes in the order of time, once they have been asked for. */
  readonly ordered: Map<Causes, readonly WindowStart[]>;
}

/** As many are looked through as quickly as they are looked up. */
const few = 8;

/** Returns openings as they are stated. */
export function openingsOf(starts: readonly WindowStart[]): Openings {
  return { starts, renewal: null, ordered: new Map() };
}

/** Returns openings with a renewal that is not stated. */
export function withRenewal(openings: Openings | null, startsAt: Instant): Openings {
  const { starts, ordered } = openings ?? openingsOf([]);
  return { starts, renewal: { by: 'renewal', startsAt, seats: null }, ordered };
}

function counts({ by }: WindowStart, causes: Causes): boolean {
  return by === 'order' || causes.includes(by);
}

function orderedBy({ starts, ordered }: Openings, causes: Causes): readonly WindowStart[] {
  const known = ordered.get(causes);
  if (known !== undefined) return known;
  const found = starts.filter((start) => counts(start, causes)).sort((a, b) => a.startsAt - b.startsAt);
  ordered.set(causes, found);
  return found;
}

/** Returns the number of openings, in the order of time, that have begun by an instant. */
function begunBy(starts: readonly WindowStart[], at: Instant): number {
  let from = 0;
  for (let to = starts.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((starts[middle] as WindowStart).startsAt <= at) from = middle + 1;
    else to = middle;
  }
  return from;
}

function lookedUp(openings: Openings, causes: Causes, at: Instant, into: Draft<Standing>): WindowStart | null {
  const starts = orderedBy(openings, causes);
  const begun = begunBy(starts, at);
  const next = starts[begun];
  if (next !== undefined) until(into, next.startsAt);
  return starts[begun - 1] ?? null;
}

/** Returns the latest opening among the causes that count; null = the order. */
export function openingAt(openings: Openings | null, causes: Causes, at: Instant, into: Draft<Standing>): WindowStart | null {
  if (openings === null) return null;
  const { starts, renewal } = openings;
  let found: WindowStart | null = null;
  if (starts.length > few) found = lookedUp(openings, causes, at, into);
  else {
    for (const start of starts) {
      if (!counts(start, causes)) continue;
      if (start.startsAt > at) until(into, start.startsAt);
      else if (found === null || start.startsAt >= found.startsAt) found = start;
    }
  }
  const isLater = renewal !== null && causes.includes('renewal') && (found === null || renewal.startsAt >= found.startsAt);
  return isLater ? renewal : found;
}
