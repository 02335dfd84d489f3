import { earliest } from '../kernel/dated-table.js';
import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import { windowStartsOf } from '../rules/asking/cancellation-window-start.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { decideSeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import type { Options } from '../vocabulary/answer.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { SandboxObject } from './json.js';

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

/** Returns the end of the window that was opened last, which may be over. */
function cancelUntil(facts: Subscription, at: Instant, options: Options): string | undefined {
  const opened = windowStartsOf(facts).filter(({ by, startsAt }) => by !== 'seat-addition' && by !== 'upgrade' && startsAt <= at);
  const last = opened[opened.length - 1];
  const answer = last === undefined ? null : decideCancellation(facts, Math.max(last.startsAt, facts.orderedAt) as Instant, options);
  const isOpened = answer?.verdict === 'allowed' && answer.effect === 'immediate';
  const closesAt = isOpened ? answer.window.closesAt : null;
  return closesAt === null ? undefined : isoInstant(closesAt);
}

/** Returns the number of seats that can go at an instant, and when it may become another; null = it is not known. */
function reducible(
  facts: Subscription,
  at: Instant,
  options: Options,
): { readonly seats: number; readonly changesAt: Instant | null } | null {
  const answer = decideSeatReduction({ purchase: facts, seats: facts.quantity }, at, options);
  if (answer.verdict === 'undetermined') return null;
  const { changesAt } = answer;
  if (answer.verdict === 'allowed') return { seats: facts.quantity, changesAt };
  const [locked] = answer.reasons.flatMap((reason) => (reason.code === 'quantity-locked' ? [reason.reducible] : []));
  return { seats: locked ?? 0, changesAt };
}

/** Returns the seats that can go, each with the end of their window. */
function seatsOf(facts: Subscription, at: Instant, options: Options): Pick<WrittenDeadlines, 'seats' | 'untilAt'> {
  const details: SandboxObject[] = [];
  const first = reducible(facts, at, options);
  for (let now = first; now !== null && now.seats > 0 && now.changesAt !== null; ) {
    const next = reducible(facts, now.changesAt, options);
    const quantity = now.seats - (next?.seats ?? 0);
    if (quantity > 0) details.push({ quantity, allowedUntilDateTime: isoInstant(now.changesAt) });
    now = next;
  }
  return first === null ? { untilAt: at } : { seats: { totalQuantity: first.seats, details }, untilAt: first.changesAt };
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
    cancelUntil: has.includes('cancelUntil') ? cancelUntil(facts, at, options) : undefined,
    refunds: refunds.length === 0 ? undefined : refunds,
    seats,
    // of what is not known nothing says until when
    untilAt: earliest(answer.verdict === 'undetermined' ? at : answer.changesAt, untilAt),
  };
}
