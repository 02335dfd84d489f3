import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import type { RoleAnswer } from '../../../src/rules/buying/decide-role.js';
import { actions, decideRole, roles } from 'termbook/buying';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import type { Action, Role } from '../../../src/vocabulary/role.js';

const asked = (action: Action, held: readonly Role[], at = '2020-06-01', family: ProductFamily | null = null): RoleAnswer =>
  decideRole(Object.freeze({ action, roles: Object.freeze(held), family }), instant(at));
const allowedFor = (action: Action, at = '2020-06-01', family: ProductFamily | null = null): readonly Role[] =>
  roles.filter((role) => asked(action, [role], at, family).verdict === 'allowed');

describe('decideRole', () => {
  it.each<Action>(['create-subscription', 'suspend-subscription', 'cancel-subscription'])('knows who may %s [A1]', (action) => {
    expect(allowedFor(action)).toEqual(['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent']);
  });

  it('lets software be bought and managed by Admin agent and Global admin [A2]', () => {
    expect(allowedFor('buy-software')).toEqual(['admin-agent', 'global-admin']);
    expect(allowedFor('manage-software')).toEqual(['admin-agent', 'global-admin']);
  });

  it('lets software be canceled by the Admin agent only [A3]', () => {
    expect(allowedFor('cancel-software')).toEqual(['admin-agent']);
  });

  it('lets keys and downloads be had by the Admin agent, and on the customer side by its Global admin [A4] [A6]', () => {
    expect(allowedFor('get-keys-and-downloads', '2021-05-01')).toEqual(['admin-agent', 'customer-global-admin']);
    expect(asked('get-keys-and-downloads', ['admin-agent'], '2021-05-01')).toMatchObject({ through: 'partner-center' });
    expect(asked('get-keys-and-downloads', ['customer-global-admin'], '2021-05-01')).toMatchObject({
      through: 'microsoft-365-admin-center',
    });
    expect(asked('get-keys-and-downloads', ['customer-global-admin', 'admin-agent'], '2021-05-01')).toMatchObject({
      through: 'partner-center',
    });
  });

  it('is withdrawn for keys and downloads from 2021-01-19 to 2021-03-03: an Admin agent copies a link instead [A4]', () => {
    expect(allowedFor('get-keys-and-downloads', '2021-01-18T23:59:59.999Z')).toEqual(['admin-agent']);
    for (const at of ['2021-01-19', '2021-03-03T23:59:59.999Z']) {
      expect(asked('get-keys-and-downloads', ['admin-agent'], at)).toMatchObject({
        verdict: 'refused',
        basis: [{ source: 'announcements-2020-09', certainty: 'stated' }],
        changesAt: instant('2021-03-04'),
        reasons: [{ code: 'keys-withdrawn', rule: 'A4', errorCode: null }],
        instead: [{ by: 'copy-link', portal: 'microsoft-365' }],
      });
      expect(asked('get-keys-and-downloads', ['sales-agent'], at)).toMatchObject({ reasons: [{ code: 'keys-withdrawn' }], instead: [] });
      expect(asked('get-keys-and-downloads', ['customer-global-admin'], at)).toMatchObject({
        gaps: [{ gap: 'documents-silent', on: 'role' }],
      });
    }
    expect(allowedFor('get-keys-and-downloads', '2021-03-04')).toEqual(['admin-agent', 'customer-global-admin']);
  });

  it('says nothing of the customer side of keys before 2021-03-04 [A6]', () => {
    expect(asked('get-keys-and-downloads', ['customer-global-admin'], '2021-01-18')).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'role' }],
    });
    expect(asked('get-keys-and-downloads', ['customer-global-admin'], '2021-03-04').verdict).toBe('allowed');
    expect(asked('get-keys-and-downloads', ['customer-global-admin', 'admin-agent'], '2021-01-18').verdict).toBe('allowed');
    expect(asked('get-keys-and-downloads', ['sales-agent'], '2021-01-18').verdict).toBe('refused');
  });

  it('lets the activity log be seen by four administrators [A5]', () => {
    expect(allowedFor('view-activity-log')).toEqual(['global-admin', 'account-admin', 'referral-admin', 'marketing-content-admin']);
  });

  it('answers in full, with the roles that would do [A3]', () => {
    expect(asked('cancel-software', ['global-admin', 'sales-agent'])).toEqual({
      question: 'role',
      at: instant('2020-06-01'),
      basis: [
        {
          rule: 'A3',
          entry: 'roles/software-cancellation@2018-08-31',
          since: '2018-08-31',
          seenUntil: '2023-10-23',
          source: 'software-subscriptions@2018-08-31',
          certainty: 'first-seen',
          coverage: 'in-force',
        },
      ],
      verdict: 'refused',
      contested: [],
      changesAt: instant('2023-10-24'),
      reasons: [{ code: 'role-not-allowed', rule: 'A3', errorCode: null, allowed: ['admin-agent'] }],
      instead: [],
    });
  });

  it('is undetermined while the text names no roles, until 2019-11-19 [A1]', () => {
    expect(asked('create-subscription', ['admin-agent'], '2017-07-17')).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2017-07-18' }],
    });
    expect(asked('create-subscription', ['admin-agent'], '2017-07-18')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'role' }] });
    expect(asked('create-subscription', ['admin-agent'], '2019-11-19')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'role' }] });
  });

  it('names two roles from 2019-11-20 to 2019-11-26, and five from 2019-11-27 on [P3] [A1]', () => {
    for (const at of ['2019-11-20', '2019-11-26T23:59:59.999Z']) {
      expect(allowedFor('create-subscription', at)).toEqual(['admin-agent', 'global-admin']);
    }
    expect(asked('create-subscription', ['sales-agent'], '2019-11-20')).toMatchObject({ reasons: [{ rule: 'P3' }] });
    expect(asked('create-subscription', ['sales-agent'], '2019-11-27').verdict).toBe('allowed');
    expect(asked('create-subscription', [], '2019-11-27').verdict).toBe('refused');
  });

  it('knows Global admin on the software page from 2019-12-03 [P1]', () => {
    expect(asked('buy-software', ['global-admin'], '2019-12-02').verdict).toBe('undetermined');
    expect(asked('buy-software', ['global-admin'], '2019-12-03').verdict).toBe('allowed');
  });

  it.each<[Action, string, string]>([
    ['cancel-software', '2018-08-30', '2018-08-31'],
    ['view-activity-log', '2019-05-22', '2019-05-23'],
  ])('has no text on %s on %s [A3] [A5]', (action, before, from) => {
    const all = roles.filter((role) => role !== 'customer-global-admin');
    expect(asked(action, all, before).verdict).toBe('undetermined');
    expect(asked(action, all, from).verdict).toBe('allowed');
  });

  it('names no role for canceling perpetual software from 2023-06-30 on, and still one for software subscriptions [A3]', () => {
    expect(asked('cancel-software', ['admin-agent'], '2023-06-29', 'perpetual-software').verdict).toBe('allowed');
    expect(asked('cancel-software', ['admin-agent'], '2023-06-30', 'perpetual-software')).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'role' }],
    });
    expect(allowedFor('cancel-software', '2023-06-30', 'software-subscription')).toEqual(['admin-agent']);
  });

  const reservationRoles = ['admin-agent', 'global-admin', 'helpdesk-agent', 'sales-agent', 'user-management-admin'];

  it('sells reservations by their own page: five roles from 2019-12-03, two from 2023-08-23 [I22]', () => {
    expect(asked('create-subscription', ['sales-agent'], '2019-12-02', 'azure-reservation')).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2019-12-03' }],
    });
    for (const at of ['2019-12-03', '2023-08-22T23:59:59.999Z']) {
      expect(allowedFor('create-subscription', at, 'azure-reservation')).toEqual(reservationRoles);
    }
    expect(allowedFor('create-subscription', '2023-08-23', 'azure-reservation')).toEqual(['admin-agent', 'sales-agent']);
    expect(asked('create-subscription', ['billing-admin'], '2020-06-01', 'azure-reservation')).toMatchObject({
      verdict: 'refused',
      reasons: [
        {
          code: 'role-not-allowed',
          rule: 'A1',
          allowed: ['admin-agent', 'global-admin', 'helpdesk-agent', 'sales-agent', 'user-management-admin'],
        },
      ],
      contested: [],
    });
  });

  it('cancels reservations by the page on managing them, from 2019-11-15 on, and says nothing on suspending them [I22]', () => {
    expect(allowedFor('cancel-subscription', '2019-11-14', 'azure-reservation')).toEqual([]);
    expect(allowedFor('cancel-subscription', '2019-11-15', 'azure-reservation')).toEqual(reservationRoles);
    expect(asked('suspend-subscription', ['admin-agent'], '2020-06-01', 'azure-reservation')).toEqual({
      question: 'role',
      at: instant('2020-06-01'),
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'role' }],
    });
  });

  it('suspends an Azure plan by the page on creating, suspending and canceling, which speaks of all that it does not except [A1, D1]', () => {
    expect(asked('suspend-subscription', ['billing-admin'], '2019-11-26', 'azure-plan')).toMatchObject({ verdict: 'refused' });
    expect(asked('suspend-subscription', ['billing-admin'], '2019-11-27', 'azure-plan')).toMatchObject({ verdict: 'allowed' });
  });

  it('sells an Azure plan, and trials of licenses, through three roles from 2019-12-11 on [I22]', () => {
    const three = ['global-admin', 'sales-agent', 'user-management-admin'];
    expect(allowedFor('create-subscription', '2019-12-10', 'azure-plan')).toEqual([]);
    expect(allowedFor('create-subscription', '2019-12-11', 'azure-plan')).toEqual(three);
    const trial = (role: Role, at: string, family: ProductFamily = 'license-based') =>
      decideRole({ action: 'create-subscription', roles: [role], family, trial: true }, instant(at));
    expect(trial('sales-agent', '2017-09-28')).toMatchObject({ gaps: [{ gap: 'before-first-source' }] });
    // the page of 2017 sells trials, and names no role
    for (const day of ['2017-09-29', '2019-12-10']) expect(trial('sales-agent', day)).toMatchObject({ gaps: [{ on: 'role' }] });
    expect(roles.filter((role) => trial(role, '2019-12-11').verdict === 'allowed')).toEqual(three);
    expect(roles.filter((role) => trial(role, '2022-05-01', 'new-commerce-license').verdict === 'allowed')).toEqual(three);
    expect(trial('admin-agent', '2020-06-01')).toMatchObject({ verdict: 'refused', contested: ['I22'] });
  });

  it("under 'founding-page' takes the create page or the software page, and is contested where that differs [I22]", () => {
    const under = (family: ProductFamily, role: Role) =>
      decideRole({ action: 'create-subscription', roles: [role], family }, instant('2020-06-01'), {
        interpretations: { I22: 'founding-page' },
      });
    expect(under('azure-plan', 'billing-admin')).toMatchObject({ verdict: 'allowed', contested: ['I22'] });
    expect(under('azure-plan', 'user-management-admin')).toMatchObject({ verdict: 'refused', contested: ['I22'] });
    expect(under('azure-plan', 'global-admin')).toMatchObject({ verdict: 'allowed', contested: [] });
    expect(under('azure-reservation', 'sales-agent')).toMatchObject({ verdict: 'refused', contested: ['I22'], reasons: [{ rule: 'A2' }] });
    // the software page, which also sells reservations, names Admin agent alone for canceling
    const canceled = { action: 'cancel-subscription', roles: ['sales-agent'], family: 'azure-reservation' } as const;
    expect(decideRole(canceled, instant('2020-06-01'))).toMatchObject({ verdict: 'allowed', contested: ['I22'] });
    expect(decideRole(canceled, instant('2020-06-01'), { interpretations: { I22: 'founding-page' } })).toMatchObject({
      verdict: 'refused',
      contested: ['I22'],
      reasons: [{ rule: 'A3' }],
    });
    expect(decideRole({ ...canceled, roles: ['admin-agent'] }, instant('2020-06-01'))).toMatchObject({ verdict: 'allowed', contested: [] });
    expect(asked('create-subscription', ['billing-admin'], '2020-06-01', 'azure-plan')).toMatchObject({
      verdict: 'refused',
      contested: ['I22'],
    });
    expect(asked('create-subscription', ['referral-admin'], '2020-06-01', 'azure-plan')).toMatchObject({ contested: [] });
  });

  it.each<Action>(['create-subscription', 'suspend-subscription', 'cancel-subscription'])(
    'lets five roles %s marketplace SaaS, contested where the marketplace pages name two [I22]',
    (action) => {
      expect(asked(action, ['sales-agent'], '2020-06-01', 'isv-saas')).toMatchObject({ verdict: 'allowed', contested: ['I22'] });
      expect(asked(action, ['admin-agent'], '2020-06-01', 'isv-saas')).toMatchObject({ verdict: 'allowed', contested: [] });
      const facts = { action, roles: ['sales-agent'], family: 'isv-saas' } as const;
      expect(decideRole(facts, instant('2020-06-01'), { interpretations: { I22: 'product-page' } })).toMatchObject({
        verdict: 'refused',
        reasons: [{ allowed: ['admin-agent', 'global-admin'] }],
        contested: ['I22'],
      });
    },
  );

  it("under 'product-page' shows the activity log by its own page: six roles from 2019-12-03, Admin agent from 2023-03-01 [I22]", () => {
    const log = (at: string) =>
      roles.filter(
        (role) =>
          decideRole({ action: 'view-activity-log', roles: [role] }, instant(at), { interpretations: { I22: 'product-page' } }).verdict ===
          'allowed',
      );
    const six = ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent', 'user-management-admin'];
    expect(log('2019-12-02')).toEqual([]);
    expect(log('2019-12-03')).toEqual(six);
    expect(log('2023-02-28')).toEqual(six);
    expect(log('2023-03-01')).toEqual(['admin-agent']);
    expect(asked('view-activity-log', ['referral-admin'])).toMatchObject({ verdict: 'allowed', contested: ['I22'] });
    expect(asked('view-activity-log', ['global-admin'], '2022-06-01')).toMatchObject({ contested: [], changesAt: instant('2023-03-01') });
  });

  it('still has Global admin on the create page from 2023-10-24 on, contested [I30]', () => {
    const facts = { action: 'suspend-subscription', roles: ['global-admin'] } as const;
    const without = (at: string) => decideRole(facts, instant(at), { interpretations: { I30: 'without-global-admin' } });
    expect(decideRole(facts, instant('2023-10-23T23:59:59.999Z'))).toMatchObject({ contested: [], changesAt: instant('2023-10-24') });
    expect(decideRole(facts, instant('2023-10-24'))).toMatchObject({ verdict: 'allowed', contested: ['I30'], changesAt: null });
    expect(without('2023-10-23')).toMatchObject({ verdict: 'allowed', contested: [], changesAt: instant('2023-10-24') });
    const dated = { interpretations: { I30: 'without-global-admin' }, policyAt: instant('2023-10-23') } as const;
    expect(decideRole(facts, instant('2023-10-23'), dated)).toMatchObject({ verdict: 'allowed', changesAt: null });
    expect(without('2023-10-24')).toMatchObject({
      verdict: 'refused',
      basis: [{ rule: 'A1', source: 'create-subscription@customers-path' }, { rule: 'P1' }],
      reasons: [{ code: 'role-not-allowed', allowed: ['admin-agent', 'billing-admin', 'helpdesk-agent', 'sales-agent'] }],
      contested: ['I30'],
    });
    expect(asked('suspend-subscription', ['admin-agent'], '2023-10-24')).toMatchObject({ verdict: 'allowed', contested: [] });
  });

  it('sells savings plans through four roles, never a Sales agent, from 2023-06-15 on [P2]', () => {
    expect(allowedFor('create-subscription', '2023-06-15', 'azure-savings-plan')).toEqual([
      'admin-agent',
      'global-admin',
      'helpdesk-agent',
      'user-management-admin',
    ]);
    expect(asked('create-subscription', ['admin-agent'], '2023-06-14', 'azure-savings-plan')).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2023-06-15' }],
    });
    expect(asked('suspend-subscription', ['admin-agent'], '2023-06-15', 'azure-savings-plan')).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'role' }],
    });
  });

  it('cancels an Azure plan only with both roles together, from 2022-11-22 on [W19]', () => {
    expect(asked('cancel-subscription', ['global-admin', 'admin-agent'], '2022-11-21', 'azure-plan').verdict).toBe('undetermined');
    expect(asked('cancel-subscription', ['global-admin', 'admin-agent'], '2022-11-22', 'azure-plan').verdict).toBe('allowed');
    expect(allowedFor('cancel-subscription', '2023-01-01', 'azure-plan')).toEqual([]);
    expect(asked('cancel-subscription', ['global-admin'], '2023-01-01', 'azure-plan')).toMatchObject({
      reasons: [{ code: 'role-not-allowed', rule: 'W19', allowed: ['admin-agent', 'global-admin'] }],
    });
    expect(asked('cancel-subscription', ['global-admin', 'admin-agent'], '2023-01-01', 'azure-plan')).toMatchObject({
      verdict: 'allowed',
      through: 'partner-center',
    });
  });

  it.each(['constructor', '__proto__', 'made-up'])('does not know the word %s', (word) => {
    expect(asked(word as Action, ['admin-agent'])).toMatchObject({ gaps: [{ gap: 'unknown-value', fact: 'action', value: word }] });
    expect(asked('cancel-software', ['admin-agent'], '2020-06-01', word as ProductFamily)).toMatchObject({
      gaps: [{ gap: 'unknown-value', fact: 'family', value: word }],
    });
    expect(asked('cancel-software', [word as Role])).toMatchObject({ gaps: [{ gap: 'unknown-value', fact: 'roles', value: word }] });
    expect(asked('cancel-software', [word as Role, 'admin-agent']).verdict).toBe('allowed');
  });

  it('refuses a date that is no instant', () => {
    expect(() => decideRole({ action: 'made-up' as Action, roles: [] }, 'today' as never)).toThrow('invalid-instant at "at"');
  });

  it('one more role never takes an allowance away', () => {
    const family = fc.constantFrom<ProductFamily | null>(null, 'azure-plan', 'azure-reservation', 'isv-saas');
    const day = fc.integer({ min: instant('2017-01-01'), max: instant('2024-01-01') }).map((ms) => instant(ms));
    const role = fc.constantFrom(...roles);
    fc.assert(
      fc.property(fc.constantFrom(...actions), family, fc.subarray([...roles]), role, day, (action, of, held, more, at) => {
        const verdict = (one: readonly Role[]) => decideRole({ action, family: of, roles: one }, at).verdict;
        if (verdict(held) === 'allowed') expect(verdict([...held, more])).toBe('allowed');
      }),
    );
  });
});
