import { checkObject } from '../kernel/check.js';
import { checkOptions } from './check-options.js';
import type { Gap } from '../kernel/answer.js';
import { broken } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { checkPaid, checkSameCurrency } from '../kernel/money.js';
import { earlier } from '../kernel/timeline.js';
import { cancellationManners } from '../policy/cancellation-manner.js';
import type { CancellationEntry } from '../policy/cancellation-window.js';
import type { RefundShare } from '../policy/refund-share.js';
import { refundShares } from '../policy/refund-share.js';
import type { Options, Value } from '../vocabulary/answer.js';
import type { Charge, Purchase } from '../vocabulary/purchase.js';
import type { Readings } from '../vocabulary/reading.js';
import type { CancellationJudgement } from './cancellation-judgement.js';
import { judgeCancellation, readingsAround } from './cancellation-judgement.js';
import { refundOnCourse } from './cancellation-course.js';
import { checkPurchase } from './check-purchase.js';
import { chargedDays, fewerUnusedAt, lessFee, prorated, unusedDays } from './prorate.js';
import type { Credited } from './refund-course.js';
import type { Judgement } from './settle.js';
import { defaultReadings, inOrder, settleShown } from './settle.js';

/** What comes back of one charge: credit + kept + alreadyCredited = paid, exactly; days in UTC. */
export interface RefundCredit {
  readonly refund: 'full' | 'prorated' | 'none';
  readonly credit: Money;
  readonly kept: Money;
  readonly unusedDays: number;
  readonly chargedDays: number;
}
/** What `refundCredit` answers: the credit to the minor unit, or why it cannot be told. */
export type RefundAnswer = Value<'refund', RefundCredit>;

/** What was bought and what was paid for it; the purchase decides the share, the charge the sum. */
export interface RefundFacts {
  readonly purchase: Purchase;
  readonly charge: Charge;
}

interface RefundJudgement extends Judgement {
  readonly cancellation: CancellationJudgement;
  readonly gap: Gap | null;
  readonly credit: number;
  readonly unused: number;
}

const none: Options = {};

function checkCharge(charge: Charge): void {
  checkObject(charge, 'charge');
  checkInstant(charge.startsAt, 'charge.startsAt');
  checkInstant(charge.endsAt, 'charge.endsAt');
  if (charge.endsAt < charge.startsAt) broken('inverted-dates', 'charge.endsAt', 'an instant not before charge.startsAt', charge.endsAt);
  checkPaid(charge.paid, 'charge.paid');
  const { alreadyCredited = null, quantity = null } = charge;
  if (quantity !== null && !(Number.isSafeInteger(quantity) && quantity > 0)) {
    broken('invalid-quantity', 'charge.quantity', 'a whole number above 0', quantity);
  }
  if (alreadyCredited === null) return;
  checkPaid(alreadyCredited, 'charge.alreadyCredited');
  checkSameCurrency(alreadyCredited, charge.paid, 'charge.alreadyCredited');
  if (alreadyCredited.amount > charge.paid.amount) {
    broken('fractional-amount', 'charge.alreadyCredited.amount', 'at most what was paid', alreadyCredited.amount);
  }
}

/** The family's way of counting, under the chosen readings. */
function shareOf(purchase: Purchase, readings: Readings): Pick<RefundShare, 'dayOfEvent' | 'rounding'> {
  const { dayOfEvent, rounding } = refundShares[purchase.family];
  const opposite = dayOfEvent === 'used' ? 'unused' : 'used';
  return {
    dayOfEvent: readings.I9 === 'opposite' ? opposite : dayOfEvent,
    rounding: readings.I19 === 'one-final-rounding' ? 'once' : rounding,
  };
}

interface Due {
  readonly due: number;
  readonly unused: number;
}

const nothingDue: Due = { due: 0, unused: 0 };

function dueOf(purchase: Purchase, charge: Charge, at: Instant, readings: Readings, cancellation: CancellationJudgement): Due {
  if (cancellation.refund === 'none') return nothingDue;
  if (cancellation.refund === 'full') return { due: charge.paid.amount, unused: chargedDays(charge) };
  const { dayOfEvent, rounding } = shareOf(purchase, readings);
  const unused = unusedDays(charge, at, dayOfEvent);
  return { due: lessFee(prorated(charge, unused, rounding), cancellation.feePercent), unused };
}

function judge({ purchase, charge }: RefundFacts, at: Instant, readings: Readings, options: Options<CancellationEntry>): RefundJudgement {
  const cancellation = judgeCancellation(purchase, at, readings, options);
  const { refund, stage } = cancellation;
  // what support gives back is not stated (W9)
  const asksSupport = stage === 'denied' && cancellationManners[purchase.family].denial === 'support-request-required';
  const gap: Gap | null = asksSupport ? { gap: 'texts-silent' } : cancellation.gap;
  if (gap !== null) return { key: 'unknown', nextAt: cancellation.nextAt, cancellation, gap, credit: 0, unused: 0 };
  const { due, unused } = dueOf(purchase, charge, at, readings, cancellation);
  const credit = Math.max(0, due - (charge.alreadyCredited?.amount ?? 0));
  const midnight = refund === 'prorated' ? fewerUnusedAt(charge, at, shareOf(purchase, readings).dayOfEvent) : null;
  return {
    key: `${refund} ${String(credit)} ${String(unused)}`,
    nextAt: earlier(earlier(cancellation.nextAt, cancellation.feeUntilAt), midnight),
    cancellation,
    gap,
    credit,
    unused,
  };
}

/**
 * What a cancellation at `at` gives back of a charge, in whole minor units (E1-E10, W1-W17); a refusal gives back nothing.
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
  const onCourse = refundOnCourse(purchase, charge, at, options);
  return onCourse === null ? judgedAnswer(facts, at, options) : creditedAnswer(charge, at, onCourse);
}

/** The answer, judged under every reading that may bear on it. */
function judgedAnswer(facts: RefundFacts, at: Instant, options: Options<CancellationEntry>): RefundAnswer {
  const { judgement, contested, changesAt } = settleShown<RefundJudgement>(
    (readings, asked) => judge(facts, asked, readings, options),
    ({ cancellation }, asked) => {
      const around = readingsAround(facts.purchase, options, cancellation, asked);
      // how days are counted and shares are rounded matters to a share only
      return around.length === 0 && cancellation.refund !== 'prorated' ? around : inOrder([...around, 'I9', 'I19']);
    },
    options.readings ?? defaultReadings,
    at,
    ({ key, cancellation }) => key + JSON.stringify(cancellation.basis),
  );
  const { gap, cancellation, credit, unused } = judgement;
  const { basis, refund } = cancellation;
  if (gap !== null) return { question: 'refund', at, basis, verdict: 'undetermined', gaps: [gap] };
  return creditedAnswer(facts.charge, at, { basis, refund, credit, unused, contested, changesAt });
}

function creditedAnswer(charge: Charge, at: Instant, { basis, contested, changesAt, refund, credit, unused }: Credited): RefundAnswer {
  const { currency, amount } = charge.paid;
  return {
    question: 'refund',
    at,
    basis,
    contested,
    changesAt,
    verdict: 'computed',
    refund,
    credit: { amount: credit, currency },
    kept: { amount: amount - credit - (charge.alreadyCredited?.amount ?? 0), currency },
    unusedDays: unused,
    chargedDays: chargedDays(charge),
  };
}
