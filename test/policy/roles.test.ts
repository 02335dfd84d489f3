import { describe, expect, it } from 'vitest';
import type { RolePages } from '../../src/policy/roles.js';
import { buyingActions, portals, rolePages, rolePagesOfFamily, trialRolePages } from '../../src/policy/roles.js';
import { productFamilies } from '../../src/vocabulary/product.js';
import { actions, roles } from '../../src/vocabulary/role.js';

const dates = (pages: RolePages | null | undefined) =>
  pages == null ? null : [pages.table, ...(pages.other === undefined ? [] : [pages.other.table])].map((rows) => rows.map(({ id }) => id));

describe('roles', () => {
  it('have a dated list per action [A1-A6] [P3]', () => {
    const customers = ['2017-07-18', '2019-11-20', '2019-11-27'];
    expect(actions.map((action) => rolePages[action].table.map(({ since }) => since))).toEqual([
      ...Array.from({ length: 3 }, () => customers),
      ['2019-12-03'],
      ['2019-12-03'],
      ['2018-08-31'],
      ['2018-08-31', '2021-01-19', '2021-03-04'],
      ['2019-05-23'],
    ]);
  });

  it('cite the rules that they stand on [A1-A6] [P1] [P3]', () => {
    expect(actions.map((action) => rolePages[action].table.map(({ rules }) => rules.join('+')).join())).toEqual([
      'A1,P3,A1',
      'A1,P3,A1',
      'A1,P3,A1',
      'A2+P1',
      'A2+P1',
      'A3',
      'A4,A4,A4+A6',
      'A5',
    ]);
  });

  it('have pages of their own for reservations, both Azure plans and marketplace SaaS [I22] [P2] [W19]', () => {
    expect(Object.keys(rolePagesOfFamily)).toEqual([
      'perpetual-software',
      'azure-reservation',
      'azure-savings-plan',
      'azure-plan',
      'isv-saas',
    ]);
    const of = (family: (typeof productFamilies)[number]) => Object.values(rolePagesOfFamily[family] ?? {}).map(dates);
    const customers = ['2017-07-18', '2019-11-20', '2019-11-27'].map((since) => `roles/customer-subscriptions@${since}`);
    expect(of('azure-reservation')).toEqual([
      [['roles/azure-reservation@2019-12-03', 'roles/azure-reservation@2023-08-23'], ['roles/software@2019-12-03']],
      null,
      [['roles/azure-reservation-management@2019-11-15'], ['roles/software-cancellation@2018-08-31']],
    ]);
    expect(of('perpetual-software')).toEqual([
      [['roles/perpetual-software-cancellation@2018-08-31', 'roles/perpetual-software-cancellation@2023-06-30']],
    ]);
    expect(of('azure-savings-plan')).toEqual([[['roles/azure-savings-plan@2023-06-15']], null, null]);
    expect(of('azure-plan')).toEqual([[['roles/azure-plan@2019-12-11'], customers], [['roles/azure-plan-cancellation@2022-11-22']]]);
    expect(of('isv-saas')).toEqual(Array.from({ length: 3 }, () => [customers, ['roles/marketplace@2019-11-20']]));
    for (const family of ['license-based', 'new-commerce-license'] as const) {
      expect(dates(trialRolePages[family]?.['create-subscription'])).toEqual([
        ['roles/trials@2017-09-29', 'roles/trials@2019-12-11'],
        customers,
      ]);
    }
    expect(dates(rolePages['view-activity-log'])).toEqual([
      ['roles/activity-log@2019-05-23'],
      ['roles/activity-log-page@2019-12-03', 'roles/activity-log-page@2023-03-01'],
    ]);
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
