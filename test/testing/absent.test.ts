import { describe, expect, it } from 'vitest';
import { instant, termFrom } from '../../src/index.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { AbsentFact, QuestionFacts } from 'termbook/testing';
import { absent } from '../../src/testing/index.js';
import type { Term } from '../../src/vocabulary/term.js';
import { requestWith } from '../purchase-request.js';

const at = instant('2024-03-01');

function valuesOf<Facts>(facts: readonly AbsentFact<Facts>[], fact: string, given: Facts): readonly unknown[] {
  const found = facts.find((one) => one.fact === fact);
  return found?.absence == null ? [] : found.values(given, at);
}

describe('the values that an absent fact may have', () => {
  it('are, of the most copies, a limit that is met and one that is not: a first purchase keeps its own number', () => {
    const limits = (more: Partial<QuestionFacts['purchase']>) =>
      valuesOf<QuestionFacts['purchase']>(absent.purchase, 'offer.perCustomerLimit', { ...requestWith({}), ...more });
    expect(limits({ owned: [], heldSeats: 0, quantity: 5 })).toEqual([5, 100_000]);
    expect(limits({ owned: [], heldSeats: 1, quantity: 5 })).toEqual([1, 100_000]);
    expect(limits({ owned: [], quantity: null })).toEqual([1, 100_000]);
  });

  it('are, of the term of an upgrade, terms that last: none where a target ends a day before the order', () => {
    const orderedAt = instant('2024-03-01');
    const terms = (endsAt: Instant) => {
      const term = { ...termFrom(instant('2023-02-28'), 'P1Y'), endsAt };
      const facts = { purchase: { family: 'new-commerce-license', billingCycle: 'annual', orderedAt }, target: { term } } as const;
      return valuesOf<QuestionFacts['upgrade']>(absent.upgrade, 'purchase.term', facts as QuestionFacts['upgrade']) as readonly Term[];
    };
    const lasting = (endsAt: string) => terms(instant(endsAt)).filter((term) => term.endsAt > term.startsAt).length;
    expect(lasting('2024-02-29T00:00:00.001Z')).toBe(lasting('2024-02-29') + 1);
    expect(terms(instant('2024-02-29'))).toHaveLength(lasting('2024-02-29'));
  });

  it('are, of an upgrade within the term, its terms, both flags and every choice for its end', () => {
    const orderedAt = instant('2024-03-01');
    const facts = {
      purchase: { family: 'new-commerce-license', billingCycle: 'annual', orderedAt },
      target: null,
    } as unknown as QuestionFacts['upgrade'];
    const of = (fact: string) => valuesOf<QuestionFacts['upgrade']>(absent.upgrade, fact, facts);
    expect(of('purchase.autoRenew')).toEqual([true, false]);
    expect(of('purchase.endOfTerm')).toEqual(['renew', 'extend', 'end']);
    expect((of('purchase.term') as readonly Term[]).every(({ startsAt, endsAt }) => endsAt > startsAt)).toBe(true);
  });
});
