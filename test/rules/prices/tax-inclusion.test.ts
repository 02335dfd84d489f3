import { describe, expect, it } from 'vitest';
import { instant, productFamilies } from 'termbook';
import { taxInclusion } from '../../../src/rules/prices/tax-inclusion.js';
import type { Market } from '../../../src/vocabulary/market.js';
import { markets } from '../../../src/vocabulary/market.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import type { PricedPlace } from '../../../src/vocabulary/purchase.js';
import type { CustomerSegment } from '../../../src/vocabulary/purchase-request.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';

const ask = (place: PricedPlace, at: string, interpretations: Interpretations = {}) =>
  taxInclusion(Object.freeze(place), instant(at), { interpretations });
const software = (market: Market, partnerMarket?: Market): PricedPlace =>
  partnerMarket === undefined ? { family: 'perpetual-software', market } : { family: 'perpetual-software', market, partnerMarket };
const reserved = (market: Market, partnerMarket: Market | null): PricedPlace => ({ family: 'azure-reservation', market, partnerMarket });
const license = (market: Market): PricedPlace => ({ family: 'license-based', market });
const softwareFamilies: readonly ProductFamily[] = ['software-subscription', 'perpetual-software', 'windows-7-esu', 'azure-linux-plan'];

describe('tax in the price of software', () => {
  it.each(softwareFamilies)('%s: is included in Australia and Brazil, and in no other of the 247 markets [G1]', (family) => {
    const included = markets.filter((market) => {
      const answer = ask({ family, market }, '2021-05-01');
      return answer.gaps === null && answer.included;
    });
    expect(included).toEqual(['AU', 'BR']);
  });

  it('is known from 2018-09-25 on, not a millisecond before [X1]', () => {
    expect(ask(software('AU'), '2018-09-24T23:59:59.999Z')).toMatchObject({
      basis: [],
      gaps: [{ gap: 'before-first-source', firstSource: '2018-09-25' }],
    });
    expect(ask(software('AU'), '2018-09-25')).toMatchObject({ included: true, basis: [{ rule: 'G1' }, { rule: 'X1' }] });
  });

  it.each<[string, string, CustomerSegment | null | undefined, boolean | string]>([
    // the sentence means commercial prices
    ['perpetual-software', '2021-06-02', 'commercial', true],
    ['perpetual-software', '2021-06-02', undefined, true],
    ['perpetual-software', '2021-06-02', null, true],
    ['perpetual-software', '2021-06-02', 'education', 'segment'],
    ['software-subscription', '2021-06-02', 'nonprofit', 'segment'],
    ['license-based', '2023-10-17T23:59:59.999Z', 'education', 'segment'],
    // the page on price lists names no segment
    ['license-based', '2023-10-18', 'education', false],
    ['azure-plan', '2019-11-25T23:59:59.999Z', 'government', 'segment'],
    ['azure-plan', '2019-11-26', 'government', false],
  ])('of %s on %s: a price for %s customers is said to include it: %s [G1] [X1] [X3]', (family, at, segment, expected) => {
    const answer = ask({ family: family as ProductFamily, market: 'AU', ...(segment === undefined ? {} : { segment }) }, at);
    if (typeof expected === 'boolean') expect(answer).toMatchObject({ gaps: null, included: expected });
    else expect(answer.gaps).toEqual([{ gap: 'documents-silent', on: expected }]);
  });

  it('is not known for a segment that is none', () => {
    expect(ask({ family: 'isv-saas', market: 'AU', segment: 'home' as CustomerSegment }, '2021-06-02').gaps).toEqual([
      { gap: 'unknown-value', fact: 'segment', value: 'home' },
    ]);
  });

  it('is covered until the end of 2023-10-23 [X1]', () => {
    expect(ask(software('US'), '2023-10-23T23:59:59.999Z')).toMatchObject({
      basis: [{ coverage: 'in-force' }, {}],
      changesAt: instant('2023-10-24'),
    });
    expect(ask(software('US'), '2023-10-24')).toMatchObject({ basis: [{ coverage: 'after-last-source' }, {}], changesAt: null });
  });

  it('stays as it is when all price lists exclude tax, and is contested from 2023-10-18 on [X3] [I10]', () => {
    expect(ask(software('AU'), '2023-10-17T23:59:59.999Z')).toMatchObject({
      included: true,
      contested: [],
      changesAt: instant('2023-10-18'),
    });
    expect(ask(software('AU'), '2023-10-18')).toMatchObject({ included: true, contested: ['I10'], changesAt: instant('2023-10-24') });
    expect(ask(software('US'), '2023-10-18')).toMatchObject({ included: false, contested: [] });
  });

  it('outside Australia and Brazil is contested while the price-list page includes tax: 2020-02-28 to 2023-10-17 [I10]', () => {
    expect(ask(software('US'), '2020-02-27T23:59:59.999Z')).toMatchObject({ contested: [], changesAt: instant('2020-02-28') });
    expect(ask(software('US'), '2020-02-28')).toMatchObject({ included: false, contested: ['I10'], changesAt: instant('2023-10-18') });
    expect(ask(software('US'), '2023-10-17T23:59:59.999Z')).toMatchObject({ included: false, contested: ['I10'] });
  });

  it("under 'all-inclusive' is included everywhere from 2020-02-28 to 2023-10-17 [I10]", () => {
    const interpretations = { I10: 'all-inclusive' } as const;
    expect(ask(software('US'), '2020-02-27T23:59:59.999Z', interpretations)).toMatchObject({
      included: false,
      basis: [{ rule: 'G1' }, {}],
    });
    expect(ask(software('US'), '2020-02-28', interpretations)).toMatchObject({
      included: true,
      basis: [{ rule: 'X3', entry: 'tax-inclusive-markets/price-lists@2020-02-28' }],
      contested: ['I10'],
    });
    expect(ask(software('US'), '2023-10-17T23:59:59.999Z', interpretations)).toMatchObject({ included: true });
    expect(ask(software('US'), '2023-10-18', interpretations)).toMatchObject({ included: false, basis: [{ rule: 'G1' }, {}] });
    expect(ask(reserved('US', 'US'), '2020-02-28', interpretations)).toMatchObject({ included: true });
  });

  it("under 'all-exclusive' is excluded from 2023-10-18 on, not before [I10] [X3]", () => {
    const interpretations = { I10: 'all-exclusive' } as const;
    expect(ask(software('AU'), '2023-10-17T23:59:59.999Z', interpretations)).toMatchObject({
      included: true,
      basis: [{ rule: 'G1' }, {}],
      changesAt: instant('2023-10-18'),
    });
    expect(ask(software('AU'), '2023-10-18', interpretations)).toMatchObject({
      included: false,
      basis: [{ rule: 'X3' }],
      contested: ['I10'],
      changesAt: instant('2023-10-24'),
    });
  });

  it("hangs on the market of the price, under 'swapped' on the partner's location where that is stated [I16]", () => {
    expect(ask(software('AU', 'US'), '2021-05-01')).toMatchObject({ included: true, contested: ['I16'] });
    expect(ask(software('US', 'BR'), '2021-05-01')).toMatchObject({ included: false, contested: ['I10', 'I16'] });
    expect(ask(software('AU', 'BR'), '2021-05-01')).toMatchObject({ included: true, contested: [] });
    expect(ask(software('AU', 'US'), '2021-05-01', { I16: 'swapped' })).toMatchObject({ included: false, contested: ['I10', 'I16'] });
    expect(ask(software('AU'), '2021-05-01', { I16: 'swapped' })).toMatchObject({ included: true, contested: [] });
  });
});

describe('tax in the price of a reservation', () => {
  it('is said by the location of the partner: unknown without it [X2]', () => {
    expect(ask(reserved('AU', null), '2020-01-01')).toMatchObject({
      gaps: [{ gap: 'fact-missing', fact: 'partnerMarket' }],
      basis: [{ rule: 'X2', entry: 'tax-inclusive-markets/azure-reservation@2018-12-11' }],
    });
    expect(ask(reserved('US', 'BR'), '2020-01-01')).toMatchObject({ included: true });
  });

  it('is included for partners in Australia from 2018-11-06 until 2018-12-11, in Brazil from 2018-11-06 on [X2]', () => {
    expect(ask(reserved('US', 'AU'), '2018-11-05T23:59:59.999Z')).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2018-11-06' }],
    });
    expect(ask(reserved('US', 'AU'), '2018-11-06')).toMatchObject({ included: true, changesAt: instant('2018-12-11') });
    expect(ask(reserved('US', 'AU'), '2018-12-10T23:59:59.999Z')).toMatchObject({
      included: true,
      basis: [{ coverage: 'in-force' }],
      changesAt: instant('2018-12-11'),
    });
    expect(ask(reserved('US', 'AU'), '2018-12-11')).toMatchObject({ included: false });
    for (const at of ['2018-11-06', '2018-12-11', '2024-01-01']) expect(ask(reserved('US', 'BR'), at)).toMatchObject({ included: true });
    for (const at of ['2018-11-06', '2018-12-11']) expect(ask(reserved('AU', 'US'), at)).toMatchObject({ included: false });
  });

  it("under 'swapped' hangs on the customer's market, and is contested [I16]", () => {
    expect(ask(reserved('BR', 'US'), '2020-01-01')).toMatchObject({ included: false, contested: ['I16'] });
    expect(ask(reserved('BR', 'US'), '2020-01-01', { I16: 'swapped' })).toMatchObject({ included: true, contested: ['I16'] });
  });

  it('answers under a chosen interpretation that needs no partner, and is contested by the default that does [I16]', () => {
    expect(ask(reserved('BR', null), '2020-01-01', { I16: 'swapped' })).toMatchObject({ included: true, contested: ['I16'] });
    expect(ask(reserved('AU', null), '2021-01-01', { I10: 'all-inclusive' })).toMatchObject({ included: true, contested: ['I10'] });
  });

  it("under 'all-exclusive' is excluded from 2023-10-18 on [I10] [X3]", () => {
    expect(ask(reserved('US', 'BR'), '2023-10-17T23:59:59.999Z', { I10: 'all-exclusive' })).toMatchObject({ included: true });
    expect(ask(reserved('US', 'BR'), '2023-10-18', { I10: 'all-exclusive' })).toMatchObject({ included: false });
  });
});

describe('tax in the price of the other families', () => {
  const general = productFamilies.filter(
    (family) => !softwareFamilies.includes(family) && family !== 'azure-reservation' && family !== 'azure-plan',
  );

  it.each(general)('%s: is included in Australia and Brazil while the sentence covers every family, contested [G1] [I10]', (family) => {
    for (const at of ['2018-09-25', '2021-05-01', '2023-10-17T23:59:59.999Z']) {
      for (const market of ['AU', 'BR'] as const) {
        expect(ask({ family, market }, at)).toMatchObject({ included: true, contested: ['I10'], basis: [{ rule: 'G1' }, {}] });
      }
    }
    expect(ask({ family, market: 'AU' }, '2023-10-18')).toMatchObject({ included: false, contested: [], basis: [{ rule: 'X3' }] });
    expect(ask({ family, market: 'US' }, '2020-01-01')).toMatchObject({ included: false, contested: [] });
    expect(ask({ family, market: 'US' }, '2021-05-01')).toMatchObject({ included: false, contested: ['I10'] });
  });

  it("under 'software-only' is excluded in Australia and Brazil too [I10]", () => {
    const interpretations = { I10: 'software-only' } as const;
    for (const at of ['2018-09-25', '2023-10-17T23:59:59.999Z', '2023-10-18']) {
      expect(ask(license('AU'), at, interpretations)).toMatchObject({ included: false });
    }
    expect(ask(license('AU'), '2019-01-01', interpretations)).toMatchObject({ contested: ['I10'] });
    expect(ask(software('AU'), '2019-01-01', interpretations)).toMatchObject({ included: true, contested: [] });
  });

  it('of the Azure plan is excluded from 2019-11-26 on, by its own page [X1]', () => {
    const plan: PricedPlace = { family: 'azure-plan', market: 'AU' };
    expect(ask(plan, '2019-11-25T23:59:59.999Z')).toMatchObject({ included: true, contested: ['I10'], changesAt: instant('2019-11-26') });
    expect(ask(plan, '2019-11-26')).toMatchObject({ included: false, contested: [], changesAt: instant('2020-02-28') });
    expect(ask(plan, '2021-05-01')).toMatchObject({ included: false, contested: ['I10'] });
    expect(ask(plan, '2023-10-18')).toMatchObject({ included: false, contested: [], changesAt: instant('2023-10-24') });
  });

  it('rests on the price-list page from 2023-10-18 on [X3]', () => {
    expect(ask(license('US'), '2023-10-17T23:59:59.999Z')).toMatchObject({
      basis: [{ rule: 'G1', coverage: 'in-force' }, {}],
      changesAt: instant('2023-10-18'),
    });
    expect(ask(license('US'), '2023-10-18')).toMatchObject({
      basis: [{ rule: 'X3', coverage: 'in-force' }],
      changesAt: instant('2023-10-24'),
    });
    expect(ask(license('US'), '2018-09-24T23:59:59.999Z')).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2018-09-25' }],
    });
  });
});

describe('taxInclusion', () => {
  it('judges as of `policyAt`, which time does not move', () => {
    const policyAt = instant('2018-11-20');
    expect(taxInclusion(reserved('US', 'AU'), instant('2024-01-01'), { policyAt })).toMatchObject({ included: true, changesAt: null });
    const interpretations = { I10: 'all-exclusive' } as const;
    expect(taxInclusion(software('AU'), instant('2021-01-01'), { policyAt: instant('2023-10-18'), interpretations })).toMatchObject({
      included: false,
      changesAt: null,
    });
    expect(taxInclusion(software('AU'), instant('2024-01-01'), { policyAt, interpretations })).toMatchObject({
      included: true,
      changesAt: null,
    });
  });

  it('knows no other word and no other time, nor telephony [X4]', () => {
    expect(ask({ family: 'telephony' as never, market: 'US' }, '2021-05-01')).toMatchObject({
      basis: [],
      gaps: [{ gap: 'unknown-value', fact: 'family', value: 'telephony' }],
    });
    expect(() => taxInclusion(license('US'), 1.5 as never)).toThrow(
      expect.objectContaining({ code: 'invalid-instant', path: 'at' }) as Error,
    );
  });

  it('is determined once for each kind of country and each stretch of time, in whatever order the instants are asked about', () => {
    const stored = (market: Market, at: string) => taxInclusion({ family: 'perpetual-software', market }, instant(at));
    const late = stored('US', '2022-03-02');
    expect(stored('US', '2022-03-02')).toBe(late);
    expect(stored('US', '2022-03-03')).toBe(late);
    // no document tells the two countries apart
    expect(stored('DE', '2022-03-03')).toBe(late);
    // an earlier instant is determined anew, and is then remembered for all that follow
    const early = stored('US', '2022-03-01');
    expect(early).toEqual(late);
    expect([stored('US', '2022-03-01'), stored('US', '2022-03-02'), stored('US', '2022-03-03')].every((one) => one === early)).toBe(true);
    expect([early.included, stored('AU', '2022-03-02').included]).toEqual([false, true]);
    expect(stored('AU', '2022-03-03')).toBe(stored('AU', '2022-03-02'));
  });
});
