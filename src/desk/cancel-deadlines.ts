import type { Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { CancellationSegment } from '../rules/canceling/cancellation-timeline.js';
import { endBounds } from '../rules/canceling/bounds.js';
import { cancellationTimeline } from '../rules/canceling/cancellation-timeline.js';
import type { CancellationAnswer } from '../rules/canceling/decide-cancellation.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import type { RefundShare } from '../rules/canceling/standing.js';
import type { Options } from '../vocabulary/answer.js';
import type { DateBounds } from '../vocabulary/bounds.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import { citedIn } from './cited-in.js';
import type { Prices } from '../billing/prices.js';
import type { DeadlineKind, DeadlineDraft } from './deadline.js';
import { leavingBy, movedBefore } from './lives.js';
import { lostRefund } from './paid.js';
import type { LifeStage } from '../lifecycle/life.js';
import type { Ending } from './spans.js';

const ranks: { readonly [S in RefundShare]: number } = { full: 3, prorated: 2, 'not-stated': 1, none: 0 };
const kinds: { readonly [S in RefundShare]: DeadlineKind } = {
  full: 'full-refund',
  prorated: 'prorated-refund',
  'not-stated': 'cancel',
  none: 'cancel',
};

/** True if less comes back with the second share. */
export function isLess(after: RefundShare, before: RefundShare): boolean {
  return ranks[after] < ranks[before];
}

/** The share that a cancellation at once gives back, its move, and the bounds of an instant at which less does. */
interface Leaving {
  readonly refund: RefundShare;
  readonly action: MoveRequest;
  readonly boundsAt: (at: Instant) => DateBounds | null;
}

/** Returns how it is canceled at once; null = it cannot be. */
export function leavingIn(answer: CancellationSegment | CancellationAnswer | undefined): Leaving | null {
  if (answer?.verdict !== 'allowed' || answer.effect !== 'immediate') return null;
  return { refund: answer.refund, action: leavingBy(answer.way), boundsAt: (at) => endBounds(answer, at) };
}

/** Why it is not known if it can be canceled, and from when. */
export interface UnknownFrom {
  readonly fromAt: Instant;
  readonly gaps: readonly Gap[];
}

/** The deadlines of canceling in one state, what keeps some from being known, and the share that comes back at each time. */
interface Canceling {
  readonly drafts: readonly DeadlineDraft[];
  readonly gaps: readonly UnknownFrom[];
  readonly segments: readonly CancellationSegment[];
}

/** Returns the last instants at which a cancellation gives back as much, or is possible at all, before the end of a state. */
export function cancelDeadlines(prices: Prices, { subscription: state, fromAt }: LifeStage, untilAt: Instant, options: Options): Canceling {
  const timeline = cancellationTimeline(state, { fromAt, untilAt }, options);
  if (timeline.verdict === 'undetermined') return { drafts: [], gaps: [{ fromAt, gaps: timeline.gaps }], segments: [] };
  const { segments } = timeline;
  const gaps = segments.flatMap((segment) => (segment.verdict === 'undetermined' ? [{ fromAt: segment.fromAt, gaps: segment.gaps }] : []));
  const drafts = segments.flatMap((after, index): readonly DeadlineDraft[] => {
    const before = segments[index - 1];
    const leaving = leavingIn(before);
    if (before === undefined || leaving === null) return [];
    const { refund, action, boundsAt } = leaving;
    const left = leavingIn(after)?.refund ?? null;
    if (left !== null && !isLess(left, refund)) return [];
    const at = after.fromAt;
    if (movedBefore(state, action, at, options) === null) return [];
    const lost = lostRefund(prices, state, at, left === null, options);
    return [
      {
        kind: kinds[refund],
        at,
        bounds: boundsAt(at),
        action,
        refund,
        missed: left !== null ? 'refund-falls' : after.verdict === 'undetermined' ? 'not-stated' : 'window-closes',
        contested: [...before.contested, ...after.contested, ...lost.contested],
        basis: citedIn(before.basis, after.basis),
        lost,
      },
    ];
  });
  return { drafts, gaps, segments };
}

/**
 * Returns the deadline of a cancellation that is possible to the very end of a state; null = there is none. Where the next term can be canceled for the same
 * share, it is about the renewal.
 */
export function lastCancellation(
  prices: Prices,
  { state, due, next }: Ending,
  last: CancellationSegment | undefined,
  onlyFull: boolean,
  options: Options,
): DeadlineDraft | null {
  const leaving = leavingIn(last);
  if (last === undefined || leaving === null || (onlyFull && leaving.refund !== 'full')) return null;
  const { refund, action } = leaving;
  const endsAt = due.at;
  if (movedBefore(state, action, endsAt, options) === null) return null;
  const lost = lostRefund(prices, state, endsAt, true, options);
  const { contested, basis } = last;
  const after = next === null ? null : decideCancellation(next.subscription, endsAt, options);
  const left = after === null ? null : leavingIn(after);
  const move = due.request?.move ?? null;
  const goesOn = move === 'renew' && left !== null && !isLess(left.refund, refund);
  const isUnknown = after === null || after.verdict === 'undetermined';
  return {
    kind: goesOn ? 'stop-renewal' : kinds[refund],
    at: endsAt,
    action,
    refund,
    missed: goesOn ? 'renews' : move === 'migrate' ? 'migrates' : isUnknown ? 'not-stated' : 'window-closes',
    contested: [...contested, ...lost.contested],
    basis,
    lost,
  };
}
