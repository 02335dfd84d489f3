import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import type { RoleAnswer } from '../../../src/rules/buying/decide-role.js';
import { decideRole } from '../../../src/rules/buying/decide-role.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import type { Action, Role } from '../../../src/vocabulary/role.js';
import { actions, roles } from '../../../src/vocabulary/role.js';

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

  it('says nothing of the customer side of keys before the text of 2021-03-08 [A6]', () => {
    expect(asked('get-keys-and-downloads', ['customer-global-admin'], '2021-03-07')).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'role' }],
    });
    expect(asked('get-keys-and-downloads', ['customer-global-admin'], '2021-03-08').verdict).toBe('allowed');
    expect(asked('get-keys-and-downloads', ['customer-global-admin', 'admin-agent'], '2021-03-07').verdict).toBe('allowed');
    expect(asked('get-keys-and-downloads', ['sales-agent'], '2021-03-07').verdict).toBe('refused');
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
          entry: 'roles/software-cancellation@2020-01-21',
          since: '2020-01-21',
          source: 'software-subscriptions@2020-01-21',
          certainty: 'first-seen',
          coverage: 'in-force',
        },
      ],
      verdict: 'refused',
      contested: [],
      changesAt: instant('2021-06-03'),
      reasons: [{ code: 'role-not-allowed', rule: 'A3', errorCode: null, allowed: ['admin-agent'] }],
      instead: [],
    });
  });

  it('is undetermined while the text names no roles, from 2018-08-31 to 2019-11-26 [A1]', () => {
    expect(asked('create-subscription', ['admin-agent'], '2018-08-30')).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2018-08-31' }],
    });
    expect(asked('create-subscription', ['admin-agent'], '2018-08-31')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'role' }] });
    expect(asked('create-subscription', ['admin-agent'], '2019-11-26')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'role' }] });
    expect(asked('create-subscription', ['admin-agent'], '2019-11-27').verdict).toBe('allowed');
    expect(asked('create-subscription', [], '2019-11-27').verdict).toBe('refused');
  });

  it('knows Global admin on the software page from 2019-12-04 [P1]', () => {
    expect(asked('buy-software', ['global-admin'], '2019-12-03').verdict).toBe('undetermined');
    expect(asked('buy-software', ['global-admin'], '2019-12-04').verdict).toBe('allowed');
  });

  it.each<Action>(['cancel-software', 'get-keys-and-downloads', 'view-activity-log'])(
    'has no text on %s before 2020-01-21 [A3] [A4] [A5]',
    (action) => {
      const all = roles.filter((role) => role !== 'customer-global-admin');
      expect(asked(action, all, '2020-01-20').verdict).toBe('undetermined');
      expect(asked(action, all, '2020-01-21').verdict).toBe('allowed');
    },
  );

  it('sells savings plans through everybody of A1 but the Sales agent, from 2022-10-01 on [P2]', () => {
    expect(allowedFor('create-subscription', '2022-10-01', 'azure-savings-plan')).toEqual([
      'admin-agent',
      'billing-admin',
      'global-admin',
      'helpdesk-agent',
    ]);
    expect(allowedFor('create-subscription', '2022-09-30', 'azure-savings-plan')).toEqual([]);
    expect(allowedFor('create-subscription', '2022-10-01', 'license-based')).toContain('sales-agent');
    expect(allowedFor('suspend-subscription', '2022-10-01', 'azure-savings-plan')).toContain('sales-agent');
  });

  it('cancels an Azure plan only with both roles together [W19]', () => {
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

  it('is constant on [at, changesAt), and one more role never takes an allowance away', () => {
    const day = fc.integer({ min: instant('2018-01-01'), max: instant('2024-01-01') }).map((ms) => instant(ms));
    fc.assert(
      fc.property(fc.constantFrom(...actions), fc.subarray([...roles]), fc.constantFrom(...roles), day, (action, held, more, at) => {
        const answer = decideRole({ action, roles: held }, at);
        if (answer.verdict === 'allowed') expect(decideRole({ action, roles: [...held, more] }, at).verdict).toBe('allowed');
        if (answer.verdict === 'undetermined' || answer.changesAt === null) return;
        const last = instant(answer.changesAt - 1);
        expect({ ...decideRole({ action, roles: held }, last), at }).toEqual(answer);
        expect(decideRole({ action, roles: held }, answer.changesAt)).not.toEqual({ ...answer, at: answer.changesAt });
      }),
    );
  });
});
