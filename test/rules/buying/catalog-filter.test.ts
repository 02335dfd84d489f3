import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import type { CatalogFilter, CatalogOffer } from '../../../src/rules/buying/catalog-filter.js';
import { filterCatalog } from '../../../src/rules/buying/catalog-filter.js';
import { billingTypes, offerCategories, publishers } from '../../../src/vocabulary/purchase-request.js';

const offers = publishers.flatMap((publisher) =>
  billingTypes.flatMap((billing) => offerCategories.map((category) => Object.freeze({ publisher, billing, category }))),
);

const at = instant('2020-06-01');
const kept = <Offer extends CatalogOffer>(some: readonly Offer[], filter: CatalogFilter): readonly Offer[] => {
  const answer = filterCatalog(Object.freeze({ offers: some, filter }), at);
  if (answer.verdict !== 'computed') throw new Error(answer.verdict);
  return answer.offers;
};

describe('filterCatalog', () => {
  it('knows the words of the catalog [B6]', () => {
    expect(publishers).toEqual(['microsoft', 'partner']);
    expect(billingTypes).toEqual(['license', 'usage']);
    expect(offerCategories).toEqual(['enterprise', 'small-business', 'trial']);
  });

  it('keeps the offers that meet every filter set, in their order [B6]', () => {
    expect(kept(offers, { publisher: 'partner', category: 'trial' })).toEqual([
      { publisher: 'partner', billing: 'license', category: 'trial' },
      { publisher: 'partner', billing: 'usage', category: 'trial' },
    ]);
    expect(kept(offers, { billing: 'usage' })).toHaveLength(6);
  });

  it('keeps all offers without a filter, and none that does not say what is asked [B6]', () => {
    expect(kept(offers, { publisher: null })).toEqual(offers);
    const silent: CatalogOffer = {};
    expect(kept([silent, { billing: null }], { billing: 'license' })).toEqual([]);
    expect(kept([silent], {})).toEqual([silent]);
  });

  it('filters by two filters as by one after the other [B6]', () => {
    fc.assert(
      fc.property(fc.constantFrom(...publishers), fc.constantFrom(...billingTypes), fc.subarray(offers), (publisher, billing, some) => {
        expect(kept(some, { publisher, billing })).toEqual(kept(kept(some, { billing }), { publisher }));
      }),
    );
  });

  it('answers with basis and date, from 2019-03-02 on [B6]', () => {
    const facts = { offers, filter: {} } as const;
    expect(filterCatalog(facts, instant('2019-03-01T23:59:59.999Z'))).toEqual({
      question: 'catalog-filter',
      at: instant('2019-03-01T23:59:59.999Z'),
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'before-first-source', firstSource: '2019-03-02' }],
    });
    expect(filterCatalog(facts, instant('2019-03-02'))).toMatchObject({
      verdict: 'computed',
      basis: [{ rule: 'B6', entry: 'purchase/catalog-filters@2019-03-02', source: 'create-subscription@2019-03-01' }],
      contested: [],
      changesAt: instant('2023-10-24'),
    });
    expect(() => filterCatalog(facts, 'now' as never)).toThrow('invalid-instant at "at"');
  });
});
