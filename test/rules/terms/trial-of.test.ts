import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { instant } from '../../../src/kernel/instant.js';
import { trialOf } from '../../../src/rules/terms/trial-of.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { productFamilies } from '../../../src/vocabulary/product.js';

const of = (family: ProductFamily, orderedAt: Instant = instant('2024-03-01')) => trialOf({ family, billingCycle: 'none', orderedAt });

describe('the trial of a purchase', () => {
  it('is known of three families, each with its rules [R1, R2, C2, R3, C1]', () => {
    const told = productFamilies.flatMap((family) => of(family)?.basis.map(({ rule }) => `${family} ${rule}`) ?? []);
    expect(told).toEqual(['license-based R1', 'new-commerce-license R2', 'isv-saas C2', 'isv-saas R3', 'isv-saas C1']);
  });

  it('is unknown of families that are not in the lists, and of orders before all texts', () => {
    expect(of('constructor' as ProductFamily)).toBeNull();
    expect(of('isv-saas', -1e15 as Instant)).toBeNull();
  });
});
