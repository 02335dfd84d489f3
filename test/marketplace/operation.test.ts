import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { logged } from '../../src/marketplace/operation.js';
import type { Operation } from '../../src/marketplace/operation.js';
import { operationFrom, operationsFrom, webhookFrom } from '../../src/marketplace/index.js';
import { call, saasId, subscribed } from './fixtures.js';

const codes = (json: unknown): readonly string[] => webhookFrom(json).issues.map(({ code, path }) => `${code} ${path}`);

describe('a webhook call', () => {
  it.each([
    ['Subscribe', 'subscribe', 'activate'],
    ['Unsubscribe', 'unsubscribe', 'cancel'],
    ['Suspend', 'suspend', 'suspend'],
    ['Reinstate', 'reinstate', 'reactivate'],
    ['Renew', 'renew', 'renew'],
    ['ChangePlan', 'change-plan', null],
    ['ChangeQuantity', 'change-quantity', 'change-quantity'],
    ['Transfer', 'transfer', null],
  ])('%s is the action %s and the move %s', (word, action, move) => {
    const read = webhookFrom(call(word, 11));
    expect(read.issues).toEqual([]);
    expect(read.facts).toMatchObject({
      action,
      move,
      word,
      stage: 'done',
      subscriptionId: saasId,
      at: instant('2022-03-11T12:00:00.123Z'),
    });
  });

  it('of an action that is not known is kept and tagged', () => {
    for (const word of ['Merge', 'constructor', '__proto__']) {
      const read = webhookFrom(call(word, 11));
      expect(read.facts).toMatchObject({ action: null, move: null, word });
      expect(read.unknown).toEqual([{ path: 'action', value: word }]);
    }
  });

  it('to change the quantity states the new one outside and the old one inside', () => {
    const read = webhookFrom(call('ChangeQuantity', 11, { quantity: '7', subscription: subscribed }));
    expect(read.facts?.change).toEqual({ what: 'quantity', from: 5, to: 7 });
    expect(read.facts?.subscription?.quantity).toBe(5);
  });

  it('to change the plan states the new one outside and the old one inside', () => {
    const read = webhookFrom(call('ChangePlan', 11, { planId: 'gold', subscription: subscribed }));
    expect(read.facts?.change).toEqual({ what: 'plan', from: 'silver', to: 'gold' });
    expect(webhookFrom(call('ChangePlan', 11)).facts?.change).toEqual({ what: 'plan', from: null, to: 'silver' });
    expect(webhookFrom(call('ChangeQuantity', 11)).facts?.change).toEqual({ what: 'quantity', from: null, to: 5 });
    expect(webhookFrom(call('Renew', 11)).facts?.change).toBeNull();
  });

  it('to change something says what is missing only once it is done', () => {
    expect(codes(call('ChangePlan', 11, { planId: '', status: 'InProgress' }))).toEqual([]);
    expect(codes(call('ChangePlan', 11, { planId: '' }))).toEqual(['fact-missing planId']);
    expect(codes(call('ChangeQuantity', 11, { quantity: null }))).toEqual(['fact-missing quantity']);
    expect(codes(call('Renew', 11, { quantity: null, planId: null }))).toEqual([]);
  });

  it.each([
    ['NotStarted', 'not-started', 'waiting'],
    ['InProgress', 'in-progress', 'waiting'],
    ['Succeeded', 'succeeded', 'done'],
    ['Success', 'succeeded', 'done'],
    ['Failed', 'failed', 'failed'],
    ['Failure', 'failed', 'failed'],
    ['Conflict', 'conflict', 'failed'],
    ['Maybe', null, 'waiting'],
  ])('that is %s has the status %s and is %s', (word, status, stage) => {
    expect(webhookFrom(call('Renew', 11, { status: word })).facts).toMatchObject({ status, stage });
    expect(webhookFrom(call('ChangePlan', 11, { status: word })).facts).toMatchObject({ status, stage });
  });

  it.each([
    ['Suspend', 'done'],
    ['Renew', 'done'],
    ['Subscribe', 'done'],
    ['Transfer', 'done'],
    ['Unsubscribe', 'done'],
    ['Reinstate', 'waiting'],
    ['ChangePlan', 'waiting'],
    ['ChangeQuantity', 'waiting'],
    ['Merge', 'waiting'],
  ])('%s without a status is %s: what only tells has happened, what has to be accepted has not', (word, stage) => {
    for (const status of [undefined, null, '', ' '])
      expect(webhookFrom(call(word, 11, { status })).facts).toMatchObject({ stage, status: null });
  });

  it('with nothing but ids, action and time is read: others fields come empty', () => {
    const bare = { id: 'op', activityId: 'a', offerId: '', planId: '', publisherId: '', quantity: '', status: '', subscriptionId: saasId };
    const read = webhookFrom({ ...bare, action: 'Unsubscribe', timeStamp: '2019-12-09T05:17:49.6247879Z' });
    expect(read.issues).toEqual([]);
    expect(read.facts).toMatchObject({ action: 'unsubscribe', stage: 'done', planId: null, quantity: null, subscription: null });
  });

  it.each([
    ['id', 'id'],
    ['timeStamp', 'timeStamp'],
    ['action', 'action'],
    ['subscriptionId', 'subscriptionId'],
  ])('without %s is an issue and no operation', (name, path) => {
    expect(codes(call('Renew', 11, { [name]: null }))).toEqual([`fact-missing ${path}`]);
    expect(webhookFrom(call('Renew', 11, { [name]: null })).facts).toBeNull();
  });

  it('of two names and no more, as one page shows it, is asked for at the operations API', () => {
    expect(codes({ subscriptionId: saasId, operationType: 'Reinstate' })).toEqual(['fact-missing id', 'fact-missing timeStamp']);
  });

  it('takes the id of the subscription from inside when the outer one is missing, and neither when they differ', () => {
    expect(webhookFrom(call('Renew', 11, { subscriptionId: null, subscription: subscribed })).facts?.subscriptionId).toBe(saasId);
    expect(codes(call('Renew', 11, { subscriptionId: saasId.toUpperCase(), subscription: subscribed }))).toEqual([]);
    expect(codes(call('Renew', 11, { subscription: { ...subscribed, id: 'other' } }))).toEqual(['contradiction subscriptionId']);
    expect(webhookFrom(call('Renew', 11, { subscription: { ...subscribed, id: 'other' } })).facts).toBeNull();
  });

  it('flags what is wrong inside the subscription, and is read all the same', () => {
    const term = { startDate: '2026-12-21T02:45:51.064Z', endDate: '2026-12-21T02:45:51.064Z', termUnit: 'P1M' };
    const json = call('Renew', 11, { subscription: { ...subscribed, term } });
    expect(codes(json)).toEqual(['empty-term subscription.term.endDate']);
    expect(webhookFrom(json).facts?.action).toBe('renew');
  });

  it('that is a placeholder of a page or no object is an issue', () => {
    expect(codes(call('Renew', 11, { id: '<guid>' }))).toEqual(['placeholder id']);
    expect(webhookFrom(null)).toMatchObject({ facts: null, issues: [{ code: 'wrong-type', path: '' }] });
  });
});

describe('an operation of the operations API', () => {
  it('is read as a webhook is, under either name of its id', () => {
    expect(operationFrom(call('ChangePlan', 11)).facts).toEqual(webhookFrom(call('ChangePlan', 11)).facts);
    const { id, ...rest } = call('ChangePlan', 11);
    expect(operationFrom({ ...rest, operationId: id }).facts?.id).toBe(id);
    expect(operationFrom(call('ChangePlan', 11, { timeStamp: '2018-12-01T00:00:00' })).facts?.at).toBe(instant('2018-12-01'));
  });

  it('comes in lists too', () => {
    const list = operationsFrom({ operations: [call('Reinstate', 11, { status: 'InProgress' }), 1] });
    expect(list.facts).toMatchObject([{ action: 'reinstate', stage: 'waiting' }]);
    expect(list.issues).toMatchObject([{ path: 'operations[1]' }]);
    expect(list.nextUri).toBeNull();
  });

  it('stands in a log at its time, whatever its id, and by its id beside another of that time', () => {
    const at = (day: number, id: string) => webhookFrom(call('Renew', day, { id })).facts as Operation;
    const operations = [at(12, 'a'), at(11, 'c'), at(11, 'b')];
    expect(operations.reduce<readonly Operation[]>(logged, []).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});
