import { describe, expect, it } from 'vitest';
import type { BillingCycle } from '../../../src/vocabulary/product.js';
import type { Duration } from '../../../src/vocabulary/term.js';
import { durations } from '../../../src/vocabulary/term.js';
import { bought, gapsOf, license, reasonsOf } from '../../purchase-request.js';

const withTerm = (billingCycle: BillingCycle, duration: Duration) => bought({ offer: { billingCycle, duration } });

describe('billing cycle and term', () => {
  it('takes only a billing cycle that the offer comes with [B3]', () => {
    expect(bought({ offer: { billingCycles: ['annual'] } })).toMatchObject({
      reasons: [{ code: 'billing-cycle-not-offered', rule: 'B3', errorCode: null }],
    });
    expect(bought({ offer: { billingCycles: ['annual', 'monthly'] } }).verdict).toBe('allowed');
  });

  it.each<[BillingCycle, readonly Duration[]]>([
    ['monthly', []],
    ['annual', ['P1M']],
    ['biennial', ['P1M', 'P1Y']],
    ['triennial', ['P1M', 'P1Y', 'P2Y']],
    ['one-time', []],
    ['none', []],
  ])('never bills %s over a shorter term [T1]', (billingCycle, tooShort) => {
    const refused = durations.filter((duration) => withTerm(billingCycle, duration).verdict === 'refused');
    expect(refused).toEqual(tooShort);
  });

  it('tells the code of a cycle longer than its term [T1]', () => {
    expect(withTerm('annual', 'P1M')).toMatchObject({
      reasons: [{ code: 'billing-cycle-not-offered', rule: 'T1', errorCode: null }],
    });
  });

  it('sells licenses for a month, a year and three years only, marketplace software for more [T1]', () => {
    const offer = { ...license, family: 'new-commerce-license', perCustomerLimit: 300 } as const;
    const refused = durations.filter((duration) => bought({ offer: { ...offer, duration } }, '2022-05-01').verdict === 'refused');
    expect(refused).toEqual(['P2Y', 'P4Y', 'P5Y']);
    expect(bought({ offer: { ...offer, duration: 'P2Y' } }, '2022-05-01')).toMatchObject({
      reasons: [{ code: 'term-not-offered', rule: 'T1', errorCode: null, offered: ['P1M', 'P1Y', 'P3Y'] }],
    });
  });

  it('knows no billing cycle and no term beyond its own', () => {
    expect(gapsOf(bought({ offer: { billingCycle: 'constructor' as never } }))).toEqual(['unknown-value offer.billingCycle']);
    expect(gapsOf(bought({ offer: { duration: '__proto__' as never } }))).toEqual(['unknown-value offer.duration']);
  });

  it('has no traditional trial for add-ons [R1]', () => {
    const offer = { ...license, billingCycle: 'none', prerequisites: ['base'] } as const;
    expect(bought({ offer, customer: { offers: ['base'] } })).toMatchObject({
      reasons: [{ code: 'trial-not-offered', rule: 'R1', errorCode: null }],
    });
    expect(reasonsOf(bought({ offer: { ...offer, family: 'new-commerce-license' }, customer: { offers: ['base'] } }))).toEqual([]);
    expect(bought({ offer: { ...offer, prerequisites: [] } }).verdict).toBe('allowed');
  });
});
