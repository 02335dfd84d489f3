import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { instant, productFamilies } from 'termbook';
import { inTrial, trialOf } from '../../../src/rules/asking/trial.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

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

const opensAt = instant('2023-03-01');
const closesAt = instant('2023-03-31');
const purchase: Purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: opensAt };
const tried: Purchase = { ...purchase, trial: { opensAt, closesAt } };

describe('inTrial', () => {
  it.each([
    ['before it', '2023-02-28T23:59:59.999Z', false, opensAt],
    ['at its start', '2023-03-01', true, closesAt],
    ['just before its end', '2023-03-30T23:59:59.999Z', true, closesAt],
    ['at its end', '2023-03-31', false, null],
  ])('goes by the dates of the trial: %s', (_when, at, expected, nextAt) => {
    expect(inTrial(tried, instant(at))).toEqual({ inTrial: expected, nextAt });
  });

  it('never ends where the trial has no end', () => {
    expect(inTrial({ ...purchase, trial: { opensAt, closesAt: null } }, closesAt)).toEqual({ inTrial: true, nextAt: null });
  });

  it('goes by the state, or by a billing cycle of none, where no dates are stated', () => {
    expect(inTrial(purchase, opensAt)).toEqual({ inTrial: false, nextAt: null });
    expect(inTrial({ ...purchase, trial: null, status: 'trial' }, opensAt)).toEqual({ inTrial: true, nextAt: null });
    expect(inTrial({ ...purchase, billingCycle: 'none' }, opensAt)).toEqual({ inTrial: true, nextAt: null });
  });
});
