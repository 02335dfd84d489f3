/** npm start: one subscription in memory, the real clock, and a marketplace that knows every operation it is asked for. Put yours in their place. */
import process from 'node:process';
import { instant } from 'termbook';
import { marketplaceState, saasSubscription } from 'termbook/marketplace';
import type { MarketplaceState } from 'termbook/marketplace';
import { app } from './app.ts';

const { resource } = saasSubscription({
  id: 'saas-1',
  planId: 'gold',
  quantity: 5,
  saasSubscriptionStatus: 'Subscribed',
  autoRenew: true,
  created: '2021-12-04T07:03:17.5098444Z',
  term: { startDate: '2021-12-04T00:00:00Z', endDate: '2022-01-03T00:00:00Z', termUnit: 'P1M' },
});
if (resource === null) throw new Error('not a subscription');
const states = new Map<string, MarketplaceState>([['saas-1', marketplaceState(resource)]]);

const server = app({
  store: { read: async (id) => states.get(id) ?? null, write: async (id, state) => void states.set(id, state) },
  now: () => instant(Date.now()),
  operation: async (subscriptionId, id) => ({
    id,
    subscriptionId,
    action: 'Suspend',
    status: 'Succeeded',
    timeStamp: new Date().toISOString(),
  }),
});
console.log(await server.listen({ port: Number(process.env['PORT'] ?? 3000), host: '127.0.0.1' }));
