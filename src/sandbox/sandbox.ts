import { checkObject, hasKey } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { errorOf } from './answers.js';
import { keyOf, madeId } from './links.js';
import type { SandboxOptions } from './begin.js';
import { beginningOf } from './begin.js';
import { checkSnapshot, plainCopy } from './begin-check.js';
import { sandboxCalls } from './calls.js';
import type { SandboxStop } from './clock.js';
import { advanced } from './clock.js';
import { answered, routed } from './route.js';
import { madeOperation, saasNotice } from './saas-life.js';
import type { SentWebhook, SandboxRequestLog, SandboxState } from './state.js';
import { storeOf } from './store.js';
import type { SandboxRequest, WebResponse } from './web.js';
import { responseOf } from './web.js';

/** An event of a SaaS subscription on the side of the marketplace. */
export interface MarketplaceEvent {
  /** The id of the subscription. */
  readonly subscriptionId: string;
  /** The action, as webhooks name it. */
  readonly action: 'Suspend' | 'Reinstate' | 'Unsubscribe' | 'ChangePlan' | 'ChangeQuantity';
  /** The new plan. */
  readonly planId?: string;
  /** The new number of seats. */
  readonly quantity?: number;
}

/** The sandbox as a value: a function from request to response, and its clock. */
export interface Sandbox {
  /** Answers a web request; only the method, the path, the query, the headers and the body are read, never the host. Never rejects for a request. */
  readonly fetch: (request: SandboxRequest) => Promise<WebResponse>;
  /**
   * Moves the clock: renewals, ends, deletions and webhooks happen on the way, in order. Resolves to the subscriptions whose life is not known until
   * then, with the reason. Rejects with TermbookError 'invalid-instant' for an instant before the clock.
   */
  readonly advanceTo: (at: Instant) => Promise<readonly SandboxStop[]>;
  /** Makes the marketplace do something to a SaaS subscription. Throws TermbookError 'unknown-value' if there is no such subscription, and 'illegal-history' where its state does not allow it. */
  readonly happen: (event: MarketplaceEvent) => void;
  /** Returns the clock. */
  readonly now: () => Instant;
  /** Returns the webhooks that have arrived so far, in the order of their arrival; post each body to its address. */
  readonly deliveries: () => readonly SentWebhook[];
  /** Returns the requests so far, each with what its answer rests on. */
  readonly requests: () => readonly SandboxRequestLog[];
  /** Returns the whole state as plain JSON. */
  readonly snapshot: () => SandboxState;
}

function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The header that says what an answer rests on. */
const basisHeader = 'termbook-basis';

function isSnapshot(options: SandboxOptions | { readonly snapshot: SandboxState }): options is { readonly snapshot: SandboxState } {
  return hasKey(options, 'snapshot');
}

/**
 * Returns a sandbox: the REST interface of Partner Center, the SaaS fulfillment API and the billing export of Microsoft Graph as a function from a
 * web `Request` to a web `Response`, with a clock that is moved by hand. Its state is plain JSON; it starts nothing, and it listens to nothing.
 * Every answer names in the header `termbook-basis` what it rests on; what no document describes is answered with 501 and changes nothing.
 * Throws TermbookError for what it cannot begin with: 'wrong-type', 'invalid-instant', 'unknown-value', and what the facts and prices throw.
 * @example
 * import { instant, termFrom } from 'termbook';
 * import { partnerCenterSubscription } from 'termbook/partner-center';
 * import { createSandbox } from 'termbook/sandbox';
 * const orderedAt = instant('2026-03-02T10:00Z');
 * const license = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, quantity: 5, autoRenew: true, changedAt: orderedAt,
 *   status: 'active', term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
 * } as const;
 * const sandbox = createSandbox({ at: orderedAt, customers: [{ id: 'c-1', subscriptions: [license] }] });
 * await sandbox.advanceTo(instant('2027-03-02T10:00Z'));
 * const headers = { authorization: 'Bearer any' };
 * const response = await sandbox.fetch(new Request('https://api.partnercenter.microsoft.com/v1/customers/c-1/subscriptions/s-1', { headers }));
 * partnerCenterSubscription(await response.json()).facts?.term?.endsAt === instant('2028-03-02'); // => true
 */
export function createSandbox(options: SandboxOptions | { readonly snapshot: SandboxState }): Sandbox {
  checkObject(options, 'options');
  const first = isSnapshot(options) ? plainCopy(options.snapshot, 'snapshot') : beginningOf(options);
  checkSnapshot(first);
  const store = storeOf(first);
  const failures = first.policies.failures ?? [];

  const answer = (request: SandboxRequest, text: string): WebResponse => {
    const world = store.world();
    const nth = world.requests.length;
    const call = routed(request);
    const failure = failures[nth % failures.length] ?? null;
    const given =
      failure === null
        ? answered(world, request, call, text)
        : { ...errorOf(800003, '', 'inferred'), status: failure, compressed: undefined };
    const row = call === null ? null : sandboxCalls[call.name];
    const restsOn = given.restsOn ?? row?.restsOn ?? 'none';
    const page = restsOn === 'none' ? '' : (given.page ?? row?.page ?? '');
    const { status, body, compressed, changes, headers } = given;
    const asked = { at: world.at, method: request.method, url: request.url, call: call?.name ?? null, status, restsOn, page };
    store.apply({ ...changes, requests: [asked] });
    const type = compressed === undefined ? (body === undefined ? null : 'application/json; charset=utf-8') : 'application/gzip';
    const traces = row?.area === 'marketplace' ? ['x-ms-requestid', 'x-ms-correlationid'] : ['MS-RequestId', 'MS-CorrelationId'];
    const sent = {
      ...(type === null ? {} : { 'content-type': type }),
      [basisHeader]: page === '' ? restsOn : `${restsOn} ${page}`,
      ...Object.fromEntries(traces.map((name) => [name, request.headers.get(name) ?? madeId(nth)])),
      ...headers,
    };
    return responseOf(status, sent, compressed ?? (body === undefined ? null : JSON.stringify(body)), compressed !== undefined);
  };

  return {
    fetch: async (request) => answer(request, await request.text()),
    advanceTo: (at) =>
      new Promise((resolve) => {
        checkInstant(at, 'at');
        if (at < store.world().at) fail('invalid-instant', 'at', 'an instant from the clock of the sandbox on', at);
        resolve(advanced(store, at));
      }),
    happen: ({ subscriptionId, action, planId, quantity }) => {
      const { saas, at, made, publisherWebhook } = store.world();
      const held =
        saas.get(keyOf(subscriptionId)) ?? fail('unknown-value', 'subscriptionId', 'the id of a SaaS subscription', subscriptionId);
      const done = madeOperation(held, { id: madeId(made + 1), action, at, planId, quantity });
      if (done.verdict !== 'applied' && done.verdict !== 'waiting') {
        fail('illegal-history', 'action', `what a subscription can do that is ${String(held.state.resource.status)}`, action);
      }
      store.apply({ saas: [done.held], made: 1, notices: saasNotice(publisherWebhook, done.call, at) });
    },
    now: () => store.world().at,
    deliveries: () => {
      const { outbox, at } = store.world();
      return copied(outbox.filter(({ sentAt }) => sentAt <= at).sort((a, b) => a.sentAt - b.sentAt));
    },
    requests: () => copied(store.world().requests),
    snapshot: () => copied(store.state()),
  };
}
