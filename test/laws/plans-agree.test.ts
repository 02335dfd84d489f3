import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePurchase } from '../../src/buying/index.js';
import { billingCycles, decideScheduledChange, decideTermChange, durations } from 'termbook/terms';
import { applyMove, instant, termFrom } from '../../src/index.js';
import type { Active, Instant, Subscription } from '../../src/index.js';
import type { Reason } from '../../src/vocabulary/reason.js';
import { draws, seed } from '../draws.js';
import { requestWith } from '../purchase-request.js';

const family = 'new-commerce-license';
const ofPlans: readonly string[] = ['term-not-offered', 'plan-not-offered', 'billing-cycle-not-offered'];

/** What an answer has against a plan, in order: the code and the rule. */
function against(answer: { readonly verdict: string; readonly reasons?: readonly Reason[] }): string {
  const reasons = answer.verdict === 'refused' ? (answer.reasons ?? []) : [];
  return reasons
    .filter(({ code }) => ofPlans.includes(code))
    .map(({ code, rule }) => `${code} ${rule}`)
    .sort()
    .join();
}

/** Midnights, so that a term that began a day before still runs. */
const day = fc
  .integer({ min: instant('2023-10-20') / 86_400_000, max: instant('2026-10-01') / 86_400_000 })
  .map((days) => (days * 86_400_000) as Instant);
const plan = fc.record({
  duration: fc.constantFrom(...durations),
  billingCycle: fc.constantFrom(...billingCycles.filter((cycle) => cycle !== 'none')),
});

describe('what is said of a plan', () => {
  it('law: buying, changing the term, scheduling a change and converting a trial refuse the same plans by the same rules [T11] [T1]', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(day, plan, (at, { duration, billingCycle }) => {
        const orderedAt = (at - 86_400_000) as Instant;
        const active: Active = {
          id: 's-1',
          family,
          billingCycle: 'monthly',
          orderedAt,
          quantity: 25,
          autoRenew: true,
          changedAt: orderedAt,
          status: 'active',
          term: termFrom(orderedAt, 'P1M', family),
          segment: 'commercial',
        };
        const { term: _none, ...rest } = active;
        const trial: Subscription = {
          ...rest,
          billingCycle: 'none',
          status: 'trial',
          trial: { opensAt: orderedAt, closesAt: (orderedAt + 30 * 86_400_000) as Instant },
        };
        const offer = { family, publisher: 'microsoft', billingCycle, duration, perCustomerLimit: null, seatRange: null } as const;
        const bought = against(decidePurchase(requestWith({ offer }), at));
        const change = { term: duration, billingCycle };
        seen.add(bought);
        const all = [
          decideScheduledChange({ ...active, change }, at),
          applyMove(active, { move: 'schedule-change', change }, at),
          applyMove(trial, { move: 'convert-trial', term: termFrom(at, duration, family), billingCycle, quantity: 25 }, at),
        ];
        expect(all.map(against)).toEqual(all.map(() => bought));
        // a term that is no longer than before is refused for that already
        if (duration !== 'P1M') expect(against(decideTermChange({ purchase: active, duration, billingCycle }, at))).toBe(bought);
      }),
      { numRuns: draws(2000), seed: seed() },
    );
    expect([...seen].sort()).toEqual([
      '',
      'billing-cycle-not-offered T1',
      'billing-cycle-not-offered T1,term-not-offered T1',
      'plan-not-offered T11',
      'term-not-offered T1',
    ]);
  });
});
