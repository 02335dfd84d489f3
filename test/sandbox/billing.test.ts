import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { audit } from '../../src/ledger/audit.js';
import { invoiceLinesFrom } from '../../src/partner-center/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Wire } from './fixtures.js';
import { ask, at, license, offer, offerId, origin, subscriptionPath } from './fixtures.js';

const orders = '/v1/customers/c-1/orders';
const dollars = {
  ...offer,
  id: 'CFQ7TTC0BB00:0001:CFQ7TTC0BB00',
  prices: { rows: [{ billingCycle: 'monthly', unitPrice: { amount: 700, currency: 'USD' } }] },
} as const;
const unpriced = { ...offer, id: 'CFQ7TTC0CC00:0001:CFQ7TTC0CC00', prices: null };
const traditional = { ...offer, id: '618b53fe-9b99-428b-9745-f706aeaf3979', family: 'license-based' } as const;
const begun = () => createSandbox({ at, customers: [{ id: 'c-1', name: 'Contoso' }], offers: [offer, dollars, unpriced, traditional] });
const order = (...ids: readonly string[]) => ({ lineItems: ids.map((id, index) => ({ lineItemNumber: index, offerId: id, quantity: 5 })) });
const lines = (id: string, more = '') => `/v1/invoices/${id}/lineitems?provider=onetime&invoicelineitemtype=billinglineitems${more}`;

/** A year with seats added, removed and a cancellation: seven days after the order everything but the last is decided. */
async function lived() {
  const sandbox = begun();
  await ask(sandbox, 'POST', orders, order(offerId));
  const id = sandbox.snapshot().subscriptions[0]!.facts.id;
  const path = `/v1/customers/c-1/subscriptions/${id}`;
  const change = async (quantity: number) => await ask(sandbox, 'PATCH', path, { ...(await ask(sandbox, 'GET', path)).json, quantity });
  await sandbox.advanceTo(addMs(at, 2 * dayMs));
  await change(9);
  await sandbox.advanceTo(addMs(at, 4 * dayMs));
  await change(7);
  await sandbox.advanceTo(addMs(at, 70 * dayMs));
  await change(11);
  await sandbox.advanceTo(instant('2027-05-10'));
  return sandbox;
}

describe('the invoices of a sandbox', () => {
  it('hold what the ledger expects of each life, and no line else', async () => {
    const sandbox = await lived();
    const { json } = await ask(sandbox, 'GET', '/v1/invoices');
    const invoices = json['items'] as readonly { readonly id: string; readonly totalCharges: number }[];
    expect(invoices).toHaveLength(14);
    const billed = [];
    for (const { id, totalCharges } of invoices) {
      const read = invoiceLinesFrom((await ask(sandbox, 'GET', lines(id))).json);
      expect(read.issues).toEqual([]);
      billed.push(...read.facts);
      expect(Math.round(totalCharges * 100)).toBe(read.facts.reduce((sum, { net }) => sum + (net?.amount ?? 0), 0));
    }
    const { history } = sandbox.snapshot().subscriptions[0]!;
    const { findings } = audit(billed, history, offer.prices!, { untilAt: instant('2027-05-01') });
    expect(findings).toEqual([]);
    expect(billed.length).toBeGreaterThan(16);
  });

  it('name the charge of a seat that was added and of one that was removed', async () => {
    const sandbox = await lived();
    const types = async (id: string) =>
      ((await ask(sandbox, 'GET', lines(id))).json['items'] as readonly Wire[]).map(({ chargeType, quantity }) => [chargeType, quantity]);
    expect(await types('G202603001')).toEqual([
      ['new', 5],
      ['addQuantity', 5],
      ['addQuantity', 9],
      ['removeQuantity', 9],
      ['removeQuantity', 7],
    ]);
    expect(await types('g202605001')).toEqual([
      ['cycleCharge', 7],
      ['addQuantity', 7],
      ['addQuantity', 11],
    ]);
    expect((await types('OneTime-G202703001'))[0]).toEqual(['renew', 11]);
  });

  it('are ready when their month is over, one for each currency', async () => {
    const sandbox = begun();
    await ask(sandbox, 'POST', orders, order(offerId, dollars.id, unpriced.id, traditional.id));
    expect((await ask(sandbox, 'GET', '/v1/invoices')).json).toMatchObject({ totalCount: 0 });
    await sandbox.advanceTo(instant('2026-03-31T23:59:59Z'));
    expect((await ask(sandbox, 'GET', '/v1/invoices')).json).toMatchObject({ totalCount: 0 });
    await sandbox.advanceTo(instant('2026-04-01'));
    expect((await ask(sandbox, 'GET', '/v1/invoices')).json).toMatchObject({
      items: [
        { id: 'G202603001', currencyCode: 'EUR', totalCharges: 50, billingPeriodEndDate: '2026-03-31T00:00:00.000Z' },
        { id: 'G202603002', currencyCode: 'USD', totalCharges: 35 },
      ],
    });
    expect((await ask(sandbox, 'GET', '/v1/invoices/G202603002')).json).toMatchObject({ id: 'G202603002' });
    expect(await ask(sandbox, 'GET', '/v1/invoices/G202604001')).toMatchObject({ status: 404, json: { code: 1000 } });
  });

  it('and their lines come page by page', async () => {
    const sandbox = begun();
    await ask(sandbox, 'POST', orders, order(offerId, offerId, offerId));
    await sandbox.advanceTo(instant('2026-06-01'));
    const first = (await ask(sandbox, 'GET', '/v1/invoices?size=2')).json;
    expect(first['totalCount']).toBe(2);
    expect((await ask(sandbox, 'GET', '/v1/invoices?size=2&offset=2')).json['totalCount']).toBe(1);
    expect(await ask(sandbox, 'GET', '/v1/invoices?size=x')).toMatchObject({ status: 400 });
    expect(await ask(sandbox, 'GET', '/v1/invoices?offset=9')).toMatchObject({ status: 400 });
    expect((await ask(sandbox, 'GET', '/v1/invoices?offset=')).json['totalCount']).toBe(3);
    const page = invoiceLinesFrom((await ask(sandbox, 'GET', lines('G202603001', '&size=2'))).json);
    const [header] = page.nextHeaders;
    const next = await ask(sandbox, 'GET', `/v1${page.nextUri ?? ''}`, undefined, { [header!.key]: header!.value });
    const rest = invoiceLinesFrom(next.json);
    expect([page.facts.length, rest.facts.length, rest.nextUri]).toEqual([2, 1, null]);
  });

  it.each([
    [lines('G202603009'), 404],
    [lines('G202603001', '&size=0'), 400],
    ['/v1/invoices/G202603001/lineitems?provider=azure&invoicelineitemtype=usagelineitems', 501],
    ['/v1/invoices/G202603001/lineitems', 501],
    ['/v1/invoices/G202603001/lineitems/OneTime/UsageLineItems', 501],
    ['/v1/invoices/G202603001/lineitems/OneTime/BillingLineItems', 200],
  ])('%s is answered %i', async (path, status) => {
    expect(await ask(await lived(), 'GET', path)).toMatchObject({ status });
  });

  it('have no page that there is none of', async () => {
    const came = await ask(await lived(), 'GET', lines('G202603001', '&seekOperation=Next'), undefined, { 'MS-ContinuationToken': 'x' });
    expect(came).toMatchObject({ status: 400, json: { code: 800002 } });
  });

  it('are announced to who registered for them', async () => {
    const sandbox = createSandbox({
      at,
      customers: [{ id: 'c-1', subscriptions: [license] }],
      offers: [{ ...offer, id: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971' }],
    });
    await ask(sandbox, 'POST', '/webhooks/v1/registration', { WebhookUrl: 'https://x/hook', WebhookEvents: ['invoice-ready'] });
    await ask(sandbox, 'PATCH', subscriptionPath, { quantity: 6, autoRenewEnabled: true });
    await sandbox.advanceTo(instant('2026-03-30'));
    expect(sandbox.deliveries()).toEqual([]);
    await sandbox.advanceTo(instant('2026-05-02'));
    await sandbox.advanceTo(instant('2026-05-03'));
    expect(sandbox.deliveries().map(({ body }) => body['ResourceUri'])).toEqual([
      'https://api.partnercenter.microsoft.com/v1/invoices/G202603001',
      'https://api.partnercenter.microsoft.com/v1/invoices/G202604001',
    ]);
  });
});

describe('the billing export', () => {
  const billing = '/v1.0/reports/partners/billing';

  it('is asked for, found, and read from its blob', async () => {
    const sandbox = await lived();
    const asked = await ask(sandbox, 'POST', `${billing}/reconciliation/billed/export`, { invoiceId: 'G202603001', attributeSet: 'full' });
    expect(asked).toMatchObject({ status: 202, text: '' });
    const operation = await ask(sandbox, 'GET', (asked.headers.get('location') ?? '').replace(origin, ''));
    expect(operation.json).toMatchObject({
      '@odata.type': '#microsoft.graph.partners.billing.exportSuccessOperation',
      status: 'succeeded',
    });
    const manifest = await ask(sandbox, 'GET', String(operation.json['resourceLocation@odata.navigationLink']).replace(origin, ''));
    expect(manifest.json).toMatchObject({ blobCount: 1, partitionType: 'Default' });
    const { rootDirectory, blobs, sasToken } = manifest.json as {
      readonly rootDirectory: string;
      readonly sasToken: string;
      readonly blobs: readonly { readonly name: string }[];
    };
    const blob = await sandbox.fetch(new Request(`${rootDirectory}/${blobs[0]!.name}?${sasToken}`));
    expect(blob.headers.get('termbook-basis')).toMatch(/^inferred /);
    const read = gunzipSync(Buffer.from(await blob.arrayBuffer()))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const { json } = await ask(sandbox, 'GET', lines('G202603001'));
    expect(read).toEqual(json['items']);
  });

  it('fails for an invoice that there is none of, as the page prints it', async () => {
    const sandbox = begun();
    const asked = await ask(sandbox, 'POST', `${billing}/reconciliation/billed/export`, { invoiceId: 'G1' });
    const path = (asked.headers.get('location') ?? '').replace(origin, '');
    expect((await ask(sandbox, 'GET', path)).json).toMatchObject({
      status: 'failed',
      error: { message: 'No data available', code: '5000' },
    });
    expect(await ask(sandbox, 'GET', path.replace('operations', 'manifests'))).toMatchObject({ status: 404 });
  });

  it.each([
    ['POST', `${billing}/reconciliation/billed/export`, 400],
    ['GET', `${billing}/operations/x`, 404],
    ['GET', `${billing}/manifests/x`, 404],
    ['GET', '/billedreconciliation/x/part-00000.json.gz', 404],
    ['POST', `${billing}/usage/billed/export`, 501],
  ])('%s %s is answered %i', async (method, path, status) => {
    expect(await ask(begun(), method, path, method === 'POST' ? {} : undefined)).toMatchObject({ status });
  });
});
