import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { decidePurchase } from '../../../src/rules/buying/decide-purchase.js';
import { bought, gapsOf, license, reasonsOf, requestWith, software } from '../../purchase-request.js';

const partner = { roles: ['admin-agent'] } as const;
const reservation = { ...software, family: 'azure-reservation' } as const;

describe('where a purchase is made', () => {
  it('sells no reservation in a market without them [B7]', () => {
    expect(bought({ offer: reservation, customer: { market: 'XK' }, partner: { market: 'XK' } }, '2020-06-01')).toMatchObject({
      reasons: [{ code: 'market-not-served', rule: 'B7', errorCode: null, market: 'XK' }],
    });
    expect(bought({ offer: reservation, customer: { market: 'KR' } }, '2020-06-01').verdict).toBe('allowed');
    expect(bought({ offer: license, customer: { market: 'XK' }, partner: { market: 'XK' } }, '2020-06-01').verdict).toBe('allowed');
  });

  it('is refused in Korea while Korea was one of the eight more markets, until 2019-10-16 [V1]', () => {
    expect(reasonsOf(bought({ offer: reservation }, '2019-10-16'))).toEqual(['market-not-served']);
    expect(reasonsOf(bought({ offer: reservation }, '2019-10-17'))).toEqual([]);
  });

  it('keeps partners to their region once the areas are published, on 2018-11-04 [V2]', () => {
    const abroad = { offer: license, customer: { market: 'US' } } as const;
    expect(reasonsOf(bought(abroad, '2018-11-03'))).toEqual([]);
    expect(bought(abroad, '2018-11-04')).toMatchObject({ reasons: [{ code: 'market-not-served', rule: 'V2', market: 'US' }] });
    expect(reasonsOf(bought({ offer: license }, '2018-11-04'))).toEqual([]);
    expect(gapsOf(bought({ offer: license, partner: { market: 'constructor' as never } }, '2023-08-17'))).toEqual([
      'unknown-value partner.market',
    ]);
  });

  it('is open in a cloud that the documents do not name, and refused in one that a document closes [A7] [V6]', () => {
    expect(bought({ customer: { cloud: 'germany' } })).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'cloud' }] });
    expect(bought({ customer: { cloud: 'china' } }, '2021-04-15')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'cloud' }] });
    expect(bought({ customer: { cloud: 'china' } }, '2021-04-16')).toMatchObject({
      reasons: [{ code: 'cloud-not-served', rule: 'V6', errorCode: null, cloud: 'china' }],
    });
    expect(gapsOf(bought({ offer: license, customer: { cloud: 'china' } }))).toEqual(['documents-silent']);
    expect(gapsOf(bought({ offer: license, customer: { cloud: 'constructor' as never } }))).toEqual(['unknown-value customer.cloud']);
    expect(bought({ offer: license, customer: { cloud: 'us-government' } }).verdict).toBe('allowed');
  });

  it('is contested where another page lists the market, or the cloud takes no new customers [I27] [I42]', () => {
    expect(bought({ offer: reservation, customer: { market: 'BR' }, partner: { ...partner, market: 'BR' } }, '2020-07-07')).toMatchObject({
      verdict: 'allowed',
      contested: [],
      changesAt: instant('2020-07-08'),
    });
    expect(bought({ offer: reservation, customer: { market: 'BR' }, partner: { ...partner, market: 'BR' } }, '2020-07-08')).toMatchObject({
      verdict: 'allowed',
      contested: ['I27'],
    });
    const germany = requestWith({ offer: license, customer: { cloud: 'germany' } });
    expect(decidePurchase(germany, instant('2020-03-01'), { interpretations: { I42: 'closed-to-new' } })).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'cloud-not-served' }],
      contested: ['I42'],
    });
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

  it('needs the customer agreement in the public cloud from 2018-11-07 on, where it is said to be missing [V4]', () => {
    const without = { offer: license, customer: { agreementAccepted: false } } as const;
    expect(reasonsOf(bought(without, '2018-11-06'))).toEqual([]);
    expect(bought(without, '2018-11-07')).toMatchObject({
      reasons: [{ code: 'customer-agreement-missing', rule: 'V4', errorCode: null }],
    });
    expect(bought({ customer: { agreementAccepted: true } }, '2020-02-01').verdict).toBe('allowed');
    expect(bought({ offer: license, customer: { agreementAccepted: false, cloud: 'us-government' } }, '2020-02-01').verdict).toBe(
      'allowed',
    );
  });

  it('cites the agreement of the time: the older one until 2020-01-31 [V4]', () => {
    const cited = (day: string) => bought({ offer: license, customer: { agreementAccepted: false } }, day).basis.map(({ entry }) => entry);
    expect(cited('2020-01-31')).toContain('customer-agreement/public-cloud@2018-11-07');
    expect(cited('2020-02-01')).toContain('customer-agreement/public-cloud@2020-02-01');
    expect(cited('2026-01-05')).toContain('customer-agreement/public-cloud@2026-01-05');
  });

  it.each([
    ['2023-03-31T23:59:59.999Z', '2026-01-04T23:59:59.999Z', []],
    ['2023-03-31T23:59:59.999Z', '2026-01-05', ['customer-agreement-missing']],
    ['2023-04-01', '2026-01-05', []],
    ['2023-04-01T00:00:00.001Z', '2026-06-01', []],
  ] as const)('an acceptance of %s, asked about on %s: %j [V4]', (accepted, day, reasons) => {
    const customer = { agreementAccepted: true, agreementAcceptedAt: instant(accepted) };
    const offer = { ...license, family: 'new-commerce-license', perCustomerLimit: null } as const;
    expect(reasonsOf(bought({ offer, customer }, day))).toEqual(reasons);
  });
});
