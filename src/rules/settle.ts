import type { Instant } from '../kernel/instant.js';
import { earlier } from '../kernel/timeline.js';
import type { ReadingId, Readings } from '../vocabulary/reading.js';
import { readingWords } from '../vocabulary/reading.js';

/** What one set of readings makes of the facts. `key` holds what a reading may contest, `nextAt` the next instant at which time alone changes it. */
export interface Judgement {
  readonly key: string;
  readonly nextAt: Instant | null;
}

export interface Settlement<J> {
  readonly judgement: J;
  readonly contested: readonly ReadingId[];
  readonly changesAt: Instant | null;
}

/** The default of every reading. */
export const defaultReadings: Readings = {};

/** Readings in the order of their numbers, each once. */
export function inOrder(ids: readonly ReadingId[]): readonly ReadingId[] {
  return [...new Set(ids)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

export const uncontested: readonly ReadingId[] = [];

/* @__NO_SIDE_EFFECTS__ */
function eachReading<T>(of: (id: ReadingId) => T): { readonly [R in ReadingId]: T } {
  return Object.fromEntries((Object.keys(readingWords) as ReadingId[]).map((id) => [id, of(id)])) as { readonly [R in ReadingId]: T };
}

/** The other words of each reading, each as the only one chosen: made once. */
const alone = /* @__PURE__ */ eachReading((id): readonly Readings[] => readingWords[id].map((word): Readings => ({ [id]: word })));

/** Every other value of a reading beside the chosen one, as sets of readings; the default is the reading left out. */
export function others(readings: Readings, id: ReadingId): readonly Readings[] {
  if (readings === defaultReadings) return alone[id];
  const { [id]: chosen, ...rest } = readings;
  const words = readingWords[id].filter((word) => word !== chosen).map((word): Readings => ({ ...rest, [id]: word }));
  return chosen === undefined ? words : [...words, rest];
}

/**
 * Judges under the chosen readings and under every other value of those that may bear on the question:
 * contested are the readings under which the key differs, changesAt is the next instant at which the judgement or that list changes.
 */
export function settle<J extends Judgement>(
  judge: (readings: Readings, at: Instant) => J,
  relevant: readonly ReadingId[],
  readings: Readings,
  at: Instant,
): Settlement<J> {
  const judgement = judge(readings, at);
  const around = (asked: Instant): { readonly contested: readonly ReadingId[]; readonly nextAt: Instant | null } => {
    const judged = relevant.flatMap((id) => others(readings, id).map((other) => ({ id, judgement: judge(other, asked) })));
    const contested = new Set(judged.flatMap((other) => (other.judgement.key === judgement.key ? [] : [other.id])));
    return {
      contested: [...contested],
      nextAt: judged.reduce<Instant | null>((next, other) => earlier(next, other.judgement.nextAt), null),
    };
  };
  const here = around(at);
  let next = here.nextAt;
  // another reading's boundary changes the answer only if the list of contested readings changes there
  while (next !== null && (judgement.nextAt === null || next < judgement.nextAt)) {
    const there = around(next);
    if (there.contested.join() !== here.contested.join()) break;
    next = there.nextAt;
  }
  return { judgement, contested: here.contested, changesAt: earlier(next, judgement.nextAt) };
}
