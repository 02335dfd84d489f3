import { describe, expect, it } from 'vitest';
import { cited } from '../../src/kernel/dated-table.js';
import { instant, productFamilies } from 'termbook';
import {
  customerAgreement,
  everyOffer,
  olderAcceptances,
  ownershipLimits,
  publisherOffers,
  seatLimits,
  segmentTables,
  sellers,
  trialLimits,
} from '../../src/policy/purchase.js';

describe('purchase policy', () => {
  it('showed products by segment and billing cycle from 2018-01-03 until 2019-03-02, with trials under a tab of their own [B3]', () => {
    expect(everyOffer.map(({ since, seenUntil, catalogBy, trialTab }) => ({ since, seenUntil, catalogBy, trialTab }))).toEqual([
      { since: '2018-01-03', seenUntil: '2019-03-02', catalogBy: ['segment', 'billing-cycle'], trialTab: true },
      { since: '2019-03-02', seenUntil: '2023-10-23', catalogBy: ['segment'], trialTab: false },
    ]);
  });

  it('shares a cart since 2019, and lets three things be changed after the purchase [B8] [B9]', () => {
    expect(everyOffer.map(({ sharedCart }) => sharedCart)).toEqual([false, true]);
    for (const row of everyOffer) {
      expect(row.changeable).toEqual(['add-on-licenses', 'quantity', 'suspension']);
      expect(row.counted).toEqual(['license-based', 'new-commerce-license', 'isv-saas']);
      expect(row.rules).toEqual(['A8', 'B1', 'B2', 'B3', 'B8', 'B9']);
    }
  });

  it('sells license-based offers of independent publishers, from 2020-11-25 metered SaaS too [B4] [B5] [B10]', () => {
    expect(publisherOffers.map(({ since, seenUntil, soldKinds }) => [since, seenUntil, soldKinds])).toEqual([
      ['2019-11-20', '2020-11-24', []],
      ['2020-11-25', '2023-10-23', ['saas']],
    ]);
    for (const row of publisherOffers) {
      expect(row).toMatchObject({
        rules: ['B4', 'B5', 'B10'],
        families: ['isv-saas', 'isv-metered'],
        usageBased: ['isv-metered'],
        usageBasedAt: 'azure',
        setUpAtPublisher: ['isv-saas'],
      });
    }
  });

  it('knows what most offers are limited to [V3]', () => {
    expect(ownershipLimits[0].uncounted).toEqual({ lifetime: [], concurrent: ['deleted'] });
    expect(ownershipLimits[0].usual).toEqual({
      trial: { kind: 'lifetime', limit: 1 },
      smallBusiness: { kind: 'concurrent', limit: 2, fewerSeatsThan: 300 },
    });
  });

  it('limits traditional trials only [R1]', () => {
    expect(productFamilies.filter((family) => trialLimits[family] !== null)).toEqual(['license-based']);
    expect(trialLimits['license-based']?.[0]).toMatchObject({
      perCustomerLimit: 1,
      limitKind: 'lifetime',
      notForSegments: ['government', 'education'],
      notForAddOns: true,
      notInClouds: ['china'],
    });
  });

  it('serves segments by family for software and reservations only [B11] [V5]', () => {
    expect(productFamilies.filter((family) => segmentTables[family] !== null)).toEqual([
      'software-subscription',
      'perpetual-software',
      'windows-7-esu',
      'azure-linux-plan',
      'azure-reservation',
    ]);
    const reservations = segmentTables['azure-reservation'];
    if (reservations === null) throw new Error('no table');
    expect(cited(reservations, reservations[0], instant('2023-10-23'))).toMatchObject([{ rule: 'B11', coverage: 'in-force' }]);
    expect(cited(reservations, reservations[0], instant('2023-10-24'))).toMatchObject([{ rule: 'B11', coverage: 'after-last-source' }]);
    expect(segmentTables['perpetual-software']?.map((row) => [row.since, row.segments, row.certainty])).toEqual([
      ['2018-08-31', ['commercial'], 'first-seen'],
      ['2021-07-07', ['commercial', 'government', 'education'], 'stated'],
      ['2021-07-26', ['commercial', 'government', 'education', 'nonprofit'], 'stated'],
    ]);
    expect(segmentTables['software-subscription']?.map((row) => [row.since, row.segments])).toEqual([['2018-08-31', ['commercial']]]);
  });

  it('asks for the customer agreement in the public cloud since 2018-11-07, for another one since 2020-02-01 [V4]', () => {
    expect(customerAgreement.map((row) => [row.since, row.certainty, row.clouds, row.acceptance])).toEqual([
      ['2018-11-07', 'stated', ['global'], ['portal', 'api']],
      ['2020-02-01', 'stated', ['global'], ['portal', 'api']],
      ['2026-01-05', 'stated', ['global'], ['by-customer', 'api']],
    ]);
    expect(olderAcceptances.map((row) => [row.since, row.certainty, row.voidBefore])).toEqual([['2026-01-05', 'reported', '2023-04-01']]);
  });

  it('counts seats of new commerce, first seen beside copies, alone from 2023-10-13, over all partners from 2023-10-18 [V7] [I41]', () => {
    expect(seatLimits.map((row) => [row.since, row.certainty, row.underCopies, row.countsOtherPartners])).toEqual([
      ['2021-10-06', 'preview', 'copies', null],
      ['2023-10-13', 'first-seen', 'seats', null],
      ['2023-10-18', 'first-seen', 'seats', true],
    ]);
  });

  it('cites the rules that it stands on [V3] [V4] [V5] [V6] [B11]', () => {
    expect([ownershipLimits[0], customerAgreement[0], sellers[0]].map((row) => row.rules)).toEqual([['V3'], ['V4'], ['V6']]);
    expect(segmentTables['windows-7-esu']?.map((row) => row.rules)).toEqual([['B11', 'V5']]);
  });

  it('names two kinds of partners that sell [V6]', () => {
    expect(sellers.map((row) => row.sellers)).toEqual([['direct-bill', 'indirect-provider']]);
  });
});
