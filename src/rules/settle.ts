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

/** Each reading as the only one contested: most answers have no other list. */
const byItself = /* @__PURE__ */ eachReading((id): readonly ReadingId[] => [id]);

/** Every other value of a reading beside the chosen one, as sets of readings; the default is the reading left out. */
export function others(readings: Readings, id: ReadingId): readonly Readings[] {
  if (readings === defaultReadings) return alone[id];
  const { [id]: chosen, ...rest } = readings;
  const words = readingWords[id].filter((word) => word !== chosen).map((word): Readings => ({ ...rest, [id]: word }));
  return chosen === undefined ? words : [...words, rest];
}

/** So many boundaries without a change are passed over: a term that renews for ever has no last one, and an earlier `changesAt` is true as well. */
const farSighted = 24;

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
  return settleJudged(judge(readings, at), judge, relevant, readings, at);
}

/** The same for what has been judged under the chosen readings already. */
export function settleJudged<J extends Judgement>(
  judgement: J,
  judge: (readings: Readings, at: Instant) => J,
  relevant: readonly ReadingId[],
  readings: Readings,
  at: Instant,
): Settlement<J> {
  if (relevant.length === 0) return { judgement, contested: uncontested, changesAt: judgement.nextAt };
  const around = (asked: Instant, key: string): { readonly contested: readonly ReadingId[]; readonly nextAt: Instant | null } => {
    let contested = uncontested;
    let nextAt: Instant | null = null;
    for (const id of relevant) {
      for (const other of others(readings, id)) {
        const judgement = judge(other, asked);
        nextAt = earlier(nextAt, judgement.nextAt);
        if (judgement.key !== key && !contested.includes(id)) contested = contested === uncontested ? byItself[id] : [...contested, id];
      }
    }
    return { contested, nextAt };
  };
  const here = around(at, judgement.key);
  let next = here.nextAt;
  // another reading's boundary changes the answer only if the list of contested readings changes there
  for (let looked = 0; looked < farSighted && next !== null && (judgement.nextAt === null || next < judgement.nextAt); looked += 1) {
    const there = around(next, judgement.key);
    if (there.contested.length !== here.contested.length || there.contested.some((id, index) => id !== here.contested[index])) break;
    next = there.nextAt;
  }
  return { judgement, contested: here.contested, changesAt: earlier(next, judgement.nextAt) };
}

/** Settles, and passes over the instants at which nothing that the answer shows comes out different. */
export function settleShown<J extends Judgement>(
  judge: (readings: Readings, at: Instant) => J,
  relevant: readonly ReadingId[] | ((judgement: J, at: Instant) => readonly ReadingId[]),
  readings: Readings,
  at: Instant,
  shown: (judgement: J) => string,
): Settlement<J> {
  const settled = (asked: Instant): Settlement<J> => {
    const judgement = judge(readings, asked);
    return settleJudged(judgement, judge, typeof relevant === 'function' ? relevant(judgement, asked) : relevant, readings, asked);
  };
  const here = settled(at);
  let { changesAt } = here;
  for (let looked = 0; looked < farSighted && changesAt !== null; looked += 1) {
    const there = settled(changesAt);
    if (shown(there.judgement) !== shown(here.judgement) || there.contested.join() !== here.contested.join()) break;
    changesAt = there.changesAt;
  }
  return { judgement: here.judgement, contested: here.contested, changesAt };
}
