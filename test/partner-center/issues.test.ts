import { describe, expect, it } from 'vitest';
import * as partnerCenter from '../../src/partner-center/index.js';
import { everythingWrong } from '../wire/wrong.js';
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
const terms = [
  {
    duration: 'P1M',
    billingCycle: 'Monthly',
    cancellationPolicies: [{ refundOptions: [{ sequenceId: 0, type: 'Full', expiresAfter: 'P1D' }] }],
  },
];
const part = { referenceOrder: { id: 'o1', lineItemId: '0' }, productId: 'P', skuId: 'S', quantity: 1 };

describe('everything that may be wrong is told with what is expected', () => {
  it('of a new-commerce subscription', () => {
    expect(everythingWrong(newCommerce, (json) => partnerCenter.partnerCenterSubscription(json).issues)).toStrictEqual([
      'fact-missing autoRenewEnabled: whether the term renews by itself',
      'fact-missing billingCycle: how often the subscription is billed',
      'fact-missing creationDate: when the subscription was ordered',
      'fact-missing id: the id of the subscription',
      'fact-missing quantity: how many seats',
      'fact-missing refundOptions[0].expiresAfter: when this refund expires, or null for never',
      'fact-missing refundOptions[1].expiresAfter: when this refund expires, or null for never',
      'fact-missing status: a status',
      'family-not-stated productType: a known productType, or an offer and a billingType that decide the family',
      'invalid-instant cancellationAllowedUntilDate: a date as the wire writes it',
      'invalid-instant commitmentEndDate: a date as the wire writes it',
      'invalid-instant creationDate: a date as the wire writes it',
      'invalid-instant effectiveStartDate: a date as the wire writes it',
      'invalid-instant refundOptions[0].expiresAt: a date as the wire writes it',
      'invalid-instant refundOptions[1].expiresAt: a date as the wire writes it',
      'invalid-instant refundableQuantity.details[0].allowedUntilDateTime: a date as the wire writes it',
      'invalid-instant scheduledNextTermInstructions.customTermEndDate: a date as the wire writes it',
      'unknown-value status: a status that this version knows',
      'wrong-type attributes.etag: text',
      'wrong-type attributes: an object',
      'wrong-type autoRenewEnabled: true or false',
      'wrong-type billingCycle: text',
      'wrong-type billingType: text',
      'wrong-type friendlyName: text',
      'wrong-type id: text',
      'wrong-type isMicrosoftProduct: true or false',
      'wrong-type isTrial: true or false',
      'wrong-type links.product.uri: text',
      'wrong-type links.product: an object',
      'wrong-type links.self.uri: text',
      'wrong-type links.self: an object',
      'wrong-type links: an object',
      'wrong-type offerId: text',
      'wrong-type offerName: text',
      'wrong-type orderId: text',
      'wrong-type productType.id: text',
      'wrong-type productType: an object',
      'wrong-type publisherName: text',
      'wrong-type quantity: a whole number of at least 0',
      'wrong-type refundOptions: a list',
      'wrong-type refundOptions[0].type: text',
      'wrong-type refundOptions[0]: an object',
      'wrong-type refundOptions[1].type: text',
      'wrong-type refundOptions[1]: an object',
      'wrong-type refundableQuantity.details: a list',
      'wrong-type refundableQuantity.details[0].quantity: a whole number of at least 0',
      'wrong-type refundableQuantity.details[0]: an object',
      'wrong-type refundableQuantity: an object',
      'wrong-type scheduledNextTermInstructions.product.availabilityId: text',
      'wrong-type scheduledNextTermInstructions.product.billingCycle: text',
      'wrong-type scheduledNextTermInstructions.product.productId: text',
      'wrong-type scheduledNextTermInstructions.product.skuId: text',
      'wrong-type scheduledNextTermInstructions.product.termDuration: text',
      'wrong-type scheduledNextTermInstructions.product: an object',
      'wrong-type scheduledNextTermInstructions.quantity: a whole number of at least 0',
      'wrong-type scheduledNextTermInstructions: an object',
      'wrong-type status: text',
      'wrong-type termDuration: text',
      'wrong-type unitType: text',
    ]);
  });

  it('of a traditional subscription', () => {
    expect(everythingWrong(traditional, (json) => partnerCenter.partnerCenterSubscription(json).issues)).toStrictEqual([
      'fact-missing autoRenewEnabled: whether the term renews by itself',
      'fact-missing billingCycle: how often the subscription is billed',
      'fact-missing creationDate: when the subscription was ordered',
      'fact-missing id: the id of the subscription',
      'fact-missing quantity: how many seats',
      'fact-missing status: a status',
      'family-not-stated productType: a known productType, or an offer and a billingType that decide the family',
      'invalid-instant commitmentEndDate: a date as the wire writes it',
      'invalid-instant creationDate: a date as the wire writes it',
      'invalid-instant effectiveStartDate: a date as the wire writes it',
      'unknown-value status: a status that this version knows',
      'wrong-type autoRenewEnabled: true or false',
      'wrong-type billingCycle: text',
      'wrong-type billingType: text',
      'wrong-type friendlyName: text',
      'wrong-type id: text',
      'wrong-type links.offer.uri: text',
      'wrong-type links.offer: an object',
      'wrong-type links: an object',
      'wrong-type offerId: text',
      'wrong-type offerName: text',
      'wrong-type orderId: text',
      'wrong-type quantity: a whole number of at least 0',
      'wrong-type status: text',
      'wrong-type unitType: text',
    ]);
  });

  it('of software', () => {
    expect(everythingWrong(software, (json) => partnerCenter.partnerCenterSubscription(json).issues)).toStrictEqual([
      'fact-missing autoRenewEnabled: whether the term renews by itself',
      'fact-missing billingCycle: how often the subscription is billed',
      'fact-missing creationDate: when the subscription was ordered',
      'fact-missing id: the id of the subscription',
      'fact-missing quantity: how many seats',
      'fact-missing status: a status',
      'family-not-stated productType: a known productType, or an offer and a billingType that decide the family',
      'invalid-instant cancellationAllowedUntilDate: a date as the wire writes it',
      'invalid-instant commitmentEndDate: a date as the wire writes it',
      'invalid-instant creationDate: a date as the wire writes it',
      'invalid-instant effectiveStartDate: a date as the wire writes it',
      'unknown-value status: a status that this version knows',
      'wrong-type autoRenewEnabled: true or false',
      'wrong-type billingCycle: text',
      'wrong-type billingType: text',
      'wrong-type id: text',
      'wrong-type isMicrosoftProduct: true or false',
      'wrong-type isTrial: true or false',
      'wrong-type offerId: text',
      'wrong-type offerName: text',
      'wrong-type productType.id: text',
      'wrong-type productType: an object',
      'wrong-type quantity: a whole number of at least 0',
      'wrong-type status: text',
      'wrong-type termDuration: text',
    ]);
  });

  it('of a suspended subscription', () => {
    expect(
      everythingWrong({ ...traditional, status: 'suspended' }, (json) => partnerCenter.partnerCenterSubscription(json).issues),
    ).toStrictEqual([
      'fact-missing autoRenewEnabled: whether the term renews by itself',
      'fact-missing billingCycle: how often the subscription is billed',
      'fact-missing creationDate: when the subscription was ordered',
      'fact-missing id: the id of the subscription',
      'fact-missing quantity: how many seats',
      'fact-missing status: a status',
      'fact-missing suspendedAt: when it was suspended: no field of the wire says so, the caller may know',
      'family-not-stated productType: a known productType, or an offer and a billingType that decide the family',
      'invalid-instant commitmentEndDate: a date as the wire writes it',
      'invalid-instant creationDate: a date as the wire writes it',
      'invalid-instant effectiveStartDate: a date as the wire writes it',
      'unknown-value status: a status that this version knows',
      'wrong-type autoRenewEnabled: true or false',
      'wrong-type billingCycle: text',
      'wrong-type billingType: text',
      'wrong-type friendlyName: text',
      'wrong-type id: text',
      'wrong-type links.offer.uri: text',
      'wrong-type links.offer: an object',
      'wrong-type links: an object',
      'wrong-type offerId: text',
      'wrong-type offerName: text',
      'wrong-type orderId: text',
      'wrong-type quantity: a whole number of at least 0',
      'wrong-type status: text',
      'wrong-type unitType: text',
    ]);
  });

  it('of an expired subscription', () => {
    expect(
      everythingWrong({ ...traditional, status: 'expired' }, (json) => partnerCenter.partnerCenterSubscription(json).issues),
    ).toStrictEqual([
      'fact-missing autoRenewEnabled: whether the term renews by itself',
      'fact-missing billingCycle: how often the subscription is billed',
      'fact-missing commitmentEndDate: when the term ended',
      'fact-missing creationDate: when the subscription was ordered',
      'fact-missing id: the id of the subscription',
      'fact-missing quantity: how many seats',
      'fact-missing status: a status',
      'family-not-stated productType: a known productType, or an offer and a billingType that decide the family',
      'invalid-instant commitmentEndDate: a date as the wire writes it',
      'invalid-instant creationDate: a date as the wire writes it',
      'invalid-instant effectiveStartDate: a date as the wire writes it',
      'unknown-value status: a status that this version knows',
      'wrong-type autoRenewEnabled: true or false',
      'wrong-type billingCycle: text',
      'wrong-type billingType: text',
      'wrong-type friendlyName: text',
      'wrong-type id: text',
      'wrong-type links.offer.uri: text',
      'wrong-type links.offer: an object',
      'wrong-type links: an object',
      'wrong-type offerId: text',
      'wrong-type offerName: text',
      'wrong-type orderId: text',
      'wrong-type quantity: a whole number of at least 0',
      'wrong-type status: text',
      'wrong-type unitType: text',
    ]);
  });

  it('of a disabled subscription', () => {
    expect(
      everythingWrong({ ...traditional, status: 'disabled' }, (json) => partnerCenter.partnerCenterSubscription(json).issues),
    ).toStrictEqual([
      'fact-missing autoRenewEnabled: whether the term renews by itself',
      'fact-missing billingCycle: how often the subscription is billed',
      'fact-missing creationDate: when the subscription was ordered',
      'fact-missing disabledAt: when it was disabled: no field of the wire says so, the caller may know',
      'fact-missing id: the id of the subscription',
      'fact-missing quantity: how many seats',
      'fact-missing status: a status',
      'family-not-stated productType: a known productType, or an offer and a billingType that decide the family',
      'invalid-instant commitmentEndDate: a date as the wire writes it',
      'invalid-instant creationDate: a date as the wire writes it',
      'invalid-instant effectiveStartDate: a date as the wire writes it',
      'unknown-value status: a status that this version knows',
      'wrong-type autoRenewEnabled: true or false',
      'wrong-type billingCycle: text',
      'wrong-type billingType: text',
      'wrong-type friendlyName: text',
      'wrong-type id: text',
      'wrong-type links.offer.uri: text',
      'wrong-type links.offer: an object',
      'wrong-type links: an object',
      'wrong-type offerId: text',
      'wrong-type offerName: text',
      'wrong-type orderId: text',
      'wrong-type quantity: a whole number of at least 0',
      'wrong-type status: text',
      'wrong-type unitType: text',
    ]);
  });

  it('of a trial', () => {
    expect(
      everythingWrong({ ...traditional, isTrial: true }, (json) => partnerCenter.partnerCenterSubscription(json).issues),
    ).toStrictEqual([
      'fact-missing autoRenewEnabled: whether the term renews by itself',
      'fact-missing billingCycle: how often the subscription is billed',
      'fact-missing commitmentEndDate: when the trial ends',
      'fact-missing creationDate: when the subscription was ordered',
      'fact-missing id: the id of the subscription',
      'fact-missing quantity: how many seats',
      'fact-missing status: a status',
      'family-not-stated productType: a known productType, or an offer and a billingType that decide the family',
      'invalid-instant commitmentEndDate: a date as the wire writes it',
      'invalid-instant creationDate: a date as the wire writes it',
      'invalid-instant effectiveStartDate: a date as the wire writes it',
      'unknown-value status: a status that this version knows',
      'wrong-type autoRenewEnabled: true or false',
      'wrong-type billingCycle: text',
      'wrong-type billingType: text',
      'wrong-type friendlyName: text',
      'wrong-type id: text',
      'wrong-type isTrial: true or false',
      'wrong-type links.offer.uri: text',
      'wrong-type links.offer: an object',
      'wrong-type links: an object',
      'wrong-type offerId: text',
      'wrong-type offerName: text',
      'wrong-type orderId: text',
      'wrong-type quantity: a whole number of at least 0',
      'wrong-type status: text',
      'wrong-type unitType: text',
    ]);
  });

  it('of a subscription that ends before it starts', () => {
    expect(
      everythingWrong(
        { ...newCommerce, commitmentEndDate: '2024-01-01T00:00:00Z' },
        (json) => partnerCenter.partnerCenterSubscription(json).issues,
      ),
    ).toStrictEqual([
      'fact-missing autoRenewEnabled: whether the term renews by itself',
      'fact-missing billingCycle: how often the subscription is billed',
      'fact-missing creationDate: when the subscription was ordered',
      'fact-missing id: the id of the subscription',
      'fact-missing quantity: how many seats',
      'fact-missing refundOptions[0].expiresAfter: when this refund expires, or null for never',
      'fact-missing refundOptions[1].expiresAfter: when this refund expires, or null for never',
      'fact-missing status: a status',
      'family-not-stated productType: a known productType, or an offer and a billingType that decide the family',
      'invalid-instant cancellationAllowedUntilDate: a date as the wire writes it',
      'invalid-instant commitmentEndDate: a date as the wire writes it',
      'invalid-instant creationDate: a date as the wire writes it',
      'invalid-instant effectiveStartDate: a date as the wire writes it',
      'invalid-instant refundOptions[0].expiresAt: a date as the wire writes it',
      'invalid-instant refundOptions[1].expiresAt: a date as the wire writes it',
      'invalid-instant refundableQuantity.details[0].allowedUntilDateTime: a date as the wire writes it',
      'invalid-instant scheduledNextTermInstructions.customTermEndDate: a date as the wire writes it',
      'inverted-dates commitmentEndDate: an end after the start',
      'unknown-value status: a status that this version knows',
      'wrong-type attributes.etag: text',
      'wrong-type attributes: an object',
      'wrong-type autoRenewEnabled: true or false',
      'wrong-type billingCycle: text',
      'wrong-type billingType: text',
      'wrong-type friendlyName: text',
      'wrong-type id: text',
      'wrong-type isMicrosoftProduct: true or false',
      'wrong-type isTrial: true or false',
      'wrong-type links.product.uri: text',
      'wrong-type links.product: an object',
      'wrong-type links.self.uri: text',
      'wrong-type links.self: an object',
      'wrong-type links: an object',
      'wrong-type offerId: text',
      'wrong-type offerName: text',
      'wrong-type orderId: text',
      'wrong-type productType.id: text',
      'wrong-type productType: an object',
      'wrong-type publisherName: text',
      'wrong-type quantity: a whole number of at least 0',
      'wrong-type refundOptions: a list',
      'wrong-type refundOptions[0].type: text',
      'wrong-type refundOptions[0]: an object',
      'wrong-type refundOptions[1].type: text',
      'wrong-type refundOptions[1]: an object',
      'wrong-type refundableQuantity.details: a list',
      'wrong-type refundableQuantity.details[0].quantity: a whole number of at least 0',
      'wrong-type refundableQuantity.details[0]: an object',
      'wrong-type refundableQuantity: an object',
      'wrong-type scheduledNextTermInstructions.product.availabilityId: text',
      'wrong-type scheduledNextTermInstructions.product.billingCycle: text',
      'wrong-type scheduledNextTermInstructions.product.productId: text',
      'wrong-type scheduledNextTermInstructions.product.skuId: text',
      'wrong-type scheduledNextTermInstructions.product.termDuration: text',
      'wrong-type scheduledNextTermInstructions.product: an object',
      'wrong-type scheduledNextTermInstructions.quantity: a whole number of at least 0',
      'wrong-type scheduledNextTermInstructions: an object',
      'wrong-type status: text',
      'wrong-type termDuration: text',
      'wrong-type unitType: text',
    ]);
  });

  it('of a subscription of odd length', () => {
    expect(
      everythingWrong(
        { ...newCommerce, commitmentEndDate: '2025-06-11T00:00:00Z' },
        (json) => partnerCenter.partnerCenterSubscription(json).issues,
      ),
    ).toStrictEqual([
      'fact-missing autoRenewEnabled: whether the term renews by itself',
      'fact-missing billingCycle: how often the subscription is billed',
      'fact-missing creationDate: when the subscription was ordered',
      'fact-missing id: the id of the subscription',
      'fact-missing quantity: how many seats',
      'fact-missing refundOptions[0].expiresAfter: when this refund expires, or null for never',
      'fact-missing refundOptions[1].expiresAfter: when this refund expires, or null for never',
      'fact-missing status: a status',
      'family-not-stated productType: a known productType, or an offer and a billingType that decide the family',
      'invalid-instant cancellationAllowedUntilDate: a date as the wire writes it',
      'invalid-instant commitmentEndDate: a date as the wire writes it',
      'invalid-instant creationDate: a date as the wire writes it',
      'invalid-instant effectiveStartDate: a date as the wire writes it',
      'invalid-instant refundOptions[0].expiresAt: a date as the wire writes it',
      'invalid-instant refundOptions[1].expiresAt: a date as the wire writes it',
      'invalid-instant refundableQuantity.details[0].allowedUntilDateTime: a date as the wire writes it',
      'invalid-instant scheduledNextTermInstructions.customTermEndDate: a date as the wire writes it',
      'term-not-stated commitmentEndDate: an end that is whole terms after the start, or within the first',
      'unknown-value status: a status that this version knows',
      'wrong-type attributes.etag: text',
      'wrong-type attributes: an object',
      'wrong-type autoRenewEnabled: true or false',
      'wrong-type billingCycle: text',
      'wrong-type billingType: text',
      'wrong-type friendlyName: text',
      'wrong-type id: text',
      'wrong-type isMicrosoftProduct: true or false',
      'wrong-type isTrial: true or false',
      'wrong-type links.product.uri: text',
      'wrong-type links.product: an object',
      'wrong-type links.self.uri: text',
      'wrong-type links.self: an object',
      'wrong-type links: an object',
      'wrong-type offerId: text',
      'wrong-type offerName: text',
      'wrong-type orderId: text',
      'wrong-type productType.id: text',
      'wrong-type productType: an object',
      'wrong-type publisherName: text',
      'wrong-type quantity: a whole number of at least 0',
      'wrong-type refundOptions: a list',
      'wrong-type refundOptions[0].type: text',
      'wrong-type refundOptions[0]: an object',
      'wrong-type refundOptions[1].type: text',
      'wrong-type refundOptions[1]: an object',
      'wrong-type refundableQuantity.details: a list',
      'wrong-type refundableQuantity.details[0].quantity: a whole number of at least 0',
      'wrong-type refundableQuantity.details[0]: an object',
      'wrong-type refundableQuantity: an object',
      'wrong-type scheduledNextTermInstructions.product.availabilityId: text',
      'wrong-type scheduledNextTermInstructions.product.billingCycle: text',
      'wrong-type scheduledNextTermInstructions.product.productId: text',
      'wrong-type scheduledNextTermInstructions.product.skuId: text',
      'wrong-type scheduledNextTermInstructions.product.termDuration: text',
      'wrong-type scheduledNextTermInstructions.product: an object',
      'wrong-type scheduledNextTermInstructions.quantity: a whole number of at least 0',
      'wrong-type scheduledNextTermInstructions: an object',
      'wrong-type status: text',
      'wrong-type termDuration: text',
      'wrong-type unitType: text',
    ]);
  });

  it('of a list of subscriptions', () => {
    expect(everythingWrong({ items: [software] }, (json) => partnerCenter.partnerCenterSubscriptions(json).issues)).toStrictEqual([
      'fact-missing items[0].autoRenewEnabled: whether the term renews by itself',
      'fact-missing items[0].billingCycle: how often the subscription is billed',
      'fact-missing items[0].creationDate: when the subscription was ordered',
      'fact-missing items[0].id: the id of the subscription',
      'fact-missing items[0].quantity: how many seats',
      'fact-missing items[0].status: a status',
      'family-not-stated items[0].productType: a known productType, or an offer and a billingType that decide the family',
      'invalid-instant items[0].cancellationAllowedUntilDate: a date as the wire writes it',
      'invalid-instant items[0].commitmentEndDate: a date as the wire writes it',
      'invalid-instant items[0].creationDate: a date as the wire writes it',
      'invalid-instant items[0].effectiveStartDate: a date as the wire writes it',
      'unknown-value items[0].status: a status that this version knows',
      'wrong-type items: a list',
      'wrong-type items[0].autoRenewEnabled: true or false',
      'wrong-type items[0].billingCycle: text',
      'wrong-type items[0].billingType: text',
      'wrong-type items[0].id: text',
      'wrong-type items[0].isMicrosoftProduct: true or false',
      'wrong-type items[0].isTrial: true or false',
      'wrong-type items[0].offerId: text',
      'wrong-type items[0].offerName: text',
      'wrong-type items[0].productType.id: text',
      'wrong-type items[0].productType: an object',
      'wrong-type items[0].quantity: a whole number of at least 0',
      'wrong-type items[0].status: text',
      'wrong-type items[0].termDuration: text',
      'wrong-type items[0]: an object',
    ]);
  });

  it('of an order', () => {
    expect(everythingWrong(order, (json) => partnerCenter.orderFrom(json).issues)).toStrictEqual([
      'fact-missing id: the id of the order',
      'fact-missing lineItems[0].lineItemNumber: the number of the line',
      'invalid-instant creationDate: a date as the wire writes it',
      'unknown-value status: a status that this version knows',
      'wrong-type billingCycle: text',
      'wrong-type id: text',
      'wrong-type lineItems: a list',
      'wrong-type lineItems[0].lineItemNumber: a whole number of at least 0',
      'wrong-type lineItems[0].offerId: text',
      'wrong-type lineItems[0].quantity: a whole number of at least 0',
      'wrong-type lineItems[0].subscriptionId: text',
      'wrong-type lineItems[0].termDuration: text',
      'wrong-type lineItems[0]: an object',
      'wrong-type status: text',
    ]);
  });

  it('of an offer', () => {
    expect(
      everythingWrong(
        {
          id: 'F1',
          billing: 'license',
          supportedBillingCycles: ['annual'],
          isTrial: false,
          country: 'US',
          minimumQuantity: 1,
          maximumQuantity: 300,
        },
        (json) => partnerCenter.offerFrom(json).issues,
      ),
    ).toStrictEqual([
      'fact-missing id: the id of the offer',
      'wrong-type billing: text',
      'wrong-type country: text',
      'wrong-type id: text',
      'wrong-type isTrial: true or false',
      'wrong-type maximumQuantity: a whole number of at least 0',
      'wrong-type minimumQuantity: a whole number of at least 0',
      'wrong-type supportedBillingCycles: a list',
      'wrong-type supportedBillingCycles[0]: text',
    ]);
  });

  it('of an availability', () => {
    expect(
      everythingWrong(
        { id: 'V1', country: 'US', defaultCurrency: { code: 'EUR' }, terms },
        (json) => partnerCenter.availabilityFrom(json).issues,
      ),
    ).toStrictEqual([
      'fact-missing id: the id of the availability',
      'wrong-type country: text',
      'wrong-type defaultCurrency.code: text',
      'wrong-type defaultCurrency: an object',
      'wrong-type id: text',
      'wrong-type terms: a list',
      'wrong-type terms[0].billingCycle: text',
      'wrong-type terms[0].cancellationPolicies: a list',
      'wrong-type terms[0].cancellationPolicies[0].refundOptions: a list',
      'wrong-type terms[0].cancellationPolicies[0].refundOptions[0].expiresAfter: an ISO 8601 duration of weeks, days and hours, or null',
      'wrong-type terms[0].cancellationPolicies[0].refundOptions[0].expiresAfter: text',
      'wrong-type terms[0].cancellationPolicies[0].refundOptions[0].sequenceId: a whole number of at least 0',
      'wrong-type terms[0].cancellationPolicies[0].refundOptions[0].type: text',
      'wrong-type terms[0].cancellationPolicies[0].refundOptions[0]: an object',
      'wrong-type terms[0].cancellationPolicies[0]: an object',
      'wrong-type terms[0].duration: text',
      'wrong-type terms[0]: an object',
    ]);
  });

  it('of a product', () => {
    expect(
      everythingWrong({ id: 'P1', title: 'T', productType: { id: 'Azure' } }, (json) => partnerCenter.productFrom(json).issues),
    ).toStrictEqual([
      'fact-missing id: the id of the product',
      'wrong-type id: text',
      'wrong-type productType.id: text',
      'wrong-type productType: an object',
      'wrong-type title: text',
    ]);
  });

  it('of a SKU', () => {
    expect(
      everythingWrong({ id: '0001', title: 'T', supportedBillingCycles: ['monthly'] }, (json) => partnerCenter.skuFrom(json).issues),
    ).toStrictEqual([
      'fact-missing id: the id of the SKU',
      'wrong-type id: text',
      'wrong-type supportedBillingCycles: a list',
      'wrong-type supportedBillingCycles[0]: text',
      'wrong-type title: text',
    ]);
  });

  it('of an entitlement', () => {
    expect(
      everythingWrong({ items: [{ ...part, includedEntitlements: [part] }] }, (json) => partnerCenter.entitlementsFrom(json).issues),
    ).toStrictEqual([
      'fact-missing items[0].includedEntitlements[0].referenceOrder: the order it stems from',
      'fact-missing items[0].referenceOrder: the order it stems from',
      'wrong-type items: a list',
      'wrong-type items[0].includedEntitlements: a list',
      'wrong-type items[0].includedEntitlements[0].productId: text',
      'wrong-type items[0].includedEntitlements[0].quantity: a whole number of at least 0',
      'wrong-type items[0].includedEntitlements[0].referenceOrder.id: text',
      'wrong-type items[0].includedEntitlements[0].referenceOrder.lineItemId: a whole number of at least 0',
      'wrong-type items[0].includedEntitlements[0].referenceOrder: an object',
      'wrong-type items[0].includedEntitlements[0].skuId: text',
      'wrong-type items[0].includedEntitlements[0]: an object',
      'wrong-type items[0].productId: text',
      'wrong-type items[0].quantity: a whole number of at least 0',
      'wrong-type items[0].referenceOrder.id: text',
      'wrong-type items[0].referenceOrder.lineItemId: a whole number of at least 0',
      'wrong-type items[0].referenceOrder: an object',
      'wrong-type items[0].skuId: text',
      'wrong-type items[0]: an object',
    ]);
  });

  it('of an activation link', () => {
    expect(
      everythingWrong(
        { items: [{ lineItemNumber: 0, link: { uri: 'https://p.example' } }] },
        (json) => partnerCenter.activationLinksFrom(json).issues,
      ),
    ).toStrictEqual([
      'fact-missing items[0].link.uri: an address',
      'fact-missing items[0].link: the link',
      'wrong-type items: a list',
      'wrong-type items[0].lineItemNumber: a whole number of at least 0',
      'wrong-type items[0].link.uri: text',
      'wrong-type items[0].link: an object',
      'wrong-type items[0]: an object',
    ]);
  });

  it('of a notice of change', () => {
    expect(
      everythingWrong(
        { EventName: 'subscription-updated', ResourceUri: '/customers/c/subscriptions/s', ResourceChangeUtcDate: '2017-11-16T16:19:06Z' },
        (json) => partnerCenter.changeNoticeFrom(json).issues,
      ),
    ).toStrictEqual([
      'fact-missing ResourceChangeUtcDate: when the resource changed',
      'fact-missing resourceChangeUtcDate: when the resource changed',
      'invalid-instant ResourceChangeUtcDate: a date as the wire writes it',
      'wrong-type EventName: text',
      'wrong-type ResourceUri: text',
    ]);
  });

  it('of a provisioning status', () => {
    expect(
      everythingWrong(
        { status: 'success', quantity: 5, endDate: '2018-05-10T00:00:00Z' },
        (json) => partnerCenter.provisioningFrom(json).issues,
      ),
    ).toStrictEqual([
      'fact-missing status: success, pending, failed',
      'invalid-instant endDate: a date as the wire writes it',
      'wrong-type quantity: a whole number of at least 0',
      'wrong-type status: text',
    ]);
  });

  it('of a conversion of a trial', () => {
    expect(
      everythingWrong({ OfferId: 'A', TargetOfferId: 'B', Quantity: 25 }, (json) => partnerCenter.trialConversionFrom(json).issues),
    ).toStrictEqual([
      'fact-missing TargetOfferId: the offer to convert to',
      'fact-missing targetOfferId: the offer to convert to',
      'wrong-type OfferId: text',
      'wrong-type Quantity: a whole number of at least 0',
      'wrong-type TargetOfferId: text',
    ]);
  });

  it('of the rules of a country', () => {
    expect(everythingWrong({ iso2Code: 'US' }, (json) => partnerCenter.countryRulesFrom(json).issues)).toStrictEqual([
      'fact-missing iso2Code: the code of a market',
      'wrong-type iso2Code: text',
    ]);
  });

  it('of an invoice line', () => {
    expect(everythingWrong({ items: [line] }, (json) => partnerCenter.invoiceLinesFrom(json).issues)).toStrictEqual([
      'fact-missing items[0].currency: an ISO 4217 code',
      'fact-missing items[0].subscriptionId: what the line is for',
      'invalid-amount items[0].quantity: a decimal number',
      'invalid-amount items[0].subtotal: a decimal number',
      'invalid-amount items[0].tax: a decimal number',
      'invalid-amount items[0].totalForCustomer: a decimal number',
      'invalid-instant items[0].chargeEndDate: a date as the wire writes it',
      'invalid-instant items[0].chargeStartDate: a date as the wire writes it',
      'unknown-currency items[0].currency: an ISO 4217 code',
      'wrong-type items: a list',
      'wrong-type items[0].currency: text',
      'wrong-type items[0].orderId: text',
      'wrong-type items[0].subscriptionId: text',
      'wrong-type items[0]: an object',
    ]);
  });

  it('of an invoice line for one payment', () => {
    expect(everythingWrong({ items: [oneTime] }, (json) => partnerCenter.invoiceLinesFrom(json).issues)).toStrictEqual([
      'fact-missing items[0].currency: an ISO 4217 code',
      'fact-missing items[0].subscriptionId: what the line is for',
      'invalid-amount items[0].quantity: a decimal number',
      'invalid-amount items[0].subtotal: a decimal number',
      'invalid-amount items[0].tax: a decimal number',
      'invalid-amount items[0].totalForCustomer: a decimal number',
      'invalid-instant items[0].chargeEndDate: a date as the wire writes it',
      'invalid-instant items[0].chargeStartDate: a date as the wire writes it',
      'unknown-currency items[0].currency: an ISO 4217 code',
      'wrong-type items: a list',
      'wrong-type items[0].billingFrequency: text',
      'wrong-type items[0].currency: text',
      'wrong-type items[0].orderId: text',
      'wrong-type items[0].subscriptionId: text',
      'wrong-type items[0]: an object',
    ]);
  });

  it('of an invoice line that ends before it starts', () => {
    expect(
      everythingWrong({ items: [{ ...line, chargeEndDate: '2019-12-01' }] }, (json) => partnerCenter.invoiceLinesFrom(json).issues),
    ).toStrictEqual([
      'fact-missing items[0].currency: an ISO 4217 code',
      'fact-missing items[0].subscriptionId: what the line is for',
      'invalid-amount items[0].quantity: a decimal number',
      'invalid-amount items[0].subtotal: a decimal number',
      'invalid-amount items[0].tax: a decimal number',
      'invalid-amount items[0].totalForCustomer: a decimal number',
      'invalid-instant items[0].chargeEndDate: a date as the wire writes it',
      'invalid-instant items[0].chargeStartDate: a date as the wire writes it',
      'inverted-dates items[0].chargeEndDate: an end after the start',
      'unknown-currency items[0].currency: an ISO 4217 code',
      'wrong-type items: a list',
      'wrong-type items[0].currency: text',
      'wrong-type items[0].orderId: text',
      'wrong-type items[0].subscriptionId: text',
      'wrong-type items[0]: an object',
    ]);
  });
});
