import type { Basis } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { Standing } from '../rules/canceling/standings.js';
import { standingsBetween } from '../rules/canceling/standings-between.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** A date of a cancellation window. */
interface WindowDate {
  readonly what: 'window-closes' | 'refund-changes';
  readonly at: Instant;
  readonly basis: readonly Basis[];
}

/** The dates of a cancellation window in [fromAt, untilAt): where it closes, and where the refund changes before that. */
export function windowDates(subscription: Subscription, fromAt: Instant, untilAt: Instant, options: Options): readonly WindowDate[] {
  const dates: WindowDate[] = [];
  let before: Standing | null = null;
  for (const { at, here } of standingsBetween(subscription, fromAt, untilAt, options)) {
    if (before?.stage === 'open' && here.stage !== 'open') dates.push({ what: 'window-closes', at, basis: before.basis });
    else if (before?.stage === 'open' && here.refund !== before.refund) dates.push({ what: 'refund-changes', at, basis: here.basis });
    before = here;
  }
  return dates;
}
