import type { Bounds, Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import type { Due } from '../lifecycle/due.js';
import { nextDue } from '../lifecycle/due.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** A state of a subscription that nobody changes, from when, and what time does next. */
export interface LifeSpan {
  readonly state: Subscription;
  readonly fromAt: Instant;
  readonly due: Due | null;
  /** The gaps about how it came to this state. */
  readonly gaps: readonly Gap[];
}

/** A state, and what time does at its end. */
export interface Ending {
  readonly state: Subscription;
  readonly due: Due;
  /** The state that follows; null = none does, or it is not known. */
  readonly next: LifeSpan | null;
  /** The interpretations under which time does something else, or at another instant. */
  readonly contested: readonly InterpretationId[];
}

/** Between which instants a deletion lies, and the fact that decides where; null = it lies at one instant, or there is none. */
interface Limits {
  readonly bounds: Bounds | null;
  readonly gaps: readonly Gap[];
}

/** Returns the limits of a deletion whose instant a missing fact decides, and that fact. */
export function limitsOf(due: Due): Limits {
  return due.request === null && due.bounds !== null ? { bounds: due.bounds, gaps: due.gaps } : { bounds: null, gaps: [] };
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

/** Returns the states of a life that may hold at an instant, the last one last: only the first may begin after one that follows it. */
export function spansAt(spans: readonly LifeSpan[], at: Instant): readonly LifeSpan[] {
  let from = 1;
  for (let to = spans.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((spans[middle] as LifeSpan).fromAt <= at) from = middle + 1;
    else to = middle;
  }
  const last = from > 1 ? spans[from - 1] : undefined;
  return [spans[0], last].flatMap((span) => (span !== undefined && span.fromAt <= at ? [span] : []));
}
