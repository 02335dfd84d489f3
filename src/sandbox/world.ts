import type { Instant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { SandboxObject } from './json.js';
import type {
  HeldAudit,
  HeldExport,
  HeldOrder,
  HeldSaas,
  HeldSubscription,
  HeldTestEvent,
  HeldTransition,
  Registration,
  SandboxCustomer,
  SandboxOffer,
} from './state.js';

/** A webhook that happened, before it is delivered. */
export interface Notice {
  readonly at: Instant;
  readonly url: string;
  readonly body: SandboxObject;
}

/** The changes that a call makes; what is not stated stays. */
export interface Changes {
  readonly subscriptions?: readonly HeldSubscription[];
  readonly orders?: readonly HeldOrder[];
  readonly saas?: readonly HeldSaas[];
  readonly transitions?: readonly HeldTransition[];
  readonly audit?: readonly HeldAudit[];
  readonly registration?: Registration;
  readonly testEvents?: readonly HeldTestEvent[];
  readonly exports?: readonly HeldExport[];
  readonly notices?: readonly Notice[];
  /** The number of ids made. */
  readonly made?: number;
}

/** The state as handlers see it, by keys. */
export interface World {
  readonly at: Instant;
  /** The clock at the beginning. */
  readonly startedAt: Instant;
  readonly partnerId: string;
  readonly publisherWebhook: string | null;
  readonly offers: ReadonlyMap<string, SandboxOffer>;
  readonly plans: Readonly<Record<string, readonly SandboxObject[]>>;
  readonly options: Options;
  readonly customers: ReadonlyMap<string, SandboxCustomer>;
  readonly subscriptions: ReadonlyMap<string, HeldSubscription>;
  readonly orders: ReadonlyMap<string, HeldOrder>;
  readonly saas: ReadonlyMap<string, HeldSaas>;
  readonly transitions: readonly HeldTransition[];
  readonly audit: readonly HeldAudit[];
  readonly registration: Registration | null;
  readonly testEvents: ReadonlyMap<string, HeldTestEvent>;
  readonly exports: ReadonlyMap<string, HeldExport>;
  readonly made: number;
  /** The records as they were written, each until a deadline in it is over. */
  readonly records: WeakMap<HeldSubscription, { readonly record: SandboxObject; readonly untilAt: Instant | null }>;
}
