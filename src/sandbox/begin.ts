import { checkObject, checkObjects, checkPlain, checkStated } from '../kernel/check.js';
import { fail, preview } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant, dayMs } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import type { LedgerHistory } from '../ledger/history.js';
import { marketplaceState } from '../marketplace/marketplace-state.js';
import type { KnownFacts } from '../marketplace/resource.js';
import { saasSubscription } from '../marketplace/subscription.js';
import { partnerCenterSubscription } from '../partner-center/subscription.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { madeId } from './ids.js';
import type { JsonObject } from './json.js';
import type { HeldSaas, HeldSubscription, SandboxCustomer, SandboxOffer, SandboxPolicies, SandboxState } from './state.js';
import { isWritten } from './written-subscription.js';

/** A customer at the beginning. */
export interface SandboxCustomerOptions extends Pick<SandboxCustomer, 'id'> {
  /** The name of the company. Not stated = the id. */
  readonly name?: string | null;
  /** The domain. Not stated = that of the documents' examples. */
  readonly domain?: string | null;
  /** The market. Not stated = US. */
  readonly country?: string | null;
  /** The subscriptions: facts as termbook has them, or records as Partner Center answers them. Not stated = none. */
  readonly subscriptions?: readonly (Subscription | Readonly<Record<string, unknown>>)[] | null;
}

/** A SaaS subscription of the marketplace at the beginning. */
export interface SandboxSaasOptions {
  /** The record as the fulfillment API answers it. */
  readonly record: Readonly<Record<string, unknown>>;
  /** The token of its landing page, valid for 24 hours. Not stated = its id. */
  readonly token?: string | null;
  /** The facts that the record does not state. */
  readonly known?: KnownFacts | null;
}

/** How a sandbox begins. */
export interface SandboxOptions {
  /** The clock. */
  readonly at: Instant;
  /** The customers with their subscriptions. Not stated = none. */
  readonly customers?: readonly SandboxCustomerOptions[] | null;
  /** The offers that can be ordered. Not stated = none. */
  readonly offers?: readonly SandboxOffer[] | null;
  /** The SaaS subscriptions of a publisher. Not stated = none. */
  readonly saas?: readonly SandboxSaasOptions[] | null;
  /** The plans of each SaaS offer, by its id, as the marketplace lists them. Not stated = none. */
  readonly plans?: Readonly<Record<string, readonly JsonObject[]>> | null;
  /** The webhook of the publisher of SaaS. Not stated = none. */
  readonly publisherWebhook?: string | null;
  /** What the service does beside its rules. Not stated = nothing. */
  readonly policies?: SandboxPolicies | null;
}

function wasRead(value: Subscription | Readonly<Record<string, unknown>>, path: string): Subscription {
  checkObject(value, path);
  if (typeof value['orderedAt'] === 'number') return value as Subscription;
  const { facts, issues } = partnerCenterSubscription(value);
  return facts ?? fail('wrong-type', path, issues.map((issue) => `${issue.path}: ${issue.expected}`).join('; '), value);
}

function textOf(value: unknown, name: string): string | null {
  const text = typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown })[name] : null;
  return typeof text === 'string' && text !== '' ? text : null;
}

function held(
  customerId: string,
  given: Subscription | Readonly<Record<string, unknown>>,
  path: string,
  at: Instant,
  options: Options,
): HeldSubscription {
  const began = wasRead(given, path);
  if (!isWritten(began.family)) fail('unknown-value', `${path}.family`, 'a family that a page prints a subscription of', began.family);
  checkPlain(began.id, 'string', `${path}.id`);
  if (began.changedAt > at) fail('invalid-instant', `${path}.changedAt`, 'an instant until the clock of the sandbox', began.changedAt);
  const { subscription: facts } = advance(began, at, options);
  const history = [{ event: 'ordered', at: began.changedAt, subscription: began, basis: [] }] as unknown as LedgerHistory;
  const usual =
    began.family === 'license-based' ? madeId(0) : began.family === 'azure-plan' ? 'MS-AZR-0145P' : 'CFQ7TTC0LH18:0001:CFQ7TTC0K971';
  const offerId = textOf(given, 'offerId') ?? usual;
  const name = textOf(given, 'friendlyName') ?? textOf(given, 'offerName') ?? offerId;
  return { customerId, facts, offerId, name, orderId: textOf(given, 'orderId') ?? `order-${began.id}`, version: 1, history };
}

function saasHeld({ record, token = null, known = null }: SandboxSaasOptions, path: string, at: Instant): HeldSaas {
  const { resource } = saasSubscription(record, known);
  const id = resource?.id ?? null;
  if (resource === null || id === null) return fail('wrong-type', `${path}.record`, 'a record with an id', record);
  const anchorAt = resource.term?.startsAt ?? null;
  const state = marketplaceState(resource, { readAt: at, known: known ?? {} });
  return { id, token: token ?? id, tokenUntilAt: addMs(at, dayMs), state, anchorAt, pending: [], operations: {} };
}

/** Returns the state of a sandbox that begins. Throws TermbookError 'wrong-type', 'invalid-instant' and 'unknown-value'. */
export function begun(options: SandboxOptions): SandboxState {
  const { at, publisherWebhook = null } = options;
  checkInstant(at, 'at');
  const customers = options.customers ?? [];
  const saas = options.saas ?? [];
  checkObjects(customers, 'customers');
  checkObjects(saas, 'saas');
  checkObjects(options.offers ?? [], 'offers');
  checkStated(publisherWebhook, 'string', 'publisherWebhook');
  const policies = options.policies ?? {};
  checkObject(policies, 'policies');
  const subscriptions = customers.flatMap(({ id, subscriptions: given }, index) => {
    const path = `customers[${String(index)}]`;
    if (typeof id !== 'string' || id === '') fail('wrong-type', `${path}.id`, 'text', preview(id));
    return (given ?? []).map((one, nth) => held(id, one, `${path}.subscriptions[${String(nth)}]`, at, policies.options ?? {}));
  });
  return {
    at,
    startedAt: at,
    partnerId: madeId(0),
    publisherWebhook,
    offers: options.offers ?? [],
    plans: options.plans ?? {},
    policies,
    customers: customers.map(({ id, name, domain, country }) => ({
      id,
      name: name ?? id,
      domain: domain ?? 'contoso.com',
      country: country ?? 'US',
    })),
    subscriptions,
    orders: [],
    saas: saas.map((one, index) => saasHeld(one, `saas[${String(index)}]`, at)),
    audit: [],
    registration: null,
    testEvents: [],
    exports: [],
    outbox: [],
    requests: [],
    made: 0,
    noticed: 0,
  };
}
