import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import type { Instant } from '../../../src/kernel/instant.js';
import type { CancellationAnswer } from '../../../src/rules/canceling/decide-cancellation.js';
import { decideCancellation } from '../../../src/rules/canceling/decide-cancellation.js';
import type { SeatReductionAnswer } from '../../../src/rules/canceling/decide-seat-reduction.js';
import { decideSeatReduction } from '../../../src/rules/canceling/decide-seat-reduction.js';
import type { Options } from '../../../src/vocabulary/answer.js';
import type { CancellationEntry } from '../../../src/policy/cancellation-window.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { frozen } from '../ask.js';
import { chosenInterpretations, interpretationIds, met, momentAt, moments, orderedAt, otherWords, purchases } from '../purchases.js';
import { draws } from '../../draws.js';

type Answer = CancellationAnswer | SeatReductionAnswer;
type Ask<A extends Answer> = (purchase: Purchase, at: Instant, options?: Options<CancellationEntry>) => A;

const cancel: Ask<CancellationAnswer> = (purchase, at, options) => decideCancellation(purchase, at, options);
const reduce =
  (seats: number): Ask<SeatReductionAnswer> =>
  (purchase, at, options) =>
    decideSeatReduction({ purchase, seats }, at, options);

/** What an interpretation may contest: verdict, effect and refund. */
function outcome(answer: Answer): string {
  if (answer.verdict !== 'allowed') return answer.verdict;
  return `${'effect' in answer ? answer.effect : 'seats'} ${answer.refund}`;
}
function without(answer: Answer, ...keys: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(answer).filter(([key]) => !keys.includes(key)));
}

const ownPolicy: CancellationEntry = frozen({
  id: 'cancellation-window/our-shop@2024-01-01',
  duration: { calendarDays: 10 },
  refund: [{ share: 'full', hours: 48 }],
  afterClose: 'at-renewal',
});
const options: fc.Arbitrary<Options<CancellationEntry>> = fc
  .tuple(
    chosenInterpretations,
    fc.oneof(
      { weight: 6, arbitrary: fc.constant({}) },
      fc
        .oneof(orderedAt('isv-saas'), orderedAt('software-subscription'), orderedAt('new-commerce-license'))
        .map((policyAt) => ({ policyAt })),
      fc.constant({ policy: ownPolicy }),
    ),
  )
  .map(([interpretations, rest]) => ({ interpretations, ...rest }));

const runs = { numRuns: draws(10_000) } as const;
const asked = fc.record({
  purchase: fc.oneof(purchases(), purchases({ trial: true, term: true }), purchases({})),
  moment: moments,
  options,
});

/** When an answer changes next, where it says. */
function nextOf(answer: Answer): Instant | null {
  return answer.verdict === 'undetermined' ? null : answer.changesAt;
}

/** Runs a law on answers, and fails when the draw did not meet what the law speaks of. */
function law(
  ask: Ask<Answer>,
  name: string,
  run: (purchase: Purchase, at: Instant, options: Options<CancellationEntry>, see: (...names: readonly string[]) => void) => void,
  wanted: readonly string[],
  least = 5,
) {
  it(name, () => {
    const { see, atLeast } = met();
    fc.assert(
      fc.property(asked, ({ purchase, moment, options: chosen }) =>
        run(
          purchase,
          momentAt(purchase.orderedAt, moment, (at) => nextOf(ask(purchase, at, chosen))),
          chosen,
          see,
        ),
      ),
      runs,
    );
    expect(atLeast(least, ...wanted), 'met too rarely to prove anything').toStrictEqual([]);
  });
}

const outcomes = [
  'immediate full',
  'immediate prorated',
  'immediate none',
  'at-renewal none',
  'deprovision none',
  'refused',
  'undetermined',
];

/** Constant on [at, changesAt), and really different there. */
function lasts(ask: Ask<Answer>) {
  return (purchase: Purchase, at: Instant, chosen: Options<CancellationEntry>, see: (...names: readonly string[]) => void): void => {
    const answer = ask(purchase, at, chosen);
    see(outcome(answer));
    if (answer.verdict === 'undetermined') return;
    const { changesAt } = answer;
    const until = changesAt ?? addMs(at, 9000 * dayMs);
    for (const share of [0.001, 0.1, 0.37, 0.5, 0.8, 1]) {
      const between = instant(Math.max(at, Math.floor(at + (until - at) * share) - 1));
      expect(without(ask(purchase, between, chosen), 'at')).toStrictEqual(without(answer, 'at'));
    }
    if (changesAt === null) return;
    see('changes', `changes from ${outcome(answer)}`);
    expect(changesAt).toBeGreaterThan(at);
    expect(without(ask(purchase, changesAt, chosen), 'at', 'changesAt')).not.toStrictEqual(without(answer, 'at', 'changesAt'));
  };
}

/** Contested is exactly the set of interpretations whose other words come out differently. */
function contests(ask: Ask<Answer>) {
  return (purchase: Purchase, at: Instant, chosen: Options<CancellationEntry>, see: (...names: readonly string[]) => void): void => {
    const answer = ask(purchase, at, chosen);
    see(outcome(answer));
    if (answer.verdict === 'undetermined') return;
    const { interpretations = {} } = chosen;
    const differing = interpretationIds.filter((id) =>
      otherWords(interpretations, id).some(
        (other) => outcome(ask(purchase, at, { ...chosen, interpretations: other })) !== outcome(answer),
      ),
    );
    expect(answer.contested).toStrictEqual(differing);
    see(...differing);
  };
}

describe('every answer on canceling', () => {
  law(cancel, 'is constant until changesAt, and another one there', lasts(cancel), [
    ...outcomes,
    'changes',
    'changes from immediate full',
    'changes from immediate prorated',
    'changes from at-renewal none',
    'changes from refused',
  ]);

  law(
    cancel,
    'is contested by exactly the interpretations under which verdict, effect or refund would be another [I1] [I2] [I6] [I7] [I8] [I11] [I12] [I14] [I17]',
    contests(cancel),
    [...outcomes, 'I1', 'I2', 'I6', 'I7', 'I8', 'I11', 'I12', 'I14', 'I17'],
  );

  law(
    cancel,
    'has the same keys within one variant',
    (purchase, at, chosen, see) => {
      const answer = cancel(purchase, at, chosen);
      const determined = ['question', 'at', 'basis', 'contested', 'changesAt', 'verdict'];
      const keys = {
        undetermined: ['question', 'at', 'basis', 'contested', 'verdict', 'gaps'],
        refused: [...determined, 'reasons', 'instead'],
        immediate: [...determined, 'effect', 'way', 'refund', 'refunds', 'window', 'creditedOn', 'disagreement'],
        'at-renewal': [...determined, 'effect', 'way', 'refund', 'refunds', 'effectiveAt', 'instead'],
        deprovision: [...determined, 'effect', 'way', 'refund', 'refunds'],
      };
      const variant = answer.verdict === 'allowed' ? answer.effect : answer.verdict;
      expect(Object.keys(answer).sort()).toStrictEqual([...keys[variant]].sort());
      see(variant);
    },
    ['undetermined', 'refused', 'immediate', 'at-renewal', 'deprovision'],
  );
});

describe('every answer on giving seats back', () => {
  const seatOutcomes = ['seats full', 'seats prorated', 'seats none', 'refused', 'undetermined'];
  law(reduce(6), 'is constant until changesAt, and another one there [W14]', lasts(reduce(6)), [
    ...seatOutcomes,
    'changes',
    'changes from seats full',
  ]);
  law(
    reduce(6),
    'is contested by exactly the interpretations under which verdict or refund would be another [I1] [I14]',
    contests(reduce(6)),
    [...seatOutcomes, 'I1'],
  );
  law(
    reduce(6),
    'allows no seat more where it refused fewer',
    (purchase, at, chosen, see) => {
      const [few, many] = [reduce(3)(purchase, at, chosen), reduce(8)(purchase, at, chosen)];
      if (few.verdict === 'refused') expect(many.verdict).toBe('refused');
      see(`${few.verdict} ${many.verdict}`);
    },
    ['allowed allowed', 'refused refused'],
  );
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
