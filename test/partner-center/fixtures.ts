/** Synthetic records in Partner Center's shapes: our own ids and values. */
export const newCommerce = {
  id: '0a1b2c3d-0000-4000-8000-000000000101',
  offerId: 'CFQ7TTC0ZZ01:0001:CFQ7TTC0ZZ99',
  offerName: 'Sample Business License',
  friendlyName: 'Team licenses',
  productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
  quantity: 12,
  unitType: 'Licenses',
  hasPurchasableAddons: false,
  creationDate: '2024-03-01T10:00:01.1234567Z',
  effectiveStartDate: '2024-03-01T10:00:00.7654321Z',
  commitmentEndDate: '2025-02-28T00:00:00Z',
  cancellationAllowedUntilDate: '2024-03-08T10:00:00Z',
  refundableQuantity: { totalQuantity: 12, details: [{ quantity: 12, allowedUntilDateTime: '2024-03-08T10:00:00Z' }] },
  refundOptions: [
    { type: 'Full', expiresAt: '2024-03-02T10:00:00Z' },
    { type: 'Partial', expiresAt: '2024-03-08T10:00:00Z' },
  ],
  status: 'active',
  autoRenewEnabled: true,
  isTrial: false,
  billingType: 'license',
  billingCycle: 'monthly',
  termDuration: 'P1Y',
  isMicrosoftProduct: true,
  partnerId: '',
  contractType: 'subscription',
  publisherName: 'Microsoft Corporation',
  scheduledNextTermInstructions: {
    product: { productId: 'CFQ7TTC0ZZ01', skuId: '0001', availabilityId: 'CFQ7TTC0ZZ98', billingCycle: 'Annual', termDuration: 'P1Y' },
    quantity: 10,
    customTermEndDate: null,
  },
  orderId: 'zz-order-101',
  links: {
    product: { uri: '/products/CFQ7TTC0ZZ01?country=DE', method: 'GET', headers: [] },
    self: {
      uri: '/customers/7d3c0001-0000-4000-8000-00000000c001/subscriptions/0a1b2c3d-0000-4000-8000-000000000101',
      method: 'GET',
      headers: [],
    },
  },
  attributes: { etag: 'W/"101"', objectType: 'Subscription' },
};

export const traditional = {
  id: '0A1B2C3D-0000-4000-8000-000000000102',
  offerId: '5C0FFEE5-0000-4000-8000-0000000000F1',
  offerName: 'Sample Suite',
  friendlyName: null,
  quantity: 3,
  unitType: 'Licenses',
  creationDate: '2019-05-02T23:01:08.693Z',
  effectiveStartDate: '2019-05-02T00:00:00Z',
  commitmentEndDate: '2020-05-02T00:00:00Z',
  status: 'active',
  autoRenewEnabled: true,
  billingType: 'license',
  billingCycle: 'monthly',
  contractType: 'subscription',
  orderId: 'zz-order-102',
  links: { offer: { uri: '/offers/5C0FFEE5-0000-4000-8000-0000000000F1?country=US', method: 'GET', headers: [] } },
};

export const marketplace = {
  id: '0a1b2c3d-0000-4000-8000-000000000103',
  offerId: 'DZH318Z0ZZ03:0001:DZH318Z0ZZ93',
  quantity: 1,
  creationDate: '2020-02-27T08:00:12.6647304Z',
  effectiveStartDate: '2020-03-01T10:00:00.9263727+00:00',
  commitmentEndDate: '2020-03-31T10:00:00.9263727+00:00',
  status: 'active',
  autoRenewEnabled: true,
  isTrial: false,
  billingType: 'license',
  billingCycle: 'monthly',
  termDuration: 'P1M',
  isMicrosoftProduct: false,
  publisherName: 'Sample Publisher',
};

export const software = {
  id: '0a1b2c3d-0000-4000-8000-000000000104',
  offerId: 'DG7GMGF0ZZ04:000P:DG7GMGF0ZZ94',
  offerName: 'Sample Server Access License - 3 year',
  productType: { id: 'Software', displayName: 'Software' },
  quantity: 1,
  creationDate: '2021-09-14T16:44:14.1210743Z',
  effectiveStartDate: '2021-09-14T16:44:03.4609789Z',
  commitmentEndDate: '2024-09-13T00:00:00Z',
  cancellationAllowedUntilDate: '2021-10-14T23:59:00Z',
  status: 'active',
  autoRenewEnabled: true,
  isTrial: false,
  billingType: 'license',
  billingCycle: 'triennial',
  termDuration: 'P3Y',
  isMicrosoftProduct: true,
};

/** The same record with every name (also the nested ones) spelled another way. */
export function respelled(value: unknown, spell: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => respelled(item, spell));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [spell(name), respelled(item, spell)]));
}

export const pascal = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** A record without one of its fields. */
export function without(record: object, name: string): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}
