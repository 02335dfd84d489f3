import { describe, expect, it } from 'vitest';
import { instant, productFamilies } from 'termbook';
import { isExtendable, isExtendableByInterpretation } from '../../../src/rules/asking/extended-term.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';

const after = (startsAt: string, endsAt: string, family: ProductFamily = 'new-commerce-license', interpretations: Interpretations = {}) =>
  isExtendable({ family, term: { duration: 'P1Y', startsAt: instant(startsAt), endsAt: instant(endsAt) } }, interpretations);

describe('what follows a term can be chosen', () => {
  it('if it was bought or renewed since 2025-04-01 [L5]', () => {
    expect(after('2025-04-01', '2026-06-01')).toBe(true);
    expect(after('2025-03-31T23:59:59.999Z', '2026-06-01')).toBe(false);
  });

  it('if its last day is 2026-05-04 or later [L8]', () => {
    expect(after('2025-06-01', '2026-05-03T23:59:59.999Z')).toBe(false);
    expect(after('2025-06-01', '2026-05-04')).toBe(false);
    expect(after('2025-06-01', '2026-05-04T00:00:00.001Z')).toBe(true);
    expect(after('2025-06-01', '2026-05-05')).toBe(true);
  });

  it('only if its last day is later, by the other page [I36]', () => {
    const late = (endsAt: string) => after('2025-06-01', endsAt, 'new-commerce-license', { I36: 'after' });
    expect(['2026-05-04T00:00:00.001Z', '2026-05-05', '2026-05-05T00:00:00.001Z', '2026-05-06'].map(late)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('if it is of a new-commerce license, and known [L5]', () => {
    expect(productFamilies.filter((family) => after('2025-06-01', '2026-06-01', family))).toEqual(['new-commerce-license']);
    expect(isExtendable({ family: 'new-commerce-license' }, {})).toBe(false);
  });
});

describe('whether a term is extendable is a matter of interpretation', () => {
  const ofTerm = (endsAt: string, startsAt = '2025-06-01', family: ProductFamily = 'new-commerce-license') =>
    isExtendableByInterpretation({ family, term: { duration: 'P1Y', startsAt: instant(startsAt), endsAt: instant(endsAt) } });

  it('if it ends with the first day that may count, and else not [I36]', () => {
    const ends = ['2026-05-04', '2026-05-04T00:00:00.001Z', '2026-05-05', '2026-05-05T00:00:00.001Z'];
    expect(ends.map((endsAt) => ofTerm(endsAt))).toEqual([false, true, true, false]);
  });

  it('only if it can be extended at all: bought in time, of a family with an extended term, and known [L5]', () => {
    expect(ofTerm('2026-05-05', '2025-03-31')).toBe(false);
    expect(productFamilies.filter((family) => ofTerm('2026-05-05', '2025-06-01', family))).toEqual(['new-commerce-license']);
    expect(isExtendableByInterpretation({ family: 'new-commerce-license' })).toBe(false);
  });
});
