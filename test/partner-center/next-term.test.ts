import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { partnerCenterSubscription } from '../../src/partner-center/subscription.js';
import { marketplace, newCommerce, traditional } from './fixtures.js';

const plain = { ...newCommerce, scheduledNextTermInstructions: null };
const read = (more: object, record: object = plain) => partnerCenterSubscription({ ...record, ...more });
const factsOf = (more: object, record?: object) => read(more, record).facts;
const atEnd = (actionType: string, more: object = {}): object => ({ scheduleType: 'TermEnd', actionType, ...more });

describe('what follows the term of a license [L8]', () => {
  it.each([
    [[atEnd('Cancel')], true, 'end'],
    [[atEnd('Cancel')], false, 'end'],
    [[atEnd('RenewToNewTerm')], false, 'renew'],
    [[atEnd('RenewToExtendedServiceTerm')], true, 'extend'],
    [[], true, 'renew'],
    [[], false, 'extend'],
    [undefined, true, 'renew'],
    [undefined, false, 'extend'],
    [[{ scheduleType: 'CustomDate', actionType: 'Cancel' }], true, 'renew'],
    [[atEnd('Cancel'), atEnd('Cancel')], true, 'end'],
  ])('with the actions %j and auto-renew %j is %s', (scheduledActions, autoRenewEnabled, expected) => {
    expect(factsOf({ scheduledActions, autoRenewEnabled })?.endOfTerm).toBe(expected);
    expect(read({ scheduledActions, autoRenewEnabled }).issues).toEqual([]);
  });
  it.each([
    [[atEnd('Sing')], 'unknown-value'],
    [[{ scheduleType: 'Someday', actionType: 'Cancel' }], 'unknown-value'],
    [[atEnd('Transition')], 'unknown-value'],
    [[atEnd('Cancel'), atEnd('RenewToNewTerm')], 'contradiction'],
    [[atEnd('Cancel'), atEnd('Sing')], 'contradiction'],
  ])('with the actions %j is not stated, and an issue (%s)', (scheduledActions, code) => {
    expect(factsOf({ scheduledActions })?.endOfTerm).toBeNull();
    expect(read({ scheduledActions }).issues).toMatchObject([{ code, path: 'scheduledActions' }]);
  });
  it('is no choice for other families, nor where auto-renew is not stated', () => {
    expect(factsOf({}, traditional)?.endOfTerm).toBeNull();
    expect(factsOf({}, marketplace)?.endOfTerm).toBeNull();
    expect(read({ autoRenewEnabled: null }).purchase).toMatchObject({ endOfTerm: null });
  });
  it('stands in the purchase too, also where the state is incomplete', () => {
    expect(read({ status: 'suspended', scheduledActions: [atEnd('Cancel')] }).purchase).toMatchObject({ endOfTerm: 'end' });
  });
});

describe('what is scheduled for the renewal [T13]', () => {
  const product = (more: object): object => ({
    productId: 'CFQ7TTC0ZZ01',
    skuId: '0001',
    availabilityId: 'CFQ7TTC0ZZ98',
    billingCycle: 'Monthly',
    termDuration: 'P1Y',
    ...more,
  });
  const scheduled = (scheduledNextTermInstructions: object | null, more: object = {}) =>
    factsOf({ scheduledNextTermInstructions, ...more })?.scheduled;

  it('is what changes, and only that: the product and the SKU decide, not the availability', () => {
    expect(scheduled({ product: product({}), quantity: 12 })).toBeNull();
    expect(scheduled({ product: product({}), quantity: 10 })).toEqual({ quantity: 10 });
    expect(scheduled({ product: product({ termDuration: 'P3Y' }), quantity: 12 })).toEqual({ term: 'P3Y' });
    expect(scheduled({ product: product({ billingCycle: 'Annual' }) })).toEqual({ billingCycle: 'annual' });
    expect(scheduled({ product: product({ skuId: '0002' }) })).toEqual({ product: 'CFQ7TTC0ZZ01:0002:CFQ7TTC0ZZ98' });
    expect(scheduled(null)).toBeNull();
  });
  it('has the end that it aligns the next term to: the stated day is the last one', () => {
    expect(scheduled({ product: product({}), customTermEndDate: '2026-06-29T00:00:00Z' })).toEqual({ endsAt: instant('2026-06-30') });
  });
  it('is the billing of the next charge, where the next term does not state one', () => {
    const nextChargeInstructions = { product: product({ billingCycle: 'Annual' }), quantity: 12 };
    expect(scheduled(null, { nextChargeInstructions })).toEqual({ billingCycle: 'annual' });
    expect(scheduled({ product: product({}) }, { nextChargeInstructions })).toBeNull();
  });
  it('are the instructions of the action that renews, where the record has none of its own', () => {
    const instructions = { product: product({}), quantity: 7 };
    expect(scheduled(null, { scheduledActions: [atEnd('RenewToNewTerm', { instructions })] })).toEqual({ quantity: 7 });
    expect(scheduled(null, { scheduledActions: [atEnd('Cancel', { instructions })] })).toBeNull();
    expect(scheduled({ product: product({}), quantity: 9 }, { scheduledActions: [atEnd('RenewToNewTerm', { instructions })] })).toEqual({
      quantity: 9,
    });
  });
});
