import type { Options } from '../vocabulary/answer.js';
import type { CancellationEntry } from '../policy/cancellation-window.js';
import type { CancellationAnswer } from '../rules/canceling/decide-cancellation.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { checkState } from './check-state.js';
import type { MarketplaceState } from './marketplace-state.js';
import { stateFrom } from './marketplace-state.js';

/**
 * Returns what a cancellation at the instant of the applied Unsubscribe was worth, since no payload says if it was refunded: 'allowed' with its
 * refund inside the window, at the renewal without one after it. null if no Unsubscribe was applied, or if the purchase lacks a fact, which the
 * `issues` of the state name.
 * Throws TermbookError for a value that is no marketplace state, and for invalid options.
 * @example
 * import { instant } from 'termbook';
 * import { applyWebhook, marketplaceState, saasSubscription, unsubscribeRefund } from 'termbook/marketplace';
 * const json = { id: 'saas-1', saasSubscriptionStatus: 'Subscribed', autoRenew: true, created: '2024-08-01T10:00:00Z', term: { termUnit: 'P1M' } };
 * const { resource } = saasSubscription(json);
 * const call = { id: 'op-1', subscriptionId: 'saas-1', action: 'Unsubscribe', status: 'Succeeded', timeStamp: '2024-08-02T10:00:00Z' };
 * const delivery = resource && applyWebhook(marketplaceState(resource), call, instant('2024-08-02T10:00:01Z'));
 * const answer = delivery && unsubscribeRefund(delivery.state);
 * answer?.verdict === 'allowed' && answer.effect; // => 'immediate'
 */
export function unsubscribeRefund(state: MarketplaceState, options?: Options<CancellationEntry>): CancellationAnswer | null {
  checkState(state);
  const { operations } = state;
  const place = operations.findIndex(({ operation, outcome }) => operation.action === 'unsubscribe' && outcome === 'applied');
  const unsubscribe = operations[place];
  if (unsubscribe === undefined) return null;
  const { at } = unsubscribe.operation;
  const before = operations.slice(0, place).map(({ operation }) => operation);
  const { purchase } = stateFrom(state, before, at);
  return purchase === null ? null : decideCancellation(purchase, at, options);
}
