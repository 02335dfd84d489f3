/** Facts in, answers out: everything that the demo asks of termbook about one subscription. */
import type {
  AvailableMove,
  CancellationAnswer,
  ComingDate,
  Instant,
  Market,
  PriceSplitAnswer,
  Purchase,
  ReactivationAnswer,
  Subscription,
  SuspensionExpiryAnswer,
} from '../src/index.js';
import {
  addTerm,
  availableMoves,
  comingDates,
  decideCancellation,
  decideReactivation,
  isTermbookError,
  splitPrice,
  suspensionExpiry,
} from '../src/index.js';
import type { Issue, PartnerCenterSubscriptionRead, UnknownValue } from '../src/partner-center/index.js';
import type { Portfolio } from './portfolio.js';

export interface Answered {
  readonly place: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly market: Market | null;
  readonly issues: readonly Issue[];
  readonly unknown: readonly UnknownValue[];
  readonly purchase: Purchase | null;
  readonly subscription: Subscription | null;
  readonly cancellation: CancellationAnswer | null;
  readonly expiry: SuspensionExpiryAnswer | null;
  readonly reactivation: ReactivationAnswer | null;
  readonly moves: readonly AvailableMove[];
  /** What comes of itself within a year; the charges are left out. */
  readonly coming: readonly ComingDate[];
  readonly price: PriceSplitAnswer | null;
  /** Why nothing was asked although the record was read: what stands beside it cannot be used. */
  readonly problem: string | null;
}

/** The roles that may do all of it: what is refused then is refused to everyone. */
const roles = ['admin-agent', 'global-admin'] as const;

function read(record: PartnerCenterSubscriptionRead, place: number): Answered {
  const { id, about, issues, unknown, purchase, facts } = record;
  return {
    place,
    id,
    name: about?.name ?? about?.offerName ?? null,
    market: about?.market ?? null,
    issues,
    unknown,
    purchase,
    subscription: facts,
    cancellation: null,
    expiry: null,
    reactivation: null,
    moves: [],
    coming: [],
    price: null,
    problem: null,
  };
}

function answered(one: Answered, at: Instant, priceOf: Portfolio['priceOf']): Answered {
  const { purchase, subscription, id, market } = one;
  if (purchase === null) return one;
  const suspended = subscription?.status === 'suspended' && subscription.suspendedAt <= at ? subscription : null;
  const cost = id === null ? null : priceOf(id, market);
  return {
    ...one,
    cancellation: decideCancellation(purchase, at),
    expiry: suspended === null ? null : suspensionExpiry(suspended),
    reactivation: suspended === null ? null : decideReactivation(suspended, at),
    moves: subscription === null || at < subscription.changedAt ? [] : availableMoves(subscription, roles, at),
    coming:
      subscription === null || at < subscription.changedAt
        ? []
        : comingDates(subscription, { fromAt: at, untilAt: addTerm(at, 'P1Y', 1) }).filter(({ what }) => what !== 'charge'),
    price: cost === null ? null : splitPrice({ family: purchase.family, ...cost }, at),
  };
}

/** One answer for each record; what is wrong with one never costs the others. */
export function answersFor({ list, priceOf }: Portfolio, at: Instant): readonly Answered[] {
  return list.records.map((record, index) => {
    const one = read(record, index);
    try {
      return answered(one, at, priceOf);
    } catch (error) {
      if (!isTermbookError(error)) throw error;
      return { ...one, problem: error.message };
    }
  });
}
