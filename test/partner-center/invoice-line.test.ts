import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { chargesOf, invoiceLinesFrom, reconciliationFrom } from '../../src/partner-center/invoice-line.js';

const license = {
  orderId: 'o1',
  subscriptionId: 'S1',
  offerId: 'F-order',
  durableOfferId: 'F1',
  billingCycleType: 'MONTHLY',
  chargeStartDate: '2022-07-15T00:00:00',
  chargeEndDate: '2022-08-14T00:00:00',
  subscriptionStartDate: '2022-07-15T00:00:00',
  subscriptionEndDate: '2023-07-14T00:00:00',
  chargeType: 'New',
  unitPrice: 10.08,
  quantity: 10,
  subtotal: 100.8,
  tax: 0,
  totalForCustomer: 100.8,
  currency: 'EUR',
};
const oneTime = {
  orderId: 'o2',
  subscriptionId: 's2',
  productId: 'P1',
  skuId: '001F',
  invoiceNumber: 'G1',
  subscriptionStartDate: '2019-01-03T19:53:55.1292512+00:00',
  subscriptionEndDate: '2019-02-02T19:53:55.1292512+00:00',
  billingFrequency: 'Monthly',
  chargeType: 'New',
  quantity: 1,
  subtotal: '1447',
  taxTotal: 130.24,
  totalForCustomer: 1577.24,
  currency: 'USD',
};
const usage = {
  subscriptionId: 's3',
  orderId: 'o3',
  consumedQuantity: 2.9616,
  chargeStartDate: '2019-08-05T00:00:00',
  chargeEndDate: '2019-09-04T00:00:00',
  billingCycleType: 'MONTHLY',
};

describe('invoiceLinesFrom', () => {
  it('reads license, one-time and usage lines; the last day of a period is inclusive on the wire', () => {
    const lines = invoiceLinesFrom({ items: [license, oneTime, usage] });
    expect(lines.issues).toEqual([]);
    expect(lines.facts).toEqual([
      {
        subscriptionId: 'S1',
        orderId: 'o1',
        productId: null,
        skuId: null,
        offerId: 'F1',
        invoiceNumber: null,
        chargeType: 'New',
        billingCycle: 'monthly',
        quantity: 10,
        net: { amount: 10080, currency: 'EUR' },
        tax: { amount: 0, currency: 'EUR' },
        total: { amount: 10080, currency: 'EUR' },
        startsAt: instant('2022-07-15'),
        endsAt: instant('2022-08-15'),
      },
      {
        subscriptionId: 's2',
        orderId: 'o2',
        productId: 'P1',
        skuId: '001F',
        offerId: null,
        invoiceNumber: 'G1',
        chargeType: 'New',
        billingCycle: 'monthly',
        quantity: 1,
        net: { amount: 144700, currency: 'USD' },
        tax: { amount: 13024, currency: 'USD' },
        total: { amount: 157724, currency: 'USD' },
        startsAt: instant('2019-01-03T19:53:55.129Z'),
        endsAt: instant('2019-02-03T19:53:55.129Z'),
      },
      {
        subscriptionId: 's3',
        orderId: 'o3',
        productId: null,
        skuId: null,
        offerId: null,
        invoiceNumber: null,
        chargeType: null,
        billingCycle: 'monthly',
        quantity: null,
        net: null,
        tax: null,
        total: null,
        startsAt: instant('2019-08-05'),
        endsAt: instant('2019-09-05'),
      },
    ]);
  });
  it('notes what it cannot use', () => {
    const lines = invoiceLinesFrom([
      {},
      { orderId: 'o', subtotal: 1 },
      { ...license, subtotal: 1.005 },
      { ...license, chargeEndDate: '2022-07-14T00:00:00' },
      { orderId: 'o' },
    ]);
    expect(lines.issues).toMatchObject([
      { code: 'fact-missing', path: '[0].subscriptionId' },
      { code: 'fact-missing', path: '[1].currency' },
      { code: 'invalid-amount', path: '[2].subtotal' },
      { code: 'inverted-dates', path: '[3].chargeEndDate' },
    ]);
    expect(lines.facts[2]?.endsAt).toBeNull();
    expect(lines.facts[3]).toMatchObject({ startsAt: null, endsAt: null });
  });
});

describe('reconciliationFrom', () => {
  it('reads a reconciliation file with US-style dates', () => {
    const csv =
      'OrderId,SubscriptionId,ChargeStartDate,ChargeEndDate,Quantity,Subtotal,TaxTotal,Total,Currency\no1,S1,7/15/2022 12:00:00 AM,8/14/2022,10,100.80,0,100.80,EUR\n,,,,,,,,\n';
    const file = reconciliationFrom(csv);
    expect(file.facts).toMatchObject([
      { net: { amount: 10080, currency: 'EUR' }, startsAt: instant('2022-07-15'), endsAt: instant('2022-08-15') },
    ]);
    expect(file.issues).toMatchObject([{ path: 'rows[1].SubscriptionId' }]);
    expect(reconciliationFrom(7).issues).toMatchObject([{ code: 'wrong-type' }]);
  });
});

describe('chargesOf', () => {
  const line = (more: object) => ({ ...license, ...more });
  const charges = (items: readonly object[]) => chargesOf(invoiceLinesFrom(items).facts, 's1');
  const paid = { paid: { amount: 10080, currency: 'EUR' }, startsAt: instant('2022-07-15'), endsAt: instant('2022-08-15'), quantity: 10 };

  it('gives what was paid, with what was credited inside its period already', () => {
    expect(charges([license, line({ chargeType: 'Cancel', subtotal: -9.42, chargeStartDate: '2022-08-01T00:00:00' })])).toEqual([
      { ...paid, alreadyCredited: { amount: 942, currency: 'EUR' } },
    ]);
    expect(charges([license])).toEqual([{ ...paid, alreadyCredited: null }]);
  });
  it('gives what cost nothing as a charge of nothing, and charges in the order of their periods', () => {
    const free = line({ subtotal: 0, chargeStartDate: '2022-06-15T00:00:00', chargeEndDate: '2022-07-14T00:00:00' });
    expect(charges([license, free]).map((charge) => [charge.paid.amount, charge.alreadyCredited])).toEqual([
      [0, null],
      [10080, null],
    ]);
  });
  it('counts a credit once, and never beyond what was paid', () => {
    const small = line({ subtotal: 5, chargeStartDate: '2022-07-14T00:00:00' });
    const credit = line({ subtotal: -7 });
    expect(charges([credit, license, small]).map(({ alreadyCredited }) => alreadyCredited?.amount ?? 0)).toEqual([500, 200]);
  });
  it('leaves out other subscriptions, other periods, other currencies, and lines without money or period', () => {
    const others = [
      line({ subscriptionId: 'other' }),
      line({ subscriptionId: null }),
      usage,
      line({ chargeStartDate: null, subscriptionStartDate: null }),
      line({ chargeEndDate: null }),
      line({ subtotal: -1, chargeStartDate: '2022-07-14T00:00:00' }),
      line({ subtotal: -1, chargeEndDate: '2022-08-15T00:00:00' }),
      line({ subtotal: -1, currency: 'USD' }),
    ];
    expect(charges([license, ...others])).toEqual([{ ...paid, alreadyCredited: null }]);
  });
});
