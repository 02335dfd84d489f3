import type { Gap } from '../kernel/answer.js';
import { silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Cycle } from './cycles.js';
import type { Line } from './line.js';
import type { Priced, Prices } from './prices.js';

/** The running term as it was bought. */
export interface BoughtTerm {
  /** The kind of its first charge. */
  readonly cause: 'new' | 'renewal' | 'conversion';
  /** The purchase or renewal that a computed price depends on; null = changed since. */
  readonly boughtAt: Instant | null;
  readonly isPlanChanged: boolean;
}

/** The known part of a bill where something happens: its lines so far, and the running term. */
export interface Book {
  readonly prices: Prices;
  readonly options: Options;
  readonly beganAt: Instant;
  readonly lines: readonly Line[];
  readonly term: BoughtTerm;
  /** Returns the charge cycles of the running term of a state. */
  readonly cyclesOf: (state: Subscription) => readonly Cycle[];
}

/** Returns the price of a seat in a cycle of a state, or why it is not known. */
export function pricedIn({ prices, options }: Book, state: Subscription, cycle: Cycle, boughtAt: Instant | null): Priced | Gap {
  return cycle.isCut ? silentOn('price') : prices.seatFor(state, cycle.startsAt, boughtAt, options);
}

export function times({ amount, currency }: Money, seats: number): Money {
  return { amount: amount * seats, currency };
}

/** Returns the cycle that an instant falls into; at its start the charge itself has the new facts. */
export function inside(cycles: readonly Cycle[], at: Instant): Cycle | null {
  return cycles.find(({ startsAt, endsAt }) => startsAt < at && at < endsAt) ?? null;
}
