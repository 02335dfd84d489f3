import { checkObject } from '../../kernel/check.js';
import { checkOptions } from '../asking/check-options.js';
import type { Basis, Gap } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkPaid, checkSameCurrency } from '../../kernel/money.js';
import type { Held } from '../../kernel/segments.js';
import { lengthen } from '../../kernel/segments.js';
import { earliest } from '../../kernel/dated-table.js';
import { cancellationProcedures } from '../../policy/cancellation-procedure.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Proration } from '../../policy/proration.js';
import { prorations } from '../../policy/proration.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { Charge, Purchase } from '../../vocabulary/purchase.js';
import { checkPurchase } from '../asking/check-purchase.js';
import { chargedDays, fewerUnusedAt, lessFee, prorated, unusedDays } from '../prices/prorate.js';
import { interpretationsIn, maskOf } from './choice.js';
import { checkTermAhead, lookAt, repeatsAt } from './contested.js';
import type { Prepared } from './prepared.js';
import { prepare } from './prepared.js';
import type { Standing } from './standing.js';
import { blankStanding, silentOnRefund } from './standing.js';

/** The credit of one charge: credit + kept + alreadyCredited = paid, exactly; days in UTC. */
export interface RefundCredit {
  readonly refund: 'full' | 'prorated' | 'none';
  readonly credit: Money;
  readonly retained: Money;
  readonly unusedDays: number;
  readonly chargedDays: number;
}
/** The answer of `refundCredit`: the credit to the minor unit, or the gaps that keep it open. */
export type RefundAnswer = ValueAnswer<'refund', RefundCredit>;

/** The purchase, which decides the share of a refund, and the charge, which decides its amount. */
export interface RefundFacts {
  readonly purchase: Purchase;
  readonly charge: Charge;
}

const none: Options = {};

function checkCharge(charge: Charge): void {
  checkObject(charge, 'charge');
  checkInstant(charge.startsAt, 'charge.startsAt');
  checkInstant(charge.endsAt, 'charge.endsAt');
  if (charge.endsAt < charge.startsAt) fail('inverted-dates', 'charge.endsAt', 'an instant not before charge.startsAt', charge.endsAt);
  checkPaid(charge.paid, 'charge.paid');
  const { alreadyCredited = null, quantity = null } = charge;
  if (quantity !== null && !(Number.isSafeInteger(quantity) && quantity > 0)) {
    fail('invalid-quantity', 'charge.quantity', 'a whole number above 0', quantity);
  }
  if (alreadyCredited === null) return;
  checkPaid(alreadyCredited, 'charge.alreadyCredited');
  checkSameCurrency(alreadyCredited, charge.paid, 'charge.alreadyCredited');
  if (alreadyCredited.amount > charge.paid.amount) {
    fail('fractional-amount', 'charge.alreadyCredited.amount', 'at most what was paid', alreadyCredited.amount);
  }
}

/** What comes back of a charge, until when nothing of it changes, and the bits of the interpretations that contest it. */
interface Credited extends Held {
  readonly basis: readonly Basis[];
  readonly gap: Gap | null;
  readonly refund: Standing['refund'];
  readonly credit: number;
  readonly unused: number;
  readonly bits: number;
}

/** Returns what is due of a charge for so many unused days. */
function dueFor(charge: Charge, unused: number, rounding: Proration['rounding'], feePercent: number): number {
  return Math.max(0, lessFee(prorated(charge, unused, rounding), feePercent) - (charge.alreadyCredited?.amount ?? 0));
}

/** Returns the gap of a standing; a refund may not be stated, of a window (W5) or of a support request (W9). */
function gapOf({ purchase }: Prepared, { stage, gap, refund }: Standing): Gap | null {
  if (refund === 'not-stated') return silentOnRefund;
  return stage === 'denied' && cancellationProcedures[purchase.family].denial === 'support-request-required' ? silentOnRefund : gap;
}

const here = /* @__PURE__ */ blankStanding();
const dayBits = /* @__PURE__ */ maskOf(['I9']);
const roundingBits = /* @__PURE__ */ maskOf(['I19']);

/** Returns the share of a charge that comes back; how its days are counted (I9) and how it is rounded (I19) may be read otherwise. */
function shareAt(
  { purchase, interpretations }: Prepared,
  charge: Charge,
  at: Instant,
  { basis, feePercent, untilAt }: Standing,
  bits: number,
): Credited {
  const { dayOfEvent, rounding } = prorations[purchase.family];
  const ofDay = unusedDays(charge, at, dayOfEvent);
  const otherwise = unusedDays(charge, at, dayOfEvent === 'used' ? 'unused' : 'used');
  const [unused, otherUnused] = interpretations?.I9 === 'opposite' ? [otherwise, ofDay] : [ofDay, otherwise];
  const [rounded, otherRounded] =
    interpretations?.I19 === 'one-final-rounding' ? (['once', rounding] as const) : ([rounding, 'once'] as const);
  const credit = dueFor(charge, unused, rounded, feePercent);
  const byDay = unused !== otherUnused;
  const byRounding = rounded !== otherRounded && credit !== dueFor(charge, unused, otherRounded, feePercent);
  const fewerAt = earliest(fewerUnusedAt(charge, at, 'used'), fewerUnusedAt(charge, at, 'unused')) ?? Number.POSITIVE_INFINITY;
  return {
    basis,
    gap: null,
    refund: 'prorated',
    credit,
    unused,
    bits: bits | (byDay ? dayBits : 0) | (byRounding ? roundingBits : 0),
    untilAt: Math.min(untilAt, fewerAt),
  };
}

/** Returns what comes back at an instant, and until when at least nothing of it changes. */
function creditAt(prepared: Prepared, charge: Charge, at: Instant): Credited {
  const bits = lookAt(prepared, at, here, (one, other) => {
    const gap = gapOf(prepared, one);
    if (gap !== null || gapOf(prepared, other) !== null) return (gap === null) === (gapOf(prepared, other) === null);
    if (one.refund !== other.refund || one.refund !== 'prorated' || one.feePercent === other.feePercent) return one.refund === other.refund;
    return shareAt(prepared, charge, at, one, 0).credit === shareAt(prepared, charge, at, other, 0).credit;
  });
  const { basis, refund, untilAt } = here;
  const gap = gapOf(prepared, here);
  if (gap === null && refund === 'prorated') return shareAt(prepared, charge, at, here, bits);
  if (gap !== null || refund !== 'full') return { basis, gap, refund, credit: 0, unused: 0, bits, untilAt };
  const credit = charge.paid.amount - (charge.alreadyCredited?.amount ?? 0);
  return { basis, gap, refund, credit, unused: chargedDays(charge), bits, untilAt };
}

function isAlike(one: Credited, other: Credited): boolean {
  if (one.basis !== other.basis || one.bits !== other.bits || one.gap !== other.gap) return false;
  return one.refund === other.refund && one.credit === other.credit && one.unused === other.unused;
}

/**
 * Returns what a cancellation at `at` gives back of a charge, in whole minor units (E1-E10, W1-W17); a refusal gives back nothing.
 * Reads the same policy row as `decideCancellation`. Throws TermbookError for money that is not whole, another currency, a quantity below 1 or a span that ends before it starts.
 * @example
 * import { instant, money, refundCredit } from 'termbook';
 * const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: instant('2022-07-15T10:00Z') } as const;
 * const charge = { paid: money('100.80', 'EUR'), startsAt: instant('2022-07-15'), endsAt: instant('2022-08-15'), quantity: 10 };
 * const answer = refundCredit({ purchase, charge }, instant('2022-07-17T12:00Z'));
 * answer.verdict === 'computed' && answer.credit; // => { amount: 9420, currency: 'EUR' }
 */
export function refundCredit(facts: RefundFacts, at: Instant, options: Options<CancellationEntry> = none): RefundAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  checkPurchase(facts.purchase, 'purchase.');
  checkOptions(options);
  checkCharge(facts.charge);
  const { purchase, charge } = facts;
  const prepared = prepare(purchase, options);
  const credited = creditAt(prepared, charge, at);
  checkTermAhead(prepared, here);
  lengthen(credited, (asked) => creditAt(prepared, charge, asked), isAlike, repeatsAt(prepared, at));
  const { basis, gap, refund, credit, unused, bits, untilAt } = credited;
  if (gap !== null || refund === 'not-stated') {
    return { question: 'refund', at, basis, verdict: 'undetermined', gaps: [gap ?? silentOnRefund] };
  }
  const { currency, amount } = charge.paid;
  return {
    question: 'refund',
    at,
    basis,
    contested: interpretationsIn(bits),
    changesAt: untilAt === Number.POSITIVE_INFINITY ? null : (untilAt as Instant),
    verdict: 'computed',
    refund,
    credit: { amount: credit, currency },
    retained: { amount: amount - credit - (charge.alreadyCredited?.amount ?? 0), currency },
    unusedDays: unused,
    chargedDays: chargedDays(charge),
  };
}
