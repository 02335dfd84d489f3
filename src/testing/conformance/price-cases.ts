import type { ConformanceCase } from './case.js';
import { aroundLimits, points } from './case.js';

const usd = (amount: number) => ({ amount, currency: 'USD' }) as const;
const eur = (amount: number) => ({ amount, currency: 'EUR' }) as const;
const aud = (amount: number) => ({ amount, currency: 'AUD' }) as const;
const brl = (amount: number) => ({ amount, currency: 'BRL' }) as const;
const seatPrice = { unitPrice: eur(1008) } as const;
const seats = {
  family: 'new-commerce-license',
  change: 'seats',
  before: { seats: 10, ...seatPrice },
  after: { seats: 12, ...seatPrice },
  cycleStartsAt: '2023-06-18',
  cycleEndsAt: '2023-07-18',
} as const;
const licenses = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: '2022-07-15' } as const;
const charge = { paid: eur(10_080), startsAt: '2022-07-15', endsAt: '2022-08-15', quantity: 10 } as const;
const saas = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01T10:00Z' } as const;
const saasCharge = { paid: eur(4999), startsAt: '2020-03-01T10:00Z', endsAt: '2020-04-01T10:00Z' } as const;
const reservation = { family: 'azure-reservation', market: 'AU', price: aud(11_000), taxRate: '0.10' } as const;

/** Money: refunds to the cent, tax, seats, limits. */
export const priceCases: readonly ConformanceCase[] = [
  .../* @__PURE__ */ points([
    {
      id: 'refund of 10 seats at 10.08, cycle of 31 days, cancelled on its third day',
      ask: 'refundCredit',
      rules: ['W14'],
      facts: { purchase: licenses, charge },
      at: '2022-07-17T12:00Z',
      expected: { verdict: 'computed', refund: 'prorated', credit: eur(9420), retained: eur(660), unusedDays: 29, chargedDays: 31 },
    },
    {
      id: 'refund in the first 24 hours: all of it',
      ask: 'refundCredit',
      rules: ['W14'],
      facts: { purchase: licenses, charge },
      at: '2022-07-15T23:59:59.999Z',
      expected: { verdict: 'computed', refund: 'full', credit: eur(10_080), retained: eur(0) },
    },
    {
      id: 'refund after the window: nothing',
      ask: 'refundCredit',
      rules: ['W14'],
      facts: { purchase: licenses, charge },
      at: '2022-07-22T00:00Z',
      expected: { verdict: 'computed', refund: 'none', credit: eur(0), retained: eur(10_080) },
    },
    {
      id: 'refund of what was not given back yet',
      ask: 'refundCredit',
      rules: ['E9'],
      facts: {
        purchase: { family: 'perpetual-software', billingCycle: 'one-time', orderedAt: '2020-02-10' },
        charge: { paid: usd(50_000), startsAt: '2020-02-10', endsAt: '2020-02-10', alreadyCredited: usd(12_345) },
      },
      at: '2020-02-20T00:00Z',
      expected: { verdict: 'computed', refund: 'full', credit: usd(37_655), retained: usd(0) },
    },
    {
      id: 'two seats added to ten on the third day of a cycle of 30 days: two lines, each cut to the cent',
      ask: 'midCycleCharge',
      rules: ['T9', 'W14'],
      facts: seats,
      at: '2023-06-20T12:00Z',
      expected: { verdict: 'computed', refund: eur(9408), charge: eur(11_289), net: eur(1881), unit: 'days', billed: 28, cycle: 30 },
    },
    {
      id: '100 of 300 seats upgraded on the eighth day of a cycle of 30 days: the price of a seat is cut first',
      ask: 'midCycleCharge',
      rules: ['U1'],
      facts: { ...seats, change: 'upgrade', before: { seats: 100, ...seatPrice }, after: { seats: 100, unitPrice: eur(643) } },
      at: '2023-06-25T12:00Z',
      expected: { verdict: 'computed', refund: eur(77_200), charge: eur(49_200), net: eur(-28_000), billed: 23, cycle: 30 },
    },
    {
      id: 'some seats upgraded: a second subscription with the same end',
      ask: 'decideUpgrade',
      rules: ['U1'],
      facts: {
        purchase: {
          family: 'new-commerce-license',
          billingCycle: 'monthly',
          orderedAt: '2025-06-18',
          term: { duration: 'P1Y', startsAt: '2025-06-18', endsAt: '2026-06-18' },
        },
        quantity: 300,
        seats: 100,
      },
      at: '2025-06-25T12:00Z',
      expected: {
        verdict: 'allowed',
        effect: 'immediate',
        kind: 'partial',
        into: 'second-subscription',
        endsAt: '2026-06-18',
        window: 'inherited',
      },
    },
    {
      id: 'a year of 120.00 billed monthly: 5 % more than paid upfront',
      ask: 'planPrice',
      rules: ['X6'],
      facts: { family: 'new-commerce-license', duration: 'P1Y', billingCycle: 'monthly', upfrontPrice: eur(12_000) },
      at: '2026-03-01T00:00Z',
      expected: { verdict: 'computed', price: eur(1050), cycles: 12, surchargePercent: 5, by: 'surcharge' },
    },
    {
      id: 'a monthly term where a year costs 120.00: 20 % more than a twelfth',
      ask: 'planPrice',
      rules: ['X7'],
      facts: { family: 'new-commerce-license', duration: 'P1M', billingCycle: 'monthly', upfrontPrice: eur(12_000) },
      at: '2026-03-01T00:00Z',
      expected: { verdict: 'computed', price: eur(1200), cycles: 1, surchargePercent: 20, by: 'surcharge' },
    },
    {
      id: 'from monthly to annual billing after one month: 250 x 11/12 is 229.16 a seat',
      ask: 'midCycleCharge',
      rules: ['T9'],
      facts: {
        ...seats,
        change: 'billing-plan',
        before: null,
        after: { seats: 10, unitPrice: eur(25_000) },
        cycleStartsAt: '2023-09-20',
        cycleEndsAt: '2024-09-20',
      },
      at: '2023-10-20T00:00Z',
      expected: { verdict: 'computed', refund: eur(0), charge: eur(229_160), unit: 'months', billed: 11, cycle: 12 },
    },
    {
      id: '10 % in 19.99 AUD of software in Australia',
      ask: 'splitPrice',
      rules: ['G1', 'G2', 'X1'],
      facts: { family: 'perpetual-software', market: 'AU', price: aud(1999), taxRate: '0.10' },
      at: '2021-05-01T00:00Z',
      expected: { verdict: 'computed', net: aud(1817), tax: aud(182), gross: aud(1999), priceIncludedTax: true },
    },
    {
      id: '10 % on 19.99 USD of software in the United States',
      ask: 'splitPrice',
      rules: ['G1', 'G2'],
      facts: { family: 'perpetual-software', market: 'US', price: usd(1999), taxRate: '0.10' },
      at: '2021-05-01T00:00Z',
      expected: { verdict: 'computed', net: usd(1999), tax: usd(200), gross: usd(2199), priceIncludedTax: false },
    },
    {
      id: '10 % in 110.00 BRL of software in Brazil',
      ask: 'splitPrice',
      rules: ['G1', 'X1'],
      facts: { family: 'software-subscription', market: 'BR', price: brl(11_000), taxRate: '0.10' },
      at: '2021-05-01T00:00Z',
      expected: { verdict: 'computed', net: brl(10_000), tax: brl(1000), priceIncludedTax: true },
    },
    {
      id: 'tax once on the total: 9.75 + 10.25 at 10 % is 2.00',
      ask: 'invoiceTax',
      rules: ['X5', 'G2'],
      facts: {
        family: 'new-commerce-license',
        market: 'US',
        lines: [
          { price: usd(975), quantity: 1 },
          { price: usd(1025), quantity: 1 },
        ],
        taxRate: '0.10',
      },
      at: '2024-01-01T00:00Z',
      expected: { verdict: 'computed', net: usd(2000), tax: usd(200), gross: usd(2200) },
    },
    {
      id: 'the extended term: 3 % more where a monthly plan exists',
      ask: 'extendedTermCharge',
      rules: ['L5'],
      facts: {
        purchase: {
          ...licenses,
          orderedAt: '2025-05-04',
          autoRenew: false,
          status: 'extended',
          extendedAt: '2026-05-04',
          term: { duration: 'P1Y', startsAt: '2025-05-04', endsAt: '2026-05-04' },
        },
        monthPrice: eur(10_000),
        monthlyPlanExists: true,
      },
      at: '2026-05-10T00:00Z',
      expected: { verdict: 'computed', surchargePercent: 3, month: eur(10_300) },
    },
    {
      id: 'the extended term: 23 % more where no monthly plan exists',
      ask: 'extendedTermCharge',
      rules: ['L5'],
      facts: {
        purchase: {
          ...licenses,
          orderedAt: '2025-05-04',
          autoRenew: false,
          status: 'extended',
          extendedAt: '2026-05-04',
          term: { duration: 'P1Y', startsAt: '2025-05-04', endsAt: '2026-05-04' },
        },
        monthPrice: eur(10_000),
        monthlyPlanExists: false,
      },
      at: '2026-05-10T00:00Z',
      expected: { verdict: 'computed', surchargePercent: 23, month: eur(12_300) },
    },
    {
      id: 'in the extended term: canceled on any day, the unused days back',
      ask: 'decideCancellation',
      rules: ['L9'],
      facts: { ...licenses, orderedAt: '2025-05-05', status: 'extended' },
      at: '2026-06-10T00:00Z',
      expected: { verdict: 'allowed', effect: 'immediate', refund: 'prorated' },
    },
    {
      id: 'the window of a license is over: a support ticket may be filed',
      ask: 'decideCancellation',
      rules: ['N1'],
      facts: { ...licenses, orderedAt: '2023-06-01', term: { duration: 'P1Y', startsAt: '2023-06-01', endsAt: '2024-06-01' } },
      at: '2023-10-19T00:00Z',
      expected: {
        verdict: 'refused',
        instead: [{ by: 'move', move: 'set-auto-renew', scope: 'subscription' }, { by: 'support-request' }],
      },
    },
    {
      id: 'reservations: 50,000 USD in 12 months, of which 30,000 are used',
      ask: 'reservationRefundLimit',
      rules: ['W17'],
      facts: { refunds: [{ refundedAt: '2023-01-15', commitment: usd(3_000_000) }], amount: usd(2_000_000) },
      at: '2024-01-14T23:59:59.999Z',
      expected: {
        verdict: 'computed',
        limit: usd(5_000_000),
        used: usd(3_000_000),
        left: usd(2_000_000),
        fits: true,
        returns: { returnsAt: '2024-01-15' },
      },
    },
    {
      id: 'reservations: an exchange does not count, and an amount returns after 365 days',
      ask: 'reservationRefundLimit',
      rules: ['W17'],
      facts: {
        refunds: [
          { refundedAt: '2023-01-15', commitment: usd(3_000_000) },
          { refundedAt: '2023-06-15', commitment: usd(4_000_000), by: 'exchange' },
        ],
        amount: usd(5_000_000),
      },
      at: '2024-01-15T00:00Z',
      expected: { verdict: 'computed', used: usd(0), left: usd(5_000_000), fits: true },
    },
    {
      id: 'the price lists of late 2023 exclude tax, in Australia too',
      ask: 'splitPrice',
      rules: ['X3'],
      facts: { family: 'license-based', market: 'AU', price: aud(11_000), taxRate: '0.10' },
      at: '2023-11-01T00:00Z',
      expected: { verdict: 'computed', priceIncludedTax: false, net: aud(11_000), tax: aud(1_100), gross: aud(12_100) },
    },
  ]),
  .../* @__PURE__ */ aroundLimits([
    {
      id: 'refund of marketplace software',
      ask: 'refundCredit',
      rules: ['E1', 'E2'],
      facts: { purchase: saas, charge: saasCharge },
      limit: '2020-03-02T10:00Z',
      before: { verdict: 'computed', refund: 'full', credit: eur(4999), retained: eur(0) },
      from: { verdict: 'computed', refund: 'none', credit: eur(0), retained: eur(4999) },
    },
    {
      id: 'reservations in Australia no longer include tax',
      ask: 'splitPrice',
      rules: ['X2'],
      facts: { ...reservation, partnerMarket: 'AU' },
      limit: '2018-12-11',
      before: { verdict: 'computed', priceIncludedTax: true, net: aud(10_000) },
      from: { verdict: 'computed', priceIncludedTax: false, net: aud(11_000) },
    },
  ]),
];
