import { describe, expect, it } from 'vitest';
import { partnerCenterSubscription } from '../../src/partner-center/subscription.js';
import { marketplace, newCommerce, software, traditional, without } from './fixtures.js';

const guid = '5C0FFEE5-0000-4000-8000-0000000000F2';
const bare = {
  id: 's1',
  status: 'active',
  quantity: 1,
  autoRenewEnabled: true,
  billingCycle: 'monthly',
  creationDate: '2020-01-01T00:00:00Z',
};

describe('the family that a record tells', () => {
  it.each([
    [{ productType: { id: 'OnlineServicesNCE' } }, 'new-commerce-license', ['productType']],
    [{ productType: 'OnlineServicesNCE' }, 'new-commerce-license', ['productType']],
    [{ productType: { id: 'Software' }, termDuration: 'P1Y' }, 'software-subscription', ['productType', 'termDuration']],
    [{ productType: { id: 'Software' }, billingCycle: 'one_time' }, 'perpetual-software', ['productType', 'billingCycle', 'termDuration']],
    [
      { productType: { id: 'Software' }, offerName: 'SUSE Linux plan', termDuration: 'P1Y' },
      'azure-linux-plan',
      ['productType', 'offerName'],
    ],
    [
      { productType: { id: 'Software' }, publisherName: 'Red Hat, Inc.', termDuration: 'P1Y' },
      'azure-linux-plan',
      ['productType', 'offerName'],
    ],
    [{ productType: { id: 'SoftwareSUSELinux' } }, 'azure-linux-plan', ['productType']],
    [
      { productType: { id: 'Software' }, offerName: 'Windows 7 Extended Security Updates 2020', termDuration: 'P1Y' },
      'windows-7-esu',
      ['productType', 'offerName'],
    ],
    [{ productType: { id: 'SaaS' }, billingType: 'license' }, 'isv-saas', ['productType', 'billingType']],
    [{ productType: { id: 'SaaS' }, billingType: 'usage' }, 'isv-metered', ['productType', 'billingType']],
    [{ productType: { id: 'AzureReservationsVM' } }, 'azure-reservation', ['productType']],
    [{ productType: { id: 'Azure', subType: { id: 'VirtualMachines' } } }, 'azure-reservation', ['productType']],
    [{ productType: { id: 'Azure', subType: { id: 'SavingsPlan' } }, billingType: 'benefit' }, 'azure-savings-plan', ['productType']],
    [{ productType: { id: 'Azure', subType: { id: '' } }, billingType: 'usage' }, 'azure-plan', ['productType', 'billingType']],
    [{ productType: { id: 'Azure' }, billingType: 'usage' }, 'azure-plan', ['productType', 'billingType']],
    [{ isMicrosoftProduct: false, billingType: 'license' }, 'isv-saas', ['isMicrosoftProduct', 'billingType']],
    [{ isMicrosoftProduct: false, billingType: 'usage' }, 'isv-metered', ['isMicrosoftProduct', 'billingType']],
    [{ offerId: 'MS-AZR-0145P', billingType: 'usage' }, 'azure-plan', ['offerId', 'billingType']],
    [{ offerId: guid, billingType: 'license' }, 'license-based', ['offerId', 'billingType']],
    [{ links: { offer: { uri: `/v1/offers/${guid}?country=US` } }, billingType: 'license' }, 'license-based', ['offerId', 'billingType']],
  ])('%j is %s, told by %j', (evidence, family, statedBy) => {
    const read = partnerCenterSubscription({ ...bare, ...evidence });
    expect(read.facts?.family).toBe(family);
    expect(read.familyStatedBy).toEqual(statedBy);
  });
  it.each([
    {},
    { productType: { id: 'Software' } },
    { productType: { id: 'Software' }, offerName: 'Windows 7 Extended Security Updates 2021', termDuration: 'P1Y' },
    { productType: { id: 'SaaS' } },
    { productType: { id: 'Azure' }, billingType: 'license' },
    { productType: { id: 'Azure' }, billingType: 'benefit' },
    { productType: { id: 'Azure', subType: { id: 'SomethingNew' } }, billingType: 'usage' },
    { productType: { id: 'SomethingNew' }, offerId: guid, billingType: 'license' },
    { productType: { displayName: 'Software' } },
    { isMicrosoftProduct: false },
    { isMicrosoftProduct: false, billingType: 'none' },
    { offerId: 'MS-AZR-0145P', billingType: 'license' },
    { offerId: guid, billingType: 'none' },
    { offerId: guid },
    { offerId: 'CFQ7TTC0ZZ01:0001:CFQ7TTC0ZZ99', billingType: 'license', isMicrosoftProduct: true },
  ])('%j tells none: an issue, not a guess', (evidence) => {
    const read = partnerCenterSubscription({ ...bare, ...evidence });
    expect(read.facts).toBeNull();
    expect(read.issues).toMatchObject([{ code: 'family-not-stated', path: 'productType' }]);
    expect(read.familyStatedBy).toEqual([]);
  });
  it('keeps an unknown product type', () => {
    expect(partnerCenterSubscription({ ...bare, productType: { id: 'SomethingNew' } }).unknown).toEqual([
      { path: 'productType.id', value: 'SomethingNew' },
    ]);
    const subType = { id: 'SomethingNew' };
    expect(partnerCenterSubscription({ ...bare, productType: { id: 'Azure', subType } }).unknown).toEqual([
      { path: 'productType.subType.id', value: 'SomethingNew' },
    ]);
  });
  it('needs each piece of its evidence', () => {
    expect(partnerCenterSubscription(without(marketplace, 'isMicrosoftProduct')).facts).toBeNull();
    expect(partnerCenterSubscription(without(traditional, 'billingType')).facts).toBeNull();
    expect(partnerCenterSubscription(without(software, 'termDuration')).facts).toBeNull();
    expect(partnerCenterSubscription(without(newCommerce, 'offerId')).facts?.family).toBe('new-commerce-license');
  });
});
