import { nothing } from '../../kernel/frozen.js';
import type { Basis } from '../../kernel/answer.js';
import type { Draft } from '../../kernel/draft.js';
import type { Instant } from '../../kernel/instant.js';
import { statedShare } from './stated-window.js';
import type { Beat, Plan } from './plan.js';
import { beatEndsAt, closesAt } from './plan.js';
import type { Prepared } from './prepared.js';
import { statedUntilOf } from './prepared.js';
import type { RefundShare, Standing } from './standing.js';
import { hold, silentAfterwards, until } from './standing.js';

/** Stands for the time once the window is over: it ends with the term, or not at all (E2, E4, E8; I6). */
function after(prepared: Prepared, plan: Plan, closedAt: number, basisAfter: readonly Basis[], into: Draft<Standing>): void {
  if (plan.silentAfter) {
    hold(into, 'unknown', basisAfter, silentAfterwards);
    return;
  }
  const ends = plan.endsWithTerm && prepared.purchase.status !== 'suspended';
  hold(into, ends ? 'at-renewal' : 'closed', basisAfter);
  into.plan = plan;
  into.closesAt = closedAt;
  into.closedBy = plan.closedBy;
}

/** Writes where an instant lies in a window that opened under a plan, or that the server says when to close. */
export function standInWindow(
  prepared: Prepared,
  plan: Plan,
  opensAt: Instant,
  isShut: boolean,
  basis: readonly Basis[],
  basisAfter: readonly Basis[],
  at: Instant,
  into: Draft<Standing>,
): void {
  const { stated } = prepared;
  const ours = isShut || plan.duration === 'not-stated' ? opensAt : closesAt(plan, opensAt);
  const closes = stated === null ? ours : (stated.closesAt ?? Number.POSITIVE_INFINITY);
  if (at >= closes) {
    after(prepared, plan, closes, basisAfter, into);
    return;
  }
  hold(into, 'open', basis);
  until(into, closes);
  into.opensAt = opensAt;
  into.closesAt = closes;
  if (stated !== null && plan.duration !== 'not-stated') into.oursAt = ours;
  into.plan = plan;
  if (stated !== null && stated.steps.length > 0) {
    const step = statedShare(stated.steps, at);
    if (step?.endsAt != null) until(into, step.endsAt);
    if (step?.share === 'unknown') hold(into, 'unknown', basis, stated.unread);
    else into.refund = step?.share ?? 'none';
    return;
  }
  // a deadline for canceling that the server states later than ours does not stretch a refund that ours ends (E2, E4)
  if (stated !== null && plan.refundEnds) {
    if (at >= ours) return;
    until(into, ours);
  }
  const beat = beatAt(plan, opensAt, at, into);
  if (beat === null) return;
  into.refund = beat.share;
  into.feePercent = beat.feePercent;
}

/** Returns the share that holds at an instant; null once all are over. */
function beatAt({ beats }: Plan, opensAt: Instant, at: Instant, into: Draft<Standing>): Beat | null {
  for (const beat of beats) {
    const endsAt = beatEndsAt(beat, opensAt);
    if (at >= endsAt) continue;
    until(into, endsAt);
    return beat;
  }
  return null;
}

/** A step of a refund: it applies until `untilAt` (exclusive); null = no end. */
export interface RefundUntil {
  /** The kind of the refund. */
  readonly refund: Exclude<RefundShare, 'none'>;
  /** The first instant at which it is no longer given; null = no end. */
  readonly untilAt: Instant | null;
}

export const noRefunds: readonly RefundUntil[] = nothing;

/** Returns the refund steps of an open window that have not ended, in order; a step that gives back as the one before it continues it. */
export function refundsOf(prepared: Prepared, { plan, opensAt, closesAt: closes, refund }: Standing, at: Instant): readonly RefundUntil[] {
  if (refund === 'none') return noRefunds;
  if (plan === null) return [{ refund, untilAt: null }];
  const stated = at < statedUntilOf(prepared) ? prepared.stated : null;
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
  const lastAt = stated !== null && plan.refundEnds ? Math.min(closes, closesAt(plan, opensAt as Instant)) : closes;
  for (const beat of plan.beats) add(beat.share, Math.min(beatEndsAt(beat, opensAt as Instant), lastAt));
  return steps;
}
