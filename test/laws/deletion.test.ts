import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { advance, applyMove, suspensionExpiry } from 'termbook';
import type { Moved, MoveRequest } from '../../src/lifecycle/transitions.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { Duration } from '../../src/vocabulary/term.js';
import { termFrom, termHolding } from '../../src/rules/asking/term-chain.js';

type Asked = 'suspend' | 'reactivate' | 'set-auto-renew';

const starts = fc.integer({ min: instant('2023-08-04'), max: instant('2026-01-01') }).map((ms) => ms as Instant);
const durations = fc.constantFrom<Duration>('P1M', 'P1Y', 'P3Y');
const waits = fc.integer({ min: 1, max: 200 * dayMs });
const requests = fc.constantFrom<MoveRequest<Asked>>(
  { move: 'suspend', reason: 'nonpayment' },
  { move: 'reactivate' },
  { move: 'set-auto-renew', autoRenew: false },
  { move: 'set-auto-renew', autoRenew: true },
);

describe('the deletion of a new-commerce subscription', () => {
  it('never lies before the term end, through any suspensions, reactivations and switches of auto-renew [L3, L4]', () => {
    let deletions = 0;
    fc.assert(
      fc.property(starts, durations, fc.array(fc.tuple(waits, requests), { maxLength: 6 }), (orderedAt, duration, moves) => {
        let at = orderedAt;
        let subscription: Subscription = {
          id: 's-1',
          family: 'new-commerce-license',
          billingCycle: 'monthly',
          orderedAt,
          quantity: 5,
          autoRenew: false,
          changedAt: orderedAt,
          status: 'active',
          term: termFrom(orderedAt, duration),
        };
        for (const [wait, request] of moves) {
          at = addMs(at, wait);
          const moved: Moved<Asked, 'illegal-move'> = applyMove(subscription, request, at);
          if (moved.verdict === 'applied') subscription = moved.subscription;
        }
        const last = advance(subscription, addMs(at, 5000 * dayMs));
        if (last.subscription.status !== 'deleted') return;
        deletions += 1;
        const { deletedAt, term } = last.subscription;
        expect(deletedAt).toBe(addMs(term?.endsAt ?? at, 120 * dayMs));
      }),
    );
    expect(deletions).toBeGreaterThan(10);
  });

  it('is 120 days after the end of the term in which it was suspended, whenever that was since 2023-08-04 [L3]', () => {
    fc.assert(
      fc.property(starts, durations, fc.nat(1000 * dayMs), (startsAt, duration, wait) => {
        const suspendedAt = addMs(startsAt, wait);
        const term = termFrom(startsAt, duration);
        const answer = suspensionExpiry({ family: 'new-commerce-license', suspendedAt, term });
        const { endsAt } = termHolding(term, suspendedAt, 'new-commerce-license');
        expect(answer).toMatchObject({ expiresAt: addMs(endsAt, 120 * dayMs), reactivatableUntilAt: endsAt });
      }),
    );
  });
});
