import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { operationFrom, saasSubscription } from '../../src/marketplace/index.js';
import * as words from '../../src/marketplace/words.js';
import { call, subscribed } from './fixtures.js';

const learn = (page: string): string => `https://learn.microsoft.com/partner-center/marketplace/partner-center-portal/${page}`;
const subscriptions = learn('pc-saas-fulfillment-subscription-api');
const operations = learn('pc-saas-fulfillment-operations-api');
const at = instant('2022-03-11');
const status = (saasSubscriptionStatus: string) =>
  saasSubscription({ ...subscribed, saasSubscriptionStatus }, { suspendedAt: at, cancelledAt: at });

/** Every word as its page writes it, with ours and what follows from it. */
const tables: Readonly<
  Record<
    string,
    {
      readonly page: string;
      readonly table: object;
      readonly read: (word: string) => unknown;
      readonly words: readonly (readonly [string, unknown])[];
    }
  >
> = {
  'the status of a subscription': {
    page: subscriptions,
    table: words.wireSaasStatuses,
    read: (word) => [status(word).resource?.status, status(word).facts?.status],
    words: [
      ['NotStarted', ['not-started', 'pending']],
      ['PendingFulfillmentStart', ['pending-fulfillment-start', 'pending']],
      ['Subscribed', ['subscribed', 'active']],
      ['Suspended', ['suspended', 'suspended']],
      ['Unsubscribed', ['unsubscribed', 'cancelled']],
    ],
  },
  'an action': {
    page: operations,
    table: words.wireActions,
    read: (word) => {
      const facts = operationFrom(call(word, 11)).facts;
      return [facts?.action, facts?.move];
    },
    words: [
      ['Subscribe', ['subscribe', 'activate']],
      ['Unsubscribe', ['unsubscribe', 'cancel']],
      ['Suspend', ['suspend', 'suspend']],
      ['Reinstate', ['reinstate', 'reactivate']],
      ['Renew', ['renew', 'renew']],
      ['ChangePlan', ['change-plan', null]],
      ['ChangeQuantity', ['change-quantity', 'change-quantity']],
      ['Transfer', ['transfer', null]],
    ],
  },
  'the status of an operation': {
    page: operations,
    table: words.wireOperationStatuses,
    read: (word) => {
      const facts = operationFrom(call('Suspend', 11, { status: word })).facts;
      return [facts?.status, facts?.stage];
    },
    words: [
      ['NotStarted', ['not-started', 'waiting']],
      ['InProgress', ['in-progress', 'waiting']],
      ['Succeeded', ['succeeded', 'done']],
      ['Success', ['succeeded', 'done']],
      ['Failed', ['failed', 'failed']],
      ['Failure', ['failed', 'failed']],
      ['Conflict', ['conflict', 'failed']],
    ],
  },
  'the period of a charge': {
    page: subscriptions,
    table: words.wireChargeDurations,
    read: (chargeDuration) => saasSubscription({ ...subscribed, term: { termUnit: 'P3Y', chargeDuration } }).resource?.billingCycle,
    words: [
      ['P1M', 'monthly'],
      ['P1Y', 'annual'],
      ['P2Y', 'biennial'],
      ['P3Y', 'triennial'],
    ],
  },
};
const rows = Object.entries(tables).flatMap(([name, { page, read, words: pairs }]) =>
  pairs.map(([wire, ours]) => ({ name, page, wire, ours, read })),
);

describe('the words of SaaS fulfillment', () => {
  it.each(rows)('$name: "$wire" ($page)', ({ wire, ours, read }) => {
    expect(read(wire)).toEqual(ours);
  });
  it.each(Object.entries(tables))('%s: no word of the adapter is missing here', (_, { table, words: pairs }) => {
    expect(Object.keys(table).toSorted()).toEqual(pairs.map(([wire]) => wire.toLowerCase()).toSorted());
  });
});
