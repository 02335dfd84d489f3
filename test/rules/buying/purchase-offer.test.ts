import { describe, expect, it } from 'vitest';
import { bought, gapsOf, license, reasonsOf, software } from '../../purchase-request.js';
import type { BillingCycle, ProductFamily } from '../../../src/vocabulary/product.js';
import type { Duration } from '../../../src/vocabulary/term.js';
import { durations } from '../../../src/vocabulary/term.js';
import { productFamilies } from '../../../src/vocabulary/product.js';

describe("an independent publisher's offer", () => {
  it('is not to be had where its publisher does not support the market [B4]', () => {
    expect(bought({ offer: { markets: ['US'] } })).toMatchObject({
      reasons: [{ code: 'publisher-market', rule: 'B4', errorCode: null, market: 'KR' }],
    });
  });

  it('is not to be had outside the program, exclusively elsewhere, or without a transaction in Partner Center [B4]', () => {
    expect(bought({ offer: { inProgram: false } })).toMatchObject({ reasons: [{ code: 'not-in-program', rule: 'B4' }] });
    expect(bought({ offer: { exclusiveTo: ['partner-2'] } })).toMatchObject({ reasons: [{ code: 'exclusive-to-others', rule: 'B4' }] });
    expect(bought({ offer: { transactable: false } })).toMatchObject({ reasons: [{ code: 'not-transactable', rule: 'B4' }], instead: [] });
  });

  it('is to be had by a partner with exclusive access [B4]', () => {
    expect(bought({ offer: { exclusiveTo: ['partner-2', 'partner-1'] } }).verdict).toBe('allowed');
  });

  it.each(['markets', 'inProgram', 'exclusiveTo', 'transactable'])('needs %s to be stated [B4]', (fact) => {
    expect(gapsOf(bought({ offer: { [fact]: null } }))).toEqual([`fact-missing offer.${fact}`]);
  });

  it('is one by its family too, whoever is said to publish it [B4]', () => {
    expect(gapsOf(bought({ offer: { publisher: 'microsoft', transactable: null } }))).toEqual(['fact-missing offer.transactable']);
  });

  it('is bought in the Azure portal when it is billed by usage [B5]', () => {
    expect(bought({ offer: { family: 'isv-metered' } })).toMatchObject({
      reasons: [{ code: 'license-based-only', rule: 'B5', errorCode: null }],
      instead: [{ by: 'portal', portal: 'azure' }],
    });
    expect(reasonsOf(bought({ offer: { ...license, family: 'azure-plan' }, quantity: null }))).not.toContain('license-based-only');
  });

  it('has no text before 2019-11-27 [B4]', () => {
    expect(gapsOf(bought({}, '2019-11-26'))).toEqual(['before-first-source', 'documents-silent']);
    expect(reasonsOf(bought({ offer: { family: 'isv-metered' } }, '2019-11-26'))).toEqual([]);
    expect(reasonsOf(bought({ offer: { family: 'isv-metered' } }, '2019-11-27'))).toEqual(['license-based-only']);
  });

  it("of Microsoft's needs none of these facts, but what is stated counts", () => {
    expect(bought({ offer: license }).verdict).toBe('allowed');
    const answer = bought({ offer: { ...license, transactable: false } });
    expect(reasonsOf(answer)).toEqual(['not-transactable']);
    expect(answer.basis.map((basis) => basis.entry)).toContain('purchase/publisher-offers@2019-11-27');
  });

  it('has a publisher that is known', () => {
    expect(gapsOf(bought({ offer: { publisher: 'constructor' as never } }))).toEqual(['unknown-value offer.publisher']);
  });
});

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
      reasons: [{ code: 'billing-cycle-not-offered', rule: 'T1', errorCode: '900270' }],
    });
  });

  it('sells licenses for a month, a year and three years only, marketplace software for more [T1]', () => {
    const offer = { ...license, family: 'new-commerce-license' } as const;
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

const partner = { roles: ['admin-agent'] } as const;
const softwareFor = (segment: string, at: string) => bought({ offer: software, customer: { segment }, partner }, at);
const reservationFor = (segment: string, at = '2020-06-01') =>
  bought({ offer: { ...software, family: 'azure-reservation' }, customer: { segment } }, at);

describe('segments', () => {
  it('keeps an offer to its segments, and names them [B3]', () => {
    expect(bought({ customer: { segment: 'government' } })).toMatchObject({
      reasons: [{ code: 'segment-not-served', rule: 'B3', errorCode: null, served: ['commercial', 'education'] }],
    });
    expect(bought({ customer: { segment: 'education' } }).verdict).toBe('allowed');
  });

  it('needs the segments of an offer, and takes a word of its own at its word [B3]', () => {
    expect(gapsOf(bought({ offer: { segments: null } }))).toEqual(['fact-missing offer.segments']);
    expect(gapsOf(bought({ offer: { segments: null }, customer: { segment: 'constructor' } }))).toEqual([
      'fact-missing offer.segments',
      'unknown-value customer.segment',
    ]);
    expect(bought({ offer: { segments: ['charity'] }, customer: { segment: 'charity' } }).verdict).toBe('allowed');
  });

  it.each(['government', 'education', 'nonprofit'])('sells software to %s from 2021-07-07 on [V5]', (segment) => {
    expect(softwareFor(segment, '2021-07-06')).toMatchObject({
      reasons: [{ code: 'segment-not-served', rule: 'V5', served: ['commercial'] }],
    });
    expect(softwareFor(segment, '2021-07-07').verdict).toBe('allowed');
  });

  it('sells software to commercial customers before and after, and to no segment it does not know [B11] [V5]', () => {
    expect(softwareFor('commercial', '2020-06-01').verdict).toBe('allowed');
    expect(softwareFor('commercial', '2021-07-07').verdict).toBe('allowed');
    expect(gapsOf(softwareFor('made-up', '2020-06-01'))).toEqual(['unknown-value customer.segment']);
  });

  it('has no text on segments of software before 2018-09-04 [V5]', () => {
    expect(softwareFor('education', '2018-09-03')).toMatchObject({ verdict: 'undetermined' });
    expect(reasonsOf(softwareFor('education', '2018-09-04'))).toEqual(['segment-not-served']);
  });

  it('sells reservations to commercial customers only [B11]', () => {
    expect(reservationFor('education')).toMatchObject({ reasons: [{ code: 'segment-not-served', rule: 'B11', served: ['commercial'] }] });
    expect(reservationFor('commercial').verdict).toBe('allowed');
    expect(reasonsOf(reservationFor('education', '2020-01-20'))).toEqual([]);
    expect(reasonsOf(reservationFor('education', '2020-01-21'))).toEqual(['segment-not-served']);
  });

  it('has no traditional trial for government and education [R1]', () => {
    const trialFor = (segment: string) =>
      bought({ offer: { ...license, billingCycle: 'none', segments: [segment] }, customer: { segment } });
    for (const segment of ['government', 'education']) {
      expect(trialFor(segment)).toMatchObject({
        reasons: [{ code: 'segment-not-served', rule: 'R1', served: ['commercial', 'nonprofit'] }],
      });
    }
    expect(trialFor('nonprofit').verdict).toBe('allowed');
    expect(trialFor('made-up').verdict).toBe('allowed');
  });
});

const uncounted = { ...license, seatRange: null } as const;

describe('the count of licenses', () => {
  it('must be stated where the offer has a range [B8]', () => {
    expect(bought({ quantity: null })).toMatchObject({ reasons: [{ code: 'quantity-missing', rule: 'B8', errorCode: null }] });
  });

  it('is in range from the first to the last number, both counted [B8]', () => {
    const verdicts = [1, 2, 300, 301].map((quantity) => bought({ quantity }).verdict);
    expect(verdicts).toEqual(['refused', 'allowed', 'allowed', 'refused']);
    expect(bought({ quantity: 301 })).toMatchObject({
      reasons: [{ code: 'quantity-out-of-range', rule: 'B8', errorCode: null, from: 2, to: 300 }],
    });
  });

  it('is at most 25 in a trial of Microsoft licenses [R1] [R2]', () => {
    const trialOf = (family: ProductFamily, quantity: number, seatRange: { from: number; to: number } | null) =>
      bought({ offer: { ...license, family, billingCycle: 'none', seatRange }, quantity }, '2022-05-01');
    expect(trialOf('license-based', 25, null).verdict).toBe('allowed');
    expect(trialOf('license-based', 26, null)).toMatchObject({
      reasons: [{ code: 'quantity-out-of-range', rule: 'R1', from: 1, to: 25 }],
    });
    expect(trialOf('new-commerce-license', 25, null).verdict).toBe('allowed');
    expect(trialOf('new-commerce-license', 26, { from: 2, to: 300 })).toMatchObject({
      reasons: [{ code: 'quantity-out-of-range', rule: 'R2', from: 2, to: 25 }],
    });
    expect(bought({ offer: { carriesTrial: true }, quantity: 300 }).verdict).toBe('allowed');
  });

  it('is needed by the families that are bought by the license [B8]', () => {
    const needing = productFamilies.filter((family) => {
      const offer = { ...uncounted, family, markets: ['KR'], inProgram: true, exclusiveTo: [], transactable: true } as const;
      return gapsOf(bought({ offer, quantity: null, partner: { roles: ['admin-agent'] } })).includes('fact-missing quantity');
    });
    expect(needing).toEqual(['license-based', 'new-commerce-license', 'isv-saas']);
    expect(gapsOf(bought({ offer: uncounted, quantity: null }))).toEqual(['fact-missing quantity']);
    expect(bought({ offer: { ...uncounted, family: 'azure-plan' }, quantity: null }).verdict).toBe('allowed');
  });

  it('counts none as missing, where a count is needed [B8]', () => {
    expect(reasonsOf(bought({ offer: uncounted, quantity: 0 }))).toEqual(['quantity-missing']);
    expect(reasonsOf(bought({ quantity: 0 }))).toEqual(['quantity-out-of-range']);
    expect(bought({ offer: { ...uncounted, family: 'azure-plan' }, quantity: 0 }).verdict).toBe('allowed');
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('breaks off at %d', (quantity) => {
    expect(() => bought({ quantity })).toThrow('invalid-quantity at "quantity"');
  });
});
