import { instant } from '../../../src/kernel/instant.js';
import type { WireRecord } from './wire-record.js';
import { learn } from './wire-record.js';

const page = learn('order-resources');
const reader = 'orderFrom';

const bare = { id: 'zzOrder_2', billingCycle: 'annual', creationDate: '2023-05-10T08:00:00Z' };
const facts = { id: 'zzOrder_2', billingCycle: 'annual', orderedAt: instant('2023-05-10T08:00:00Z') };

/** What each status of an order says of its lines, and what is to be done. */
const standings: readonly (readonly [word: string, status: string, verdict: string, next: string | null])[] = [
  ['none', 'none', 'undetermined', null],
  ['pending', 'pending', 'not-placed', 'wait'],
  ['completed', 'completed', 'placed', null],
  ['cancelled', 'cancelled', 'cancelled', null],
  ['suspended', 'suspended', 'undetermined', null],
  ['pending review', 'pending-review', 'not-placed', 'give-documents'],
  ['pending po upload', 'pending-po-upload', 'not-placed', 'upload-purchase-order'],
  ['po upload complete', 'po-upload-complete', 'not-placed', 'wait'],
  ['po review rejected', 'po-review-rejected', 'not-placed', null],
  ['partial success', 'partial-success', 'undetermined', null],
  ['error', 'error', 'not-placed', 'buy-again'],
];

export const orderRecords: readonly WireRecord[] = [
  {
    name: 'an order of licenses with an aligned end and a promotion',
    year: 2023,
    page,
    reader,
    record: {
      id: 'zzOrder_1',
      alternateId: 'zz01',
      referenceCustomerId: 'c0000000-0000-4000-8000-000000000001',
      billingCycle: 'monthly',
      currencyCode: 'AUD',
      currencySymbol: 'USD',
      lineItems: [
        {
          lineItemNumber: 0,
          offerId: 'CFQ7TTC0ZZ01:0001:CFQ7TTC0ZZ91',
          subscriptionId: 'zz-subscription-1',
          parentSubscriptionId: 'zz-subscription-0',
          friendlyName: 'Team licenses',
          quantity: 14,
          termDuration: 'P1Y',
          transactionType: 'New',
          customTermEndDate: '2024-01-31T00:00:00Z',
          promotionId: '39NFZZ1:0001:39NFZZ2',
          renewsTo: { termDuration: 'P1M' },
          pricing: { listPrice: 12, discountedPrice: 11, proratedPrice: 7.5, price: 10.5, extendedPrice: 147 },
          links: {
            offer: { uri: '/offers/none?country=FR' },
            sku: { uri: '/products/none?country=DE' },
            product: { uri: '/products/CFQ7TTC0ZZ01?country=AU' },
          },
        },
      ],
      creationDate: '2023-05-10T08:00:00.1306495Z',
      status: 'completed',
      transactionType: 'UserPurchase',
      links: { self: { uri: '/customers/c1/orders/zzOrder_1' } },
      attributes: { etag: 'e1', objectType: 'Order' },
    },
    expected: {
      facts: {
        id: 'zzOrder_1',
        alternateId: 'zz01',
        customerId: 'c0000000-0000-4000-8000-000000000001',
        orderedAt: instant('2023-05-10T08:00:00.130Z'),
        billingCycle: 'monthly',
        currency: 'AUD',
        market: 'AU',
        status: 'completed',
        lines: [
          {
            number: 0,
            offerId: 'CFQ7TTC0ZZ01:0001:CFQ7TTC0ZZ91',
            subscriptionId: 'zz-subscription-1',
            parentSubscriptionId: 'zz-subscription-0',
            name: 'Team licenses',
            quantity: 14,
            duration: 'P1Y',
            transactionType: 'New',
            customEndsAt: instant('2024-01-31'),
            renewalDuration: 'P1M',
            promotionId: '39NFZZ1:0001:39NFZZ2',
            pricing: { listPrice: '12', discountedPrice: '11', proratedPrice: '7.5', price: '10.5', extendedPrice: '147' },
            commitment: null,
          },
        ],
      },
      patch: '/customers/c1/orders/zzOrder_1 e1',
      purchase: { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: instant('2023-05-10T08:00:00.130Z') },
    },
    unread: ['currencySymbol', 'transactionType', 'attributes.objectType', 'lineItems.links.sku', 'lineItems.links.offer'],
  },
  {
    name: 'an order of a savings plan',
    year: 2023,
    page: learn('azure-purchase-savings-plan'),
    reader,
    record: {
      id: 'zzOrder_3',
      billingCycle: 'one_time',
      currencyCode: 'USD',
      lineItems: [
        {
          lineItemNumber: 0,
          offerId: 'DZH318Z0ZZ08:0015:DZH318Z0ZZ98',
          quantity: 1,
          termDuration: 'P3Y',
          purchaseCommitment: { amount: 0.02, currency: 'EUR', grain: 'Hourly' },
        },
      ],
      creationDate: '2023-05-18T05:19:22Z',
      status: 'completed',
    },
    expected: {
      facts: {
        id: 'zzOrder_3',
        billingCycle: 'one-time',
        currency: 'USD',
        lines: [{ quantity: 1, duration: 'P3Y', commitment: { amount: '0.02', currency: 'EUR', grain: 'Hourly' } }],
      },
    },
  },
  {
    name: 'an order of software of which one line is canceled, in the casing of the first pages',
    year: 2018,
    page: learn('cancel-software-purchases'),
    reader,
    record: {
      Id: 'zzOrder_4',
      BillingCycle: 'one_time',
      CurrencyCode: 'USD',
      LineItems: [{ LineItemNumber: 0, OfferId: 'DG7GMGF0ZZ01:0003:DG7GMGF0ZZ91', Quantity: 0, FriendlyName: 'Server pack' }],
      CreationDate: '2018-12-12T17:33:56.1306495Z',
      Status: 'completed',
    },
    expected: {
      facts: { id: 'zzOrder_4', billingCycle: 'one-time', lines: [{ number: 0, quantity: 0, name: 'Server pack' }] },
      purchase: { status: 'cancelled', orderedAt: instant('2018-12-12T17:33:56.130Z') },
    },
  },
  ...standings.map(
    ([word, status, verdict, next]): WireRecord => ({
      name: `an order that is ${word}`,
      year: 2023,
      page,
      reader,
      record: { ...bare, status: word, lineItems: [{ lineItemNumber: 0, quantity: 1 }] },
      expected: {
        facts: { ...facts, status },
        standing: next === null && verdict !== 'not-placed' ? { verdict, status } : { verdict, status, next },
        purchase:
          verdict === 'placed' || verdict === 'cancelled'
            ? { family: 'new-commerce-license', orderedAt: facts.orderedAt, ...(verdict === 'cancelled' ? { status: 'cancelled' } : {}) }
            : null,
      },
    }),
  ),
];
