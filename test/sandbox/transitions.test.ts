import { describe, expect, it } from 'vitest';
import { decideCancellation, instant } from 'termbook';
import { partnerCenterSubscription, transitionsFrom, windowStartsOf } from '../../src/partner-center/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Active, Trial } from '../../src/vocabulary/subscription.js';
import type { Wire } from './fixtures.js';
import { ask, at, license, offer, offerId, subscriptionPath as path } from './fixtures.js';

const e5 = 'CFQ7TTC0KZCR:0001:CFQ7TTC0K71H';
const trialOffer = 'CFQ7TTC0TTTT:0001:CFQ7TTC0TTTT';
const begunAt = instant('2026-01-05');
const target: Active = {
  ...license,
  id: 's-9',
  orderedAt: begunAt,
  changedAt: begunAt,
  quantity: 7,
  term: { ...license.term!, startsAt: begunAt },
};
const trial: Trial = {
  ...license,
  id: 's-t',
  status: 'trial',
  billingCycle: 'none',
  quantity: 25,
  term: null,
  trial: { opensAt: at, closesAt: instant('2026-04-01') },
};
const records = {
  's-1': { ...license, offerId },
  's-9': { ...target, offerId: e5, friendlyName: 'Bigger' },
  's-t': { ...trial, offerId: trialOffer },
};
const begun = (more: Readonly<Record<string, object>> = {}) =>
  createSandbox({
    at,
    customers: [
      { id: 'c-1', subscriptions: Object.values({ ...records, ...more }) },
      { id: 'c-2', subscriptions: [{ ...target, id: 's-8' }] },
    ],
    offers: [
      { ...offer, upgradesTo: [e5, 'CFQ7TTC0GONE:0001:X'] },
      { ...offer, id: e5, name: 'Bigger Suite' },
      { ...offer, id: trialOffer, name: 'Trial', upgradesTo: [offerId] },
    ],
  });
const body = { toCatalogItemId: e5, quantity: 2, transitionType: 'transition_only' };
const post = (sandbox: ReturnType<typeof begun>, more: object = {}, id = 's-1') =>
  ask(sandbox, 'POST', `/v1/customers/c-1/subscriptions/${id}/transitions`, { ...body, ...more });
const get = async (sandbox: ReturnType<typeof begun>, id: string) =>
  (await ask(sandbox, 'GET', `/v1/customers/c-1/subscriptions/${id}`)).json;

describe('a transition', () => {
  it('of all seats keeps the subscription, and its history says so', async () => {
    const sandbox = begun();
    const started = (await post(sandbox, { quantity: 5, termDuration: 'P1Y', billingCycle: 'Monthly' })).json;
    expect(started).toMatchObject({
      fromCatalogItemId: offerId,
      fromSubscriptionId: 's-1',
      toCatalogItemId: e5,
      quantity: 5,
      termDuration: 'P1Y',
      billingCycle: 'Monthly',
      transitionType: 'transition_only',
      events: [{ name: 'Conversion', status: 'Started' }],
    });
    expect(started).not.toHaveProperty('toSubscriptionId');
    expect(await get(sandbox, 's-1')).toMatchObject({ offerId: e5, offerName: 'Bigger Suite', quantity: 5, attributes: { etag: 's-1:2' } });
    const { json } = await ask(sandbox, 'GET', `${path}/transitions`);
    expect(transitionsFrom(json).facts).toMatchObject([{ toOfferId: e5, quantity: 5, completedAt: at, type: 'transition-only' }]);
    expect((await ask(sandbox, 'GET', '/v1/customers/c-1/subscriptions/s-9/transitions')).json['transition']).toEqual([]);
  });

  it('of some seats makes a second subscription, whose window a reader knows from the history', async () => {
    const sandbox = begun();
    await sandbox.advanceTo(instant('2026-03-05T10:00Z'));
    await post(sandbox);
    expect(await get(sandbox, 's-1')).toMatchObject({ offerId, quantity: 3 });
    const { json } = await ask(sandbox, 'GET', `${path}/transitions`);
    const { facts: transitions } = transitionsFrom(json);
    const id = transitions[0]?.toSubscriptionId ?? '';
    const record = await get(sandbox, id);
    expect(record).toMatchObject({
      offerId: e5,
      quantity: 2,
      commitmentEndDate: '2027-03-01T00:00:00.000Z',
      cancellationAllowedUntilDate: '2026-03-09T10:00:00.000Z',
      refundableQuantity: { totalQuantity: 2, details: [{ quantity: 2, allowedUntilDateTime: '2026-03-09T10:00:00.000Z' }] },
    });
    const windowStarts = windowStartsOf(transitions, id, license);
    expect(windowStarts).toEqual([{ by: 'partial-upgrade', startsAt: at, seats: 2 }]);
    const read = partnerCenterSubscription(record, { windowStarts });
    expect(decideCancellation(read.facts!, instant('2026-03-09T10:00Z')).verdict).toBe('refused');
    expect((await ask(sandbox, 'GET', `/v1/customers/c-1/subscriptions/${id}/transitions`)).json['transition']).toHaveLength(1);
    const deleted = await ask(sandbox, 'PATCH', `/v1/customers/c-1/subscriptions/${id}`, { ...record, status: 'deleted' });
    expect(deleted.json['status']).toBe('deleted');
  });

  it('of some seats after the window of its source has none, and the record alone says so', async () => {
    const sandbox = begun();
    const after = instant('2026-03-20T10:00Z');
    await sandbox.advanceTo(after);
    const { toSubscriptionId: id } = (await post(sandbox)).json;
    const record = await get(sandbox, String(id));
    expect(record).toMatchObject({
      creationDate: '2026-03-20T10:00:00.000Z',
      cancellationAllowedUntilDate: '2026-03-09T10:00:00.000Z',
      refundableQuantity: { totalQuantity: 0 },
    });
    expect(decideCancellation(partnerCenterSubscription(record).facts!, after).verdict).toBe('refused');
    const { cancellationAllowedUntilDate: _until, refundableQuantity: _seats, ...less } = record;
    expect(decideCancellation(partnerCenterSubscription(less).facts!, after).verdict).toBe('undetermined');
    expect(await ask(sandbox, 'PATCH', `/v1/customers/c-1/subscriptions/${String(id)}`, { ...record, status: 'deleted' })).toMatchObject({
      status: 400,
      json: { code: 900213 },
    });
    // its next term opens a window of its own
    await sandbox.advanceTo(instant('2027-03-05T10:00Z'));
    expect(await get(sandbox, String(id))).toMatchObject({ cancellationAllowedUntilDate: '2027-03-09T00:00:00.000Z' });
  });

  it('goes into an existing subscription, and is on the bill as seats', async () => {
    const sandbox = begun();
    const came = await post(sandbox, { toSubscriptionId: 'S-9', fromSubscriptionId: 'S-1', fromCatalogItemId: offerId });
    expect(came.json).toMatchObject({ toSubscriptionId: 's-9' });
    expect(await get(sandbox, 's-9')).toMatchObject({ quantity: 9, offerId: e5 });
    const { history } = sandbox.snapshot().subscriptions.find(({ facts }) => facts.id === 's-9')!;
    expect(history[1]).toEqual({ event: 'change-quantity', at, facts: { quantity: 9 }, basis: [] });
  });

  it.each<[string, object, number, number, string?]>([
    ['an offer that is not given', { toCatalogItemId: 'x' }, 400, 800004],
    ['an offer that is not one to upgrade to', { toCatalogItemId: trialOffer }, 403, 800020],
    ['another source', { fromSubscriptionId: 's-9' }, 400, 800002],
    ['another source offer', { fromCatalogItemId: e5 }, 400, 800002],
    ['no type', { transitionType: 'at once' }, 400, 800002],
    ['the licenses of users', { transitionType: 'transition_with_license_transfer' }, 501, 0],
    ['no seats', { quantity: 0 }, 400, 2002],
    ['more seats than there are', { quantity: 6 }, 400, 2002],
    ['another term', { termDuration: 'P3Y' }, 501, 0],
    ['another billing cycle', { billingCycle: 'Annual' }, 501, 0],
    ['a target that is not there', { toSubscriptionId: 's-0' }, 404, 20003],
    ['a target of another customer', { toSubscriptionId: 's-8' }, 404, 20003],
    ['itself as its target', { toSubscriptionId: 's-1' }, 400, 900259],
    ['a target that is not active', { toSubscriptionId: 's-t' }, 400, 900258],
    ['a target of another offer', { toSubscriptionId: 's-2' }, 400, 900260],
    ['a target in its window', { toSubscriptionId: 's-3' }, 400, 900261],
    ['a target of another term', { toSubscriptionId: 's-4' }, 400, 900267],
    ['a target that ends earlier', { toSubscriptionId: 's-5' }, 400, 900236],
    ['the last seat into another subscription', { toSubscriptionId: 's-9', quantity: 5 }, 501, 0],
    ['the trial into another subscription', { toCatalogItemId: offerId, toSubscriptionId: 's-2' }, 501, 0, 's-t'],
    ['a billing cycle that is none', { toCatalogItemId: offerId, billingCycle: 'weekly' }, 400, 900269, 's-t'],
    ['a billing cycle that the offer does not come with', { toCatalogItemId: offerId, billingCycle: 'triennial' }, 400, 900269, 's-t'],
    ['another term than the offer has', { toCatalogItemId: offerId, termDuration: 'P1M' }, 400, 900268, 's-t'],
    ['a subscription that is suspended', {}, 400, 2001, 's-6'],
    ['a subscription that is not there', {}, 404, 20003, 's-0'],
  ])('with %s is refused, and changes nothing', async (_what, more, status, code, id) => {
    const sandbox = begun({
      's-2': { ...target, id: 's-2', offerId },
      's-3': { ...license, id: 's-3', offerId: e5 },
      's-4': { ...target, id: 's-4', offerId: e5, term: { ...target.term, duration: 'P1M' } },
      's-5': { ...target, id: 's-5', offerId: e5, term: { ...target.term, endsAt: instant('2027-01-01') } },
      's-6': { ...license, id: 's-6', offerId, status: 'suspended', suspendedAt: at, suspendedFor: null },
    });
    const { requests: _none, ...before } = sandbox.snapshot();
    expect(await post(sandbox, more, id)).toMatchObject({ status, json: { code } });
    const { requests: _requests, ...after } = sandbox.snapshot();
    expect(after).toEqual(before);
  });

  it('with a body that is no object is refused', async () => {
    expect(await ask(begun(), 'POST', `${path}/transitions`, [])).toMatchObject({ status: 400, json: { code: 800002 } });
    expect(await ask(begun(), 'GET', '/v1/customers/c-1/subscriptions/s-0/transitions')).toMatchObject({ status: 404 });
  });

  it('converts a trial of new commerce, to 25 seats or more (R2)', async () => {
    const sandbox = begun();
    await sandbox.advanceTo(instant('2026-03-10T10:00Z'));
    expect(await post(sandbox, { toCatalogItemId: offerId, quantity: 24 }, 's-t')).toMatchObject({ status: 400 });
    const came = await post(sandbox, { toCatalogItemId: offerId, quantity: 40, billingCycle: 'annual', termDuration: 'P1Y' }, 's-t');
    expect(came.json).toMatchObject({ quantity: 40, billingCycle: 'Annual', termDuration: 'P1Y' });
    expect(await get(sandbox, 's-t')).toMatchObject({
      offerId,
      isTrial: false,
      quantity: 40,
      billingCycle: 'annual',
      commitmentEndDate: '2027-03-09T00:00:00.000Z',
    });
  });
});

describe('a trial that converts by itself (R2)', () => {
  it.each([
    ['on the day before, is of its own offer', '2026-03-31', trialOffer, 'Trial', true],
    ['on the day, is of the offer that it may become', '2026-04-01', offerId, 'Team Suite', false],
  ])('%s', async (_when, at, id, offerName, isTrial) => {
    const sandbox = begun();
    await sandbox.advanceTo(instant(at));
    expect(await get(sandbox, 's-t')).toMatchObject({ offerId: id, offerName, isTrial });
  });

  it('keeps its offer where the caller names none', async () => {
    const sandbox = begun({ 's-t': { ...trial, offerId: e5 } });
    await sandbox.advanceTo(instant('2026-04-01'));
    expect(await get(sandbox, 's-t')).toMatchObject({ offerId: e5, isTrial: false });
  });
});

describe('the eligibilities of transitions', () => {
  const list = async (sandbox: ReturnType<typeof begun>, query = '', id = 's-1') =>
    await ask(sandbox, 'GET', `/v1/customers/c-1/subscriptions/${id}/transitionEligibilities${query}`);

  it('name each offer, and each subscription to go into with what is against it', async () => {
    const sandbox = begun({ 's-3': { ...license, id: 's-3', offerId: e5 }, 's-5': { ...target, id: 's-5', offerId: e5, term: null } });
    const { json } = await list(sandbox, '?eligibilityType=Immediate');
    const plan = { subscriptionTermDuration: 'P1Y', subscriptionBillingCycle: 'monthly' };
    expect(json).toEqual({
      totalCount: 1,
      items: [
        {
          catalogItemId: e5,
          title: 'Bigger Suite',
          quantity: 5,
          subscriptionEligibilities: [
            { isEligible: true, subscriptionId: 's-9', subscriptionFriendlyName: 'Bigger', ...plan, errors: [] },
            {
              isEligible: false,
              subscriptionId: 's-3',
              subscriptionFriendlyName: e5,
              ...plan,
              errors: [{ code: 2, description: 'target-in-window' }],
            },
          ],
          eligibilities: [{ isEligible: true, transitionType: 'transition_only', errors: [] }],
          attributes: { objectType: 'TransitionEligibility' },
        },
      ],
      attributes: { objectType: 'Collection' },
    });
  });

  it.each([
    ['?eligibilityType=scheduled', 's-1', true],
    ['', 's-t', true],
    ['', 's-6', false],
  ])('%s of %s say nothing of existing ones, or why there is none', async (query, id, isEligible) => {
    const sandbox = begun({ 's-6': { ...license, id: 's-6', offerId, status: 'suspended', suspendedAt: at, suspendedFor: null } });
    const [item] = (await list(sandbox, query, id)).json['items'] as readonly Wire[];
    expect(item).toMatchObject({ eligibilities: [{ isEligible }] });
    if (isEligible) expect(item).toMatchObject({ subscriptionEligibilities: [] });
  });

  it('are none without an offer to upgrade to, and no call for what no document says', async () => {
    expect((await list(begun(), '', 's-9')).json).toMatchObject({ totalCount: 0, items: [] });
    expect(await list(begun(), '?eligibilityType=soon')).toMatchObject({ status: 400, json: { code: 800002 } });
    expect(await list(begun(), '', 's-0')).toMatchObject({ status: 404 });
    const traditional = begun({ 's-7': { ...license, id: 's-7', family: 'license-based', offerId } });
    expect(await list(traditional, '', 's-7')).toMatchObject({ status: 501 });
  });
});
