import { checkObject, checkObjects, checkPlain, checkStatedList } from '../kernel/check.js';
import { fail, preview } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant, dayMs } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import { historyFrom } from '../ledger/history.js';
import { marketplaceState } from '../marketplace/marketplace-state.js';
import type { KnownSaasFacts } from '../marketplace/resource.js';
import { saasSubscription } from '../marketplace/subscription.js';
import { partnerCenterSubscription } from '../partner-center/subscription.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { checkOffers, checkPlans, checkPolicies, checkText, hasWords, plainCopy } from './begin-check.js';
import { madeId } from './ids.js';
import type { SandboxObject } from './json.js';
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
  readonly known?: KnownSaasFacts | null;
}

/** The beginning of a sandbox. */
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
  readonly plans?: Readonly<Record<string, readonly SandboxObject[]>> | null;
  /** The webhook of the publisher of SaaS. Not stated = none. */
  readonly publisherWebhook?: string | null;
  /** The behavior of the service apart from its rules. Not stated = none. */
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
  const { billingCycle, term, scheduled } = began;
  if (!hasWords(billingCycle, term?.duration)) fail('unknown-value', path, 'a billing cycle and a term that are known', billingCycle);
  if (!hasWords(scheduled?.billingCycle ?? billingCycle, scheduled?.term))
    fail('unknown-value', `${path}.scheduled`, 'values that are known', scheduled);
  checkInstant(began.changedAt, `${path}.changedAt`);
  if (began.changedAt > at) fail('invalid-instant', `${path}.changedAt`, 'an instant until the clock of the sandbox', began.changedAt);
  const { subscription: facts } = advance(began, at, options);
  const usual =
    began.family === 'license-based' ? madeId(0) : began.family === 'azure-plan' ? 'MS-AZR-0145P' : 'CFQ7TTC0LH18:0001:CFQ7TTC0K971';
  const offerId = textOf(given, 'offerId') ?? usual;
  const name = textOf(given, 'friendlyName') ?? textOf(given, 'offerName') ?? offerId;
  return {
    customerId,
    facts,
    offerId,
    name,
    orderId: textOf(given, 'orderId') ?? `order-${began.id}`,
    version: 1,
    history: historyFrom(began),
  };
}

function checkCustomer({ id, name, domain, country, subscriptions }: SandboxCustomerOptions, path: string): void {
  if (typeof id !== 'string' || id === '') fail('wrong-type', `${path}.id`, 'text', preview(id));
  checkText(name, `${path}.name`);
  checkText(domain, `${path}.domain`);
  checkText(country, `${path}.country`);
  checkStatedList(subscriptions, `${path}.subscriptions`);
}

function saasHeld({ record, token = null, known = null }: SandboxSaasOptions, path: string, at: Instant): HeldSaas {
  checkText(token, `${path}.token`);
  if (known !== null) checkObject(known, `${path}.known`);
  const { resource } = saasSubscription(record, known);
  const id = resource?.id ?? null;
  if (resource === null || id === null) return fail('wrong-type', `${path}.record`, 'a record with an id', record);
  const anchorAt = resource.term?.startsAt ?? null;
  const state = marketplaceState(resource, { readAt: at, known: known ?? {} });
  return { id, token: token ?? id, tokenUntilAt: addMs(at, dayMs), state, anchorAt, pending: [], operations: {} };
}

/** Returns the state of a sandbox that begins. Throws TermbookError 'wrong-type', 'invalid-instant' and 'unknown-value'. */
export function beginningOf(given: SandboxOptions): SandboxState {
  const options = plainCopy(given, 'options');
  checkObject(options, 'options');
  checkInstant(given.at, 'at');
  const { at } = options;
  const customers = options.customers ?? [];
  const saas = options.saas ?? [];
  const offers = options.offers ?? [];
  const policies = options.policies ?? {};
  const plans = options.plans ?? {};
  const publisherWebhook = options.publisherWebhook ?? null;
  checkObjects(customers, 'customers');
  checkObjects(saas, 'saas');
  checkOffers(offers, at);
  checkPolicies(policies);
  checkPlans(plans);
  checkText(publisherWebhook, 'publisherWebhook');
  const subscriptions = customers.flatMap((customer, index) => {
    const path = `customers[${String(index)}]`;
    checkCustomer(customer, path);
    const { id, subscriptions: own } = customer;
    return (own ?? []).map((one, nth) => held(id, one, `${path}.subscriptions[${String(nth)}]`, at, policies.options ?? {}));
  });
  return {
    at,
    startedAt: at,
    partnerId: madeId(0),
    publisherWebhook,
    offers,
    plans,
    policies,
    customers: customers.map(({ id, name, domain, country }) => ({
      id,
      name: name ?? id,
      domain: domain ?? 'contoso.com',
      country: country ?? 'US',
    })),
    subscriptions,
    orders: [],
    transitions: [],
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
