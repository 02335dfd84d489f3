import { describe, expect, it } from 'vitest';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { productFamilies } from '../../../src/vocabulary/product.js';
import { bought, gapsOf, license, reasonsOf } from '../../purchase-request.js';

const uncounted = { ...license, seatRange: null } as const;

describe('the count of licenses', () => {
  it('must be stated where the offer has a range [B8]', () => {
    expect(gapsOf(bought({ quantity: null }))).toEqual(['fact-missing quantity']);
    expect(
      gapsOf(bought({ offer: { ...uncounted, family: 'azure-plan', seatRange: { from: 1, to: 5 } }, quantity: null }, '2020-03-01')),
    ).toContain('fact-missing quantity');
  });

  it('is in range from the first to the last number, both counted [B8]', () => {
    const verdicts = [1, 2, 300, 301].map((quantity) => bought({ quantity }).verdict);
    expect(verdicts).toEqual(['refused', 'allowed', 'allowed', 'refused']);
    expect(bought({ quantity: 301 })).toMatchObject({
      reasons: [{ code: 'quantity-out-of-range', rule: 'B8', errorCode: null, from: 2, to: 300 }],
    });
  });

  it('is at most 25 in a trial of Microsoft licenses [R1] [R2]', () => {
    const trialOf = (family: ProductFamily, quantity: number, seatRange: { from: number; to: number } | null) =>
      bought({ offer: { ...license, family, billingCycle: 'none', seatRange }, quantity }, '2022-05-01');
    expect(trialOf('license-based', 25, null).verdict).toBe('allowed');
    expect(trialOf('license-based', 26, null)).toMatchObject({
      reasons: [{ code: 'quantity-out-of-range', rule: 'R1', from: 1, to: 25 }],
    });
    expect(trialOf('new-commerce-license', 25, null).verdict).toBe('allowed');
    expect(trialOf('new-commerce-license', 26, { from: 2, to: 300 })).toMatchObject({
      reasons: [{ code: 'quantity-out-of-range', rule: 'R2', from: 2, to: 25 }],
    });
    expect(bought({ offer: { carriesTrial: true }, quantity: 300 }).verdict).toBe('allowed');
  });

  it('is needed by the families that are bought by the license [B8]', () => {
    const needing = productFamilies.filter((family) => {
      const offer = { ...uncounted, family, markets: ['KR'], inProgram: true, exclusiveTo: [], transactable: true } as const;
      return gapsOf(bought({ offer, quantity: null, partner: { roles: ['admin-agent'] } })).includes('fact-missing quantity');
    });
    expect(needing).toEqual(['license-based', 'new-commerce-license', 'isv-saas']);
    expect(gapsOf(bought({ offer: uncounted, quantity: null }))).toEqual(['fact-missing quantity']);
    expect(bought({ offer: { ...uncounted, family: 'azure-plan' }, quantity: null }).verdict).toBe('allowed');
  });

  it('is asked for unless the offer is not counted, and then of any family that is [B8]', () => {
    expect(bought({ offer: { counted: false }, quantity: null }).verdict).toBe('allowed');
    expect(bought({ offer: { counted: false, seatRange: null }, quantity: null }).verdict).toBe('allowed');
    expect(gapsOf(bought({ offer: { counted: true, seatRange: null }, quantity: null }))).toEqual(['fact-missing quantity']);
    expect(gapsOf(bought({ offer: { counted: null, seatRange: null }, quantity: null }))).toEqual(['fact-missing quantity']);
    expect(gapsOf(bought({ offer: { ...uncounted, family: 'azure-plan', counted: true }, quantity: null }))).toEqual([
      'fact-missing quantity',
    ]);
  });

  it('counts none as missing, where a count is needed [B8]', () => {
    expect(reasonsOf(bought({ offer: uncounted, quantity: 0 }))).toEqual(['quantity-missing']);
    expect(reasonsOf(bought({ quantity: 0 }))).toEqual(['quantity-out-of-range']);
    expect(bought({ offer: { ...uncounted, family: 'azure-plan' }, quantity: 0 }).verdict).toBe('allowed');
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('breaks off at %d', (quantity) => {
    expect(() => bought({ quantity })).toThrow('invalid-quantity at "quantity"');
  });
});
