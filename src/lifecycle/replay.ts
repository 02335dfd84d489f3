import { checkTerm } from '../vocabulary/term.js';
import { checkObject, checkObjects, checkPlain, checkStated } from '../kernel/check.js';
import type { NonEmpty } from '../kernel/answer.js';
import { fail } from '../kernel/error.js';
import { checkInstant } from '../kernel/instant.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { checkScheduledChange } from '../rules/terms/decide-scheduled-change.js';
import { checkSubscription } from './check-subscription.js';
import { evolved } from './evolve.js';
import type { SubscriptionEvent } from './transitions.js';
import { isLegal } from './transitions.js';

/** The guard of the facts that an event carries: a state must not be made of what no move could have said. */
function checkMoveFacts(event: Exclude<SubscriptionEvent, { readonly event: 'ordered' }>): void {
  checkObject(event.facts, 'event.facts');
  if (event.event === 'change-quantity') checkSeats(event.facts.quantity);
  if (event.event === 'set-auto-renew') checkPlain(event.facts.autoRenew, 'boolean', 'event.facts.autoRenew');
  if (event.event === 'set-end-of-term') checkPlain(event.facts.endOfTerm, 'string', 'event.facts.endOfTerm');
  if (event.event === 'suspend' || event.event === 'cancel') checkStated(event.facts.reason, 'string', 'event.facts.reason');
  if (event.event === 'schedule-change' && event.facts.change !== null) checkScheduledChange(event.facts.change, 'event.facts.change');
  if (event.event === 'convert-trial') {
    const { billingCycle, quantity } = event.facts;
    checkStated(billingCycle, 'string', 'event.facts.billingCycle');
    if (quantity != null) checkSeats(quantity);
  }
  if (event.event === 'convert-trial' || event.event === 'start-new-term') checkTerm(event.facts.term, 'event.facts.term');
  if (event.event === 'renew') {
    const { completedAt, term } = event.facts;
    if (completedAt != null) checkInstant(completedAt, 'event.facts.completedAt');
    if (term != null) checkTerm(term, 'event.facts.term');
  }
}

function checkSeats(quantity: number): void {
  if (!(Number.isSafeInteger(quantity) && quantity > 0))
    fail('invalid-quantity', 'event.facts.quantity', 'a whole number above 0', quantity);
}

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
  checkObjects(events, 'events');
  if (events.length === 0) return fail('illegal-history', 'events', 'at least one event', events);
  const [first, ...rest] = events;
  if (first.event !== 'ordered') return fail('illegal-history', 'events[0].event', 'ordered', first.event);
  let current: Subscription = first.subscription;
  checkSubscription(current);
  for (const event of rest) {
    checkInstant(event.at, 'event.at');
    if (event.event === 'ordered') return fail('illegal-history', 'event', 'one order only', event.event);
    checkMoveFacts(event);
    const { event: move, facts, at } = event;
    if (!isLegal(move, current)) return fail('illegal-history', 'event', `a move that starts from ${current.status}`, move);
    current = evolved(current, move, facts, at);
  }
  return current;
}
