import type { PriceList } from '../billing/price-list.js';
import type { Credit } from '../billing/credit.js';
import { frozen } from '../kernel/frozen.js';
import type { Basis, Certainty, Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import type { RefundShare } from '../rules/canceling/standing.js';
import type { RowBounds } from '../vocabulary/bounds.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Charge } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** The names, prices and amounts of a subscription that its facts do not hold. */
export interface DeskFacts {
  /** The name that people call it by. Not stated = the name in what a reader returned. */
  readonly name?: string | null;
  /** The customer, for the groups. Not stated = a group of its own without a name. */
  readonly customer?: string | null;
  /** The price of one seat for one whole charge cycle, also of the terms to come. Not stated = no amount is known. */
  readonly unitPrice?: Money | null;
  /**
   * The price of one seat for a month of the extended service term before its surcharge: of the monthly plan, or of a month of the plan held. Not stated =
   * no amount of these months is known.
   */
  readonly monthPrice?: Money | null;
  /** True if the product has a monthly plan: the surcharge of the extended service term depends on it. Not stated = unknown. Rule: L5. */
  readonly monthlyPlanExists?: boolean | null;
  /** The amount paid in the running term. Not stated = the seats at `unitPrice` for each cycle, unknown once seats were added. */
  readonly charges?: readonly Charge[] | null;
  /** The agreed prices by date, as the ledger takes them; they count instead of `unitPrice` and `monthPrice`. Not stated = those two. */
  readonly prices?: PriceList | null;
}

/** A subscription with its names, prices and amounts. */
export type DeskRecord = Subscription & DeskFacts;

/** The kinds of deadlines, the most urgent first: data, access, money. */
export const deadlineKinds = /* @__PURE__ */ frozen([
  'deletion',
  'save-data',
  'reactivate',
  'convert-trial',
  'keep-term',
  'full-refund',
  'prorated-refund',
  'cancel',
  'stop-renewal',
  'stop-charge',
  'give-seats-back',
  'schedule-fewer-seats',
]);
/**
 * One of `deadlineKinds`.
 * @useDeclaredType
 */
export type DeadlineKind = (typeof deadlineKinds)[number];

/** The outcomes of a deadline that is missed; 'not-stated' = no document says what holds from then on, or a fact decides that is not stated (`gaps`). */
export const missedOutcomes = /* @__PURE__ */ frozen([
  'refund-falls',
  'window-closes',
  'seats-locked',
  'renews',
  'extends',
  'converts',
  'migrates',
  'charged',
  'ends',
  'disabled',
  'unsubscribed',
  'deleted',
  'access-ends',
  'not-stated',
]);
/**
 * One of `missedOutcomes`.
 * @useDeclaredType
 */
export type MissedOutcome = (typeof missedOutcomes)[number];

/** The seats of a charge that follow from a missed deadline; `amount` null = their price is not stated. */
export interface DeskCharge {
  /** The instant of the charge. */
  readonly at: Instant;
  /** The number of seats charged. */
  readonly seats: number;
  /** The amount charged. */
  readonly amount: Money | null;
}

/** The last instant at which something can still be done for a subscription, or at which something is lost. */
export interface Deadline {
  /** The place of the subscription in the input, from 0. */
  readonly record: number;
  /** null = not stated. */
  readonly id: string | null;
  /** The name of the subscription; null = not stated. */
  readonly name: string | null;
  /** The customer; null = not stated. */
  readonly customer: string | null;
  /** The kind of the deadline. */
  readonly kind: DeadlineKind;
  /** The first instant that is too late; it holds a millisecond before. Where a fact is missing, the earliest that is possible. */
  readonly at: Instant;
  /** Between which instants it lies where a fact is missing, or by the interpretations in `by`: act before the earliest. null = it is exact. */
  readonly bounds: RowBounds | null;
  /** The move to make in time; null = none: save the data. */
  readonly action: MoveRequest | null;
  /** The share of the price that comes back with the move; null = the move is not about money back. */
  readonly refund: RefundShare | null;
  /** The seats that the move is about; null = the whole subscription. */
  readonly seats: number | null;
  /** The result of missing it. */
  readonly missed: MissedOutcome;
  /** The charges that follow if it is missed, to the end of the term, and that no later deadline avoids: each seat of each charge stands at one deadline at most. */
  readonly charges: readonly DeskCharge[];
  /** The amount that comes back with the move in its last millisecond; null = not known, or the move is not about money back. */
  readonly refundAmount: Money | null;
  /** The sum that missing it commits to: all that the term that then begins charges, less what it charges with the move; null = not known, or no term begins. */
  readonly committed: Money | null;
  /** The amount that this deadline alone decides: the refund and the charges that no later deadline gives back or avoids. null = not known, or nothing that has a price. */
  readonly difference: Money | null;
  /** Why an amount or the exact instant is not known. */
  readonly gaps: readonly Gap[];
  /** The certainty of the date of the deciding rule; null = nothing is cited. */
  readonly certainty: Certainty | null;
  /** The interpretations under which it would be another instant, or would not be. */
  readonly contested: readonly InterpretationId[];
  /** The dated rules behind it. */
  readonly basis: readonly Basis[];
}

/** A deadline before its charges and amounts are known. */
export interface DeadlineDraft {
  readonly kind: DeadlineKind;
  readonly at: Instant;
  readonly bounds?: RowBounds | null;
  readonly action: MoveRequest | null;
  readonly refund?: RefundShare | null;
  readonly seats?: number | null;
  readonly missed: MissedOutcome;
  /** The share that still comes back of seats that go later. */
  readonly left?: RefundShare | null;
  readonly gaps?: readonly Gap[];
  readonly contested: readonly InterpretationId[];
  readonly basis: readonly Basis[];
  /** The amount that is lost beside the charges: minor units, null = not known. */
  readonly lost: Credit;
}
