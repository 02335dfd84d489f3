import type { Instant } from '../kernel/instant.js';
import { isTermbookError } from '../kernel/error.js';
import { addTerm } from '../vocabulary/term.js';
import type { RecordIssue } from '../portfolio/assess-portfolio.js';
import type { CancellationAnswer } from '../rules/canceling/decide-cancellation.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import type { ReactivationAnswer } from '../rules/suspending/decide-reactivation.js';
import { decideReactivation } from '../rules/suspending/decide-reactivation.js';
import type { SuspensionExpiryAnswer } from '../rules/suspending/suspension-expiry.js';
import { suspensionExpiry } from '../rules/suspending/suspension-expiry.js';
import type { AvailableMove } from '../lifecycle/available-moves.js';
import { availableMoves } from '../lifecycle/available-moves.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import { comingDates } from '../lifecycle/coming-dates.js';
import { nameOf } from './name-of.js';
import type { Market } from '../vocabulary/market.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { UnknownValue } from '../wire/notes.js';

/** A record that was read, with what stands beside its facts. */
export interface ReportRecord {
  readonly id: string | null;
  readonly about: {
    readonly name: string | null;
    readonly offerId?: string | null;
    readonly offerName: string | null;
    readonly market: Market | null;
  } | null;
  readonly issues: readonly RecordIssue[];
  readonly unknown: readonly UnknownValue[];
  readonly purchase: Purchase | null;
  readonly facts: Subscription | null;
}

/** The answers for one record of a report. */
export interface AnsweredRecord {
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
  /** Why nothing was asked although the record was read: what stands beside it cannot be used. */
  readonly problem: string | null;
}

/** The roles that may do all of it: what is refused then is refused to everyone. */
const roles = ['admin-agent', 'global-admin'] as const;

function read(record: ReportRecord, place: number): AnsweredRecord {
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
    problem: null,
  };
}

function answered(one: AnsweredRecord, at: Instant): AnsweredRecord {
  const { purchase, subscription } = one;
  if (purchase === null) return one;
  const suspended = subscription?.status === 'suspended' && subscription.suspendedAt <= at ? subscription : null;
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
  };
}

/** Returns the answers for one record, by its place; what is wrong with it never costs the others. */
export function answerFor(record: ReportRecord, place: number, at: Instant): AnsweredRecord {
  const one = read(record, place);
  try {
    return answered(one, at);
  } catch (error) {
    if (!isTermbookError(error)) throw error;
    return { ...one, problem: error.message };
  }
}
