import { isSameList } from '../../kernel/alike.js';
import { missing, silentOn } from '../../kernel/gap.js';
import { frozen } from '../../kernel/frozen.js';
import { checkObject, hasKey } from '../../kernel/check.js';
import { checkOptions } from '../asking/check-options.js';
import type { Gap, Undetermined } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant, startOfDay } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkPaid, checkSameCurrency } from '../../kernel/money.js';
import type { CreditedOn } from '../../policy/cancellation-procedure.js';
import { procedureOf } from '../../policy/cancellation-procedure.js';
import { seatChanges } from '../../policy/seat-change.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Computed, Options } from '../../vocabulary/answer.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import type { Charge, Purchase } from '../../vocabulary/purchase.js';
import { checkPurchase } from '../asking/check-purchase.js';
import type { Lasting } from '../asking/question.js';
import { inOrder, uncontested } from '../asking/determine.js';
import { changeAfter, heldAt } from '../asking/question.js';
import type { Look } from '../asking/look.js';
import { termGap, termHolding } from '../asking/term-chain.js';
import { reached } from '../asking/look.js';
import { chargedDays, prorated, seatsOf } from '../prices/prorate.js';
import type { ProratedShare } from '../prices/prorated-share.js';
import { contestedIn, proratedShare } from '../prices/prorated-share.js';
import type { Case } from './case.js';
import { caseOf } from './case.js';
import { firstReading, onStandings } from './contested.js';
import type { PartStanding } from './part.js';
import { partOf } from './part.js';
import { denialOf } from './refusal.js';
import type { Reading } from './standing.js';
import type { RefundShare, Standing } from './standings.js';

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
  /** The charge that it is set against; null = not stated, or nothing comes back. */
  readonly creditedOn: CreditedOn | null;
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
  /** The part of the charged quantity that goes back. Not stated = all of them. */
  readonly seats?: number | null;
}

const none: Options = {};

function checkCharge(charge: Charge, seats: number | null): void {
  checkInstant(charge.startsAt, 'charge.startsAt');
  checkInstant(charge.endsAt, 'charge.endsAt');
  if (charge.endsAt < charge.startsAt) fail('inverted-dates', 'charge.endsAt', 'an instant not before charge.startsAt', charge.endsAt);
  checkPaid(charge.paid, 'charge.paid');
  const { alreadyCredited = null, quantity = null, currentPrice = null } = charge;
  if (quantity !== null && !(Number.isSafeInteger(quantity) && quantity > 0)) {
    fail('invalid-quantity', 'charge.quantity', 'a whole number above 0', quantity);
  }
  const most = quantity ?? 1;
  if (seats !== null && !(Number.isSafeInteger(seats) && seats > 0 && seats <= most)) {
    fail('invalid-quantity', 'seats', `a whole number from 1 to ${String(most)}, the quantity of the charge`, seats);
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

/** The money that comes back of a charge, and the interpretations of its counting that contest it. */
interface Credited {
  readonly here: Standing;
  readonly gap: Gap | null;
  readonly refund: RefundShare;
  readonly credit: number;
  readonly unused: number;
  readonly charged: number;
  readonly disputed: readonly InterpretationId[];
}

const priceMissing = /* @__PURE__ */ frozen(missing('charge.currentPrice'));
const chargeMissing = /* @__PURE__ */ frozen(missing('charge.startsAt'));
const silentOnRefund = /* @__PURE__ */ frozen(silentOn('refund'));
const silentOnFee = /* @__PURE__ */ frozen(silentOn('fee'));

/** A charge, and the seats of it that go back. */
interface CreditAsked {
  readonly of: Case;
  readonly charge: Charge;
  readonly seats: number;
}

/** Returns what the policy says of a part of the seats; null = all of them go, or seats go as the whole does. */
function ofPart({ of: { purchase }, charge, seats }: CreditAsked, here: Standing): PartStanding | null {
  const { family } = purchase;
  if (seats === seatsOf(charge) || !hasKey(seatChanges, family) || seatChanges[family].decrease !== 'by-policy') return null;
  return partOf(here);
}

/** True if a charge is of no cycle of a purchase: it was over before the day of the order, or begins after the term that runs has ended. */
function isForeign({ orderedAt, term, family }: Purchase, { startsAt, endsAt }: Charge, at: Instant): boolean {
  const orderDayAt = startOfDay(orderedAt);
  if (startsAt < orderDayAt && endsAt <= orderDayAt) return true;
  return term != null && termGap(term, at) === null && startsAt >= Math.max(at, termHolding(term, at, family).endsAt);
}

/** Returns the gap of a standing; a refund may not be stated, of a window (W5) or of a support request (W9), and the charge may be another one. */
function gapOf(given: CreditAsked, here: Standing, at: Instant): Gap | null {
  const { of, charge } = given;
  const { purchase } = of;
  const { stage, gap, refund, feePercent } = here;
  const part = ofPart(given, here);
  if (part !== null && (part.gap !== null || part.refund === null)) return part.gap;
  if (refund === 'not-stated') return silentOnRefund;
  if (feePercent === null) return silentOnFee;
  if (gap === null && refund !== 'none' && isForeign(purchase, charge, at)) return chargeMissing;
  return stage === 'denied' && denialOf(purchase, here) === 'support-request-required' ? silentOnRefund : gap;
}

/** Returns the refund of a charge: a window that a renewal opened gives nothing back of a period that was over by then (W14, I32). */
function refundOf(given: CreditAsked, here: Standing): RefundShare {
  const { of, charge } = given;
  const { refund, opensAt } = here;
  if (ofPart(given, here)?.refund === null) return 'none';
  return refund === 'full' && opensAt > of.purchase.orderedAt && charge.endsAt <= opensAt ? 'none' : refund;
}

/** Returns the share of a charge that comes back, of the lower of the price paid and the present one where the policy says so (W17). */
function shareOf({ of, charge, seats }: CreditAsked, { plan, feePercent }: Standing, look: Look<unknown>): ProratedShare {
  const { paid, currentPrice } = charge;
  const isLower = plan?.ofLowerPrice === true && currentPrice != null && currentPrice.amount < paid.amount;
  const shared = isLower ? { ...charge, paid: currentPrice } : charge;
  // a fee that is not stated is a gap
  const share = proratedShare(of.purchase.family, shared, look.at as Instant, of.interpretations, feePercent as number, seats);
  reached(look, share.untilAt);
  return share;
}

/** Returns what comes back; how its days are counted (I9, I25) and how it is rounded (I19) may be read otherwise. */
function creditOf(given: CreditAsked, here: Standing, look: Look<unknown>): Credited {
  const { charge, seats } = given;
  const gap = gapOf(given, here, look.at as Instant);
  const refund = refundOf(given, here);
  const charged = chargedDays(charge);
  if (gap !== null || refund !== 'prorated') {
    const isFull = gap === null && refund === 'full';
    const credit = isFull ? Math.max(0, prorated(charge, 1, 'once', 1, seats) - (charge.alreadyCredited?.amount ?? 0)) : 0;
    return { here, gap, refund, credit, unused: isFull ? charged : 0, charged, disputed: uncontested };
  }
  const share = shareOf(given, here, look);
  const { credit, unused } = share;
  // at any price nothing is left to come back of a credit of nothing
  const isOpen = here.plan?.ofLowerPrice === true && charge.currentPrice == null && credit > 0;
  const disputed = isOpen ? inOrder(share.others.flatMap((other) => (other.credit === credit ? [] : [other.id]))) : contestedIn(share);
  return { here, gap: isOpen ? priceMissing : null, refund, credit, unused, charged: share.charged, disputed };
}

/** True if no interpretation contests what comes back by the difference of two standings. */
function isAlike(given: CreditAsked, one: Standing, other: Standing, look: Look<unknown>): boolean {
  const gap = gapOf(given, one, look.at as Instant);
  const gapOfOther = gapOf(given, other, look.at as Instant);
  if (gap !== null || gapOfOther !== null) return gap !== null && gapOfOther !== null;
  const refund = refundOf(given, one);
  if (refund !== refundOf(given, other) || refund !== 'prorated') return refund === refundOf(given, other);
  if (one.feePercent === other.feePercent && one.plan?.ofLowerPrice === other.plan?.ofLowerPrice) return true;
  return shareOf(given, one, look).credit === shareOf(given, other, look).credit;
}

function showsAlike(one: Credited, other: Credited): boolean {
  if (one.gap !== other.gap || one.refund !== other.refund || one.credit !== other.credit) return false;
  if (one.unused !== other.unused || one.charged !== other.charged) return false;
  return isSameList(one.disputed, other.disputed);
}

/** Returns a charge with its number of seats: where it states none, that of the subscription. */
function withSeats({ purchase, charge }: RefundFacts): Charge {
  const seats = Object.hasOwn(purchase, 'quantity') ? (purchase as { readonly quantity?: unknown }).quantity : null;
  return charge.quantity != null || !(Number.isSafeInteger(seats) && (seats as number) > 0)
    ? charge
    : { ...charge, quantity: seats as number };
}

/**
 * Returns what a cancellation at `at` gives back of a charge, in whole minor units; a refusal gives back nothing. A reservation's is a
 * share of the lower of the price paid and `charge.currentPrice`, from 2020-02-12; where that is missing, `creditBounds` says between what
 * it lies. With `seats` it is of that part of `charge.quantity`, rounded once. A charge that was over before the order, or that begins after the
 * term, is a gap. Reads the same policy row as `decideCancellation`. Throws TermbookError for money that is not whole, another currency, a
 * quantity below 1 or a span that ends before it starts. Rules: E1-E10, W1-W17.
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
  checkObject(facts.charge, 'charge');
  const { purchase, seats = null } = facts;
  const charge = withSeats(facts);
  checkCharge(charge, seats);
  const given: CreditAsked = { of: caseOf(purchase, options), charge, seats: seats ?? seatsOf(charge) };
  const reading = firstReading(given.of);
  const question: Lasting<Reading, Standing, Credited> = {
    // written out: a spread that adds keys costs more than the question
    others: onStandings.others,
    rule: onStandings.rule,
    differs: onStandings.differs,
    isOver: onStandings.isOver,
    show: (here, look) => creditOf(given, here, look),
    isAlike: (one, other, look) => isAlike(given, one, other, look),
    showsAlike,
  };
  const held = heldAt(question, reading, at);
  const { here, gap, refund, credit, unused, charged, disputed } = held.shown;
  const { basis } = here;
  const contested = held.contested.length === 0 ? disputed : inOrder([...held.contested, ...disputed]);
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
    changesAt: changeAfter(question, reading, at, held),
    verdict: 'computed',
    // one that is not stated is a gap
    refund: refund as Exclude<RefundShare, 'not-stated'>,
    credit: { amount: credit, currency },
    retained: { amount: amount - credit - (charge.alreadyCredited?.amount ?? 0), currency },
    unusedDays: unused,
    chargedDays: charged,
    creditedOn: refund === 'none' ? null : (here.plan?.creditedOn ?? procedureOf(purchase.family).creditedOn),
    noTerminationFee: refund !== 'none' && (here.plan?.noTerminationFee ?? false),
  };
}
