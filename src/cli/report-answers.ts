import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { isTermbookError } from '../kernel/error.js';
import { addTerm } from '../vocabulary/term.js';
import type { RecordIssue } from '../portfolio/assess-portfolio.js';
import type { CancellationAnswer } from '../rules/canceling/decide-cancellation.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import type { PriceSplitAnswer } from '../rules/prices/split-price.js';
import { splitPrice } from '../rules/prices/split-price.js';
import type { ReactivationAnswer } from '../rules/suspending/decide-reactivation.js';
import { decideReactivation } from '../rules/suspending/decide-reactivation.js';
import type { SuspensionExpiryAnswer } from '../rules/suspending/suspension-expiry.js';
import { suspensionExpiry } from '../rules/suspending/suspension-expiry.js';
import type { AvailableMove } from '../lifecycle/available-moves.js';
import { availableMoves } from '../lifecycle/available-moves.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import { comingDates } from '../lifecycle/coming-dates.js';
import type { Market } from '../vocabulary/market.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { UnknownValue } from '../wire/notes.js';

/** A record that was read, with what stands beside its facts. */
export interface ReportRecord {
  readonly id: string | null;
  readonly about: { readonly name: string | null; readonly offerName: string | null; readonly market: Market | null } | null;
  readonly issues: readonly RecordIssue[];
  readonly unknown: readonly UnknownValue[];
  readonly purchase: Purchase | null;
  readonly facts: Subscription | null;
}

/** The price of a unit in a market, and the tax rate there. */
export interface ReportPrice {
  readonly market: Market;
  readonly price: Money;
  readonly taxRate: string;
}
export type PriceOf = (id: string, market: Market | null) => ReportPrice | null;

/** The answers for one record of a report. */
export interface Answered {
  readonly place: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly market: Market | null;
  readonly issues: readonly RecordIssue[];
  readonly unknown: readonly UnknownValue[];
  readonly purchase: Purchase | null;
  readonly subscription: Subscription | null;
  readonly cancellation: CancellationAnswer | null;
  readonly expiry: SuspensionExpiryAnswer | null;
  readonly reactivation: ReactivationAnswer | null;
  readonly moves: readonly AvailableMove[];
  /** The dates within a year that come by themselves; the charges are left out. */
  readonly coming: readonly ComingDate[];
  readonly price: PriceSplitAnswer | null;
  /** Why nothing was asked although the record was read: what stands beside it cannot be used. */
  readonly problem: string | null;
}

/** The roles that may do all of it: what is refused then is refused to everyone. */
const roles = ['admin-agent', 'global-admin'] as const;

/** Returns what people call a subscription: its own name, or its offer's; null = neither is stated. */
export function nameOf({ about }: Pick<ReportRecord, 'about'>): string | null {
  return about?.name ?? about?.offerName ?? null;
}

function read(record: ReportRecord, place: number): Answered {
  const { id, about, issues, unknown, purchase, facts } = record;
  return {
    place,
    id,
    name: nameOf(record),
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

function answered(one: Answered, at: Instant, priceOf: PriceOf): Answered {
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
export function answersFor(records: readonly ReportRecord[], priceOf: PriceOf, at: Instant): readonly Answered[] {
  return records.map((record, index) => {
    const one = read(record, index);
    try {
      return answered(one, at, priceOf);
    } catch (error) {
      if (!isTermbookError(error)) throw error;
      return { ...one, problem: error.message };
    }
  });
}
