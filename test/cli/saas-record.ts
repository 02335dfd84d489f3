/** A record of the marketplace whose state is incomplete: nothing says since when it is suspended. */
export const saasRecord = {
  id: 'saas-1',
  planId: 'gold',
  quantity: 5,
  saasSubscriptionStatus: 'Suspended',
  autoRenew: true,
  created: '2021-12-04T07:03:17.5098444Z',
  term: { startDate: '2021-12-04T00:00:00Z', endDate: '2022-01-03T00:00:00Z', termUnit: 'P1M' },
} as const;
