import { describe, expect, it } from 'vitest';
import { marketCode, marketNamed, markets } from 'termbook/buying';
import * as fc from 'fast-check';
import type { Market } from '../../../src/vocabulary/market.js';
import { marketNames } from '../../../src/vocabulary/market-names.js';
import { areaRows, listed, unsold } from '../../market-facts.js';

describe('marketCode', () => {
  it('reads the code of each of the 247 markets in either case and with blanks around it', () => {
    for (const market of markets) {
      expect(marketCode(market)).toBe(market);
      expect(marketCode(market.toLowerCase())).toBe(market);
      expect(marketCode(`\t${market} \n`)).toBe(market);
    }
  });

  it("keeps Partner Center's own codes apart from those that ISO would merge them into", () => {
    expect(['XK', 'XS', 'XE', 'XJ', 'BQ', 'SJ'].map(marketCode)).toEqual(['XK', 'XS', 'XE', 'XJ', 'BQ', 'SJ']);
  });

  it.each(['CU', 'IR', 'KP', 'SD', 'SY', 'EH', 'UK', 'ZZ', 'XX', 'EU'])('says null for %s, which is no market', (text) => {
    expect(marketCode(text)).toBeNull();
  });

  it.each(['', ' ', 'K', 'KOR', 'K R', 'Korea', 'KR,', '__proto__', 'constructor', '82'])('says null for %j, which is no code', (text) => {
    expect(marketCode(text)).toBeNull();
  });

  it('lets no letter of another alphabet turn into a code', () => {
    expect(['\u00df', '\ufb01', '\u017fe', 'l\u0131', '\uff2b\uff32'].map(marketCode)).toEqual([null, null, null, null, null]);
  });

  it('says null for what is no text', () => {
    for (const value of [null, undefined, 5, {}, ['KR']]) expect(marketCode(value as never)).toBeNull();
  });
});

const stored = markets.flatMap((market) => marketNames[market].map((name): readonly [string, Market] => [name, market]));

describe('marketNamed', () => {
  it('finds every name of the three tables', () => {
    const shared = 'Svalbard and Jan Mayen';
    for (const { code, name } of [...listed, ...unsold, ...areaRows.flatMap((area) => area.rows)]) {
      expect(marketNamed(name), name).toBe(name === shared ? null : code);
    }
  });

  it('finds every stored name, so that no two markets share one', () => {
    for (const [name, market] of stored) expect(marketNamed(name), name).toBe(market);
  });

  it.each<readonly [string, Market]>([
    ['Aland Islands', 'AX'],
    ['\u00c5land Islands', 'AX'],
    ['Swaziland', 'SZ'],
    ['Eswatini', 'SZ'],
    ['eSwatini', 'SZ'],
    ['Reunion', 'RE'],
    ['R\u00e9union', 'RE'],
    ['Holy See', 'VA'],
    ['Pitcairn', 'PN'],
    ["Lao People's Democratic Republic", 'LA'],
    ['Falkland Islands (Malvinas)', 'FK'],
    ['United States Minor Outlying Islands', 'UM'],
    ['Republic of the Congo', 'CG'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Federated States of Micronesia', 'FM'],
    ['Sint Maarten (Dutch part)', 'SX'],
    ['Saint Martin (French part)', 'MF'],
    ['Czech Republic', 'CZ'],
    ['Hong Kong Special Administrative Region', 'HK'],
    ['Korea, Republic of', 'KR'],
    ['UK', 'GB'],
    ['Turkey', 'TR'],
    ['St. Lucia', 'LC'],
    ['St Helena, Ascension, Tristan da Cunha', 'SH'],
  ])('knows the alias %s as %s', (name, market) => {
    expect(marketNamed(name)).toBe(market);
  });

  it.each<readonly [string, Market]>([
    ['Congo', 'CG'],
    ['Congo (DRC)', 'CD'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Samoa', 'WS'],
    ['American Samoa', 'AS'],
    ['Guinea', 'GN'],
    ['Guinea-Bissau', 'GW'],
    ['Equatorial Guinea', 'GQ'],
    ['Papua New Guinea', 'PG'],
    ['Dominica', 'DM'],
    ['Dominican Republic', 'DO'],
    ['Saint Martin', 'MF'],
    ['Sint Maarten', 'SX'],
    ['Bonaire', 'BQ'],
    ['Saba', 'XS'],
    ['Sint Eustatius', 'XE'],
    ['Svalbard', 'SJ'],
    ['Jan Mayen', 'XJ'],
    ['British Virgin Islands', 'VG'],
    ['U.S. Virgin Islands', 'VI'],
    ['South Sudan', 'SS'],
  ])('keeps %s apart as %s', (name, market) => {
    expect(marketNamed(name)).toBe(market);
  });

  it.each([
    'Svalbard and Jan Mayen',
    'Bonaire, Sint Eustatius and Saba',
    'Virgin Islands',
    'Sudan',
    'North Korea',
    'Cuba',
    'Congo Brazzaville Kinshasa',
    'New Guinea',
    'Republic',
    'Niger a',
    'KR',
    '',
    '()',
    'constructor',
    '__proto__',
  ])('never guesses at %j', (name) => {
    expect(marketNamed(name)).toBeNull();
  });

  it('does not mind case, accents, blanks, punctuation, full-width letters or an ampersand', () => {
    expect(marketNamed("  COTE   D'IVOIRE ")).toBe('CI');
    expect(marketNamed('c\u00f4te d\u2019ivoire')).toBe('CI');
    expect(marketNamed('Sao Tome & Principe')).toBe('ST');
    expect(marketNamed('US Outlying Islands')).toBe('UM');
    expect(marketNamed('guinea bissau')).toBe('GW');
    expect(marketNamed('\uff2b\uff4f\uff52\uff45\uff41')).toBe('KR');
  });

  it('law: a stored name in any case and with any blanks around its words still means its market', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stored), fc.boolean(), fc.constantFrom(' ', '  ', '\t', ' - '), ([name, market], upper, blank) => {
        const spelled = ` ${name.normalize('NFD').split(' ').join(blank)} `;
        expect(marketNamed(upper ? spelled.toUpperCase() : spelled.toLowerCase())).toBe(market);
      }),
    );
  });

  it('searches no text longer than a name can be: 100 characters are read, 101 are not', () => {
    expect(marketNamed('Korea'.padEnd(100))).toBe('KR');
    expect(marketNamed('Korea'.padEnd(101))).toBeNull();
    expect(stored.every(([name]) => name.length <= 100)).toBe(true);
  });

  it('says null for what is no text', () => {
    for (const value of [null, undefined, 5, {}]) expect(marketNamed(value as never)).toBeNull();
  });
});
