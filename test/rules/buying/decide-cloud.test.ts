import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { decideCloud } from '../../../src/rules/buying/decide-cloud.js';
import type { Cloud } from '../../../src/vocabulary/cloud.js';
import { clouds } from '../../../src/vocabulary/cloud.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { productFamilies } from '../../../src/vocabulary/product.js';

const verdict = (family: ProductFamily, cloud: Cloud, at: string) => decideCloud(Object.freeze({ family, cloud }), instant(at)).verdict;
const verdicts = (family: ProductFamily, at: string) => clouds.map((cloud) => verdict(family, cloud, at));

describe('decideCloud', () => {
  it('serves the global cloud, US Government and, in 2018, Germany [A7] [V6]', () => {
    expect(clouds).toEqual(['global', 'us-government', 'germany', 'china']);
    expect(verdicts('license-based', '2018-08-31')).toEqual(['allowed', 'allowed', 'allowed', 'undetermined']);
    expect(verdicts('license-based', '2019-11-26')).toEqual(['allowed', 'allowed', 'allowed', 'undetermined']);
    expect(verdicts('license-based', '2019-11-27')).toEqual(['allowed', 'allowed', 'refused', 'undetermined']);
  });

  it('has no marketplace in China [V6]', () => {
    for (const at of ['2018-08-31', '2019-11-27']) {
      expect(verdict('isv-saas', 'china', at)).toBe('refused');
      expect(verdict('isv-metered', 'china', at)).toBe('refused');
    }
    expect(decideCloud({ family: 'isv-saas', cloud: 'china' }, instant('2020-06-01'))).toMatchObject({
      reasons: [{ code: 'cloud-not-served', rule: 'V6', errorCode: null, cloud: 'china' }],
      instead: [],
      contested: [],
    });
  });

  it('never infers US Government for software [A7]', () => {
    for (const at of ['2020-01-21', '2021-09-01']) {
      expect(verdicts('perpetual-software', at)).toEqual(['allowed', 'undetermined', 'refused', 'undetermined']);
    }
    expect(decideCloud({ family: 'software-subscription', cloud: 'us-government' }, instant('2020-06-01'))).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'cloud' }],
    });
  });

  it('knows which page speaks of each family [A7]', () => {
    const bySoftwarePage = productFamilies.filter((family) => verdict(family, 'us-government', '2020-06-01') === 'undetermined');
    expect(bySoftwarePage).toEqual([
      'software-subscription',
      'perpetual-software',
      'windows-7-esu',
      'azure-linux-plan',
      'azure-reservation',
    ]);
  });

  it('has no text before 2018-08-31, for software before 2020-01-21 [A7]', () => {
    expect(decideCloud({ family: 'license-based', cloud: 'global' }, instant('2018-08-30'))).toMatchObject({
      basis: [],
      gaps: [{ gap: 'before-first-source', firstSource: '2018-08-31' }],
    });
    expect(verdict('perpetual-software', 'global', '2020-01-20')).toBe('undetermined');
    expect(verdict('perpetual-software', 'global', '2020-01-21')).toBe('allowed');
  });

  it('says how well a date is covered, and until when [A7]', () => {
    const answer = (at: string) => decideCloud({ family: 'license-based', cloud: 'global' }, instant(at));
    expect(answer('2018-08-31')).toMatchObject({
      basis: [{ rule: 'A7', coverage: 'in-force' }, { rule: 'V6' }],
      changesAt: instant('2018-09-01'),
    });
    expect(answer('2018-09-01')).toMatchObject({ basis: [{ coverage: 'between-sources' }, {}], changesAt: instant('2019-11-27') });
    expect(answer('2020-07-17')).toMatchObject({ basis: [{ coverage: 'in-force' }, {}], changesAt: instant('2020-07-18') });
    expect(answer('2020-07-18')).toMatchObject({ basis: [{ coverage: 'after-last-source' }, {}], changesAt: null });
    const software = (at: string) => decideCloud({ family: 'perpetual-software', cloud: 'germany' }, instant(at));
    expect(software('2020-01-24')).toMatchObject({ changesAt: instant('2020-01-25') });
    expect(software('2020-01-25')).toMatchObject({ changesAt: null, reasons: [{ rule: 'A7' }] });
  });

  it.each(['constructor', '__proto__', 'moon'])('does not know the word %s', (word) => {
    const at = instant('2020-06-01');
    expect(decideCloud({ family: word as ProductFamily, cloud: 'global' }, at)).toMatchObject({
      gaps: [{ gap: 'unknown-value', fact: 'family', value: word }],
    });
    expect(decideCloud({ family: 'license-based', cloud: word as Cloud }, at)).toMatchObject({
      gaps: [{ gap: 'unknown-value', fact: 'cloud', value: word }],
    });
  });

  it('refuses a date that is no instant', () => {
    expect(() => decideCloud({ family: 'made-up' as ProductFamily, cloud: 'global' }, Number.NaN as never)).toThrow('invalid-instant');
  });
});
