import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import type { ExtendedTermChargeAnswer, ExtendedTermFacts } from '../../src/rules/prices/extended-term-charge.js';
import { extendedTermCharge } from '../../src/rules/prices/extended-term-charge.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';

const starts = fc.integer({ min: instant('2025-05-05'), max: instant('2030-01-01') }).map((ms) => ms as Instant);
const facts: fc.Arbitrary<ExtendedTermFacts> = fc
  .record({ orderedAt: starts, amount: fc.nat(10_000_000), monthlyPlanExists: fc.boolean() })
  .map(({ orderedAt, amount, monthlyPlanExists }) => ({
    purchase: { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, term: termFrom(orderedAt, 'P1Y'), endOfTerm: 'extend' },
    monthPrice: { amount, currency: 'USD' },
    monthlyPlanExists,
  }));
const waits = fc.integer({ min: -40 * dayMs, max: 800 * dayMs });

function computed(answer: ExtendedTermChargeAnswer) {
  return answer.verdict === 'computed' ? answer : expect.fail('the term goes over into the extended service term');
}

describe('charges of the extended service term', () => {
  it('never fall while time passes, and within a month never rise above the price of the month [L5]', () => {
    fc.assert(
      fc.property(facts, waits, waits, (given, a, b) => {
        const fromAt = given.purchase.term?.endsAt ?? given.purchase.orderedAt;
        const early = computed(extendedTermCharge(given, addMs(fromAt, Math.min(a, b))));
        const late = computed(extendedTermCharge(given, addMs(fromAt, Math.max(a, b))));
        expect(late.total.amount).toBeGreaterThanOrEqual(early.total.amount);
        for (const answer of [early, late]) expect(answer.charge.amount).toBeLessThanOrEqual(answer.month.amount);
        if (early.monthStartsAt === late.monthStartsAt) {
          expect(late.usedDays).toBeGreaterThanOrEqual(early.usedDays);
          expect(late.charge.amount).toBeGreaterThanOrEqual(early.charge.amount);
        }
      }),
    );
  });

  it('all of the month but its last day is kept before its end [L5] [I9]', () => {
    fc.assert(
      fc.property(facts, waits, (given, wait) => {
        const here = computed(extendedTermCharge(given, addMs(given.purchase.term?.endsAt ?? given.purchase.orderedAt, wait)));
        // the day of the question is given back, and a month that ends at midnight has one
        const usedDays = here.monthDays - (here.monthEndsAt % dayMs === 0 ? 1 : 0);
        expect(extendedTermCharge(given, addMs(here.monthEndsAt, -1))).toMatchObject({ usedDays });
      }),
    );
  });
});
