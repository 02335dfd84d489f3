import { checkObject, holds } from '../kernel/check.js';
import { checkOptions } from './check-options.js';
import { unknownValue } from '../kernel/gap.js';
import type { Basis, Gap, RuleId } from '../kernel/answer.js';
import { broken } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { cited, earlier, nextChangeAt } from '../kernel/timeline.js';
import { endedBy, orderDateRule } from '../policy/cancellation-manner.js';
import type { CancellationEntry } from '../policy/cancellation-window.js';
import { extendedTerms } from '../policy/extended-term.js';
import { seatChanges, seatReductionErrorCodes } from '../policy/seat-change.js';
import type { Decision, Options } from '../vocabulary/answer.js';
import type { Opening, Purchase, StatedDeadlines } from '../vocabulary/purchase.js';
import type { Readings } from '../vocabulary/reading.js';
import type { Reason } from '../vocabulary/reason.js';
import type { Way } from '../vocabulary/way.js';
import { cancellationReadings, judgeCancellation } from './cancellation-judgement.js';
import type { Judgement } from './settle.js';
import { checkPurchase } from './check-purchase.js';
import { inTrial } from './in-trial.js';
import { defaultReadings, settleShown } from './settle.js';
import { spelledOut } from './stated-window.js';
import { trialOf } from './trial-of.js';

/** seats: how many are to be given back. */
export interface SeatReduction {
  readonly purchase: Purchase;
  readonly seats: number;
}
/** Why seats cannot be given back; several may apply at once. */
export type SeatReductionReason = 'before-order' | 'already-ended' | 'suspended' | 'quantity-locked';
/** What `decideSeatReduction` answers: how it is done and what share comes back, or why not. */
export type SeatReductionAnswer = Decision<'seat-reduction', { readonly way: Way; readonly refund: Share }, SeatReductionReason>;

type Share = 'full' | 'prorated' | 'none';

const none: Options<CancellationEntry> = {};
const silent: Gap = { gap: 'texts-silent' };
const way: Way = { by: 'move', move: 'change-quantity', scope: 'seats' };

function quantityLocked(rule: RuleId, errorCode: string | null, reducible: number): Reason<SeatReductionReason> {
  return { code: 'quantity-locked', rule, errorCode, reducible };
}

interface SeatJudgement extends Judgement {
  readonly reducible: number;
  readonly refund: Share;
  readonly basis: readonly Basis[];
  readonly gap: Gap | null;
}

/** Each batch of seats has a window of its own, judged as a purchase opened when the batch was. */
function judgeBatches(
  purchase: Purchase,
  seats: number,
  at: Instant,
  readings: Readings,
  options: Options<CancellationEntry>,
): SeatJudgement {
  const stated = purchase.openings ?? [];
  const whole: readonly Opening[] = [{ by: 'order', openedAt: purchase.orderedAt, seats: null }];
  let reducible = 0;
  let full = 0;
  let refunded = 0;
  let nextAt: Instant | null = null;
  let basis: readonly Basis[] = [];
  for (const batch of stated.length > 0 ? stated : whole) {
    if (batch.openedAt > at) {
      nextAt = earlier(nextAt, batch.openedAt);
      continue;
    }
    const opening: Opening = { ...batch, by: batch.by === 'seat-addition' ? 'order' : batch.by };
    // the deadline that the server states for the subscription is not that of seats added later
    const deadlines = batch.by === 'seat-addition' ? null : (purchase.stated ?? null);
    const alone = stated.length > 0 ? { ...purchase, openings: [opening], orderedAt: batch.openedAt, stated: deadlines } : purchase;
    const judgement = judgeCancellation(alone, at, readings, options);
    if (judgement.gap !== null)
      return { key: 'unknown', nextAt: judgement.nextAt, reducible, refund: 'none', basis: judgement.basis, gap: judgement.gap };
    nextAt = earlier(nextAt, judgement.nextAt);
    basis = judgement.basis;
    if (judgement.stage !== 'open') continue;
    const size = batch.seats ?? Number.MAX_SAFE_INTEGER;
    reducible = Math.min(Number.MAX_SAFE_INTEGER, reducible + size);
    if (judgement.refund === 'full') full += size;
    if (judgement.refund !== 'none') refunded += size;
  }
  const refund = reducible < seats || refunded === 0 ? 'none' : full >= seats ? 'full' : 'prorated';
  return { key: `${String(reducible >= seats)} ${refund}`, nextAt, reducible, refund, basis, gap: null };
}

/** Where a text says that only the whole subscription is given back; before that text nothing is said (W7). Time changes nothing in it. */
function judgeNever(purchase: Purchase, rule: RuleId, readings: Readings, options: Options<CancellationEntry>): SeatJudgement {
  const { basis, gap } = judgeCancellation(purchase, purchase.orderedAt, readings, options);
  const said = basis.some((cited) => cited.rule === rule);
  return { key: said ? 'false none' : 'unknown', nextAt: null, reducible: 0, refund: 'none', basis, gap: said ? null : (gap ?? silent) };
}

/** The server's own words on seats (W14): what may still go, until when; the refund is the one of the whole. */
function judgeStated(
  reducibleSeats: NonNullable<StatedDeadlines['reducibleSeats']>,
  purchase: Purchase,
  seats: number,
  at: Instant,
  readings: Readings,
  options: Options<CancellationEntry>,
): SeatJudgement {
  const open = reducibleSeats.filter((batch) => at < spelledOut(batch.untilAt));
  const reducible = open.reduce((sum, batch) => sum + batch.seats, 0);
  const closesAt = open.reduce<Instant | null>((next, batch) => earlier(next, spelledOut(batch.untilAt)), null);
  const { basis } = judgeCancellation(purchase, purchase.orderedAt, readings, options);
  if (reducible < seats) return { key: 'false none', nextAt: closesAt, reducible, refund: 'none', basis, gap: null };
  const whole = judgeCancellation(purchase, at, readings, options);
  const refund = whole.refund === 'full' ? 'full' : 'prorated';
  return { key: `true ${refund}`, nextAt: earlier(closesAt, whole.nextAt), reducible, refund, basis, gap: null };
}

/** Seats that may go at any time: the refund is the one that a cancellation would have. */
function judgeAnyTime(purchase: Purchase, at: Instant, readings: Readings, options: Options<CancellationEntry>): SeatJudgement {
  const { refund, nextAt, basis, gap } = judgeCancellation(purchase, at, readings, options);
  return { key: gap === null ? refund : 'unknown', nextAt, reducible: Number.MAX_SAFE_INTEGER, refund, basis, gap };
}

/**
 * May so many seats be given back now, and is their price (W14, W7, B9)? Each batch has its own window; while suspended nothing may change.
 * Throws TermbookError 'invalid-quantity' unless seats is a whole number above 0.
 * @example
 * import { decideSeatReduction, instant } from 'termbook';
 * const orderedAt = instant('2022-07-15T10:00Z');
 * const openings = [{ by: 'order', openedAt: orderedAt, seats: 10 }, { by: 'seat-addition', openedAt: instant('2022-08-01T09:00Z'), seats: 5 }] as const;
 * const purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, openings } as const;
 * decideSeatReduction({ purchase, seats: 5 }, instant('2022-08-02')).verdict; // => 'allowed'
 * decideSeatReduction({ purchase, seats: 6 }, instant('2022-08-02')).verdict; // => 'refused'
 */
export function decideSeatReduction(facts: SeatReduction, at: Instant, options: Options<CancellationEntry> = none): SeatReductionAnswer {
  checkObject(facts, 'facts');
  const { purchase, seats } = facts;
  checkInstant(at, 'at');
  checkPurchase(purchase, 'purchase.');
  checkOptions(options);
  if (!(Number.isSafeInteger(seats) && seats > 0)) broken('invalid-quantity', 'seats', 'a whole number above 0', seats);
  const asked = { question: 'seat-reduction', at } as const;
  const refusal = (
    reason: Reason<SeatReductionReason>,
    changesAt: Instant | null = null,
    basis: readonly Basis[] = [],
  ): SeatReductionAnswer => ({
    ...asked,
    basis,
    contested: [],
    changesAt,
    verdict: 'refused',
    reasons: [reason],
    instead: [],
  });
  const { status, orderedAt } = purchase;
  const endedRule = status !== undefined && holds(endedBy, status) ? endedBy[status] : undefined;
  if (status !== undefined && endedRule !== undefined) return refusal({ code: 'already-ended', rule: endedRule, errorCode: null, status });
  if (at < orderedAt) return refusal({ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt }, orderedAt);
  if (status === 'suspended') return refusal({ code: 'suspended', rule: 'W14', errorCode: seatReductionErrorCodes.suspended });
  if (!holds(seatChanges, purchase.family)) {
    return {
      ...asked,
      basis: [],
      verdict: 'undetermined',
      gaps: [unknownValue('purchase.family', purchase.family)],
    };
  }
  const { decrease, rule } = seatChanges[purchase.family];
  if (decrease === 'not-stated') return { ...asked, basis: [], verdict: 'undetermined', gaps: [silent] };
  if (status === 'extended') {
    const [row] = extendedTerms;
    return refusal(quantityLocked(row.rules[0], null, 0), nextChangeAt(extendedTerms, at), cited(extendedTerms, row, at));
  }
  const trial = inTrial(purchase, at);
  const trialTerms = trialOf(purchase);
  const locks = trialTerms?.row.changeable === false ? trialTerms : null;
  if (locks !== null && trial.inTrial) {
    return refusal(quantityLocked(locks.row.rules[0], null, 0), trial.nextAt, locks.basis);
  }
  const statedSeats = purchase.stated?.reducibleSeats ?? null;
  const judge = (readings: Readings, when: Instant): SeatJudgement =>
    decrease === 'any-time'
      ? judgeAnyTime(purchase, when, readings, options)
      : decrease === 'never'
        ? judgeNever(purchase, rule, readings, options)
        : statedSeats === null
          ? judgeBatches(purchase, seats, when, readings, options)
          : judgeStated(statedSeats, purchase, seats, when, readings, options);
  const { judgement, contested, changesAt } = settleShown<SeatJudgement>(
    judge,
    cancellationReadings(purchase, options),
    options.readings ?? defaultReadings,
    at,
    (shown) => shown.key + (shown.reducible < seats ? String(shown.reducible) : '') + JSON.stringify(shown.basis),
  );
  const { basis, gap, reducible, refund } = judgement;
  if (gap !== null) return { ...asked, basis, verdict: 'undetermined', gaps: [gap] };
  const settled = { ...asked, basis, contested, changesAt: earlier(changesAt, locks === null ? null : trial.nextAt) } as const;
  if (reducible >= seats) return { ...settled, verdict: 'allowed', way, refund };
  return { ...settled, verdict: 'refused', reasons: [quantityLocked(rule, seatReductionErrorCodes.locked, reducible)], instead: [] };
}
