import { creditAt } from '../billing/credit.js';
import type { Prices } from '../billing/prices.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import { cancellationTimeline } from '../rules/canceling/cancellation-timeline.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { leavingIn } from './cancel-deadlines.js';
import { movedBefore } from './lives.js';
import type { DeskRefundStep } from './renewal.js';

/** The move that cancels a term for money back, and the amounts, step by step. */
export interface Refunds {
  readonly action: MoveRequest;
  readonly steps: readonly [DeskRefundStep, ...DeskRefundStep[]];
}

/** Returns what a cancellation gives back of the running term from an instant on; null = nothing, or it is not known. */
export function refundSteps(prices: Prices, state: Subscription, fromAt: Instant, untilAt: Instant, options: Options): Refunds | null {
  if (untilAt <= fromAt) return null;
  const timeline = cancellationTimeline(state, { fromAt, untilAt }, options);
  const segments = timeline.verdict === 'computed' ? timeline.segments : [];
  const steps: DeskRefundStep[] = [];
  let action: MoveRequest | null = null;
  for (const segment of segments) {
    const leaving = leavingIn(segment);
    if (leaving === null || leaving.refund === 'none') break;
    const { refund, boundsAt } = leaving;
    const until = segment.untilAt;
    if (movedBefore(state, leaving.action, until, options) === null) break;
    action ??= leaving.action;
    const { amount, currency } = creditAt(prices, state, addMs(until, -1), state.quantity, options);
    const step = {
      refund,
      untilAt: until,
      bounds: boundsAt(until),
      amount: amount === null || currency === null ? null : { amount, currency },
    };
    if (steps.at(-1)?.refund === refund) steps.pop();
    steps.push(step);
  }
  const [first, ...rest] = steps;
  return action === null || first === undefined ? null : { action, steps: [first, ...rest] };
}
