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
import { codeAt, codeFrom } from '../asking/code-at.js';
import type { SeatChange } from '../../policy/seat-change.js';
import { ofCaller, seatChanges, seatReductionErrorCodes } from '../../policy/seat-change.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import { cycleMonths } from '../../vocabulary/product.js';
import { statuses } from '../../vocabulary/status.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Reason } from '../../vocabulary/reason.js';
import type { Way } from '../../vocabulary/way.js';
import { checkPurchase } from '../asking/check-purchase.js';
import { answerCarried } from '../terms/carried.js';
import { inTrial, trialOf } from '../asking/trial.js';
import { caseOf } from './case.js';
import { everReducible, partReducible } from './reducible.js';
import { seatsReducible } from './seat-walk.js';
import type { RefundShare } from './standings.js';

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
 * Decides whether seats may be given back now, and whether their price is. Each batch has its own window; of a reservation a part goes back
 * as the whole does, of software and savings plans none; while suspended nothing may change. Throws TermbookError 'invalid-quantity' unless seats is a whole number above 0. Rules: W14, W6, W7, W8, W17, W18, E12, B9.
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
  const unknown = (gap: Gap, { basis, contested = uncontested }: SeatReductionAnswer): SeatReductionAnswer => ({
    question: 'seat-reduction',
    at,
    basis,
    contested,
    verdict: 'undetermined',
    gaps: [gap],
  });
  // the limits of a trial may change nothing
  return answerCarried(purchase, at, options, ask, unknown, { isSure: purchase.trial == null });
}

/** Returns the answer about a purchase as its state says. */
function seatReductionAt({ purchase, seats }: SeatReduction, at: Instant, options: Options<CancellationEntry>): SeatReductionAnswer {
  const asked = { question: 'seat-reduction', at } as const;
  const refusal = (
    reason: Reason<SeatReductionReason>,
    changesAt: Instant | null = null,
    basis: readonly Basis[] = [],
  ): SeatReductionAnswer => ({
    ...asked,
    basis,
    contested: uncontested,
    changesAt,
    verdict: 'refused',
    reasons: [reason],
    instead: [],
  });
  const { status, orderedAt } = purchase;
  const endedRule = status !== undefined && hasKey(endedBy, status) ? endedBy[status] : undefined;
  if (status !== undefined && endedRule !== undefined) return refusal({ code: 'already-ended', rule: endedRule, errorCode: null, status });
  if (at < orderedAt) return refusal({ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt }, orderedAt);
  if (status === 'suspended')
    return refusal(
      { code: 'suspended', rule: 'W14', errorCode: codeAt(seatReductionErrorCodes.suspended, at) },
      codeFrom(seatReductionErrorCodes.suspended, at),
    );
  const unknown = (gap: Gap): SeatReductionAnswer => ({
    ...asked,
    basis: [],
    contested: uncontested,
    verdict: 'undetermined',
    gaps: [gap],
  });
  if (status !== undefined && !statuses.includes(status)) return unknown(unknownValue('status', status));
  if (!hasKey(cycleMonths, purchase.billingCycle)) return unknown(unknownValue('billingCycle', purchase.billingCycle));
  const of = caseOf(purchase, options);
  if (of.table === null) return unknown(unknownValue('purchase.family', purchase.family));
  const { decrease, rule: ofFamily }: SeatChange = hasKey(seatChanges, purchase.family) ? seatChanges[purchase.family] : ofCaller;
  if (status === 'extended') {
    const [row] = extendedTerms;
    return refusal(quantityLocked(row.rules[0], null, 0), nextChangeAt(extendedTerms, at), cited(extendedTerms, row, at));
  }
  const trial = inTrial(purchase, at);
  const trialTerms = trialOf(purchase);
  const locks = trialTerms?.row.quantity === 'fixed' ? trialTerms : null;
  if (locks !== null && trial.inTrial) {
    return refusal(quantityLocked(locks.row.rules[0], null, 0), trial.nextAt, locks.basis);
  }
  const found =
    decrease === 'any-time'
      ? everReducible(of, at)
      : decrease === 'by-policy'
        ? partReducible(of, at)
        : seatsReducible(of, options, seats, at);
  const { basis, gap, reducible, refund, contested } = found;
  const rule = found.rule ?? ofFamily;
  if (gap !== null) return { ...asked, basis, contested, verdict: 'undetermined', gaps: [gap] };
  const changesAt = earliest(found.changesAt, locks === null ? null : trial.nextAt);
  // full literals: a spread that adds keys costs more than the question
  const { question } = asked;
  if (reducible >= seats) return { question, at, basis, contested, changesAt, verdict: 'allowed', way, refund };
  // what is cited is the policy of the window, which may be another than the usual one
  const cites = basis.find((one) => one.rule === rule) ?? basis[0];
  const reason = quantityLocked(cites?.rule ?? rule, codeAt(seatReductionErrorCodes.locked, at), reducible);
  const nextAt = earliest(changesAt, codeFrom(seatReductionErrorCodes.locked, at));
  return { question, at, basis, contested, changesAt: nextAt, verdict: 'refused', reasons: [reason], instead: [] };
}
