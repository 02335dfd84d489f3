import { instant } from '../../src/kernel/instant.js';
import type { KnownFacts } from '../../src/partner-center/index.js';
import * as partnerCenter from '../../src/partner-center/index.js';
import type { FuzzEntry } from '../wire/fuzz.js';
import { marketplace, newCommerce, software, traditional } from './fixtures.js';

/** Inside the window of the record of new commerce. */
const inWindow = instant('2024-03-05');
const part = {
  referenceOrder: { id: 'o1', lineItemId: '0' },
  productId: 'P',
  quantity: 1,
  includedEntitlements: [{ referenceOrder: { id: 'o1', lineItemId: '0' } }],
};
const order = {
  id: 'o1',
  status: 'completed',
  creationDate: '2021-05-10T08:00:00Z',
  lineItems: [{ lineItemNumber: 0, offerId: 'A:1:B', quantity: 1 }],
};
const terms = [{ duration: 'P1M', cancellationPolicies: [{ refundOptions: [{ sequenceId: 0, type: 'Full', expiresAfter: 'P1D' }] }] }];
const line = {
  subscriptionId: 's1',
  subtotal: 1,
  currency: 'USD',
  chargeStartDate: '2020-01-01',
  chargeEndDate: '2020-01-31',
  quantity: 1,
};
const notice = {
  EventName: 'subscription-updated',
  ResourceUri: '/customers/c/subscriptions/s',
  ResourceChangeUtcDate: '2017-11-16T16:19:06Z',
};

const sheet =
  'ProductId,SkuId,"Currency",UnitPrice,PricingTierRangeMin,EffectiveStartDate\nA,1,USD,"1.50",0,3/1/2018 12:00:00 AM\nB,2,EUR,2E-05,,2021-10-01\n';
const reconciliation = 'SubscriptionId,Subtotal,Currency,ChargeStartDate,ChargeEndDate,Quantity\ns1,10.50,USD,1/1/2020,1/31/2020,2\n';
const nothing: KnownFacts = {};
const offer = { id: 'F1', billing: 'license', supportedBillingCycles: ['annual'], isTrial: false, country: 'US' };
const availability = { id: 'V1', country: 'US', terms };

function pricedRows(text: unknown): unknown {
  const { facts } = partnerCenter.priceSheetFrom(String(text));
  for (const row of facts) {
    partnerCenter.monthlyPrice(row);
    partnerCenter.priceOf(row);
  }
  return facts;
}

/** Every entry of termbook/partner-center that reads what a service sends, with what it reads. */
export const partnerCenterEntries: readonly FuzzEntry[] = [
  { name: 'partnerCenterSubscription', sample: newCommerce, read: (json) => partnerCenter.partnerCenterSubscription(json).facts },
  { name: 'partnerCenterSubscription', sample: traditional, read: (json) => partnerCenter.partnerCenterSubscription(json).facts },
  {
    name: 'partnerCenterSubscriptions',
    sample: { items: [marketplace, software], links: { next: { uri: '/n' } } },
    read: (json) => partnerCenter.partnerCenterSubscriptions(json, () => nothing).facts,
  },
  {
    name: 'toPatch',
    sample: newCommerce,
    read: (json) => {
      partnerCenter.toPatch({ ...partnerCenter.partnerCenterSubscription(newCommerce), raw: json }, { move: 'cancel' }, inWindow);
      return null;
    },
  },
  { name: 'orderFrom', sample: order, read: (json) => partnerCenter.orderFrom(json).facts },
  { name: 'ordersFrom', sample: { items: [order] }, read: (json) => partnerCenter.ordersFrom(json).facts },
  {
    name: 'toOrderPatch',
    sample: order,
    read: (json) => {
      partnerCenter.toOrderPatch({ raw: json }, [0]);
      return null;
    },
  },
  { name: 'offerFrom', sample: offer, read: (json) => partnerCenter.offerFrom(json).facts },
  { name: 'offersFrom', sample: { items: [offer] }, read: (json) => partnerCenter.offersFrom(json).facts },
  {
    name: 'offerCategoriesFrom',
    sample: { items: [{ id: 'K', name: 'N', country: 'US' }] },
    read: (json) => partnerCenter.offerCategoriesFrom(json).facts,
  },
  {
    name: 'productsFrom',
    sample: { items: [{ id: 'P1', productType: { id: 'Azure' } }] },
    read: (json) => partnerCenter.productsFrom(json).facts,
  },
  {
    name: 'skusFrom',
    sample: { items: [{ id: '0001', supportedBillingCycles: ['monthly'] }] },
    read: (json) => partnerCenter.skusFrom(json).facts,
  },
  { name: 'availabilityFrom', sample: availability, read: (json) => partnerCenter.availabilityFrom(json).facts },
  { name: 'availabilitiesFrom', sample: { items: [availability] }, read: (json) => partnerCenter.availabilitiesFrom(json).facts },
  { name: 'entitlementsFrom', sample: { items: [part] }, read: (json) => partnerCenter.entitlementsFrom(json).facts },
  {
    name: 'activationLinksFrom',
    sample: { items: [{ lineItemNumber: 0, link: { uri: 'https://p.example' } }] },
    read: (json) => partnerCenter.activationLinksFrom(json).facts,
  },
  { name: 'changeNoticeFrom', sample: notice, read: (json) => partnerCenter.changeNoticeFrom(json).facts },
  {
    name: 'provisioningFrom',
    sample: { status: 'success', quantity: 5, endDate: '2018-05-10T00:00:00Z' },
    read: (json) => partnerCenter.provisioningFrom(json).facts,
  },
  {
    name: 'trialConversionFrom',
    sample: { OfferId: 'A', TargetOfferId: 'B', Quantity: 25 },
    read: (json) => partnerCenter.trialConversionFrom(json).facts,
  },
  { name: 'countryRulesFrom', sample: { iso2Code: 'US' }, read: (json) => partnerCenter.countryRulesFrom(json).facts },
  { name: 'invoiceLinesFrom', sample: { items: [line] }, read: (json) => partnerCenter.invoiceLinesFrom(json).facts },
  {
    name: 'auditRecordsFrom',
    sample: {
      items: [
        {
          resourceType: 'subscription',
          operationDate: '2022-03-10T16:00:00Z',
          operationStatus: 'succeeded',
          resourceOldValue: '{"id":"s1","status":"active"}',
          resourceNewValue: '{"id":"s1","status":"suspended"}',
        },
      ],
    },
    read: (json) => {
      partnerCenter.knownFrom(partnerCenter.auditRecordsFrom(json).facts, 's1');
      return null;
    },
  },
  {
    name: 'transitionsFrom',
    sample: { transition: [{ quantity: 1, events: [{ name: 'Conversion', status: 'Completed', timestamp: '2021-01-08T18:37:41Z' }] }] },
    read: (json) => {
      const { facts } = partnerCenter.transitionsFrom(json);
      partnerCenter.windowStartsOf(facts, 's1');
      return facts;
    },
  },
  {
    name: 'migrationFrom, migrationsFrom',
    sample: [
      { id: 'm1', currentSubscriptionId: 's1', status: 'Completed', addOnMigrations: [{ currentSubscriptionId: 's2', quantity: 2 }] },
    ],
    read: (json) => {
      partnerCenter.migrationFrom(json);
      const { facts } = partnerCenter.migrationsFrom(json);
      partnerCenter.migratedFrom(facts, 's1');
      return facts;
    },
  },
  { name: 'priceSheetFrom', sample: sheet, read: pricedRows },
  {
    name: 'wireInstant, exactDecimal',
    sample: '2019-01-09T00:21:45.9263727+00:00',
    read: (text) => {
      partnerCenter.wireInstant(String(text));
      return partnerCenter.exactDecimal(text);
    },
  },
  { name: 'reconciliationFrom', sample: reconciliation, read: (text) => partnerCenter.reconciliationFrom(String(text)).facts },
];
