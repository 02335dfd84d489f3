import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCancellation, instant } from '../../../src/index.js';
import { addMs, dayMs } from '../../../src/kernel/instant.js';
import type { Purchase, WindowStart } from '../../../src/index.js';
import { draws } from '../../draws.js';

const orderedAt = instant('2023-01-15T09:00Z');
const license: Purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt };

/** Openings on days of their own, in any order of the list. */
const starts = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.constantFrom('renewal', 'upgrade')), {
    minLength: 9,
    maxLength: 40,
    selector: ([day]) => day,
  })
  .map((list) => list.map(([day, by]): WindowStart => ({ by, startsAt: addMs(orderedAt, day * dayMs), seats: null })));

describe('many window starts, in any order', () => {
  it('answer as the last that has begun, and the next, alone', () => {
    fc.assert(
      fc.property(starts, fc.oneof(fc.nat(48), fc.nat(950 * 24)), fc.boolean(), (windowStarts, hours, statesOrder) => {
        const at = addMs(orderedAt, (hours * dayMs) / 24);
        // an upgrade opens no window of this family (U1)
        const counted = windowStarts.filter(({ by }) => by === 'renewal').sort((a, b) => a.startsAt - b.startsAt);
        const begun = counted.filter(({ startsAt }) => startsAt <= at).slice(-1);
        const next = counted.filter(({ startsAt }) => startsAt > at).slice(0, 1);
        const order: readonly WindowStart[] = statesOrder ? [{ by: 'order', startsAt: orderedAt, seats: null }] : [];
        const few = [...order, ...begun, ...next];
        const all = [...order, ...windowStarts.filter(({ by }) => by === 'renewal')];
        fc.pre(all.length > 8);
        expect(decideCancellation({ ...license, windowStarts: all }, at)).toEqual(
          decideCancellation({ ...license, windowStarts: few }, at),
        );
      }),
      { numRuns: draws(1_000) },
    );
  });
});
