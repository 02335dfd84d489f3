import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { ask, at, license, offer, offerId, plans, purchase, saasPath, version } from './fixtures.js';

/** The folder with the samples that others published; they are no part of the project. */
const folder = process.env['WIRE_SAMPLES'] ?? '';

/** The paths of the fields of a record, in camel case; the items of a list are one. */
function fieldsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => fieldsIn(one, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, one]) => {
    const camel = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
    return fieldsIn(one, path === '' ? camel : `${path}.${camel}`);
  });
}

/** A sandbox that has something of everything. */
async function lived() {
  const subscriptions = [
    license,
    { ...license, id: 's-2', family: 'isv-saas' as const },
    { ...license, id: 's-3', family: 'license-based' as const },
  ];
  const term = { termUnit: 'P1M', startDate: '2026-03-02', endDate: '2026-04-01' };
  const sandbox = createSandbox({
    at,
    customers: [{ id: 'c-1', subscriptions }],
    offers: [offer],
    saas: [{ record: { ...purchase, saasSubscriptionStatus: 'Subscribed', term } }],
    plans,
    publisherWebhook: 'https://publisher.example/hook',
  });
  const get = async (path: string): Promise<unknown> => (await ask(sandbox, 'GET', path)).json;
  await ask(sandbox, 'POST', '/webhooks/v1/registration', { WebhookUrl: 'https://x/hook', WebhookEvents: ['subscription-updated'] });
  const order = (await ask(sandbox, 'POST', '/v1/customers/c-1/orders', { lineItems: [{ lineItemNumber: 0, offerId, quantity: 2 }] })).json;
  await ask(sandbox, 'PATCH', saasPath + version, { quantity: 7 });
  const [notice, operation] = sandbox.deliveries().map(({ body }) => body);
  const saas = await get(saasPath + version);
  const [marketplace, traditional] = await Promise.all(['s-2', 's-3'].map((id) => get(`/v1/customers/c-1/subscriptions/${id}`)));
  await sandbox.advanceTo(addMs(at, 40 * dayMs));
  const lines = await get('/v1/invoices/G202603001/lineitems?provider=onetime&invoicelineitemtype=billinglineitems&size=2');
  return { order, marketplace, traditional, lines, notice, saas, operation };
}

const catalog = 'the catalog is what the caller gives';
const partner = 'nothing is known of the partner but an id';
const later = 'in the records of later pages';
const usage = 'no usage is billed';
const tax = 'the ledger is without tax';

interface Compared {
  readonly of: keyof Awaited<ReturnType<typeof lived>>;
  /** The fields that the sandbox does not write, and why. */
  readonly missing: Readonly<Record<string, string>>;
  /** The fields that it writes besides, and why. */
  readonly more: Readonly<Record<string, string>>;
}

const subscription = { hasPurchasableAddons: catalog, publisherName: catalog, partnerId: partner };
const links = (name: string, why: string) => ({ [`${name}.uri`]: why, [`${name}.method`]: why });

const compared: Readonly<Record<string, Compared>> = {
  'pc-order-create-response.json': {
    of: 'order',
    missing: { currencyCode: 'orders state no price' },
    more: {
      alternateId: later,
      transactionType: later,
      'lineItems[].subscriptionId': later,
      'lineItems[].termDuration': later,
      'lineItems[].transactionType': later,
      ...links('lineItems[].links.product', later),
      ...links('lineItems[].links.availability', later),
      ...links('links.patchOperation', later),
    },
  },
  'pc-order-software-partially-cancelled.json': {
    of: 'order',
    missing: {
      currencyCode: 'orders state no price',
      currencySymbol: 'orders state no price',
      'client.marketplaceCountry': partner,
      'client.deviceFamily': partner,
      'client.name': partner,
    },
    more: { 'lineItems[].subscriptionId': later },
  },
  'pc-subscription-autorenew-off-response.json': { of: 'marketplace', missing: subscription, more: {} },
  'pc-subscription-marketplace-cancelled.json': { of: 'marketplace', missing: subscription, more: {} },
  'pc-subscription-addon-legacy-license.json': {
    of: 'traditional',
    missing: { parentSubscriptionId: 'there are no add-ons', ...links('links.parentSubscription', 'there are no add-ons') },
    more: { isTrial: later, billingCycle: later },
  },
  'pc-invoice-lines-onetime-with-tax.json': {
    of: 'lines',
    missing: {
      'items[].quoteId': 'there are no quotes',
      'items[].mpnId': partner,
      'items[].resellerMpnId': partner,
      'items[].providerName': catalog,
      'items[].providerId': catalog,
      'items[].skuName': catalog,
      'items[].unitType': catalog,
      'items[].subscriptionDescription': catalog,
      'items[].priceAdjustmentDescription': catalog,
      'items[].termAndBillingCycle': 'no page lists its values',
      'items[].effectiveUnitPrice': 'no page says how it is rounded',
      'items[].taxTotal': tax,
      'items[].totalForCustomer': tax,
      'items[].subscriptionStartDate': 'no page says if it is of the term or of the subscription',
      'items[].subscriptionEndDate': 'no page says if it is of the term or of the subscription',
      'items[].pricingCurrency': 'there is one currency',
      'items[].pcToBCExchangeRate': 'there is one currency',
      'items[].pcToBCExchangeRateDate': 'there is one currency',
      'items[].billableQuantity': usage,
      'items[].meterDescription': usage,
      'items[].reservationOrderId': usage,
    },
    more: { 'items[].customerCountry': later, 'items[].chargeStartDate': later, 'items[].chargeEndDate': later },
  },
  'pc-webhook-subscription-updated.json': { of: 'notice', missing: {}, more: {} },
  'saas-emulator-suspended.json': {
    of: 'saas',
    missing: { lastModified: 'the page says not to use it' },
    more: { created: 'on the page', 'term.chargeDuration': 'on the page of webhooks' },
  },
  'saas-emulator-webhook-changequantity.json': {
    of: 'operation',
    missing: {
      errorMessage: 'only in the operations API, by the page',
      errorStatusCode: 'only in the operations API, by the page',
      operationRequestedSource: 'operationRequestSource on the page',
      'subscription.lastModified': 'the page says not to use it',
    },
    more: {
      operationRequestSource: 'on the page',
      'subscription.created': 'on the page',
      'subscription.term.chargeDuration': 'on the page',
    },
  },
};

describe('the records of the sandbox have the fields of published ones', () => {
  it.each(Object.entries(compared))('%s, but for those with a reason', async (file, { of, missing, more }) => {
    const theirs = fieldsIn(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const ours = fieldsIn((await lived())[of]);
    expect(theirs.filter((field) => !ours.includes(field)).sort()).toEqual(Object.keys(missing).sort());
    expect(ours.filter((field) => !theirs.includes(field)).sort()).toEqual(Object.keys(more).sort());
  });
});
