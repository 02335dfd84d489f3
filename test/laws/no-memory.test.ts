import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import type { answering } from '../../src/rules/catalog/questions.js';
import type { Options } from '../../src/vocabulary/answer.js';
import { asked } from '../../src/testing/asked.js';
import type { Asked } from '../../src/testing/at.js';
import { draws, seed } from '../draws.js';

type Question = keyof typeof answering;
type Ask = (facts: never, at: Instant, options?: Options) => unknown;
/** The library as a new process has it: nothing was asked of it yet. */
async function fresh(): Promise<typeof answering> {
  vi.resetModules();
  return (await import('../../src/rules/catalog/questions.js')).answering;
}

interface Call {
  readonly question: Question;
  readonly asked: Asked<unknown>;
}

const questions = Object.keys(asked) as readonly Question[];
const perQuestion = Math.ceil(draws(5000) / 20);
const calls: readonly Call[] = questions.flatMap((question) =>
  fc
    .sample(asked[question]() as fc.Arbitrary<Asked<unknown>>, { numRuns: perQuestion, seed: seed() })
    .map((one) => ({ question, asked: one })),
);

function answers(ask: { readonly [Q in Question]: Ask }, order: readonly Call[]): ReadonlyMap<Call, string> {
  return new Map(order.map((call) => [call, JSON.stringify(ask[call.question](call.asked.facts as never, call.asked.at))]));
}

/** The calls whose answer is another in one of the orders, each order asked of a library that starts anew. */
async function differing(library: () => Promise<{ readonly [Q in Question]: Ask }>): Promise<readonly Call[]> {
  const shuffled = fc.sample(fc.shuffledSubarray([...calls], { minLength: calls.length }), { numRuns: 2, seed: seed() });
  const first = answers(await library(), calls);
  const found = new Set<Call>();
  for (const order of [[...calls].reverse(), ...shuffled]) {
    const ask = await library();
    // the second time it is a library in use
    for (const again of [answers(ask, order), answers(ask, order)]) {
      for (const call of calls) if (again.get(call) !== first.get(call)) found.add(call);
    }
  }
  return [...found];
}

describe('no memory shows', () => {
  it('law: calls in any order, of a fresh library and of one in use, give the same bytes; every question is met', async () => {
    expect(new Set(calls.map(({ question }) => question)).size).toBe(questions.length);
    const found = await differing(fresh);
    expect(found).toEqual([]);
  });

  it.each([
    ['keeps the first answer of a family', (facts: { readonly family?: string }) => String(facts.family)],
    ['keeps the answer of a year', (_facts: unknown, at: Instant) => new Date(at).toISOString().slice(0, 4)],
  ])('a library that %s is caught', async (_what, keyOf) => {
    const found = await differing(async () => {
      const ask = await fresh();
      const kept = new Map<string, unknown>();
      return {
        ...ask,
        cancellation: (facts, at) => {
          const key = keyOf(facts, at);
          if (!kept.has(key)) kept.set(key, ask.cancellation(facts, at));
          return { ...(kept.get(key) as object), at };
        },
      };
    });
    expect(found.length).toBeGreaterThan(0);
  });
});
