import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { decidePurchase } from '../../../src/rules/buying/decide-purchase.js';
import type { Role } from '../../../src/vocabulary/role.js';
import { bought, gapsOf, license, reasonsOf, requestWith, software } from '../../purchase-request.js';

describe('who sells', () => {
  it('needs a role of A1 for a subscription, and names those that would do [A1]', () => {
    expect(bought({ partner: { roles: ['referral-admin'] } })).toMatchObject({
      reasons: [
        {
          code: 'role-not-allowed',
          rule: 'A1',
          errorCode: null,
          allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
        },
      ],
    });
    expect(gapsOf(bought({ partner: { roles: ['made-up' as never] } }))).toEqual(['unknown-value partner.roles']);
  });

  it('needs a role of A2 for software [A2]', () => {
    expect(bought({ offer: software })).toMatchObject({
      reasons: [{ code: 'role-not-allowed', rule: 'A2', allowed: ['admin-agent', 'global-admin'] }],
    });
    expect(bought({ offer: software, partner: { roles: ['global-admin'] } }).verdict).toBe('allowed');
  });

  it('sells no savings plan through a Sales agent [P2]', () => {
    const savings = { ...license, family: 'azure-savings-plan', seatRange: null } as const;
    expect(bought({ offer: savings }, '2023-07-01')).toMatchObject({ reasons: [{ code: 'role-not-allowed', rule: 'P2' }] });
    expect(bought({ offer: savings, partner: { roles: ['helpdesk-agent'] } }, '2023-07-01').verdict).toBe('allowed');
    expect(gapsOf(bought({ offer: savings }, '2023-06-14'))).toEqual(['before-first-source']);
  });

  it('sells a trial of licenses by the page on trials, contested where the create page differs [I22]', () => {
    const offer = { ...license, billingCycle: 'none' } as const;
    const by = (role: Role) => bought({ offer, partner: { roles: [role] } });
    expect(by('sales-agent')).toMatchObject({ verdict: 'allowed', contested: [] });
    expect(by('user-management-admin')).toMatchObject({ verdict: 'allowed', contested: ['I22'] });
    expect(by('admin-agent')).toMatchObject({ reasons: [{ code: 'role-not-allowed' }], contested: ['I22'] });
    expect(bought({ offer: license, partner: { roles: ['admin-agent'] } })).toMatchObject({ verdict: 'allowed', contested: [] });
  });

  it('sells marketplace SaaS through five roles, contested where the marketplace page names two [I22]', () => {
    expect(bought()).toMatchObject({ verdict: 'allowed', contested: ['I22'] });
    expect(bought({ partner: { roles: ['global-admin'] } })).toMatchObject({ verdict: 'allowed', contested: [] });
    const request = requestWith();
    expect(decidePurchase(request, instant('2020-03-01'), { interpretations: { I22: 'product-page' } })).toMatchObject({
      reasons: [{ code: 'role-not-allowed', allowed: ['admin-agent', 'global-admin'] }],
      contested: ['I22'],
    });
  });

  it('sells only through direct-bill partners and indirect providers, where the kind is stated [V6]', () => {
    expect(bought({ partner: { kind: 'indirect-reseller' } })).toMatchObject({
      reasons: [{ code: 'partner-not-selling', rule: 'V6', errorCode: null, sellers: ['direct-bill', 'indirect-provider'] }],
    });
    expect(bought({ partner: { kind: 'direct-bill' } }).verdict).toBe('allowed');
    expect(bought({ partner: { kind: 'indirect-provider' } }).verdict).toBe('allowed');
    expect(gapsOf(bought({ partner: { kind: 'constructor' as never } }))).toEqual(['unknown-value partner.kind']);
    expect(reasonsOf(bought())).toEqual([]);
  });
});
