import { describe, expect, it } from 'vitest';
import { instant, productFamilies } from 'termbook';
import { clouds, decideCloud } from 'termbook/buying';
import type { Cloud } from '../../../src/vocabulary/cloud.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';

const verdict = (family: ProductFamily, cloud: Cloud, at: string) => decideCloud(Object.freeze({ family, cloud }), instant(at)).verdict;
const verdicts = (family: ProductFamily, at: string) => clouds.map((cloud) => verdict(family, cloud, at));

describe('decideCloud', () => {
  it('serves the global cloud, US Government and, until 2018-12-04, Germany; then it is silent on Germany [A7] [V6]', () => {
    expect(clouds).toEqual(['global', 'us-government', 'germany', 'china']);
    const named = ['allowed', 'allowed', 'allowed', 'undetermined'];
    expect(verdicts('license-based', '2017-07-18')).toEqual(named);
    expect(verdicts('license-based', '2018-12-04T23:59:59.999Z')).toEqual(named);
    expect(verdicts('license-based', '2018-12-05')).toEqual(['allowed', 'allowed', 'undetermined', 'undetermined']);
    expect(decideCloud({ family: 'license-based', cloud: 'germany' }, instant('2018-12-05'))).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'cloud' }],
    });
  });

  it("takes no new customers in Germany from 2018-11-21 on under 'closed-to-new' [I42]", () => {
    const germany = { family: 'license-based', cloud: 'germany' } as const;
    const closed = (at: string) => decideCloud(germany, instant(at), { interpretations: { I42: 'closed-to-new' } });
    expect(decideCloud(germany, instant('2018-11-20'))).toMatchObject({
      verdict: 'allowed',
      contested: [],
      changesAt: instant('2018-11-21'),
    });
    expect(decideCloud(germany, instant('2018-11-21'))).toMatchObject({
      verdict: 'allowed',
      contested: ['I42'],
      changesAt: instant('2018-12-05'),
    });
    expect(closed('2018-11-20')).toMatchObject({ verdict: 'allowed', contested: [], changesAt: instant('2018-11-21') });
    expect(closed('2018-11-21')).toMatchObject({
      verdict: 'refused',
      contested: ['I42'],
      basis: [{ rule: 'V6', source: 'partner-center-germany@2018-11-21' }],
      reasons: [{ code: 'cloud-not-served', rule: 'V6', errorCode: null, cloud: 'germany' }],
    });
    expect(closed('2020-06-01').verdict).toBe('refused');
    expect(decideCloud({ ...germany, cloud: 'us-government' }, instant('2020-06-01'))).toMatchObject({ verdict: 'allowed', contested: [] });
  });

  it('has no marketplace SaaS in China from 2021-04-16 on, and is silent before, and on metered offers [V6]', () => {
    const china = { family: 'isv-saas', cloud: 'china' } as const;
    for (const at of ['2019-03-01', '2019-11-27', '2021-04-15T23:59:59.999Z']) {
      expect(decideCloud(china, instant(at))).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'cloud' }] });
    }
    expect(decideCloud(china, instant('2021-04-16'))).toMatchObject({
      basis: [{ rule: 'V6', source: 'marketplace-tax-details@2021-04-16' }],
      reasons: [{ code: 'cloud-not-served', rule: 'V6', errorCode: null, cloud: 'china' }],
      instead: [],
      contested: [],
      changesAt: instant('2023-10-24'),
    });
    expect(verdict('isv-metered', 'china', '2021-04-16')).toBe('undetermined');
  });

  it('never infers US Government for software, nor that Germany has none [A7]', () => {
    for (const at of ['2019-12-18', '2021-09-01']) {
      expect(verdicts('perpetual-software', at)).toEqual(['allowed', 'undetermined', 'undetermined', 'undetermined']);
    }
    expect(decideCloud({ family: 'software-subscription', cloud: 'us-government' }, instant('2020-06-01'))).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'cloud' }],
    });
  });

  it('knows which page speaks of each family: the software page and those of Azure plans name no national cloud [A7]', () => {
    const byCreatePage = productFamilies.filter((family) => verdict(family, 'us-government', '2024-01-01') === 'allowed');
    expect(byCreatePage).toEqual(['license-based', 'new-commerce-license', 'isv-saas', 'isv-metered']);
  });

  it.each<[ProductFamily, string, string]>([
    ['isv-saas', '2019-02-28T23:59:59.999Z', '2019-03-01'],
    ['isv-metered', '2019-02-28T23:59:59.999Z', '2019-03-01'],
    ['azure-plan', '2019-12-10T23:59:59.999Z', '2019-12-11'],
    ['new-commerce-license', '2021-09-02T23:59:59.999Z', '2021-09-03'],
    ['azure-savings-plan', '2023-06-14T23:59:59.999Z', '2023-06-15'],
  ])('has no text on %s before the first that names the family [A7]', (family, before, since) => {
    for (const cloud of clouds) {
      expect(decideCloud({ family, cloud }, instant(before))).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: since }] });
    }
    expect(verdict(family, 'global', since)).toBe('allowed');
    expect(verdict(family, 'germany', since)).toBe('undetermined');
  });

  it('has no text before 2017-07-18, for software before 2019-12-18 [A7]', () => {
    expect(decideCloud({ family: 'license-based', cloud: 'global' }, instant('2017-07-17'))).toMatchObject({
      basis: [],
      gaps: [{ gap: 'before-first-source', firstSource: '2017-07-18' }],
    });
    expect(verdict('perpetual-software', 'global', '2019-12-17')).toBe('undetermined');
    expect(verdict('perpetual-software', 'global', '2019-12-18')).toBe('allowed');
  });

  it('says how well a date is covered, and until when [A7]', () => {
    const answer = (at: string) => decideCloud({ family: 'license-based', cloud: 'global' }, instant(at));
    expect(answer('2018-12-04')).toMatchObject({
      basis: [{ rule: 'A7', coverage: 'in-force' }, { rule: 'V6' }],
      changesAt: instant('2018-12-05'),
    });
    expect(answer('2023-10-23')).toMatchObject({ basis: [{ coverage: 'in-force' }, {}], changesAt: instant('2023-10-24') });
    expect(answer('2023-10-24')).toMatchObject({ basis: [{ coverage: 'after-last-source' }, {}], changesAt: null });
    const software = (at: string) => decideCloud({ family: 'perpetual-software', cloud: 'global' }, instant(at));
    expect(software('2021-04-05')).toMatchObject({ changesAt: instant('2021-04-06') });
    expect(software('2021-04-06')).toMatchObject({ changesAt: null, basis: [{ rule: 'A7' }] });
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
