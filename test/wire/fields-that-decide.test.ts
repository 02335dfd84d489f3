import { describe, expect, it } from 'vitest';
import * as termbook from '../public.js';
import { instant } from '../../src/kernel/instant.js';
import * as marketplace from '../../src/marketplace/index.js';
import * as partnerCenter from '../../src/partner-center/index.js';

/** A license of a month whose auto-renew is off. */
const month = {
  id: 's',
  productType: { id: 'OnlineServicesNCE' },
  status: 'active',
  quantity: 1,
  autoRenewEnabled: false,
  billingCycle: 'monthly',
  termDuration: 'P1M',
  creationDate: '2026-06-01T00:00:00Z',
  effectiveStartDate: '2026-06-01T00:00:00Z',
  commitmentEndDate: '2026-06-30T00:00:00Z',
};
const year = {
  ...month,
  autoRenewEnabled: true,
  termDuration: 'P1Y',
  creationDate: '2022-05-18T20:00:02Z',
  effectiveStartDate: '2022-05-18T20:00:00Z',
  commitmentEndDate: '2023-05-17T00:00:00Z',
  commitmentEndDateTime: '2023-05-17T23:59:59Z',
};
const subscription = (more: object, record: object = month) => partnerCenter.partnerCenterSubscription({ ...record, ...more });
const statusAt = (facts: termbook.Subscription | null, at: string) =>
  facts === null ? null : termbook.advance(facts, instant(at)).subscription.status;
const line = (more: object) => partnerCenter.invoiceLinesFrom([{ subscriptionId: 's', currency: 'EUR', ...more }]);

describe('fields that decide an answer are not lost', () => {
  it('a subscription that is set to end does not go on, whatever its switch of auto-renew says [L8]', () => {
    const scheduledActions = [{ scheduleType: 'TermEnd', actionType: 'Cancel' }];
    for (const autoRenewEnabled of [true, false]) {
      const { facts, unknown } = subscription({ scheduledActions, autoRenewEnabled });
      expect(facts?.endOfTerm).toBe('end');
      expect(unknown).toEqual([]);
      expect(statusAt(facts, '2026-06-30T23:59:59.999Z')).toBe('active');
      expect(statusAt(facts, '2026-07-01')).toBe('disabled');
    }
    expect(statusAt(subscription({}).facts, '2026-07-01')).toBe('extended');
    const odd = subscription({ scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Sing' }] });
    expect(odd.unknown).toEqual([{ path: 'scheduledActions[0].actionType', value: 'Sing' }]);
  });

  it('a term ends with its stated last day, not a day later [T2, T10]', () => {
    const { facts } = subscription({}, year);
    expect(facts?.term?.endsAt).toBe(instant('2023-05-18'));
    const open = (at: string) => termbook.decideCancellation(facts!, instant(at)).verdict;
    expect(open('2023-05-18T05:00Z')).toBe('allowed');
    expect(open('2023-05-24T23:59:59.999Z')).toBe('allowed');
    expect(open('2023-05-25T10:00Z')).toBe('refused');
  });

  it('the deadline of the last term does not refuse the right of this one [W22]', () => {
    const { facts } = subscription({ cancellationAllowedUntilDate: '2022-05-25T20:00:00Z' }, year);
    const decided = (at: string) => termbook.decideCancellation(facts!, instant(at));
    expect(decided('2022-05-25T19:59:59.999Z').verdict).toBe('allowed');
    expect(decided('2022-05-25T20:00Z').verdict).toBe('refused');
    expect(decided('2023-05-20')).toMatchObject({ verdict: 'allowed', window: { closesAt: instant('2023-05-25') } });
  });

  it.each([
    'suspended',
    'pending review',
    'pending po upload',
    'po upload complete',
    'po review rejected',
    'partial success',
    'error',
    'pending',
    'someday',
  ])('an order that is %s is no purchase', (status) => {
    const lineItems = [{ lineItemNumber: 0, offerId: 'A:1:B', quantity: 2 }];
    const { facts } = partnerCenter.orderFrom({
      id: 'o',
      creationDate: '2023-05-10T08:00:00Z',
      billingCycle: 'one_time',
      status,
      lineItems,
    });
    expect(partnerCenter.purchaseOf(facts!, facts!.lines[0]!, 'perpetual-software')).toBeNull();
  });

  it('a savings plan and a reservation are told by the type below Azure', () => {
    const plan = {
      ...month,
      productType: { id: 'Azure', subType: { id: 'SavingsPlan' } },
      billingType: 'benefit',
      billingCycle: 'one_time',
    };
    expect(subscription({}, plan).facts?.family).toBe('azure-savings-plan');
    expect(subscription({ productType: { id: 'Azure', subType: { id: 'VirtualMachines' } } }, plan).facts?.family).toBe(
      'azure-reservation',
    );
    const odd = subscription({ productType: { id: 'Azure', subType: { id: 'Balloons' } } }, plan);
    expect(odd.facts).toBeNull();
    expect(odd.unknown).toEqual([{ path: 'productType.subType.id', value: 'Balloons' }]);
  });

  it('a line of a traditional license is found by the id that Partner Center knows it by', () => {
    const lines = line({
      subscriptionId: '4ZZK',
      syndicationPartnerSubscriptionNumber: 'FB97',
      subtotal: 12,
      chargeStartDate: '2017-05-12T00:00:00',
      chargeEndDate: '2017-06-09T00:00:00',
    });
    expect(partnerCenter.chargesOf(lines.facts, 'fb97')).toHaveLength(1);
  });

  it('an end at 23:59 adds no day to a charge, and an exclusive end stays one', () => {
    const csv = 'SubscriptionId,Subtotal,Currency,ChargeStartDate,ChargeEndDate\ns,11,EUR,2/1/2019 0:00,2/28/2019 23:59\n';
    expect(partnerCenter.reconciliationFrom(csv).facts[0]?.endsAt).toBe(instant('2019-03-01'));
    const rated = { billingPreTaxTotal: 1, chargeStartDate: '2018-11-01T00:00:00Z', chargeEndDate: '2018-12-01T00:00:00Z' };
    expect(line(rated).facts[0]?.endsAt).toBe(instant('2018-12-01'));
  });

  it.each([
    [{ pretaxCharges: 63.33, taxAmount: 6.34, postTaxTotal: 69.67, consumedQuantity: 23.200004 }],
    [{ billingPreTaxTotal: 63.33, billingCurrency: 'EUR', currency: null, quantity: 23.200004, taxTotal: 6.34, totalForCustomer: 69.67 }],
    [{ pretaxTotal: 63.33, tax: 6.34, afterTaxTotal: 69.67, currencyCode: 'EUR', currency: null, quantity: 1 }],
  ])('the money of a line of Azure is not lost, nor its fractional quantity noise: %j', (more) => {
    const { facts, issues } = line(more);
    expect(issues).toEqual([]);
    expect(facts[0]).toMatchObject({ net: { amount: 6333 }, tax: { amount: 634 }, total: { amount: 6967 } });
  });

  it('the next page of lines can be fetched from what is returned', () => {
    const headers = [{ key: 'MS-ContinuationToken', value: 'AQAAAA==' }];
    const page = { totalCount: 2, items: [], links: { next: { uri: '/lines?seekOperation=Next', headers } } };
    expect(partnerCenter.invoiceLinesFrom(page)).toMatchObject({
      nextUri: '/lines?seekOperation=Next',
      nextHeaders: headers,
      totalCount: 2,
    });
  });

  it('what is scheduled for the next term reaches the facts, and the renewal carries it out [T13]', () => {
    const product = { productId: 'A', skuId: '1', availabilityId: 'B', billingCycle: 'Annual', termDuration: 'P3Y' };
    const read = subscription({ offerId: 'A:1:B', autoRenewEnabled: true, scheduledNextTermInstructions: { product, quantity: 4 } });
    expect(read.facts?.scheduled).toEqual({ quantity: 4, term: 'P3Y', billingCycle: 'annual' });
    const renewed = termbook.advance(read.facts!, instant('2026-07-02')).subscription;
    expect(renewed).toMatchObject({ status: 'active', quantity: 4, billingCycle: 'annual', term: { duration: 'P3Y' } });
    const more = { customTermEndDate: '2026-06-15', renewalTermDuration: 'P1Y', promotionId: 'p', billingCycleEndDate: '2026-06-30' };
    expect(subscription(more).about).toMatchObject({
      customEndsAt: instant('2026-06-15'),
      renewalDuration: 'P1Y',
      promotionId: 'p',
      billedUntilAt: instant('2026-06-30'),
    });
  });

  const saas = {
    id: 'saas-1',
    planId: 'flat',
    saasSubscriptionStatus: 'Subscribed',
    autoRenew: true,
    created: '2022-01-09T10:00:00Z',
    term: { startDate: '2022-01-10T00:00:00Z', endDate: '2022-02-09T00:00:00Z', termUnit: 'P1M' },
  };
  it('a marketplace term of thirty days is a term, and a Renew does not keep the one that is over', () => {
    const term = { startDate: '2022-02-10T00:00:00Z', endDate: '2022-03-12T00:00:00Z', termUnit: 'P1M' };
    expect(marketplace.saasSubscription({ ...saas, term })).toMatchObject({
      issues: [],
      facts: { term: { startsAt: instant('2022-02-10'), endsAt: instant('2022-03-13') } },
    });
    const { resource } = marketplace.saasSubscription(saas);
    const call = { id: 'op-1', subscriptionId: 'saas-1', action: 'Renew', status: 'Succeeded', timeStamp: '2022-02-10T00:10:00Z' };
    const inside = { ...call, subscription: { ...saas, term } };
    for (const renewed of [call, inside]) {
      const { state } = marketplace.applyWebhook(marketplace.marketplaceState(resource!), renewed, instant('2022-02-10T00:11:00Z'));
      expect(state.facts?.term?.startsAt).toBe(instant('2022-02-10'));
    }
  });

  it('a marketplace record of a flat plan has facts, and each of a page what is known of it alone', () => {
    expect(marketplace.saasSubscription(saas).facts?.quantity).toBe(1);
    const page = { subscriptions: [saas, { ...saas, id: 'saas-2', saasSubscriptionStatus: 'Suspended' }] };
    const list = marketplace.saasSubscriptions(page, (id) => (id === 'saas-2' ? { suspendedAt: instant('2022-01-20') } : null));
    expect(list.issues).toEqual([]);
    expect(list.facts.map(({ status }) => status)).toEqual(['active', 'suspended']);
  });
});

describe('smaller things that were lost', () => {
  const notice = (EventName: string, path: string) =>
    partnerCenter.changeNoticeFrom({ EventName, ResourceUri: `https://x/v1/${path}`, ResourceChangeUtcDate: '2018-02-17T00:05:39Z' });

  it('no customer is called usagerecords', () => {
    expect(notice('usagerecords-thresholdExceeded', 'customers/usagerecords').facts?.customerId).toBeNull();
  });
  it.each([
    'new-commerce-migration-created',
    'new-commerce-migration-completed',
    'new-commerce-migration-failed',
    'new-commerce-migration-schedule-failed',
    'invoice-ready',
    'azure-fraud-event-detected',
    'usagerecords-thresholdExceeded',
  ])('the webhook event %s is known', (event) => {
    expect(notice(event, 'customers/c1')).toMatchObject({ unknown: [] });
    expect(notice(event, 'customers/c1').facts?.event).not.toBeNull();
  });
  it('the subscription of a fraud event stands in its query', () => {
    expect(notice('azure-fraud-event-detected', 'fraudEvents?subscriptionId=az-1').facts?.subscriptionId).toBe('az-1');
  });
  it('a marketplace status that is not known is said to be that', () => {
    const { issues, unknown } = marketplace.saasSubscription({ id: 'x', saasSubscriptionStatus: 'Provisioning' });
    expect(issues).toContainEqual(expect.objectContaining({ code: 'unknown-value', received: '"Provisioning"' }));
    expect(unknown).toEqual([{ path: 'saasSubscriptionStatus', value: 'Provisioning' }]);
  });
  it('a subscription of the analytics that is deprovisioned is deleted, on the day that it states', () => {
    const { facts } = subscription({ status: 'DEPROVISIONED', deprovisionedDate: '2026-07-01T00:00:00' });
    expect(facts).toMatchObject({ status: 'deleted', deletedAt: instant('2026-07-01'), because: 'not-stated' });
  });
  it('pages of the analytics and checkouts of carts are lists', () => {
    const page = { Value: [month], '@nextLink': 'https://x/next' };
    expect(partnerCenter.partnerCenterSubscriptions(page)).toMatchObject({ facts: [{ id: 's' }], nextUri: 'https://x/next' });
    expect(partnerCenter.ordersFrom({ orders: [{ id: 'o1' }] }).facts).toMatchObject([{ id: 'o1' }]);
  });
  it('a plan keeps its limits', () => {
    expect(marketplace.plansFrom([{ planId: 'p', minQuantity: 5, maxQuantity: 100 }]).facts).toMatchObject([
      { seatRange: { from: 5, to: 100 } },
    ]);
  });
  it('a line that is canceled already is not canceled again', () => {
    const lineItems = [
      { lineItemNumber: 0, offerId: 'A', quantity: 0 },
      { lineItemNumber: 1, offerId: 'B', quantity: 1 },
    ];
    const patched = partnerCenter.toOrderPatch({ raw: { id: 'o', lineItems } });
    expect(patched.ok && patched.patch.body['lineItems']).toEqual([{ lineItemNumber: 1, offerId: 'B' }]);
  });
  it('a line of an order keeps its price, promotion, aligned end and commitment', () => {
    const more = {
      pricing: { extendedPrice: 5 },
      promotionId: 'p',
      customTermEndDate: '2024-01-31',
      purchaseCommitment: { amount: 2, currency: 'USD' },
    };
    expect(partnerCenter.orderFrom({ id: 'o', lineItems: [{ lineItemNumber: 0, ...more }] }).facts?.lines[0]).toMatchObject({
      pricing: { extendedPrice: '5' },
      promotionId: 'p',
      customEndsAt: instant('2024-01-31'),
      commitment: { amount: '2', currency: 'USD' },
    });
  });
  it('a billed line keeps the quantity that is billed, its promotion and its qualifiers', () => {
    expect(line({ quantity: 9, billableQuantity: 8, promotionId: 'p', productQualifiers: ['Trial'] }).facts[0]).toMatchObject({
      quantity: 8,
      promotionId: 'p',
      qualifiers: ['Trial'],
    });
  });
  it('a price has its last day', () => {
    const { facts } = partnerCenter.priceSheetFrom('ProductId,SkuId,Currency,UnitPrice,EffectiveEndDate\nA,1,USD,1,2021-10-31\n');
    expect(partnerCenter.priceAt(facts, { productId: 'A', skuId: '1' }, instant('2021-10-31T12:00Z'))).not.toBeNull();
  });
  it('a traditional license has the term that its stated dates and a known length make', () => {
    const traditional = {
      ...month,
      productType: null,
      termDuration: null,
      offerId: '5C0FFEE5-0000-4000-8000-0000000000F1',
      billingType: 'license',
      effectiveStartDate: '2019-05-02T00:00:00Z',
      creationDate: '2019-05-02T10:00:00Z',
      commitmentEndDate: '2020-05-02T00:00:00Z',
    };
    expect(subscription({}, traditional).facts?.term).toBeNull();
    expect(partnerCenter.partnerCenterSubscription(traditional, { duration: 'P1Y' }).facts?.term?.endsAt).toBe(instant('2020-05-02'));
  });
});
