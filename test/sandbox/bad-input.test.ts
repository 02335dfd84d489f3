import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSandbox, sandboxCalls } from '../../src/sandbox/index.js';
import { errors } from '../../src/sandbox/errors.js';
import { draws } from '../draws.js';
import { at, license, offer, plans, purchase } from './fixtures.js';

const begin = {
  at,
  customers: [{ id: 'c-1', subscriptions: [{ ...license, offerId: offer.id }] }],
  offers: [{ ...offer, upgradesTo: [offer.id] }],
  saas: [{ record: purchase, token: 't' }],
  plans,
};

/** Segments of paths: the ones of the calls, ids that are there, and anything. */
const segments = [...new Set(Object.values(sandboxCalls).flatMap(({ path }) => path.split('/').filter((one) => one !== '')))];
const segment = fc.oneof(fc.constantFrom(...segments, 'c-1', 's-1', 'saas-1', '%', '..', '__proto__', 'constructor', ''), fc.string());
const known = fc
  .constantFrom(...Object.values(sandboxCalls))
  .map(({ path }) =>
    path
      .replace('{customer}', 'c-1')
      .replace('/subscriptions/{subscription}', path.startsWith('/api') ? '/subscriptions/saas-1' : '/subscriptions/s-1'),
  );
const path = fc.oneof(
  known,
  fc.array(segment, { maxLength: 8 }).map((parts) => `/${parts.join('/')}`),
);
const query = fc.oneof(
  fc.constantFrom(
    '',
    '?api-version=2018-08-31',
    '?size=0',
    '?size=2&seekOperation=Next',
    '?filter={',
    '?startDate=now',
    '?offset=-1',
    '?term_duration=P1Y',
  ),
  fc.string().map((text) => `?${text}`),
);
const value = fc.oneof(
  fc.jsonValue(),
  fc.record({
    id: fc.constantFrom('s-1', '', 7),
    quantity: fc.constantFrom(-1, 0, 1.5, 'many', null, 1e300, 7),
    status: fc.constantFrom('active', 'suspended', 'deleted', 'gone', 7, null),
    autoRenewEnabled: fc.constantFrom(true, 'perhaps', null),
    scheduledNextTermInstructions: fc.jsonValue(),
    scheduledActions: fc.jsonValue(),
    lineItems: fc.jsonValue(),
    toCatalogItemId: fc.constantFrom(offer.id, 'x', 7),
    toSubscriptionId: fc.constantFrom('s-1', 's-2', null, 7),
    transitionType: fc.constantFrom('transition_only', 'transition_with_license_transfer', 'x', 7),
    termDuration: fc.constantFrom('P1Y', 'P1M', 'x', null),
    billingCycle: fc.constantFrom('monthly', 'annual', 'x', null),
    targetOfferId: fc.jsonValue(),
    planId: fc.constantFrom('silver', 'gold', '', 7, null),
  }),
  fc.record({
    lineItems: fc.array(
      fc.record({
        lineItemNumber: fc.nat(1),
        offerId: fc.constantFrom(offer.id, 'x'),
        quantity: fc.jsonValue(),
        customTermEndDate: fc.jsonValue(),
      }),
    ),
  }),
);
const body = fc.oneof(
  fc.constant(''),
  fc.string(),
  fc.string({ unit: 'binary' }),
  value.map((json) => JSON.stringify(json)),
  value.map((json) => JSON.stringify(json).slice(0, -1)),
  fc.constantFrom('[', '{"a":', '\u0000', '"\ud800"'),
);
const headers = fc.dictionary(
  fc.constantFrom('authorization', 'if-match', 'ms-continuationtoken', 'x-ms-marketplace-token'),
  fc.constantFrom('Bearer x', 'Bearer', 'x', '"s-1:1"', 't'),
);

const statuses = new Set<number>([...Object.values(errors).map(({ status }) => status), 400, 403, 404, 409]);

describe('a request that nobody would send', () => {
  it('is answered, with an error or as a call, and an error changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'x'),
        path,
        query,
        headers,
        body,
        async (method, where, what, given, text) => {
          const sandbox = createSandbox(begin);
          const before = sandbox.snapshot();
          const lower = new Map(Object.entries(given));
          const url = `https://x${where}${what}`;
          const get = (name: string): string | null => lower.get(name.toLowerCase()) ?? null;
          const response = await sandbox.fetch({ method, url, headers: { get }, text: async () => await Promise.resolve(text) });
          expect(response.headers.get('termbook-basis')).toMatch(/^(documented|recorded|inferred) ?(https:\S+)?$|^none$/);
          if (response.ok) return;
          expect(statuses).toContain(response.status);
          const { requests: _requests, ...after } = sandbox.snapshot();
          const { requests: _none, ...was } = before;
          expect(after).toEqual(was);
          const said = await response.text();
          if (said === '') return;
          const json = JSON.parse(said) as { readonly code?: unknown; readonly description?: unknown; readonly error?: unknown };
          if (json.error !== undefined) return;
          expect(Object.keys(errors)).toContain(String(json.code));
          expect(json.description).toMatch(/./);
        },
      ),
      { numRuns: draws(5000) },
    );
  });

  it.each([
    ['of a megabyte that is no JSON', 'x'.repeat(1_000_000)],
    ['of a megabyte in one text', JSON.stringify({ friendlyName: 'x'.repeat(1_000_000) })],
    ['of a megabyte of brackets', '['.repeat(1_000_000)],
    ['of a megabyte of lines', JSON.stringify({ id: 's-2', lineItems: Array.from({ length: 60_000 }, (_none, index) => ({ n: index })) })],
  ])('has a body %s: refused', async (_what, text) => {
    const sandbox = createSandbox(begin);
    const before = sandbox.snapshot();
    for (const [method, url] of [
      ['PATCH', 'https://x/v1/customers/c-1/subscriptions/s-1'],
      ['POST', 'https://x/v1/customers/c-1/orders'],
    ] as const) {
      const response = await sandbox.fetch(new Request(url, { method, headers: { authorization: 'Bearer x' }, body: text }));
      expect(response.status).toBe(400);
    }
    const { requests: _requests, ...after } = sandbox.snapshot();
    expect(after).toEqual((({ requests: _none, ...rest }) => rest)(before));
  });
});
