import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { activationLinksFrom, countryRulesFrom, provisioningFrom, trialConversionFrom } from '../../src/partner-center/provisioning.js';
import { entitlementsFrom } from '../../src/partner-center/entitlement.js';
import { offerCategoriesFrom, offerFrom, offersFrom } from '../../src/partner-center/offer.js';
import { changeNoticeFrom } from '../../src/partner-center/webhook.js';

describe('offers', () => {
  const offer = {
    id: 'F1',
    name: 'Sample Suite',
    minimumQuantity: 1,
    maximumQuantity: 300,
    country: 'US',
    category: { id: 'Enterprise_Key', name: 'Enterprise' },
    prerequisiteOffers: ['F0'],
    conversionTargetOffers: [],
    isAddOn: true,
    isAvailableForPurchase: true,
    billing: 'license',
    supportedBillingCycles: ['annual', 'monthly'],
    isMicrosoftProduct: true,
    isTrial: false,
    unitType: 'Licenses',
  };
  it('are read as far as buying asks for them', () => {
    expect(offerFrom(offer)).toMatchObject({
      issues: [],
      facts: {
        id: 'F1',
        name: 'Sample Suite',
        publisher: 'microsoft',
        billing: 'license',
        billingCycles: ['annual', 'monthly'],
        category: 'Enterprise',
        market: 'US',
        seatRange: { from: 1, to: 300 },
        unit: 'Licenses',
        isTrial: false,
        isAddOn: true,
        isAvailable: true,
        prerequisites: ['F0'],
        conversionTargets: [],
      },
    });
    expect(offerFrom({ id: 'F2', isMicrosoftProduct: false }).facts).toMatchObject({
      publisher: 'partner',
      category: null,
      seatRange: null,
    });
    expect(offerFrom({ id: 'F3', minimumQuantity: 1 }).facts).toMatchObject({ publisher: null, seatRange: null });
    expect(offersFrom({ items: [offer, {}] })).toMatchObject({ facts: [{ id: 'F1' }], issues: [{ path: 'items[1].id' }] });
  });
  it('have categories', () => {
    const list = offerCategoriesFrom({ items: [{ id: 'Trial_Key', name: 'Trial', country: 'US' }, {}] });
    expect(list.facts).toEqual([{ id: 'Trial_Key', name: 'Trial', market: 'US' }]);
    expect(list.issues).toMatchObject([{ path: 'items[1].id', expected: 'the id of the category' }]);
  });
});

describe('entitlements', () => {
  const part = (id: string, more: object = {}) => ({
    referenceOrder: { id, lineItemId: '1' },
    productId: 'P',
    skuId: '0001',
    quantity: 1,
    entitlementType: 'software',
    ...more,
  });
  it('are read with what they include', () => {
    const list = entitlementsFrom({
      items: [
        part('o1', {
          expiryDate: '2022-01-28T00:00:00Z',
          includedEntitlements: [part('o1'), null],
          entitledArtifacts: [{ resourceId: 'r1' }, {}, null],
        }),
      ],
    });
    expect(list.facts).toMatchObject([
      {
        orderId: 'o1',
        lineNumber: 1,
        kind: 'software',
        quantity: 1,
        expiresAt: instant('2022-01-28'),
        resourceIds: ['r1'],
        includes: [{ orderId: 'o1', includes: [], expiresAt: null }],
      },
    ]);
    expect(list.issues.map(({ path }) => path)).toEqual(['items[0].entitledArtifacts[2]', 'items[0].includedEntitlements[1]']);
  });
  it('need the order they stem from', () => {
    expect(entitlementsFrom({ items: [{}, { referenceOrder: {} }] }).issues).toMatchObject([
      { code: 'fact-missing', path: 'items[0].referenceOrder' },
      { code: 'fact-missing', path: 'items[1].referenceOrder' },
    ]);
  });
  it('that include themselves, or nest too deep, are cut and said so', () => {
    const loop: Record<string, unknown> = part('o1');
    loop['includedEntitlements'] = Array.from({ length: 10 }, () => loop);
    const list = entitlementsFrom({ items: [loop] });
    expect(list.facts).toHaveLength(1);
    expect(list.issues[0]).toMatchObject({ code: 'too-deep' });
    let nested: object = part('leaf');
    for (let depth = 0; depth < 8; depth += 1) nested = part('o', { includedEntitlements: [nested] });
    expect(entitlementsFrom({ items: [nested] }).issues).toMatchObject([{ code: 'too-deep' }]);
  });
});

describe('activation links', () => {
  it('are read by their line', () => {
    const uri = 'https://publisher.example/set-up?token=1';
    expect(activationLinksFrom({ items: [{ lineItemNumber: 0, link: { uri } }] }).facts).toEqual([{ lineNumber: 0, uri }]);
  });
  it.each([
    [{}, 'fact-missing', 'items[0].link'],
    [{ link: {} }, 'fact-missing', 'items[0].link.uri'],
    [{ link: { uri: '<link populated here>' } }, 'placeholder', 'items[0].link.uri'],
  ])('%j is an issue: %s at %s', (item, code, path) => {
    expect(activationLinksFrom({ items: [item] })).toMatchObject({ facts: [], issues: [{ code, path }] });
  });
});

describe('the change webhook', () => {
  const notice = {
    EventName: 'subscription-updated',
    ResourceUri: 'https://api.example/webhooks/v1/customers/c1/subscriptions/s1?x=1',
    ResourceName: 'subscription',
    AuditUri: 'https://api.example/v1/auditrecords/a1',
    ResourceChangeUtcDate: '2017-11-16T16:19:06.3520276+00:00',
  };
  it('tells that something changed and when', () => {
    expect(changeNoticeFrom(notice).facts).toEqual({
      event: 'subscription-updated',
      resource: 'subscription',
      resourceUri: notice.ResourceUri,
      customerId: 'c1',
      subscriptionId: 's1',
      invoiceId: null,
      auditId: 'a1',
      changedAt: instant('2017-11-16T16:19:06.352Z'),
    });
  });
  it('keeps an unknown event, and finds no id where the address has none', () => {
    const read = changeNoticeFrom({
      ...notice,
      EventName: 'subscription-teleported',
      ResourceUri: 'https://api.example/customers/',
      AuditUri: '',
    });
    expect(read.facts).toMatchObject({ event: null, customerId: null, subscriptionId: null, auditId: null });
    expect(read.unknown).toEqual([{ path: 'EventName', value: 'subscription-teleported' }]);
    expect(changeNoticeFrom({ ...notice, ResourceUri: 'https://api.example/customers' }).facts?.customerId).toBeNull();
  });
  it.each([
    ['https://api.example/customers/c1', 'c1', null],
    ['/Customers/c1#x', 'c1', null],
    ['/customers/c1/subscriptions?s1', 'c1', 's1'],
    ['/subscriptions/s1/customers//', null, 's1'],
    ['/mycustomers/c1/subscriptions/', null, null],
  ])('finds the ids in %s: customer %s, subscription %s', (ResourceUri, customerId, subscriptionId) => {
    expect(changeNoticeFrom({ ...notice, ResourceUri }).facts).toMatchObject({ customerId, subscriptionId });
  });
  it.each([
    ['new-commerce-migration-created', '/v1/customers/c1/migrations/newcommerce/m1', { customerId: 'c1' }],
    ['invoice-ready', 'https://api.example/v1/invoices/G1', { invoiceId: 'G1', customerId: null }],
    ['usagerecords-thresholdExceeded', 'https://api.example/v1/customers/usagerecords', { customerId: null, subscriptionId: null }],
    ['azure-fraud-event-detected', 'https://api.example/v1/fraudEvents?EventStatus=Active&SubscriptionId=s9', { subscriptionId: 's9' }],
  ])('finds what %s is about in its address', (EventName, ResourceUri, expected) => {
    const read = changeNoticeFrom({ ...notice, EventName, ResourceUri });
    expect(read.unknown).toEqual([]);
    expect(read.facts).toMatchObject({ resourceUri: ResourceUri, invoiceId: null, ...expected });
  });
  it('needs the instant of the change', () => {
    expect(changeNoticeFrom({ ...notice, ResourceChangeUtcDate: null }).issues).toMatchObject([{ code: 'fact-missing' }]);
  });
});

describe('small resources', () => {
  it('provisioning status', () => {
    expect(provisioningFrom({ skuId: 'k', status: 'Success', quantity: 5, endDate: '2018-05-10T00:00:00Z' }).facts).toEqual({
      status: 'success',
      skuId: 'k',
      quantity: 5,
      committedUntilAt: instant('2018-05-10'),
    });
    expect(provisioningFrom({ status: 'stuck' })).toMatchObject({ facts: null, unknown: [{ value: 'stuck' }] });
  });
  it('trial conversion', () => {
    const conversion = { OfferId: 'F1', TargetOfferId: 'F2', OrderId: 'o1', Quantity: 25, BillingCycle: 'monthly' };
    expect(trialConversionFrom(conversion).facts).toEqual({
      offerId: 'F1',
      targetOfferId: 'F2',
      orderId: 'o1',
      quantity: 25,
      billingCycle: 'monthly',
    });
    expect(trialConversionFrom({}).issues).toMatchObject([{ path: 'targetOfferId' }]);
  });
  it("a country's rules", () => {
    expect(countryRulesFrom({ iso2Code: 'us', defaultCulture: 'en-US' }).facts).toEqual({ market: 'US', culture: 'en-US' });
    expect(countryRulesFrom({ iso2Code: 'ZZ' })).toMatchObject({ facts: null, unknown: [{ path: 'iso2Code', value: 'ZZ' }] });
  });
});
