import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { inTrial } from '../../../src/rules/terms/in-trial.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

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
