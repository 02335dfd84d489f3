import { checkObject, checkPlain } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant, dayMs } from '../kernel/instant.js';
import { historyFrom } from '../ledger/history.js';
import { advance } from '../lifecycle/advance.js';
import { marketplaceState } from '../marketplace/marketplace-state.js';
import type { KnownSaasFacts } from '../marketplace/resource.js';
import { saasSubscription } from '../marketplace/subscription.js';
import { usualEndOfTerm } from '../partner-center/next-term.js';
import { partnerCenterSubscription } from '../partner-center/subscription.js';
import type { Options } from '../vocabulary/answer.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { madeId } from './links.js';
import { checkBeginning, checkDistinct, checks, plainCopy } from './begin-check.js';
import type { HeldSaas, HeldSubscription, SandboxCustomer, SandboxObject, SandboxOffer, SandboxPolicies, SandboxState } from './state.js';

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

type GivenRecord = Subscription | Readonly<Record<string, unknown>>;

function wasRead(value: GivenRecord, path: string): Subscription {
  checkObject(value, path);
  if (typeof value['orderedAt'] === 'number') return value as Subscription;
  const { facts, issues } = partnerCenterSubscription(value);
  return facts ?? fail('wrong-type', path, issues.map((issue) => `${issue.path}: ${issue.expected}`).join('; '), value);
}

/** The offers of families that others than licenses of new commerce are of, where none is stated. */
const usualOffers: { readonly [F in ProductFamily]?: string } = { 'license-based': madeId(0), 'azure-plan': 'MS-AZR-0145P' };

function held(customerId: string, given: GivenRecord, path: string, at: Instant, options: Options): HeldSubscription {
  const stated = wasRead(given, path);
  const { id, family, billingCycle, term, scheduled, changedAt } = stated;
  checks.family(family, `${path}.family`);
  checkPlain(id, 'string', `${path}.id`);
  checks.billingCycle(billingCycle, `${path}.billingCycle`);
  checks.duration(term?.duration ?? null, `${path}.term.duration`);
  checks.billingCycle(scheduled?.billingCycle ?? billingCycle, `${path}.scheduled.billingCycle`);
  checks.duration(scheduled?.term ?? null, `${path}.scheduled.term`);
  checkInstant(changedAt, `${path}.changedAt`);
  if (changedAt > at) fail('invalid-instant', `${path}.changedAt`, 'an instant until the clock of the sandbox', changedAt);
  const textOf = (name: string): string | null => {
    const text = (given as Readonly<Record<string, unknown>>)[name];
    return typeof text === 'string' && text !== '' ? text : null;
  };
  const began = { ...stated, endOfTerm: stated.endOfTerm ?? usualEndOfTerm(family, stated.autoRenew) };
  const offerId = textOf('offerId') ?? usualOffers[family] ?? 'CFQ7TTC0LH18:0001:CFQ7TTC0K971';
  return {
    customerId,
    facts: advance(began, at, options).subscription,
    offerId,
    name: textOf('friendlyName') ?? textOf('offerName') ?? offerId,
    orderId: textOf('orderId') ?? `order-${id}`,
    version: 1,
    history: historyFrom(began),
  };
}

function saasHeld({ record, token = null, known = null }: SandboxSaasOptions, path: string, at: Instant): HeldSaas {
  const { resource } = saasSubscription(record, known);
  const id = resource?.id ?? null;
  if (resource === null || id === null) return fail('wrong-type', `${path}.record`, 'a record with an id', record);
  const anchorAt = resource.term?.startsAt ?? null;
  const state = marketplaceState(resource, { readAt: at, known: known ?? {} });
  return { id, token: token ?? id, tokenUntilAt: addMs(at, dayMs), state, anchorAt, pending: [], operations: {} };
}

/** Returns the state of a sandbox that begins. Throws TermbookError 'wrong-type', 'invalid-instant', 'unknown-key' and 'unknown-value'. */
export function beginningOf(given: SandboxOptions): SandboxState {
  const options = plainCopy(given, 'options');
  checkObject(options, 'options');
  checkBeginning(options);
  const { at } = options;
  const policies = options.policies ?? {};
  const customers = options.customers ?? [];
  const subscriptions = customers.flatMap(({ id, subscriptions: own }, index) =>
    (own ?? []).map((one, nth) => {
      const path = `customers[${String(index)}].subscriptions[${String(nth)}]`;
      return { ...held(id, one, path, at, policies.options ?? {}), path };
    }),
  );
  checkDistinct(subscriptions.map(({ facts, path }) => [facts.id, path]));
  checkDistinct(customers.map(({ id }, index) => [id, `customers[${String(index)}]`]));
  const offers = options.offers ?? [];
  checkDistinct(offers.map(({ id }, index) => [id, `offers[${String(index)}]`]));
  const saas = (options.saas ?? []).map((one, index) => saasHeld(one, `saas[${String(index)}]`, at));
  checkDistinct(saas.map(({ id }, index) => [id, `saas[${String(index)}].record`]));
  return {
    at,
    startedAt: at,
    partnerId: madeId(0),
    publisherWebhook: options.publisherWebhook ?? null,
    offers,
    plans: options.plans ?? {},
    policies,
    customers: customers.map(({ id, name, domain, country }) => {
      return { id, name: name ?? id, domain: domain ?? 'contoso.com', country: country ?? 'US' };
    }),
    subscriptions: subscriptions.map(({ path: _path, ...one }) => one),
    orders: [],
    transitions: [],
    saas,
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
