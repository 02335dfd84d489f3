import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import type { DateBounds } from '../../vocabulary/bounds.js';
import type { Case } from './case.js';
import type { WindowPlan } from './plan.js';
import { beatEndsAt, closesAt } from './plan.js';
import type { RefundShare, Standing } from './standings.js';

/** A step of a refund: it applies until `untilAt` (exclusive); null = no end. */
export interface RefundUntil {
  /** The kind of the refund. */
  readonly refund: Exclude<RefundShare, 'none'>;
  /** The first instant at which it is no longer given; null = no end. */
  readonly untilAt: Instant | null;
  /** The earliest and the latest end; absent = no interpretation moves it. */
  readonly bounds?: DateBounds;
}

export const noRefunds: readonly RefundUntil[] = nothing;

/** Returns the refund steps of an open window that have not ended, in order. */
export function refundsOf(of: Case, here: Standing, at: Instant): readonly RefundUntil[] {
  const { plan, refund } = here;
  if (refund === 'none') return noRefunds;
  return plan === null ? [{ refund, untilAt: null }] : stepsOf(of, here, plan, at);
}

/** Returns the refund steps of a window, those that ended by an instant left out; a step that gives back as the one before it continues it. */
export function stepsOf(
  { deadlines }: Case,
  { opensAt, closesAt: closes }: Pick<Standing, 'opensAt' | 'closesAt'>,
  plan: WindowPlan,
  at: Instant,
): readonly RefundUntil[] {
  const stated = deadlines !== null && at < deadlines.untilAt ? deadlines.window : null;
  const steps: RefundUntil[] = [];
  const add = (share: RefundShare, endsAt: number): void => {
    if (endsAt <= at || share === 'none') return;
    // the place before the first is looked up slowly, and engines of 2018 have no at()
    const last = steps.length === 0 ? undefined : steps[steps.length - 1];
    if (last !== undefined && (last.untilAt === null || endsAt <= last.untilAt)) return;
    if (last?.refund === share) steps.pop();
    steps.push({ refund: share, untilAt: endsAt === Number.POSITIVE_INFINITY ? null : (endsAt as Instant) });
  };
  if (stated !== null && stated.steps.length > 0) {
    for (const share of ['full', 'prorated'] as const) {
      for (const step of stated.steps) if (step.share === share) add(share, Math.min(step.endsAt ?? Number.POSITIVE_INFINITY, closes));
    }
    return steps;
  }
  const lastAt = stated !== null && plan.refundEnds ? Math.min(closes, closesAt(plan, opensAt)) : closes;
  for (const beat of plan.beats) add(beat.share, Math.min(beatEndsAt(beat, opensAt), lastAt));
  return steps;
}
