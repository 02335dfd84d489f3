import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { instant } from '../../../src/kernel/instant.js';
import { endOfLifeAt, notYetStated } from '../../../src/rules/terms/end-of-life.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';

const of = (family: ProductFamily, orderedAt: Instant) => endOfLifeAt({ family, billingCycle: 'monthly', orderedAt }, orderedAt);

describe('the end of life of a purchase', () => {
  it('has stages that are stated from 2023-08-04 on: the day before names that text as the first, the day itself waits for none [L4]', () => {
    const license = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: instant('2022-01-10') } as const;
    const first = { gap: 'before-first-source', firstSource: '2023-08-04' };
    expect(notYetStated(license, instant('2023-08-03T23:59:59.999Z'))).toEqual(first);
    expect(notYetStated(license, instant('2023-08-04'))).toBeNull();
    expect(notYetStated({ ...license, family: 'isv-saas' }, instant('2020-01-01'))).toBeNull();
  });

  it('is selected by the date of the order [T5]', () => {
    expect(of('software-subscription', instant('2021-10-13T23:59:59.999Z')).renews).toBe('never');
    expect(of('software-subscription', instant('2021-10-14')).renews).toBe('by-default');
  });

  it('is not told of families that are not in the lists', () => {
    for (const family of ['constructor', '__proto__', 'office'])
      expect(of(family as ProductFamily, instant('2021-01-01')).renews).toBe('not-stated');
  });

  it('is not told of an order before the first text', () => {
    expect(of('isv-saas', -1e15 as Instant).renews).toBe('not-stated');
    expect(of('isv-saas', instant('2019-02-28T23:59:59.999Z')).renews).toBe('not-stated');
    expect(of('isv-saas', instant('2019-03-01')).renews).toBe('by-default');
    expect(of('license-based', instant('2017-09-18T23:59:59.999Z')).renews).toBe('not-stated');
    expect(of('license-based', instant('2017-09-19')).renews).toBe('by-default');
  });
});
