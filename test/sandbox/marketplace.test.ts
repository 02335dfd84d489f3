import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { resolvedFrom, saasSubscription, saasSubscriptions } from '../../src/marketplace/index.js';
import type { SandboxSaasOptions } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Wire } from './fixtures.js';
import { ask, at, origin, plans, purchase, saasPath, version } from './fixtures.js';

const begun = (over: Wire = {}, options: Partial<SandboxSaasOptions> = {}) =>
  createSandbox({
    at,
    saas: [{ record: { ...purchase, ...over }, token: 'token-1', ...options }],
    plans,
    publisherWebhook: 'https://publisher.example/hook',
  });
const term = { termUnit: 'P1M', startDate: '2026-03-02T00:00:00Z', endDate: '2026-04-01T00:00:00Z' };
const running = (over: Wire = {}) => begun({ saasSubscriptionStatus: 'Subscribed', term, ...over });
const get = async (sandbox = begun()) => (await ask(sandbox, 'GET', saasPath + version)).json;
const operationIn = (location: string | null): string => /operations\/([^?]+)/.exec(location ?? '')?.[1] ?? '';

describe('the publisher', () => {
  it('needs a token and the version of the interface', async () => {
    const sandbox = begun();
    const bare = await sandbox.fetch(new Request(`${origin}${saasPath}${version}`));
    expect(bare.status).toBe(403);
    expect(await ask(sandbox, 'GET', saasPath)).toMatchObject({ status: 400 });
    expect(await ask(sandbox, 'PATCH', saasPath + version, '{')).toMatchObject({ status: 400, text: '' });
    expect(bare.headers.get('x-ms-requestid')).toMatch(/^7e4b/);
  });

  it('resolves the token of a landing page for 24 hours', async () => {
    const sandbox = begun();
    const resolve = async (token: string) =>
      await ask(sandbox, 'POST', `/api/saas/subscriptions/resolve${version}`, undefined, { 'x-ms-marketplace-token': token });
    const came = await resolve('token-1');
    expect(came.json).toMatchObject({ id: 'saas-1', subscriptionName: 'Team', planId: 'gold', quantity: 5 });
    expect(resolvedFrom(came.json).facts).toMatchObject({ status: 'pending', quantity: 5 });
    expect(await resolve('other')).toMatchObject({ status: 400 });
    await sandbox.advanceTo(addMs(at, dayMs - 1));
    expect(await resolve('token-1')).toMatchObject({ status: 200 });
    await sandbox.advanceTo(addMs(at, dayMs));
    expect(await resolve('token-1')).toMatchObject({ status: 400 });
  });

  it('activates a purchase, which begins its term', async () => {
    const sandbox = begun();
    expect(await ask(sandbox, 'POST', `${saasPath}/activate${version}`, {})).toMatchObject({ status: 200, text: '' });
    expect(await ask(sandbox, 'POST', `${saasPath}/activate${version}`, {})).toMatchObject({ status: 200 });
    const { facts } = saasSubscription(await get(sandbox));
    expect(facts).toMatchObject({ status: 'active', term: { startsAt: at, endsAt: instant('2026-04-02T10:00Z') } });
  });

  it.each([
    ['suspended', 'Suspended', 400],
    ['unsubscribed', 'Unsubscribed', 404],
  ])('does not activate one that is %s', async (_what, saasSubscriptionStatus, status) => {
    expect(await ask(running({ saasSubscriptionStatus }), 'POST', `${saasPath}/activate${version}`)).toMatchObject({ status });
  });

  it('does not activate a purchase whose term is not stated, but as it is', async () => {
    const sandbox = begun({ term: {} });
    expect(await ask(sandbox, 'POST', `${saasPath}/activate${version}`)).toMatchObject({ status: 200 });
    expect(await get(sandbox)).toMatchObject({ saasSubscriptionStatus: 'Subscribed', term: { termUnit: null } });
  });

  it('lists its subscriptions by the hundred', async () => {
    const saas = Array.from({ length: 101 }, (_none, index) => ({ record: { ...purchase, id: `saas-${String(index)}` } }));
    const sandbox = createSandbox({ at, saas });
    const first = saasSubscriptions((await ask(sandbox, 'GET', `/api/saas/subscriptions${version}`)).json);
    expect(first.facts).toHaveLength(100);
    const next = (first.nextUri ?? '').replace(origin, '');
    const second = saasSubscriptions((await ask(sandbox, 'GET', next)).json);
    expect([second.facts.length, second.nextUri]).toEqual([1, null]);
    expect(await ask(sandbox, 'GET', `/api/saas/subscriptions${version}&continuationToken=x`)).toMatchObject({ status: 400 });
    expect(await ask(createSandbox({ at }), 'GET', `/api/saas/subscriptions${version}`)).toMatchObject({ status: 200, text: '' });
  });

  it.each([
    ['NotStarted', {}],
    ['PendingFulfillmentStart', { beneficiary: null, purchaser: null }],
    ['Subscribed', { quantity: null, created: null }],
    ['Suspended', { isFreeTrial: null }],
    ['Unsubscribed', { term: { ...term, termUnit: 'P3Y', endDate: '2029-03-01T00:00:00Z', chargeDuration: 'P3Y' } }],
  ])('reads back a record that is %s', async (saasSubscriptionStatus, over) => {
    const given = { ...purchase, term, saasSubscriptionStatus, ...over };
    const read = saasSubscription(await get(begun(given))).resource;
    expect({ ...read, isFreeTrial: null }).toEqual({ ...saasSubscription(given).resource, isFreeTrial: null });
  });

  it('sees the plans of an offer', async () => {
    expect((await ask(begun(), 'GET', `${saasPath}/listAvailablePlans${version}`)).json).toEqual({ plans: plans['sample-offer'] });
    expect((await ask(begun(), 'GET', `${saasPath}/listAvailablePlans${version}&planId=silver`)).json).toEqual({
      plans: [{ planId: 'silver' }],
    });
    expect((await ask(begun({ offerId: 'other' }), 'GET', `${saasPath}/listAvailablePlans${version}`)).json).toEqual({ plans: [] });
    expect((await ask(begun({ offerId: null }), 'GET', `${saasPath}/listAvailablePlans${version}`)).json).toEqual({ plans: [] });
  });

  it.each([
    ['GET', ''],
    ['GET', '/listAvailablePlans'],
    ['GET', '/operations'],
    ['GET', '/operations/op-1'],
    ['GET', '/operations/constructor'],
    ['PATCH', '/operations/op-1'],
    ['POST', '/activate'],
    ['PATCH', ''],
    ['DELETE', ''],
  ])('finds nothing under an id that there is none of: %s %s', async (method, path) => {
    expect(await ask(begun(), method, `/api/saas/subscriptions/none${path}${version}`, method === 'GET' ? undefined : {})).toMatchObject({
      status: 404,
      text: '',
    });
  });

  it.each([
    ['{ "quantity": 7 }', { quantity: 7 }],
    ['{ "planId": "silver" }', { planId: 'silver' }],
  ])('asks for %s, accepts it, and has it', async (body, after) => {
    const sandbox = running();
    const came = await ask(sandbox, 'PATCH', saasPath + version, body);
    expect(came.status).toBe(202);
    const id = operationIn(came.headers.get('operation-location'));
    expect(await get(sandbox)).toMatchObject({ quantity: 5, planId: 'gold' });
    expect((await ask(sandbox, 'GET', `${saasPath}/operations${version}`)).json).toMatchObject({
      operations: [{ id, status: 'InProgress', ...after }],
    });
    expect(sandbox.deliveries()).toMatchObject([
      { body: { id, status: 'InProgress', subscription: { quantity: 5, planId: 'gold' }, ...after } },
    ]);
    expect(await ask(sandbox, 'PATCH', `${saasPath}/operations/${id}${version}`, { status: 'done' })).toMatchObject({ status: 400 });
    expect(await ask(sandbox, 'PATCH', `${saasPath}/operations/${id}${version}`, { status: 'Success' })).toMatchObject({ status: 200 });
    expect(await ask(sandbox, 'PATCH', `${saasPath}/operations/${id}${version}`, { status: 'Failure' })).toMatchObject({ status: 409 });
    expect((await ask(sandbox, 'GET', `${saasPath}/operations/${id}${version}`)).json).toMatchObject({ id, status: 'Succeeded' });
    expect((await ask(sandbox, 'GET', `${saasPath}/operations${version}`)).json).toEqual({ operations: [] });
    expect(await get(sandbox)).toMatchObject({ quantity: 5, planId: 'gold', ...after });
  });

  it('rejects a change, and what was stays', async () => {
    const sandbox = running();
    const came = await ask(sandbox, 'PATCH', saasPath + version, { quantity: 7 });
    const id = operationIn(came.headers.get('operation-location'));
    await ask(sandbox, 'PATCH', `${saasPath}/operations/${id}${version}`, { status: 'Failure' });
    await sandbox.advanceTo(addMs(at, dayMs));
    expect(await get(sandbox)).toMatchObject({ quantity: 5 });
    expect((await ask(sandbox, 'GET', `${saasPath}/operations/${id}${version}`)).json).toMatchObject({ status: 'Failed' });
  });

  it.each([
    [9999, 5],
    [10_000, 7],
  ])('says nothing for %i ms: the quantity is %i', async (ms, quantity) => {
    const sandbox = running();
    await ask(sandbox, 'PATCH', saasPath + version, { quantity: 7 });
    await sandbox.advanceTo(addMs(at, ms));
    expect(await get(sandbox)).toMatchObject({ quantity });
  });

  it.each([
    ['nothing', {}, {}],
    ['both', { planId: 'silver', quantity: 7 }, {}],
    ['the plan that it has', { planId: 'gold' }, {}],
    ['a plan that is not offered', { planId: 'platinum' }, {}],
    ['a plan that is no text', { planId: 7 }, {}],
    ['the quantity that it has', { quantity: 5 }, {}],
    ['a quantity that is no number', { quantity: '7' }, {}],
    ['half a seat', { quantity: 7.5 }, {}],
    ['no seats', { quantity: 0 }, {}],
    ['more than the plan has', { quantity: 51 }, {}],
    ['a quantity of a plan that is not per seat', { quantity: 7 }, { quantity: null }],
    ['a change of one that may not be changed', { quantity: 7 }, { allowedCustomerOperations: ['Read'] }],
    ['a change of one that is suspended', { quantity: 7 }, { saasSubscriptionStatus: 'Suspended' }],
  ])('is refused %s', async (_what, body, over) => {
    const sandbox = running(over);
    expect(await ask(sandbox, 'PATCH', saasPath + version, body)).toMatchObject({ status: 400, text: '' });
    expect(sandbox.deliveries()).toEqual([]);
  });

  it('changes the quantity of a plan without limits', async () => {
    expect(await ask(running({ planId: 'silver' }), 'PATCH', saasPath + version, { quantity: 900 })).toMatchObject({ status: 202 });
    expect(await ask(running({ offerId: null }), 'PATCH', saasPath + version, { quantity: 900 })).toMatchObject({ status: 202 });
  });

  it('unsubscribes, once, and not while an operation waits', async () => {
    const sandbox = running();
    const change = await ask(sandbox, 'PATCH', saasPath + version, { quantity: 7 });
    expect(await ask(sandbox, 'DELETE', saasPath + version)).toMatchObject({ status: 409 });
    await ask(sandbox, 'PATCH', `${saasPath}/operations/${operationIn(change.headers.get('operation-location'))}${version}`, {
      status: 'Success',
    });
    const came = await ask(sandbox, 'DELETE', saasPath + version);
    expect(came.status).toBe(202);
    expect(await get(sandbox)).toMatchObject({ saasSubscriptionStatus: 'Unsubscribed' });
    expect(sandbox.deliveries().at(-1)?.body).toMatchObject({ action: 'Unsubscribe', status: 'Succeeded' });
    expect(await ask(sandbox, 'DELETE', saasPath + version)).toMatchObject({ status: 404 });
    expect(await ask(running({ allowedCustomerOperations: ['Read'] }), 'DELETE', saasPath + version)).toMatchObject({ status: 400 });
  });
});

describe('time, in the marketplace', () => {
  const actions = (sandbox: ReturnType<typeof begun>) => sandbox.deliveries().map(({ at: when, body }) => [when, body['action']]);

  it.each([
    ['the start of the one before', {}, '2026-05-30T08:00:00.000Z', '2026-06-29T00:00:00Z'],
    ['the activation, where I33 says so', { I33: 'anchor' }, '2026-05-31T08:00:00.000Z', '2026-06-29T00:00:00Z'],
  ] as const)('renews a term on the day after its last, counted from %s (I33)', async (_from, interpretations, startDate, endDate) => {
    const sandbox = createSandbox({
      at,
      saas: [{ record: purchase }],
      publisherWebhook: 'https://publisher.example/hook',
      policies: { options: { interpretations } },
    });
    await sandbox.advanceTo(instant('2026-03-31T08:00Z'));
    await ask(sandbox, 'POST', `${saasPath}/activate${version}`);
    await sandbox.advanceTo(instant('2026-06-15'));
    expect(actions(sandbox)).toEqual([
      [instant('2026-04-30T08:00Z'), 'Renew'],
      [instant(startDate), 'Renew'],
    ]);
    expect(await get(sandbox)).toMatchObject({ term: { startDate, endDate } });
  });

  it('unsubscribes at the end of a term that is not renewed', async () => {
    const sandbox = running({ autoRenew: false });
    await sandbox.advanceTo(instant('2026-05-01'));
    expect(actions(sandbox)).toEqual([[instant('2026-04-02'), 'Unsubscribe']]);
  });

  it('unsubscribes 30 days after a suspension', async () => {
    const sandbox = running({
      autoRenew: false,
      term: { ...term, termUnit: 'P1Y', endDate: '2027-03-01T00:00:00Z', chargeDuration: 'P1Y' },
    });
    sandbox.happen({ subscriptionId: 'SAAS-1', action: 'Suspend' });
    await sandbox.advanceTo(addMs(at, 30 * dayMs - 1));
    expect(actions(sandbox)).toEqual([[at, 'Suspend']]);
    await sandbox.advanceTo(addMs(at, 31 * dayMs));
    expect(actions(sandbox)).toEqual([
      [at, 'Suspend'],
      [addMs(at, 30 * dayMs), 'Unsubscribe'],
    ]);
  });

  it('reinstates when the publisher accepts, and renews into the term that runs by then', async () => {
    const sandbox = running();
    await sandbox.advanceTo(instant('2026-03-20'));
    sandbox.happen({ subscriptionId: 'saas-1', action: 'Suspend' });
    await sandbox.advanceTo(instant('2026-04-10'));
    sandbox.happen({ subscriptionId: 'saas-1', action: 'Reinstate' });
    await sandbox.advanceTo(instant('2026-04-11'));
    expect(await get(sandbox)).toMatchObject({ saasSubscriptionStatus: 'Suspended' });
    const { operations } = (await ask(sandbox, 'GET', `${saasPath}/operations${version}`)).json as { readonly operations: readonly Wire[] };
    await ask(sandbox, 'PATCH', `${saasPath}/operations/${String(operations[0]?.['id'])}${version}`, { status: 'success' });
    await sandbox.advanceTo(instant('2026-04-12'));
    expect(await get(sandbox)).toMatchObject({ saasSubscriptionStatus: 'Subscribed', term: { startDate: '2026-04-02T00:00:00.000Z' } });
  });

  it('changes nothing of which the record states too little', async () => {
    const sandbox = running({ created: null, autoRenew: null });
    await sandbox.advanceTo(instant('2027-01-01'));
    expect(await get(sandbox)).toMatchObject({ saasSubscriptionStatus: 'Subscribed', term: { startDate: '2026-03-02T00:00:00.000Z' } });
  });

  it('ends a free trial with a paid term', async () => {
    const trial = { opensAt: instant('2026-03-02'), closesAt: instant('2026-04-02') };
    const sandbox = createSandbox({
      at,
      saas: [{ record: { ...purchase, saasSubscriptionStatus: 'Subscribed', term, isFreeTrial: true }, known: { trial } }],
    });
    await sandbox.advanceTo(instant('2026-04-03'));
    expect(await get(sandbox)).toMatchObject({ isFreeTrial: false, term: { startDate: '2026-04-02T00:00:00.000Z' } });
  });
});

describe('what happens in the marketplace', () => {
  it('is a change of the plan or the quantity by the customer', async () => {
    const sandbox = running();
    sandbox.happen({ subscriptionId: 'saas-1', action: 'ChangePlan', planId: 'silver' });
    await sandbox.advanceTo(addMs(at, 10_000));
    sandbox.happen({ subscriptionId: 'saas-1', action: 'ChangeQuantity', quantity: 9 });
    await sandbox.advanceTo(addMs(at, 20_000));
    expect(await get(sandbox)).toMatchObject({ planId: 'silver', quantity: 9 });
  });

  it('is nothing that the state does not allow, and nothing of a subscription that there is none of', () => {
    const sandbox = running();
    expect(() => sandbox.happen({ subscriptionId: 'none', action: 'Suspend' })).toThrow(
      expect.objectContaining({ code: 'unknown-value' }) as Error,
    );
    sandbox.happen({ subscriptionId: 'saas-1', action: 'Unsubscribe' });
    expect(() => sandbox.happen({ subscriptionId: 'saas-1', action: 'Suspend' })).toThrow(
      expect.objectContaining({ code: 'illegal-history' }) as Error,
    );
  });
});
