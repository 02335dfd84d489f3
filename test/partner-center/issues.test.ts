import { expect, it } from 'vitest';
import type { Issue } from '../../src/kernel/untrusted.js';
import * as partnerCenter from '../../src/partner-center/index.js';
import { complaints, everythingWrong, within } from '../wire/wrong.js';
import { newCommerce, software, traditional } from './fixtures.js';

const line = {
  subscriptionId: 's1',
  orderId: 'o1',
  subtotal: 1,
  tax: 0,
  totalForCustomer: 1,
  currency: 'USD',
  chargeStartDate: '2020-01-01',
  chargeEndDate: '2020-01-31',
  quantity: 1,
};
const oneTime = { ...line, billingFrequency: 'Monthly', subscriptionStartDate: '2020-01-01', subscriptionEndDate: '2020-01-31' };
const order = {
  id: 'o1',
  status: 'completed',
  creationDate: '2021-05-10T08:00:00Z',
  billingCycle: 'monthly',
  lineItems: [{ lineItemNumber: 0, offerId: 'A:1:B', subscriptionId: 's1', quantity: 1, termDuration: 'P1Y' }],
};
const refundOptions = [{ sequenceId: 0, type: 'Full', expiresAfter: 'P1D' }];
const availability = {
  id: 'V1',
  country: 'US',
  defaultCurrency: { code: 'EUR' },
  terms: [{ duration: 'P1M', billingCycle: 'Monthly', cancellationPolicies: [{ refundOptions }] }],
};
const offer = { id: 'F1', billing: 'license', supportedBillingCycles: ['annual'], isTrial: false, country: 'US' };
const part = { referenceOrder: { id: 'o1', lineItemId: '0' }, productId: 'P', skuId: 'S', quantity: 1 };
const notice = {
  EventName: 'subscription-updated',
  ResourceUri: '/customers/c/subscriptions/s',
  ResourceChangeUtcDate: '2017-11-16T16:19:06Z',
};

const ofNewCommerce = complaints(`
  fact-missing | whether the term renews by itself | autoRenewEnabled
  fact-missing | how often the subscription is billed | billingCycle
  fact-missing | when the subscription was ordered | creationDate
  fact-missing | the id of the subscription | id
  fact-missing | how many seats | quantity
  fact-missing | when this refund expires, or null for never | refundOptions[0].expiresAfter refundOptions[1].expiresAfter
  fact-missing | a status | status
  fact-missing | seats with their deadlines | refundableQuantity
  fact-missing | the product or the quantity of the next term | scheduledNextTermInstructions
  family-not-stated | a known productType, or an offer and a billingType that decide the family | productType
  invalid-instant | a date as the wire writes it | cancellationAllowedUntilDate commitmentEndDate creationDate effectiveStartDate
     refundOptions[0].expiresAt refundOptions[1].expiresAt refundableQuantity.details[0].allowedUntilDateTime
     scheduledNextTermInstructions.customTermEndDate
  unknown-value | a status that this version knows | status
  wrong-type | text | attributes.etag billingCycle billingType friendlyName id links.product.uri links.self.uri offerId offerName
     orderId productType.id publisherName refundOptions[0].type refundOptions[1].type
     scheduledNextTermInstructions.product.availabilityId scheduledNextTermInstructions.product.billingCycle
     scheduledNextTermInstructions.product.productId scheduledNextTermInstructions.product.skuId
     scheduledNextTermInstructions.product.termDuration status termDuration unitType
  wrong-type | an object | attributes links.product links.self links productType refundOptions[0] refundOptions[1]
     refundableQuantity.details[0] refundableQuantity scheduledNextTermInstructions.product scheduledNextTermInstructions
  wrong-type | true or false | autoRenewEnabled isMicrosoftProduct isTrial
  wrong-type | a whole number of at least 0 | quantity refundableQuantity.details[0].quantity scheduledNextTermInstructions.quantity
  wrong-type | a list | refundOptions refundableQuantity.details
`);
const ofTraditional = complaints(`
  fact-missing | whether the term renews by itself | autoRenewEnabled
  fact-missing | how often the subscription is billed | billingCycle
  fact-missing | when the subscription was ordered | creationDate
  fact-missing | the id of the subscription | id
  fact-missing | how many seats | quantity
  fact-missing | a status | status
  family-not-stated | a known productType, or an offer and a billingType that decide the family | productType
  invalid-instant | a date as the wire writes it | commitmentEndDate creationDate effectiveStartDate
  unknown-value | a status that this version knows | status
  wrong-type | true or false | autoRenewEnabled
  wrong-type | text | billingCycle billingType friendlyName id links.offer.uri offerId offerName orderId status unitType
  wrong-type | an object | links.offer links
  wrong-type | a whole number of at least 0 | quantity
`);
const ofSoftware = complaints(`
  fact-missing | whether the term renews by itself | autoRenewEnabled
  fact-missing | how often the subscription is billed | billingCycle
  fact-missing | when the subscription was ordered | creationDate
  fact-missing | the id of the subscription | id
  fact-missing | how many seats | quantity
  fact-missing | a status | status
  family-not-stated | a known productType, or an offer and a billingType that decide the family | productType
  invalid-instant | a date as the wire writes it | cancellationAllowedUntilDate commitmentEndDate creationDate effectiveStartDate
  unknown-value | a status that this version knows | status
  wrong-type | true or false | autoRenewEnabled isMicrosoftProduct isTrial
  wrong-type | text | billingCycle billingType id offerId offerName productType.id status termDuration
  wrong-type | an object | productType
  wrong-type | a whole number of at least 0 | quantity
`);
const ofLine = complaints(`
  fact-missing | an ISO 4217 code | items[0].currency
  fact-missing | what the line is for | items[0].subscriptionId
  invalid-amount | a decimal number | items[0].quantity items[0].subtotal items[0].tax items[0].totalForCustomer
  invalid-instant | a date as the wire writes it | items[0].chargeEndDate items[0].chargeStartDate
  unknown-currency | an ISO 4217 code | items[0].currency
  wrong-type | a list | items
  wrong-type | text | items[0].currency items[0].orderId items[0].subscriptionId
  wrong-type | an object | items[0]
`);

it.each<[of: string, record: object, read: (json: unknown) => { readonly issues: readonly Issue[] }, told: readonly string[]]>([
  ['a new-commerce subscription', newCommerce, partnerCenter.partnerCenterSubscription, ofNewCommerce],
  [
    'one that ends before it starts',
    { ...newCommerce, commitmentEndDate: '2024-01-01T00:00:00Z' },
    partnerCenter.partnerCenterSubscription,
    [...ofNewCommerce, 'inverted-dates commitmentEndDate: an end after the start'],
  ],
  [
    'one of odd length',
    { ...newCommerce, commitmentEndDate: '2025-06-11T00:00:00Z' },
    partnerCenter.partnerCenterSubscription,
    [...ofNewCommerce, 'term-not-stated commitmentEndDate: an end that is whole terms after the start, or within the first'],
  ],
  ['a traditional subscription', traditional, partnerCenter.partnerCenterSubscription, ofTraditional],
  [
    'a suspended one',
    { ...traditional, status: 'suspended' },
    partnerCenter.partnerCenterSubscription,
    [...ofTraditional, 'fact-missing suspendedAt: when it was suspended: no field of the wire says so, the caller may know'],
  ],
  [
    'an expired one',
    { ...traditional, status: 'expired' },
    partnerCenter.partnerCenterSubscription,
    [...ofTraditional, 'fact-missing commitmentEndDate: when the term ended'],
  ],
  [
    'a disabled one',
    { ...traditional, status: 'disabled' },
    partnerCenter.partnerCenterSubscription,
    [...ofTraditional, 'fact-missing disabledAt: when it was disabled: no field of the wire says so, the caller may know'],
  ],
  [
    'a trial',
    { ...traditional, isTrial: true },
    partnerCenter.partnerCenterSubscription,
    [...ofTraditional, 'fact-missing commitmentEndDate: when the trial ends', 'wrong-type isTrial: true or false'],
  ],
  ['software', software, partnerCenter.partnerCenterSubscription, ofSoftware],
  [
    'a list of subscriptions',
    { items: [software] },
    partnerCenter.partnerCenterSubscriptions,
    [...within('items[0]', ofSoftware), 'wrong-type items: a list', 'wrong-type items[0]: an object'],
  ],
  ['an invoice line', { items: [line] }, partnerCenter.invoiceLinesFrom, ofLine],
  [
    'an invoice line for one payment',
    { items: [oneTime] },
    partnerCenter.invoiceLinesFrom,
    [...ofLine, 'wrong-type items[0].billingFrequency: text'],
  ],
  [
    'an invoice line that ends before it starts',
    { items: [{ ...line, chargeEndDate: '2019-12-01' }] },
    partnerCenter.invoiceLinesFrom,
    [...ofLine, 'inverted-dates items[0].chargeEndDate: an end after the start'],
  ],
  [
    'an order',
    order,
    partnerCenter.orderFrom,
    complaints(`
  fact-missing | the id of the order | id
  fact-missing | the number of the line | lineItems[0].lineItemNumber
  invalid-instant | a date as the wire writes it | creationDate
  unknown-value | a status that this version knows | status
  wrong-type | text | billingCycle id lineItems[0].offerId lineItems[0].subscriptionId lineItems[0].termDuration status
  wrong-type | a list | lineItems
  wrong-type | a whole number of at least 0 | lineItems[0].lineItemNumber lineItems[0].quantity
  wrong-type | an object | lineItems[0]
`),
  ],
  [
    'an offer',
    { ...offer, minimumQuantity: 1, maximumQuantity: 300 },
    partnerCenter.offerFrom,
    complaints(`
  fact-missing | the id of the offer | id
  wrong-type | text | billing country id supportedBillingCycles[0]
  wrong-type | true or false | isTrial
  wrong-type | a whole number of at least 0 | maximumQuantity minimumQuantity
  wrong-type | a list | supportedBillingCycles
`),
  ],
  [
    'an availability',
    availability,
    partnerCenter.availabilityFrom,
    complaints(`
  fact-missing | the id of the availability | id
  wrong-type | text | country defaultCurrency.code id terms[0].billingCycle
     terms[0].cancellationPolicies[0].refundOptions[0].expiresAfter terms[0].cancellationPolicies[0].refundOptions[0].type
     terms[0].duration
  wrong-type | an object | defaultCurrency terms[0].cancellationPolicies[0].refundOptions[0] terms[0].cancellationPolicies[0] terms[0]
  wrong-type | a list | terms terms[0].cancellationPolicies terms[0].cancellationPolicies[0].refundOptions
  wrong-type | an ISO 8601 duration of weeks, days and hours, or null | terms[0].cancellationPolicies[0].refundOptions[0].expiresAfter
  wrong-type | a whole number of at least 0 | terms[0].cancellationPolicies[0].refundOptions[0].sequenceId
`),
  ],
  [
    'a product',
    { id: 'P1', title: 'T', productType: { id: 'Azure' } },
    partnerCenter.productFrom,
    complaints(`
  fact-missing | the id of the product | id
  wrong-type | text | id productType.id title
  wrong-type | an object | productType
`),
  ],
  [
    'a SKU',
    { id: '0001', title: 'T', supportedBillingCycles: ['monthly'] },
    partnerCenter.skuFrom,
    complaints(`
  fact-missing | the id of the SKU | id
  wrong-type | text | id supportedBillingCycles[0] title
  wrong-type | a list | supportedBillingCycles
`),
  ],
  [
    'an entitlement',
    { items: [{ ...part, includedEntitlements: [part] }] },
    partnerCenter.entitlementsFrom,
    complaints(`
  fact-missing | the order it stems from | items[0].includedEntitlements[0].referenceOrder items[0].referenceOrder
  wrong-type | a list | items items[0].includedEntitlements
  wrong-type | text | items[0].includedEntitlements[0].productId items[0].includedEntitlements[0].referenceOrder.id
     items[0].includedEntitlements[0].skuId items[0].productId items[0].referenceOrder.id items[0].skuId
  wrong-type | a whole number of at least 0 | items[0].includedEntitlements[0].quantity
     items[0].includedEntitlements[0].referenceOrder.lineItemId items[0].quantity items[0].referenceOrder.lineItemId
  wrong-type | an object | items[0].includedEntitlements[0].referenceOrder items[0].includedEntitlements[0] items[0].referenceOrder
     items[0]
`),
  ],
  [
    'an activation link',
    { items: [{ lineItemNumber: 0, link: { uri: 'https://p.example' } }] },
    partnerCenter.activationLinksFrom,
    complaints(`
  fact-missing | an address | items[0].link.uri
  fact-missing | the link | items[0].link
  wrong-type | a list | items
  wrong-type | a whole number of at least 0 | items[0].lineItemNumber
  wrong-type | text | items[0].link.uri
  wrong-type | an object | items[0].link items[0]
`),
  ],
  [
    'a notice of change',
    notice,
    partnerCenter.changeNoticeFrom,
    complaints(`
  fact-missing | when the resource changed | ResourceChangeUtcDate resourceChangeUtcDate
  invalid-instant | a date as the wire writes it | ResourceChangeUtcDate
  wrong-type | text | EventName ResourceUri
`),
  ],
  [
    'a provisioning status',
    { status: 'success', quantity: 5, endDate: '2018-05-10T00:00:00Z' },
    partnerCenter.provisioningFrom,
    complaints(`
  fact-missing | success, pending, failed | status
  invalid-instant | a date as the wire writes it | endDate
  wrong-type | a whole number of at least 0 | quantity
  wrong-type | text | status
`),
  ],
  [
    'a conversion of a trial',
    { OfferId: 'A', TargetOfferId: 'B', Quantity: 25 },
    partnerCenter.trialConversionFrom,
    complaints(`
  fact-missing | the offer to convert to | TargetOfferId targetOfferId
  wrong-type | text | OfferId TargetOfferId
  wrong-type | a whole number of at least 0 | Quantity
`),
  ],
  [
    'the rules of a country',
    { iso2Code: 'US' },
    partnerCenter.countryRulesFrom,
    complaints(`
  fact-missing | the code of a market | iso2Code
  wrong-type | text | iso2Code
`),
  ],
])('everything that may be wrong with %s is told with what is expected', (_of, record, read, told) => {
  expect(everythingWrong(record, (json) => read(json).issues)).toStrictEqual([...told].sort());
});
