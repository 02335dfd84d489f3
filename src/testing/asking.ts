import * as fc from 'fast-check';
import type { Instant } from '../kernel/instant.js';
import { dayMs } from '../kernel/instant.js';
import type { Purchase } from '../vocabulary/purchase.js';
import { at } from './at.js';
import { drawnAround, resolvedAround } from './boundaries.js';
import { oneOf } from './drawn.js';
import type { PurchaseChoice } from './purchases.js';
import { drawnPurchase, resolvedPurchase } from './purchases.js';
import { shown } from './written.js';

/** What is asked, and when. */
export interface Asked<Facts> {
  readonly facts: Facts;
  readonly at: Instant;
}

/** Facts about which the instant hangs on a purchase. */
export function aroundPurchase<Rest, Facts>(
  chosen: PurchaseChoice,
  rest: fc.Arbitrary<Rest>,
  resolve: (purchase: Purchase, rest: Rest) => Facts,
): fc.Arbitrary<Asked<Facts>> {
  return fc.record({ drawn: drawnPurchase(chosen), around: drawnAround(), rest }).map(({ drawn, around, rest: more }) => {
    const bought = resolvedPurchase(drawn, chosen);
    return shown({ facts: resolve(bought, more), at: resolvedAround(around, bought) });
  });
}

/** Facts of which no boundary hangs on another: each asked about when policies change, or anywhere. */
export function askedAnywhere<Facts extends object>(facts: fc.Arbitrary<Facts>): fc.Arbitrary<Asked<Facts>> {
  return fc.record({ facts, at: at() }).map(({ facts: drawn, at: when }) => shown({ facts: drawn, at: when }));
}

/** Some days after an instant, or before: at a limit of theirs, a millisecond beside it, or anywhere near. */
export const nearby = (days: readonly number[]): fc.Arbitrary<number> =>
  fc
    .record({ days: fc.oneof(oneOf(days), fc.integer({ min: -1, max: 400 })), beside: oneOf([0, -1, 1]) })
    .map(({ days: count, beside }) => count * dayMs + beside);
