import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant, isoDate } from '../../src/kernel/instant.js';
import { errorPage } from '../../src/sandbox/calls.js';
import { createSandbox, sandboxCalls } from '../../src/sandbox/index.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import type { Wire } from './fixtures.js';
import { ask, at, license, offer, offerId, origin, subscriptionPath } from './fixtures.js';

const software = {
  ...offer,
  id: 'DG7GMGF0FKZV:0003:DG7GMGF0DWMS',
  name: 'Server',
  family: 'software-subscription',
  duration: 'P3Y',
} as const;
const saas = { ...offer, id: 'DZH318Z0BXWC:0001:DZH318Z0BMJX', name: 'App', family: 'isv-saas', duration: 'P1M' } as const;
const guid = '618b53fe-9b99-428b-9745-f706aeaf3979';
const traditional = { ...offer, id: guid, name: 'Mail', family: 'license-based' } as const;
const azure = { ...offer, id: 'MS-AZR-0145P', name: 'Azure', family: 'azure-plan', duration: null } as const;
const begun = () =>
  createSandbox({
    at,
    customers: [
      { id: 'c-1', name: 'Contoso', domain: 'contoso.example', country: 'DE', subscriptions: [license] },
      { id: 'C-2', subscriptions: null },
      { id: 'c-3' },
    ],
    offers: [offer, software, saas, traditional, azure],
  });
const record = async (sandbox = begun()): Promise<Wire> => (await ask(sandbox, 'GET', subscriptionPath)).json;
const orders = '/v1/customers/c-1/orders';
const order = (...offers: readonly string[]) => ({
  lineItems: offers.map((id, index) => ({ lineItemNumber: index, offerId: id, quantity: 2 })),
});

describe('the clock', () => {
  it('says which lives are not known until then, and why', async () => {
    const suspendedAt = instant('2019-12-01');
    const traditional = { ...license, family: 'license-based', orderedAt: suspendedAt, term: null, changedAt: suspendedAt } as const;
    const suspended = {
      ...traditional,
      id: 's-2',
      status: 'suspended',
      suspendedAt,
      suspendedFor: 'nonpayment',
      autoRenew: false,
    } as const;
    const sandbox = createSandbox({ at: suspendedAt, customers: [{ id: 'c-1', subscriptions: [suspended] }] });
    expect(await sandbox.advanceTo(instant('2019-12-02'))).toEqual([]);
    expect(await sandbox.advanceTo(instant('2020-03-15'))).toEqual([
      {
        subscriptionId: 's-2',
        gaps: [
          { gap: 'fact-missing', fact: 'accountOpenedAt' },
          { gap: 'fact-missing', fact: 'firstBillingAt' },
        ],
      },
    ]);
  });
});

describe('who asks', () => {
  it.each([{}, { authorization: 'Basic x' }, { authorization: 'Bearer ' }])(
    'without a bearer token is answered 401 (%o)',
    async (headers) => {
      const sandbox = begun();
      const response = await sandbox.fetch(new Request(`${origin}/v1/customers?size=1`, { headers }));
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 800001, source: 'termbook/sandbox' });
    },
  );

  it('gets back the ids that trace the request, else made ones', async () => {
    const sandbox = begun();
    const came = await ask(sandbox, 'GET', '/v1/customers?size=1', undefined, { 'MS-RequestId': 'r-1' });
    expect(came.headers.get('ms-requestid')).toBe('r-1');
    expect(came.headers.get('ms-correlationid')).toMatch(/^7e4b0000-/);
  });

  it('is answered 501 where no document describes the call, and the log says so', async () => {
    const sandbox = begun();
    const came = await ask(sandbox, 'DELETE', '/v1/customers/c-1');
    expect(came).toMatchObject({ status: 501, json: { code: 0 } });
    expect(came.headers.get('termbook-basis')).toBe('none');
    expect(sandbox.requests()).toEqual([
      { at, method: 'DELETE', url: `${origin}/v1/customers/c-1`, call: null, status: 501, restsOn: 'none', page: '' },
    ]);
  });

  it.each(['customers/relationshiprequests', 'customers/c-1/subscriptions/Overage', 'invoices/summary'])(
    'is answered 501 for %s, which is described and not answered here: its last word is no id',
    async (path) => {
      expect(await ask(begun(), 'GET', `/v1/${path}`)).toMatchObject({ status: 501 });
    },
  );

  it('fails where the policy of the caller says so, in its turn', async () => {
    const sandbox = createSandbox({ at, policies: { failures: [null, 429, 503] } });
    const statuses: number[] = [];
    for (let nth = 0; nth < 4; nth += 1) statuses.push((await ask(sandbox, 'GET', '/v1/customers')).status);
    expect(statuses).toEqual([200, 429, 503, 200]);
  });
});

describe('customers', () => {
  it('are listed page by page, each page continuing with a header', async () => {
    const sandbox = begun();
    const first = (await ask(sandbox, 'GET', '/v1/customers?size=2')).json;
    expect(first).toMatchObject({ totalCount: 2, items: [{ id: 'c-1', companyProfile: { companyName: 'Contoso' } }, { id: 'C-2' }] });
    const { next } = first['links'] as {
      readonly next: { readonly uri: string; readonly headers: readonly { key: string; value: string }[] };
    };
    const [header] = next.headers;
    const second = (await ask(sandbox, 'GET', next.uri, undefined, { [header!.key]: header!.value })).json;
    expect(second).toMatchObject({ totalCount: 1, items: [{ id: 'c-3' }], links: { self: { uri: '/v1/customers?size=2' } } });
    expect(second['links']).not.toHaveProperty('next');
  });

  it.each([
    ['?size=0', 400, 800002],
    ['?size=many', 400, 800002],
    ['?filter=%7B%7D', 501, 0],
  ])('are not listed with %s', async (query, status, code) => {
    expect(await ask(begun(), 'GET', `/v1/customers${query}`)).toMatchObject({ status, json: { code } });
  });

  it('are not listed from a page that there is none of', async () => {
    const came = await ask(begun(), 'GET', '/v1/customers?seekOperation=Next', undefined, { 'MS-ContinuationToken': '9' });
    expect(came).toMatchObject({ status: 400, json: { code: 800002 } });
  });

  it('are found by their id in any case', async () => {
    expect((await ask(begun(), 'GET', '/v1/customers/c-2')).json['id']).toBe('C-2');
    expect(await ask(begun(), 'GET', '/v1/customers/c-9')).toMatchObject({ status: 404, json: { code: 60003 } });
  });
});

describe('subscriptions', () => {
  it('are listed, all or those of an order', async () => {
    const sandbox = begun();
    const { json } = await ask(sandbox, 'POST', orders, order(offerId));
    const all = (await ask(sandbox, 'GET', '/v1/customers/c-1/subscriptions')).json;
    expect(all).toMatchObject({ totalCount: 2, links: { self: { uri: '/customers/c-1/subscriptions' } } });
    const ofOrder = (await ask(sandbox, 'GET', `/v1/customers/c-1/subscriptions?order_id=${String(json['id'])}`)).json;
    expect(ofOrder).toMatchObject({ totalCount: 1, items: [{ orderId: json['id'], offerName: 'Team Suite' }] });
    expect(await ask(sandbox, 'GET', '/v1/customers/c-9/subscriptions')).toMatchObject({ status: 404 });
  });

  it('are those of their customer only', async () => {
    expect(await ask(begun(), 'GET', '/v1/customers/c-3/subscriptions/s-1')).toMatchObject({ status: 404, json: { code: 20003 } });
    expect(await ask(begun(), 'PATCH', '/v1/customers/c-3/subscriptions/s-1', {})).toMatchObject({ status: 404, json: { code: 20003 } });
    expect(await ask(begun(), 'GET', '/v1/customers/c-3/subscriptions/s-1/transitions')).toMatchObject({ status: 404 });
  });

  it('say what their record rests on: a page, a payload of others, or neither', async () => {
    const sandbox = begun();
    expect((await ask(sandbox, 'GET', subscriptionPath)).headers.get('termbook-basis')).toBe(
      `documented ${sandboxCalls.getSubscription.page}`,
    );
    const chosen = {
      ...(await record(sandbox)),
      scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'RenewToExtendedServiceTerm' }],
    };
    const came = await ask(sandbox, 'PATCH', subscriptionPath, chosen);
    expect(came.headers.get('termbook-basis')).toMatch(/^recorded /);
    await sandbox.advanceTo(instant('2027-03-02T00:00Z'));
    const extended = await ask(sandbox, 'GET', subscriptionPath);
    expect(sandbox.snapshot().subscriptions[0]?.facts.status).toBe('extended');
    expect(extended.json['status']).toBe('active');
    expect(extended.headers.get('termbook-basis')).toMatch(/^inferred /);
  });
});

describe('an update of a subscription', () => {
  const patched = async (change: Wire, headers: Readonly<Record<string, string>> = {}) => {
    const sandbox = begun();
    return await ask(sandbox, 'PATCH', subscriptionPath, { ...(await record(sandbox)), ...change }, headers);
  };

  it.each([
    ['a stale etag', {}, { 'if-match': '"s-1:0"' }, 412, 2055],
    ['no whole number of seats', { quantity: 1.5 }, {}, 400, 800002],
    ['no seats', { quantity: 0 }, {}, 400, 2002],
    ['another billing cycle', { billingCycle: 'annual' }, {}, 400, 2054],
    ['a billing cycle that is none', { billingCycle: 'weekly' }, {}, 400, 800002],
    ['a status that is none', { status: 'gone' }, {}, 400, 800002],
    ['a status that is no text', { status: 7 }, {}, 400, 800002],
    ['another id', { id: 's-2' }, {}, 400, 800002],
    ['another offer', { offerId: 'CFQ7TTC0AA00:0001:OTHER' }, {}, 501, 0],
    ['an end that is no whole term', { commitmentEndDate: '2027-05-01T00:00:00Z' }, {}, 400, 800002],
    ['another end', { commitmentEndDate: '2027-01-31T00:00:00Z' }, {}, 501, 0],
    ['another product', { productType: { id: 'Software' } }, {}, 501, 0],
    ['no seats in the next term', { scheduledNextTermInstructions: { quantity: 0 } }, {}, 400, 800002],
    ['instructions that are no change', { scheduledNextTermInstructions: { product: 7 } }, {}, 400, 800002],
    [
      'a schedule that ends before it begins',
      { scheduledNextTermInstructions: { quantity: 5, customTermEndDate: '2020-01-01T00:00:00Z' } },
      {},
      400,
      null,
    ],
  ])('with %s is refused', async (_what, change, headers, status, code) => {
    const came = await patched(change, headers);
    expect(came.status).toBe(status);
    if (code !== null) expect(came.json['code']).toBe(code);
  });

  it('takes the present etag, in quotation marks or not', async () => {
    expect((await patched({ quantity: 6 }, { 'if-match': '"s-1:1"' })).json).toMatchObject({ quantity: 6, attributes: { etag: 's-1:2' } });
    expect((await patched({ quantity: 6 }, { 'if-match': 's-1:1' })).status).toBe(200);
  });

  it('that changes nothing leaves the etag', async () => {
    expect((await patched({})).json).toMatchObject({ attributes: { etag: 's-1:1' } });
  });

  it('takes names in any case, and dates in other spellings', async () => {
    const sandbox = begun();
    const body = { Id: 'S-1', FriendlyName: 'Team', AutoRenewEnabled: true, CreationDate: '2026-03-02T10:00:00+00:00', Quantity: 7 };
    const came = await ask(sandbox, 'PATCH', subscriptionPath, body);
    expect(came.json).toMatchObject({ quantity: 7, friendlyName: 'Team', autoRenewEnabled: true, attributes: { etag: 's-1:3' } });
  });

  it('that does not repeat auto-renew turns it off, as the page warns', async () => {
    const came = await ask(begun(), 'PATCH', subscriptionPath, { quantity: 7 });
    expect(came.json).toMatchObject({ quantity: 7, autoRenewEnabled: false });
  });

  it('that does not repeat the instructions for the next term drops them', async () => {
    const sandbox = begun();
    const scheduled = { ...(await record(sandbox)), scheduledNextTermInstructions: { quantity: 3 } };
    expect((await ask(sandbox, 'PATCH', subscriptionPath, scheduled)).json).toMatchObject({
      scheduledNextTermInstructions: { quantity: 3 },
    });
    const { scheduledNextTermInstructions: _dropped, ...rest } = await record(sandbox);
    expect((await ask(sandbox, 'PATCH', subscriptionPath, rest)).json).not.toHaveProperty('scheduledNextTermInstructions');
  });

  it('with several changes makes all, or none where one is refused', async () => {
    const sandbox = begun();
    const both = { ...(await record(sandbox)), quantity: 8, autoRenewEnabled: false };
    expect((await ask(sandbox, 'PATCH', subscriptionPath, both)).json).toMatchObject({ quantity: 8, autoRenewEnabled: false });
    await sandbox.advanceTo(addMs(at, 30 * dayMs));
    const before = await record(sandbox);
    expect(await ask(sandbox, 'PATCH', subscriptionPath, { ...before, autoRenewEnabled: true, quantity: 7 })).toMatchObject({
      status: 400,
    });
    expect(await record(sandbox)).toEqual(before);
  });

  it('that is no JSON, or no object, is refused', async () => {
    expect(await ask(begun(), 'PATCH', subscriptionPath, '{')).toMatchObject({ status: 400, json: { code: 800002 } });
    expect(await ask(begun(), 'PATCH', subscriptionPath, [])).toMatchObject({ status: 400, json: { code: 800002 } });
    expect(await ask(begun(), 'PATCH', subscriptionPath)).toMatchObject({ status: 400, json: { code: 800002 } });
  });

  it('of a deleted or suspended one has its own codes', async () => {
    const sandbox = begun();
    const suspended = (await ask(sandbox, 'PATCH', subscriptionPath, { ...(await record(sandbox)), status: 'suspended' })).json;
    expect((await ask(sandbox, 'PATCH', subscriptionPath, { ...suspended, quantity: 6 })).json['code']).toBe(2001);
    expect(
      (await ask(sandbox, 'PATCH', subscriptionPath, { ...suspended, autoRenewEnabled: suspended['autoRenewEnabled'] === false })).json[
        'code'
      ],
    ).toBe(800091);
    const active = (await ask(sandbox, 'PATCH', subscriptionPath, { ...suspended, status: 'active' })).json;
    const deleted = (await ask(sandbox, 'PATCH', subscriptionPath, { ...active, status: 'deleted' })).json;
    const came = await ask(sandbox, 'PATCH', subscriptionPath, { ...deleted, quantity: 6 });
    expect(came).toMatchObject({ status: 400, json: { code: 2011 } });
    expect(came.headers.get('termbook-basis')).toBe(`documented ${errorPage}`);
  });

  it('of a term that is over has a code that stands for any', async () => {
    const sandbox = createSandbox({
      at,
      customers: [{ id: 'c-1', subscriptions: [{ ...license, family: 'isv-saas', autoRenew: false }] }],
    });
    await sandbox.advanceTo(instant('2027-03-05'));
    const came = await ask(sandbox, 'PATCH', subscriptionPath, { ...(await record(sandbox)), status: 'suspended' });
    expect(came.status).toBe(400);
    expect(came.headers.get('termbook-basis')).toBe(`inferred ${errorPage}`);
  });

  it('of the end of a term that no document lets be chosen is no call', async () => {
    const sandbox = createSandbox({ at, customers: [{ id: 'c-1', subscriptions: [{ ...license, family: 'software-subscription' }] }] });
    const chosen = { ...(await record(sandbox)), scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }] };
    expect(await ask(sandbox, 'PATCH', subscriptionPath, chosen)).toMatchObject({ status: 501 });
  });
});

describe('an order', () => {
  it('begins a subscription for each line', async () => {
    const sandbox = begun();
    const came = await ask(sandbox, 'POST', orders, { ...order(offerId, software.id), billingCycle: 'annual' });
    expect(came).toMatchObject({ status: 201, json: { status: 'completed', billingCycle: 'annual', referenceCustomerId: 'c-1' } });
    const { lineItems } = came.json as { readonly lineItems: readonly Wire[] };
    expect(lineItems.map(({ lineItemNumber, offerId: id, termDuration }) => [lineItemNumber, id, termDuration])).toEqual([
      [0, offerId, 'P1Y'],
      [1, software.id, 'P3Y'],
    ]);
    const subscription = await ask(sandbox, 'GET', `/v1/customers/c-1/subscriptions/${String(lineItems[1]?.['subscriptionId'])}`);
    expect(subscription.json).toMatchObject({
      productType: { id: 'Software' },
      quantity: 2,
      termDuration: 'P3Y',
      commitmentEndDate: '2029-03-01T00:00:00.000Z',
    });
    expect((await ask(sandbox, 'GET', orders)).json).toMatchObject({ totalCount: 1, items: [{ id: came.json['id'] }] });
    expect((await ask(sandbox, 'GET', `${orders}/${String(came.json['id'])}`)).json).toEqual(came.json);
  });

  it.each([
    ['no lines', {}, 400, 800002],
    ['an empty list of lines', { lineItems: [] }, 400, 800002],
    ['a line that is no object', { lineItems: [7] }, 400, 800002],
    ['lines that are not numbered from 0', { lineItems: [{ lineItemNumber: 1, offerId, quantity: 1 }] }, 400, 800071],
    ['an offer that is not given', order('other'), 400, 800004],
    ['no quantity', { lineItems: [{ lineItemNumber: 0, offerId }] }, 400, 900275],
    ['another term than the offer has', { lineItems: [{ lineItemNumber: 0, offerId, quantity: 1, termDuration: 'P1M' }] }, 400, 800121],
    [
      'an end that is none of those listed',
      { lineItems: [{ lineItemNumber: 0, offerId, quantity: 1, customTermEndDate: '2026-12-31' }] },
      400,
      900242,
    ],
    ['an end that is no date', { lineItems: [{ lineItemNumber: 0, offerId, quantity: 1, customTermEndDate: 'soon' }] }, 400, 900242],
    ['an add-on', { lineItems: [{ lineItemNumber: 0, offerId, quantity: 1, parentSubscriptionId: 's-1' }] }, 501, 0],
    ['a billing cycle that the offer does not come with', { ...order(offerId), billingCycle: 'triennial' }, 400, 900269],
    ['a billing cycle that is none', { ...order(offerId), billingCycle: 'weekly' }, 400, 900269],
    ['a list for a body', [], 400, 800002],
  ])('with %s is refused', async (_what, body, status, code) => {
    expect(await ask(begun(), 'POST', orders, body)).toMatchObject({ status, json: { code } });
  });

  it('of an unknown customer is refused', async () => {
    expect(await ask(begun(), 'POST', '/v1/customers/c-9/orders', order(offerId))).toMatchObject({ status: 404, json: { code: 60003 } });
    expect(await ask(begun(), 'GET', '/v1/customers/c-9/orders')).toMatchObject({ status: 404 });
    expect(await ask(begun(), 'GET', `${orders}/1`)).toMatchObject({ status: 404, json: { code: 20000 } });
    expect(await ask(begun(), 'PATCH', `${orders}/1`, {})).toMatchObject({ status: 404, json: { code: 20000 } });
  });
});

describe('the cancellation of an order', () => {
  const placed = async (...offers: readonly string[]) => {
    const sandbox = begun();
    const { json } = await ask(sandbox, 'POST', orders, order(...offers));
    return { sandbox, id: String(json['id']), path: `${orders}/${String(json['id'])}` };
  };

  it('cancels the lines that it names, then the rest', async () => {
    const { sandbox, id, path } = await placed(software.id, software.id);
    const one = { id, status: 'cancelled', lineItems: [{ lineItemNumber: 0, offerId: software.id }] };
    const first = (await ask(sandbox, 'PATCH', path, one)).json;
    expect(first).toMatchObject({ status: 'completed', lineItems: [{ quantity: 0 }, { quantity: 2 }] });
    expect(await ask(sandbox, 'PATCH', path, one)).toMatchObject({ status: 400, json: { code: 800061 } });
    const rest = (await ask(sandbox, 'PATCH', path, { status: 'cancelled' })).json;
    expect(rest).toMatchObject({ status: 'cancelled', lineItems: [{ quantity: 0 }, { quantity: 0 }] });
    expect(await ask(sandbox, 'PATCH', path, { status: 'cancelled' })).toMatchObject({ status: 400, json: { code: 800061 } });
    const { subscriptionId } = (rest as unknown as { readonly lineItems: readonly [Wire, Wire] }).lineItems[0];
    const held = await ask(sandbox, 'GET', `/v1/customers/c-1/subscriptions/${String(subscriptionId)}`);
    expect(held.json['status']).toBe('deleted');
  });

  it.each([
    ['is possible up to the day that the page prints', '2021-11-14T23:58Z', 200],
    ['is refused after it', '2021-11-15T00:00Z', 400],
  ])('%s', async (_when, asked, status) => {
    const ordered = instant('2021-10-15T21:28:19Z');
    const sandbox = createSandbox({ at: ordered, customers: [{ id: 'c-1' }], offers: [software] });
    const { json } = await ask(sandbox, 'POST', orders, order(software.id));
    await sandbox.advanceTo(instant(asked));
    const came = await ask(sandbox, 'PATCH', `${orders}/${String(json['id'])}`, { status: 'cancelled' });
    expect(came.status).toBe(status);
    if (status === 400) expect(came.json['code']).toBe(900117);
  });

  it.each([
    ['a traditional license', traditional.id, 400, 800063],
    ['software by the seat', saas.id, 403, 800077],
    ['a license of new commerce', offerId, 403, 800019],
    ['Azure', azure.id, 403, 800019],
  ])('of %s is refused', async (_what, id, status, code) => {
    const { sandbox, path } = await placed(id);
    expect(await ask(sandbox, 'PATCH', path, { status: 'cancelled' })).toMatchObject({ status, json: { code } });
  });

  it.each([
    ['a list', [], 400, 800002],
    ['another id', { id: 'x', status: 'cancelled' }, 400, 800002],
    ['another status', { status: 'completed' }, 501, 0],
    ['another offer', { status: 'cancelled', lineItems: [{ lineItemNumber: 0, offerId: 'x' }] }, 400, 800061],
    ['no lines', { status: 'cancelled', lineItems: [] }, 400, 800061],
    ['lines that are none', { status: 'cancelled', lineItems: [7] }, 400, 800002],
    ['a line twice', { status: 'cancelled', lineItems: [{ lineItemNumber: 0 }, { lineItemNumber: 0 }] }, 400, 800061],
  ])('with %s is refused', async (_what, body, status, code) => {
    const { sandbox, path } = await placed(software.id);
    expect(await ask(sandbox, 'PATCH', path, body)).toMatchObject({ status, json: { code } });
  });
});

describe('the audit log', () => {
  it('has the operations that succeeded, by day, customer, resource and company', async () => {
    const sandbox = begun();
    await ask(sandbox, 'PATCH', subscriptionPath, { ...(await record(sandbox)), status: 'suspended' });
    await sandbox.advanceTo(addMs(at, 3 * dayMs));
    await ask(sandbox, 'POST', orders, order(offerId));
    const types = async (query: string) => {
      const { json } = await ask(sandbox, 'GET', `/v1/auditrecords${query}`);
      return (json['items'] as readonly Wire[]).map(({ operationType }) => operationType);
    };
    const filter = (field: string, value: string, operator: string) =>
      `?filter=${encodeURIComponent(JSON.stringify({ Field: field, Value: value, Operator: operator }))}`;
    expect(await types('')).toEqual(['update_subscription', 'create_order']);
    expect(await types('?startDate=2026-03-03')).toEqual(['create_order']);
    expect(await types('?startDate=2026-03-01&endDate=2026-03-02')).toEqual(['update_subscription']);
    expect(await types(filter('ResourceType', 'Order', 'equals'))).toEqual(['create_order']);
    expect(await types(filter('CustomerId', 'C-1', 'equals'))).toHaveLength(2);
    expect(await types(filter('CompanyName', 'tos', 'substring'))).toHaveLength(2);
    expect(await types(filter('CompanyName', 'fab', 'substring'))).toEqual([]);
  });

  it('lists 30 days where no day is stated', async () => {
    const sandbox = begun();
    await ask(sandbox, 'POST', orders, order(offerId));
    await sandbox.advanceTo(addMs(at, 30 * dayMs));
    expect((await ask(sandbox, 'GET', '/v1/auditrecords')).json['totalCount']).toBe(1);
    await sandbox.advanceTo(addMs(at, 31 * dayMs));
    expect((await ask(sandbox, 'GET', '/v1/auditrecords')).json['totalCount']).toBe(0);
  });

  it.each([
    ['?startDate=yesterday', 400],
    ['?endDate=2026-02-30', 400],
    ['?filter=x', 501],
    ['?filter=7', 501],
    ['?filter=%7B%22Field%22%3A%22CustomerId%22%7D', 501],
    ['?filter=%7B%22Field%22%3A%22CustomerId%22%2C%22Value%22%3A%22c%22%2C%22Operator%22%3A%22substring%22%7D', 501],
  ])('is not filtered by %s', async (query, status) => {
    expect(await ask(begun(), 'GET', `/v1/auditrecords${query}`)).toMatchObject({ status });
  });
});

describe('a registration for events', () => {
  const path = '/webhooks/v1/registration';
  const asked = { WebhookUrl: 'https://example.com/hook', WebhookEvents: ['subscription-updated', 'test-created'] };

  it('is made once, seen, and changed', async () => {
    const sandbox = begun();
    expect((await sandbox.fetch(new Request(`${origin}${path}/events`, { headers: { authorization: 'Bearer x' } }))).status).toBe(200);
    expect(await ask(sandbox, 'GET', path)).toMatchObject({ status: 404 });
    expect(await ask(sandbox, 'PUT', path, asked)).toMatchObject({ status: 404 });
    expect((await ask(sandbox, 'POST', path, asked)).json).toMatchObject(asked);
    expect(await ask(sandbox, 'POST', path, asked)).toMatchObject({ status: 501 });
    expect((await ask(sandbox, 'GET', path)).json).toEqual(asked);
    const other = { ...asked, WebhookEvents: ['invoice-ready'] };
    expect((await ask(sandbox, 'PUT', path, other)).json).toMatchObject(other);
    expect(await ask(sandbox, 'PUT', path, {})).toMatchObject({ status: 400 });
  });

  it.each([{}, { ...asked, WebhookUrl: '' }, { ...asked, WebhookEvents: 'all' }, { ...asked, WebhookEvents: ['referral-created'] }, []])(
    'is not made of %o',
    async (body) => {
      expect(await ask(begun(), 'POST', path, body)).toMatchObject({ status: 400, json: { code: 800002 } });
    },
  );

  it('is tried with a test event', async () => {
    const sandbox = begun();
    expect(await ask(sandbox, 'POST', `${path}/validationEvents`)).toMatchObject({ status: 400 });
    await ask(sandbox, 'POST', path, asked);
    const { json } = await ask(sandbox, 'POST', `${path}/validationEvents`);
    const event = await ask(sandbox, 'GET', `${path}/validationEvents/${String(json['correlationId'])}`);
    expect(event.json).toMatchObject({ status: 'completed', callbackUrl: asked.WebhookUrl });
    expect(await ask(sandbox, 'GET', `${path}/validationEvents/x`)).toMatchObject({ status: 404 });
    expect(sandbox.deliveries()).toMatchObject([{ url: asked.WebhookUrl, body: { EventName: 'test-created', ResourceName: 'test' } }]);
  });

  it('brings the changes of a call and those of time, and none that were not asked for', async () => {
    const sandbox = begun();
    await ask(sandbox, 'PATCH', subscriptionPath, { ...(await record(sandbox)), quantity: 6 });
    expect(sandbox.deliveries()).toEqual([]);
    await ask(sandbox, 'POST', path, { ...asked, WebhookEvents: ['subscription-updated'] });
    await ask(sandbox, 'PATCH', subscriptionPath, { ...(await record(sandbox)), quantity: 7 });
    await sandbox.advanceTo(instant('2028-03-02T10:00Z'));
    expect(sandbox.deliveries().map(({ at: when, body }) => [isoDate(when), body['EventName'], body['ResourceChangeUtcDate']])).toEqual([
      ['2026-03-02', 'subscription-updated', '2026-03-02T10:00:00.000Z'],
      ['2027-03-02', 'subscription-updated', '2027-03-02T00:00:00.000Z'],
      ['2028-03-02', 'subscription-updated', '2028-03-02T00:00:00.000Z'],
    ]);
  });
});

describe('a sandbox', () => {
  it('begins with facts or with records, and time has acted on both', async () => {
    const json = await record();
    const sandbox = createSandbox({ at: instant('2027-06-01'), customers: [{ id: 'c-1', subscriptions: [json] }] });
    expect(await record(sandbox)).toMatchObject({ friendlyName: json['friendlyName'], commitmentEndDate: '2028-03-01T00:00:00.000Z' });
  });

  it.each([
    ['no clock', {}, 'at'],
    ['a customer without an id', { at, customers: [{}] }, 'customers[0].id'],
    ['a record that states too little', { at, customers: [{ id: 'c', subscriptions: [{ id: 's' }] }] }, 'customers[0].subscriptions[0]'],
    ['a subscription that is none', { at, customers: [{ id: 'c', subscriptions: [null] }] }, 'customers[0].subscriptions[0]'],
    [
      'facts of later',
      { at: addMs(at, -1), customers: [{ id: 'c', subscriptions: [license] }] },
      'customers[0].subscriptions[0].changedAt',
    ],
    [
      'a family that no page prints',
      { at, customers: [{ id: 'c', subscriptions: [{ ...license, family: 'azure-reservation' }] }] },
      'customers[0].subscriptions[0].family',
    ],
    ['a SaaS record without an id', { at, saas: [{ record: {} }] }, 'saas[0].record'],
    ['a SaaS record that is none', { at, saas: [{ record: null }] }, 'saas[0].record'],
    ['no list of customers', { at, customers: 7 }, 'customers'],
    [
      'a cycle of billing that is none',
      { at, customers: [{ id: 'c', subscriptions: [{ ...license, billingCycle: 'weekly' }] }] },
      'customers[0].subscriptions[0].billingCycle',
    ],
    [
      'a schedule of a term that is none',
      { at, customers: [{ id: 'c', subscriptions: [{ ...license, scheduled: { term: 'P9Y' } }] }] },
      'customers[0].subscriptions[0].scheduled.term',
    ],
    ['an offer of a family that no page prints', { at, offers: [{ ...offer, family: 'windows-7-esu' }] }, 'offers[0].family'],
    ['an offer of a term that is none', { at, offers: [{ ...offer, duration: 'P9Y' }] }, 'offers[0].duration'],
    ['an offer without billing cycles', { at, offers: [{ ...offer, billingCycles: [] }] }, 'offers[0].billingCycles'],
    ['an offer of a cycle that is none', { at, offers: [{ ...offer, billingCycles: ['weekly'] }] }, 'offers[0].billingCycles[0]'],
    ['prices that are none', { at, offers: [{ ...offer, prices: { rows: 7 } }] }, 'prices.rows'],
    ['a webhook that comes half a time', { at, policies: { deliveries: [{ times: 0.5 }] } }, 'policies.deliveries[0].times'],
    ['a webhook that comes early', { at, policies: { deliveries: [{ lateMs: -1 }] } }, 'policies.deliveries[0].lateMs'],
    ['a failure that is none', { at, policies: { failures: [200] } }, 'policies.failures[0]'],
    ['options that are none', { at, policies: { options: { policyAt: 'now' } } }, 'options.policyAt'],
    ['what is no JSON', { at, plans: { a: [1n] } }, 'options'],
    ['an option that is misspelled', { at, custmers: [] }, 'custmers'],
    ['a policy that is misspelled', { at, policies: { failure: [429] } }, 'policies.failure'],
    ['a treatment that is misspelled', { at, policies: { deliveries: [{ late: 5 }] } }, 'policies.deliveries[0].late'],
    ['a field of an offer that is misspelled', { at, offers: [{ ...offer, upgradeTo: [] }] }, 'offers[0].upgradeTo'],
    [
      'a subscription twice, in another case and at another customer',
      {
        at,
        customers: [
          { id: 'c', subscriptions: [license] },
          { id: 'd', subscriptions: [{ ...license, id: 'S-1' }] },
        ],
      },
      'customers[1].subscriptions[0].id',
    ],
    ['a customer twice', { at, customers: [{ id: 'c' }, { id: 'C' }] }, 'customers[1].id'],
    ['an offer twice', { at, offers: [offer, offer] }, 'offers[1].id'],
    ['a SaaS subscription twice', { at, saas: [{ record: { id: 'a' } }, { record: { id: 'a' } }] }, 'saas[1].record.id'],
    ['a snapshot of something else', { snapshot: { at } }, 'snapshot.startedAt'],
    ['a snapshot without its lists', { snapshot: { at, startedAt: at } }, 'snapshot.offers'],
  ])('does not begin with %s', (_what, options, path) => {
    expect(() => createSandbox(options as never)).toThrow(expect.objectContaining({ path }) as Error);
  });

  it('says which word was probably meant', () => {
    expect(() => createSandbox({ at, policies: { failure: [429] } } as never)).toThrow(
      'unknown-key at "policies.failure": expected deliveries, failures, options; did you mean failures?, received "failure"',
    );
  });

  it('does not go back in time', async () => {
    const sandbox = begun();
    await expect(sandbox.advanceTo(addMs(at, -1))).rejects.toMatchObject({ code: 'invalid-instant' });
    await expect(sandbox.advanceTo('tomorrow' as never)).rejects.toMatchObject({ code: 'invalid-instant' });
    expect(sandbox.now()).toBe(at);
  });

  it('writes a schedule in full, and a product that it brought', async () => {
    const scheduled = {
      product: 'CFQ7TTC0BB00:0001:CFQ7TTC0BB00',
      term: 'P1M',
      billingCycle: 'monthly',
      endsAt: instant('2027-03-20'),
    } as const;
    const began = { ...license, scheduled, product: 'CFQ7TTC0DD00:0001:CFQ7TTC0DD00' };
    const sandbox = createSandbox({ at, customers: [{ id: 'c-1', subscriptions: [began] }] });
    expect(await record(sandbox)).toMatchObject({
      offerId: began.product,
      scheduledNextTermInstructions: {
        product: { productId: 'CFQ7TTC0BB00', skuId: '0001', availabilityId: 'CFQ7TTC0BB00', billingCycle: 'Monthly', termDuration: 'P1M' },
        quantity: 5,
        customTermEndDate: '2027-03-19T00:00:00Z',
      },
    });
  });

  it('writes a subscription without a term, and a trial without an end', async () => {
    const open = { ...license, term: null, scheduled: { quantity: 7 } };
    const trial = {
      ...license,
      id: 's-2',
      family: 'isv-saas',
      status: 'trial',
      trial: { opensAt: at, closesAt: null },
      term: null,
    } as const;
    const sandbox = createSandbox({ at, customers: [{ id: 'c-1', subscriptions: [open, trial] }] });
    const first = await record(sandbox);
    expect(first).not.toHaveProperty('effectiveStartDate');
    expect(first).toMatchObject({ scheduledNextTermInstructions: { quantity: 7 } });
    const second = (await ask(sandbox, 'GET', '/v1/customers/c-1/subscriptions/s-2')).json;
    expect(second).toMatchObject({ isTrial: true, effectiveStartDate: '2026-03-02T10:00:00.000Z' });
    expect(second).not.toHaveProperty('commitmentEndDate');
  });

  it('writes every family that it holds so that it is read back', async () => {
    const term = termFrom(at, 'P1M');
    const trial = { ...license, id: 's-9', status: 'trial' as const, trial: { opensAt: at, closesAt: addMs(at, 30 * dayMs) }, term: null };
    const pending = { ...license, id: 's-8', family: 'isv-saas' as const, status: 'pending' as const, term };
    const sandbox = createSandbox({ at, customers: [{ id: 'c-1', subscriptions: [trial, pending] }], offers: [azure] });
    await ask(sandbox, 'POST', orders, { lineItems: [{ lineItemNumber: 0, offerId: azure.id, quantity: 1 }] });
    const { json } = await ask(sandbox, 'GET', '/v1/customers/c-1/subscriptions');
    expect(json).toMatchObject({
      items: [
        { isTrial: true, status: 'active', effectiveStartDate: '2026-03-02T10:00:00.000Z', commitmentEndDate: '2026-03-31T10:00:00.000Z' },
        { status: 'pending', isMicrosoftProduct: false },
        { billingType: 'usage', links: { offer: { uri: '/offers/MS-AZR-0145P?country=US' } } },
      ],
    });
  });
});
