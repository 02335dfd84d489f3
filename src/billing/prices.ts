import type { Basis, Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { Options } from '../vocabulary/answer.js';
import type { Charge } from '../vocabulary/purchase.js';
import type { Extended, Subscription } from '../vocabulary/subscription.js';
import type { Line } from './line.js';

/** The price of one seat for a charge cycle, and the rules it was computed with. */
export interface Priced {
  readonly unitPrice: Money;
  readonly basis: readonly Basis[];
}

/** The known prices and payments; a gap says why something is not. */
export interface Prices {
  /** Returns the price of a seat for the cycle that begins at an instant. `boughtAt`: the purchase or renewal that a computed price depends on; null = changed since. */
  readonly seatFor: (state: Subscription, cycleStartsAt: Instant, boughtAt: Instant | null, options: Options) => Priced | Gap;
  /** Returns the price of a seat for a month of the extended service term before its surcharge (L5). */
  readonly monthFor: (state: Extended, monthStartsAt: Instant) => Priced | Gap;
  /** True if the product has a monthly plan; null = unknown. */
  readonly monthlyPlanExists: boolean | null;
  /** Returns the charges that are stated of the running term of a state; null = none are. */
  readonly chargesOf: (state: Subscription) => readonly Charge[] | null;
  /** Returns if what was charged of a term before the bill begins was paid, for the seats held then. */
  readonly paidBefore: (state: Subscription) => boolean | Gap;
  /** Returns the amount of what a cancellation of some seats gives back where no bill shows it; a bill alone leaves it open. */
  readonly backFor: (state: Subscription, at: Instant, seats: number, options: Options) => Pick<Line, 'net' | 'gaps' | 'contested'>;
  /** The place of the facts of a subscription in what was given. */
  readonly path: string;
  /** The fact that is missing where a charge is not known. */
  readonly chargeMissing: Gap;
}
