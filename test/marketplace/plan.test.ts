import { describe, expect, it } from 'vitest';
import { plansFrom } from '../../src/marketplace/index.js';

const plan = {
  planId: 'silver',
  displayName: 'Silver',
  isPrivate: false,
  hasFreeTrials: true,
  isPricePerSeat: true,
  isStopSell: false,
  minQuantity: 5,
  maxQuantity: 100,
  market: 'GB',
  planComponents: {
    recurrentBillingTerms: [{ currency: 'GBP', price: '49.90', termUnit: 'P1M', termDescription: 'one month' }],
    meteringDimensions: [],
  },
};
const codes = (json: unknown): readonly string[] => plansFrom({ plans: [json] }).issues.map(({ code, path }) => `${code} ${path}`);
const withTerm = (term: unknown): object => ({ ...plan, planComponents: { recurrentBillingTerms: [term] } });

describe('the plans of an offer', () => {
  it.each([{ minQuantity: null }, { maxQuantity: undefined }])('with one limit alone (%j) state none', (limits) => {
    expect(plansFrom([{ ...plan, ...limits }])).toMatchObject({ facts: [{ seatRange: null }], issues: [] });
  });

  it('without an id, terms or a price say so or stay empty', () => {
    expect(codes({ ...plan, planId: '' })).toEqual(['fact-missing plans[0].planId']);
    expect(plansFrom([{ ...plan, planId: '' }, plan]).facts.map(({ id }) => id)).toEqual(['silver']);
    expect(plansFrom([{ ...plan, planComponents: null }]).facts[0]?.terms).toEqual([]);
    expect(plansFrom([{ ...plan, planComponents: {} }]).facts[0]?.terms).toEqual([]);
    expect(plansFrom([withTerm({ currency: 'GBP', price: null })]).facts[0]?.terms[0]?.price).toBeNull();
    expect(plansFrom([withTerm({ currency: 'gbp', price: 2 })]).facts[0]?.terms[0]?.price).toEqual({ amount: 200, currency: 'GBP' });
    expect(plansFrom([withTerm({ currency: 'XXQ', price: 1 })])).toMatchObject({
      unknown: [{ value: 'XXQ' }],
      facts: [{ terms: [{ price: null }] }],
    });
    expect(plansFrom([withTerm({ currency: 'GBP', price: 1.005 })]).issues).toEqual([
      {
        code: 'invalid-amount',
        path: '[0].planComponents.recurrentBillingTerms[0].price',
        expected: 'an amount in GBP',
        received: '"1.005"',
      },
    ]);
    expect(codes(withTerm(7))).toEqual(['wrong-type plans[0].planComponents.recurrentBillingTerms[0]']);
    expect(plansFrom([withTerm(7)]).facts[0]?.terms).toEqual([]);
  });
});
