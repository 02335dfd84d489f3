import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Purchase } from '../../../src/index.js';
import { decideSeatReduction, instant } from '../../../src/index.js';
import { addMs, dayMs, hourMs } from '../../../src/kernel/instant.js';
import { seatSteps } from '../../../src/rules/canceling/seat-steps.js';
import { draws } from '../../draws.js';

const orderedAt = instant('2024-03-04T10:00Z');
const purchases = fc
  .record({
    added: fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 9 })), { maxLength: 3 }),
    stated: fc.option(fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 9 })), { maxLength: 3 })),
  })
  .map(
    ({ added, stated }): Purchase => ({
      family: 'new-commerce-license',
      billingCycle: 'monthly',
      orderedAt,
      autoRenew: true,
      term: { duration: 'P1Y', startsAt: orderedAt, endsAt: instant('2025-03-04T00:00Z') },
      windowStarts: [
        { by: 'order', startsAt: orderedAt, seats: 5 },
        ...added.map(([day, seats]) => ({ by: 'seat-addition', startsAt: addMs(orderedAt, day * dayMs), seats }) as const),
      ],
      ...(stated === null
        ? {}
        : { stated: { reducibleSeats: stated.map(([day, seats]) => ({ seats, untilAt: addMs(orderedAt, day * dayMs) })) } }),
    }),
  );

describe('the steps of seats', () => {
  it('say at each step, and just before it, what the question says of the same seats', () => {
    let met = 0;
    fc.assert(
      fc.property(purchases, fc.integer({ min: 1, max: 12 }), (purchase, seats) => {
        const shown = (at: typeof orderedAt): unknown => {
          const answer = decideSeatReduction({ purchase, seats }, at);
          return answer.verdict === 'allowed' ? answer.refund : null;
        };
        for (const { at, before, after } of seatSteps(purchase, orderedAt, addMs(orderedAt, 380 * dayMs), {})) {
          met += 1;
          expect(before.of(seats).refund).toBe(shown(addMs(at, -1)));
          expect(after.of(seats).refund).toBe(shown(at));
        }
      }),
      { numRuns: draws(100) },
    );
    expect(met).toBeGreaterThan(100);
  });

  it('go on with the windows where the deadlines that the server states end with their term', () => {
    const stated = { reducibleSeats: [{ seats: 3, untilAt: addMs(orderedAt, 100 * hourMs) }] };
    const purchase: Purchase = {
      family: 'new-commerce-license',
      billingCycle: 'monthly',
      orderedAt,
      autoRenew: true,
      term: { duration: 'P1M', startsAt: orderedAt, endsAt: instant('2024-04-04T00:00Z') },
      windowStarts: [{ by: 'order', startsAt: orderedAt, seats: null }],
      stated,
    };
    const steps = [...seatSteps(purchase, orderedAt, addMs(orderedAt, 60 * dayMs), {})];
    expect(steps.map(({ at }) => at)).toContain(instant('2024-04-04T00:00Z'));
  });
});
