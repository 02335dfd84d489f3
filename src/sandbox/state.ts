import type { Instant } from '../kernel/instant.js';
import type { LedgerHistory } from '../ledger/history.js';
import type { PriceList } from '../billing/price-list.js';
import type { MarketplaceState } from '../marketplace/marketplace-state.js';
import type { Options } from '../vocabulary/answer.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Duration } from '../vocabulary/term.js';

/** Plain JSON. */
export type SandboxJson = null | boolean | number | string | readonly SandboxJson[] | SandboxObject;
/** An object of plain JSON; what is undefined is not written. */
export interface SandboxObject {
  readonly [name: string]: SandboxJson | undefined;
}

/** A customer of the partner. */
export interface SandboxCustomer {
  /** The id of the customer's tenant. */
  readonly id: string;
  /** The name of the company. */
  readonly name: string;
  /** The domain. */
  readonly domain: string;
  /** The market, as an ISO 3166-1 code. */
  readonly country: string;
}

/** An offer that can be ordered. */
export interface SandboxOffer {
  /** The id of the offer: product, SKU and availability, or a GUID for a traditional license. */
  readonly id: string;
  /** The name of the offer. */
  readonly name: string;
  /** The product family, which decides the rules. */
  readonly family: ProductFamily;
  /** The length of the term; null = none. */
  readonly duration: Duration | null;
  /** The billing cycles that it comes with; the first is taken where an order states none. */
  readonly billingCycles: readonly [BillingCycle, ...BillingCycle[]];
  /** The ids of the offers that it can be upgraded to, or converted to from a trial. Not stated = none. */
  readonly upgradesTo?: readonly string[] | null;
  /** The agreed prices, for invoices. Not stated = none: its lines are not determined. */
  readonly prices?: PriceList | null;
}

/** The delivery of one webhook. */
export interface DeliveryTreatment {
  /** The number of times that it arrives; 0 = it is lost. Not stated = once. */
  readonly times?: number | null;
  /** The delay in milliseconds; a later webhook may overtake it. Not stated = no delay. */
  readonly lateMs?: number | null;
}

/** The behavior of the service apart from its rules. */
export interface SandboxPolicies {
  /** The treatment of each webhook in turn, from the beginning again after the last. Not stated = each comes once and at once. */
  readonly deliveries?: readonly DeliveryTreatment[] | null;
  /** The failure of each request in turn: an HTTP status, 429 or from 500 on; null = it is answered. Not stated = none fails. */
  readonly failures?: readonly (number | null)[] | null;
  /** The interpretations and the policy date to live by. Not stated = the defaults. */
  readonly options?: Options | null;
}

/** A subscription of Partner Center. */
export interface HeldSubscription {
  readonly customerId: string;
  /** Its facts at the clock of the sandbox. */
  readonly facts: Subscription;
  readonly offerId: string;
  readonly name: string;
  readonly orderId: string;
  /** Its version, which the etag is made of. */
  readonly version: number;
  /** Its beginning and what somebody did; what time does in between is left out. */
  readonly history: LedgerHistory;
}

/** A line of an order, as it is written. */
export interface HeldLine extends SandboxObject {
  readonly offerId: string;
  readonly subscriptionId: string;
}

/** An order. */
export interface HeldOrder {
  readonly id: string;
  readonly customerId: string;
  readonly record: SandboxObject & { readonly lineItems: readonly HeldLine[] };
}

/** A registration for the events of Partner Center, as it is written. */
export interface Registration extends SandboxObject {
  readonly WebhookUrl: string;
  readonly WebhookEvents: readonly string[];
}

/** A test event. */
export interface HeldTestEvent {
  readonly id: string;
  readonly at: Instant;
}

/** An operation of the marketplace that waits for the publisher. */
export interface PendingOperation {
  readonly id: string;
  /** When it is accepted unasked; null = never. */
  readonly acceptedAt: Instant | null;
}

/** A SaaS subscription of the marketplace. */
export interface HeldSaas {
  readonly id: string;
  /** The token of its landing page, and until when it is valid. */
  readonly token: string;
  readonly tokenUntilAt: Instant;
  readonly state: MarketplaceState;
  /** The start that its terms are counted from; null = it has none yet. */
  readonly anchorAt: Instant | null;
  readonly pending: readonly PendingOperation[];
  /** Every operation as its webhook said it, with its present status, by its id in lower case. */
  readonly operations: Readonly<Record<string, SandboxObject>>;
}

/** A billing export. */
export interface HeldExport extends HeldTestEvent {
  readonly invoiceId: string;
}

/** The state of a sandbox as plain JSON. */
export interface SandboxState {
  /** The clock. */
  readonly at: Instant;
  /** The clock at the beginning. */
  readonly startedAt: Instant;
  /** The id of the partner's tenant. */
  readonly partnerId: string;
  /** The webhook of the publisher of SaaS; null = none. */
  readonly publisherWebhook: string | null;
  /** The offers that can be ordered. */
  readonly offers: readonly SandboxOffer[];
  /** The plans of each SaaS offer, as the marketplace lists them. */
  readonly plans: Readonly<Record<string, readonly SandboxObject[]>>;
  /** The behavior of the service apart from its rules. */
  readonly policies: SandboxPolicies;
  /** The customers. */
  readonly customers: readonly SandboxCustomer[];
  /** The subscriptions of Partner Center. */
  readonly subscriptions: readonly HeldSubscription[];
  /** The orders. */
  readonly orders: readonly HeldOrder[];
  /** The upgrades and conversions of subscriptions. */
  readonly transitions: readonly SandboxObject[];
  /** The SaaS subscriptions of the marketplace. */
  readonly saas: readonly HeldSaas[];
  /** The audit log. */
  readonly audit: readonly SandboxObject[];
  /** The registration for events; null = none. */
  readonly registration: Registration | null;
  /** The test events. */
  readonly testEvents: readonly HeldTestEvent[];
  /** The billing exports. */
  readonly exports: readonly HeldExport[];
  /** All webhooks, also those that are still on their way. */
  readonly outbox: readonly SentWebhook[];
  /** The requests. */
  readonly requests: readonly SandboxRequestLog[];
  /** The number of ids made so far. */
  readonly made: number;
  /** The number of webhooks so far, lost ones included. */
  readonly noticed: number;
}

/** A webhook that was sent. */
export interface SentWebhook {
  /** The instant at which it arrives. */
  readonly sentAt: Instant;
  /** The instant of what it is about. */
  readonly at: Instant;
  /** The address to post it to. */
  readonly url: string;
  /** The body. */
  readonly body: SandboxObject;
}

/** A request, and what its answer rests on. */
export interface SandboxRequestLog {
  /** The clock of the sandbox. */
  readonly at: Instant;
  /** The method of the request. */
  readonly method: string;
  /** The address of the request. */
  readonly url: string;
  /** The name of the call; null = no document describes it. */
  readonly call: string | null;
  /** The status of the answer. */
  readonly status: number;
  /** The basis of the answer; 'none' = no document describes it. */
  readonly restsOn: 'documented' | 'recorded' | 'inferred' | 'none';
  /** The address of the page; '' = none. */
  readonly page: string;
}

/** The lists whose items are found by an id, in any case. */
export const keyed = ['offers', 'customers', 'subscriptions', 'orders', 'saas', 'testEvents', 'exports'] as const;
type KeyedPart = (typeof keyed)[number];

/** The state as calls see it: the interpretations to live by, and the records as they were written by ids, each until a deadline in it is over. */
export type World = Omit<SandboxState, KeyedPart> & { readonly [K in KeyedPart]: ReadonlyMap<string, SandboxState[K][number]> } & {
  readonly options: Options;
  readonly records: Map<string, { readonly held: HeldSubscription; readonly record: SandboxObject; readonly untilAt: Instant | null }>;
};

/** A webhook that happened, before it is delivered. */
export type Notice = Omit<SentWebhook, 'sentAt'>;

/** The changes of a call or of time: items that are new, or replace those of their id; `made` counts the new ids. */
export interface Changes
  extends Partial<Pick<SandboxState, KeyedPart | 'at' | 'transitions' | 'audit' | 'requests' | 'registration' | 'made'>> {
  readonly notices?: readonly Notice[];
}
