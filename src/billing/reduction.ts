import type { Gap } from '../kernel/answer.js';
import { silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { startOfDay } from '../kernel/instant.js';
import { windowStartsOf } from '../rules/asking/cancellation-window-start.js';
import { decideSeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import type { RefundShare } from '../rules/canceling/standing.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** The share that comes back of seats that go, and the gaps in what a bill shows of it. */
export interface Reduction {
  readonly share: RefundShare;
  readonly gaps: readonly Gap[];
}

/**
 * Returns what comes back of seats that go. Within the first day everything does, which the pair of lines gives only for seats that were added the same day.
 */
export function reductionOf(before: Subscription, seats: number, at: Instant, options: Options): Reduction {
  const answer = decideSeatReduction({ purchase: before, seats }, at, options);
  if (answer.verdict === 'undetermined') return { share: 'not-stated', gaps: answer.gaps };
  // what no document allows has happened: none says what it gives back
  const share = answer.verdict === 'allowed' ? answer.refund : 'not-stated';
  if (share === 'prorated' || share === 'none') return { share, gaps: [] };
  const today = windowStartsOf(before).filter(({ startsAt }) => startOfDay(startsAt) === startOfDay(at));
  const fresh = today.reduce((sum, { seats: added }) => sum + (added ?? before.quantity), 0);
  return { share, gaps: share === 'full' && fresh >= seats ? [] : [silentOn('refund')] };
}
