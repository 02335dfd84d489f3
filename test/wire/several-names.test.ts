import { describe, expect, it } from 'vitest';
import { operationFrom, saasSubscription } from '../../src/marketplace/index.js';
import { invoiceLinesFrom, partnerCenterSubscription } from '../../src/partner-center/index.js';
import { subscribed } from '../marketplace/fixtures.js';
import { newCommerce } from '../partner-center/fixtures.js';

/** The names under which the wire states one field, in the order in which they are asked for, each with a value. */
type Names = Readonly<Record<string, unknown>>;

const call = { id: 'op-1', subscriptionId: 'saas-1', action: 'Suspend', timeStamp: '2024-08-02T10:00:00Z', status: 'Succeeded' };
const line = { orderId: 'o-1', chargeType: 'New', subtotal: 1, currency: 'EUR' };
const party = (names: Names) =>
  saasSubscription({ ...subscribed, beneficiary: { emailId: 'a@customer.example', ...names } }).resource?.beneficiary?.userId;
const saas = (names: Names) => saasSubscription({ ...subscribed, ...names }).resource?.name;
const operation = (names: Names) => operationFrom({ ...call, ...names }).facts;
const billed = (names: Names) => invoiceLinesFrom({ items: [{ ...line, ...names }] }).facts[0];
/** A line of a product that is billed once: of it the dates of the subscription count too. */
const billedOnce = (names: Names) => billed({ billingFrequency: 'Annual', ...names });
const held = (names: Names) => partnerCenterSubscription({ ...newCommerce, ...names });

describe('a field that the wire states under several names', () => {
  it.each<[string, Names, (names: Names) => unknown]>([
    ['user of a party', { puid: '1', pid: '2' }, party],
    ['name of a SaaS subscription', { name: 'Seats', subscriptionName: 'Others' }, saas],
    ['id of an operation', { id: 'op-1', operationId: 'op-2' }, (names) => operation(names)?.id],
    ['action of an operation', { action: 'Suspend', operationType: 'Reinstate' }, (names) => operation(names)?.word],
    [
      'billing cycle of a subscription',
      { billingCycle: 'monthly', billingCycleName: 'annual' },
      (names) => held(names).facts?.billingCycle,
    ],
    ['quantity of a subscription', { quantity: 7, licenseCount: 8 }, (names) => held(names).facts?.quantity],
    ['offer of a subscription', { offerName: 'A', productName: 'B' }, (names) => held(names).about?.offerName],
    [
      'end of the billing of a subscription',
      { billingCycleEndDateTime: '2024-05-01', billingCycleEndDate: '2024-06-01' },
      (names) => held(names).about?.billedUntilAt,
    ],
    ['currency of a line', { currency: 'EUR', billingCurrency: 'USD', currencyCode: 'JPY' }, (names) => billed(names)?.currency],
    [
      'subscription of a line',
      { syndicationPartnerSubscriptionNumber: 's-1', subscriptionId: 's-2' },
      (names) => billed(names)?.subscriptionId,
    ],
    [
      'amount of a line',
      { subtotal: '1.00', pretaxCharges: '2.00', billingPreTaxTotal: '3.00', pretaxTotal: '4.00' },
      (names) => billed(names)?.exact.net,
    ],
    ['tax of a line', { taxTotal: '1.00', tax: '2.00', taxAmount: '3.00' }, (names) => billed(names)?.exact.tax],
    [
      'total of a line',
      { totalForCustomer: '1.00', total: '2.00', postTaxTotal: '3.00', afterTaxTotal: '4.00' },
      (names) => billed(names)?.exact.total,
    ],
    [
      'quantity of a line',
      { billableQuantity: '1', overageQuantity: '2', consumedQuantity: '3', quantity: '4' },
      (names) => billed(names)?.billedQuantity,
    ],
    ['offer of a line', { durableOfferId: 'F1', offerId: 'F2' }, (names) => billed(names)?.offerId],
    ['billing cycle of a line', { billingCycleType: 'MONTHLY', billingFrequency: 'Annual' }, (names) => billed(names)?.billingCycle],
    [
      'start of a line',
      { chargeStartDate: '2024-01-01', startDate: '2024-01-02', subscriptionStartDate: '2024-01-03' },
      (names) => billedOnce(names)?.startsAt,
    ],
    [
      'end of a line',
      { chargeEndDate: '2024-02-01', endDate: '2024-02-02', subscriptionEndDate: '2024-02-03' },
      (names) => billedOnce(names)?.endsAt,
    ],
    ['start of a line of a term', { chargeStartDate: '2024-01-01', startDate: '2024-01-02' }, (names) => billed(names)?.startsAt],
    ['end of a line of a term', { chargeEndDate: '2024-02-01', endDate: '2024-02-02' }, (names) => billed(names)?.endsAt],
  ])('%s is read by the first of them that is stated, whatever their order in the record', (_field, names, read) => {
    const stated = Object.entries(names);
    const none = Object.fromEntries(stated.map(([name]) => [name, undefined]));
    const alone = stated.map(([name, value]) => read({ ...none, [name]: value }));
    expect(new Set(alone).size).toBe(stated.length);
    for (const [index, one] of alone.entries()) {
      expect(one ?? null).not.toBeNull();
      const rest = stated.slice(index).reverse();
      expect(read({ ...none, ...Object.fromEntries(rest) })).toBe(one);
    }
  });
});
