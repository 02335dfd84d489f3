import type {
  Active,
  BillingCycle,
  Instant,
  Market,
  MoveRequest,
  Place,
  PriceFacts,
  ProductFamily,
  Purchase,
  RefundFacts,
  Subscription,
  Suspended,
  Suspension,
} from 'termbook';
import { markets } from 'termbook/buying';
import { suspensionReasons } from 'termbook/policies';
import { termFrom } from 'termbook';
import type { Chance } from './chance.js';
import { chanceFrom } from './chance.js';

/** A set of cases is made once; every variant answers all of them. */
export const caseCount = 512;

const dayMs = 86_400_000;
const hourMs = 3_600_000;

function made<T>(seed: number, make: (chance: Chance) => T): readonly T[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: caseCount }, () => make(chance));
}

function between(chance: Chance, from: string, to: string): Instant {
  const start = Date.parse(from);
  return (start + chance.below((Date.parse(to) - start) / 1000) * 1000) as Instant;
}

export interface Asked<Facts> {
  readonly facts: Facts;
  readonly at: Instant;
}

const sold: readonly (readonly [ProductFamily, BillingCycle])[] = [
  ['isv-saas', 'monthly'],
  ['isv-saas', 'annual'],
  ['new-commerce-license', 'monthly'],
  ['new-commerce-license', 'annual'],
  ['license-based', 'monthly'],
  ['software-subscription', 'annual'],
  ['perpetual-software', 'one-time'],
  ['azure-reservation', 'one-time'],
];

function soldFrom(family: ProductFamily): string {
  return family === 'azure-reservation' ? '2022-10-10' : family === 'new-commerce-license' ? '2022-01-10' : '2019-12-18';
}

/** Half of them soon after the order, when the window is open; the others anywhere in the two months after it. */
function askedAt(chance: Chance, orderedAt: Instant): Instant {
  const soon = chance.below(2) === 0;
  return (orderedAt + (soon ? chance.below(20 * hourMs) : chance.below(60 * dayMs))) as Instant;
}

/** What may still be canceled, from the three facts of the README. */
export const purchases: readonly Asked<Purchase>[] = made(1, (chance) => {
  const [family, billingCycle] = chance.oneOf(sold);
  const orderedAt = between(chance, soldFrom(family), '2024-12-31');
  return { facts: { family, billingCycle, orderedAt }, at: askedAt(chance, orderedAt) };
});

function license(chance: Chance, rest: Partial<Active>): Active {
  const orderedAt = between(chance, '2022-03-19', '2024-06-30');
  const facts: Active = {
    id: 's-1',
    family: 'new-commerce-license',
    billingCycle: 'monthly',
    orderedAt,
    term: termFrom(orderedAt, 'P1Y'),
    quantity: 5,
    autoRenew: true,
    changedAt: orderedAt,
    status: 'active',
  };
  // a spread with further keys would give each a form of its own, which no store of subscriptions does
  return Object.assign(facts, rest);
}

/** Stored subscriptions, as a billing service asks about them. */
export const stored: readonly Asked<Subscription>[] = made(2, (chance) => {
  const facts = license(chance, chance.below(2) === 0 ? { family: 'isv-saas' } : {});
  return { facts, at: askedAt(chance, facts.orderedAt) };
});

export const suspensions: readonly Suspension[] = made(3, (chance) => {
  const family = chance.oneOf(['license-based', 'license-based', 'isv-saas', 'new-commerce-license'] as const);
  const orderedAt = between(chance, '2019-01-01', '2023-06-30');
  const suspendedAt = (orderedAt + chance.below(300) * dayMs + chance.below(dayMs)) as Instant;
  const term = family === 'new-commerce-license' ? termFrom(orderedAt, 'P1Y') : null;
  const told = chance.below(2) === 0;
  return {
    family,
    suspendedAt,
    suspendedFor: chance.oneOf(suspensionReasons),
    term,
    accountOpenedAt: told ? orderedAt : null,
    firstBillingAt: told ? ((orderedAt + chance.below(40) * dayMs) as Instant) : null,
  };
});

export const prices: readonly Asked<PriceFacts>[] = made(4, (chance) => ({
  facts: {
    family: chance.oneOf(['software-subscription', 'perpetual-software', 'new-commerce-license', 'azure-reservation'] as const),
    market: chance.oneOf(['AU', 'BR', 'DE', 'KR', 'US'] as const),
    partnerMarket: chance.oneOf(['AU', 'BR', 'DE'] as const),
    price: { amount: 1 + chance.below(5_000_000), currency: chance.oneOf(['AUD', 'EUR', 'USD'] as const) },
    taxRate: chance.oneOf(['0.10', '0.19', '0.075', '0.2']),
  },
  at: between(chance, '2019-01-01', '2023-06-30'),
}));

export const places: readonly Asked<Place>[] = made(5, (chance) => ({
  facts: { family: 'azure-reservation', market: chance.oneOf<Market>(markets) },
  at: between(chance, '2018-12-01', '2023-08-01'),
}));

export const refunds: readonly Asked<RefundFacts>[] = made(6, (chance) => {
  const [family, billingCycle] = chance.oneOf(sold);
  const orderedAt = between(chance, soldFrom(family), '2024-12-31');
  const startsAt = (Math.floor(orderedAt / dayMs) * dayMs) as Instant;
  const endsAt = (startsAt + chance.oneOf([30, 31, 365]) * dayMs) as Instant;
  const paid = { amount: chance.below(500_000), currency: 'EUR' as const };
  const charge = { paid, startsAt, endsAt, quantity: 1 + chance.below(20), currentPrice: paid };
  return { facts: { purchase: { family, billingCycle, orderedAt }, charge }, at: askedAt(chance, orderedAt) };
});

export interface AskedMove {
  readonly facts: Subscription;
  readonly request: MoveRequest;
  readonly at: Instant;
}

/** Moves of new-commerce licenses inside their first term; some of them are refused. */
export const moves: readonly AskedMove[] = made(7, (chance): AskedMove => {
  const from = license(chance, {});
  const at = (from.orderedAt + dayMs + chance.below(300) * dayMs) as Instant;
  const request = chance.oneOf<MoveRequest>([
    { move: 'suspend', reason: 'nonpayment' },
    { move: 'set-auto-renew', autoRenew: false },
    { move: 'change-quantity', quantity: from.quantity + 1 + chance.below(5) },
    { move: 'reactivate' },
  ]);
  if (request.move !== 'reactivate' || chance.below(4) === 0) return { facts: from, request, at };
  const suspendedAt = (from.orderedAt + chance.below(23) * hourMs) as Instant;
  const suspended = { autoRenew: false, changedAt: suspendedAt, status: 'suspended', suspendedAt, suspendedFor: 'fraud' } as const;
  const facts: Suspended = Object.assign({}, from, suspended);
  return { facts, request, at };
});

/** Licenses of a monthly term, one renewal ahead. */
export const renewals: readonly Asked<Active>[] = made(8, (chance) => {
  const orderedAt = between(chance, '2022-03-19', '2024-06-30');
  const term = termFrom(orderedAt, 'P1M');
  return { facts: Object.assign(license(chance, {}), { orderedAt, changedAt: orderedAt, term }), at: (term.endsAt + dayMs) as Instant };
});

/** Ten years of a monthly term ahead. */
export const decades: readonly Asked<Active>[] = renewals.map(({ facts }) => ({
  facts,
  at: (facts.orderedAt + 3652 * dayMs) as Instant,
}));

export const anchors: readonly { readonly anchorAt: Instant; readonly months: number }[] = made(9, (chance) => ({
  anchorAt: between(chance, '2018-01-01', '2027-01-01'),
  months: 1 + chance.below(60),
}));

const orderedAt = Date.parse('2024-03-01T10:00Z') as Instant;
const account = { accountOpenedAt: orderedAt, firstBillingAt: (orderedAt + dayMs) as Instant };
const untilAt = (orderedAt + 7 * dayMs) as Instant;
const one: Active = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  term: termFrom(orderedAt, 'P1Y'),
  quantity: 5,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
};

/** One subscription in six forms, among them those that take longest. */
export const shapes: readonly { readonly what: string; readonly facts: Subscription }[] = [
  { what: 'new commerce', facts: one },
  { what: 'suspended', facts: { ...one, status: 'suspended', suspendedAt: untilAt, suspendedFor: 'nonpayment', autoRenew: false } },
  {
    what: 'stated deadlines',
    facts: {
      ...one,
      stated: { cancelUntilAt: untilAt, refundUntil: [{ refund: 'full', untilAt }], reducibleSeats: [{ seats: 5, untilAt }] },
    },
  },
  { what: 'traditional', facts: { ...one, family: 'license-based', ...account } },
  { what: 'added seats', facts: { ...one, windowStarts: [{ by: 'seat-addition', startsAt: untilAt, seats: 2 }] } },
  { what: 'canceled', facts: { ...one, family: 'isv-saas', status: 'cancelled', cancelledAt: untilAt } },
];

/** A subscription with every instant so many days later. */
export function daysLater(facts: Subscription, days: number): Subscription {
  const later = (_key: string, value: unknown): unknown => (typeof value === 'number' && value >= orderedAt ? value + days * dayMs : value);
  return JSON.parse(JSON.stringify(facts), later) as Subscription;
}

/** Four days after the order. */
export function askedAfter(facts: Subscription): Instant {
  return (facts.orderedAt + 4 * dayMs) as Instant;
}
