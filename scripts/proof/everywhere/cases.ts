import * as fc from 'fast-check';
import { addMs, dayMs, hourMs } from '../../../src/kernel/instant.js';
import type { Asked } from '../../../src/testing/index.js';
import {
  anyMoney,
  asked,
  at,
  atAround,
  marketplaceJson,
  marketplaceWebhookJson,
  partnerCenterJson,
  request,
  subscription,
  values,
} from '../../../src/testing/index.js';
import { values as inputs } from '../../../test/schema/arbitraries.js';
import type { Cases, Question } from './corpus.js';

type Args = fc.Arbitrary<readonly unknown[]>;

const options = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, inputs.Options as fc.Arbitrary<object>);
const header = 'ProductId,SkuId,TermDuration,BillingPlan,Market,Currency,UnitPrice,EffectiveStartDate,EffectiveEndDate';
const starts = fc.constantFrom('2/1/2021 12:00:00 AM', '2021-02-01', '12/31/9999');

function about(facts: () => fc.Arbitrary<Asked<unknown>>): Args {
  return fc.tuple(facts(), options).map(([one, more]) => [one.facts, one.at, more]);
}

const drawn: Readonly<Partial<Record<Question, Args>>> = {
  ...Object.fromEntries(Object.entries(asked).map(([question, facts]) => [question, about(facts)])),
  'coming-dates': fc
    .tuple(subscription(), fc.nat(500))
    .map(([held, days]) => [held, { untilAt: addMs(held.changedAt, (days + 1) * dayMs) }]),
  lives: subscription().chain((held) => fc.tuple(fc.constant(held), atAround(held), request(), values.role())),
  time: fc
    .tuple(at(), values.duration(), fc.integer({ min: -20, max: 40 }), fc.nat(999))
    .map(([when, duration, count, hours]) => [when, duration, count, addMs(when, hours * hourMs)]),
  money: fc.tuple(anyMoney(), values.market()),
  'partner-center': fc.tuple(partnerCenterJson()),
  'price-sheet': fc.tuple(fc.nat(99_999), starts).map(([cents, from]) => [`${header}\nP,1,P1M,Monthly,DE,EUR,${cents / 100},${from},\n`]),
  marketplace: fc.tuple(marketplaceJson(), marketplaceWebhookJson(), at()),
};

export const questions = Object.keys(drawn) as readonly Question[];

/** The cases of one question, drawn from a seed. */
export function casesOfQuestion(question: Question, seed: number, times: number): readonly (readonly unknown[])[] {
  const args = drawn[question];
  return args === undefined ? [] : fc.sample(args, { seed, numRuns: times });
}

/** The cases of every question, drawn from a seed. */
export function casesOf(seed: number, times: number): Cases {
  const cases = questions.map((question) => [question, casesOfQuestion(question, seed, times)] as const);
  return Object.fromEntries(cases) as unknown as Cases;
}
