import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { decideRegion } from '../../../src/rules/buying/regional-authorization.js';
import type { Market } from '../../../src/vocabulary/market.js';
import { markets } from '../../../src/vocabulary/market.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { productFamilies } from '../../../src/vocabulary/product.js';

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

  it('says nothing before 2023-08-17, and keeps its answer after the last sight of the text, 2023-10-23 [V2]', () => {
    const place = { family: 'isv-saas', market: 'FR', partnerMarket: 'DE' } as const;
    expect(decideRegion(place, instant('2023-08-16T23:59:59.999Z'))).toMatchObject({
      verdict: 'undetermined',
      basis: [],
      gaps: [{ gap: 'before-first-source', firstSource: '2023-08-17' }],
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
