import { describe, expect, it } from 'vitest';
import type { PurchaseOffer } from '../../../src/vocabulary/purchase-request.js';
import { bought, gapsOf, license, reasonsOf } from '../../purchase-request.js';

type Rest = Partial<PurchaseOffer>;
const everyone = ['commercial', 'education', 'government', 'nonprofit'];
const of = (segment: string, on: string, rest: Rest = {}, market: 'KR' | 'BR' = 'KR') =>
  bought(
    {
      offer: { ...license, segments: everyone, deprecated: true, ...rest },
      customer: { segment, market },
      partner: { market, roles: ['admin-agent'] },
    },
    on,
  );

describe('buying traditional licenses', () => {
  it('ends for commercial offers that new commerce replaces, on 2022-03-10 [M1]', () => {
    expect(reasonsOf(of('commercial', '2022-03-09T23:59:59.999Z'))).toEqual([]);
    expect(of('commercial', '2022-03-10')).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'no-longer-sold', rule: 'M1', errorCode: null }],
    });
    expect(of('commercial', '2022-03-10', { deprecated: false }).verdict).toBe('allowed');
  });

  it('is not known for a segment that is in no list, which is named once', () => {
    const answer = of('odd', '2022-03-10', { segments: [...everyone, 'odd'] as never });
    expect(answer).toMatchObject({ verdict: 'undetermined' });
    expect('gaps' in answer ? answer.gaps : []).toEqual([{ gap: 'unknown-value', fact: 'customer.segment', value: 'odd' }]);
  });

  it('needs the mark of the price list until 2024-08-31 [M1]', () => {
    expect(gapsOf(of('commercial', '2022-03-09', { deprecated: null }))).toEqual([]);
    expect(gapsOf(of('commercial', '2022-03-10', { deprecated: null }))).toEqual(['fact-missing offer.deprecated']);
    expect(gapsOf(of('commercial', '2024-08-31', { deprecated: null }))).toEqual(['fact-missing offer.deprecated']);
    expect(reasonsOf(of('commercial', '2024-09-01', { deprecated: null }))).toContain('no-longer-sold');
  });

  it('ended in Brazil on a day of 2022 that no text states [M1]', () => {
    expect(of('commercial', '2022-12-31', {}, 'BR')).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'move' }],
    });
    expect(of('commercial', '2022-12-31', { deprecated: false }, 'BR').verdict).toBe('allowed');
    expect(reasonsOf(of('commercial', '2023-01-01', {}, 'BR'))).toEqual(['no-longer-sold']);
  });

  it('ends for education and nonprofit on 2024-08-01, for government and all others on 2024-09-01 [M1]', () => {
    const sold = (segment: string, on: string) => !reasonsOf(of(segment, on, { duration: 'P1Y' })).includes('no-longer-sold');
    expect(['education', 'nonprofit', 'government'].map((segment) => sold(segment, '2024-07-31'))).toEqual([true, true, true]);
    expect(['education', 'nonprofit', 'government'].map((segment) => sold(segment, '2024-08-01'))).toEqual([false, false, true]);
    expect([...everyone].map((segment) => sold(segment, '2024-09-01'))).toEqual([false, false, false, false]);
  });

  it('goes on for the longest plans of the public sector, so that the term has to be stated there [M1]', () => {
    expect(reasonsOf(of('government', '2024-09-01', { duration: 'P5Y' }))).not.toContain('no-longer-sold');
    expect(reasonsOf(of('commercial', '2024-09-01', { duration: 'P5Y' }))).toContain('no-longer-sold');
    expect(gapsOf(of('government', '2024-09-01'))).toContain('fact-missing offer.duration');
  });
});
