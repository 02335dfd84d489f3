import { describe, expect, it } from 'vitest';
import { isMarket, markets } from '../../src/vocabulary/market.js';
import { marketNames } from '../../src/vocabulary/market-names.js';
import { areaRows, listed, unsold } from '../market-facts.js';

const namesOf = (code: keyof typeof marketNames): readonly string[] => marketNames[code];

describe('the names of markets', () => {
  it('belong to exactly the 247 markets that Partner Center lists', () => {
    expect(listed).toHaveLength(247);
    expect(Object.keys(marketNames)).toEqual([...markets]);
    expect([...markets]).toEqual(listed.map(({ code }) => code).sort());
  });

  it("begin with Partner Center's own", () => {
    for (const { code, name } of listed) expect(namesOf(code)[0], code).toBe(name);
  });

  it('hold the spelling of the reservation list for each of its 109 markets [B7]', () => {
    expect(unsold).toHaveLength(109);
    for (const { code, name } of unsold) expect(namesOf(code)).toContain(name);
  });

  it('hold the spelling of the regional table, but for the one name that it gives to two markets [V2]', () => {
    const rows = areaRows.flatMap((area) => area.rows);
    expect(rows).toHaveLength(246);
    const missing = rows.filter(({ code, name }) => !namesOf(code).includes(name));
    expect(missing).toEqual([
      { code: 'SJ', name: 'Svalbard and Jan Mayen' },
      { code: 'XJ', name: 'Svalbard and Jan Mayen' },
    ]);
  });

  it('are spelled the same only once', () => {
    const all = Object.values(marketNames).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('isMarket', () => {
  it('knows every listed code in capitals, and nothing else', () => {
    for (const market of markets) expect(isMarket(market)).toBe(true);
    for (const value of ['kr', 'CU', 'IR', 'KP', 'SD', 'SY', 'EH', '', 'constructor', '__proto__', null, undefined, 82]) {
      expect(isMarket(value)).toBe(false);
    }
  });
});
