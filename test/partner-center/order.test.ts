import { describe, expect, it } from 'vitest';
import { decideCancellation, instant } from 'termbook';
import type { Order, OrderLine } from '../../src/partner-center/order.js';
import { lineFor, orderFrom, ordersFrom, orderStanding, purchaseOf, toOrderPatch } from 'termbook/partner-center';
import { pascal, respelled } from './fixtures.js';

const order = {
  id: 'zzOrder_1',
  alternateId: 'zz01',
  referenceCustomerId: 'c0000000-0000-4000-8000-000000000001',
  billingCycle: 'one_time',
  currencyCode: 'AUD',
  lineItems: [
    {
      lineItemNumber: 0,
      offerId: 'DG7GMGF0ZZ01:0003:DG7GMGF0ZZ91',
      termDuration: 'P3Y',
      transactionType: 'New',
      friendlyName: 'Server pack',
      quantity: 0,
    },
    {
      lineItemNumber: 1,
      offerId: 'DG7GMGF0ZZ02:000C:DG7GMGF0ZZ92',
      subscriptionId: 'ABCD',
      parentSubscriptionId: '',
      quantity: 4,
      links: { sku: { uri: '/products/DG7GMGF0ZZ02/skus/000C?country=AU' } },
    },
  ],
  creationDate: '2021-05-10T08:00:00.1306495Z',
  status: 'completed',
  links: { self: { uri: '/customers/c1/orders/zzOrder_1' } },
  attributes: { etag: 'e1', objectType: 'Order' },
};
const facts = (): Order => orderFrom(order).facts!;
const line = (index: number): OrderLine => facts().lines[index]!;

describe('orderFrom', () => {
  it('needs an id; a line needs its number', () => {
    expect(orderFrom({}).issues).toMatchObject([{ code: 'fact-missing', path: 'id' }]);
    const read = orderFrom({ id: 'o', lineItems: [{}, 5, { lineItemNumber: 2 }], status: 'odd' });
    expect(read.issues).toMatchObject([
      { code: 'fact-missing', path: 'lineItems[0].lineItemNumber' },
      { code: 'wrong-type', path: 'lineItems[1]' },
      { code: 'unknown-value', path: 'status', received: '"odd"' },
    ]);
    expect(read.unknown).toEqual([{ path: 'status', value: 'odd' }]);
    expect(read.facts).toMatchObject({ status: null, market: null, currency: null, lines: [{ number: 2 }] });
  });
  it('has no price and no commitment where they are stated in part', () => {
    const bare = { lineItemNumber: 3, purchaseCommitment: { grain: 'Hourly' }, pricing: {} };
    expect(orderFrom({ ...order, lineItems: [bare] }).facts?.lines[0]).toMatchObject({ commitment: null, pricing: { price: null } });
  });
  it('reads a collection; a bad order never costs the list', () => {
    const list = ordersFrom({ items: [order, null, { id: 'o2' }] });
    expect(list.facts.map(({ id }) => id)).toEqual(['zzOrder_1', 'o2']);
    expect(list.facts[1]?.lines).toEqual([]);
    expect(list.issues).toMatchObject([{ path: 'items[1]' }]);
  });
  it('finds the line of a subscription whatever the case', () => {
    expect(lineFor(facts(), 'abcd')?.number).toBe(1);
    expect(lineFor(facts(), 'other')).toBeNull();
  });
});

describe('the market of an order', () => {
  const marketOf = (...links: readonly unknown[]) =>
    orderFrom({ id: 'o', lineItems: links.map((link) => ({ links: link })) }).facts?.market;
  const uri = (country: string): object => ({ uri: `/x?country=${country}` });

  it('is that of the first line whose links name one: by its product, else its SKU, else its offer', () => {
    expect(marketOf({ offer: uri('FR'), sku: uri('DE'), product: uri('KR') })).toBe('KR');
    expect(marketOf({ offer: uri('FR'), sku: uri('DE') })).toBe('DE');
    expect(marketOf({ offer: uri('fr') })).toBe('FR');
    expect(marketOf(null, { offer: { uri: '/x' } }, { offer: uri('ZZ') }, { offer: uri('FR') }, { offer: uri('DE') })).toBe('FR');
    expect(marketOf(null, {})).toBeNull();
  });

  it.each(['/x?country=DEU', '/x?mycountry=DE', '/x/country=DE', '/x?country=D'])('is not told by %s', (address) => {
    expect(marketOf({ offer: { uri: address } })).toBeNull();
  });
});

describe('purchaseOf', () => {
  it('makes a line a purchase of the family that the caller names [E13]', () => {
    expect(purchaseOf(facts(), line(1), 'perpetual-software')).toEqual({
      family: 'perpetual-software',
      billingCycle: 'one-time',
      orderedAt: instant('2021-05-10T08:00:00.130Z'),
    });
  });
  it('takes the term of a line: its duration from the order, or to its custom end, the last day of the term [T2] [T10]', () => {
    const ordered = (more: object) => {
      const read = orderFrom({ ...order, billingCycle: 'annual', creationDate: '2026-04-15T09:00:00Z', status: 'completed' }).facts!;
      return purchaseOf(read, { ...read.lines[1]!, duration: 'P1Y', customEndsAt: null, ...more }, 'new-commerce-license');
    };
    expect(ordered({})?.term?.endsAt).toBe(instant('2027-04-15'));
    const aligned = ordered({ customEndsAt: instant('2027-03-31') });
    expect(aligned?.term).toMatchObject({ duration: 'P1Y', startsAt: instant('2026-04-15T09:00Z'), endsAt: instant('2027-04-01') });
    // closed in the term, open again in the seven days after the renewal
    expect(decideCancellation({ ...aligned!, autoRenew: true }, instant('2027-01-10')).verdict).toBe('refused');
    expect(decideCancellation({ ...aligned!, autoRenew: true }, instant('2027-04-02')).verdict).toBe('allowed');
    // an end beyond the duration is no end of it
    expect(ordered({ customEndsAt: instant('2028-03-31') })?.term).toBeUndefined();
  });
  it('sees a line of quantity 0, and every line of a canceled order, as cancelled', () => {
    expect(purchaseOf(facts(), line(0), 'perpetual-software')?.status).toBe('cancelled');
    const cancelled = orderFrom({ ...order, status: 'canceled' }).facts!;
    expect(purchaseOf(cancelled, line(1), 'perpetual-software')?.status).toBe('cancelled');
  });
  it.each([undefined, 'something new'])('a line of an order that is %j is no purchase: what it is is not known', (status) => {
    const read = orderFrom({ ...order, status }).facts!;
    expect(orderStanding(read)).toEqual({ verdict: 'undetermined', status: null });
    expect(purchaseOf(read, line(1), 'perpetual-software')).toBeNull();
  });
  it('a status from elsewhere that is none of ours answers nothing', () => {
    expect(orderStanding({ status: 'toString' as never })).toEqual({ verdict: 'undetermined', status: null });
  });
  it('is null without the instant or the billing cycle of the order', () => {
    expect(purchaseOf({ ...facts(), orderedAt: null }, line(1), 'perpetual-software')).toBeNull();
    expect(purchaseOf({ ...facts(), billingCycle: null }, line(1), 'perpetual-software')).toBeNull();
  });
});

describe('toOrderPatch', () => {
  it('cancels a subset of the lines with status cancelled, number and offer [E13]', () => {
    expect(toOrderPatch(orderFrom(order), [1])).toEqual({
      ok: true,
      patch: {
        method: 'PATCH',
        path: '/customers/c1/orders/zzOrder_1',
        certainty: 'stated',
        ifMatch: 'e1',
        body: { id: 'zzOrder_1', status: 'cancelled', lineItems: [{ lineItemNumber: 1, offerId: 'DG7GMGF0ZZ02:000C:DG7GMGF0ZZ92' }] },
      },
    });
  });
  it('cancels all lines that are not canceled yet when none are named, in the casing of the order', () => {
    const third = { lineItemNumber: 2, offerId: 'DG7GMGF0ZZ03:000D:DG7GMGF0ZZ93', quantity: 1 };
    const patched = toOrderPatch({ raw: respelled({ ...order, lineItems: [...order.lineItems, third] }, pascal) });
    expect(patched.ok && patched.patch.body).toEqual({
      Id: 'zzOrder_1',
      Status: 'cancelled',
      LineItems: [
        { LineItemNumber: 1, OfferId: 'DG7GMGF0ZZ02:000C:DG7GMGF0ZZ92' },
        { LineItemNumber: 2, OfferId: 'DG7GMGF0ZZ03:000D:DG7GMGF0ZZ93' },
      ],
    });
  });
  it.each([
    [[7], 'fact-missing'],
    [[0], 'fact-missing'],
    [[1, 7], 'fact-missing'],
    [[0, 1], 'fact-missing'],
    [[], 'fact-missing'],
  ])('refuses lines %j, of which not all are there', (numbers, code) => {
    expect(toOrderPatch({ raw: order }, numbers)).toMatchObject({ ok: false, issues: [{ code, path: 'lineItems' }] });
  });
  it('refuses what is no order', () => {
    expect(toOrderPatch({ raw: 1 })).toMatchObject({ ok: false, issues: [{ code: 'wrong-type' }] });
    expect(toOrderPatch({ raw: { lineItems: [null, { lineItemNumber: 0 }] } })).toMatchObject({
      ok: false,
      issues: [{ path: 'id', expected: 'the id of the order' }, { path: 'lineItems[0]' }],
    });
    expect(toOrderPatch({ raw: { id: 'o' } })).toMatchObject({ ok: false, issues: [{ path: 'lineItems' }] });
  });
});
