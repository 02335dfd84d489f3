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
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Proration, ProrationUnit, Rounding } from '../../policy/proration.js';
import { prorations } from '../../policy/proration.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { Charge, Purchase } from '../../vocabulary/purchase.js';
import { checkPurchase } from '../asking/check-purchase.js';
import { chargedDays, divided, lessFee, prorated, unitsOfDay } from '../prices/prorate.js';
import { interpretationsIn, maskOf } from './choice.js';
import { checkTermAhead, lookAt, repeatsAt } from './contested.js';
import type { Prepared } from './prepared.js';
import { prepare } from './prepared.js';
import type { Standing } from './standing.js';
import { denialOf } from './refusal.js';
import { blankStanding, silentOnFee, silentOnRefund } from './standing.js';

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
  readonly charged: number;
  readonly bits: number;
}

/** One way to count and round what comes back. */
interface Recipe {
  readonly ofEvent: Proration['dayOfEvent'];
  readonly unit: ProrationUnit;
  readonly rounding: Rounding;
}

/** Returns what is due of a charge by a recipe, and the days that were counted. */
function dueBy(charge: Charge, at: Instant, { ofEvent, unit, rounding }: Recipe, feePercent: number) {
  const { charged, unused, fewerAt } = divided(charge, at, unit, ofEvent);
  const amount = lessFee(prorated(charge, unused, rounding, charged), feePercent);
  const credit = Math.max(0, amount - (charge.alreadyCredited?.amount ?? 0));
  return { credit, unused: unused / unitsOfDay(unit), charged: charged / unitsOfDay(unit), fewerAt };
}

/** Returns the gap of a standing; a refund may not be stated, of a window (W5) or of a support request (W9). */
function gapOf({ purchase }: Prepared, standing: Standing): Gap | null {
  const { stage, gap, refund, feePercent } = standing;
  if (refund === 'not-stated') return silentOnRefund;
  if (feePercent === null) return silentOnFee;
  return stage === 'denied' && denialOf(purchase, standing) === 'support-request-required' ? silentOnRefund : gap;
}

const here = /* @__PURE__ */ blankStanding();
const bitsOf = {
  I9: /* @__PURE__ */ maskOf(['I9']),
  I19: /* @__PURE__ */ maskOf(['I19']),
  I25: /* @__PURE__ */ maskOf(['I25']),
} as const;

/** Returns the recipe of a family under some interpretations, and those under each other value of the three that count and round. */
function recipesOf({ purchase, interpretations }: Prepared): {
  readonly own: Recipe;
  readonly others: readonly (readonly [id: keyof typeof bitsOf, recipe: Recipe])[];
} {
  const { dayOfEvent, rounding, roundings, units }: Proration = prorations[purchase.family];
  const swapped = dayOfEvent === 'used' ? 'unused' : 'used';
  const { I9, I19, I25 } = interpretations ?? {};
  const own: Recipe = {
    ofEvent: I9 === undefined ? dayOfEvent : swapped,
    unit: (I25 === undefined ? undefined : units[I25]) ?? 'utc-days',
    rounding: (I19 === undefined ? undefined : roundings[I19]) ?? rounding,
  };
  const ofEvent = own.ofEvent === 'used' ? 'unused' : 'used';
  return {
    own,
    others: [
      ['I9', { ...own, ofEvent }],
      ...[rounding, ...Object.values(roundings)].map((other) => ['I19', { ...own, rounding: other }] as const),
      ...(['utc-days', ...Object.values(units)] as const).map((unit) => ['I25', { ...own, unit }] as const),
    ],
  };
}

/** Returns the share of a charge that comes back; how its days are counted (I9, I25) and how it is rounded (I19) may be read otherwise. */
function shareAt(prepared: Prepared, charge: Charge, at: Instant, { basis, feePercent, untilAt }: Standing, bits: number): Credited {
  const { own, others } = recipesOf(prepared);
  const fee = feePercent ?? 0;
  const due = dueBy(charge, at, own, fee);
  let contested = bits;
  let fewerAt = due.fewerAt ?? Number.POSITIVE_INFINITY;
  for (const [id, recipe] of others) {
    const other = dueBy(charge, at, recipe, fee);
    if (other.fewerAt !== null && other.fewerAt < fewerAt) fewerAt = other.fewerAt;
    if (other.credit !== due.credit || other.unused !== due.unused || other.charged !== due.charged) contested |= bitsOf[id];
  }
  return {
    basis,
    gap: null,
    refund: 'prorated',
    credit: due.credit,
    unused: due.unused,
    charged: due.charged,
    bits: contested,
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
  const { basis, gap, refund, credit, unused, charged, bits, untilAt } = credited;
  const contested = interpretationsIn(bits);
  if (gap !== null || refund === 'not-stated') {
    return { question: 'refund', at, basis, contested, verdict: 'undetermined', gaps: [gap ?? silentOnRefund] };
  }
  const { currency, amount } = charge.paid;
  return {
    question: 'refund',
    at,
    basis,
    contested,
    changesAt: untilAt === Number.POSITIVE_INFINITY ? null : (untilAt as Instant),
    verdict: 'computed',
    refund,
    credit: { amount: credit, currency },
    retained: { amount: amount - credit - (charge.alreadyCredited?.amount ?? 0), currency },
    unusedDays: unused,
    chargedDays: charged,
  };
}
