import type { NonEmpty } from '../kernel/answer.js';
import { broken } from '../kernel/error.js';
import { checkInstant } from '../kernel/instant.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { checkSubscription } from './check-subscription.js';
import { madeBy } from './time-moves.js';
import type { SubscriptionEvent } from './transitions.js';

/**
 * The state that a history leads to: begins with 'ordered', then each event in turn, from the facts it carries and nothing else.
 * Throws TermbookError 'illegal-history' for a history that does not begin with 'ordered', or whose next event the state does not know; 'invalid-instant' where an event is not dated.
 * @example
 * import { instant, replay } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01'), quantity: 1, autoRenew: true,
 *   changedAt: instant('2020-03-01'), status: 'active',
 * } as const;
 * const state = replay([
 *   { event: 'ordered', at: instant('2020-03-01'), subscription, basis: [] },
 *   { event: 'suspend', at: instant('2020-03-05'), facts: { reason: 'fraud' }, basis: [] },
 * ]);
 * state.status; // => 'suspended'
 */
export function replay(events: NonEmpty<SubscriptionEvent>): Subscription {
  if (events.length === 0) return broken('illegal-history', 'events', 'at least one event', events);
  const [first, ...rest] = events;
  if (first.event !== 'ordered') return broken('illegal-history', 'events[0].event', 'ordered', first.event);
  let current: Subscription = first.subscription;
  checkSubscription(current);
  for (const event of rest) {
    checkInstant(event.at, 'event.at');
    if (event.event === 'ordered') return broken('illegal-history', 'event', 'one order only', event.event);
    current = madeBy(current, event.event, event.facts, event.at, event.basis).subscription;
  }
  return current;
}
