import { describe, expect, it } from 'vitest';
import { saasSubscription } from '../../src/marketplace/subscription.js';
import { partnerCenterSubscription } from '../../src/partner-center/subscription.js';

const record = {
  id: 'p-1',
  productType: { id: 'OnlineServicesNCE' },
  status: 'active',
  quantity: 1,
  autoRenewEnabled: true,
  billingCycle: 'monthly',
  termDuration: 'P1Y',
  creationDate: '2024-03-01T10:00:00Z',
  effectiveStartDate: '2024-03-01T10:00:00Z',
  commitmentEndDate: '2025-02-28T00:00:00Z',
};

describe('the reader of one record', () => {
  const one = (reader: string, received: string) => [
    { path: '', code: 'wrong-type', expected: `one record (a list or page: use ${reader})`, received },
  ];
  it.each([
    ['a list', partnerCenterSubscription([record]), one('partnerCenterSubscriptions', 'a list')],
    ['an empty list', partnerCenterSubscription([]), one('partnerCenterSubscriptions', 'a list')],
    ['a page', partnerCenterSubscription({ totalCount: 1, Items: [record] }), one('partnerCenterSubscriptions', 'an object')],
    ['a page of analytics', partnerCenterSubscription({ value: [record] }), one('partnerCenterSubscriptions', 'an object')],
    ['a list of the marketplace', saasSubscription([]), one('saasSubscriptions', 'a list')],
    ['a page of the marketplace', saasSubscription({ subscriptions: [] }), one('saasSubscriptions', 'an object')],
  ])('says of %s which function reads it', (_what, { facts, issues }, expected) => {
    expect([facts, issues]).toEqual([null, expected]);
  });
});
