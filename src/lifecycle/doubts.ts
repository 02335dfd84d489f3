import type { Gap } from '../kernel/answer.js';
import { isMonthEnd } from '../kernel/calendar.js';
import { frozen, nothing } from '../kernel/frozen.js';
import { missing } from '../kernel/gap.js';
import { countsFromPrevious } from '../rules/asking/term-chain.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { addTerm } from '../vocabulary/term.js';
import type { TimeOptions } from './due.js';

const anchorMissing: readonly Gap[] = /* @__PURE__ */ frozen([missing('term.anchorAt')]);

/**
 * Returns the doubts about the renewal of a term: one without an anchor that starts at a month's end may have lost it, if one that followed from there would not
 * (the 28th: of a 28, 29, 30 or 31?).
 */
export function doubtsAbout({ family, term }: Subscription, { interpretations }: TimeOptions): readonly Gap[] {
  if (term == null || countsFromPrevious(family, interpretations?.I33)) return nothing;
  const { startsAt, duration, anchorAt } = term;
  const mayBeClamped =
    anchorAt == null && isMonthEnd(startsAt) && [1, 2, 3].some((count) => !isMonthEnd(addTerm(startsAt, duration, count)));
  return mayBeClamped ? anchorMissing : nothing;
}
