import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import type { Money } from '../../src/kernel/money.js';
import { addTerm, decideSeatReduction, productFamilies, refundCredit } from 'termbook';
import type { Interpretations } from '../../src/vocabulary/interpretation.js';
import type { BillingCycle } from '../../src/vocabulary/product.js';
import type { Charge, Purchase } from '../../src/vocabulary/purchase.js';

const families = fc.constantFrom(...productFamilies);
const cycles = fc.constantFrom<BillingCycle>('monthly', 'annual');
const orders = fc.integer({ min: instant('2018-01-01'), max: instant('2025-01-01') }).map((ms) => ms as Instant);
/** Later and later, by hours and days. */
const steps = fc.array(fc.integer({ min: 0, max: 20 * dayMs }), { minLength: 1, maxLength: 8 });
const unitAmounts = fc.integer({ min: 0, max: 500_000 });
const seatCounts = fc.integer({ min: 1, max: 300 });
const currencies = fc.constantFrom<Money['currency']>('USD', 'JPY', 'KWD');
const interpretations = fc.constantFrom<Interpretations>(
  {},
  { I9: 'opposite' },
  { I19: 'one-final-rounding' },
  { I8: 'full-for-both' },
  { I14: 'when-asked' },
);

function spanOf(orderedAt: Instant, cycle: BillingCycle): Pick<Charge, 'startsAt' | 'endsAt'> {
  return { startsAt: orderedAt, endsAt: addTerm(orderedAt, cycle === 'annual' ? 'P1Y' : 'P1M', 1) };
}

describe('the sum of refunds', () => {
  it('never exceeds what was paid, however often a cancellation is quoted and credited, with ever fewer seats', () => {
    fc.assert(
      fc.property(
        families,
        cycles,
        orders,
        steps,
        unitAmounts,
        seatCounts,
        currencies,
        interpretations,
        (family, billingCycle, orderedAt, waits, unit, seats, currency, chosen) => {
          const purchase: Purchase = { family, billingCycle, orderedAt };
          const paid: Money = { amount: unit * seats, currency };
          let credited = 0;
          let quantity = seats;
          let at = orderedAt;
          for (const wait of waits) {
            at = addMs(at, wait);
            const charge: Charge = { paid, ...spanOf(orderedAt, billingCycle), quantity, alreadyCredited: { amount: credited, currency } };
            const answer = refundCredit({ purchase, charge }, at, { interpretations: chosen });
            if (answer.verdict !== 'computed') continue;
            expect(answer.credit.amount).toBeGreaterThanOrEqual(0);
            expect(answer.credit.amount + answer.retained.amount + credited).toBe(paid.amount);
            credited += answer.credit.amount;
            quantity = Math.max(1, quantity - 1);
            expect(credited).toBeLessThanOrEqual(paid.amount);
          }
        },
      ),
    );
  });

  it('never exceeds what was paid over seat reductions, each for its own seats, and a cancellation of the rest', () => {
    fc.assert(
      fc.property(
        families,
        cycles,
        orders,
        steps,
        unitAmounts,
        seatCounts,
        currencies,
        interpretations,
        (family, billingCycle, orderedAt, waits, unit, seats, currency, chosen) => {
          const purchase: Purchase = { family, billingCycle, orderedAt };
          const refundOf = (quantity: number, at: Instant): number => {
            const charge: Charge = { paid: { amount: unit * quantity, currency }, ...spanOf(orderedAt, billingCycle), quantity };
            const answer = refundCredit({ purchase, charge }, at, { interpretations: chosen });
            return answer.verdict === 'computed' ? answer.credit.amount : 0;
          };
          let left = seats;
          let credited = 0;
          let at = orderedAt;
          for (const wait of waits) {
            at = addMs(at, wait);
            const fewer = 1 + (wait % left);
            if (fewer >= left) break;
            if (decideSeatReduction({ purchase, seats: fewer }, at, { interpretations: chosen }).verdict !== 'allowed') continue;
            credited += refundOf(fewer, at);
            left -= fewer;
            expect(credited).toBeLessThanOrEqual(unit * (seats - left));
          }
          expect(credited + refundOf(left, at)).toBeLessThanOrEqual(unit * seats);
        },
      ),
    );
  });
});
