import { describe, expect, it } from 'vitest';
import { closedClouds, cloudTables } from '../../src/policy/clouds.js';
import { productFamilies } from '../../src/vocabulary/product.js';

describe('clouds', () => {
  it('of the create page lose Germany on 2018-12-05; the software page has the global one [A7]', () => {
    expect(cloudTables['license-based'].map(({ since, served }) => [since, served])).toEqual([
      ['2017-07-18', ['global', 'us-government', 'germany']],
      ['2018-12-05', ['global', 'us-government']],
    ]);
    expect(cloudTables['perpetual-software'].map(({ since, served }) => [since, served])).toEqual([['2019-12-18', ['global']]]);
  });

  it('are closed by documents of their own: China to SaaS, Germany to all under one interpretation [V6] [I42]', () => {
    expect(closedClouds.china?.map(({ since, closedTo, underI42 }) => [since, closedTo, underI42])).toEqual([
      ['2021-04-16', ['isv-saas'], undefined],
    ]);
    expect(closedClouds.germany?.map(({ since, closedTo, underI42 }) => [since, closedTo, underI42])).toEqual([
      ['2018-11-21', productFamilies, 'closed-to-new'],
    ]);
  });
});
