import { describe, expect, it } from 'vitest';
import { decideCancellation, instant } from 'termbook';
import { availabilitiesFrom, availabilityFrom, productFrom, productsFrom, skuFrom, skusFrom } from '../../src/partner-center/catalog.js';

const availability = {
  id: 'CFQ7TTC0ZZ99',
  productId: 'CFQ7TTC0ZZ01',
  skuId: '0001',
  catalogItemId: 'CFQ7TTC0ZZ01:0001:CFQ7TTC0ZZ99',
  defaultCurrency: { code: 'EUR', symbol: 'x' },
  segment: 'commercial',
  country: 'DE',
  isPurchasable: true,
  isRenewable: true,
  terms: [
    {
      duration: 'P1Y',
      billingCycle: 'Annual',
      description: 'One year',
      cancellationPolicies: [
        {
          refundOptions: [
            { sequenceId: 1, type: 'Partial', expiresAfter: 'P7D' },
            { sequenceId: 0, type: 'Full', expiresAfter: 'P1D' },
          ],
        },
      ],
    },
  ],
};
const policyOf = (...refundOptions: readonly unknown[]) =>
  availabilityFrom({ id: 'V', terms: [{ duration: 'P1M', cancellationPolicies: [{ refundOptions }] }] });

describe('availabilityFrom', () => {
  it('gives a policy that a cancellation can be judged by', () => {
    const policy = availabilityFrom(availability).facts?.terms[0]?.cancellation ?? undefined;
    const purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2024-03-01T10:00Z') } as const;
    const answer = decideCancellation(purchase, instant('2024-03-02T10:00Z'), policy === undefined ? {} : { policy });
    expect(answer).toMatchObject({
      verdict: 'allowed',
      refund: 'prorated',
      window: { closesAt: instant('2024-03-08T10:00Z') },
      basis: [{ certainty: 'callers-own' }],
    });
  });
  it.each([
    ['P1D', 24],
    ['PT72H', 72],
    ['P1DT12H', 36],
    ['p1w', 168],
  ])('an option of %s lasts %d hours', (expiresAfter, hours) => {
    expect(policyOf({ type: 'Full', expiresAfter }).facts?.terms[0]?.cancellation?.duration).toEqual({ hours });
  });
  it('an option without expiry leaves the window open without end', () => {
    expect(
      policyOf({ type: 'Full', expiresAfter: 'P1D' }, { type: 'Partial', expiresAfter: null }).facts?.terms[0]?.cancellation,
    ).toMatchObject({
      duration: 'any-time',
      refund: [
        { share: 'full', hours: 24 },
        { share: 'prorated', hours: null },
      ],
    });
  });
  it.each([
    [{ type: 'Full', expiresAfter: 'P1M' }, 'wrong-type'],
    [{ type: 'Full', expiresAfter: 'PT' }, 'wrong-type'],
    [{ type: 'Full' }, 'wrong-type'],
    [7, 'wrong-type'],
  ])('an option %j cannot be read: no policy rather than half of one', (option, code) => {
    const read = policyOf({ type: 'Full', expiresAfter: 'P1D' }, option);
    expect(read.facts?.terms[0]?.cancellation).toBeNull();
    expect(read.issues).toMatchObject([{ code }]);
  });
  it('an option of an unknown type is no policy either', () => {
    expect(policyOf({ type: 'Voucher', expiresAfter: 'P1D' })).toMatchObject({
      facts: { terms: [{ cancellation: null }] },
      unknown: [{ value: 'Voucher' }],
    });
  });
  it('states no policy where the catalog has none', () => {
    for (const cancellationPolicies of [undefined, [], [{}], [null]]) {
      expect(availabilityFrom({ id: 'V', terms: [{ cancellationPolicies }] }).facts?.terms[0]?.cancellation).toBeNull();
    }
    expect(availabilityFrom({ id: 'V', terms: [null] }).facts?.terms).toEqual([]);
    expect(availabilityFrom({ id: 'V' }).facts).toMatchObject({ terms: [], currency: null, catalogItemId: null });
  });
  it('needs an id', () => {
    expect(availabilityFrom({}).issues).toMatchObject([{ code: 'fact-missing', path: 'id' }]);
    expect(availabilitiesFrom([availability, {}]).facts).toHaveLength(1);
  });
});

describe('products and SKUs', () => {
  it('of which one is bad never cost the list', () => {
    expect(productFrom({ id: 'P2' }).facts).toMatchObject({ type: null });
    expect(productsFrom({ items: [{ id: 'P1' }, {}] })).toMatchObject({ facts: [{ id: 'P1' }], issues: [{ path: 'items[1].id' }] });
    expect(skusFrom([{ id: '0001' }, null]).facts).toHaveLength(1);
  });
  it('keep a billing cycle that is not known, and have a range of seats only with both of its ends', () => {
    expect(skuFrom({ id: 'x', minimumQuantity: 1, supportedBillingCycles: ['monthly', 'odd'] })).toMatchObject({
      facts: { seatRange: null, billingCycles: ['monthly'] },
      unknown: [{ path: 'supportedBillingCycles[1]', value: 'odd' }],
    });
    expect(skuFrom({ id: 'x', maximumQuantity: 1 }).facts?.seatRange).toBeNull();
  });
});
