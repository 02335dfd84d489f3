import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueOffer } from '../../src/rules/catalogue-filter.js';
import { filterCatalogue } from '../../src/rules/catalogue-filter.js';
import { billingTypes, offerCategories, publishers } from '../../src/vocabulary/catalogue.js';

const offers = publishers.flatMap((publisher) =>
  billingTypes.flatMap((billing) => offerCategories.map((category) => Object.freeze({ publisher, billing, category }))),
);

describe('filterCatalogue', () => {
  it('knows the words of the catalogue [B6]', () => {
    expect(publishers).toEqual(['microsoft', 'partner']);
    expect(billingTypes).toEqual(['license', 'usage']);
    expect(offerCategories).toEqual(['enterprise', 'small-business', 'trial']);
  });

  it('keeps the offers that meet every filter set, in their order [B6]', () => {
    expect(filterCatalogue(offers, { publisher: 'partner', category: 'trial' })).toEqual([
      { publisher: 'partner', billing: 'license', category: 'trial' },
      { publisher: 'partner', billing: 'usage', category: 'trial' },
    ]);
    expect(filterCatalogue(offers, { billing: 'usage' })).toHaveLength(6);
  });

  it('keeps all offers without a filter, and none that does not say what is asked [B6]', () => {
    expect(filterCatalogue(offers, { publisher: null })).toEqual(offers);
    const silent: CatalogueOffer = {};
    expect(filterCatalogue([silent, { billing: null }], { billing: 'license' })).toEqual([]);
    expect(filterCatalogue([silent], {})).toEqual([silent]);
  });

  it('filters by two filters as by one after the other [B6]', () => {
    fc.assert(
      fc.property(fc.constantFrom(...publishers), fc.constantFrom(...billingTypes), fc.subarray(offers), (publisher, billing, some) => {
        expect(filterCatalogue(some, { publisher, billing })).toEqual(filterCatalogue(filterCatalogue(some, { billing }), { publisher }));
      }),
    );
  });
});
