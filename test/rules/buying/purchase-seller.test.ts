import { describe, expect, it } from 'vitest';
import { bought, gapsOf, license, reasonsOf, software } from '../../purchase-request.js';

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
    expect(bought({ offer: savings }, '2023-01-01')).toMatchObject({ reasons: [{ code: 'role-not-allowed', rule: 'P2' }] });
    expect(bought({ offer: savings, partner: { roles: ['helpdesk-agent'] } }, '2023-01-01').verdict).toBe('allowed');
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
