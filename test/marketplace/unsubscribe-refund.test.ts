import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { applyWebhook, marketplaceState, saasSubscription, unsubscribeRefund } from '../../src/marketplace/index.js';
import type { Outcome } from '../../src/marketplace/replay.js';
import { call, subscribed } from './fixtures.js';

const now = instant('2024-12-01');

const record = {
  ...subscribed,
  created: '2024-08-01T10:00:00Z',
  term: { startDate: '2024-08-01T00:00:00Z', endDate: '2024-08-31T00:00:00Z', termUnit: 'P1M' },
};
const { resource } = saasSubscription(record);
const unsubscribed = (timeStamp: string, more: readonly unknown[] = []) => {
  const start = marketplaceState(resource!);
  const calls = [...more, call('Unsubscribe', 20, { timeStamp })];
  return calls.reduce<typeof start>((state, payload) => applyWebhook(state, payload, now).state, start);
};

describe('whether an Unsubscribe was refunded', () => {
  it.each([
    ['2024-08-04T09:59:59.999Z', 'immediate'],
    ['2024-08-04T10:00:00.001Z', 'at-renewal'],
  ])('at %s is told from the window of 72 hours: %s [I17]', (timeStamp, effect) => {
    const answer = unsubscribeRefund(unsubscribed(timeStamp));
    expect(answer).toMatchObject({ verdict: 'allowed', effect });
    if (answer?.verdict === 'allowed' && answer.effect === 'immediate') expect(answer.refund).toBe('full');
  });

  it('is told from the state before it, whatever came later', () => {
    const suspend = call('Suspend', 11, { timeStamp: '2024-08-02T00:00:00Z' });
    expect(unsubscribeRefund(unsubscribed('2024-08-03T00:00:00Z', [suspend]))).toMatchObject({ question: 'cancellation' });
  });

  it('counts what came before it: a term that was to end, and was renewed by hand [C4]', () => {
    const start = marketplaceState(saasSubscription({ ...record, autoRenew: false }).resource!);
    const after = (...calls: readonly unknown[]) =>
      unsubscribeRefund(calls.reduce<typeof start>((state, one) => applyWebhook(state, one, now).state, start));
    const renew = call('Renew', 11, { timeStamp: '2024-09-01T00:00:00Z' });
    const unsubscribe = call('Unsubscribe', 20, { timeStamp: '2024-09-05T00:00:00Z' });
    expect(after(unsubscribe)).toMatchObject({ verdict: 'refused', reasons: [{ code: 'already-ended', status: 'expired' }] });
    expect(after(renew, unsubscribe)).toMatchObject({ verdict: 'allowed', effect: 'at-renewal', effectiveAt: instant('2024-10-01') });
  });

  const quantity = { quantity: 7, timeStamp: '2024-08-02T00:00:00Z' };
  const withOutcome: Readonly<Record<Outcome, object>> = {
    applied: call('ChangeQuantity', 11, quantity),
    waiting: call('ChangeQuantity', 11, { ...quantity, status: 'InProgress' }),
    failed: call('ChangeQuantity', 11, { ...quantity, status: 'Failed' }),
    refused: call('Reinstate', 11, quantity),
    tagged: call('Transfer', 11, quantity),
    incomplete: call('ChangeQuantity', 11, { ...quantity, quantity: null }),
    contained: call('ChangeQuantity', 11, { ...quantity, timeStamp: '2024-07-31T00:00:00Z' }),
  };
  it.each(Object.entries(withOutcome))('is told of its own instant where a call that was %s came before', (outcome, before) => {
    const start = marketplaceState(resource!, { readAt: instant('2024-08-01') });
    const after = (...calls: readonly object[]) => calls.reduce<typeof start>((state, one) => applyWebhook(state, one, now).state, start);
    const unsubscribe = call('Unsubscribe', 20, { timeStamp: '2024-08-05T00:00:00Z' });
    const state = after(before, unsubscribe);
    expect(state.operations.map((entry) => entry.outcome)).toEqual([outcome, 'applied']);
    expect(unsubscribeRefund(state)).toEqual(unsubscribeRefund(after(unsubscribe)));
    expect(unsubscribeRefund(state)).toMatchObject({ effect: 'at-renewal', refund: 'none', at: instant('2024-08-05') });
  });

  it('is null without an Unsubscribe that was applied, and without the facts of a purchase', () => {
    expect(unsubscribeRefund(marketplaceState(resource!))).toBeNull();
    expect(unsubscribeRefund(marketplaceState({ ...resource!, status: 'unsubscribed' }))).toBeNull();
    const start = marketplaceState({ ...resource!, createdAt: null });
    const state = applyWebhook(start, call('Unsubscribe', 20, { timeStamp: '2024-08-03T00:00:00Z' }), now).state;
    expect(unsubscribeRefund(state)).toBeNull();
  });

  it('follows a chosen interpretation, and refuses a state that is none', () => {
    const state = unsubscribed('2024-08-04T10:00:00Z');
    const effects = [{}, { I1: 'open-at-limit' as const }].map((interpretations) => {
      const answer = unsubscribeRefund(state, { interpretations });
      return answer?.verdict === 'allowed' ? answer.effect : null;
    });
    expect(effects).toEqual(['at-renewal', 'immediate']);
    expect(() => unsubscribeRefund(null as never)).toThrow('wrong-type at "state"');
  });
});
