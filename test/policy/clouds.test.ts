import { describe, expect, it } from 'vitest';
import { cloudTables, marketplaceFamilies } from '../../src/policy/clouds.js';

describe('clouds', () => {
  it('have no marketplace in China, on either page [V6]', () => {
    expect(marketplaceFamilies).toEqual(['isv-saas', 'isv-metered']);
    for (const row of [...cloudTables['isv-saas'], ...cloudTables['perpetual-software']]) {
      expect(row.withoutMarketplace).toEqual(['china']);
      expect(row.rules).toEqual(['A7', 'V6']);
    }
  });
});
