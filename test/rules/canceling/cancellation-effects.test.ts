import { describe, expect, it } from 'vitest';
import { instant, productFamilies } from 'termbook';
import { cancellationEffects } from '../../../src/rules/canceling/cancellation-effects.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';

const effects = (cancelledAt: string, family: ProductFamily = 'perpetual-software') =>
  cancellationEffects(Object.freeze({ family, cancelledAt: instant(cancelledAt) }));

describe('cancellationEffects', () => {
  it('revokes keys and links, keeps the item listed, ends the use, and is shown within 15 minutes [E14]', () => {
    expect(effects('2020-03-01T10:00Z')).toEqual({
      question: 'cancellation-effects',
      at: null,
      basis: [expect.objectContaining({ rule: 'E14', coverage: 'in-force', entry: 'cancellation-effects/software@2019-12-18' })],
      verdict: 'computed',
      contested: [],
      changesAt: null,
      revoked: ['keys', 'download-links'],
      listed: 'without-key',
      mustStopUsing: ['customer', 'partner'],
      partnerRemoves: ['software', 'downloads', 'links'],
      creditedOn: 'next-invoice',
      shownByAt: instant('2020-03-01T10:15Z'),
    });
  });

  it('is known of software only, and from 2019-12-18 on [E14]', () => {
    const known = productFamilies.filter((family) => effects('2020-06-01', family).verdict === 'computed');
    expect(known).toEqual(['software-subscription', 'perpetual-software', 'windows-7-esu']);
    expect(effects('2020-06-01', 'isv-saas')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'delivery' }] });
    expect(effects('2020-06-01', 'constructor' as ProductFamily)).toMatchObject({ gaps: [{ gap: 'unknown-value', fact: 'family' }] });
    expect(effects('2019-12-17')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2019-12-18' }] });
    expect(effects('2019-12-18').verdict).toBe('computed');
  });

  it('is covered by the texts until 2023-10-23 [E14]', () => {
    expect(effects('2023-10-23')).toMatchObject({ basis: [{ coverage: 'in-force' }] });
    expect(effects('2023-10-24')).toMatchObject({ basis: [{ coverage: 'after-last-source' }] });
    expect(() => cancellationEffects({ family: 'isv-saas', cancelledAt: 'now' as never })).toThrow('invalid-instant at "cancelledAt"');
  });
});
