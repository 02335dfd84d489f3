import { earliest } from '../kernel/dated-table.js';
import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import { windowStartsOf } from '../rules/asking/cancellation-window-start.js';
import { changeAfter, heldAt } from '../rules/asking/question.js';
import type { Case } from '../rules/canceling/case.js';
import { caseOf } from '../rules/canceling/case.js';
import { canceling, firstReading } from '../rules/canceling/contested.js';
import type { CancellationAnswer } from '../rules/canceling/decide-cancellation.js';
import { answerOf } from '../rules/canceling/decide-cancellation.js';
import { seatWalk } from '../rules/canceling/seat-walk.js';
import type { Reading } from '../rules/canceling/standing.js';
import type { Options } from '../vocabulary/answer.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { WindowStart } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { SandboxObject } from './state.js';

/** The deadlines that a record states, and until when it states them; null = until its facts change. */
export interface WrittenDeadlines {
  readonly cancelUntil?: string | undefined;
  readonly refunds?: readonly SandboxObject[] | undefined;
  readonly seats?: SandboxObject | undefined;
  readonly untilAt: Instant | null;
}

/** The deadlines that a page prints in a record of each family. */
const printed: { readonly [F in ProductFamily]?: readonly ('cancelUntil' | 'refunds' | 'seats')[] } = {
  'new-commerce-license': ['cancelUntil', 'refunds', 'seats'],
  'software-subscription': ['cancelUntil'],
  'isv-saas': ['refunds'],
};

const shares = { full: 'Full', prorated: 'Partial' } as const;

/** Returns the end of a window that is open; null = none is. */
function closesIn(answer: CancellationAnswer): Instant | null {
  return answer.verdict === 'allowed' && answer.effect === 'immediate' ? answer.window.closesAt : null;
}

/** Returns the end of the window that was opened last, for one that is over; one that an upgrade of some seats made has that of its source (U1). */
function lastClosing(facts: Subscription, reading: Reading, at: Instant, options: Options): Instant | null {
  let last: WindowStart = { by: 'order', startsAt: facts.orderedAt, seats: null };
  for (const start of windowStartsOf(facts)) {
    const isMade = start.by === 'partial-upgrade' && start.startsAt < facts.orderedAt && last.by === 'order';
    const opens = start.by !== 'seat-addition' && start.by !== 'upgrade' && start.startsAt <= at && start.startsAt > last.startsAt;
    if (isMade || opens) last = start;
  }
  const { startsAt: orderedAt } = last;
  const isOfSource = orderedAt < facts.orderedAt;
  const own = isOfSource ? firstReading(caseOf({ ...facts, orderedAt, windowStarts: null }, options)) : reading;
  return closesIn(answerOf(heldAt(canceling, own, orderedAt), null));
}

/** Returns the seats of a license that can go, each number with the end of its window. In another state than the active one none can. */
function seatsOf(facts: Subscription, of: Case, at: Instant, options: Options): Pick<WrittenDeadlines, 'seats' | 'untilAt'> {
  if (facts.status !== 'active') return { seats: { totalQuantity: 0, details: [] }, untilAt: null };
  const walk = seatWalk(of, options, at);
  const first = walk.seen().shown(facts.quantity);
  if (first.gap !== null) return { untilAt: at };
  const totalQuantity = Math.min(first.reducible, facts.quantity);
  const details: SandboxObject[] = [];
  const untilAt = walk.nextAt();
  for (let left = totalQuantity, nextAt = untilAt; left > 0 && nextAt < Infinity; nextAt = walk.nextAt()) {
    walk.step();
    const next = Math.min(walk.seen().shown(left).reducible, left);
    if (next < left) details.push({ quantity: left - next, allowedUntilDateTime: isoInstant(nextAt as Instant) });
    left = next;
  }
  return { seats: { totalQuantity, details }, untilAt: untilAt < Infinity ? (untilAt as Instant) : null };
}

/** Returns the deadlines that the record of a subscription states at an instant. */
export function writtenDeadlines(facts: Subscription, at: Instant, options: Options): WrittenDeadlines {
  const has = printed[facts.family];
  if (has === undefined) return { untilAt: null };
  const of = caseOf(facts, options);
  const reading = firstReading(of);
  const held = heldAt(canceling, reading, at);
  const answer = answerOf(held, held.here.gap === null ? changeAfter(canceling, reading, at, held) : null);
  const { seats, untilAt } = has.includes('seats') ? seatsOf(facts, of, at, options) : { untilAt: null };
  const isNow = answer.verdict === 'allowed' && answer.effect === 'immediate';
  const cancelUntil = has.includes('cancelUntil') ? (isNow ? closesIn(answer) : lastClosing(facts, reading, at, options)) : null;
  const refunds: SandboxObject[] = [];
  for (const { refund, untilAt: endsAt } of answer.verdict === 'allowed' && has.includes('refunds') ? answer.refunds : [])
    if (refund !== 'not-stated') refunds.push({ type: shares[refund], expiresAt: endsAt === null ? null : isoInstant(endsAt) });
  return {
    cancelUntil: cancelUntil === null ? undefined : isoInstant(cancelUntil),
    refunds: refunds.length === 0 ? undefined : refunds,
    seats,
    // of what is not known nothing says until when
    untilAt: earliest(answer.verdict === 'undetermined' ? at : answer.changesAt, untilAt),
  };
}
