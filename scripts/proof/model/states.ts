import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs } from '../../../src/kernel/instant.js';
import type { MoveRequest } from '../../../src/lifecycle/transitions.js';
import type { Move } from '../../../src/vocabulary/move.js';
import type { BillingCycle, ProductFamily } from '../../../src/vocabulary/product.js';
import { endsOfTerm } from '../../../src/vocabulary/purchase.js';
import { segments } from '../../../src/vocabulary/purchase-request.js';
import type { Active, Becomes, Subscription } from '../../../src/vocabulary/subscription.js';
import type { Duration, Term } from '../../../src/vocabulary/term.js';
import { termFrom, termHolding } from '../../../src/rules/asking/term-chain.js';
import { isOfTheseDays } from './dates.js';

/** What distinguishes one bought thing from another. */
export interface Bought {
  readonly family: ProductFamily;
  readonly billingCycle: BillingCycle;
  readonly orderedAt: Instant;
  readonly duration: Duration | null;
  readonly autoRenew: boolean;
}

/** How long after its start a renewal is said to have completed. */
export const completionMs = 1000;
const trialDays = 30;
const soon = 5 * dayMs;

/** What decides the end of a term beside auto-renew: the choice of three of a license of new commerce (L8), the migration of a traditional one (M1). */
const endsOf: { readonly [F in ProductFamily]?: readonly Partial<Active>[] } = {
  'new-commerce-license': [...endsOfTerm.map((endOfTerm) => ({ endOfTerm })), { endOfTerm: 'end', segment: 'government' }],
  'license-based': [
    ...segments.map((segment) => ({ segment, hasEquivalent: true })),
    ...[false, null].map((hasEquivalent) => ({ segment: 'commercial' as const, hasEquivalent })),
    { hasEquivalent: true },
  ],
};

/** One subscription of every state, a suspension by the partner and one by the publisher, a trial whose paid term is known, and each choice for the end of a term. */
export function statesOf({ family, billingCycle, orderedAt, duration, autoRenew }: Bought): readonly Subscription[] {
  const term: Term | null = duration === null ? null : termFrom(orderedAt, duration);
  const trialEndsAt = addMs(orderedAt, trialDays * dayMs);
  const paidTerm: Term | null = duration === null ? null : termFrom(trialEndsAt, duration);
  const trial = { opensAt: orderedAt, closesAt: trialEndsAt };
  const at = (since: Instant): Omit<Active, 'status'> => ({
    id: 's-1',
    family,
    billingCycle,
    orderedAt,
    term,
    quantity: 5,
    autoRenew,
    accountOpenedAt: orderedAt,
    firstBillingAt: addMs(orderedAt, 10 * dayMs),
    changedAt: since,
  });
  const soonAt = addMs(orderedAt, soon);
  const endAt = term?.endsAt ?? addMs(orderedAt, 365 * dayMs);
  const disabledAt = addMs(endAt, 30 * dayMs);
  const deletedAt = addMs(endAt, 120 * dayMs);
  // in its second term: what is asked of a renewal that has been
  const renewed: readonly Active[] =
    term === null ? [] : [{ ...at(term.endsAt), term: termHolding(term, term.endsAt, family), status: 'active' }];
  const chosen =
    term === null || !isOfTheseDays({ family, orderedAt })
      ? []
      : (endsOf[family] ?? []).map((facts): Active => ({ ...at(orderedAt), ...facts, status: 'active' }));
  const scheduled: Active = { ...at(orderedAt), status: 'active', scheduled: { quantity: 7, term: 'P1Y', billingCycle: 'monthly' } };
  const becomesTerm = termFrom(endAt, 'P1Y', 'new-commerce-license');
  const becomes: Becomes = {
    family: 'new-commerce-license',
    billingCycle,
    quantity: 5,
    term: becomesTerm,
    windowStarts: [{ by: 'order', startsAt: endAt, seats: null }],
  };
  return [
    { ...at(orderedAt), status: 'pending' },
    { ...at(orderedAt), status: 'pending', trial },
    { ...at(orderedAt), term: paidTerm, status: 'trial', trial },
    { ...at(orderedAt), status: 'active' },
    ...renewed,
    ...chosen,
    scheduled,
    { ...at(soonAt), status: 'suspended', suspendedAt: soonAt, suspendedFor: 'nonpayment' },
    { ...at(soonAt), status: 'suspended', suspendedAt: soonAt, suspendedFor: null },
    { ...at(endAt), status: 'extended', extendedAt: endAt },
    { ...at(endAt), status: 'expired', expiredAt: endAt },
    { ...at(disabledAt), status: 'disabled', disabledAt },
    { ...at(soonAt), status: 'cancelled', cancelledAt: soonAt },
    { ...at(deletedAt), status: 'deleted', deletedAt, because: 'retention-over' },
    { ...at(endAt), status: 'migrated', migratedAt: endAt, becomes },
  ];
}

type Requests = { readonly [M in Move]: (subscription: Subscription, at: Instant) => readonly MoveRequest<M>[] };

/** What can be asked of each move. */
const requests: Requests = {
  activate: () => [{ move: 'activate' }],
  suspend: () => [{ move: 'suspend', reason: 'nonpayment' }],
  reactivate: () => [{ move: 'reactivate' }],
  cancel: () => [{ move: 'cancel' }],
  'set-auto-renew': ({ autoRenew }) => [{ move: 'set-auto-renew', autoRenew: !autoRenew }],
  'set-end-of-term': () => [...endsOfTerm.map((endOfTerm) => ({ move: 'set-end-of-term', endOfTerm }) as const)],
  'change-quantity': ({ quantity }) => [
    { move: 'change-quantity', quantity: quantity + 2 },
    { move: 'change-quantity', quantity: quantity - 2 },
  ],
  'convert-trial': (_subscription, at) => [
    { move: 'convert-trial', term: termFrom(at, 'P1Y') },
    { move: 'convert-trial', term: termFrom(at, 'P1Y'), billingCycle: 'annual', quantity: 30 },
  ],
  'schedule-change': ({ quantity }) => [
    { move: 'schedule-change', change: { quantity: quantity + 1 } },
    { move: 'schedule-change', change: { term: 'P3Y', billingCycle: 'triennial' } },
    { move: 'schedule-change', change: null },
  ],
  'start-new-term': (_subscription, at) => [{ move: 'start-new-term', term: termFrom(at, 'P1Y') }],
  renew: ({ term }) => [{ move: 'renew', completedAt: term == null ? null : addMs(term.startsAt, completionMs) }],
  extend: () => [{ move: 'extend' }],
  expire: () => [{ move: 'expire' }],
  disable: () => [{ move: 'disable' }],
  delete: () => [{ move: 'delete' }],
  migrate: () => [{ move: 'migrate' }],
};

export function requestsOf(move: Move, subscription: Subscription, at: Instant): readonly MoveRequest[] {
  return requests[move](subscription, at);
}
