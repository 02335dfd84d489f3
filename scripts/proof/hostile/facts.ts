import { instant } from '../../../src/kernel/instant.js';
import type { Instant } from '../../../src/kernel/instant.js';
import { money } from '../../../src/kernel/money.js';
import type { CancellationEntry } from '../../../src/policy/cancellation-window.js';
import type { PurchaseCustomer, PurchaseOffer, PurchasePartner, PurchaseRequest } from '../../../src/vocabulary/purchase-request.js';
import type { Charge, Place, Purchase, Suspension } from '../../../src/vocabulary/purchase.js';
import type { Active, Cancelled, Pending, Suspended, Trial } from '../../../src/vocabulary/subscription.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';

/** Good facts with as much stated as can be: what nobody states, nobody can state wrongly. */
const orderedAt = instant('2024-03-01T10:00Z');
const year = termFrom(orderedAt, 'P1Y');

/** An instant at which the good facts are asked about: inside every window. */
export const askedAt: Instant = instant('2024-03-05T12:00Z');
/** Months later, in the same term. */
export const laterAt: Instant = instant('2024-09-01');

/** A license with batches of seats. */
export const license: Required<Purchase> = {
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  term: year,
  trial: { opensAt: instant('2024-01-01'), closesAt: instant('2024-01-31') },
  cloud: 'global',
  windowStarts: [
    { by: 'order', startsAt: orderedAt, seats: null },
    { by: 'seat-addition', startsAt: instant('2024-03-04'), seats: 3 },
  ],
  reservedProduct: 'red-hat',
  planMonths: 12,
  autoRenew: true,
  stated: null,
  endOfTerm: null,
  segment: 'commercial',
  hasEquivalent: null,
  status: 'active',
};

/** The same with the deadlines of its server. */
export const statedLicense: Purchase = {
  ...license,
  windowStarts: null,
  stated: {
    cancelUntilAt: instant('2024-03-08T10:00Z'),
    refundUntil: [{ refund: 'prorated', untilAt: instant('2024-03-08T10:00Z') }],
    reducibleSeats: [{ seats: 4, untilAt: instant('2024-03-08T10:00Z') }],
  },
};

/** A policy of a caller's own. */
export const ownPolicy: CancellationEntry = {
  id: 'contract/ours@2024-01-01',
  duration: { hours: 240 },
  refund: [
    { share: 'full', hours: 24 },
    { share: 'prorated', hours: null },
  ],
  afterClose: 'at-renewal',
};

export const charge: Required<Charge> = {
  paid: money('100.80', 'EUR'),
  startsAt: orderedAt,
  endsAt: instant('2024-04-01T10:00Z'),
  quantity: 10,
  alreadyCredited: money('1.00', 'EUR'),
  currentPrice: money('99.00', 'EUR'),
};

export const suspension: Required<Suspension> = {
  family: 'license-based',
  orderedAt: instant('2019-11-10'),
  suspendedAt: instant('2019-12-01'),
  suspendedFor: 'nonpayment',
  suspendedBy: null,
  status: 'suspended',
  term: termFrom(instant('2019-11-10'), 'P1Y'),
  cloud: 'global',
  accountOpenedAt: instant('2019-11-10'),
  firstBillingAt: instant('2019-11-25'),
};

export const place: Required<Place> = { family: 'software-subscription', market: 'AU', partnerMarket: 'NZ' };

export const request: Required<PurchaseRequest> = {
  offer: {
    family: 'isv-saas',
    billingCycle: 'monthly',
    publisher: 'partner',
    perCustomerLimit: 3,
    limitKind: 'concurrent',
    segments: ['commercial'],
    markets: ['KR', 'US'],
    inProgram: true,
    exclusiveTo: ['partner-1'],
    transactable: true,
    seatRange: { from: 2, to: 300 },
    billingCycles: ['monthly', 'annual'],
    duration: 'P1M',
    carriesTrial: true,
    prerequisites: ['base'],
    offerKind: null,
    counted: true,
    deprecated: false,
  } satisfies Required<PurchaseOffer>,
  customer: {
    exists: true,
    market: 'KR',
    segment: 'commercial',
    cloud: 'global',
    offers: ['base'],
    agreementAccepted: true,
    agreementAcceptedAt: instant('2024-01-15'),
  } satisfies Required<PurchaseCustomer>,
  partner: { id: 'partner-1', market: 'KR', roles: ['sales-agent'], kind: 'direct-bill' } satisfies Required<PurchasePartner>,
  quantity: 5,
  heldSeats: 5,
  owned: [{ subscriptionId: 's-0', status: 'active' }],
};

const held = {
  ...license,
  id: 's-1',
  quantity: 8,
  autoRenew: true,
  product: 'one',
  accountOpenedAt: instant('2024-02-01'),
  firstBillingAt: instant('2024-03-01T10:00Z'),
  changedAt: instant('2024-03-04'),
} as const;

export const active: Active = { ...held, status: 'active' };
const choosingFrom = instant('2025-06-15');
/** A license of which the end of the term is chosen, with a change scheduled beside it. */
export const choosing = {
  ...held,
  orderedAt: choosingFrom,
  term: termFrom(choosingFrom, 'P1Y', 'new-commerce-license'),
  trial: null,
  windowStarts: null,
  changedAt: choosingFrom,
  endOfTerm: 'extend',
  segment: 'commercial',
  scheduled: { quantity: 9, term: 'P3Y', billingCycle: 'annual', product: 'another', endsAt: instant('2027-06-15') },
  status: 'active',
} as const satisfies Active;
/** A traditional license whose renewals lead into new commerce. */
export const migrating: Active = {
  ...held,
  family: 'license-based',
  orderedAt: instant('2023-06-15'),
  term: termFrom(instant('2023-06-15'), 'P1Y'),
  trial: null,
  windowStarts: null,
  changedAt: instant('2023-06-15'),
  segment: 'commercial',
  hasEquivalent: true,
  status: 'active',
};
/** When both have ended. */
export const endedAt: Instant = instant('2026-06-20');
export const pending: Pending = { ...held, family: 'isv-saas', windowStarts: null, status: 'pending' };
export const suspended: Suspended = { ...held, status: 'suspended', suspendedAt: instant('2024-03-04'), suspendedFor: 'nonpayment' };
export const cancelled: Cancelled = { ...held, status: 'cancelled', cancelledAt: instant('2024-03-04') };
export const trial: Trial = {
  ...held,
  family: 'license-based',
  windowStarts: null,
  term: null,
  changedAt: orderedAt,
  status: 'trial',
  trial: { opensAt: orderedAt, closesAt: instant('2024-03-31T10:00Z') },
};
