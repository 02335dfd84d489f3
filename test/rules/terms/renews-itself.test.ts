import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { renewsItself } from '../../../src/rules/terms/term-end.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

const renews = (rest: Partial<Purchase>) =>
  renewsItself(Object.freeze({ family: 'license-based', billingCycle: 'annual', orderedAt: instant('2020-01-01'), ...rest }), {});

describe('whether a term renews by itself', () => {
  it('is so unless it is switched off [T5]', () => {
    expect([renews({}), renews({ autoRenew: null }), renews({ autoRenew: true }), renews({ autoRenew: false })]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is not so where the family does not, or the texts do not tell [T5]', () => {
    expect(renews({ family: 'software-subscription' })).toBe(false);
    expect(renews({ family: 'azure-reservation' })).toBe(false);
  });

  it('is never so for traditional plans of 72 months ordered since 2020-06-01 [W21]', () => {
    const orderedAt = instant('2020-06-01');
    expect([71, 72, 73, null].map((planMonths) => renews({ planMonths, orderedAt }))).toEqual([true, false, true, true]);
    expect(renews({ planMonths: 72, orderedAt: instant('2020-05-31T23:59:59.999Z') })).toBe(true);
    expect(renews({ family: 'isv-saas', planMonths: 72, orderedAt })).toBe(true);
  });
});
