import type { Instant, Money, Purchase, RefundFacts } from '../../src/index.js';

/** What this billing says of a cancellation. */
export interface Cancellation {
  readonly verdict: 'allowed' | 'refused';
  readonly effect?: 'immediate';
  readonly refund?: 'full' | 'prorated';
  readonly window?: { readonly opensAt: Instant; readonly closesAt: Instant };
}
/** What it gives back. */
export interface Credit {
  readonly verdict: 'computed';
  readonly credit: Money;
  readonly retained: Money;
}
/** A small billing for new-commerce licenses: 168 hours to cancel, all of it back in the first 24, then the unused days. */
export interface Billing {
  readonly cancellation: (purchase: Purchase, at: Instant) => Cancellation;
  readonly refund: (facts: RefundFacts, at: Instant) => Credit;
  /** The start of month `count` after the anchor. */
  readonly monthStart: (anchorAt: Instant, count: number) => Instant;
}

export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const later = (at: Instant, ms: number): Instant => (at + ms) as Instant;

export const refused: Cancellation = { verdict: 'refused' };
export const windowOf = ({ orderedAt }: Purchase) => ({ opensAt: orderedAt, closesAt: later(orderedAt, 168 * hourMs) });

/** Which part of a charge is given back at an instant. */
export function shareOf(purchase: Purchase, at: Instant): 'full' | 'prorated' | 'none' {
  const { opensAt, closesAt } = windowOf(purchase);
  if (at < opensAt || at >= closesAt) return 'none';
  return at < opensAt + 24 * hourMs ? 'full' : 'prorated';
}

/** The unused days of a charge, the day of the event counted; of all its days. */
export function daysOf({ charge: { startsAt, endsAt } }: RefundFacts, at: Instant): { readonly unused: number; readonly all: number } {
  const dayOf = (instant: number): number => Math.floor(instant / dayMs);
  const all = Math.max(1, dayOf(endsAt - 1) - dayOf(startsAt) + 1);
  return { all, unused: Math.max(0, Math.min(all, dayOf(endsAt - 1) - dayOf(at) + 1)) };
}
