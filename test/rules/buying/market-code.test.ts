import { describe, expect, it } from 'vitest';
import { marketCode } from '../../../src/rules/buying/market-code.js';
import { markets } from '../../../src/vocabulary/market.js';

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
