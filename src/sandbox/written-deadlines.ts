import { earliest } from '../kernel/dated-table.js';
import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import { windowStartsOf } from '../rules/asking/cancellation-window-start.js';
import { caseOf } from '../rules/canceling/case.js';
import type { CancellationAnswer } from '../rules/canceling/decide-cancellation.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { seatWalk } from '../rules/canceling/seat-walk.js';
import type { Options } from '../vocabulary/answer.js';
import type { ProductFamily } from '../vocabulary/product.js';
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

/** Returns the end of an open window, else of the one that was opened last. */
function cancelUntil(facts: Subscription, now: CancellationAnswer, at: Instant, options: Options): string | undefined {
  if (now.verdict === 'allowed' && now.effect === 'immediate')
    return now.window.closesAt === null ? undefined : isoInstant(now.window.closesAt);
  const opened = windowStartsOf(facts).filter(({ by, startsAt }) => by !== 'seat-addition' && by !== 'upgrade' && startsAt <= at);
  const openedAt = Math.max(facts.orderedAt, ...opened.map(({ startsAt }) => startsAt)) as Instant;
  const then = openedAt < at ? decideCancellation(facts, openedAt, options) : now;
  const isOpened = then.verdict === 'allowed' && then.effect === 'immediate' && then.window.closesAt !== null;
  return isOpened ? isoInstant(then.window.closesAt) : undefined;
}

/** Returns the seats of a license that can go, each number with the end of its window. In another state than the active one none can. */
function seatsOf(facts: Subscription, at: Instant, options: Options): Pick<WrittenDeadlines, 'seats' | 'untilAt'> {
  if (facts.status !== 'active') return { seats: { totalQuantity: 0, details: [] }, untilAt: null };
  const { quantity: all } = facts;
  const walk = seatWalk(caseOf(facts, options), options, at);
  const first = walk.seen().shown(all);
  if (first.gap !== null) return { untilAt: at };
  const details: SandboxObject[] = [];
  const untilAt = walk.nextAt();
  for (let left = Math.min(first.reducible, all); left > 0 && walk.nextAt() < Infinity; ) {
    const nextAt = walk.nextAt() as Instant;
    walk.step();
    const next = Math.min(walk.seen().shown(left).reducible, left);
    if (next < left) details.push({ quantity: left - next, allowedUntilDateTime: isoInstant(nextAt) });
    left = next;
  }
  return { seats: { totalQuantity: Math.min(first.reducible, all), details }, untilAt: untilAt < Infinity ? (untilAt as Instant) : null };
}

/** Returns the deadlines that the record of a subscription states at an instant. */
export function writtenDeadlines(facts: Subscription, at: Instant, options: Options): WrittenDeadlines {
  const has = printed[facts.family];
  if (has === undefined) return { untilAt: null };
  const answer = decideCancellation(facts, at, options);
  const { seats, untilAt } = has.includes('seats') ? seatsOf(facts, at, options) : { untilAt: null };
  const given = answer.verdict === 'allowed' && has.includes('refunds') ? answer.refunds : [];
  const refunds = given.flatMap(({ refund, untilAt: endsAt }): readonly SandboxObject[] =>
    refund === 'not-stated' ? [] : [{ type: shares[refund], expiresAt: endsAt === null ? null : isoInstant(endsAt) }],
  );
  return {
    cancelUntil: has.includes('cancelUntil') ? cancelUntil(facts, answer, at, options) : undefined,
    refunds: refunds.length === 0 ? undefined : refunds,
    seats,
    // of what is not known nothing says until when
    untilAt: earliest(answer.verdict === 'undetermined' ? at : answer.changesAt, untilAt),
  };
}
