import * as fc from 'fast-check';
import { expect, describe, it } from 'vitest';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import type { CancellationAnswer } from '../../../src/rules/canceling/decide-cancellation.js';
import { decideCancellation, decideSeatReduction } from 'termbook';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { draws } from '../../draws.js';
import { chosenInterpretations, met, momentAt, moments, purchases } from '../purchases.js';

// that answers hold until they change, and what contests them, is a law of every question: test/laws/until-it-changes.test.ts, test/testing/laws.test.ts
const drawn = fc
  .record({
    purchase: fc.oneof(purchases(), purchases({ trial: true, term: true }), purchases({})),
    moment: moments,
    interpretations: chosenInterpretations,
  })
  .map(({ purchase, moment, interpretations }) => {
    const options = { interpretations };
    const at = momentAt(purchase.orderedAt, moment, (asked) => {
      const answer = decideCancellation(purchase, asked, options);
      return answer.verdict === 'undetermined' ? null : answer.changesAt;
    });
    return { purchase, at, options };
  });

describe('every answer on canceling', () => {
  it('has the same keys within one variant', () => {
    const { see, atLeast } = met();
    const determined = ['question', 'at', 'basis', 'contested', 'changesAt', 'verdict'];
    const keys = {
      undetermined: ['question', 'at', 'basis', 'contested', 'verdict', 'gaps'],
      refused: [...determined, 'reasons', 'instead'],
      immediate: [...determined, 'effect', 'way', 'refund', 'refunds', 'window', 'creditedOn', 'disagreement'],
      'at-renewal': [...determined, 'effect', 'way', 'refund', 'refunds', 'effectiveAt', 'instead'],
      deprovision: [...determined, 'effect', 'way', 'refund', 'refunds'],
    };
    fc.assert(
      fc.property(drawn, ({ purchase, at, options }) => {
        const answer = decideCancellation(purchase, at, options);
        const variant = answer.verdict === 'allowed' ? answer.effect : answer.verdict;
        expect(Object.keys(answer).sort()).toStrictEqual([...keys[variant]].sort());
        see(variant);
      }),
      { numRuns: draws(10_000) },
    );
    expect(atLeast(5, ...Object.keys(keys))).toStrictEqual([]);
  });

  it('allows no seat more where it refused fewer', () => {
    const { see, atLeast } = met();
    fc.assert(
      fc.property(drawn, ({ purchase, at, options }) => {
        const [few, many] = [3, 8].map((seats) => decideSeatReduction({ purchase, seats }, at, options).verdict);
        if (few === 'refused') expect(many).toBe('refused');
        see(`${String(few)} ${String(many)}`);
      }),
      { numRuns: draws(10_000) },
    );
    expect(atLeast(5, 'allowed allowed', 'refused refused')).toStrictEqual([]);
  });
});

describe('what was refundable', () => {
  const rank = { none: 0, prorated: 1, full: 2, 'not-stated': null } as const;
  const worth = (answer: CancellationAnswer): number | null =>
    answer.verdict === 'undetermined' ? null : answer.verdict === 'allowed' ? rank[answer.refund] : 0;

  it('comes back once only: on 2022-03-19, to whom the longer window reached back from 2022-03-12 on [W14]', () => {
    const { see, atLeast } = met();
    const [first, last, back] = [instant('2022-03-12'), instant('2022-03-19'), instant('2022-03-19')];
    fc.assert(
      fc.property(fc.integer({ min: first - 2 * dayMs, max: last }), fc.integer({ min: 0, max: 12 * dayMs }), (ordered, ms) => {
        const purchase: Purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant(ordered) };
        const at = addMs(purchase.orderedAt, ms);
        const hours = ordered >= last || (ordered >= first && at >= back) ? 168 : 72;
        const open = ms < hours * 3_600_000;
        expect(worth(decideCancellation(purchase, at))).toBe(open ? (hours === 168 && ms < dayMs ? 2 : 1) : 0);
        see(`${String(hours)} ${open ? 'open' : 'closed'}`);
      }),
      { numRuns: draws(3000) },
    );
    expect(atLeast(50, '72 open', '72 closed', '168 open', '168 closed')).toStrictEqual([]);
  });
});
