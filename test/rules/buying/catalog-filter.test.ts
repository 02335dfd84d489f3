import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogOffer } from '../../../src/rules/buying/catalog-filter.js';
import { filterCatalog } from '../../../src/rules/buying/catalog-filter.js';
import { billingTypes, offerCategories, publishers } from '../../../src/vocabulary/purchase-request.js';

const offers = publishers.flatMap((publisher) =>
  billingTypes.flatMap((billing) => offerCategories.map((category) => Object.freeze({ publisher, billing, category }))),
);

describe('filterCatalog', () => {
  it('knows the words of the catalog [B6]', () => {
    expect(publishers).toEqual(['microsoft', 'partner']);
    expect(billingTypes).toEqual(['license', 'usage']);
    expect(offerCategories).toEqual(['enterprise', 'small-business', 'trial']);
  });

  it('keeps the offers that meet every filter set, in their order [B6]', () => {
    expect(filterCatalog(offers, { publisher: 'partner', category: 'trial' })).toEqual([
      { publisher: 'partner', billing: 'license', category: 'trial' },
      { publisher: 'partner', billing: 'usage', category: 'trial' },
    ]);
    expect(filterCatalog(offers, { billing: 'usage' })).toHaveLength(6);
  });

  it('keeps all offers without a filter, and none that does not say what is asked [B6]', () => {
    expect(filterCatalog(offers, { publisher: null })).toEqual(offers);
    const silent: CatalogOffer = {};
    expect(filterCatalog([silent, { billing: null }], { billing: 'license' })).toEqual([]);
    expect(filterCatalog([silent], {})).toEqual([silent]);
  });

  it('filters by two filters as by one after the other [B6]', () => {
    fc.assert(
      fc.property(fc.constantFrom(...publishers), fc.constantFrom(...billingTypes), fc.subarray(offers), (publisher, billing, some) => {
        expect(filterCatalog(some, { publisher, billing })).toEqual(filterCatalog(filterCatalog(some, { billing }), { publisher }));
      }),
    );
  });
});
