import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMove, comingDates, decideCancellation, termFrom } from 'termbook';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import type { Active } from '../../src/vocabulary/subscription.js';
import type { Way } from '../../src/vocabulary/way.js';
import { draws, seed } from '../draws.js';

/** Licenses and marketplace software whose terms end around the day from which a term may be extended. */
const bought: fc.Arbitrary<{ readonly subscription: Active; readonly at: Instant }> = fc
  .record({
    family: fc.constantFrom('new-commerce-license', 'new-commerce-license', 'new-commerce-license', 'isv-saas'),
    ordered: fc.integer({ min: instant('2025-01-01'), max: instant('2026-06-01') }),
    duration: fc.constantFrom('P1M', 'P1Y'),
    endOfTerm: fc.constantFrom(null, null, 'renew', 'extend'),
    after: fc.integer({ min: 7, max: 364 }),
  })
  .map(({ family, ordered, duration, endOfTerm, after }) => {
    const orderedAt = ordered as Instant;
    const term = termFrom(orderedAt, duration);
    const held = { id: 's-1', family, billingCycle: 'monthly', orderedAt, quantity: 3, autoRenew: true, changedAt: orderedAt } as const;
    const at = Math.min(addMs(orderedAt, after * dayMs), term.endsAt - 1) as Instant;
    return { subscription: { ...held, term, endOfTerm, status: 'active' }, at };
  });

function requestOf(way: Way): MoveRequest | null {
  if (way.by !== 'move') return null;
  if (way.move === 'set-end-of-term') return { move: way.move, endOfTerm: way.endOfTerm };
  return way.move === 'set-auto-renew' ? { move: way.move, autoRenew: false } : null;
}

describe('following our own advice', () => {
  it('is possible, and never leads into a charge after the term [L5] [L8] [N1]', () => {
    let followed = 0;
    fc.assert(
      fc.property(bought, ({ subscription, at }) => {
        const answer = decideCancellation(subscription, at);
        const ways = answer.verdict === 'refused' ? answer.instead : answer.verdict === 'allowed' ? [answer.way] : [];
        for (const request of ways.map(requestOf)) {
          if (request === null) continue;
          const moved = applyMove(subscription, request, at);
          expect(moved.verdict).toBe('applied');
          if (moved.verdict !== 'applied') continue;
          followed += 1;
          const { term } = subscription;
          const charged = comingDates(moved.subscription, { fromAt: term?.endsAt ?? at, untilAt: addMs(at, 1200 * dayMs) });
          expect(charged.filter(({ what }) => what === 'charge' || what === 'renewal')).toEqual([]);
        }
      }),
      { numRuns: draws(2000), seed: seed() },
    );
    expect(followed).toBeGreaterThan(50);
  });
});
