import { describe, expect, it } from 'vitest';
import { partnerCenterSubscription } from '../../src/partner-center/index.js';
import { newCommerce } from './fixtures.js';

describe('an issue of a record says what was received', () => {
  const received = (record: object): readonly string[] =>
    partnerCenterSubscription(record).issues.map(({ path, received: value }) => `${path}: ${value}`);

  it('a value that this version does not know, where a fact is missing for it', () => {
    expect(received({ ...newCommerce, billingCycle: 'weekly' })).toEqual(['billingCycle: "weekly"']);
    expect(received({ ...newCommerce, billingCycle: null })).toEqual(['billingCycle: nothing']);
    expect(received({ ...newCommerce, productType: { id: 'OnlineServicesXYZ' } })).toContain('productType: "OnlineServicesXYZ"');
  });
});
