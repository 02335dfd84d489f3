import { describe, expect, it } from 'vitest';
import { otherMarkets, unavailableMarkets } from '../../src/policy/reservation-markets.js';
import { productFamilies } from '../../src/vocabulary/product.js';
import { unsold } from '../market-facts.js';

const codes = unsold.map(({ code }) => code).sort();
const six = ['BR', 'CN', 'IN', 'KR', 'RU', 'TW'];
const eighteen = ['AR', 'AZ', 'BR', 'BY', 'CN', 'ID', 'IN', 'KR', 'KZ', 'LI', 'MX', 'MY', 'RU', 'SA', 'TR', 'TW', 'UA', 'ZA'];
const eleven = ['AR', 'BR', 'CN', 'ID', 'LI', 'MX', 'MY', 'RU', 'SA', 'TR', 'ZA'];
const eightMore = ['BR', 'BY', 'IN', 'KR', 'KZ', 'RU', 'TW', 'UA'];
const { 'founding-page': software, 'api-page': api } = otherMarkets['azure-reservation'];

const listed = (rows: (typeof unavailableMarkets)['azure-reservation']) =>
  rows.map(({ since, seenUntil, unavailable }) => [since, seenUntil, unavailable.flatMap((set) => Object.keys(set)).sort()]);

describe('the markets without Azure reservations', () => {
  it('are 6, 18, 117 and then exactly the 109 of the list, none of them twice [B7] [V1]', () => {
    expect(new Set(codes).size).toBe(109);
    expect(listed(unavailableMarkets['azure-reservation'])).toEqual([
      ['2018-06-05', '2018-08-30', six],
      ['2018-08-31', '2018-11-05', eighteen],
      ['2018-11-06', '2019-10-16', [...codes, ...eightMore].sort()],
      ['2019-10-17', '2023-10-23', codes],
    ]);
  });

  it('are 18, 11 and 12 on the software page until it has the 109 too [I27]', () => {
    expect(listed(software)).toEqual([
      ['2018-08-31', '2019-03-20', eighteen],
      ['2019-03-21', '2019-07-21', eleven],
      ['2019-07-22', '2019-12-17', [...eleven, 'JE'].sort()],
      ['2019-12-18', '2023-10-23', codes],
    ]);
  });

  it('are 110 on the API page: without Azerbaijan, with Brazil and Russia [I27]', () => {
    expect(listed(api)).toEqual([['2020-07-08', '2023-10-23', [...codes.filter((code) => code !== 'AZ'), 'BR', 'RU'].sort()]]);
    expect(api[0].unavailable.flatMap((set) => Object.keys(set))).toHaveLength(110);
  });

  it('cite the list of the founding document first while it stands [B7]', () => {
    expect(unavailableMarkets['azure-reservation'].map(({ rules }) => rules)).toEqual([['V1'], ['V1'], ['V1'], ['B7', 'V1']]);
  });

  it('are listed for no other family', () => {
    expect(productFamilies.filter((family) => unavailableMarkets[family] !== null)).toEqual(['azure-reservation']);
    expect(Object.keys(otherMarkets)).toEqual(['azure-reservation']);
  });
});
