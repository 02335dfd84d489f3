import type { Instant } from '../kernel/instant.js';
import type { TimeWindow } from '../kernel/window.js';
import type { BillingCycle, ProductFamily } from './product.js';
import type { Purchase, WindowStart } from './purchase.js';
import type { SuspendingParty, SuspensionReason } from './status.js';
import type { Term } from './term.js';

interface Held extends Purchase {
  readonly id: string;
  readonly quantity: number;
  readonly autoRenew: boolean;
  readonly accountOpenedAt?: Instant | null;
  readonly firstBillingAt?: Instant | null;
  /** The instant of the last event; a move before it is refused. */
  readonly changedAt: Instant;
}

/** Ordered, not yet activated by its publisher. */
export interface Pending extends Held {
  readonly status: 'pending';
}
/** In its free trial. */
export interface Trial extends Held {
  readonly status: 'trial';
  readonly trial: TimeWindow;
}
/** Running and paid. */
export interface Active extends Held {
  readonly status: 'active';
}
/** Suspended; suspendedFor null = the reason is not stated, suspendedBy absent or null = it is not stated who suspended. */
export interface Suspended extends Held {
  readonly status: 'suspended';
  readonly suspendedAt: Instant;
  readonly suspendedFor: SuspensionReason | null;
  readonly suspendedBy?: SuspendingParty | null;
}
/** In the extended service term that follows a term without renewal. */
export interface Extended extends Held {
  readonly status: 'extended';
  readonly extendedAt: Instant;
}
/** The term is over; users still have access. */
export interface Expired extends Held {
  readonly status: 'expired';
  readonly expiredAt: Instant;
}
/** Administrators only. */
export interface Disabled extends Held {
  readonly status: 'disabled';
  readonly disabledAt: Instant;
}
/** Canceled inside its window. */
export interface Cancelled extends Held {
  readonly status: 'cancelled';
  readonly cancelledAt: Instant;
}
/** Gone with its data. The wire's 'deleted' means both "canceled" and "data gone"; `because` keeps the known cause. */
export interface Deleted extends Held {
  readonly status: 'deleted';
  readonly deletedAt: Instant | null;
  readonly because: 'cancelled' | 'retention-over' | 'not-stated';
}

/** The new-commerce subscription that a traditional one became (M1): facts to ask and advance on their own, without an id. */
export interface Becomes {
  readonly family: ProductFamily;
  readonly billingCycle: BillingCycle;
  readonly quantity: number;
  readonly term: Term;
  readonly windowStarts: readonly WindowStart[];
}
/** Gone over into new commerce at a renewal (M1). */
export interface Migrated extends Held {
  readonly status: 'migrated';
  readonly migratedAt: Instant;
  readonly becomes: Becomes;
}

/** A subscription as plain JSON; each state has its own fields. */
export type Subscription = Pending | Trial | Active | Suspended | Extended | Expired | Disabled | Cancelled | Deleted | Migrated;
/** A subscription in one of the given states: `InStatus<'active'>` is `Active`. */
export type InStatus<S extends Subscription['status']> = Extract<Subscription, { readonly status: S }>;
