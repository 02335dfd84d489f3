import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { instant } from '../../../src/kernel/instant.js';
import { endOfLifeOf } from '../../../src/rules/terms/end-of-life.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';

const of = (family: ProductFamily, orderedAt: Instant) => endOfLifeOf({ family, billingCycle: 'monthly', orderedAt });

describe('the end of life of a purchase', () => {
  it('is selected by the date of the order [T5]', () => {
    expect(of('software-subscription', instant('2021-10-13T23:59:59.999Z')).renews).toBe('never');
    expect(of('software-subscription', instant('2021-10-14')).renews).toBe('by-default');
  });

  it('is not told of families that are not in the lists', () => {
    for (const family of ['constructor', '__proto__', 'office'])
      expect(of(family as ProductFamily, instant('2021-01-01')).renews).toBe('not-stated');
  });

  it('takes the first text for an order before all', () => {
    expect(of('isv-saas', -1e15 as Instant).renews).toBe('by-default');
  });
});
