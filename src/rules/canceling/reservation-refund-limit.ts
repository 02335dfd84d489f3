import { silentOn } from '../../kernel/gap.js';
import { checkObject, checkObjects } from '../../kernel/check.js';
import type { Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, dayMs } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkPaid, checkSameCurrency } from '../../kernel/money.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { reservationRefundLimits } from '../../policy/reservation-refund-limit.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import { inForce } from '../asking/in-force.js';
import { uncontested } from '../asking/determine.js';

/** A refund of Azure reservation commitment to a customer, in USD; `by` not stated = a cancellation. */
export interface ReservationRefund {
  /** The instant of the refund. */
  readonly refundedAt: Instant;
  /** The refunded commitment, in USD. */
  readonly commitment: Money;
  /** Not stated = a cancellation. */
  readonly by?: 'cancellation' | 'exchange' | null;
}
/** The refunds that the limit is of, from 2021-11-18 one customer's, of any age and in any order; `amount` is the commitment to be canceled, if that is the question. */
export interface ReservationLedger {
  /** The earlier refunds. */
  readonly refunds: readonly ReservationRefund[];
  /** Not stated = only what is left is asked about. */
  readonly amount?: Money | null;
}
/**
 * The limit and its use: `returns` is the next amount that stops counting, and its instant; `fits` is true if the requested amount is
 * within the limit, null = none was requested; `fitsFromAt` is the instant from which an amount that does not fit will, with these refunds
 * and no more; null = it fits, it never will, or none was requested.
 */
export interface ReservationRefundLimit {
  /** The most that can be refunded in the rolling period. */
  readonly limit: Money;
  /** 'customer' from 2021-11-18, when each customer has a limit of its own; null = the documents do not say. */
  readonly per: 'customer' | null;
  /** The amount that the earlier refunds have used. */
  readonly used: Money;
  /** The amount that is left. */
  readonly left: Money;
  /** The next amount that becomes available again; null = none. */
  readonly returns: {
    /** The amount that becomes available. */
    readonly amount: Money;
    /** The instant from which it is available. */
    readonly returnsAt: Instant;
  } | null;
  /** True if the requested amount is within the limit; null = none was requested. */
  readonly fits: boolean | null;
  /** The instant from which the requested amount fits; null = it fits now, never will, or none was requested. */
  readonly fitsFromAt: Instant | null;
}
/** The answer of `reservationRefundLimit`: the commitment used and left, or the gaps. */
export type ReservationRefundLimitAnswer = ValueAnswer<'reservation-refund-limit', ReservationRefundLimit>;

/** A change of the used commitment at an instant. */
interface Step {
  readonly at: Instant;
  readonly amount: number;
}

/** Returns the ledger as steps in the order of time: up at each refund, down at its return. */
function stepsOf(refunds: readonly ReservationRefund[], days: number, countsExchanges: boolean): readonly Step[] {
  return refunds
    .filter(({ by, commitment }) => commitment.amount > 0 && (by !== 'exchange' || countsExchanges))
    .flatMap(({ refundedAt, commitment: { amount } }): readonly Step[] => [
      { at: refundedAt, amount },
      { at: addMs(refundedAt, days * dayMs), amount: -amount },
    ])
    .sort((a, b) => a.at - b.at);
}

function sumAt(steps: readonly Step[], at: Instant): number {
  return steps.reduce((sum, step) => (step.at <= at ? sum + step.amount : sum), 0);
}

/** Returns the first later instant at which at most `most` is used; null if there is none. */
function firstUnder(steps: readonly Step[], at: Instant, most: number): Instant | null {
  let used = 0;
  for (const [index, step] of steps.entries()) {
    used += step.amount;
    if (step.at > at && used <= most && steps[index + 1]?.at !== step.at) return step.at;
  }
  return null;
}

/**
 * Returns the commitment of Azure reservations that a customer may still have refunded: at most USD 50,000 in a rolling 12 months. Each
 * amount counts from its refund and returns 365 days later to the millisecond; exchanges do not count. Before W17 the documents say 'a
 * year' and do not define it: undetermined (W15, W16). Throws TermbookError for an amount in another currency, below zero or not whole.
 * Rule: W17.
 * @example
 * import { reservationRefundLimit } from 'termbook/terms';
 * import { instant, isoDate, money } from 'termbook';
 * const refunds = [{ refundedAt: instant('2023-01-10'), commitment: money('30000.00', 'USD') }];
 * const answer = reservationRefundLimit({ refunds, amount: money('25000.00', 'USD') }, instant('2023-06-01'));
 * answer.verdict === 'computed' && answer.left; // => { amount: 2000000, currency: 'USD' }
 * answer.verdict === 'computed' && answer.fitsFromAt && isoDate(answer.fitsFromAt); // => '2024-01-10'
 */
export function reservationRefundLimit(facts: ReservationLedger, at: Instant, options?: Options): ReservationRefundLimitAnswer {
  checkObject(facts, 'facts');
  const { refunds, amount = null } = facts;
  checkObjects(refunds, 'refunds');
  checkInstant(at, 'at');
  const { entry, basis, nextAt } = inForce(reservationRefundLimits, at, options);
  const { limit } = entry ?? reservationRefundLimits[0];
  const check = (money: Money, path: string): void => {
    checkPaid(money, path);
    checkSameCurrency(money, limit, path);
  };
  if (amount !== null) check(amount, 'amount');
  for (const [index, { refundedAt, commitment }] of refunds.entries()) {
    checkInstant(refundedAt, `refunds.${String(index)}.refundedAt`);
    check(commitment, `refunds.${String(index)}.commitment`);
  }
  const question = 'reservation-refund-limit';
  const undetermined = (gap: Gap): ReservationRefundLimitAnswer => ({ question, at, basis, verdict: 'undetermined', gaps: [gap] });
  if (entry === null) return undetermined(beforeFirst(reservationRefundLimits));
  const { countsForDays, countsExchanges } = entry;
  if (countsForDays === null || countsExchanges === null) return undetermined(silentOn('refund'));
  const steps = stepsOf(refunds, countsForDays, countsExchanges);
  const used = sumAt(steps, at);
  const usd = (whole: number): Money => ({ amount: whole, currency: limit.currency });
  const returnsAt = steps.find((step) => step.amount < 0 && step.at > at)?.at ?? null;
  const returning = steps.reduce((sum, step) => (step.at === returnsAt && step.amount < 0 ? sum - step.amount : sum), 0);
  const fits = amount === null ? null : used + amount.amount <= limit.amount;
  const fitsFromAt = amount === null || fits === true ? null : firstUnder(steps, at, limit.amount - amount.amount);
  const nextStepAt = steps.find((step) => step.at > at)?.at ?? null;
  return {
    question,
    at,
    basis,
    contested: uncontested,
    changesAt: earliest(nextAt, nextStepAt),
    verdict: 'computed',
    limit,
    per: entry.per,
    used: usd(used),
    left: usd(Math.max(0, limit.amount - used)),
    returns: returnsAt === null ? null : { amount: usd(returning), returnsAt },
    fits,
    fitsFromAt,
  };
}
