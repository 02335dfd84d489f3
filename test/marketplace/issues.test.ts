import { expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { Issue } from '../../src/kernel/untrusted.js';
import * as marketplace from '../../src/marketplace/index.js';
import { complaints, everythingWrong, within } from '../wire/wrong.js';
import { call, saasId, subscribed } from './fixtures.js';

const term = (startDate: string | null, endDate: string | null) => ({ ...subscribed, term: { ...subscribed.term, startDate, endDate } });
const { resource } = marketplace.saasSubscription(subscribed);
if (resource === null) throw new Error('the fixture is a subscription');
const state = marketplace.marketplaceState(resource);
const price = { currency: 'GBP', price: 50, termUnit: 'P1M', termDescription: 'one month' };
const planComponents = { recurrentBillingTerms: [price] };
const plan = { planId: 'silver', displayName: 'Silver', market: 'GB', isStopSell: false, planComponents };
const resolved = {
  id: saasId,
  subscriptionName: 'Team',
  offerId: 'sample-offer',
  planId: 'silver',
  quantity: '5',
  subscription: subscribed,
};

const ofSubscription = complaints(`
  fact-missing | whether the term renews by itself | autoRenew
  fact-missing | when the subscription was ordered | created
  fact-missing | the id of the subscription | id
  fact-missing | a status that this version knows | saasSubscriptionStatus
  fact-missing | how often a term of more than a month is billed: the caller may know | term.chargeDuration
  fact-missing | the unit of the term | term.termUnit
  invalid-instant | a date as the wire writes it | created lastModified term.endDate term.startDate
  term-without-dates | when the term of a running subscription began | term.startDate
  unknown-value | a status that this version knows | saasSubscriptionStatus
  wrong-type | a list | allowedCustomerOperations
  wrong-type | text | allowedCustomerOperations[0] allowedCustomerOperations[1] allowedCustomerOperations[2] beneficiary.emailId
     beneficiary.objectId beneficiary.puid beneficiary.tenantId id name offerId planId publisherId purchaser.emailId purchaser.objectId
     purchaser.puid purchaser.tenantId saasSubscriptionStatus term.chargeDuration term.termUnit
  wrong-type | true or false | autoRenew isFreeTrial
  wrong-type | an object | beneficiary purchaser term
  wrong-type | a whole number of at least 0 | quantity
`);
const unit = 'fact-missing term.termUnit: the unit of the term';
const started = 'term-without-dates term.startDate: when the term of a running subscription began';
const ends = 'inverted-dates term.endDate: an end after the start';
/** What a subscription inside of another record may miss; its id is that of the record. */
const inside = within(
  'subscription',
  ofSubscription.filter((told) => !told.startsWith('fact-missing id:')),
);
const ofResolved = [
  ...inside,
  ...complaints(`
  contradiction | what subscription.id says | id
  contradiction | what subscription.offerId says | offerId
  contradiction | what subscription.planId says | planId
  wrong-type | text | id offerId planId subscriptionName
  wrong-type | a whole number of at least 0 | quantity
  wrong-type | an object | subscription
`),
];
const ofChange = complaints(`
  fact-missing | an action | action
  fact-missing | the id of the operation | id
  fact-missing | the new plan | planId
  fact-missing | the id of the subscription | subscriptionId
  fact-missing | when the operation was | timeStamp
  invalid-instant | a date as the wire writes it | timeStamp
  wrong-type | text | action id planId status subscriptionId
  wrong-type | a whole number of at least 0 | quantity
`);
const ofCall = ofChange.filter((told) => told !== 'fact-missing planId: the new plan');
/** A call needs nothing of the subscription inside of it but its term, and takes its id. */
const ofQuantity = [
  ...inside.filter((told) => !/^fact-missing subscription\.(?!term\.termUnit)/.test(told)),
  ...ofCall.filter((told) => !told.startsWith('fact-missing subscriptionId:')),
  'contradiction subscriptionId: what subscription.id says',
  'wrong-type subscription: an object',
];

it.each<[of: string, record: object, read: (json: unknown) => { readonly issues: readonly Issue[] }, told: readonly string[]]>([
  ['a subscription', subscribed, marketplace.saasSubscription, ofSubscription],
  [
    'a suspended one',
    { ...subscribed, saasSubscriptionStatus: 'Suspended' },
    marketplace.saasSubscription,
    [...ofSubscription, 'fact-missing suspendedAt: when it was suspended: the webhook says so, the record does not'],
  ],
  [
    'an unsubscribed one',
    { ...subscribed, saasSubscriptionStatus: 'Unsubscribed' },
    marketplace.saasSubscription,
    [
      ...ofSubscription.filter((told) => told !== started),
      'fact-missing cancelledAt: when it was unsubscribed: the webhook says so, the record does not',
    ],
  ],
  [
    'a free trial',
    { ...subscribed, isFreeTrial: true },
    marketplace.saasSubscription,
    [...ofSubscription, 'fact-missing isFreeTrial: from when to when the free trial runs: the caller may know'],
  ],
  [
    'a term that ends before it starts',
    term('2022-03-09T00:00:00Z', '2022-03-01T00:00:00Z'),
    marketplace.saasSubscription,
    [...ofSubscription.filter((told) => told !== unit), ends],
  ],
  [
    'a term of no days',
    term('2022-03-09T00:00:00Z', '2022-03-08T00:00:00Z'),
    marketplace.saasSubscription,
    [...ofSubscription.filter((told) => told !== unit), ends],
  ],
  [
    'a term of another length',
    term('2022-03-09T00:00:00Z', '2022-04-20T00:00:00Z'),
    marketplace.saasSubscription,
    [...ofSubscription, 'term-mismatch term.endDate: the last day of P1M from the start'],
  ],
  ['a term without dates', term(null, null), marketplace.saasSubscription, ofSubscription.filter((told) => told !== unit)],
  [
    'a list of subscriptions',
    { subscriptions: [subscribed], '@nextLink': 'https://api.example/next' },
    marketplace.saasSubscriptions,
    [
      ...within('subscriptions[0]', ofSubscription),
      'wrong-type @nextLink: text',
      'wrong-type subscriptions: a list',
      'wrong-type subscriptions[0]: an object',
    ],
  ],
  ['what a token resolves to', resolved, marketplace.resolvedFrom, ofResolved],
  [
    'what a token resolves to otherwise',
    { ...resolved, id: 'other', subscriptionName: 'Other', offerId: 'other', planId: 'gold', quantity: '6' },
    marketplace.resolvedFrom,
    [...ofResolved, 'contradiction quantity: what subscription.quantity says'],
  ],
  ['a change of plan', call('ChangePlan', 11, { planId: 'gold' }), marketplace.webhookFrom, ofChange],
  ['an operation', call('Reinstate', 11), marketplace.operationFrom, ofCall],
  [
    'a list of operations',
    { operations: [call('Suspend', 11)] },
    marketplace.operationsFrom,
    [...within('operations[0]', ofCall), 'wrong-type operations: a list', 'wrong-type operations[0]: an object'],
  ],
  [
    'a call from the future',
    call('Suspend', 11),
    (json) => marketplace.applyWebhook(state, json, instant('2022-03-01')),
    [...ofCall, 'in-the-future timeStamp: an instant until 2022-03-01T00:00:00.000Z'],
  ],
  [
    'plans',
    { plans: [plan] },
    marketplace.plansFrom,
    complaints(`
  fact-missing | the id of the plan | plans[0].planId
  invalid-amount | a decimal number | plans[0].planComponents.recurrentBillingTerms[0].price
  wrong-type | a list | plans plans[0].planComponents.recurrentBillingTerms
  wrong-type | text | plans[0].displayName plans[0].market plans[0].planComponents.recurrentBillingTerms[0].currency
     plans[0].planComponents.recurrentBillingTerms[0].termDescription plans[0].planComponents.recurrentBillingTerms[0].termUnit
     plans[0].planId
  wrong-type | true or false | plans[0].isStopSell
  wrong-type | an object | plans[0].planComponents.recurrentBillingTerms[0] plans[0].planComponents plans[0]
`),
  ],
  [
    'a change of quantity',
    call('ChangeQuantity', 11, { quantity: 7, status: 'InProgress', subscription: subscribed }),
    marketplace.webhookFrom,
    ofQuantity,
  ],
])('everything that may be wrong with %s is told with what is expected', (_of, record, read, told) => {
  expect(everythingWrong(record, (json) => read(json).issues)).toStrictEqual([...told].sort());
});
