import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import type { QuestionName } from '../../src/rules/catalog/questions.js';
import { answering } from '../../src/rules/catalog/questions.js';
import { asked } from '../../src/testing/asked.js';
import type { Asked } from '../../src/testing/at.js';
import type { Options } from '../../src/vocabulary/answer.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';
import type { Purchase } from '../../src/vocabulary/purchase.js';
import { allDifferences } from '../../src/testing/written.js';
import { draws, least, seed } from '../draws.js';

/** A fact, and what it is bent to: unknown words, empty lists, null, and parts about the instant of the question. */
type Bend = readonly [fact: keyof Purchase, value: unknown];
interface Answered {
  readonly at: Instant;
  readonly verdict: string;
  readonly changesAt?: Instant | null;
  readonly windowStarts?: readonly { readonly startsAt: Instant }[];
}
type Ask = (facts: object, at: Instant, options?: Options) => Answered;

const near = (at: Instant): fc.Arbitrary<Instant> =>
  fc
    .record({ days: fc.constantFrom(-365, -30, -7, -1, 0, 1, 7, 31, 365), ms: fc.constantFrom(0, 0, 1, -1) })
    .map(({ days, ms }) => addMs(at, days * dayMs + ms));
const cause = fc.constantFrom('order', 'renewal', 'seat-addition', 'upgrade', 'trial-conversion', 'unheard-of');
const seats = fc.constantFrom(null, 0, 2, 9);

function bendAbout(at: Instant): fc.Arbitrary<Bend> {
  const until = near(at);
  const share = fc.constantFrom('full', 'prorated', 'unheard-of');
  const refundUntil = fc.array(fc.record({ refund: share, untilAt: fc.option(until) }), { maxLength: 3 });
  const reducibleSeats = fc.array(fc.record({ seats: fc.nat(6), untilAt: until }), { maxLength: 2 });
  const cancelUntilAt = fc.oneof(until, fc.constantFrom('never', null));
  const bent: { readonly [F in keyof Purchase]?: fc.Arbitrary<unknown> } = {
    status: fc.constantFrom('unheard-of', null, 'suspended', 'extended', 'trial'),
    billingCycle: fc.constantFrom('fortnightly', 'monthly', 'annual'),
    cloud: fc.constantFrom('unheard-of', null, 'us-government'),
    segment: fc.constantFrom('unheard-of', null, 'government', 'education'),
    endOfTerm: fc.constantFrom('unheard-of', null, 'extend', 'end', 'renew'),
    reservedProduct: fc.constantFrom('unheard-of', null),
    autoRenew: fc.constantFrom(null, true, false),
    term: fc.constantFrom(null, { duration: 'P7M', startsAt: addMs(at, -dayMs), endsAt: addMs(at, dayMs) }),
    trial: fc.constantFrom(null, { opensAt: addMs(at, -dayMs), closesAt: null }),
    windowStarts: fc.option(fc.array(fc.record({ by: cause, startsAt: near(at), seats }), { maxLength: 3 })),
    stated: fc.option(fc.record({ cancelUntilAt, refundUntil, reducibleSeats }, { requiredKeys: [] })),
  };
  return fc.oneof(...Object.entries(bent).map(([fact, value]) => value.map((one): Bend => [fact as keyof Purchase, one])));
}

function bent(facts: object, bends: readonly Bend[]): object {
  if ('purchase' in facts) return { ...facts, purchase: bent(facts.purchase as object, bends) };
  return 'orderedAt' in facts ? { ...facts, ...Object.fromEntries(bends) } : facts;
}

const chosen = fc
  .array(
    fc
      .constantFrom(...Object.entries(interpretationValues))
      .chain(([id, words]) => fc.constantFrom(...words).map((word) => [id, word] as const)),
    { maxLength: 4 },
  )
  .map((all) => Object.fromEntries(all));

/** Facts as they are drawn, bent in up to two places, with up to four interpretations and now and then a `policyAt`. */
function cases(question: QuestionName): fc.Arbitrary<Asked<object> & { readonly options: Options; readonly part: number }> {
  return (asked[question]() as fc.Arbitrary<Asked<object>>).chain(({ facts, at }) =>
    fc
      .record({
        bends: fc.array(bendAbout(at), { maxLength: 2 }),
        options: fc.record({ interpretations: chosen, policyAt: near(at) }, { requiredKeys: [] }),
        part: fc.nat(999),
      })
      .map(({ bends, options, part }) => ({ facts: bent(facts, bends), at, options, part })),
  );
}

/** An answer without its own instant: an upgrade that is made now opens its window now. */
function atAnyTime({ at, windowStarts, ...rest }: Answered): object {
  const starts = windowStarts?.map((one) => ({ ...one, startsAt: one.startsAt === at ? null : one.startsAt }));
  return { ...rest, windowStarts: starts ?? null, at: null, changesAt: null };
}

function isSame(one: Answered, other: Answered): boolean {
  return allDifferences(atAnyTime(one), atAnyTime(other)).length === 0;
}

describe('until it changes', () => {
  it.each(['cancellation', 'seat-reduction', 'refund', 'reactivation', 'upgrade'] as const)(
    'the answer on %s is the same, and another one then',
    (question) => {
      const ask = answering[question] as Ask;
      let changed = 0;
      fc.assert(
        fc.property(cases(question), ({ facts, at, options, part }) => {
          const first = ask(facts, at, options);
          const { verdict, changesAt = null } = first;
          if (verdict === 'undetermined') return;
          const until = changesAt ?? addMs(at, 2000 * dayMs);
          expect(until).toBeGreaterThan(at);
          for (const ms of [Math.floor(((until - at) * part) / 1000), until - at - 1]) {
            const again = ask(facts, addMs(at, ms), options);
            if (!isSame(first, again)) expect(again).toEqual(first);
          }
          if (changesAt === null) return;
          changed += 1;
          expect(isSame(first, ask(facts, changesAt, options))).toBe(false);
        }),
        { numRuns: draws(2000), seed: seed() },
      );
      expect(changed).toBeGreaterThan(least(200));
    },
  );
});
