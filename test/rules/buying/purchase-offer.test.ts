import { describe, expect, it } from 'vitest';
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
