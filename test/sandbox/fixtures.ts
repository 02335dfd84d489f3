import { instant } from '../../src/kernel/instant.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import type { Sandbox, SandboxOffer } from '../../src/sandbox/index.js';
import type { Active } from '../../src/vocabulary/subscription.js';

export const at = instant('2026-03-02T10:00Z');
export const offerId = 'CFQ7TTC0AA00:0001:CFQ7TTC0ZZ00';
export const origin = 'https://api.partnercenter.microsoft.com';

/** A license of five seats for a year, ordered at the clock of the tests. */
export const license: Active = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt: at,
  quantity: 5,
  autoRenew: true,
  changedAt: at,
  status: 'active',
  term: termFrom(at, 'P1Y', 'new-commerce-license'),
};

export const offer: SandboxOffer = {
  id: offerId,
  name: 'Team Suite',
  family: 'new-commerce-license',
  duration: 'P1Y',
  billingCycles: ['monthly', 'annual'],
  prices: { rows: [{ billingCycle: 'monthly', unitPrice: { amount: 1000, currency: 'EUR' } }] },
};

/** A SaaS purchase that its publisher has not activated. */
export const purchase = {
  id: 'saas-1',
  name: 'Team',
  publisherId: 'sample-publisher',
  offerId: 'sample-offer',
  planId: 'gold',
  quantity: 5,
  beneficiary: { emailId: 'a@example.com', objectId: 'o-1', tenantId: 't-1', puid: 'p-1' },
  purchaser: { emailId: 'b@example.com', objectId: 'o-2', tenantId: 't-2', puid: 'p-2' },
  term: { termUnit: 'P1M' },
  autoRenew: true,
  isFreeTrial: false,
  allowedCustomerOperations: ['Delete', 'Update', 'Read'],
  saasSubscriptionStatus: 'PendingFulfillmentStart',
  created: '2026-03-02T09:00:00Z',
} as const;
export const plans = {
  'sample-offer': [{ planId: 'gold', minQuantity: 1, maxQuantity: 50 }, { planId: 'silver' }],
};

export type Wire = Readonly<Record<string, unknown>>;

/** What came back of a request. */
export interface Came {
  readonly status: number;
  readonly json: Wire;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly text: string;
}

/** Asks a sandbox with a bearer token. */
export async function ask(
  sandbox: Pick<Sandbox, 'fetch'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Came> {
  const request = new Request(`${origin}${path}`, {
    method,
    headers: { authorization: 'Bearer any', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const response = await sandbox.fetch(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: text === '' ? {} : (JSON.parse(text) as Wire) };
}

export const subscriptionPath = '/v1/customers/c-1/subscriptions/s-1';
export const version = '?api-version=2018-08-31';
export const saasPath = '/api/saas/subscriptions/saas-1';
