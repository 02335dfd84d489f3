import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { activationLinksFrom, countryRulesFrom, provisioningFrom, trialConversionFrom } from '../../src/partner-center/provisioning.js';
import { entitlementsFrom } from '../../src/partner-center/entitlement.js';
import { offerCategoriesFrom, offerFrom, offersFrom } from '../../src/partner-center/offer.js';
import { changeNoticeFrom } from '../../src/partner-center/webhook.js';

describe('offers', () => {
  it('state a publisher, a category and a range of seats where the record does', () => {
    expect(offerFrom({ id: 'F2', isMicrosoftProduct: false }).facts).toMatchObject({
      publisher: 'partner',
      category: null,
      seatRange: null,
    });
    expect(offerFrom({ id: 'F3', minimumQuantity: 1 }).facts).toMatchObject({ publisher: null, seatRange: null });
    expect(offersFrom({ items: [{ id: 'F1' }, {}] })).toMatchObject({ facts: [{ id: 'F1' }], issues: [{ path: 'items[1].id' }] });
  });
  it('have categories, which need an id', () => {
    const list = offerCategoriesFrom({ items: [{ id: 'Trial_Key' }, {}] });
    expect(list).toMatchObject({ facts: [{ id: 'Trial_Key' }], issues: [{ path: 'items[1].id', expected: 'the id of the category' }] });
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

describe('the change webhook', () => {
  const notice = {
    EventName: 'subscription-updated',
    ResourceUri: 'https://api.example/webhooks/v1/customers/c1/subscriptions/s1?x=1',
    ResourceName: 'subscription',
    AuditUri: 'https://api.example/v1/auditrecords/a1',
    ResourceChangeUtcDate: '2017-11-16T16:19:06.3520276+00:00',
  };
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
  it('needs the instant of the change', () => {
    expect(changeNoticeFrom({ ...notice, ResourceChangeUtcDate: null }).issues).toMatchObject([{ code: 'fact-missing' }]);
  });
});

it('what is not known is kept, what is missing is an issue', () => {
  expect(provisioningFrom({ status: 'stuck' })).toMatchObject({ facts: null, unknown: [{ value: 'stuck' }] });
  expect(trialConversionFrom({}).issues).toMatchObject([{ path: 'targetOfferId' }]);
  expect(countryRulesFrom({ iso2Code: 'us' }).facts).toMatchObject({ market: 'US' });
  expect(countryRulesFrom({ iso2Code: 'ZZ' })).toMatchObject({ facts: null, unknown: [{ path: 'iso2Code', value: 'ZZ' }] });
});

it.each([
  [{}, 'fact-missing', 'items[0].link'],
  [{ link: {} }, 'fact-missing', 'items[0].link.uri'],
  [{ link: { uri: '<link populated here>' } }, 'placeholder', 'items[0].link.uri'],
])('an activation link %j is an issue: %s at %s', (item, code, path) => {
  expect(activationLinksFrom({ items: [item] })).toMatchObject({ facts: [], issues: [{ code, path }] });
});
