import { describe, expect, it } from 'vitest';
import type { OfferKind } from '../../../src/vocabulary/purchase-request.js';
import { bought, gapsOf, license, reasonsOf } from '../../purchase-request.js';

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

  it('is bought in the Azure portal when it is billed by usage, whatever its kind, until 2020-11-24 [B5]', () => {
    for (const offerKind of [null, 'saas', 'container'] as const) {
      expect(bought({ offer: { family: 'isv-metered', offerKind } }, '2020-11-24T23:59:59.999Z')).toMatchObject({
        reasons: [{ code: 'license-based-only', rule: 'B5', errorCode: null }],
        instead: [{ by: 'portal', portal: 'azure' }],
      });
    }
    expect(reasonsOf(bought({ offer: { ...license, family: 'azure-plan' }, quantity: null }))).not.toContain('license-based-only');
  });

  it('is sold from 2020-11-25 on when it is metered SaaS; the other kinds stay in the Azure portal [B5]', () => {
    const metered = (offerKind: OfferKind | null) => bought({ offer: { family: 'isv-metered', offerKind } }, '2020-11-25');
    expect(metered('saas').verdict).toBe('allowed');
    for (const kind of ['azure-application', 'container', 'virtual-machine'] as const) {
      expect(metered(kind)).toMatchObject({
        reasons: [{ code: 'license-based-only', rule: 'B5' }],
        instead: [{ by: 'portal', portal: 'azure' }],
      });
    }
    expect(gapsOf(metered(null))).toEqual(['fact-missing offer.offerKind']);
    expect(gapsOf(metered('constructor' as OfferKind))).toEqual(['unknown-value offer.offerKind']);
    expect(bought({ offer: { family: 'isv-saas', offerKind: 'container' } }, '2020-11-25').verdict).toBe('allowed');
  });

  it('has no text before 2019-11-20 [B4]', () => {
    expect(gapsOf(bought({}, '2019-11-19'))).toEqual(['before-first-source', 'documents-silent']);
    expect(reasonsOf(bought({ offer: { family: 'isv-metered' } }, '2019-11-19'))).toEqual([]);
    expect(reasonsOf(bought({ offer: { family: 'isv-metered' } }, '2019-11-20'))).toEqual(['license-based-only', 'role-not-allowed']);
  });

  it("of Microsoft's needs none of these facts, but what is stated counts", () => {
    expect(bought({ offer: license }).verdict).toBe('allowed');
    const answer = bought({ offer: { ...license, transactable: false } });
    expect(reasonsOf(answer)).toEqual(['not-transactable']);
    expect(answer.basis.map((basis) => basis.entry)).toContain('purchase/publisher-offers@2019-11-20');
  });

  it('has a publisher that is known', () => {
    expect(gapsOf(bought({ offer: { publisher: 'constructor' as never } }))).toEqual(['unknown-value offer.publisher']);
  });
});
