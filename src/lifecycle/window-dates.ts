import type { Basis } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { Standing } from '../rules/canceling/standings.js';
import { standingsBetween } from '../rules/canceling/standings-between.js';
import { windowBounds } from '../rules/canceling/window-bounds.js';
import type { Options } from '../vocabulary/answer.js';
import type { DateBounds } from '../vocabulary/bounds.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** A date of a cancellation window. */
interface WindowDate {
  readonly what: 'window-closes' | 'refund-changes';
  readonly at: Instant;
  readonly basis: readonly Basis[];
  readonly bounds: DateBounds | null;
}

/** The dates of a cancellation window in [fromAt, untilAt): where it closes, and where the refund changes before that. */
export function windowDates(subscription: Subscription, fromAt: Instant, untilAt: Instant, options: Options): readonly WindowDate[] {
  const dates: WindowDate[] = [];
  let before: Standing | null = null;
  for (const { at, here } of standingsBetween(subscription, fromAt, untilAt, options)) {
    const isOver = here.stage !== 'open';
    if (before?.stage === 'open' && (isOver || here.refund !== before.refund)) {
      const what = isOver ? 'window-closes' : 'refund-changes';
      dates.push({ what, at, basis: isOver ? before.basis : here.basis, bounds: windowBounds(subscription, at, options) });
    }
    before = here;
  }
  return dates;
}
