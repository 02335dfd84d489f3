import { describe, expect, it } from 'vitest';
import { rolePages } from '../../../src/policy/roles.js';
import { instant } from '../../../src/kernel/instant.js';
import { roleInterpretations, rolePagesFor, rolesInForce } from '../../../src/rules/buying/role-table.js';
import { actions } from '../../../src/vocabulary/role.js';

describe('the pages that name the roles', () => {
  it('are the general ones, unless the family has its own for that action [P2] [W19]', () => {
    for (const action of actions) {
      expect(rolePagesFor(action, null, false)).toBe(rolePages[action]);
      expect(rolePagesFor(action, null, true)).toBe(rolePages[action]);
      expect(rolePagesFor(action, 'license-based', false)).toBe(rolePages[action]);
    }
    expect(rolePagesFor('create-subscription', 'azure-savings-plan', false)?.table[0].id).toBe('roles/azure-savings-plan@2023-06-15');
    expect(rolePagesFor('cancel-subscription', 'azure-savings-plan', false)).toBeNull();
    expect(rolePagesFor('cancel-subscription', 'azure-plan', false)?.table[0].rules).toEqual(['W19']);
  });

  it('are those of trials for trials of licenses only [I22]', () => {
    expect(rolePagesFor('create-subscription', 'license-based', true)?.table[0].id).toBe('roles/trials@2017-09-29');
    expect(rolePagesFor('cancel-subscription', 'license-based', true)).toBe(rolePages['cancel-subscription']);
    expect(rolePagesFor('create-subscription', 'azure-plan', true)?.table[0].id).toBe('roles/azure-plan@2019-12-11');
  });

  it('give way to the other page under its value of I22 [I22]', () => {
    const pages = rolePagesFor('create-subscription', 'azure-plan', false);
    if (pages === null) throw new Error('no pages');
    const at = instant('2020-06-01');
    expect(rolesInForce(pages, at, {}).table).toBe(pages.table);
    expect(rolesInForce(pages, at, { I22: 'product-page' }).table).toBe(pages.table);
    expect(rolesInForce(pages, at, { I22: 'founding-page' }).table).toBe(rolePages['create-subscription'].table);
    expect(roleInterpretations(pages, ['sales-agent'])).toEqual(['I22']);
    expect(roleInterpretations(pages, ['global-admin'])).toEqual(['I22', 'I30']);
    expect(roleInterpretations(rolePages['buy-software'], ['global-admin'])).toEqual([]);
  });
});
