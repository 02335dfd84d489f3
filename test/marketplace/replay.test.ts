import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { MarketplaceState, SaasAction } from 'termbook/marketplace';
import { applyWebhook, marketplaceState, saasSubscription } from '../../src/marketplace/index.js';
import { wireActions } from '../../src/marketplace/words.js';
import { call, subscribed } from './fixtures.js';

const at = instant('2022-05-01');
const statuses = ['NotStarted', 'PendingFulfillmentStart', 'Subscribed', 'Suspended', 'Unsubscribed'] as const;
type Wire = (typeof statuses)[number];

function stateIn(saasSubscriptionStatus: string): MarketplaceState {
  const { resource } = saasSubscription({ ...subscribed, saasSubscriptionStatus });
  return marketplaceState(resource!, { known: { suspendedAt: instant('2022-03-10'), cancelledAt: instant('2022-03-10') } });
}

const met = (action: string, from: string) => {
  const { verdict, refusal, state } = applyWebhook(stateIn(from), call(action, 11), at);
  return { verdict, code: refusal?.code, statusCode: refusal?.statusCode, status: state.resource.status };
};

describe('what an operation does in each state', () => {
  it.each<readonly [string, Partial<Record<Wire, string>>]>([
    ['Subscribe', { NotStarted: 'subscribed', PendingFulfillmentStart: 'subscribed', Subscribed: 'subscribed' }],
    ['Suspend', { Subscribed: 'suspended' }],
    ['Reinstate', { Suspended: 'subscribed' }],
    ['Renew', { Subscribed: 'subscribed' }],
    ['ChangePlan', { Subscribed: 'subscribed' }],
    ['ChangeQuantity', { Subscribed: 'subscribed' }],
    [
      'Unsubscribe',
      { NotStarted: 'unsubscribed', PendingFulfillmentStart: 'unsubscribed', Subscribed: 'unsubscribed', Suspended: 'unsubscribed' },
    ],
  ])('%s leads where the transitions allow it, and is refused elsewhere', (action, allowed) => {
    for (const from of statuses) {
      const to = allowed[from];
      const { verdict, status } = met(action, from);
      expect([from, verdict]).toEqual([from, to === undefined ? 'refused' : 'applied']);
      expect(status).toBe(to ?? stateIn(from).resource.status);
    }
  });

  it('activating a suspended one is refused (400)', () => {
    expect(met('Subscribe', 'Suspended')).toEqual({ verdict: 'refused', code: 'suspended', statusCode: 400, status: 'suspended' });
  });

  it('an unsubscribed one is not found (404), whatever comes', () => {
    for (const action of ['Subscribe', 'Suspend', 'Reinstate', 'Renew', 'ChangePlan', 'ChangeQuantity', 'Unsubscribe']) {
      expect(met(action, 'Unsubscribed')).toEqual({ verdict: 'refused', code: 'unsubscribed', statusCode: 404, status: 'unsubscribed' });
    }
  });

  it('only what is subscribed can be suspended, renewed or changed, only what is suspended reinstated', () => {
    for (const action of ['Suspend', 'Renew', 'ChangePlan', 'ChangeQuantity']) {
      expect(met(action, 'Suspended')).toMatchObject({ code: 'not-subscribed', statusCode: null });
      expect(met(action, 'NotStarted')).toMatchObject({ code: 'not-subscribed', statusCode: null });
    }
    expect(met('Reinstate', 'Subscribed')).toMatchObject({ code: 'not-suspended', statusCode: null });
  });

  it.each(['Transfer', 'Merge'])('%s is tagged and changes nothing, in every state', (action) => {
    for (const from of statuses) {
      const { verdict, state } = applyWebhook(stateIn(from), call(action, 11), at);
      expect(verdict).toBe('tagged');
      expect(state.resource).toEqual(stateIn(from).resource);
      expect(state.operations).toHaveLength(1);
    }
  });

  it('a state that is not known refuses nothing', () => {
    expect(met('Suspend', 'Paused')).toMatchObject({ verdict: 'applied', status: 'suspended' });
    expect(met('Reinstate', 'Paused')).toMatchObject({ verdict: 'applied', status: 'subscribed' });
  });

  it.each(['NotStarted', 'PendingFulfillmentStart'])(
    'one that was activated from %s without a webhook shows it in the record inside',
    (was) => {
      const pending = stateIn(was);
      expect(applyWebhook(pending, call('Suspend', 11, { subscription: subscribed }), at)).toMatchObject({
        verdict: 'applied',
        state: { resource: { status: 'suspended' } },
      });
      const inside = { ...subscribed, saasSubscriptionStatus: 'PendingFulfillmentStart' };
      expect(applyWebhook(pending, call('Suspend', 11, { subscription: inside }), at).verdict).toBe('refused');
      expect(applyWebhook(stateIn('Suspended'), call('Renew', 11, { subscription: subscribed }), at).verdict).toBe('refused');
    },
  );
});

describe('what an operation changes', () => {
  const active = stateIn('Subscribed');

  const later = { startDate: '2022-04-09T00:00:00Z', endDate: '2022-05-08T00:00:00Z', termUnit: 'P1M' };
  const inside = { ...subscribed, planId: 'old', quantity: 3, isFreeTrial: true, autoRenew: false, term: later };
  const effects: { readonly [A in SaasAction]: readonly [from: Wire, after: object] } = {
    subscribe: ['NotStarted', { status: 'subscribed' }],
    unsubscribe: ['Subscribed', { status: 'unsubscribed' }],
    suspend: ['Subscribed', { status: 'suspended' }],
    reinstate: ['Suspended', { status: 'subscribed' }],
    renew: [
      'Subscribed',
      {
        isFreeTrial: true,
        term: { duration: 'P1M', startsAt: instant('2022-04-09'), endsAt: instant('2022-05-09'), anchorAt: instant('2022-04-09') },
      },
    ],
    'change-plan': ['Subscribed', { planId: 'gold' }],
    'change-quantity': ['Subscribed', { quantity: 7 }],
    transfer: ['Subscribed', {}],
  };
  it.each(Object.entries(wireActions))('of all that a call to %s carries is its own alone', (word, action) => {
    const [from, after] = effects[action];
    const first = stateIn(from);
    const carried = { planId: 'gold', quantity: 7, subscription: { ...inside, saasSubscriptionStatus: from } };
    const { resource } = applyWebhook(first, call(word, 11, carried), at).state;
    expect(resource).toEqual({ ...first.resource, ...after });
  });

  it('is nothing while the operation waits, when it failed, or when it does not say to what', () => {
    expect(applyWebhook(active, call('ChangeQuantity', 11, { quantity: 7, status: 'InProgress' }), at)).toMatchObject({
      verdict: 'waiting',
      state: { resource: active.resource },
    });
    expect(applyWebhook(active, call('ChangeQuantity', 11, { quantity: 7, status: 'Conflict' }), at).verdict).toBe('failed');
    expect(applyWebhook(active, call('ChangePlan', 11, { planId: null }), at)).toMatchObject({
      verdict: 'incomplete',
      issues: [{ code: 'fact-missing', path: 'planId' }],
      state: { resource: active.resource },
    });
  });

  it('is the later term inside a renewal, and no earlier one', () => {
    const renewed = { startDate: '2022-04-09T00:00:00Z', endDate: '2022-05-08T00:00:00Z', termUnit: 'P1M' };
    const after = applyWebhook(active, call('Renew', 11, { subscription: { ...subscribed, term: renewed } }), at).state.resource;
    expect(after.term).toMatchObject({ startsAt: instant('2022-04-09'), endsAt: instant('2022-05-09') });
    expect(applyWebhook(active, call('Renew', 11, { subscription: subscribed }), at).state.resource).toEqual(active.resource);
    expect(applyWebhook(active, call('Renew', 11), at).state.resource).toEqual(active.resource);
    const suspended = applyWebhook(active, call('Suspend', 11, { subscription: { ...subscribed, term: renewed } }), at).state.resource;
    expect(suspended.term).toEqual(active.resource.term);
  });

  it.each([
    ['earlier', { startDate: '2022-02-09', endDate: '2022-03-08', termUnit: 'P1M' }],
    ['with the one that runs', { startDate: '2022-03-09', endDate: '2023-03-08', termUnit: 'P1Y' }],
  ])('is nothing in a renewal whose term begins %s: neither the term nor the trial', (_when, begun) => {
    const inside = { ...subscribed, isFreeTrial: true, term: begun };
    const { verdict, state } = applyWebhook(active, call('Renew', 11, { subscription: inside }), at);
    expect(verdict).toBe('applied');
    expect(state.resource).toEqual(active.resource);
  });

  it('is the next term where a renewal states none, or none that is later, and the old one is over', () => {
    const term = (day: string, more: object = {}) =>
      applyWebhook(active, call('Renew', 11, { timeStamp: `${day}Z`, ...more }), instant('2022-09-01')).state.resource.term;
    expect(term('2022-04-08T23:59:59')).toEqual(active.resource.term);
    expect(term('2022-04-09T00:00:00')).toMatchObject({ startsAt: instant('2022-04-09'), endsAt: instant('2022-05-09') });
    expect(term('2022-04-09T12:00:00', { subscription: subscribed })).toMatchObject({ startsAt: instant('2022-04-09') });
    expect(term('2022-05-09T00:00:00')).toMatchObject({ startsAt: instant('2022-05-09'), endsAt: instant('2022-06-09') });
    const bare = marketplaceState({ ...active.resource, term: null });
    expect(applyWebhook(bare, call('Renew', 11), at).state.resource.term).toBeNull();
  });

  it('is the term of a renewal that lasts 30 days, as the published calls state it', () => {
    const inside = { ...subscribed, term: { startDate: '2022-04-09T00:00:00Z', endDate: '2022-05-09T00:00:00Z', termUnit: 'P1M' } };
    const { resource } = applyWebhook(active, call('Renew', 11, { subscription: inside }), at).state;
    expect(resource.term).toMatchObject({ startsAt: instant('2022-04-09'), endsAt: instant('2022-05-10') });
  });

  it('is the end of the free trial with the term of a renewal, where the record inside says so', () => {
    const { resource } = saasSubscription({ ...subscribed, isFreeTrial: true, term: { termUnit: 'P1M' } });
    const trial = marketplaceState(resource!);
    const renewal = (inside: object) => applyWebhook(trial, call('Renew', 11, { subscription: inside }), at).state.resource;
    expect(renewal(subscribed)).toMatchObject({ isFreeTrial: false, term: { startsAt: instant('2022-03-09') } });
    expect(renewal({ ...subscribed, isFreeTrial: null }).isFreeTrial).toBe(true);
  });

  it('is when it was suspended or unsubscribed, which no record says', () => {
    const first = applyWebhook(active, call('Suspend', 11), at).state;
    expect(first.facts).toMatchObject({
      status: 'suspended',
      suspendedAt: instant('2022-03-11T12:00:00.123Z'),
      suspendedFor: null,
      suspendedBy: 'marketplace',
    });
    const back = applyWebhook(first, call('Reinstate', 12), at).state;
    expect(back.facts).toMatchObject({ status: 'active' });
    const over = applyWebhook(back, call('Unsubscribe', 13), at).state;
    expect(over.facts).toMatchObject({ status: 'cancelled', cancelledAt: instant('2022-03-13T12:00:00.123Z') });
    expect(over.issues).toEqual([]);
  });
});
