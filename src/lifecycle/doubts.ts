import type { Gap } from '../kernel/answer.js';
import { isMonthEnd } from '../kernel/calendar.js';
import { frozen, nothing } from '../kernel/frozen.js';
import { missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { countsFromPrevious } from '../rules/asking/term-chain.js';
import { addTerm } from '../vocabulary/term.js';
import type { TimeOptions } from './due.js';
import type { Stage } from './life.js';
import { lastOf } from './life.js';

const anchorMissing: readonly Gap[] = /* @__PURE__ */ frozen([missing('term.anchorAt')]);

/**
 * Returns the doubts about how one of the stages of a life came to be: a term without an anchor that starts at a month's end may have lost it, if one that
 * followed from there would not (the 28th: of a 28, 29, 30 or 31?).
 */
export function doubtsAbout(
  stages: readonly Stage<{ readonly event: string }>[],
  index: number,
  { interpretations }: TimeOptions,
): readonly Gap[] {
  const { isOfTime, by } = stages[index] as Stage<{ readonly event: string }>;
  const before = stages[index - 1]?.subscription;
  if (!isOfTime || by?.event !== 'renew' || before?.term == null || countsFromPrevious(before.family, interpretations?.I33)) return nothing;
  const { startsAt, duration, anchorAt } = before.term;
  const mayBeClamped =
    anchorAt == null && isMonthEnd(startsAt) && [1, 2, 3].some((count) => !isMonthEnd(addTerm(startsAt, duration, count)));
  return mayBeClamped ? anchorMissing : nothing;
}

/** Returns the doubts about a life up to an instant, and why nothing more is known by then. */
export function gapsIn(stages: readonly Stage[], at: Instant, options: TimeOptions): readonly Gap[] {
  const { due } = lastOf(stages);
  const unknown = due?.request === null && due.at <= at ? due.gaps : nothing;
  return stages.length === 1 ? unknown : [...stages.flatMap((_stage, index) => doubtsAbout(stages, index, options)), ...unknown];
}
