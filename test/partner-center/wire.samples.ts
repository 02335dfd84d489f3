import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import * as partnerCenter from '../../src/partner-center/index.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';

/** The folder with the samples that others published; they are no part of the project. */
const folder = process.env['WIRE_SAMPLES'] ?? '';

const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));
const codes = (read: { readonly issues: readonly partnerCenter.Issue[] }): readonly string[] =>
  read.issues.map(({ code, path }) => `${code} ${path}`);

/** What is expected of each file. */
const expectations: Readonly<Record<string, (file: string) => void>> = {
  'pc-subscription-addon-legacy-license.json': (file) => {
    const read = partnerCenter.partnerCenterSubscription(json(file));
    expect(codes(read)).toEqual(['fact-missing billingCycle']);
    expect(read.facts).toBeNull();
    expect(read.about).toMatchObject({ parentId: '1C2B75C1-74A5-472A-A729-7F8CEFC477F9', market: 'US' });
    const told = partnerCenter.partnerCenterSubscription(json(file), { billingCycle: 'monthly' });
    expect(told.issues).toEqual([]);
    expect(told.facts).toMatchObject({
      family: 'license-based',
      quantity: 2,
      orderedAt: instant('2017-01-25T23:01:08.693Z'),
      status: 'active',
      term: null,
    });
    expect(told.familyStatedBy).toEqual(['offerId', 'billingType']);
  },
  'pc-subscription-azure-usage.json': (file) => {
    const read = partnerCenter.partnerCenterSubscription(json(file));
    expect(codes(read)).toEqual(['fact-missing billingCycle']);
    expect(read.about).toMatchObject({ endsAt: null, entitlementId: '42226ED6-070A-4E0F-B80C-4CDFB3E97AA7' });
    const told = partnerCenter.partnerCenterSubscription(json(file), { billingCycle: 'monthly' });
    expect(told.facts).toMatchObject({ family: 'azure-plan', term: null, autoRenew: false });
  },
  'pc-subscription-autorenew-off-response.json': (file) => {
    const read = partnerCenter.partnerCenterSubscription(json(file));
    expect(read.issues).toEqual([]);
    expect(read.facts).toMatchObject({
      family: 'isv-saas',
      status: 'active',
      autoRenew: false,
      orderedAt: instant('2019-01-04T01:00:12.664Z'),
      term: { duration: 'P1M', startsAt: instant('2019-01-09T00:21:45.926Z'), endsAt: instant('2019-02-09T00:21:45.926Z') },
      stated: { refundUntil: [{ refund: 'full', untilAt: instant('2019-01-10T00:21:45.926Z') }] },
    });
    const answer = read.purchase === null ? null : decideCancellation(read.purchase, instant('2019-01-09T12:00Z'));
    expect(answer).toMatchObject({ verdict: 'allowed', refund: 'full', window: { closesAt: instant('2019-01-10T00:21:45.926Z') } });
  },
  'pc-subscription-marketplace-cancelled.json': (file) => {
    const read = partnerCenter.partnerCenterSubscription(json(file));
    expect(read.issues).toEqual([]);
    expect(read.facts).toMatchObject({ family: 'isv-saas', status: 'deleted', because: 'not-stated', deletedAt: null });
    const patched = partnerCenter.toPatch(read, { move: 'cancel' }, instant('2024-01-01'));
    expect(patched).toMatchObject({ ok: false, answer: { verdict: 'refused', reasons: [{ code: 'illegal-move' }] } });
  },
  'pc-subscription-analytics-no-offset-dates.json': (file) => {
    const read = partnerCenter.partnerCenterSubscription(json(file));
    expect(codes(read)).toEqual(['family-not-stated productType']);
    expect(partnerCenter.partnerCenterSubscription(json(file), { family: 'license-based' }).facts).toMatchObject({
      status: 'active',
      orderedAt: instant('2016-02-04T19:29:38.037Z'),
      billingCycle: 'monthly',
      quantity: 2,
    });
  },
  'pc-subscription-suspend-request-pascalcase.json': (file) => {
    const read = partnerCenter.partnerCenterSubscription(json(file));
    expect(codes(read)).toEqual(['placeholder Attributes.Etag', 'family-not-stated productType', 'fact-missing billingCycle']);
    const at = instant('2016-01-12');
    expect(partnerCenter.toPatch(read, { move: 'suspend', reason: 'customer-request' }, at)).toEqual({
      ok: false,
      answer: null,
      issues: read.issues,
    });
  },
  'pc-subscription-suspend-response-pascalcase.json': (file) => {
    const known = { family: 'license-based', billingCycle: 'monthly', suspendedAt: instant('2016-01-10') } as const;
    const read = partnerCenter.partnerCenterSubscription(json(file), known);
    expect(codes(read)).toEqual(['placeholder Attributes.Etag']);
    expect(read.facts).toMatchObject({
      status: 'suspended',
      suspendedAt: known.suspendedAt,
      quantity: 2,
      orderedAt: instant('2015-11-25T06:41:12Z'),
    });
    expect(read.about?.offerId).toBe('0CCA44D6-68E9-4762-94EE-31ECE98783B9');
    expect(partnerCenter.partnerCenterSubscription(json(file)).facts).toBeNull();
  },
  'pc-subscription-reactivate-response-pascalcase.json': (file) => {
    const read = partnerCenter.partnerCenterSubscription(json(file), { family: 'license-based', billingCycle: 'monthly' });
    expect(read.facts).toMatchObject({ status: 'active', family: 'license-based' });
    // it shows a placeholder where its etag would stand
    expect(partnerCenter.toPatch(read, { move: 'suspend', reason: 'nonpayment' }, instant('2016-01-20'))).toMatchObject({ ok: false });
  },
  'pc-subscription-provisioning-status.json': (file) => {
    expect(partnerCenter.provisioningFrom(json(file))).toMatchObject({
      issues: [],
      facts: { status: 'success', quantity: 5, committedUntilAt: instant('2018-05-10') },
    });
  },
  'pc-order-create-response.json': (file) => {
    const read = partnerCenter.orderFrom(json(file));
    expect(read.issues).toEqual([]);
    expect(read.facts).toMatchObject({
      status: 'pending',
      billingCycle: 'one-time',
      currency: 'USD',
      market: 'US',
      orderedAt: instant('2018-03-15T22:30:02.085Z'),
    });
  },
  'pc-order-software-cancel-request.json': (file) => {
    const read = partnerCenter.orderFrom(json(file));
    expect(read.issues).toEqual([]);
    expect(read.facts).toMatchObject({
      status: 'cancelled',
      orderedAt: null,
      lines: [{ number: 0, offerId: 'DG7GMGF0FKZV:0003:DG7GMGF0DWMS' }],
    });
    // the published order is the answer to the request: its line 0 has no seat left to cancel
    const after = json('pc-order-software-partially-cancelled.json') as { readonly lineItems: readonly object[] };
    expect(partnerCenter.toOrderPatch(partnerCenter.orderFrom(after), [0]).ok).toBe(false);
    const whole = partnerCenter.orderFrom({ ...after, lineItems: after.lineItems.map((line) => ({ ...line, quantity: 1 })) });
    const patched = partnerCenter.toOrderPatch(whole, [0]);
    expect(patched.ok && patched.patch.body).toEqual(json(file));
  },
  'pc-order-software-partially-cancelled.json': (file) => {
    const read = partnerCenter.orderFrom(json(file));
    expect(read.issues).toEqual([]);
    const order = read.facts;
    expect(order).toMatchObject({
      status: 'completed',
      orderedAt: instant('2019-12-12T17:33:56.130Z'),
      lines: [{ quantity: 0, duration: 'P3Y' }, { quantity: 1 }],
    });
    const purchases = order?.lines.map((line) => partnerCenter.purchaseOf(order, line, 'software-subscription'));
    expect(purchases).toMatchObject([{ status: 'cancelled' }, { billingCycle: 'one-time' }]);
  },
  'pc-offer-recorded.json': (file) => {
    expect(partnerCenter.offerFrom(json(file))).toMatchObject({
      issues: [],
      unknown: [],
      facts: { billing: 'license', publisher: 'microsoft', billingCycles: ['annual', 'monthly'], market: 'US', category: 'Enterprise' },
    });
  },
  'pc-offers-recorded-first12.json': (file) => {
    const list = partnerCenter.offersFrom(json(file));
    expect(list).toMatchObject({ issues: [], unknown: [] });
    expect(list.facts).toHaveLength(12);
  },
  'pc-offer-categories-recorded.json': (file) => {
    expect(partnerCenter.offerCategoriesFrom(json(file)).facts.map(({ name }) => name)).toEqual([
      'Enterprise',
      'Small business',
      'Nonprofit',
      'Trial',
    ]);
  },
  'pc-sku-azure-ri.json': (file) => {
    expect(partnerCenter.skuFrom(json(file))).toMatchObject({
      issues: [],
      unknown: [],
      facts: { id: '00G1', billingCycles: ['one-time'] },
    });
  },
  'pc-availability-azure-ri.json': (file) => {
    expect(partnerCenter.availabilityFrom(json(file))).toMatchObject({
      issues: [],
      unknown: [],
      facts: { market: 'US', segment: 'commercial', currency: 'USD', terms: [{ duration: 'P1Y', cancellation: null }] },
    });
  },
  'pc-entitlements-software.json': (file) => {
    const list = partnerCenter.entitlementsFrom(json(file));
    expect(list.issues).toEqual([]);
    expect(list.facts).toMatchObject([
      { includes: [{}, {}], expiresAt: null },
      { lineNumber: 1, expiresAt: instant('2022-01-28') },
    ]);
  },
  'pc-entitlements-reservedinstance-a.json': (file) => {
    const list = partnerCenter.entitlementsFrom(json(file));
    expect(list.issues).toEqual([]);
    expect(list.facts).toMatchObject([
      { kind: 'reservedinstance', resourceIds: ['ebf2e74b-630e-4a09-857d-a1f6c6351336'] },
      { includes: [{}, {}] },
    ]);
  },
  'pc-activation-links.json': (file) => {
    const list = partnerCenter.activationLinksFrom(json(file));
    expect(codes(list)).toEqual(['placeholder items[0].link.uri']);
    expect(list.facts).toEqual([]);
  },
  'pc-webhook-subscription-updated.json': (file) => {
    const read = partnerCenter.changeNoticeFrom(json(file));
    expect(codes(read)).toEqual(['placeholder ResourceUri', 'placeholder AuditUri']);
    expect(read.facts).toMatchObject({
      event: 'subscription-updated',
      changedAt: instant('2017-11-16T16:19:06.352Z'),
      subscriptionId: null,
    });
  },
  'pc-trial-conversion-request.json': (file) => {
    expect(partnerCenter.trialConversionFrom(json(file))).toMatchObject({ issues: [], facts: { quantity: 25, billingCycle: 'monthly' } });
  },
  'pc-country-validation-us-recorded.json': (file) => {
    expect(partnerCenter.countryRulesFrom(json(file))).toMatchObject({ issues: [], facts: { market: 'US' } });
  },
  'pc-invoice-lines-license.json': (file) => {
    const list = partnerCenter.invoiceLinesFrom(json(file));
    expect(list).toMatchObject({ issues: [], unknown: [] });
    expect(partnerCenter.chargesOf(list.facts, '1f58acd7-fe51-4705-9567-d009c9ada150')).toEqual([
      {
        paid: { amount: 0, currency: 'USD' },
        startsAt: instant('2017-05-12'),
        endsAt: instant('2017-06-10'),
        quantity: 3,
        alreadyCredited: null,
      },
    ]);
  },
  'pc-invoice-lines-onetime-with-tax.json': (file) => {
    const list = partnerCenter.invoiceLinesFrom(json(file));
    expect(list).toMatchObject({ issues: [], unknown: [] });
    expect(list.facts).toMatchObject([
      { net: { amount: 144_700 }, tax: { amount: 13_024 }, total: { amount: 157_724 }, endsAt: instant('2019-02-03T19:53:55.129Z') },
    ]);
  },
  'pc-invoice-lines-daily-usage.json': (file) => {
    const list = partnerCenter.invoiceLinesFrom(json(file));
    expect(list).toMatchObject({ issues: [], unknown: [], nextUri: expect.stringContaining('offset=2') as unknown });
    expect(list.facts).toMatchObject([{ net: null, quantity: null }, { net: null }]);
  },
  'pricesheet-azure-consumption.csv': (file) => {
    const sheet = partnerCenter.priceSheetFrom(text(file));
    expect(sheet).toMatchObject({ issues: [], unknown: [] });
    expect(sheet.facts).toMatchObject([
      { unitPrice: '15', currency: 'USD', market: 'US', duration: null, startsAt: instant('2018-03-01'), lastAt: null },
    ]);
  },
};

describe('the wire samples of Partner Center', () => {
  const files = readdirSync(folder).filter((file) => /^(?:pc-|pricesheet-)/.test(file));
  it('have an expectation each', () => {
    expect(files.filter((file) => !Object.hasOwn(expectations, file))).toEqual([]);
    expect(Object.keys(expectations).filter((file) => !files.includes(file))).toEqual([]);
  });
  it.each(Object.keys(expectations))('%s', (file) => {
    expectations[file]?.(file);
  });
});
