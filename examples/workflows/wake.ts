/** When a workflow that watches over a subscription must wake up next; pure, so that a replay gives the same timers. */
import { comingDates, decideCancellation } from 'termbook';
import type { Instant, Subscription } from 'termbook';

const lookAhead = 400 * 24 * 60 * 60 * 1000;

/** The next instant at which an answer or the state changes by itself; null = nothing more to come within 400 days. */
export function nextWakeAt(subscription: Subscription, at: Instant): Instant | null {
  const decision = decideCancellation(subscription, at);
  const changesAt = decision.verdict === 'undetermined' ? null : decision.changesAt;
  const dates = comingDates(subscription, { untilAt: (at + lookAhead) as Instant }).map((date) => date.at ?? date.bounds.earliestAt ?? at);
  const coming = [...dates, ...(changesAt === null ? [] : [changesAt])].filter((one) => one > at);
  return coming.length === 0 ? null : (Math.min(...coming) as Instant);
}

/** What a shop would want to be told when it wakes. */
export interface Notice {
  readonly at: Instant;
  readonly status: Subscription['status'];
  readonly mayCancel: string;
}

export function noticeOf(subscription: Subscription, at: Instant): Notice {
  const decision = decideCancellation(subscription, at);
  return {
    at,
    status: subscription.status,
    mayCancel: decision.verdict === 'allowed' ? `${decision.effect}, refund ${decision.refund}` : decision.verdict,
  };
}
