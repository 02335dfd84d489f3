import { describe, expect, it } from 'vitest';
import { instant, productFamilies } from 'termbook';
import { keyViewers } from '../../../src/rules/software/key-viewers.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';

const viewers = (at: string, family: ProductFamily = 'perpetual-software') => keyViewers({ family }, instant(at));

describe('keyViewers', () => {
  it('shows keys to the partner in Partner Center and to the customer in the Microsoft 365 admin center [A6]', () => {
    expect(viewers('2021-03-04')).toMatchObject({
      question: 'key-viewers',
      verdict: 'computed',
      contested: [],
      changesAt: instant('2023-10-24'),
      viewers: [
        { role: 'admin-agent', through: 'partner-center' },
        { role: 'customer-global-admin', through: 'microsoft-365-admin-center' },
      ],
      silentOn: [],
    });
  });

  it('says nothing of the customer until 2021-03-03 [A4] [A6]', () => {
    expect(viewers('2018-08-31')).toMatchObject({
      viewers: [{ role: 'admin-agent', through: 'partner-center' }],
      silentOn: ['customer-global-admin'],
    });
    expect(viewers('2021-01-18')).toMatchObject({ viewers: [{ role: 'admin-agent' }], silentOn: ['customer-global-admin'] });
    expect(viewers('2018-08-30')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2018-08-31' }] });
  });

  it('shows keys to no role of the partner from 2021-01-19 to 2021-03-03 [A4]', () => {
    for (const at of ['2021-01-19', '2021-03-03T23:59:59.999Z']) {
      expect(viewers(at)).toMatchObject({ viewers: [], silentOn: ['customer-global-admin'], changesAt: instant('2021-03-04') });
    }
  });

  it('knows keys of software only [A6]', () => {
    const withKeys = productFamilies.filter((family) => viewers('2021-05-01', family).verdict === 'computed');
    expect(withKeys).toEqual(['software-subscription', 'perpetual-software', 'windows-7-esu']);
    expect(viewers('2021-05-01', 'isv-saas')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'delivery' }] });
    expect(viewers('2021-05-01', 'constructor' as ProductFamily)).toMatchObject({ gaps: [{ gap: 'unknown-value', fact: 'family' }] });
    expect(() => keyViewers({ family: 'isv-saas' }, '2021' as never)).toThrow('invalid-instant');
  });
});
