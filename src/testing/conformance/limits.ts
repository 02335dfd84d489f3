import type { Instant } from '../../kernel/instant.js';
import { instant, isoInstant } from '../../kernel/instant.js';
import type { ConformanceCase, JsonObject } from './case.js';

/** What is asked on both sides of a limit, and what is expected before it and from it on. */
export interface Limit {
  readonly id: string;
  readonly ask: ConformanceCase['ask'];
  readonly rules: readonly string[];
  readonly facts: JsonObject;
  readonly limit: string;
  readonly before: JsonObject;
  readonly from: JsonObject;
}

const beside = [
  ['a millisecond before', -1],
  ['at', 0],
  ['a millisecond after', 1],
] as const;

/** Three cases for each limit: a millisecond before it, at it, a millisecond after. */
/* @__NO_SIDE_EFFECTS__ */
export function aroundLimits(limits: readonly Limit[]): readonly ConformanceCase[] {
  return limits.flatMap(({ id, ask, rules, facts, limit, before, from }) =>
    beside.map(
      ([word, ms]): ConformanceCase => ({
        id: `${id}, ${word} the limit`,
        ask,
        facts,
        at: isoInstant((instant(limit) + ms) as Instant),
        expected: ms < 0 ? before : from,
        rules,
        from: 'rulebook',
      }),
    ),
  );
}

/** One case that stands by itself. */
export interface Point {
  readonly id: string;
  readonly ask: ConformanceCase['ask'];
  readonly rules: readonly string[];
  readonly facts: JsonObject;
  readonly at: string | null;
  readonly expected: JsonObject;
}

/* @__NO_SIDE_EFFECTS__ */
export function points(list: readonly Point[]): readonly ConformanceCase[] {
  return list.map((one) => ({ ...one, from: 'rulebook' }));
}
