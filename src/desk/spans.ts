import type { Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import type { Due } from '../lifecycle/due.js';
import { nextDue } from '../lifecycle/due.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** A state of a subscription that nobody changes, from when, and what time does next. */
export interface LifeSpan {
  readonly state: Subscription;
  readonly fromAt: Instant;
  readonly due: Due | null;
  /** The gaps about how it came to this state. */
  readonly gaps: readonly Gap[];
}

/** Returns the states of a subscription from an instant on, as far as the one that holds `untilAt`. */
export function spansOf(subscription: Subscription, fromAt: Instant, untilAt: Instant, options: Options): readonly LifeSpan[] {
  const spans: LifeSpan[] = [];
  let { subscription: state, gaps } = advance(subscription, fromAt, options);
  let startsAt = Math.max(fromAt, state.changedAt) as Instant;
  for (;;) {
    const due = nextDue(state, options);
    spans.push({ state, fromAt: startsAt, due, gaps });
    if (due === null || due.request === null || due.at > untilAt) return spans;
    const later = advance(state, due.at, options);
    state = later.subscription;
    gaps = [...gaps, ...later.gaps];
    startsAt = due.at;
  }
}
