import { describe, expect, it } from 'vitest';
import { regionalAuthorization } from '../../src/policy/regional-authorization.js';
import { areas, markets } from 'termbook/buying';
import { areaRows } from '../market-facts.js';

const [first, second, row] = regionalAuthorization as readonly [Row, Row, Row];
type Row = (typeof regionalAuthorization)[0];
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
  it('is three tables: of 2018, with more currencies from 2020-12-09, and of 2023-08-17 [V2]', () => {
    expect(regionalAuthorization.map(({ since, seenUntil, certainty, rules }) => [since, seenUntil, certainty, rules])).toEqual([
      ['2018-11-04', '2020-12-08', 'first-seen', ['V2']],
      ['2020-12-09', '2021-10-09', 'first-seen', ['V2']],
      ['2023-08-17', '2023-10-23', 'first-seen', ['V2']],
    ]);
  });

  it('before 2023-08-17 has Russia and not China, and places five territories elsewhere [V2]', () => {
    const elsewhere = {
      RU: { area: 'russia', currency: 'RUB' },
      BY: { area: 'middle-east-central-and-eastern-europe', currency: 'USD' },
      GU: { area: 'australia', currency: 'AUD' },
      MP: { area: 'australia', currency: 'AUD' },
      AS: { area: 'new-zealand', currency: 'NZD' },
      BR: { area: 'brazil', currency: 'USD' },
      FO: { area: 'europe', currency: 'EUR' },
    };
    const { CN, ...rest } = row.territories;
    expect(CN).toEqual({ area: 'china', currency: 'CNY' });
    expect(second.territories).toEqual({ ...rest, ...elsewhere });
    for (const { territories } of [first, second]) {
      expect(territories).toMatchObject(elsewhere);
      expect(markets.filter((market) => territories[market] === undefined)).toEqual(['CN']);
    }
  });

  it('left more currencies blank until 2020-12-08 [V2]', () => {
    const blank = (of: Row) => markets.filter((market) => of.territories[market]?.currency === null);
    expect(blank(second)).toEqual(blank(row));
    expect(
      blank(first)
        .filter((market) => !blank(row).includes(market))
        .sort()
        .join(' '),
    ).toBe('AF AO BG BT BW CI CV CY DZ ET GL GP JO KH LA LY MC MD ME MM MN MQ MT MV MZ NP SN TJ TM UG UZ ZM ZW');
  });

  it('has 15 areas at any time, named as in the table: Russia before China [V2]', () => {
    expect(regionalAuthorization.map(({ territories }) => new Set(Object.values(territories).map(({ area }) => area)).size)).toEqual([
      15, 15, 15,
    ]);
    expect(areas.filter((area) => area !== 'russia')).toEqual(Object.values(words));
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
