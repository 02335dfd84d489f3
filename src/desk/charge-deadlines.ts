import type { Instant } from '../kernel/instant.js';
import { chargeDates } from '../lifecycle/charge-dates.js';
import type { CancellationSegment } from '../rules/canceling/cancellation-timeline.js';
import { defaultInterpretations, others } from '../rules/asking/determine.js';
import type { Options } from '../vocabulary/answer.js';
import { leavingIn } from './cancel-deadlines.js';
import type { DeadlineDraft } from './deadline.js';
import { noCredit } from '../billing/credit.js';
import { movedBefore } from './lives.js';
import { chargedIn } from './paid.js';
import type { LifeStage } from '../lifecycle/life.js';

/** Returns the charges before which a subscription can still be canceled at once, while its window is open on both sides. */
export function chargeDeadlines(
  { subscription: state, fromAt }: LifeStage,
  segments: readonly CancellationSegment[],
  untilAt: Instant,
  options: Options,
): readonly DeadlineDraft[] {
  if (segments.length === 0) return [];
  const interpretations = options.interpretations ?? defaultInterpretations;
  const otherwise = others(interpretations, 'I39').map(
    (other) => new Set(chargedIn(state, fromAt, untilAt, { ...options, interpretations: other })),
  );
  let place = 0;
  return chargeDates(state, fromAt, untilAt, options).flatMap(({ at, basis }): readonly DeadlineDraft[] => {
    if (at <= fromAt) return [];
    while (place < segments.length && at > (segments[place] as CancellationSegment).untilAt) place += 1;
    const before = segments[place];
    const leaving = leavingIn(before);
    if (before === undefined || leaving === null || movedBefore(state, leaving.action, at, options) === null) return [];
    const isCounted = otherwise.some((dates) => !dates.has(at));
    return [
      {
        kind: 'stop-charge',
        at,
        ...leaving,
        missed: 'charged',
        contested: [...before.contested, ...(isCounted ? (['I39'] as const) : [])],
        basis,
        lost: noCredit,
      },
    ];
  });
}
