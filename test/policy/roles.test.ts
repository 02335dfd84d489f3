import { describe, expect, it } from 'vitest';
import { buyingActions, portals, roleTables, roleTablesOfFamily } from '../../src/policy/roles.js';
import { productFamilies } from '../../src/vocabulary/product.js';
import { actions, roles } from '../../src/vocabulary/role.js';

describe('roles', () => {
  it('have a dated list per action, each covered until its last text [A1-A6]', () => {
    expect(actions.map((action) => roleTables[action].map(({ since, seenUntil }) => `${since}..${seenUntil ?? ''}`))).toEqual([
      ...Array.from({ length: 3 }, () => ['2018-08-31..2018-08-31', '2019-11-27..2020-07-17']),
      ['2019-12-04..2021-06-02'],
      ['2019-12-04..2021-06-02'],
      ['2020-01-21..2021-06-02'],
      ['2020-01-21..2020-01-24', '2021-03-08..2021-06-02'],
      ['2020-01-21..2021-06-02'],
    ]);
  });

  it('cite the rules that they stand on [A1-A6] [P1] [P2] [W19]', () => {
    expect(actions.map((action) => roleTables[action].map(({ rules }) => rules.join('+')).join())).toEqual([
      'A1,A1',
      'A1,A1',
      'A1,A1',
      'A2+P1',
      'A2+P1',
      'A3',
      'A4,A4+A6',
      'A5',
    ]);
    expect(roleTablesOfFamily['azure-savings-plan']?.['create-subscription']?.[0].rules).toEqual(['P2', 'A1']);
    expect(roleTablesOfFamily['azure-plan']?.['cancel-subscription']?.[0].rules).toEqual(['W19']);
  });

  it('have lists of their own for two families [P2] [W19]', () => {
    expect(Object.keys(roleTablesOfFamily)).toEqual(['azure-savings-plan', 'azure-plan']);
    expect(roleTablesOfFamily['azure-savings-plan']?.['create-subscription']?.[0].certainty).toBe('reported');
    expect(roleTablesOfFamily['azure-plan']?.['cancel-subscription']?.[0]).toMatchObject({ since: 'undated', needs: 'all' });
  });

  it("work in Partner Center, the customer's own in the Microsoft 365 admin center [A6]", () => {
    const elsewhere = roles.filter((role) => portals[role] !== 'partner-center');
    expect(elsewhere).toEqual(['customer-global-admin']);
    expect(portals['customer-global-admin']).toBe('microsoft-365-admin-center');
  });

  it('buy software by a list of its own [A2]', () => {
    expect(productFamilies.filter((family) => buyingActions[family] === 'buy-software')).toEqual([
      'software-subscription',
      'perpetual-software',
      'windows-7-esu',
      'azure-linux-plan',
    ]);
  });
});
