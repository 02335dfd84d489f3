import { describe, expect, it } from 'vitest';
import { copied } from '../scripts/proof/hostile/inputs.js';
import { planPrice } from '../src/prices/index.js';
import { reservationRefundLimit } from '../src/terms/index.js';
import { decideCancellation, decideMarket, instant, money, termFrom } from '../src/index.js';
import { entriesOf } from '../src/rulebook/index.js';
import { allBytes, bytesOf, cases, given, partsOf, spoil, uncalled } from './aliasing.js';

/** The names of what is not as it was. */
function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...before.keys()].filter((name) => after.get(name) !== before.get(name));
}

const before = await allBytes();
for (const one of cases) spoil(await given(one, copied(one.args)));
const afterwards = await allBytes();
const frozenFacts: string[] = [];
for (const one of cases) {
  const args = copied(one.args);
  await given(one, args);
  if ([...partsOf(args)].some(Object.isFrozen)) frozenFacts.push(one.name);
  spoil(args);
}
const atLast = await allBytes();

describe('what a caller does to an answer, a list or a table', () => {
  it('is tried on what every exported function gives back, and on every exported value', () => {
    expect(uncalled).toEqual([]);
    expect(before.size).toBe(cases.length);
  });

  it('changes no later answer, list or table', () => {
    expect(differing(before, afterwards)).toEqual([]);
  });

  it('is an addition, another value and a removal, wherever it is let', () => {
    const kept = Object.freeze([2]);
    const shared = { list: [1, 1], kept, one: { a: 'a', b: 'b' } };
    const { list, one } = shared;
    spoil(shared);
    expect(bytesOf([list, kept, one, shared])).toBe(
      '[[null,2,"spoiled"],[2],{"a":"spoiled","added":"spoiled"},{"list":"spoiled","one":"spoiled","added":"spoiled"}]',
    );
  });
});

describe('the facts of a caller', () => {
  it('are not frozen', () => {
    expect(frozenFacts).toEqual([]);
  });

  it('are not kept: what he does to them afterwards changes no other answer', () => {
    expect(differing(afterwards, atLast)).toEqual([]);
  });
});

describe('the same question again', () => {
  const attempt = (deed: () => unknown) => expect(deed).toThrow(TypeError);

  it('after what was used is taken from the limit of the first answer: the limit is 50,000 still', () => {
    const ask = () => {
      const refunds = [{ refundedAt: instant('2024-01-01'), commitment: money('30000', 'USD') }];
      const answer = reservationRefundLimit({ refunds }, instant('2024-03-05'));
      if (answer.verdict !== 'computed') throw new Error('it is computed');
      return answer;
    };
    const { limit, used } = ask() as { readonly limit: { amount: number }; readonly used: { readonly amount: number } };
    attempt(() => (limit.amount -= used.amount));
    expect(ask()).toMatchObject({ limit: money('50000', 'USD'), left: money('20000', 'USD') });
  });

  it('after the surcharge of 5 % is made 50 % in the rulebook: 120.00 a year are 10.50 a month still', () => {
    const five = entriesOf('plan-surcharge').filter(({ values }) => values.percent.monthly === 5);
    expect(five.length).toBeGreaterThan(0);
    for (const { values } of five) attempt(() => ((values.percent as { monthly: number }).monthly = 50));
    const facts = { family: 'new-commerce-license', duration: 'P1Y', billingCycle: 'monthly', upfrontPrice: money('120', 'EUR') } as const;
    expect(planPrice(facts, instant('2025-06-01'))).toMatchObject({ price: money('10.50', 'EUR') });
  });

  it('after the verdict of the first answer about a market is overwritten: it is allowed still', () => {
    const ask = () => decideMarket({ family: 'azure-reservation', market: 'KR' }, instant('2020-06-01'));
    (ask() as { verdict: string }).verdict = 'spoiled';
    expect(ask().verdict).toBe('allowed');
  });

  it('after the way and the rules of a cancellation are changed: it is canceled by W14 still', () => {
    const orderedAt = instant('2024-03-01');
    const ask = () => {
      const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, term: termFrom(orderedAt, 'P1Y') } as const;
      const answer = decideCancellation(purchase, instant('2024-03-02'));
      if (answer.verdict !== 'allowed') throw new Error('it is allowed');
      return answer;
    };
    const { way, basis } = ask() as unknown as { readonly way: { move: string }; readonly basis: unknown[] };
    attempt(() => (way.move = 'suspend'));
    attempt(() => basis.push(basis[0]));
    expect(ask().way).toEqual({ by: 'move', move: 'cancel', scope: 'subscription' });
    expect(ask().basis.map(({ rule }) => rule)).toEqual(['W14']);
  });
});
