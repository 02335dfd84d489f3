import { describe, expect, it } from 'vitest';
import { roleTables } from '../../../src/policy/roles.js';
import { roleTable } from '../../../src/rules/buying/role-table.js';
import { actions } from '../../../src/vocabulary/role.js';

describe('roleTable', () => {
  it('is the general list, unless the family has its own for that action [P2] [W19]', () => {
    for (const action of actions) {
      expect(roleTable(action, null)).toBe(roleTables[action]);
      expect(roleTable(action, 'license-based')).toBe(roleTables[action]);
    }
    expect(roleTable('create-subscription', 'azure-savings-plan')[0].id).toBe('roles/azure-savings-plan@2022-10-01');
    expect(roleTable('cancel-subscription', 'azure-savings-plan')).toBe(roleTables['cancel-subscription']);
    expect(roleTable('cancel-subscription', 'azure-plan')[0].rules).toEqual(['W19']);
  });
});
