import { describe, expect, it } from 'vitest';
import { regionalAuthorization } from '../../src/policy/regional-authorization.js';
import { areas } from '../../src/vocabulary/area.js';
import { markets } from '../../src/vocabulary/market.js';
import { areaRows } from '../market-facts.js';

const [row, ...others] = regionalAuthorization;
const words = {
  Africa: 'africa',
  'Asia and Pacific': 'asia-and-pacific',
  Australia: 'australia',
  Brazil: 'brazil',
  Canada: 'canada',
  China: 'china',
  Europe: 'europe',
  India: 'india',
  Japan: 'japan',
  'Korea, Republic of': 'korea',
  'Latin America and the Caribbean': 'latin-america-and-caribbean',
  'Middle East, Central Europe, and Eastern Europe': 'middle-east-central-and-eastern-europe',
  'New Zealand': 'new-zealand',
  Taiwan: 'taiwan',
  'United States': 'united-states',
};

describe('regional authorization', () => {
  it('is one table, first seen 2023-08-17 [V2]', () => {
    expect(others).toEqual([]);
    expect([row.id, row.since, row.certainty, row.rules]).toEqual([
      'regional-authorization/all@2023-08-17',
      '2023-08-17',
      'first-seen',
      ['V2'],
    ]);
  });

  it('has 15 areas, named as in the table [V2]', () => {
    expect(areas).toHaveLength(15);
    expect([...areas]).toEqual(Object.values(words));
    expect(new Set(areaRows.map(({ area }) => area))).toEqual(new Set(Object.keys(words)));
  });

  it('places every market of the table in its area and currency, Brazil apart, and no other [V2]', () => {
    const expected: Record<string, object> = Object.fromEntries(
      areaRows.flatMap(({ area, currency, rows }) => rows.map(({ code }) => [code, { area: words[area as keyof typeof words], currency }])),
    );
    expected['BR'] = { area: 'brazil', currency: 'BRL', traditionalCurrency: 'USD' };
    expect(row.territories).toEqual(expected);
    expect(Object.keys(row.territories)).toHaveLength(245);
  });

  it('leaves five currencies blank, as the source does [V2]', () => {
    expect(markets.filter((market) => row.territories[market]?.currency === null)).toEqual(['BA', 'KN', 'MK', 'PS', 'VA']);
  });

  it('holds every market but Belarus and Russia [V2]', () => {
    expect(markets.filter((market) => row.territories[market] === undefined)).toEqual(['BY', 'RU']);
  });

  it('bills traditional offers apart, which are the licenses of before new commerce [V2]', () => {
    expect(row.traditional).toEqual(['license-based']);
  });
});
