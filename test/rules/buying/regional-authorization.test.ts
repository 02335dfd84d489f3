import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, productFamilies } from 'termbook';
import { decideRegion, markets } from 'termbook/buying';
import type { Market } from '../../../src/vocabulary/market.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';

const at = instant('2023-08-17T12:00Z');
const region = (partnerMarket: Market | null, market: Market, family: ProductFamily = 'new-commerce-license') =>
  decideRegion(Object.freeze({ family, market, partnerMarket }), at);

describe('decideRegion', () => {
  it('lets a partner sell inside its own area, with the billing currency of the customer there [V2]', () => {
    expect(region('DE', 'DK')).toEqual({
      question: 'region',
      at,
      basis: [
        {
          rule: 'V2',
          entry: 'regional-authorization/all@2023-08-17',
          since: '2023-08-17',
          seenUntil: '2023-10-23',
          source: 'regional-markets@2023-08-17',
          certainty: 'first-seen',
          coverage: 'in-force',
        },
      ],
      verdict: 'allowed',
      contested: [],
      changesAt: instant('2023-10-24'),
      area: 'europe',
      billingCurrency: 'DKK',
    });
  });

  it('refuses a customer in another area [V2]', () => {
    expect(region('DE', 'US')).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'market-not-served', rule: 'V2', errorCode: null, market: 'US' }],
      instead: [],
      contested: [],
    });
  });

  it.each<readonly [Market, Market]>([
    ['CA', 'US'],
    ['AU', 'NZ'],
    ['KR', 'JP'],
    ['BR', 'MX'],
    ['CN', 'HK'],
    ['TW', 'CN'],
  ])('keeps the neighboring areas of %s and %s apart [V2]', (partner, customer) => {
    expect(region(partner, customer).verdict).toBe('refused');
    expect(region(customer, partner).verdict).toBe('refused');
  });

  it.each<readonly [Market, Market]>([
    ['SJ', 'XJ'],
    ['BQ', 'XS'],
    ['US', 'GU'],
    ['CA', 'PM'],
    ['CG', 'CD'],
  ])('holds %s and %s in one area [V2]', (partner, customer) => {
    expect(region(partner, customer).verdict).toBe('allowed');
  });

  it.each<readonly [ProductFamily, string]>(productFamilies.map((family) => [family, family === 'license-based' ? 'USD' : 'BRL']))(
    'bills %s in Brazil in %s [V2]',
    (family, billingCurrency) => {
      expect(region('BR', 'BR', family)).toMatchObject({ verdict: 'allowed', area: 'brazil', billingCurrency });
    },
  );

  it('bills traditional offers elsewhere in the currency of the table, and says null where that is blank [V2]', () => {
    expect(region('GB', 'GI', 'license-based')).toMatchObject({ billingCurrency: 'GBP' });
    expect(region('IT', 'VA')).toMatchObject({ verdict: 'allowed', area: 'europe', billingCurrency: null });
    expect(region('IT', 'VA', 'license-based')).toMatchObject({ billingCurrency: null });
  });

  it('refuses a customer in Belarus or Russia, which lie in no area, whoever sells: a certain no beats a missing fact [V2]', () => {
    for (const partner of ['DE', 'RU', null] as const) {
      expect(region(partner, 'RU')).toMatchObject({ verdict: 'refused', reasons: [{ market: 'RU' }] });
      expect(region(partner, 'BY')).toMatchObject({ verdict: 'refused', reasons: [{ market: 'BY' }] });
    }
  });

  it('asks for the market of the partner where it is not stated, and is silent where it lies in no area [V2]', () => {
    expect(region(null, 'FR')).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: 'partnerMarket' }] });
    expect(decideRegion({ family: 'isv-saas', market: 'FR' }, at)).toMatchObject({
      gaps: [{ gap: 'fact-missing', fact: 'partnerMarket' }],
    });
    expect(region('RU', 'FR')).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'market' }] });
  });

  it('says nothing before 2018-11-04, and keeps its answer between and after the texts [V2]', () => {
    const place = { family: 'isv-saas', market: 'FR', partnerMarket: 'DE' } as const;
    expect(decideRegion(place, instant('2018-11-03T23:59:59.999Z'))).toMatchObject({
      verdict: 'undetermined',
      basis: [],
      gaps: [{ gap: 'before-first-source', firstSource: '2018-11-04' }],
    });
    expect(decideRegion(place, instant('2018-11-04'))).toMatchObject({ verdict: 'allowed', changesAt: instant('2020-12-09') });
    expect(decideRegion(place, instant('2021-10-09T23:59:59.999Z'))).toMatchObject({ basis: [{ coverage: 'in-force' }] });
    expect(decideRegion(place, instant('2023-08-16T23:59:59.999Z'))).toMatchObject({
      verdict: 'allowed',
      basis: [{ entry: 'regional-authorization/all@2020-12-09', coverage: 'between-sources' }],
      changesAt: instant('2023-08-17'),
    });
    expect(decideRegion(place, instant('2023-08-17')).verdict).toBe('allowed');
    expect(decideRegion(place, instant('2023-10-23T23:59:59.999Z'))).toMatchObject({
      verdict: 'allowed',
      basis: [{ coverage: 'in-force' }],
      changesAt: instant('2023-10-24'),
    });
    expect(decideRegion(place, instant('2023-10-24'))).toMatchObject({
      verdict: 'allowed',
      basis: [{ coverage: 'after-last-source' }],
      changesAt: null,
    });
    expect(decideRegion(place, instant('2020-01-01'), { policyAt: at })).toMatchObject({ verdict: 'allowed', changesAt: null });
  });

  it.each<readonly [Market, Market, string, string]>([
    ['RU', 'RU', 'allowed', 'refused'],
    ['DE', 'BY', 'refused', 'refused'],
    ['PL', 'RU', 'refused', 'refused'],
    ['UA', 'BY', 'allowed', 'refused'],
    ['AU', 'GU', 'allowed', 'refused'],
    ['US', 'GU', 'refused', 'allowed'],
    ['NZ', 'AS', 'allowed', 'refused'],
    ['US', 'AS', 'refused', 'allowed'],
    ['CN', 'CN', 'undetermined', 'allowed'],
    ['DE', 'CN', 'refused', 'refused'],
  ])('of %s for %s: %s before 2023-08-17, %s from then on [V2]', (partnerMarket, market, before, after) => {
    const place = { family: 'new-commerce-license', market, partnerMarket } as const;
    const told = ['2018-11-04', '2023-08-16T23:59:59.999Z', '2023-08-17'].map((day) => decideRegion(place, instant(day)).verdict);
    expect(told).toEqual([before, before, after]);
  });

  it('bills Brazil in dollars and the Faroe Islands in euro before 2023-08-17 [V2]', () => {
    const billed = (market: Market, partnerMarket: Market, day: string) => {
      const answer = decideRegion({ family: 'new-commerce-license', market, partnerMarket }, instant(day));
      return answer.verdict === 'allowed' ? answer.billingCurrency : answer.verdict;
    };
    expect(['2018-11-04', '2023-08-16', '2023-08-17'].map((day) => billed('BR', 'BR', day))).toEqual(['USD', 'USD', 'BRL']);
    expect(['2018-11-04', '2023-08-16', '2023-08-17'].map((day) => billed('FO', 'DK', day))).toEqual(['EUR', 'EUR', 'DKK']);
    expect(['2020-12-08', '2020-12-09'].map((day) => billed('GL', 'DK', day))).toEqual([null, 'EUR']);
  });

  it('knows no other word and no other time', () => {
    expect(region('DE', 'KP' as Market)).toMatchObject({
      verdict: 'undetermined',
      basis: [],
      gaps: [{ gap: 'unknown-value', fact: 'market', value: 'KP' }],
    });
    expect(() => decideRegion({ family: 'isv-saas', market: 'FR' }, Number.NaN as never)).toThrow(
      expect.objectContaining({ code: 'invalid-instant', path: 'at' }) as Error,
    );
  });

  it('law: being in one area is mutual', () => {
    const inArea = fc.constantFrom(...markets.filter((market) => market !== 'BY' && market !== 'RU'));
    fc.assert(fc.property(inArea, inArea, (one, other) => region(one, other).verdict === region(other, one).verdict));
  });
});
