import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { bought, gapsOf, license, reasonsOf, software } from '../../purchase-request.js';

const reservation = { ...software, family: 'azure-reservation' } as const;

describe('where a purchase is made', () => {
  it('sells no reservation in a market without them [B7]', () => {
    expect(bought({ offer: reservation, customer: { market: 'XK' } }, '2020-06-01')).toMatchObject({
      reasons: [{ code: 'market-not-served', rule: 'B7', errorCode: null, market: 'XK' }],
    });
    expect(bought({ offer: reservation, customer: { market: 'KR' } }, '2020-06-01').verdict).toBe('allowed');
    expect(bought({ offer: license, customer: { market: 'XK' } }, '2020-06-01').verdict).toBe('allowed');
  });

  it('is refused in Korea while Korea was one of the eight more markets, until 2019-10-17 [V1]', () => {
    expect(reasonsOf(bought({ offer: reservation }, '2019-10-17'))).toEqual(['market-not-served']);
    expect(reasonsOf(bought({ offer: reservation }, '2019-10-18'))).toEqual([]);
  });

  it('keeps partners to their region once the areas are published, on 2023-08-17 [V2]', () => {
    const abroad = { offer: license, customer: { market: 'US' } } as const;
    expect(bought(abroad, '2023-08-16').verdict).toBe('allowed');
    expect(bought(abroad, '2023-08-17')).toMatchObject({ reasons: [{ code: 'market-not-served', rule: 'V2', market: 'US' }] });
    expect(bought({ offer: license }, '2023-08-17').verdict).toBe('allowed');
    expect(gapsOf(bought({ offer: license, partner: { market: 'constructor' as never } }, '2023-08-17'))).toEqual([
      'unknown-value partner.market',
    ]);
  });

  it('is refused in a cloud that is not served, and open where the texts are silent [A7] [V6]', () => {
    expect(bought({ customer: { cloud: 'germany' } })).toMatchObject({
      reasons: [{ code: 'cloud-not-served', rule: 'A7', errorCode: null, cloud: 'germany' }],
    });
    expect(gapsOf(bought({ offer: license, customer: { cloud: 'china' } }))).toEqual(['documents-silent']);
    expect(gapsOf(bought({ offer: license, customer: { cloud: 'constructor' as never } }))).toEqual(['unknown-value customer.cloud']);
    expect(bought({ offer: license, customer: { cloud: 'us-government' } }).verdict).toBe('allowed');
  });

  it('reads a cloud that is not stated as the global one [A7]', () => {
    expect(bought({ customer: { cloud: null } })).toEqual(bought());
  });

  it('has no traditional trial in China [R1]', () => {
    const trial = { ...license, billingCycle: 'none' } as const;
    expect(bought({ offer: trial, customer: { cloud: 'china' } })).toMatchObject({
      reasons: [{ code: 'cloud-not-served', rule: 'R1', cloud: 'china' }],
    });
    expect(bought({ offer: trial }).verdict).toBe('allowed');
  });

  it('needs the customer agreement in the public cloud from 2020-02-01 on, where it is said to be missing [V4]', () => {
    const without = { customer: { agreementAccepted: false } } as const;
    expect(bought(without, '2020-01-31').verdict).toBe('allowed');
    expect(bought(without, '2020-02-01')).toMatchObject({
      reasons: [{ code: 'customer-agreement-missing', rule: 'V4', errorCode: '13605' }],
    });
    expect(bought({ customer: { agreementAccepted: true } }, '2020-02-01').verdict).toBe('allowed');
    expect(bought({ offer: license, customer: { agreementAccepted: false, cloud: 'us-government' } }, '2020-02-01').verdict).toBe(
      'allowed',
    );
  });

  it('waits for 2020-02-01 when the agreement is missing before [V4]', () => {
    const answer = bought({ customer: { agreementAccepted: false } }, '2019-12-01');
    expect(answer).toMatchObject({ verdict: 'allowed', changesAt: instant('2020-02-01') });
  });
});

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
