import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { Issue } from '../../src/partner-center/index.js';
import {
  auditRecordsFrom,
  availabilityFrom,
  changeNoticeFrom,
  chargesOf,
  entitlementsFrom,
  invoiceLinesFrom,
  offerFrom,
  orderFrom,
  partnerCenterSubscription,
  partnerCenterSubscriptions,
  priceSheetFrom,
  reconciliationFrom,
  toOrderPatch,
  toPatch,
  trialConversionFrom,
} from '../../src/partner-center/index.js';
import { newCommerce, traditional, without } from './fixtures.js';

const held = (more: object): readonly Issue[] => partnerCenterSubscription({ ...newCommerce, ...more }).issues;
const option = (more: object): readonly Issue[] =>
  availabilityFrom({ id: 'V', terms: [{ cancellationPolicies: [{ refundOptions: [{ type: 'Full', ...more }] }] }] }).issues;
const optionPath = 'terms[0].cancellationPolicies[0].refundOptions[0].expiresAfter';
const duration = 'an ISO 8601 duration of weeks, days and hours, or null';
const line = { orderId: 'o', currency: 'EUR', chargeStartDate: '2022-07-15', chargeEndDate: '2022-08-14' };
const order = orderFrom({ id: 'o1', lineItems: [{ lineItemNumber: 0, offerId: 'a' }] });
const patchIssues = (patched: ReturnType<typeof toPatch | typeof toOrderPatch>): readonly Issue[] => (patched.ok ? [] : patched.issues);
const throwing = {
  id: 'x',
  attributes: newCommerce.attributes,
  get name(): string {
    throw new Error('no');
  },
};

describe('an issue tells what was expected, and what stood there', () => {
  it.each<readonly [string, readonly Issue[], string]>([
    [
      'an end before the start',
      held({ commitmentEndDate: '2024-02-28T10:00:00.765Z' }),
      'inverted-dates commitmentEndDate: an end after the start, received "2024-02-28T10:00:00.765Z"',
    ],
    [
      'an end at the start',
      held({ commitmentEndDate: '2024-02-29T10:00:00.765Z' }),
      'inverted-dates commitmentEndDate: an end after the start, received "2024-02-29T10:00:00.765Z"',
    ],
    [
      'an end within no term',
      held({ commitmentEndDate: '2026-01-10' }),
      'term-not-stated commitmentEndDate: an end that is whole terms after the start, or within the first, received "P1Y"',
    ],
    ['a status of another word', held({ status: 'frozen' }), 'unknown-value status: a status that this version knows, received "frozen"'],
    [
      'an offer that tells no family',
      partnerCenterSubscription(without(traditional, 'billingType')).issues,
      `family-not-stated productType: a known productType, or an offer and a billingType that decide the family, received "${traditional.offerId}"`,
    ],
    [
      'no offer at all',
      partnerCenterSubscription(without({ ...traditional, links: null }, 'offerId')).issues,
      'family-not-stated productType: a known productType, or an offer and a billingType that decide the family, received nothing',
    ],
    ['an option of months', option({ expiresAfter: 'P1M' }), `wrong-type ${optionPath}: ${duration}, received "P1M"`],
    ['an option without expiry', option({}), `wrong-type ${optionPath}: ${duration}, received nothing`],
    [
      'a period that ends before it starts',
      invoiceLinesFrom([{ ...line, chargeEndDate: '2022-07-14' }]).issues,
      'inverted-dates [0].chargeEndDate: an end after the start, received "2022-07-14"',
    ],
    [
      'part of a cent',
      invoiceLinesFrom([{ ...line, subtotal: 1.005 }]).issues,
      'invalid-amount [0].subtotal: an amount of whole minor units of EUR, received "1.005"',
    ],
    ['lines that the order does not have', patchIssues(toOrderPatch(order, [0, 7])), 'fact-missing lineItems: lines 0, 7, received 1'],
    [
      'an order without lines',
      patchIssues(toOrderPatch({ raw: { id: 'o1' } })),
      'fact-missing lineItems: at least one line to cancel, received nothing',
    ],
    [
      'a record that cannot be copied',
      patchIssues(toPatch({ ...partnerCenterSubscription(newCommerce), raw: throwing }, { move: 'cancel' }, instant('2024-03-05'))),
      'unreadable : an object whose values can be read, received nothing',
    ],
    [
      'a move that no request makes',
      patchIssues(toPatch(partnerCenterSubscription(newCommerce), { move: 'delete' } as never, instant('2024-03-05'))),
      'unknown-value move.move: suspend, reactivate, cancel, set-auto-renew, change-quantity, set-end-of-term, schedule-change, received "delete"',
    ],
    [
      'a resource that is no JSON',
      auditRecordsFrom([{ resourceType: 'subscription', operationDate: '2024-03-05T00:00:00Z', resourceNewValue: '{' }]).issues.filter(
        ({ path }) => path === '[0].resourceNewValue',
      ),
      'wrong-type [0].resourceNewValue: the JSON of a resource, received "{"',
    ],
    ['a sheet of too many columns', priceSheetFrom(','.repeat(200)).issues, 'too-large : at most 200 columns, received 201'],
    ['a sheet that is no text', reconciliationFrom(7).issues, 'wrong-type : comma-separated text, received 7'],
  ])('%s', (_what, issues, told) => {
    expect(issues.map(({ code, path, expected, received }) => `${code} ${path}: ${expected}, received ${received}`)).toEqual([told]);
  });

  it('of what nests too deep, or holds too many parts, the limits', () => {
    const part = (more: object = {}): object => ({ referenceOrder: { id: 'o' }, ...more });
    const nested = (levels: number): object => (levels === 1 ? part() : part({ includedEntitlements: [nested(levels - 1)] }));
    const wide = (parts: number): object => part({ includedEntitlements: Array.from({ length: parts }, () => part()) });
    const cut = (item: object) => entitlementsFrom([item]).issues.map(({ code, expected, received }) => [code, expected, received]);
    const limits = [['too-deep', 'at most 8 levels and 1000 parts', 'nothing']];
    expect([cut(nested(8)), cut(nested(9)), cut(wide(1000))]).toEqual([[], limits, []]);
    expect(cut(part({ includedEntitlements: [wide(500), wide(498)] }))).toEqual([]);
    expect(cut(part({ includedEntitlements: [wide(500), wide(499)] }))).toEqual(limits);
    expect(entitlementsFrom([wide(1000), wide(1000)]).issues).toEqual([]);
  });
});

describe('what an address or a name tells', () => {
  const linked = (offer: string) => partnerCenterSubscription({ id: 's', links: { offer: { uri: offer } } }).about;
  it.each([
    ['/offers/F1?country=de', 'F1', 'DE'],
    ['/OFFERS/F1?x=1&Country=DE&y=2', 'F1', 'DE'],
    ['/offers/F1?country=DEU', 'F1', null],
    ['/offers/F1?mycountry=DE', 'F1', null],
    ['/offers/F1/skus/1?country=ZZ', 'F1', null],
    [`/offers/${'x'.repeat(100)}?country=US`, 'x'.repeat(100), 'US'],
    ['/offer/F1', null, null],
    ['/offers/', null, null],
  ])('%s names the offer %s and the market %s', (uri, offerId, market) => {
    expect(linked(uri)).toMatchObject({ offerId, market });
  });

  it.each([
    ['/customers/c1/subscriptions/s1', 'c1'],
    ['/v1/Customers/c1/', 'c1'],
    ['/customers/c1', 'tenant'],
    ['/customers/c1?x=/', 'tenant'],
    ['/customers//subscriptions', 'tenant'],
  ])('%s names the customer %s', (uri, customer) => {
    expect(partnerCenterSubscription({ links: { self: { uri } }, customerTenantId: 'tenant' }).about?.customerId).toBe(customer);
  });

  it('the market is that of the offer, else of the product, else the one stated', () => {
    const market = (links: object, customerMarket?: string) => partnerCenterSubscription({ links, customerMarket }).about?.market;
    const [offer, product] = [{ uri: '/offers/F?country=DE' }, { uri: '/products/P?country=FR' }];
    expect([market({ offer, product }, 'kr'), market({ product }, 'kr'), market({}, 'kr'), market({})]).toEqual(['DE', 'FR', 'KR', null]);
  });

  const guid = '5C0FFEE5-0000-4000-8000-0000000000F2';
  it.each([
    ['license-based', { offerId: guid, billingType: 'license' }],
    ['license-based', { offerId: guid.toLowerCase(), billingType: 'license' }],
    [null, { offerId: `${guid}0`, billingType: 'license' }],
    [null, { offerId: `0${guid}`, billingType: 'license' }],
    ['azure-plan', { offerId: 'ms-azr-0145p', billingType: 'usage' }],
    [null, { offerId: 'my-MS-AZR-0145P', billingType: 'usage' }],
    ['azure-linux-plan', { productType: 'Software', offerName: 'Plan for SUSE' }],
    ['azure-linux-plan', { productType: 'Software', offerName: 'red hat' }],
    [null, { productType: 'Software', offerName: 'Suserain' }],
    [null, { productType: 'Software', offerName: 'Medususe' }],
    ['windows-7-esu', { productType: 'Software', offerName: 'windows 7 - the EXTENDED SECURITY UPDATE of 2020' }],
    ['windows-7-esu', { productType: 'Software', offerName: `Microsoft Windows 7 ${'-'.repeat(38)} Extended Security Update 2020` }],
    [null, { productType: 'Software', offerName: `Microsoft Windows 7 ${'-'.repeat(39)} Extended Security Update 2020` }],
    [null, { productType: 'Software', offerName: `Windows 7 ${'-'.repeat(41)} Extended Security Update 2020` }],
    [null, { productType: 'Software', offerName: 'Windows 70 Extended Security Update 2020' }],
    [null, { productType: 'Software', offerName: 'Windows 7 yextended security update 2020' }],
  ])('the family is %s of %j', (family, evidence) => {
    const read = partnerCenterSubscription({ id: 's', status: 'active', creationDate: '2020-01-01', billingCycle: 'annual', ...evidence });
    expect(read.purchase?.family ?? null).toBe(family);
  });

  it.each([
    ['P2W', 336],
    ['P10W', 1680],
    ['P10D', 240],
    ['P1DT', 24],
    ['P1W1DT1H', 193],
    ['PT1H', 1],
    ['P0D', null],
    ['P', null],
    ['XP1D', null],
    ['P1DX', null],
    ['P1D T1H', null],
  ])('an option that expires after %s lasts %s hours', (expiresAfter, hours) => {
    const read = availabilityFrom({ id: 'V', terms: [{ cancellationPolicies: [{ refundOptions: [{ type: 'Full', expiresAfter }] }] }] });
    expect(read.facts?.terms[0]?.cancellation?.refund[0]?.hours ?? null).toBe(hours);
  });

  it('a policy of the catalog is named after its item, or else its availability, without what an id is made of', () => {
    const terms = [{ cancellationPolicies: [{ refundOptions: [{ type: 'Full', expiresAfter: 'P1D' }] }] }];
    const id = (more: object) => availabilityFrom({ id: 'V/1', terms, ...more }).facts?.terms[0]?.cancellation?.id;
    expect([id({}), id({ catalogItemId: 'A/1@2:B' })]).toEqual(['cancellation-window/V_1@catalog', 'cancellation-window/A_1_2:B@catalog']);
  });
});

describe('what a record does not state', () => {
  it('is no issue where nothing needs it: a term without a policy', () => {
    expect(availabilityFrom({ id: 'V', terms: [{}] }).issues).toEqual([]);
  });

  it('is no reason to cancel a line that has no number', () => {
    const patched = toOrderPatch({ raw: { id: 'o1', lineItems: [{ lineItemNumber: 0, offerId: 'a' }, { offerId: 'b' }] } });
    expect(patched.ok && patched.patch.body['lineItems']).toEqual([{ lineItemNumber: 0, offerId: 'a' }]);
  });

  it('is no id that a caller is asked about', () => {
    const asked: string[] = [];
    partnerCenterSubscriptions([{}, { id: 's1' }, null], (id) => void asked.push(id));
    expect(asked).toEqual(['s1']);
  });

  it('makes nothing of what needs it', () => {
    expect(trialConversionFrom({ offerId: 'F1' }).facts).toBeNull();
    expect(changeNoticeFrom({ eventName: 'test-created' }).facts).toBeNull();
    const dateless = { ...newCommerce, effectiveStartDate: null, commitmentEndDate: null };
    expect(['expired', 'disabled'].map((status) => partnerCenterSubscription({ ...dateless, status }).facts)).toEqual([null, null]);
  });

  it('leaves its last event at the order, as does a start before it', () => {
    const changedAt = (more: object) => partnerCenterSubscription({ ...newCommerce, ...more }).facts?.changedAt;
    const creationDate = '2024-03-01T10:00:00Z';
    expect(changedAt({ creationDate, effectiveStartDate: null })).toBe(instant(creationDate));
    expect(changedAt({ creationDate, effectiveStartDate: '2024-02-01' })).toBe(instant(creationDate));
    expect(changedAt({ creationDate, effectiveStartDate: '2024-03-02' })).toBe(instant('2024-03-02'));
    expect(changedAt({ creationDate: '1960-01-01', effectiveStartDate: null })).toBe(instant('1960-01-01'));
  });

  it('begins no event of what is still pending', () => {
    const pending = { ...newCommerce, status: 'pending', creationDate: '2024-03-01T10:00:00Z', effectiveStartDate: '2024-03-05' };
    expect(partnerCenterSubscription(pending).facts?.changedAt).toBe(instant('2024-03-01T10:00Z'));
  });

  it('is no order, whatever a start says, and no start of a trial', () => {
    const orderedAt = instant('1969-12-01');
    const early = { ...newCommerce, effectiveStartDate: '1969-12-31T23:30:00Z' };
    expect(partnerCenterSubscription(without(early, 'creationDate'), { orderedAt }).purchase?.orderedAt).toBe(orderedAt);
    const late = { ...newCommerce, creationDate: '1970-01-01T00:30:00Z', effectiveStartDate: null };
    expect(partnerCenterSubscription(late).purchase?.orderedAt).toBe(instant('1970-01-01T00:30Z'));
    for (const name of ['effectiveStartDate', 'commitmentEndDate']) {
      expect(partnerCenterSubscription({ ...newCommerce, isTrial: true, [name]: null })).toMatchObject({
        facts: null,
        purchase: null,
      });
    }
    expect(orderFrom({ lineItems: [] }).facts).toBeNull();
  });

  it('contradicts no end, however long ago that is', () => {
    expect(held({ effectiveStartDate: null, commitmentEndDate: '1960-01-01' })).toEqual([]);
  });
});

describe('what a record states beside the rest', () => {
  it('of an offer: what it may be converted to, and a range of seats only with both ends', () => {
    expect(offerFrom({ id: 'F', conversionTargetOffers: ['F9'] }).facts?.conversionTargets).toEqual(['F9']);
    expect(offerFrom({ id: 'F', maximumQuantity: 5 }).facts?.seatRange).toBeNull();
  });

  it('of an entitlement that is cut: where, and none of its parts', () => {
    const wide = { referenceOrder: { id: 'o' }, includedEntitlements: Array.from({ length: 1001 }, () => ({})) };
    expect(entitlementsFrom([{ ...wide, includedEntitlements: wide.includedEntitlements.slice(1) }]).issues).toHaveLength(1000);
    expect(entitlementsFrom([{ referenceOrder: { id: 'o' }, includedEntitlements: [wide] }])).toMatchObject({
      facts: [{ includes: [{ includes: [] }] }],
      issues: [{ code: 'too-large' }, { code: 'too-deep', path: '[0].includedEntitlements[0].includedEntitlements' }],
    });
  });

  it('of a billed line: the period of its subscription where it is charged once, and the names that some files use', () => {
    const once = { orderId: 'o', subscriptionStartDate: '2022-07-15', subscriptionEndDate: '2022-08-14' };
    const read = (more: object) => invoiceLinesFrom([{ ...once, ...more }]).facts[0];
    expect(read({ termAndBillingCycle: 'One-Month' })).toMatchObject({ startsAt: instant('2022-07-15'), endsAt: instant('2022-08-15') });
    expect(read({})).toMatchObject({ startsAt: null, endsAt: null });
    expect(read({ offerId: 'F1', currency: 'EUR', total: 5 })).toMatchObject({ offerId: 'F1', total: { amount: 500, currency: 'EUR' } });
    expect(read({ consumedQuantity: 2.5, quantity: 3 })?.quantity).toBeNull();
  });

  it('of a billed line that lasts a day, or whose start or end nobody knows: nothing that is inverted', () => {
    const day = invoiceLinesFrom([{ orderId: 'o', chargeStartDate: '2022-07-15', chargeEndDate: '2022-07-15' }]);
    expect(day).toMatchObject({ issues: [], facts: [{ endsAt: instant('2022-07-16') }] });
    expect(invoiceLinesFrom([{ orderId: 'o', chargeEndDate: '1960-01-01' }]).issues).toEqual([]);
    expect(invoiceLinesFrom([{ orderId: 'o', chargeStartDate: '2022-07-15' }]).issues).toEqual([]);
  });

  it('of several credits: together never more than was paid', () => {
    const charge = { subscriptionId: 's', currency: 'EUR', chargeStartDate: '2022-07-15', chargeEndDate: '2022-08-14' };
    const { facts } = invoiceLinesFrom([100, -60, -60].map((subtotal) => ({ ...charge, subtotal })));
    expect(chargesOf(facts, 's').map(({ alreadyCredited }) => alreadyCredited?.amount)).toEqual([10_000]);
  });
});
