import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { Window } from '../kernel/window.js';
import type { Cloud } from './cloud.js';
import type { Market } from './market.js';
import type { BillingCycle, ProductFamily } from './product.js';
import type { Status, SuspensionReason } from './status.js';
import type { Term } from './term.js';

/** What can open a cancellation window (or, for an upgrade, open none). */
export const openingCauses = ['order', 'renewal', 'trial-conversion', 'seat-addition', 'upgrade', 'partial-upgrade'] as const;

/** What (re)opened a cancellation window, when, and for how many seats (null = all); not stated = one opening by the order. */
export interface Opening {
  readonly by: (typeof openingCauses)[number];
  readonly openedAt: Instant;
  readonly seats: number | null;
}

/** Deadlines that the server stated; they win over computed ones. `cancelUntilAt: 'never'` is the wire's null; absent is "the wire did not say". */
export interface StatedDeadlines {
  readonly cancelUntilAt?: Instant | 'never' | null;
  readonly refundUntil?: readonly { readonly refund: 'full' | 'prorated'; readonly untilAt: Instant | null }[] | null;
  readonly reducibleSeats?: readonly { readonly seats: number; readonly untilAt: Instant }[] | null;
}

/** Reserved products that the texts single out. */
export const reservedProducts = [
  'databricks',
  'synapse-pre-purchase',
  'vmware-by-cloudsimple',
  'red-hat-openshift',
  'red-hat',
  'suse',
] as const;
/**
 * A reserved product that the texts single out (W17).
 * @useDeclaredType
 */
export type ReservedProduct = (typeof reservedProducts)[number];

/** What was bought and when. Three facts answer the first question, the rest sharpens it; every Subscription is one. Absent and null both mean "not stated". */
export interface Purchase {
  readonly family: ProductFamily;
  readonly billingCycle: BillingCycle;
  readonly orderedAt: Instant;
  readonly term?: Term | null;
  readonly trial?: Window | null;
  readonly cloud?: Cloud | null;
  readonly openings?: readonly Opening[] | null;
  readonly stated?: StatedDeadlines | null;
  /** What an Azure reservation is for, where that is a product the texts single out (W17). */
  readonly reservedProduct?: ReservedProduct | null;
  /** The months of a plan that no Duration can say: 72 for some traditional plans (W21). */
  readonly planMonths?: number | null;
  /** Whether the term renews by itself; not stated = the texts' default, which is that it does. */
  readonly autoRenew?: boolean | null;
  /** Seen by every question, so that a cancelled Subscription is never told it may be cancelled. Absent = running. */
  readonly status?: Status;
}

/** What a suspension's expiry hangs on; exactly what a suspended subscription holds: pass the subscription itself. */
export interface Suspension {
  readonly family: ProductFamily;
  readonly suspendedAt: Instant;
  /** The partner's reason, where it was the partner who suspended; null = not known who did. */
  readonly suspendedFor?: SuspensionReason | null;
  /** Absent = suspended. */
  readonly status?: Status;
  readonly term?: Term | null;
  readonly cloud?: Cloud | null;
  readonly accountOpenedAt?: Instant | null;
  readonly firstBillingAt?: Instant | null;
}

/** What was paid for [startsAt, endsAt); quantity: the seats it was for (a refund may be rounded per seat; not stated = 1). */
export interface Charge {
  readonly paid: Money;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly quantity?: number | null;
  readonly alreadyCredited?: Money | null;
}

/** partnerMarket: where the partner sits; decides where a text speaks of the partner's location (I16). */
export interface Place {
  readonly family: ProductFamily;
  readonly market: Market;
  readonly partnerMarket?: Market | null;
}
