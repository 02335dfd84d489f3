import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { extendsAfter } from '../../../src/rules/asking/extended-term.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { productFamilies } from '../../../src/vocabulary/product.js';

const after = (startsAt: string, endsAt: string, family: ProductFamily = 'new-commerce-license') => {
  const term = { duration: 'P1Y', startsAt: instant(startsAt), endsAt: instant(endsAt) } as const;
  return extendsAfter({ family, billingCycle: 'annual', orderedAt: instant('2024-01-01'), term });
};

describe('the extended service term', () => {
  it('follows a term bought or renewed since 2025-04-01 [L5]', () => {
    expect(after('2025-04-01', '2026-06-01')).toBe(true);
    expect(after('2025-03-31T23:59:59.999Z', '2026-06-01')).toBe(false);
  });

  it('follows a term that ends from 2026-05-04 [L5]', () => {
    expect(after('2025-06-01', '2026-05-04')).toBe(true);
    expect(after('2025-06-01', '2026-05-03T23:59:59.999Z')).toBe(false);
  });

  it('is known of new-commerce licenses only, and of those with a term [L5]', () => {
    expect(productFamilies.filter((family) => after('2025-06-01', '2026-06-01', family))).toEqual(['new-commerce-license']);
    expect(extendsAfter({ family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2025-06-01') })).toBe(false);
  });
});
