import { missing } from '../../kernel/gap.js';
import { frozen } from '../../kernel/frozen.js';
import { checkObject } from '../../kernel/check.js';
import { checkOptions } from '../asking/check-options.js';
import type { Basis, Gap, Undetermined } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkPaid, checkSameCurrency } from '../../kernel/money.js';
import type { Held } from '../../kernel/segments.js';
import { lengthen } from '../../kernel/segments.js';
import { cancellationProcedures } from '../../policy/cancellation-procedure.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Computed, Options } from '../../vocabulary/answer.js';
import type { Charge, Purchase } from '../../vocabulary/purchase.js';
import { checkPurchase } from '../asking/check-purchase.js';
import { defaultInterpretations } from '../asking/determine.js';
import { chargedDays } from '../prices/prorate.js';
import { contestedIn, proratedShare } from '../prices/prorated-share.js';
import { interpretationsIn, maskOf } from './choice.js';
import { lookAt, repeatsAt } from './contested.js';
import type { Prepared } from './prepared.js';
import { prepare } from './prepared.js';
import type { RefundShare, Standing } from './standing.js';
import { denialOf } from './refusal.js';
import { blankStanding, silentOnFee, silentOnRefund } from './standing.js';

/** The credit of one charge: credit + retained + alreadyCredited = paid, exactly; days in UTC. */
export interface RefundCredit {
  /** The kind of the refund. */
  readonly refund: 'full' | 'prorated' | 'none';
  /** The amount that comes back. */
  readonly credit: Money;
  /** The amount that is neither given back nor was credited before. */
  readonly retained: Money;
  /** The days that are refunded. */
  readonly unusedDays: number;
  /** The days of the charge. */
  readonly chargedDays: number;
  /** When it is credited; null = not stated, or nothing comes back. */
  readonly creditedOn: 'next-invoice' | null;
  /** True where the document says that no early termination fee is charged; false = it does not say. */
  readonly noTerminationFee: boolean;
}
/** The least and the most that the stated facts allow, both included. */
export interface MoneyBounds {
  /** The least possible amount. */
  readonly least: Money;
  /** The greatest possible amount. */
  readonly most: Money;
}
/**
 * The answer of `refundCredit`: the credit to the minor unit, or the gaps that keep it open; `creditBounds` stands where only the present
 * price of a reservation is missing.
 */
export type RefundAnswer =
  | Computed<'refund', RefundCredit>
  | (Undetermined<'refund'> & {
      /** The least and the most that can come back. */
      readonly creditBounds?: MoneyBounds;
    });

/** The purchase, which decides the share of a refund, and the charge, which decides its amount. */
export interface RefundFacts {
  /** The purchase to cancel. */
  readonly purchase: Purchase;
  /** The charge to refund. */
  readonly charge: Charge;
}

const none: Options = {};

function checkCharge(charge: Charge): void {
  checkObject(charge, 'charge');
  checkInstant(charge.startsAt, 'charge.startsAt');
  checkInstant(charge.endsAt, 'charge.endsAt');
  if (charge.endsAt < charge.startsAt) fail('inverted-dates', 'charge.endsAt', 'an instant not before charge.startsAt', charge.endsAt);
  checkPaid(charge.paid, 'charge.paid');
  const { alreadyCredited = null, quantity = null, currentPrice = null } = charge;
  if (quantity !== null && !(Number.isSafeInteger(quantity) && quantity > 0)) {
    fail('invalid-quantity', 'charge.quantity', 'a whole number above 0', quantity);
  }
  if (currentPrice !== null) {
    checkPaid(currentPrice, 'charge.currentPrice');
    checkSameCurrency(currentPrice, charge.paid, 'charge.currentPrice');
  }
  if (alreadyCredited === null) return;
  checkPaid(alreadyCredited, 'charge.alreadyCredited');
  checkSameCurrency(alreadyCredited, charge.paid, 'charge.alreadyCredited');
  if (alreadyCredited.amount > charge.paid.amount) {
    fail('credited-above-paid', 'charge.alreadyCredited.amount', 'at most what was paid', alreadyCredited.amount);
  }
}

/** The money that comes back of a charge, until when nothing of it changes, and the bits of the interpretations that contest it. */
interface Credited extends Held {
  readonly basis: readonly Basis[];
  readonly gap: Gap | null;
  readonly refund: Standing['refund'];
  readonly credit: number;
  readonly unused: number;
  readonly charged: number;
  readonly bits: number;
}

const priceMissing = /* @__PURE__ */ frozen(missing('charge.currentPrice'));

/** Returns the charge that a share is of: at the lower of the price paid and the present one where the policy says so (W17). */
function sharedOf(charge: Charge, { plan }: Standing): Charge {
  const { paid, currentPrice } = charge;
  return plan?.ofLowerPrice === true && currentPrice != null && currentPrice.amount < paid.amount
    ? { ...charge, paid: currentPrice }
    : charge;
}

/** Returns the gap of a standing; a refund may not be stated, of a window (W5) or of a support request (W9). */
function gapOf({ purchase }: Prepared, standing: Standing): Gap | null {
  const { stage, gap, refund, feePercent } = standing;
  if (refund === 'not-stated') return silentOnRefund;
  if (feePercent === null) return silentOnFee;
  return stage === 'denied' && denialOf(purchase, standing) === 'support-request-required' ? silentOnRefund : gap;
}

/** Returns the refund of a charge: a window that a renewal opened gives nothing back of a period that was over by then (W14, I32). */
function refundOf({ orderedAt }: Prepared, charge: Charge, { refund, opensAt }: Standing): Standing['refund'] {
  return refund === 'full' && opensAt > orderedAt && charge.endsAt <= opensAt ? 'none' : refund;
}

const here = /* @__PURE__ */ blankStanding();

/** Returns the share of a charge that comes back; how its days are counted (I9, I25) and how it is rounded (I19) may be read otherwise. */
function shareAt({ purchase, interpretations }: Prepared, paid: Charge, at: Instant, standing: Standing, bits: number): Credited {
  // a fee that is not stated is a gap
  const { basis, feePercent, untilAt, plan } = standing;
  const charge = sharedOf(paid, standing);
  const share = proratedShare(purchase.family, charge, at, interpretations ?? defaultInterpretations, feePercent as number);
  const { credit, unused, charged } = share;
  // at any price nothing is left to come back of a credit of nothing
  const gap = plan?.ofLowerPrice === true && paid.currentPrice == null && credit > 0 ? priceMissing : null;
  const contested = gap === null ? contestedIn(share) : share.others.flatMap((other) => (other.credit === credit ? [] : [other.id]));
  const until = Math.min(untilAt, share.untilAt);
  return { basis, gap, refund: 'prorated', credit, unused, charged, bits: bits | maskOf(contested), untilAt: until };
}

/** Returns what comes back at an instant, and until when at least nothing of it changes. */
function creditAt(prepared: Prepared, charge: Charge, at: Instant): Credited {
  const bits = lookAt(prepared, at, here, (one, other) => {
    const gap = gapOf(prepared, one);
    if (gap !== null || gapOf(prepared, other) !== null) return (gap === null) === (gapOf(prepared, other) === null);
    const ofOne = refundOf(prepared, charge, one);
    if (ofOne !== refundOf(prepared, charge, other) || ofOne !== 'prorated') return ofOne === refundOf(prepared, charge, other);
    if (one.feePercent === other.feePercent && one.plan?.ofLowerPrice === other.plan?.ofLowerPrice) return true;
    return shareAt(prepared, charge, at, one, 0).credit === shareAt(prepared, charge, at, other, 0).credit;
  });
  const { basis, untilAt } = here;
  const refund = refundOf(prepared, charge, here);
  const gap = gapOf(prepared, here);
  if (gap === null && refund === 'prorated') return shareAt(prepared, charge, at, here, bits);
  if (gap !== null || refund !== 'full') return { basis, gap, refund, credit: 0, unused: 0, charged: chargedDays(charge), bits, untilAt };
  const credit = charge.paid.amount - (charge.alreadyCredited?.amount ?? 0);
  return { basis, gap, refund, credit, unused: chargedDays(charge), charged: chargedDays(charge), bits, untilAt };
}

function isAlike(one: Credited, other: Credited): boolean {
  if (one.basis !== other.basis || one.bits !== other.bits || one.gap !== other.gap) return false;
  return one.refund === other.refund && one.credit === other.credit && one.unused === other.unused && one.charged === other.charged;
}

/**
 * Returns what a cancellation at `at` gives back of a charge, in whole minor units (E1-E10, W1-W17); a refusal gives back nothing.
 * A reservation's is a share of the lower of the price paid and `charge.currentPrice`, from 2020-02-12; where that is missing, `creditBounds` says between what it lies.
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
  // looking ahead writes the standing anew
  const noTerminationFee = here.plan?.noTerminationFee ?? false;
  lengthen(credited, (asked) => creditAt(prepared, charge, asked), isAlike, repeatsAt(prepared, at));
  const { basis, gap, refund, credit, unused, charged, bits, untilAt } = credited;
  const contested = interpretationsIn(bits);
  const { currency, amount } = charge.paid;
  if (gap !== null) {
    const open = { question: 'refund', at, basis, contested, verdict: 'undetermined', gaps: [gap] } as const;
    return gap === priceMissing ? { ...open, creditBounds: { least: { amount: 0, currency }, most: { amount: credit, currency } } } : open;
  }
  return {
    question: 'refund',
    at,
    basis,
    contested,
    changesAt: untilAt === Number.POSITIVE_INFINITY ? null : (untilAt as Instant),
    verdict: 'computed',
    // one that is not stated is a gap
    refund: refund as Exclude<RefundShare, 'not-stated'>,
    credit: { amount: credit, currency },
    retained: { amount: amount - credit - (charge.alreadyCredited?.amount ?? 0), currency },
    unusedDays: unused,
    chargedDays: charged,
    creditedOn: refund === 'none' ? null : cancellationProcedures[purchase.family].creditedOn,
    noTerminationFee: refund !== 'none' && noTerminationFee,
  };
}
