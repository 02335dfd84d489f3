import type { Instant } from '../kernel/instant.js';
import { boundedCharges } from '../lifecycle/charge-dates.js';
import type { CancellationSegment } from '../rules/canceling/cancellation-timeline.js';
import type { Options } from '../vocabulary/answer.js';
import { leavingIn } from './cancel-deadlines.js';
import type { DeadlineDraft } from './deadline.js';
import { noCredit } from '../billing/credit.js';
import { movedBefore } from './lives.js';
import type { LifeStage } from '../lifecycle/life.js';

/** Returns the charges before which a subscription can still be canceled at once, while its window is open on both sides. */
export function chargeDeadlines(
  { subscription: state, fromAt }: LifeStage,
  segments: readonly CancellationSegment[],
  untilAt: Instant,
  options: Options,
): readonly DeadlineDraft[] {
  if (segments.length === 0) return [];
  let place = 0;
  return boundedCharges(state, fromAt, untilAt, options).flatMap(({ at, basis, bounds }): readonly DeadlineDraft[] => {
    if (at <= fromAt) return [];
    while (place < segments.length && at > (segments[place] as CancellationSegment).untilAt) place += 1;
    const before = segments[place];
    const leaving = leavingIn(before);
    if (before === undefined || leaving === null || movedBefore(state, leaving.action, at, options) === null) return [];
    const { action, refund } = leaving;
    return [
      {
        kind: 'stop-charge',
        at,
        bounds,
        action,
        refund,
        missed: 'charged',
        contested: [...before.contested, ...(bounds?.by ?? [])],
        basis,
        lost: noCredit,
      },
    ];
  });
}
