import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CancellationAnswer } from '../../src/rules/decide-cancellation.js';
import { decideCancellation } from '../../src/rules/decide-cancellation.js';
import { dayMs, hourMs, instant, startOfDay } from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { Purchase } from '../../src/vocabulary/purchase.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { termFrom } from '../../src/vocabulary/term.js';
import { edgesOf } from './edges.js';
import { met } from './purchases.js';
import { draws } from '../draws.js';

/** The same question, judged under every reading: what is chosen here is what holds anyway. */
function judged(purchase: Purchase, at: Instant): CancellationAnswer {
  return decideCancellation(purchase, at, { readings: {} });
}

const distances = [0, 24, 72, 120, 144, 168, 336, 720]
  .map((hours) => hours * hourMs)
  .concat([15, 29, 30, 31, 32, 59, 60, 61, 62].map((days) => days * dayMs));

const asked = fc.tuple(fc.constantFrom(...productFamilies), fc.constantFrom(...billingCycles)).chain(([family, billingCycle]) =>
  fc.record({
    family: fc.constant(family),
    billingCycle: fc.constant(billingCycle),
    edge: fc.constantFrom(...edgesOf(family, billingCycle)),
    before: fc.constantFrom(0, 0, 3, 8, 17, 40, 200, -1, -20, -90),
    time: fc.constantFrom(0, 1, 36_000_000, dayMs - 1),
    distance: fc.constantFrom(...distances),
    fromMidnight: fc.boolean(),
    off: fc.constantFrom(-1, 0, 1),
  }),
);

/** Orders close to every day on which an order may meet other terms. */
function* aroundEdges(): Iterable<Purchase> {
  for (const family of productFamilies) {
    for (const billingCycle of billingCycles) {
      for (const edge of edgesOf(family, billingCycle)) {
        for (const off of [-40 * dayMs + hourMs, -8 * dayMs + hourMs, -1, 0, hourMs, 40 * dayMs]) {
          if (edge + off >= 0) yield { family, billingCycle, orderedAt: instant(edge + off) };
        }
      }
    }
  }
}

describe('the course of a purchase of which only the order is known', () => {
  it('law: answers what judging it under every reading answers, at every distance from the order', () => {
    const verdicts = met();
    fc.assert(
      fc.property(asked, ({ family, billingCycle, edge, before, time, distance, fromMidnight, off }) => {
        const orderedAt = instant(Math.max(0, edge - before * dayMs) + time);
        const at = instant((fromMidnight ? orderedAt - time : orderedAt) + distance + off);
        const purchase = { family, billingCycle, orderedAt };
        const answer = decideCancellation(purchase, at);
        verdicts.see(answer.verdict === 'allowed' ? answer.effect : answer.verdict);
        expect(answer).toStrictEqual(judged(purchase, at));
      }),
      { numRuns: draws(3000) },
    );
    expect(verdicts.atLeast(30, 'immediate', 'at-renewal', 'refused', 'undetermined', 'deprovision')).toEqual([]);
  });

  it('answers what judging it under every reading answers, on both sides of every day on which an order may meet other terms', () => {
    const different: Purchase[] = [];
    const compare = (purchase: Purchase, at: number): void => {
      if (at < 0) return;
      const [answer, expected] = [decideCancellation(purchase, instant(at)), judged(purchase, instant(at))];
      if (JSON.stringify(answer) !== JSON.stringify(expected)) different.push(purchase);
    };
    for (const ordered of aroundEdges()) {
      const { orderedAt } = ordered;
      const limits = [0, 24, 72, 144, 168, 336, 720].map((hours) => hours * hourMs).concat(31 * dayMs, 61 * dayMs);
      const instants = limits.flatMap((limit) => [orderedAt + limit, startOfDay(orderedAt) + limit - 1]);
      for (const at of new Set(instants)) compare(ordered, at);
      for (const days of [1, 500]) compare({ ...ordered, term: termFrom(orderedAt, 'P1M'), autoRenew: true }, orderedAt + days * dayMs);
    }
    expect(different).toEqual([]);
  });

  it('an active subscription without term is on the same course', () => {
    const purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z'), status: 'active' } as const;
    const at = instant('2020-03-02T09:00Z');
    expect(decideCancellation(purchase, at)).toStrictEqual(judged(purchase, at));
    expect(decideCancellation(purchase, instant('2020-02-01'))).toMatchObject({ verdict: 'refused', reasons: [{ code: 'before-order' }] });
  });
});
