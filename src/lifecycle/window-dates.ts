import type { Basis } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { prepare } from '../rules/canceling/prepared.js';
import { blankStanding } from '../rules/canceling/standing.js';
import { standOwn } from '../rules/canceling/timeline.js';
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
  const prepared = prepare(subscription, options);
  const dates: WindowDate[] = [];
  let before = standOwn(prepared, fromAt, blankStanding());
  let after = blankStanding();
  while (before.untilAt < untilAt) {
    const at = before.untilAt as Instant;
    standOwn(prepared, at, after);
    if (before.stage === 'open' && after.stage !== 'open') dates.push({ what: 'window-closes', at, basis: before.basis });
    else if (before.stage === 'open' && after.refund !== before.refund) dates.push({ what: 'refund-changes', at, basis: after.basis });
    [before, after] = [after, before];
  }
  return dates;
}
