import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
assert(resource !== null);

const suspend = { id: 'op-1', subscriptionId: 'saas-1', action: 'Suspend', status: 'Succeeded', timeStamp: '2021-12-10T08:00:00Z' };
const change = {
  id: 'op-2',
  subscriptionId: 'saas-1',
  action: 'ChangeQuantity',
  status: 'InProgress',
  quantity: 7,
  timeStamp: '2021-12-11T08:00:00Z',
};

function service(now: string, operations: readonly { readonly id: string }[] = [suspend, change]) {
  const states = new Map<string, MarketplaceState>([['saas-1', marketplaceState(resource!)]]);
  let writes = 0;
  const server = app({
    store: {
      read: async (id) => states.get(id) ?? null,
      write: async (id, state) => {
        writes += 1;
        states.set(id, JSON.parse(JSON.stringify(state)) as MarketplaceState);
      },
    },
    now: () => instant(now),
    operation: async (_subscription, id) => operations.find((one) => one.id === id) ?? null,
  });
  return {
    get: (url: string, headers = {}) => server.inject({ method: 'GET', url, headers }),
    post: (payload: object) => server.inject({ method: 'POST', url: '/webhooks/marketplace', payload }),
    writes: () => writes,
  };
}

describe('GET /subscriptions/:id/answers', () => {
  it('answers by its own clock, and says until when the answer holds', async () => {
    const answer = await service('2021-12-04T09:00Z').get('/subscriptions/saas-1/answers');
    assert.equal(answer.statusCode, 200);
    const { cancellation, sentences, at, daysLeft } = answer.json();
    assert.equal(at, '2021-12-04T09:00:00.000Z');
    assert.equal(cancellation.verdict, 'allowed');
    assert.equal(cancellation.effect, 'immediate');
    assert.equal(daysLeft, 1);
    assert.match(sentences.cancellation, /full refund/);
    assert.equal(answer.headers['expires'], new Date(cancellation.changesAt).toUTCString());
  });

  it('answers another instant, in the language that is asked for', async () => {
    const answer = await service('2021-12-04T09:00Z').get('/subscriptions/saas-1/answers?at=2021-12-20T09:00Z&locale=ko-KR');
    assert.notEqual(answer.json().cancellation.effect, 'immediate');
    assert.match(answer.json().sentences.cancellation, /[\uac00-\ud7a3]/);
    assert.equal(answer.headers['expires'], undefined);
    const german = await service('2021-12-04T09:00Z').get('/subscriptions/saas-1/answers', { 'accept-language': 'zh-Hant-TW,en;q=0.5' });
    assert.match(german.json().sentences.cancellation, /[\u4e00-\u9fff]/);
  });

  it('refuses an instant without an offset, and does not know every subscription', async () => {
    assert.equal((await service('2021-12-04').get('/subscriptions/saas-1/answers?at=2021-12-20T09:00')).statusCode, 400);
    assert.equal((await service('2021-12-04').get('/subscriptions/elsewhere/answers')).statusCode, 404);
  });
});

describe('POST /webhooks/marketplace', () => {
  it('suspends once, however often it is told, and then answers with the deletion', async () => {
    const { post, get, writes } = service('2021-12-10T08:00:30Z');
    const first = await post(suspend);
    assert.deepEqual([first.statusCode, first.json().verdict], [200, 'applied']);
    const again = await post(suspend);
    assert.deepEqual([again.statusCode, again.json().verdict], [200, 'repeated']);
    assert.equal(writes(), 1);
    const { expiry, sentences } = (await get('/subscriptions/saas-1/answers')).json();
    assert.equal(expiry.expiresAt, '2022-01-09T08:00:00.000Z');
    assert.match(sentences.expiry, /2022/);
  });

  it('waits for an operation that is still under way', async () => {
    assert.deepEqual((await service('2021-12-11T08:00:30Z').post(change)).json().verdict, 'waiting');
  });

  it('believes the marketplace, not the caller', async () => {
    const { post, writes } = service('2021-12-10T08:00:30Z', []);
    assert.equal((await post(suspend)).statusCode, 403);
    assert.equal(writes(), 0);
  });

  it('refuses what is no operation, and what it does not know', async () => {
    assert.equal((await service('2021-12-10').post({})).statusCode, 400);
    assert.equal((await service('2021-12-10').post({ ...suspend, subscriptionId: 'elsewhere' })).statusCode, 404);
  });
});
