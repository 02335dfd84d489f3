import { describe, expect, it } from 'vitest';
import { decideCancellation, instant } from 'termbook';
import type { KnownSaasFacts } from '../../src/marketplace/index.js';
import { marketplaceState, resolvedFrom, saasSubscription, saasSubscriptions } from '../../src/marketplace/index.js';
import { saasId, subscribed } from './fixtures.js';

const codes = (json: unknown, known?: KnownSaasFacts): readonly string[] =>
  saasSubscription(json, known).issues.map(({ code, path }) => `${code} ${path}`);
const at = instant('2022-03-11T00:00Z');

describe('a subscription of SaaS fulfillment', () => {
  it('keeps ids that are no plain guid as they stand', () => {
    const id = 'org:0a1b2c3d-0000-4000-8000-000000000021,0a1b2c3d-0000-4000-8000-000000000022';
    const read = saasSubscription({ ...subscribed, id });
    expect(read.facts?.id).toBe(id);
    expect(read.resource?.purchaser).toEqual({
      email: 'buyer@customer.example',
      objectId: id,
      tenantId: '0a1b2c3d-0000-4000-8000-000000000023',
      userId: '1003000000000001',
    });
    expect(saasSubscription({ beneficiary: { pid: 'p' } }).resource?.beneficiary?.userId).toBe('p');
  });

  it('is read whatever its casing, with numbers as text and spaces around a word', () => {
    const { quantity, saasSubscriptionStatus, ...rest } = subscribed;
    const read = saasSubscription({ ...rest, Quantity: String(quantity), SAASSUBSCRIPTIONSTATUS: ` ${saasSubscriptionStatus} ` });
    expect(read.facts).toMatchObject({ quantity: 5, status: 'active' });
  });

  it.each([
    ['NotStarted', 'pending'],
    ['PendingFulfillmentStart', 'pending'],
    ['Subscribed', 'active'],
    ['Suspended', 'suspended'],
    ['Unsubscribed', 'cancelled'],
  ])('%s is %s in the words of the core', (saasSubscriptionStatus, status) => {
    const known = { suspendedAt: at, cancelledAt: at };
    const read = saasSubscription({ ...subscribed, saasSubscriptionStatus }, known);
    expect(read.issues).toEqual([]);
    expect(read.facts?.status).toBe(status);
    expect(read.purchase?.status).toBe(status);
    expect(read.facts?.changedAt).toBe(status === 'pending' ? read.facts?.orderedAt : status === 'active' ? instant('2022-03-09') : at);
  });

  it.each([
    ['Suspended', 'suspendedAt'],
    ['Unsubscribed', 'cancelledAt'],
  ])('that is %s is no Subscription until the caller knows since when, but a purchase', (saasSubscriptionStatus, path) => {
    const read = saasSubscription({ ...subscribed, saasSubscriptionStatus });
    expect(read.facts).toBeNull();
    expect(read.purchase).not.toBeNull();
    expect(codes({ ...subscribed, saasSubscriptionStatus })).toEqual([`fact-missing ${path}`]);
  });

  it('in its free trial is a trial from the start to the end of its term, unless the caller knows another span', () => {
    const trial = { opensAt: instant('2022-03-09'), closesAt: instant('2022-04-08') };
    const { facts } = saasSubscription(subscribed);
    const ofTerm = { opensAt: facts?.term?.startsAt, closesAt: facts?.term?.endsAt };
    expect(codes({ ...subscribed, isFreeTrial: true })).toEqual([]);
    expect(saasSubscription({ ...subscribed, isFreeTrial: true }).facts).toEqual({ ...facts, status: 'trial', trial: ofTerm });
    expect(saasSubscription({ ...subscribed, isFreeTrial: true }, { trial }).facts).toEqual({ ...facts, status: 'trial', trial });
  });

  it('in a free trial without dates answers nothing as if it were paid for', () => {
    const record = { ...subscribed, isFreeTrial: true, term: { termUnit: 'P1M' } };
    expect(codes(record)).toContain('fact-missing isFreeTrial');
    expect(saasSubscription(record)).toMatchObject({ facts: null, purchase: null });
  });

  it('in its free trial of October can be canceled until its last day, with nothing to refund [R3]', () => {
    const record = {
      ...subscribed,
      isFreeTrial: true,
      created: '2021-10-01T00:00:00Z',
      term: { startDate: '2021-10-01', endDate: '2021-10-31', termUnit: 'P1M' },
    };
    const { purchase } = saasSubscription(record);
    for (const day of ['2021-10-02', '2021-10-20', '2021-10-31T23:59:59.999Z'])
      expect(decideCancellation(purchase!, instant(day))).toMatchObject({ verdict: 'allowed', refund: 'none' });
  });

  it('in its free trial is suspended or cancelled all the same', () => {
    const status = (saasSubscriptionStatus: string) =>
      saasSubscription({ ...subscribed, isFreeTrial: true, saasSubscriptionStatus }, { suspendedAt: at, cancelledAt: at }).facts?.status;
    expect(['Suspended', 'Unsubscribed', 'PendingFulfillmentStart'].map(status)).toEqual(['suspended', 'cancelled', 'pending']);
  });

  it('says in its purchase whether it renews by itself, as the record or else the caller knows it', () => {
    const renews = (autoRenew: boolean | null, known?: KnownSaasFacts) =>
      saasSubscription({ ...subscribed, autoRenew }, known).purchase?.autoRenew;
    expect([renews(true), renews(false), renews(null), renews(null, { autoRenew: true })]).toEqual([true, false, null, true]);
  });

  it.each([
    ['id', 'id', null],
    ['saasSubscriptionStatus', 'saasSubscriptionStatus', null],
    ['created', 'created', { orderedAt: at }],
    ['autoRenew', 'autoRenew', { autoRenew: false }],
  ])('without %s says so, and takes it from the caller where the caller may know', (name, path, known) => {
    const rest = Object.fromEntries(Object.entries(subscribed).filter(([key]) => key !== name));
    for (const none of [rest, { ...rest, [name]: null }, { ...rest, [name]: '' }]) {
      expect(codes(none)).toEqual([`fact-missing ${path}`]);
      expect(saasSubscription(none).facts).toBeNull();
      if (known !== null) expect(saasSubscription(none, known).facts).toMatchObject({ ...known });
    }
  });

  it.each([[undefined], [null], ['']])('without a quantity (%j) is a plan that is not per seat: one is held', (quantity) => {
    const read = saasSubscription({ ...subscribed, quantity });
    expect(read.issues).toEqual([]);
    expect(read.resource).toMatchObject({ quantity: null, hasQuantity: false });
    expect(read.facts?.quantity).toBe(1);
    expect(saasSubscription({ ...subscribed, quantity }, { quantity: 3 }).facts?.quantity).toBe(3);
  });

  it('with a quantity that is none has no facts, but what the caller knows', () => {
    const read = saasSubscription({ ...subscribed, quantity: 'many' });
    expect(read.issues).toMatchObject([{ code: 'wrong-type', path: 'quantity' }]);
    expect(read.resource).toMatchObject({ quantity: null, hasQuantity: true });
    expect(read.facts).toBeNull();
    const { hasQuantity: _, ...old } = read.resource!;
    expect(marketplaceState(old as typeof read.resource & object).facts).toBeNull();
  });

  it('prefers what the record states to what the caller knows', () => {
    const known = { orderedAt: at, quantity: 1, autoRenew: false, billingCycle: 'annual' } as const;
    expect(saasSubscription(subscribed, known).facts).toEqual(saasSubscription(subscribed).facts);
  });

  it('is metered only when the caller says so', () => {
    expect(saasSubscription(subscribed, { family: 'isv-metered' }).facts?.family).toBe('isv-metered');
  });

  it('keeps a status that it does not know, and is no state to answer for', () => {
    const read = saasSubscription({ ...subscribed, saasSubscriptionStatus: 'Paused' });
    expect(read.unknown).toEqual([{ path: 'saasSubscriptionStatus', value: 'Paused' }]);
    expect(read.facts).toBeNull();
    expect(read.purchase).toBeNull();
    expect(read.issues).toMatchObject([{ code: 'unknown-value', path: 'saasSubscriptionStatus', received: '"Paused"' }]);
  });

  it('a yearly term is billed as chargeDuration says, else as the caller knows [T1]', () => {
    const term = { startDate: '2022-03-09', endDate: '2023-03-08', termUnit: 'P1Y' };
    expect(saasSubscription({ ...subscribed, term: { ...term, chargeDuration: 'P1M' } }).facts?.billingCycle).toBe('monthly');
    expect(saasSubscription({ ...subscribed, term: { ...term, chargeDuration: 'P1Y' } }).facts?.billingCycle).toBe('annual');
    expect(codes({ ...subscribed, term })).toEqual(['fact-missing term.chargeDuration']);
    expect(saasSubscription({ ...subscribed, term }, { billingCycle: 'annual' }).facts?.billingCycle).toBe('annual');
  });

  it('answers questions: from the order instant, a month billed monthly has 24 hours', () => {
    const { purchase } = saasSubscription({ ...subscribed, created: '2020-03-01T10:00:00Z', quantity: null });
    expect(purchase).not.toBeNull();
    const answer = purchase && decideCancellation(purchase, instant('2020-03-02T09:59:59.999Z'));
    expect(answer).toMatchObject({ verdict: 'allowed', refund: 'full', window: { closesAt: instant('2020-03-02T10:00Z') } });
  });

  it.each([[null], [undefined], ['text'], [[]], [7]])('%j is an issue and no subscription', (json) => {
    expect(saasSubscription(json)).toMatchObject({
      facts: null,
      purchase: null,
      resource: null,
      issues: [{ code: 'wrong-type', path: '' }],
    });
  });
});

describe('a list of subscriptions', () => {
  it('loses nothing to its bad records', () => {
    const list = saasSubscriptions({
      subscriptions: [subscribed, null, { ...subscribed, term: 4 }],
      '@nextLink': 'https://api.example/next',
    });
    expect(list.facts).toHaveLength(1);
    expect(list.records).toHaveLength(3);
    expect(list.issues.map(({ path }) => path)).toEqual([
      'subscriptions[1]',
      'subscriptions[2].term',
      'subscriptions[2].term.chargeDuration',
    ]);
    expect(list.nextUri).toBe('https://api.example/next');
  });

  it('takes from the caller what its records do not state', () => {
    const { created, ...rest } = subscribed;
    const known = { orderedAt: instant(created.slice(0, 10)) };
    const other = { ...rest, id: 'saas-2' };
    const list = saasSubscriptions([rest, other, null, {}], (id) => (id === saasId ? known : null));
    expect(list.facts).toMatchObject([known]);
    expect(list.issues[0]).toMatchObject({ code: 'fact-missing', path: '[1].created' });
    expect(() => saasSubscriptions([rest], known as never)).toThrow('wrong-type at "knownOf": expected a function');
    expect(saasSubscriptions([rest]).issues).toMatchObject([{ code: 'fact-missing', path: '[0].created' }]);
  });

  it('of 10,000 with 1 % bad records gives 9,900 subscriptions and 100 issues with their paths', () => {
    const subscriptions = Array.from({ length: 10_000 }, (_, index) =>
      index % 100 === 7 ? { ...subscribed, autoRenew: 'x' } : subscribed,
    );
    const list = saasSubscriptions({ subscriptions });
    expect(list.facts).toHaveLength(9900);
    expect(list.issues).toHaveLength(100);
    expect(list.issues[1]?.path).toBe('subscriptions[107].autoRenew');
    expect(list.nextUri).toBeNull();
  });
});

const outer = { id: saasId, subscriptionName: 'Team seats', offerId: 'sample-offer', planId: 'silver', quantity: '5' };
const resolvedCodes = (json: unknown): readonly string[] => resolvedFrom(json).issues.map(({ code, path }) => `${code} ${path}`);

describe('a resolved purchase', () => {
  it('is the subscription inside, with what the outer record states', () => {
    const read = resolvedFrom({ ...outer, subscription: subscribed });
    expect(read.issues).toEqual([]);
    expect(read.facts).toEqual(saasSubscription(subscribed).facts);
    expect(read.purchase).toEqual(saasSubscription(subscribed).purchase);
    expect(read.resource).toEqual(saasSubscription(subscribed).resource);
  });

  it('fills what the inner record leaves out, and the other way round', () => {
    const rest = { ...subscribed, quantity: '', name: null };
    expect(resolvedFrom({ ...outer, subscription: rest }).facts?.quantity).toBe(5);
    expect(resolvedFrom({ ...outer, subscription: rest }).resource?.name).toBe('Team seats');
    expect(resolvedFrom({ subscription: subscribed }).facts).toEqual(saasSubscription(subscribed).facts);
  });

  it('takes a value from neither when they differ, and says so', () => {
    expect(resolvedCodes({ ...outer, quantity: '20', subscription: subscribed })).toEqual(['contradiction quantity']);
    expect(resolvedFrom({ ...outer, quantity: '20', subscription: subscribed }).resource?.quantity).toBeNull();
    expect(resolvedCodes({ ...outer, planId: 'gold', subscription: subscribed })).toEqual(['contradiction planId']);
    expect(resolvedCodes({ ...outer, id: 'other', subscription: subscribed })).toEqual(['contradiction id']);
    for (const [name, stated] of Object.entries({ id: 'other', offerId: 'other', planId: 'gold' }))
      expect(resolvedFrom({ ...outer, [name]: stated, subscription: subscribed }).issues).toMatchObject([
        { path: name, received: `"${stated}"` },
      ]);
    expect(resolvedFrom({ ...outer, quantity: '20', subscription: subscribed }).issues).toMatchObject([
      { path: 'quantity', received: '20' },
    ]);
    expect(resolvedCodes({ ...outer, id: saasId.toUpperCase(), subscription: subscribed })).toEqual([]);
  });

  it('of a pending purchase needs no dates', () => {
    const pending = {
      ...subscribed,
      saasSubscriptionStatus: ' PendingFulfillmentStart ',
      term: { termUnit: 'P1M' },
      lastModified: '0001-01-01T00:00:00',
    };
    const read = resolvedFrom({ ...outer, subscription: pending });
    expect(read.issues).toEqual([]);
    expect(read.facts).toMatchObject({ status: 'pending', term: null });
    expect(read.resource?.modifiedAt).toBeNull();
  });

  it('takes from the caller what neither record states', () => {
    const { created, ...rest } = subscribed;
    const known = { orderedAt: instant(created.slice(0, 10)) };
    expect(resolvedFrom({ ...outer, subscription: rest }, known)).toMatchObject({ facts: known, purchase: known, issues: [] });
    expect(resolvedCodes({ ...outer, subscription: rest })).toEqual(['fact-missing subscription.created']);
  });

  it('without a subscription inside says what is missing, and where', () => {
    expect(resolvedCodes(outer)).toEqual([
      'fact-missing subscription.saasSubscriptionStatus',
      'fact-missing subscription.created',
      'fact-missing subscription.term.chargeDuration',
      'fact-missing subscription.autoRenew',
    ]);
    expect(resolvedFrom(outer).resource).toMatchObject({ id: saasId, name: 'Team seats', quantity: 5 });
    expect(resolvedCodes({})).toContain('fact-missing id');
    expect(resolvedCodes({})).not.toContain('fact-missing quantity');
    expect(resolvedCodes({ ...outer, quantity: '20', subscription: { ...subscribed, quantity: 5 } })).toEqual(['contradiction quantity']);
    expect(resolvedFrom('x')).toMatchObject({ facts: null, resource: null, purchase: null, issues: [{ code: 'wrong-type' }] });
  });
});
