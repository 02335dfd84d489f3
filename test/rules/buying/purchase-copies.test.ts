import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/vocabulary/status.js';
import { instant } from '../../../src/kernel/instant.js';
import { decidePurchase } from '../../../src/rules/buying/decide-purchase.js';
import { bought, gapsOf, license, reasonsOf, requestWith } from '../../purchase-request.js';

const copy = (status: Status, subscriptionId = 's-1') => ({ subscriptionId, status });
const partner = { roles: ['admin-agent'] } as const;
const trialOffer = { ...license, billingCycle: 'none', perCustomerLimit: null } as const;

describe('what the customer is, has and had', () => {
  it('sells nothing without a customer record [A8]', () => {
    expect(bought({ customer: { exists: false } })).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'no-customer-record', rule: 'A8', errorCode: null }],
      instead: [],
    });
  });

  it('refuses a second copy where the limit is one, and not where it is two [B1]', () => {
    expect(bought({ owned: [copy('active')] })).toMatchObject({
      reasons: [{ code: 'owned-and-limited', rule: 'B1', errorCode: null, limit: 1 }],
    });
    expect(bought({ offer: { perCustomerLimit: 2 }, owned: [copy('active')] }).verdict).toBe('allowed');
    expect(reasonsOf(bought({ offer: { perCustomerLimit: 2 }, owned: [copy('active'), copy('active', 's-2')] }))).toEqual([
      'owned-and-limited',
    ]);
  });

  it('needs the limit once a copy is there, and not before [B1]', () => {
    expect(gapsOf(bought({ offer: { perCustomerLimit: null }, owned: [copy('active')] }))).toEqual(['fact-missing offer.perCustomerLimit']);
    expect(bought({ offer: { perCustomerLimit: null } }).verdict).toBe('allowed');
    expect(bought({ offer: { perCustomerLimit: null }, owned: [copy('deleted')] }).verdict).toBe('allowed');
    expect(bought({ offer: { perCustomerLimit: null, limitKind: 'none' }, owned: [copy('active')] }).verdict).toBe('allowed');
  });

  it('counts a canceled copy until it is gone, a lifetime limit even then, and "none" nothing [V3]', () => {
    expect(reasonsOf(bought({ owned: [copy('cancelled')] }))).toEqual(['owned-and-limited']);
    expect(bought({ owned: [copy('deleted')] }).verdict).toBe('allowed');
    expect(reasonsOf(bought({ offer: { limitKind: 'lifetime' }, owned: [copy('deleted')] }))).toEqual(['owned-and-limited']);
    expect(bought({ offer: { limitKind: 'none' }, owned: [copy('active')] }).verdict).toBe('allowed');
  });

  it('does not know if a copy in a status that is in no list counts, from the copy on that would reach the limit [V3]', () => {
    const odd = { subscriptionId: 's-2', status: 'resting' as Status };
    const unknown = ['unknown-value owned.status'];
    expect(gapsOf(bought({ owned: [odd] }))).toEqual(unknown);
    expect(gapsOf(bought({ offer: { perCustomerLimit: 2 }, owned: [copy('active'), odd] }))).toEqual(unknown);
    expect(bought({ offer: { perCustomerLimit: 2 }, owned: [odd] }).verdict).toBe('allowed');
    expect(reasonsOf(bought({ owned: [copy('active'), odd] }))).toEqual(['owned-and-limited']);
  });

  it('grants one traditional trial per offer and customer, ever [R1]', () => {
    expect(bought({ offer: trialOffer }).verdict).toBe('allowed');
    expect(bought({ offer: trialOffer, owned: [copy('deleted')] })).toMatchObject({
      reasons: [{ code: 'owned-and-limited', rule: 'R1', limit: 1 }],
    });
    expect(bought({ offer: { ...trialOffer, perCustomerLimit: 2 }, owned: [copy('active')] }).verdict).toBe('allowed');
  });

  it('names the suspended copy to reactivate instead where the limit is exceeded [B1] [B2]', () => {
    expect(bought({ offer: { perCustomerLimit: 2 }, owned: [copy('active', 's-0'), copy('suspended', 's-9')] })).toMatchObject({
      reasons: [
        { code: 'owned-and-limited', rule: 'B1', limit: 2 },
        { code: 'suspended-copy-exists', rule: 'B2', errorCode: null, subscriptionId: 's-9' },
      ],
      instead: [{ by: 'reactivate-existing', subscriptionId: 's-9' }],
      contested: [],
    });
  });

  it('is not blocked by a suspended copy within the limit, or without one, but names it, contested [I21]', () => {
    for (const offer of [{ perCustomerLimit: 3 }, { limitKind: 'none' }] as const) {
      expect(bought({ offer, partner, owned: [copy('active', 's-0'), copy('suspended', 's-9')] })).toMatchObject({
        verdict: 'allowed',
        instead: [{ by: 'reactivate-existing', subscriptionId: 's-9' }],
        contested: ['I21'],
      });
    }
    expect(bought({ partner })).toMatchObject({ verdict: 'allowed', instead: [], contested: [] });
  });

  it("is blocked by a suspended copy within the limit under 'blocks' [I21]", () => {
    const request = requestWith({ offer: { perCustomerLimit: 3 }, partner, owned: [copy('suspended', 's-9')] });
    expect(decidePurchase(request, instant('2020-03-01'), { interpretations: { I21: 'blocks' } })).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'suspended-copy-exists', rule: 'B2', subscriptionId: 's-9' }],
      contested: ['I21'],
    });
  });

  it('needs the limit where the only copy is suspended, and names the copy [B2]', () => {
    expect(bought({ offer: { perCustomerLimit: null }, owned: [copy('suspended', 's-9')] })).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'offer.perCustomerLimit' }],
      instead: [{ by: 'reactivate-existing', subscriptionId: 's-9' }],
    });
  });

  it('needs one of the prerequisites of an add-on [V3]', () => {
    const offer = { prerequisites: ['base-1', 'base-2'] };
    expect(bought({ offer, customer: { offers: ['base-3'] } })).toMatchObject({
      reasons: [{ code: 'prerequisite-missing', rule: 'V3', errorCode: null, anyOf: ['base-1', 'base-2'] }],
    });
    expect(bought({ offer, customer: { offers: ['base-2'] } }).verdict).toBe('allowed');
    expect(gapsOf(bought({ offer }))).toEqual(['fact-missing customer.offers']);
    expect(bought({ offer: { prerequisites: [] }, customer: { offers: [] } }).verdict).toBe('allowed');
  });

  it.each(['constructor', '__proto__', '', 'monthly'])('does not know the kind of limit %j [V3]', (limitKind) => {
    const offer = { limitKind: limitKind as 'lifetime' };
    expect(bought({ offer, owned: [copy('active', 's-0')] })).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'offer.limitKind', value: limitKind }],
    });
    expect(bought({ offer, customer: { exists: false } }).verdict).toBe('refused');
  });

  it.each([-1, 0.5, Number.NaN])('breaks off at a limit of %d', (perCustomerLimit) => {
    expect(() => bought({ offer: { perCustomerLimit } })).toThrow('invalid-quantity at "offer.perCustomerLimit"');
  });
});
