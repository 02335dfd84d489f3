import { describe, expect, it } from 'vitest';
import { unavailableMarkets } from '../../src/policy/reservation-markets.js';
import { productFamilies } from '../../src/vocabulary/product.js';
import { unsold } from '../market-facts.js';

const [first, second] = unavailableMarkets['azure-reservation'];
const soldSince = ['BR', 'BY', 'IN', 'KR', 'KZ', 'RU', 'TW', 'UA'];
const codes = unsold.map(({ code }) => code).sort();

describe('the markets without Azure reservations', () => {
  it('are exactly the 109 of the list, all distinct [B7]', () => {
    expect(new Set(codes).size).toBe(109);
    expect(second?.unavailable.flatMap((set) => Object.keys(set)).sort()).toEqual(codes);
    expect(second?.rules[0]).toBe('B7');
  });

  it('were these and eight more in the first texts, none of them twice [V1]', () => {
    expect(first.unavailable.flatMap((set) => Object.keys(set)).sort()).toEqual([...codes, ...soldSince].sort());
    expect(first.rules).toEqual(['V1']);
  });

  it('are dated 2018-11 until 2019-10-17, and 2019-10-18 until 2023-08-23 [V1]', () => {
    expect([first, second].map((row) => [row?.since, row?.seenUntil, row?.certainty])).toEqual([
      ['2018-11-01', '2019-10-17', 'first-seen'],
      ['2019-10-18', '2023-08-23', 'first-seen'],
    ]);
  });

  it('are listed for no other family', () => {
    expect(productFamilies.filter((family) => unavailableMarkets[family] !== null)).toEqual(['azure-reservation']);
  });
});
