import { frozen } from '../../kernel/frozen.js';
import { checkObject, hasKey } from '../../kernel/check.js';
import { checkOptions } from '../asking/check-options.js';
import { uncontested } from '../asking/determine.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Basis, Gap, RuleId } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { cited, earliest, nextChangeAt } from '../../kernel/dated-table.js';
import { endedBy, orderDateRule } from '../../policy/cancellation-procedure.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import { extendedTerms } from '../../policy/extended-term.js';
import { seatChanges, seatReductionErrorCodes } from '../../policy/seat-change.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import { cycleMonths } from '../../vocabulary/product.js';
import { statuses } from '../../vocabulary/status.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Reason } from '../../vocabulary/reason.js';
import type { Way } from '../../vocabulary/way.js';
import { checkPurchase } from '../asking/check-purchase.js';
import { answerCarried } from '../terms/carried.js';
import type { TrialTerms } from '../asking/trial.js';
import { inTrial, trialOf } from '../asking/trial.js';
import { interpretationsIn } from './choice.js';
import { prepare } from './prepared.js';
import { seatsReducible } from './batches.js';
import { everReducible, neverReducible } from './reducible.js';
import type { RefundShare } from './standing.js';
import { silentOnSeats } from './standing.js';

/** seats: how many are to be given back. */
export interface SeatReduction {
  /** The purchase to reduce. */
  readonly purchase: Purchase;
  /** The number of seats to remove. */
  readonly seats: number;
}
/** Why seats cannot be given back; several may apply at once. */
export type SeatReductionReason = 'before-order' | 'already-ended' | 'suspended' | 'quantity-locked';
/** A removal of seats that is possible. */
export interface SeatReductionAllowed {
  /** The way to do it. */
  readonly way: Way;
  /** The kind of the refund. */
  readonly refund: RefundShare;
}
/** The answer of `decideSeatReduction`: how it is done and what share comes back, or why not. */
export type SeatReductionAnswer = Decision<'seat-reduction', SeatReductionAllowed, SeatReductionReason>;

const none: Options<CancellationEntry> = {};
const way: Way = /* @__PURE__ */ frozen({ by: 'move', move: 'change-quantity', scope: 'seats' });

function quantityLocked(rule: RuleId, errorCode: string | null, reducible: number): Reason<SeatReductionReason> {
  return { code: 'quantity-locked', rule, errorCode, reducible };
}

/**
 * Decides whether seats may be given back now, and whether their price is (W14, W7, B9). Each batch has its own window; while suspended nothing may change.
 * Throws TermbookError 'invalid-quantity' unless seats is a whole number above 0.
 * @example
 * import { decideSeatReduction, instant } from 'termbook';
 * const orderedAt = instant('2022-07-15T10:00Z');
 * const windowStarts = [{ by: 'order', startsAt: orderedAt, seats: 10 }, { by: 'seat-addition', startsAt: instant('2022-08-01T09:00Z'), seats: 5 }] as const;
 * const purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, windowStarts } as const;
 * decideSeatReduction({ purchase, seats: 5 }, instant('2022-08-02')).verdict; // => 'allowed'
 * decideSeatReduction({ purchase, seats: 6 }, instant('2022-08-02')).verdict; // => 'refused'
 */
export function decideSeatReduction(facts: SeatReduction, at: Instant, options: Options<CancellationEntry> = none): SeatReductionAnswer {
  checkObject(facts, 'facts');
  const { purchase, seats } = facts;
  checkInstant(at, 'at');
  checkPurchase(purchase, 'purchase.');
  checkOptions(options);
  if (!(Number.isSafeInteger(seats) && seats > 0)) fail('invalid-quantity', 'seats', 'a whole number above 0', seats);
  const ask = (carried: Purchase, asked: Instant, under: Options<CancellationEntry> = none): SeatReductionAnswer =>
    seatReductionAt({ purchase: carried, seats }, asked, under);
  return answerCarried(purchase, at, options, ask, (gap, { basis, contested = uncontested }) => ({
    question: asking,
    at,
    basis,
    contested,
    verdict: 'undetermined',
    gaps: [gap],
  }));
}

const asking = 'seat-reduction';

function refusal(
  at: Instant,
  reason: Reason<SeatReductionReason>,
  changesAt: Instant | null = null,
  basis: readonly Basis[] = [],
): SeatReductionAnswer {
  return { question: asking, at, basis, contested: uncontested, changesAt, verdict: 'refused', reasons: [reason], instead: [] };
}

function unknown(at: Instant, gap: Gap): SeatReductionAnswer {
  return { question: asking, at, basis: [], contested: uncontested, verdict: 'undetermined', gaps: [gap] };
}

/** Returns the answer that holds of any number of seats by the state alone; null = the policy decides, or a trial. */
export function seatsByState({ status, orderedAt, billingCycle, family }: Purchase, at: Instant): SeatReductionAnswer | null {
  const endedRule = status !== undefined && hasKey(endedBy, status) ? endedBy[status] : undefined;
  if (status !== undefined && endedRule !== undefined) {
    return refusal(at, { code: 'already-ended', rule: endedRule, errorCode: null, status });
  }
  if (at < orderedAt) return refusal(at, { code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt }, orderedAt);
  if (status === 'suspended') return refusal(at, { code: 'suspended', rule: 'W14', errorCode: seatReductionErrorCodes.suspended });
  if (status !== undefined && !statuses.includes(status)) return unknown(at, unknownValue('status', status));
  if (!hasKey(cycleMonths, billingCycle)) return unknown(at, unknownValue('billingCycle', billingCycle));
  if (!hasKey(seatChanges, family)) return unknown(at, unknownValue('purchase.family', family));
  if (seatChanges[family].decrease === 'not-stated') return unknown(at, silentOnSeats);
  if (status !== 'extended') return null;
  const [row] = extendedTerms;
  return refusal(at, quantityLocked(row.rules[0], null, 0), nextChangeAt(extendedTerms, at), cited(extendedTerms, row, at));
}

/** Returns the terms of a trial in which the number of seats is fixed, if it runs at an instant, and when that changes; null = no trial does that. */
export function seatLockAt(purchase: Purchase, at: Instant): { readonly locks: TrialTerms | null; readonly nextAt: Instant | null } | null {
  const terms = trialOf(purchase);
  if (terms?.row.quantity !== 'fixed') return null;
  const trial = inTrial(purchase, at);
  return { locks: trial.inTrial ? terms : null, nextAt: trial.nextAt };
}

/** Returns the answer about a purchase as its state says. */
function seatReductionAt({ purchase, seats }: SeatReduction, at: Instant, options: Options<CancellationEntry>): SeatReductionAnswer {
  const byState = seatsByState(purchase, at);
  if (byState !== null) return byState;
  const { decrease, rule } = seatChanges[purchase.family];
  const lock = seatLockAt(purchase, at);
  if (lock !== null && lock.locks !== null) {
    const { row, basis } = lock.locks;
    return refusal(at, quantityLocked(row.rules[0], null, 0), lock.nextAt, basis);
  }
  const prepared = prepare(purchase, options);
  const found =
    decrease === 'any-time'
      ? everReducible(prepared, at)
      : decrease === 'never'
        ? neverReducible(prepared, rule)
        : seatsReducible(prepared, purchase.stated?.reducibleSeats ?? null, seats, at);
  const { basis, gap, reducible, refund, bits, untilAt } = found;
  const contested = interpretationsIn(bits);
  const question = asking;
  if (gap !== null) return { question, at, basis, contested, verdict: 'undetermined', gaps: [gap] };
  const changesAt = earliest(untilAt === Number.POSITIVE_INFINITY ? null : (untilAt as Instant), lock?.nextAt ?? null);
  // full literals: a spread that adds keys costs more than the question
  if (reducible >= seats) return { question, at, basis, contested, changesAt, verdict: 'allowed', way, refund };
  const reason = quantityLocked(rule, seatReductionErrorCodes.locked, reducible);
  return { question, at, basis, contested, changesAt, verdict: 'refused', reasons: [reason], instead: [] };
}
