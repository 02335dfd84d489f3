import { missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import type { SeatReductionAnswer } from '../rules/canceling/decide-seat-reduction.js';
import { decideSeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import type { RefundShare } from '../rules/canceling/standing.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { isLess } from './cancel-deadlines.js';
import { citedIn } from './cited-in.js';
import type { DeskRecord, Draft } from './deadline.js';
import { movedBefore } from './lives.js';
import { isFree, lostRefund } from './paid.js';
import type { LifeSpan } from './spans.js';

/** Returns the numbers of seats that may go together: the newest batch, that and the one before it, and so on; all but one at most. */
export function seatCounts({ quantity, windowStarts, stated }: Subscription): readonly number[] {
  const most = quantity - 1;
  const counts = new Set<number>([most]);
  let newest = 0;
  for (const { seats } of [...(windowStarts ?? [])].sort((a, b) => b.startsAt - a.startsAt)) {
    newest += seats ?? most;
    counts.add(newest);
  }
  let last = 0;
  for (const { seats } of [...(stated?.reducibleSeats ?? [])].sort((a, b) => b.untilAt - a.untilAt)) {
    last += seats;
    counts.add(last);
  }
  return [...counts].filter((count) => Number.isSafeInteger(count) && count > 0 && count <= most).sort((a, b) => b - a);
}

function shareOf(answer: SeatReductionAnswer): RefundShare | null {
  return answer.verdict === 'allowed' ? answer.refund : null;
}

function deadlinesOf(record: DeskRecord, span: LifeSpan, seats: number, untilAt: Instant, options: Options): readonly Draft[] {
  const { state, fromAt } = span;
  const drafts: Draft[] = [];
  let before = decideSeatReduction({ purchase: state, seats }, fromAt, options);
  while (before.verdict !== 'undetermined' && before.changesAt !== null && before.changesAt < untilAt) {
    const at = before.changesAt;
    const after = decideSeatReduction({ purchase: state, seats }, at, options);
    const refund = shareOf(before);
    const left = shareOf(after);
    const request = { move: 'change-quantity', quantity: state.quantity - seats } as const;
    if (refund !== null && (left === null || isLess(left, refund)) && movedBefore(state, request, at, options) !== null) {
      const isWhole = (state.windowStarts ?? []).length <= 1;
      const lost = isWhole
        ? lostRefund(record, state, at, left === null, options, seats)
        : ({ amount: null, gaps: [missing('charges')], contested: [] } as const);
      drafts.push({
        kind: 'give-seats-back',
        at,
        action: request,
        refund,
        seats,
        left,
        missed: left !== null ? 'refund-falls' : after.verdict === 'undetermined' ? 'not-stated' : 'seats-locked',
        contested: [...before.contested, ...(after.contested ?? []), ...lost.contested],
        basis: citedIn(before.basis, after.basis),
        lost,
      });
    }
    before = after;
  }
  return drafts;
}

/** Returns the last instants at which seats can be given back, batch by batch; of several at one instant the one with most seats. */
export function seatDeadlines(record: DeskRecord, span: LifeSpan, untilAt: Instant, options: Options): readonly Draft[] {
  if (isFree(span.state)) return [];
  const found = new Map<Instant, Draft>();
  for (const seats of seatCounts(span.state)) {
    for (const draft of deadlinesOf(record, span, seats, untilAt, options)) if (!found.has(draft.at)) found.set(draft.at, draft);
  }
  return [...found.values()];
}
