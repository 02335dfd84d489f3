import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, suspensionExpiry } from 'termbook';
import type { MarketplaceState } from '../../src/marketplace/index.js';
import { applyWebhook, marketplaceState, saasSubscription } from '../../src/marketplace/index.js';
import { call, saasId, subscribed } from './fixtures.js';
import { draws } from '../draws.js';

const at = instant('2022-05-01');
const { resource } = saasSubscription(subscribed);
const begin = marketplaceState(resource!);
const all = (state: MarketplaceState, payloads: readonly unknown[]): MarketplaceState =>
  payloads.reduce<MarketplaceState>((held, payload) => applyWebhook(held, payload, at).state, state);
const outcomes = (state: MarketplaceState): readonly string[] =>
  state.operations.map(({ operation, outcome }) => `${operation.word} ${outcome}`);

describe('repeated and late deliveries', () => {
  it('500 deliveries in 8 hours change nothing after the first', () => {
    const first = applyWebhook(begin, call('Suspend', 11), at);
    expect(first.verdict).toBe('applied');
    let state = first.state;
    for (let count = 1; count < 500; count += 1) {
      const again = applyWebhook(state, call('Suspend', 11), instant('2022-05-01'));
      expect(again.verdict).toBe('repeated');
      expect(again.state).toBe(state);
      state = again.state;
    }
  });

  it('a delivery that says the same with a later time changes nothing either, and ids are compared without case', () => {
    const first = applyWebhook(begin, call('Suspend', 11), at).state;
    const id = (first.operations[0]?.operation.id ?? '').toUpperCase();
    const later = call('Suspend', 11, { id, timeStamp: '2022-03-11T19:59:00Z' });
    expect(applyWebhook(first, later, at)).toMatchObject({ verdict: 'repeated', state: first });
  });

  it('a late one takes the place that its time gives it, and the others are judged anew', () => {
    const early = all(begin, [call('Reinstate', 12)]);
    expect(outcomes(early)).toEqual(['Reinstate refused']);
    const both = all(early, [call('Suspend', 11)]);
    expect(outcomes(both)).toEqual(['Suspend applied', 'Reinstate applied']);
    expect(both.resource.status).toBe('subscribed');
    const delivery = applyWebhook(all(begin, [call('Unsubscribe', 13)]), call('Suspend', 12), at);
    expect(delivery.verdict).toBe('applied');
    expect(delivery.state.resource.status).toBe('unsubscribed');
  });

  it('the end of an operation takes the place of its beginning', () => {
    const waiting = call('ChangeQuantity', 11, { quantity: 7, status: 'InProgress' });
    const done = call('ChangeQuantity', 11, { quantity: 7, status: 'Succeeded', timeStamp: '2022-03-11T12:00:10Z' });
    const failed = call('ChangeQuantity', 11, { quantity: 7, status: 'Failed', timeStamp: '2022-03-11T12:00:20Z' });
    const unsaid = call('ChangeQuantity', 11, { quantity: null, status: 'Succeeded', timeStamp: '2022-03-11T12:00:05Z' });
    expect(all(begin, [waiting]).resource.quantity).toBe(5);
    for (const order of [
      [waiting, unsaid, done],
      [done, unsaid, waiting],
      [unsaid, waiting, done],
    ]) {
      const state = all(begin, order);
      expect(outcomes(state)).toEqual(['ChangeQuantity applied']);
      expect(state.resource.quantity).toBe(7);
    }
    expect(outcomes(all(begin, [waiting, failed]))).toEqual(['ChangeQuantity failed']);
  });

  it.each([
    ['another action', { action: 'Unsubscribe' }, 'ChangeQuantity succeeded'],
    ['another end', { status: 'Failed' }, 'ChangeQuantity succeeded'],
    ['another change', { quantity: 9 }, 'ChangeQuantity succeeded'],
  ])('an id that comes again with %s is an issue and changes nothing', (_, more, expected) => {
    const first = call('ChangeQuantity', 11, { quantity: 7 });
    const state = all(begin, [first]);
    const again = applyWebhook(state, { ...first, ...more }, at);
    expect(again).toMatchObject({ verdict: 'contradiction', issues: [{ code: 'contradiction', path: 'id', expected }] });
    expect(again.state).toBe(state);
    const open = all(begin, [{ ...first, status: 'InProgress' }]);
    const verdict = 'action' in more ? 'contradiction' : 'status' in more ? 'failed' : 'applied';
    expect(applyWebhook(open, { ...first, ...more }, at).verdict).toBe(verdict);
  });
  it('of one that stated no status, the issue says its stage', () => {
    const first = call('Suspend', 11, { status: null });
    expect(applyWebhook(all(begin, [first]), { ...first, action: 'Unsubscribe' }, at)).toMatchObject({
      verdict: 'contradiction',
      issues: [{ code: 'contradiction', path: 'id', expected: 'Suspend done' }],
    });
  });
  it('an id that comes again as it was, with another case of its words, is repeated', () => {
    const first = call('ChangeQuantity', 11, { quantity: 7 });
    const again = { ...first, action: 'changeQuantity', status: 'Success' };
    expect(applyWebhook(all(begin, [first]), again, at).verdict).toBe('repeated');
  });

  it('of two ends that failed the earlier stands, whether it says to what or not', () => {
    const unsaid = call('ChangeQuantity', 11, { quantity: null, status: 'Failed', timeStamp: '2022-03-11T12:00:05Z' });
    const said = call('ChangeQuantity', 11, { quantity: 7, status: 'Failed', timeStamp: '2022-03-11T12:00:10Z' });
    for (const order of [
      [unsaid, said],
      [said, unsaid],
    ]) {
      expect(all(begin, order).operations).toMatchObject([{ outcome: 'failed', operation: { at: instant('2022-03-11T12:00:05Z') } }]);
    }
  });

  it('any permutation with repetitions of a history ends in the same state', () => {
    const actions = ['Subscribe', 'Suspend', 'Reinstate', 'Renew', 'ChangePlan', 'ChangeQuantity', 'Unsubscribe', 'Transfer', 'Merge'];
    const payload = fc
      .record({
        action: fc.constantFrom(...actions.flatMap((action) => (action === 'Unsubscribe' ? [action] : [action, action, action]))),
        number: fc.integer({ min: 1, max: 12 }),
        hour: fc.integer({ min: 0, max: 3 }),
        status: fc.constantFrom('Succeeded', 'Succeeded', 'InProgress', 'Failed', '', 'Maybe'),
        quantity: fc.constantFrom(null, 1, 7, 9),
        planId: fc.constantFrom('', 'silver', 'gold'),
        inside: fc.constantFrom(null, 'Subscribed', 'Suspended'),
        startDate: fc.constantFrom('2022-03-09', '2022-04-09', '2022-05-09'),
      })
      .map(({ action, number, hour, inside, startDate, status, quantity, planId }) =>
        call(action, number, {
          // an id means one action, one end and one change: another one under it changes nothing, whichever came first
          id: [action, status, String(quantity), planId, String(number)].join('-'),
          status,
          quantity,
          planId,
          timeStamp: `2022-03-${String(10 + (number % 4))}T0${String(hour)}:00:00Z`,
          subscription: inside && { ...subscribed, saasSubscriptionStatus: inside, term: { startDate, termUnit: 'P1M' } },
        }),
      );
    const deliveries = fc
      .array(payload, { minLength: 1, maxLength: 12 })
      .chain((history) =>
        fc.tuple(
          fc.constant(history),
          fc.shuffledSubarray([...history, ...history, ...history], { minLength: history.length * 3 }),
          fc.constantFrom('PendingFulfillmentStart', 'Subscribed', 'Suspended', 'Paused'),
        ),
      );
    fc.assert(
      fc.property(deliveries, fc.boolean(), ([history, shuffled, saasSubscriptionStatus], isRead) => {
        const initial = saasSubscription({ ...subscribed, saasSubscriptionStatus }).resource!;
        const start = marketplaceState(initial, { readAt: isRead ? instant('2022-03-11T01:00Z') : null });
        const inOrder = all(start, history);
        const stored = shuffled.reduce<MarketplaceState>((held, next) => {
          const { state } = applyWebhook(held, next, at);
          return JSON.parse(JSON.stringify(state)) as MarketplaceState;
        }, start);
        expect(stored).toEqual(inOrder);
      }),
      { numRuns: draws(300) },
    );
  });
});

describe('a state', () => {
  it('is plain JSON, and neither it nor the payload is changed', () => {
    const frozen = JSON.stringify(begin);
    const payload = call('ChangeQuantity', 11, { quantity: 7, subscription: subscribed });
    const text = JSON.stringify(payload);
    const { state } = applyWebhook(begin, payload, at);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(JSON.stringify(begin)).toBe(frozen);
    expect(JSON.stringify(payload)).toBe(text);
  });

  it('says which fact it misses, and uses what the caller knows', () => {
    const { resource: initial } = saasSubscription({ ...subscribed, created: undefined });
    expect(marketplaceState(initial!)).toMatchObject({ facts: null, purchase: null, issues: [{ code: 'fact-missing', path: 'created' }] });
    const known = { orderedAt: instant('2022-03-08') };
    const { state } = applyWebhook(marketplaceState(initial!, { known }), call('Suspend', 11), at);
    expect(state.facts).toMatchObject({ status: 'suspended', orderedAt: known.orderedAt });
    expect(state.known).toEqual(known);
  });

  it('answers when a suspended subscription ends: 30 days after the webhook says it was suspended [L7]', () => {
    const { facts } = applyWebhook(begin, call('Suspend', 11), at).state;
    const expiry = facts?.status === 'suspended' ? suspensionExpiry(facts) : null;
    expect(expiry).toMatchObject({ verdict: 'computed', expiresAt: instant('2022-04-10T12:00:00.123Z') });
  });

  it('contains what happened before its record was read: before, at and after', () => {
    const outcome = (readAt: string) =>
      applyWebhook(marketplaceState(resource!, { readAt: instant(readAt) }), call('Suspend', 11), at).verdict;
    expect(outcome('2022-03-11T12:00:00.124Z')).toBe('contained');
    expect(outcome('2022-03-11T12:00:00.123Z')).toBe('applied');
    expect(outcome('2022-03-11T12:00:00.122Z')).toBe('applied');
  });

  it('contains nothing while nobody says when its record was read, however long ago it happened', () => {
    expect(applyWebhook(begin, call('Suspend', 11, { timeStamp: '1969-07-20T20:17:40Z' }), at).verdict).toBe('applied');
  });

  it('begins with when it was suspended or unsubscribed, as the caller knows it', () => {
    const beginning = (saasSubscriptionStatus: string) =>
      marketplaceState(saasSubscription({ ...subscribed, saasSubscriptionStatus }).resource!, {
        known: { suspendedAt: instant('2022-03-10'), cancelledAt: instant('2022-03-11') },
      });
    expect(beginning('Suspended')).toMatchObject({ facts: { suspendedAt: instant('2022-03-10') }, issues: [] });
    expect(beginning('Unsubscribed')).toMatchObject({ facts: { cancelledAt: instant('2022-03-11') }, issues: [] });
  });

  it('keeps operations of the same instant in the order of their ids', () => {
    const timeStamp = '2022-03-11T12:00:00Z';
    const pair = [call('Suspend', 11, { timeStamp }), call('Reinstate', 12, { timeStamp })];
    expect(outcomes(all(begin, pair))).toEqual(['Suspend applied', 'Reinstate applied']);
    expect(outcomes(all(begin, pair.toReversed()))).toEqual(['Suspend applied', 'Reinstate applied']);
  });
});

describe('a payload', () => {
  it('of another subscription is told so and changes nothing', () => {
    const delivery = applyWebhook(begin, call('Suspend', 11, { subscriptionId: 'other' }), at);
    expect(delivery).toMatchObject({ verdict: 'other-subscription', state: begin, operation: { subscriptionId: 'other' } });
    expect(applyWebhook(begin, call('Suspend', 11, { subscriptionId: saasId.toUpperCase() }), at).verdict).toBe('applied');
  });

  it('is of no known subscription where the state has no id: it changes nothing', () => {
    const nameless = marketplaceState({ ...resource!, id: null });
    expect(applyWebhook(nameless, call('Suspend', 11, { subscriptionId: 'other' }), at)).toMatchObject({
      verdict: 'other-subscription',
      state: nameless,
      issues: [{ code: 'fact-missing', path: 'state.initial.id' }],
    });
  });

  it.each([[null], ['text'], [{ action: 'Suspend' }], [[call('Suspend', 11)]]])('that cannot be read changes nothing: %#', (payload) => {
    const delivery = applyWebhook(begin, payload, at);
    expect(delivery).toMatchObject({ verdict: 'unreadable', state: begin, operation: null, refusal: null });
    expect(delivery.issues.length).toBeGreaterThan(0);
  });

  it('of an action that is not known says so', () => {
    expect(applyWebhook(begin, call('Merge', 11), at).unknown).toEqual([{ path: 'action', value: 'Merge' }]);
  });

  it('from later than now is an issue and waits: before, at and after', () => {
    const delivered = (now: string) => applyWebhook(begin, call('Suspend', 11), instant(now));
    const codes = (now: string) => delivered(now).issues.map(({ code, path }) => `${code} ${path}`);
    expect(codes('2022-03-11T12:00:00.122Z')).toEqual(['in-the-future timeStamp']);
    expect(codes('2022-03-11T12:00:00.123Z')).toEqual([]);
    expect(codes('2022-03-11T12:00:00.124Z')).toEqual([]);
    expect(delivered('2022-03-11T12:00:00.122Z')).toMatchObject({ verdict: 'waiting', state: { resource: { status: 'subscribed' } } });
    expect(delivered('2022-03-11T12:00:00.123Z').verdict).toBe('applied');
  });

  it('that waited for its time is applied by the next call from then on, its own repetition too', () => {
    const early = applyWebhook(begin, call('Suspend', 11), instant('2022-03-11T12:00:00Z')).state;
    const before = applyWebhook(early, call('Suspend', 11), instant('2022-03-11T12:00:00.122Z'));
    expect(before).toMatchObject({ verdict: 'repeated', state: early });
    const same = applyWebhook(early, call('Suspend', 11), instant('2022-03-11T12:00:00.123Z'));
    expect(same).toMatchObject({ verdict: 'repeated', state: { resource: { status: 'suspended' } } });
    const other = applyWebhook(early, call('Transfer', 12, { timeStamp: '2022-03-11T12:00:01Z' }), instant('2022-03-11T12:00:01Z'));
    expect(outcomes(other.state)).toEqual(['Suspend applied', 'Transfer tagged']);
  });

  it('cannot make it throw, an instant that is none does', () => {
    expect(() => applyWebhook(begin, call('Suspend', 11), Number.NaN as typeof at)).toThrow('invalid-instant');
    expect(() => marketplaceState(resource!, { readAt: 1.5 as typeof at })).toThrow('options.readAt');
  });
});
