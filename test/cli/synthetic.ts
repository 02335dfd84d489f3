/** Records as they come: a page of Partner Center, and termbook's own facts. */
export const wire = {
  id: '0f0e0d0c-0000-4000-8000-000000000001',
  friendlyName: 'Office licenses',
  productType: { id: 'OnlineServicesNCE' },
  status: 'active',
  quantity: 10,
  autoRenewEnabled: true,
  billingCycle: 'monthly',
  termDuration: 'P1Y',
  creationDate: '2024-03-01T10:00:00Z',
  effectiveStartDate: '2024-03-01T10:00:00Z',
  commitmentEndDate: '2025-02-28T00:00:00Z',
} as const;
export const page = JSON.stringify({ totalCount: 2, items: [wire, { id: 'broken' }] }, null, 2);

export const facts = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'annual',
  orderedAt: '2024-03-01T10:00Z',
  changedAt: '2024-03-01T10:00Z',
  quantity: 1,
  autoRenew: true,
  status: 'active',
  term: { duration: 'P1Y', startsAt: '2024-03-01T10:00Z', endsAt: '2025-03-01' },
  customer: 'Contoso',
  unitPrice: '100.00',
  currency: 'EUR',
} as const;
