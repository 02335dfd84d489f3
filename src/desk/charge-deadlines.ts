import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import { comingDates } from '../lifecycle/coming-dates.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { defaultInterpretations, others } from '../rules/asking/determine.js';
import type { Options } from '../vocabulary/answer.js';
import type { Draft } from './deadline.js';
import { nothingLost } from './deadline.js';
import { leavingIn } from './cancel-deadlines.js';
import { movedBefore } from './lives.js';
import type { LifeSpan } from './spans.js';

function chargesIn(dates: readonly ComingDate[]): readonly (ComingDate & { readonly at: Instant })[] {
  return dates.filter((date): date is ComingDate & { readonly at: Instant } => date.what === 'charge');
}

/** Returns the charges before which a subscription can still be canceled at once, while its window is open on both sides. */
export function chargeDeadlines({ state, fromAt }: LifeSpan, untilAt: Instant, options: Options): readonly Draft[] {
  if (untilAt <= fromAt) return [];
  const interpretations = options.interpretations ?? defaultInterpretations;
  return chargesIn(comingDates(state, { fromAt, untilAt }, options)).flatMap(({ at, basis }): readonly Draft[] => {
    if (at <= fromAt) return [];
    const answer = decideCancellation(state, addMs(at, -1), options);
    const leaving = leavingIn(answer);
    if (leaving === null || movedBefore(state, leaving.action, at, options) === null) return [];
    const counted = others(interpretations, 'I39').some((other) => {
      const dates = comingDates(state, { fromAt: at, untilAt: addMs(at, 1) }, { ...options, interpretations: other });
      return chargesIn(dates).length === 0;
    });
    return [
      {
        kind: 'stop-charge',
        at,
        ...leaving,
        missed: 'charged',
        contested: [...(answer.contested ?? []), ...(counted ? (['I39'] as const) : [])],
        basis,
        lost: nothingLost,
      },
    ];
  });
}
