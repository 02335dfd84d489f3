import { isDeepStrictEqual } from 'node:util';
import { instant } from '../../src/kernel/instant.js';
import * as marketplace from '../../src/marketplace/index.js';
import type { FuzzEntry } from '../wire/fuzz.js';
import { call, saasId, subscribed } from './fixtures.js';

const { resource } = marketplace.saasSubscription(subscribed);
if (resource === null) throw new Error('the fixture is a subscription');
const state = marketplace.applyWebhook(marketplace.marketplaceState(resource), call('Suspend', 9), instant('2022-05-01')).state;

/** Applies a call twice: the second time it must change nothing. */
function appliedTwice(payload: unknown): unknown {
  const first = marketplace.applyWebhook(state, payload, instant('2022-05-01'));
  const second = marketplace.applyWebhook(first.state, payload, instant('2022-05-01'));
  if (!isDeepStrictEqual(first.state, second.state)) throw new Error('a repeated delivery changed the state');
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(first.state)), first.state)) throw new Error('the state is no plain JSON');
  return first.operation;
}

/** One is held of a plan that is not per seat, which states no quantity. */
const stated = ({ facts, resource: record }: marketplace.SaasSubscriptionRead): unknown =>
  facts !== null && record?.hasQuantity === false && facts.quantity === 1 ? { ...facts, quantity: null } : facts;
const both = (read: marketplace.SaasSubscriptionRead): unknown => [stated(read), read.resource];
const change = call('ChangeQuantity', 11, { quantity: 7, status: 'InProgress', subscription: subscribed });
const terms = [{ currency: 'GBP', price: 50, termUnit: 'P1M', termDescription: 'one month' }];

/** Every entry of termbook/marketplace that reads what a service sends, with what it reads. */
export const marketplaceEntries: readonly FuzzEntry[] = [
  { name: 'saasSubscription', sample: subscribed, read: (json) => both(marketplace.saasSubscription(json)) },
  {
    name: 'saasSubscriptions',
    sample: { subscriptions: [subscribed, { ...subscribed, isFreeTrial: true }], '@nextLink': 'https://api.example/next' },
    read: (json) => marketplace.saasSubscriptions(json).records.map(stated),
  },
  {
    name: 'resolvedFrom',
    sample: { id: saasId, subscriptionName: 'Team', planId: 'silver', quantity: '5', subscription: subscribed },
    read: (json) => both(marketplace.resolvedFrom(json)),
  },
  { name: 'webhookFrom', sample: change, read: (json) => marketplace.webhookFrom(json).facts },
  { name: 'operationFrom', sample: call('Reinstate', 11), read: (json) => marketplace.operationFrom(json).facts },
  { name: 'operationsFrom', sample: { operations: [change] }, read: (json) => marketplace.operationsFrom(json).facts },
  {
    name: 'plansFrom',
    sample: { plans: [{ planId: 'silver', market: 'GB', isStopSell: false, planComponents: { recurrentBillingTerms: terms } }] },
    read: (json) => marketplace.plansFrom(json).facts,
  },
  { name: 'applyWebhook', sample: call('Reinstate', 11, { subscription: subscribed }), read: appliedTwice },
];
