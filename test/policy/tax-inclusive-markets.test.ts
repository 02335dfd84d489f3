import { describe, expect, it } from 'vitest';
import { invoiceTaxes, otherPrices, softwarePrices, taxInclusiveMarkets } from '../../src/policy/tax-inclusive-markets.js';
import { productFamilies } from '../../src/vocabulary/product.js';

const facts = (rows: (typeof taxInclusiveMarkets)[keyof typeof taxInclusiveMarkets]) =>
  rows.map(({ since, seenUntil = null, rules, inclusive, decidedBy, certainty }) => [
    since,
    seenUntil,
    rules,
    inclusive,
    decidedBy,
    certainty,
  ]);

describe('where prices include tax', () => {
  it('is Australia and Brazil for software, by the market of the price [G1] [X1]', () => {
    expect(facts(softwarePrices)).toEqual([['2018-09-26', '2023-06-30', ['G1', 'X1'], ['AU', 'BR'], 'market', 'first-seen']]);
    const software = productFamilies.filter((family) => taxInclusiveMarkets[family] === softwarePrices);
    expect(software).toEqual(['software-subscription', 'perpetual-software', 'windows-7-esu', 'azure-linux-plan']);
  });

  it("is Australia and Brazil, then Brazil alone, for reservations, by the partner's location [X2]", () => {
    expect(facts(taxInclusiveMarkets['azure-reservation'])).toEqual([
      ['2018-11-06', '2018-12-10', ['X2'], ['AU', 'BR'], 'partnerMarket', 'first-seen'],
      ['2018-12-11', null, ['X2'], ['BR'], 'partnerMarket', 'first-seen'],
    ]);
  });

  it('is nowhere for every other family, whose price lists exclude tax [X3] [X5]', () => {
    expect(facts(otherPrices)).toEqual([
      ['2018-09-26', '2023-06-30', ['G1', 'X1'], [], 'market', 'first-seen'],
      ['2023-10-18', null, ['X3'], [], 'market', 'first-seen'],
    ]);
    expect(otherPrices.map(({ allPriceLists }) => allPriceLists)).toEqual([undefined, true]);
    const others = productFamilies.filter((family) => taxInclusiveMarkets[family] === otherPrices);
    expect(others).toEqual(['license-based', 'new-commerce-license', 'azure-savings-plan', 'azure-plan', 'isv-saas', 'isv-metered']);
  });

  it('has no row for telephony services, which are no family here [X4]', () => {
    expect(productFamilies.filter((family) => family.includes('telephony'))).toEqual([]);
  });

  it('cites the tax on an invoice without a date, since its text has none [X5]', () => {
    expect(invoiceTaxes.map(({ since, rules }) => [since, rules])).toEqual([['undated', ['X5']]]);
  });
});
