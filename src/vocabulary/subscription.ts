import type { Instant } from '../kernel/instant.js';
import type { TimeWindow } from '../kernel/window.js';
import type { BillingCycle, ProductFamily } from './product.js';
import type { Purchase, WindowStart } from './purchase.js';
import type { SuspendingParty, SuspensionReason } from './status.js';
import type { Duration, Term } from './term.js';

/** A change that takes effect at the renewal, or when a trial converts. Rule: T13. */
export interface ScheduledChange {
  /** Not stated = unchanged. */
  readonly quantity?: number;
  /** Not stated = unchanged. */
  readonly term?: Duration;
  /** Not stated = unchanged. */
  readonly billingCycle?: BillingCycle;
  /** Not stated = unchanged. */
  readonly product?: string;
  /** The end of the next term. Not stated = the natural end of the next term. Rule: T8. */
  readonly endsAt?: Instant;
}

interface SubscriptionBase extends Purchase {
  readonly id: string;
  readonly quantity: number;
  readonly autoRenew: boolean;
  /** The change that is scheduled for the renewal; null or absent = none. */
  readonly scheduled?: ScheduledChange | null;
  /** The product that a scheduled change has brought; null or absent = the one that was ordered. */
  readonly product?: string | null;
  readonly accountOpenedAt?: Instant | null;
  readonly firstBillingAt?: Instant | null;
  /** The instant of the last event; a move before it is refused. */
  readonly changedAt: Instant;
}

/** Ordered, not yet activated by its publisher. */
export interface Pending extends SubscriptionBase {
  readonly status: 'pending';
}
/** In its free trial. */
export interface Trial extends SubscriptionBase {
  readonly status: 'trial';
  readonly trial: TimeWindow;
}
/** Running and paid. */
export interface Active extends SubscriptionBase {
  readonly status: 'active';
}
/** Suspended; suspendedFor null = the reason is not stated, suspendedBy absent or null = it is not stated who suspended. */
export interface Suspended extends SubscriptionBase {
  readonly status: 'suspended';
  /** The instant of the suspension. */
  readonly suspendedAt: Instant;
  /** The reason of the suspension; null = unknown. */
  readonly suspendedFor: SuspensionReason | null;
  /** The one who suspended it. */
  readonly suspendedBy?: SuspendingParty | null;
}
/** In the extended service term that follows a term without renewal. */
export interface Extended extends SubscriptionBase {
  readonly status: 'extended';
  /** The instant at which the extended service term began. */
  readonly extendedAt: Instant;
}
/** The term is over; users still have access. */
export interface Expired extends SubscriptionBase {
  readonly status: 'expired';
  /** The instant at which it expired. */
  readonly expiredAt: Instant;
}
/** Administrators only. */
export interface Disabled extends SubscriptionBase {
  readonly status: 'disabled';
  /** The instant at which it was disabled. */
  readonly disabledAt: Instant;
}
/** Canceled inside its window. */
export interface Cancelled extends SubscriptionBase {
  readonly status: 'cancelled';
  /** The instant of the cancellation. */
  readonly cancelledAt: Instant;
}
/** Gone with its data. The wire's 'deleted' means both "canceled" and "data gone"; `because` keeps the known cause. */
export interface Deleted extends SubscriptionBase {
  readonly status: 'deleted';
  /** The instant of the deletion; null = unknown. */
  readonly deletedAt: Instant | null;
  /** The reason of the deletion. */
  readonly because: 'cancelled' | 'retention-over' | 'not-stated';
}

/** The new-commerce subscription that a traditional one became: facts to ask and advance on their own, without an id. Rule: M1. */
export interface Becomes {
  /** Its product family. */
  readonly family: ProductFamily;
  /** Its billing cycle. */
  readonly billingCycle: BillingCycle;
  /** Its number of seats. */
  readonly quantity: number;
  /** Its first term. */
  readonly term: Term;
  /** The starts of its cancellation windows. */
  readonly windowStarts: readonly WindowStart[];
}
/** Gone over into new commerce at a renewal. Rule: M1. */
export interface Migrated extends SubscriptionBase {
  readonly status: 'migrated';
  /** The instant of the migration. */
  readonly migratedAt: Instant;
  /** The facts of the subscription that follows. */
  readonly becomes: Becomes;
}

/** A subscription as plain JSON; each state has its own fields. */
export type Subscription = Pending | Trial | Active | Suspended | Extended | Expired | Disabled | Cancelled | Deleted | Migrated;
/** A subscription in one of the given states: `InStatus<'active'>` is `Active`. */
export type InStatus<S extends Subscription['status']> = Extract<
  Subscription,
  {
    /** The status to select. */
    readonly status: S;
  }
>;
