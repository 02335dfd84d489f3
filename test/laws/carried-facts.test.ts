import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import { advance, comingDates } from 'termbook';
import type { QuestionName, QuestionFacts } from '../../src/rules/catalog/questions.js';
import { answering } from '../../src/rules/catalog/questions.js';
import { atAround, ordered, subscription } from '../../src/testing/index.js';
import { endsOfLife } from '../../src/policy/end-of-life.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import type { Status } from '../../src/vocabulary/status.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { draws, least, seed } from '../draws.js';

type Facts<Q extends QuestionName> = (one: Subscription, at: Instant) => QuestionFacts[Q];
const usd = { amount: 12_000, currency: 'USD' } as const;
/**
 * The questions about a subscription, each with the facts that make it one. Two are left out: those about a suspension are asked with facts that only a
 * suspended subscription holds, and `accessWhile` says who has access in a state, whatever the date of its beginning.
 */
const asking: { readonly [Q in QuestionName]?: Facts<Q> } = {
  cancellation: (one) => one,
  'cancellation-timeline': (purchase, at) => ({ purchase, span: { fromAt: at, untilAt: addMs(at, 400 * dayMs) } }),
  'seat-reduction': (purchase) => ({ purchase, seats: 1 }),
  refund: (purchase, at) => ({
    purchase,
    charge: { paid: usd, startsAt: addMs(at, -3 * dayMs), endsAt: addMs(at, 27 * dayMs), quantity: 3, currentPrice: usd },
  }),
  'term-change': (purchase) => ({ purchase, duration: 'P3Y' }),
  'scheduled-change': (one) => one,
  upgrade: (purchase) => ({ purchase, quantity: 2, seats: 2 }),
  exchange: (purchase) => ({ purchase, sameType: true, returned: usd, bought: usd }),
  'extended-term-charge': (purchase) => ({ purchase, monthPrice: usd, monthlyPlanExists: true }),
};
const questions = Object.keys(asking) as readonly (keyof typeof asking)[];

/** The states that are over: the answers name the one that is stated, and not what its days have made of it since. */
const over: readonly Status[] = ['expired', 'disabled', 'cancelled'];

/** An answer without what it cites; of a state that is over, whichever it is. */
function said(answer: object): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => {
      if (key === 'basis') return undefined;
      return (value as { readonly code?: string } | null)?.code === 'already-ended' ? { code: 'already-ended' } : value;
    }),
  );
}

/** What time makes of the states that it acts on: each must be met. */
const expectedWays = [
  'trial to active',
  'trial to expired',
  'active to active',
  'active to extended',
  'active to disabled',
  'active to expired',
  'active to migrated',
  'expired to disabled',
  'disabled to deleted',
  'cancelled to deleted',
];

interface Case {
  readonly one: Subscription;
  readonly at: Instant;
  readonly between: Instant;
}

/** Licenses that end by choice, of which few are drawn otherwise. */
const ending = ordered({ families: ['new-commerce-license'] }).map((one) => ({ ...one, endOfTerm: 'end' as const }));

const cases: fc.Arbitrary<Case> = fc.oneof({ weight: 9, arbitrary: subscription() }, { weight: 1, arbitrary: ending }).chain((one) =>
  fc
    .record({
      around: atAround(one),
      later: fc.nat(800),
      pick: fc.nat(7),
      beside: fc.constantFrom(-1, 0, 0, 1),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ around, later, pick, beside, share }) => {
      const coming = comingDates(one, { untilAt: addMs(one.changedAt, 800 * dayMs) }).flatMap(({ at }) => (at === null ? [] : [at]));
      const due = coming[pick % Math.max(1, coming.length)];
      const asked = due === undefined || pick > 5 ? (pick % 2 === 0 ? around : addMs(one.changedAt, later * dayMs)) : addMs(due, beside);
      const at = Math.max(asked, one.changedAt) as Instant;
      return { one, at, between: Math.floor(one.changedAt + share * (at - one.changedAt)) as Instant };
    }),
);

describe('facts that time has not been carried to', () => {
  it('law: an answer is the same before and after time has been let act, to the instant of the question or to an earlier one', () => {
    const met = new Map<string, number>();
    const ways = new Map<string, number>();
    fc.assert(
      fc.property(cases, ({ one, at, between }) => {
        // a change that is scheduled and the days of a suspension stand in the record alone: no question reads them
        if (one.scheduled != null || one.status === 'suspended') return;
        for (const to of new Set([between, at])) {
          const { subscription: carried } = advance(one, to);
          if (carried === one) continue;
          for (const question of questions) {
            // a deleted record no longer has the date of the cancellation to which an extended term is charged
            if (question === 'extended-term-charge' && one.status === 'cancelled') continue;
            const ask = answering[question] as (facts: unknown, at: Instant) => { readonly verdict: string };
            const factsOf = asking[question] as (one: Subscription, at: Instant) => unknown;
            const before = ask(factsOf(one, at), at);
            const after = ask(factsOf(carried, at), at);
            const look = over.includes(one.status) ? ({ verdict }: { readonly verdict: string }) => verdict : said;
            expect({ question, answer: look(before) }).toEqual({ question, answer: look(after) });
          }
          for (const word of [one.family, one.billingCycle]) met.set(word, (met.get(word) ?? 0) + 1);
          const way = `${one.status} to ${carried.status}`;
          ways.set(way, (ways.get(way) ?? 0) + 1);
        }
      }),
      { numRuns: draws(8000), seed: seed() },
    );
    const living = productFamilies.filter((family) => endsOfLife[family] !== null);
    const expectedWords: readonly string[] = [...living, ...billingCycles];
    expect([...met.keys()].filter((word) => !expectedWords.includes(word))).toEqual([]);
    for (const word of expectedWords) expect(met.get(word) ?? 0, word).toBeGreaterThanOrEqual(least(5));
    for (const way of expectedWays) expect(ways.get(way) ?? 0, way).toBeGreaterThanOrEqual(least(5));
  });
});
