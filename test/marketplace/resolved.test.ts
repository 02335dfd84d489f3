import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { resolvedFrom, saasSubscription } from '../../src/marketplace/index.js';
import { saasId, subscribed } from './fixtures.js';

const outer = { id: saasId, subscriptionName: 'Team seats', offerId: 'sample-offer', planId: 'silver', quantity: '5' };
const codes = (json: unknown): readonly string[] => resolvedFrom(json).issues.map(({ code, path }) => `${code} ${path}`);

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
    expect(codes({ ...outer, quantity: '20', subscription: subscribed })).toEqual(['contradiction quantity']);
    expect(resolvedFrom({ ...outer, quantity: '20', subscription: subscribed }).resource?.quantity).toBeNull();
    expect(codes({ ...outer, planId: 'gold', subscription: subscribed })).toEqual(['contradiction planId']);
    expect(codes({ ...outer, id: 'other', subscription: subscribed })).toEqual(['contradiction id']);
    expect(codes({ ...outer, id: saasId.toUpperCase(), subscription: subscribed })).toEqual([]);
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
    expect(codes({ ...outer, subscription: rest })).toEqual(['fact-missing subscription.created']);
  });

  it('without a subscription inside says what is missing, and where', () => {
    expect(codes(outer)).toEqual([
      'fact-missing subscription.saasSubscriptionStatus',
      'fact-missing subscription.created',
      'fact-missing subscription.term.chargeDuration',
      'fact-missing subscription.autoRenew',
    ]);
    expect(resolvedFrom(outer).resource).toMatchObject({ id: saasId, name: 'Team seats', quantity: 5 });
    expect(codes({})).toContain('fact-missing id');
    expect(codes({})).toContain('fact-missing quantity');
    expect(resolvedFrom('x')).toMatchObject({ facts: null, resource: null, purchase: null, issues: [{ code: 'wrong-type' }] });
  });
});
