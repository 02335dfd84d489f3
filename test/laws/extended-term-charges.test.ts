import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import type { ExtendedTermChargeAnswer, ExtendedTermFacts } from '../../src/rules/prices/extended-term-charge.js';
import { extendedTermCharge } from '../../src/rules/prices/extended-term-charge.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';

const starts = fc.integer({ min: instant('2025-05-04'), max: instant('2030-01-01') }).map((ms) => ms as Instant);
const facts: fc.Arbitrary<ExtendedTermFacts> = fc
  .record({ orderedAt: starts, amount: fc.nat(10_000_000), monthlyPlanExists: fc.boolean() })
  .map(({ orderedAt, amount, monthlyPlanExists }) => ({
    purchase: { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, term: termFrom(orderedAt, 'P1Y'), autoRenew: false },
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

  it('are constant until the change that they announce, and all of the month is charged by its end [L5]', () => {
    fc.assert(
      fc.property(facts, waits, fc.nat(40 * dayMs), (given, wait, ahead) => {
        const at = addMs(given.purchase.term?.endsAt ?? given.purchase.orderedAt, wait);
        const here = computed(extendedTermCharge(given, at));
        const then = Math.min(at + ahead, (here.changesAt ?? Number.POSITIVE_INFINITY) - 1) as Instant;
        expect(extendedTermCharge(given, then)).toEqual({ ...here, at: then });
        expect(extendedTermCharge(given, addMs(here.monthEndsAt, -1))).toMatchObject({ usedDays: here.monthDays, charge: here.month });
      }),
    );
  });
});
