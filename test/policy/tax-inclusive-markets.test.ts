import { describe, expect, it } from 'vitest';
import { invoiceTaxes, priceLists, taxInclusiveMarkets } from '../../src/policy/tax-inclusive-markets.js';
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
const sentence = (until: string) => ['2018-09-25', until, ['G1', 'X1'], ['AU', 'BR'], 'market', 'first-seen'];
const sharing = (rows: unknown) => productFamilies.filter((family) => taxInclusiveMarkets[family] === rows);

describe('where prices include tax', () => {
  it('is Australia and Brazil for software, by the market of the price [G1] [X1]', () => {
    const software = taxInclusiveMarkets['perpetual-software'];
    expect(facts(software)).toEqual([sentence('2023-10-23')]);
    expect(sharing(software)).toEqual(['software-subscription', 'perpetual-software', 'windows-7-esu', 'azure-linux-plan']);
  });

  it("is Australia and Brazil, then Brazil alone, for reservations, by the partner's location [X2]", () => {
    expect(facts(taxInclusiveMarkets['azure-reservation'])).toEqual([
      ['2018-11-06', '2018-12-10', ['X2'], ['AU', 'BR'], 'partnerMarket', 'first-seen'],
      ['2018-12-11', '2023-10-23', ['X2'], ['BR'], 'partnerMarket', 'first-seen'],
    ]);
  });

  it('is Australia and Brazil for every other family until 2023-10-17, then nowhere [G1] [X3]', () => {
    const others = taxInclusiveMarkets['license-based'];
    expect(facts(others)).toEqual([sentence('2023-10-17'), ['2023-10-18', '2023-10-23', ['X3'], [], 'market', 'first-seen']]);
    expect(sharing(others)).toEqual(['license-based', 'new-commerce-license', 'azure-savings-plan', 'isv-saas', 'isv-metered']);
  });

  it('is nowhere for the Azure plan from 2019-11-26 on [X1]', () => {
    expect(facts(taxInclusiveMarkets['azure-plan'])).toEqual([
      sentence('2019-11-25'),
      ['2019-11-26', '2023-10-23', ['X1'], [], 'market', 'first-seen'],
    ]);
  });

  it('is every market, then none, by the price-list page [X3] [I10]', () => {
    expect(priceLists.map(({ since, inclusive, underI10 }) => [since, inclusive, underI10])).toEqual([
      ['2020-02-28', 'every-market', 'all-inclusive'],
      ['2023-10-18', [], 'all-exclusive'],
    ]);
  });

  it('has no row for telephony services, which are no family here [X4]', () => {
    expect(productFamilies.filter((family) => family.includes('telephony'))).toEqual([]);
  });

  it('cites the tax on an invoice from 2022-07-18 on [X5] [I28]', () => {
    expect(invoiceTaxes.map(({ since, seenUntil, rules }) => [since, seenUntil, rules])).toEqual([['2022-07-18', '2023-10-23', ['X5']]]);
  });
});
