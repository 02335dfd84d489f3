/** Synthetic payloads in the shapes of the SaaS fulfillment API: our own ids and values. */
const party = (who: string): object => ({
  emailId: `${who}@customer.example`,
  objectId: 'org:0a1b2c3d-0000-4000-8000-000000000021,0a1b2c3d-0000-4000-8000-000000000022',
  tenantId: '0a1b2c3d-0000-4000-8000-000000000023',
  puid: '1003000000000001',
});

export const saasId = '0a1b2c3d-0000-4000-8000-000000000201';

export const subscribed = {
  id: saasId,
  name: 'Team seats',
  publisherId: 'sample-publisher',
  offerId: 'sample-offer',
  planId: 'silver',
  quantity: 5,
  beneficiary: party('user'),
  purchaser: party('buyer'),
  allowedCustomerOperations: ['Delete', 'Update', 'Read'],
  sessionMode: 'None',
  isFreeTrial: false,
  isTest: false,
  sandboxType: 'None',
  saasSubscriptionStatus: 'Subscribed',
  term: { startDate: '2022-03-09T00:00:00Z', endDate: '2022-04-08T00:00:00Z', termUnit: 'P1M', chargeDuration: null },
  autoRenew: true,
  created: '2022-03-08T18:45:49.0735944Z',
  lastModified: '2022-03-09T22:49:25.4181451Z',
};

/** A webhook call; the numbers of an operation give its id and its day in March 2022. */
export function call(action: string, day: number, more: object = {}): Readonly<Record<string, unknown>> {
  const two = String(day).padStart(2, '0');
  return {
    id: `0a1b2c3d-0000-4000-8000-0000000003${two}`,
    activityId: '0a1b2c3d-0000-4000-8000-000000000400',
    publisherId: 'sample-publisher',
    offerId: 'sample-offer',
    planId: 'silver',
    quantity: 5,
    subscriptionId: saasId,
    timeStamp: `2022-03-${two}T12:00:00.1234567Z`,
    action,
    status: 'Succeeded',
    operationRequestSource: 'Azure',
    purchaseToken: null,
    ...more,
  };
}
