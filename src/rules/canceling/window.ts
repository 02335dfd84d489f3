import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import type { Case } from './case.js';
import { beatEndsAt, closesAt } from './plan.js';
import type { RefundShare, Standing } from './standings.js';

/** A step of a refund: it applies until `untilAt` (exclusive); null = no end. */
export interface RefundUntil {
  /** The kind of the refund. */
  readonly refund: Exclude<RefundShare, 'none'>;
  /** The first instant at which it is no longer given; null = no end. */
  readonly untilAt: Instant | null;
}

export const noRefunds: readonly RefundUntil[] = nothing;

/** Returns the refund steps of an open window that have not ended, in order; a step that gives back as the one before it continues it. */
export function refundsOf({ deadlines }: Case, { plan, opensAt, closesAt: closes, refund }: Standing, at: Instant): readonly RefundUntil[] {
  if (refund === 'none') return noRefunds;
  if (plan === null) return [{ refund, untilAt: null }];
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
