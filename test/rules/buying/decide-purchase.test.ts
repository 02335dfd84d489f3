import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, productFamilies, statuses } from 'termbook';
import { decidePurchase } from '../../../src/rules/buying/decide-purchase.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { purchaseReasons } from '../../../src/vocabulary/purchase-request.js';
import type { Changes } from '../../purchase-request.js';
import { bought, gapsOf, license, reasonsOf, requestWith, software } from '../../purchase-request.js';

const at = instant('2020-03-01');

describe('decidePurchase', () => {
  it('allows what nothing speaks against; ISV SaaS is set up at the publisher [B10]', () => {
    expect(bought()).toMatchObject({
      question: 'purchase',
      at,
      verdict: 'allowed',
      contested: ['I22'],
      changesAt: instant('2020-04-21'),
      setUpAt: 'publisher',
      trialDays: null,
      instead: [],
    });
    expect(bought({}, '2020-04-21')).toMatchObject({ verdict: 'allowed', changesAt: instant('2020-11-25') });
  });

  it('sets Microsoft licenses up nowhere else [B10]', () => {
    expect(bought({ offer: license })).toMatchObject({ verdict: 'allowed', setUpAt: null });
  });

  it('tells the 30 days of an ISV trial only where the offer is said to carry one [C1]', () => {
    expect(bought({ offer: { carriesTrial: true } })).toMatchObject({ verdict: 'allowed', trialDays: 30 });
    expect(bought({ offer: { carriesTrial: false } })).toMatchObject({ verdict: 'allowed', trialDays: null });
    expect(bought({ offer: { ...software, carriesTrial: true }, partner: { roles: ['admin-agent'] } })).toMatchObject({
      verdict: 'allowed',
      trialDays: null,
    });
  });

  it('tells the 30 days of a trial offer [R1] [R2]', () => {
    expect(bought({ offer: { ...license, billingCycle: 'none' } })).toMatchObject({ verdict: 'allowed', trialDays: 30 });
    expect(bought({ offer: { ...license, family: 'new-commerce-license', billingCycle: 'none' } }, '2022-05-01')).toMatchObject({
      verdict: 'allowed',
      trialDays: 30,
    });
  });

  it('tells all reasons together, in their fixed order [B1-B5]', () => {
    const answer = bought({
      offer: {
        family: 'isv-metered',
        billingCycle: 'annual',
        billingCycles: ['monthly'],
        duration: 'P1M',
        segments: ['government'],
        markets: ['US'],
        inProgram: false,
        exclusiveTo: ['partner-2'],
        transactable: false,
        prerequisites: ['base'],
      },
      customer: { exists: false, cloud: null, offers: [] },
      partner: { roles: ['referral-admin'], kind: 'indirect-reseller' },
      quantity: 1,
      owned: [
        { subscriptionId: 's-1', status: 'suspended' },
        { subscriptionId: 's-2', status: 'suspended' },
      ],
    });
    expect(reasonsOf(answer)).toEqual([
      'no-customer-record',
      'owned-and-limited',
      'suspended-copy-exists',
      'suspended-copy-exists',
      'segment-not-served',
      'billing-cycle-not-offered',
      'billing-cycle-not-offered',
      'publisher-market',
      'not-in-program',
      'exclusive-to-others',
      'not-transactable',
      'license-based-only',
      'quantity-out-of-range',
      'role-not-allowed',
      'prerequisite-missing',
      'partner-not-selling',
    ]);
    expect(answer).toMatchObject({
      contested: [],
      instead: [
        { by: 'reactivate-existing', subscriptionId: 's-1' },
        { by: 'reactivate-existing', subscriptionId: 's-2' },
        { by: 'portal', portal: 'azure' },
      ],
    });
  });

  it('lets a certain refusal beat a missing fact, and a missing fact beat "allowed"', () => {
    expect(reasonsOf(bought({ offer: { transactable: null }, customer: { exists: false } }))).toEqual(['no-customer-record']);
    expect(gapsOf(bought({ offer: { transactable: null } }))).toEqual(['fact-missing offer.transactable']);
  });

  it('refuses a role that may not buy whatever kind of partner the record names, in every family [A1]', () => {
    const by = (role: string, family: string) =>
      bought({ offer: { ...license, family }, partner: { roles: [role], kind: 'a-new-kind' } } as never, '2023-11-01');
    for (const family of ['license-based', 'isv-saas', 'software-subscription', 'new-commerce-license'])
      expect([family, ...reasonsOf(by('referral-admin', family))]).toContain('role-not-allowed');
    expect(gapsOf(by('admin-agent', 'license-based'))).toEqual(['unknown-value partner.kind']);
  });

  it('says nothing before the first text of 2018-01-03, and no yes before roles are named on 2019-11-20 [A1] [P3]', () => {
    expect(decidePurchase(requestWith(), instant('2018-01-02T23:59:59.999Z'))).toEqual({
      question: 'purchase',
      at: instant('2018-01-02T23:59:59.999Z'),
      basis: [],
      contested: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'before-first-source', firstSource: '2018-01-03' }],
      instead: [],
    });
    expect(gapsOf(bought({ offer: license }, '2018-01-03'))).toEqual(['documents-silent']);
    expect(gapsOf(bought({ offer: license }, '2019-11-19'))).toEqual(['documents-silent']);
    expect(reasonsOf(bought({ offer: license }, '2019-11-20'))).toEqual(['role-not-allowed']);
    expect(bought({ offer: license }, '2019-11-27').verdict).toBe('allowed');
  });

  it('says nothing of new-commerce licenses before the first text on them, 2021-09-03, but knows that there is no record [I13, A8]', () => {
    const offer = { ...license, family: 'new-commerce-license' } as const;
    expect(bought({ offer }, '2021-09-02T23:59:59.999Z')).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'before-first-source', firstSource: '2021-09-03' }],
    });
    expect(bought({ offer }, '2021-09-03').verdict).toBe('allowed');
    expect(reasonsOf(bought({ offer, customer: { exists: false } }, '2021-09-02'))).toEqual(['no-customer-record']);
  });

  it.each<ProductFamily>(['constructor', '__proto__', 'made-up'] as unknown as ProductFamily[])(
    'knows no family %s, but still knows that there is no customer record [A8]',
    (family) => {
      expect(bought({ offer: { family } })).toMatchObject({ gaps: [{ gap: 'unknown-value', fact: 'offer.family', value: family }] });
      expect(reasonsOf(bought({ offer: { family, billingCycle: 'none' }, customer: { exists: false } }))).toEqual(['no-customer-record']);
    },
  );

  it('tells an unknown market once', () => {
    const market = 'toString' as 'KR';
    expect(gapsOf(bought({ offer: license, customer: { market } }))).toEqual(['unknown-value customer.market']);
    const reservation = { ...software, family: 'azure-reservation' } as const;
    expect(gapsOf(bought({ offer: reservation, customer: { market } }))).toEqual(['unknown-value customer.market']);
  });

  it('judges by the texts of another date where the caller says so, and then time changes nothing', () => {
    const answer = decidePurchase(requestWith(), at, { policyAt: instant('2018-10-01') });
    expect(answer.verdict).toBe('undetermined');
    expect(decidePurchase(requestWith(), instant('2018-10-01'), { policyAt: at })).toMatchObject({ verdict: 'allowed', changesAt: null });
  });

  it('refuses a date that is no instant', () => {
    expect(() => decidePurchase(requestWith(), '2020-03-01' as never)).toThrow('invalid-instant at "at"');
    expect(() => decidePurchase(requestWith(), at, { policyAt: 1.5 as never })).toThrow('invalid-instant at "options.policyAt"');
  });

  const flag = fc.constantFrom(true, false, null);
  const changes: fc.Arbitrary<Changes> = fc.record({
    offer: fc.record({
      family: fc.constantFrom(...productFamilies),
      billingCycle: fc.constantFrom('monthly' as const, 'annual' as const, 'none' as const),
      publisher: fc.constantFrom('microsoft' as const, 'partner' as const),
      perCustomerLimit: fc.constantFrom(null, 1, 2),
      segments: fc.constantFrom(null, ['commercial'], ['education']),
      inProgram: flag,
      transactable: flag,
      carriesTrial: flag,
      seatRange: fc.constantFrom(null, { from: 1, to: 10 }),
    }),
    customer: fc.record({
      exists: fc.boolean(),
      cloud: fc.constantFrom('global' as const, 'china' as const, 'germany' as const, null),
      agreementAccepted: flag,
    }),
    quantity: fc.constantFrom(null, 0, 5, 26),
    owned: fc.array(fc.record({ subscriptionId: fc.constant('s'), status: fc.constantFrom(...statuses) }), { maxLength: 2 }),
  });
  const day = fc.integer({ min: instant('2017-12-01'), max: instant('2024-06-01') }).map((ms) => instant(ms));

  it('keeps an answer constant on [at, changesAt)', () => {
    fc.assert(
      fc.property(changes, day, fc.double({ min: 0, max: 1, noNaN: true }), (change, asked, share) => {
        const request = requestWith(change);
        const answer = decidePurchase(request, asked);
        if (answer.verdict === 'undetermined' || answer.changesAt === null) return;
        const other = instant(asked + Math.floor((answer.changesAt - 1 - asked) * share));
        expect({ ...decidePurchase(request, other), at: asked }).toEqual(answer);
      }),
    );
  });

  it('tells reasons in the order of the list, and is plain JSON', () => {
    fc.assert(
      fc.property(changes, day, (change, asked) => {
        const answer = decidePurchase(requestWith(change), asked);
        const places = reasonsOf(answer).map((code) => (purchaseReasons as readonly string[]).indexOf(code));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
    );
  });

  it('never turns a refusal into an allowance when a fact is taken away', () => {
    fc.assert(
      fc.property(changes, day, fc.constantFrom('segments', 'inProgram', 'transactable', 'perCustomerLimit'), (change, asked, fact) => {
        const full = decidePurchase(requestWith(change), asked);
        const less = decidePurchase(requestWith({ ...change, offer: { ...change.offer, [fact]: null } }), asked);
        const independent = change.offer?.publisher === 'partner';
        if (independent && full.verdict === 'refused') expect(less.verdict).not.toBe('allowed');
      }),
    );
  });
});
