import { checkPurchase } from '../asking/check-purchase.js';
import { checkObject } from '../../kernel/check.js';
import type { Gap } from '../../kernel/answer.js';
import { monthsLater, wholeMonths } from '../../kernel/calendar.js';
import { fraction, rounded, times } from '../../kernel/fraction.js';
import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkPaid } from '../../kernel/money.js';
import { beforeFirst, cited } from '../../kernel/dated-table.js';
import { extendedTermRefunds, extendedTerms } from '../../policy/extended-term.js';
import type { Options, Refused, ValueAnswer } from '../../vocabulary/answer.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Charge, Purchase } from '../../vocabulary/purchase.js';
import { endsOfTerm } from '../../vocabulary/purchase.js';
import { statuses } from '../../vocabulary/status.js';
import type { ChosenEnd } from '../asking/extended-term.js';
import { pastTrial } from '../asking/after-trial.js';
import { chosenEnd, disputeOf, isExtendable } from '../asking/extended-term.js';
import { inForce } from '../asking/in-force.js';
import { chargedDays } from './prorate.js';
import { answered } from '../asking/answered.js';
import { uncontested } from '../asking/determine.js';
import type { Look } from '../asking/look.js';
import { chosenAmong, reached } from '../asking/look.js';
import { contestedIn, proratedShare } from './prorated-share.js';

/** A purchase with the fields of its state: the start of the extended service term, a cancellation in it, and the number of its seats. Every Subscription is one. */
export interface ExtendedTermPurchase extends Purchase {
  /** Not stated = the end of the term. */
  readonly extendedAt?: Instant | null;
  /** Not stated = unknown, once it is canceled. */
  readonly cancelledAt?: Instant | null;
  /** Not stated = 1. */
  readonly quantity?: number | null;
}
/**
 * The purchase and its monthly price for all seats: that of the monthly plan, or, if there is none, of a month of the plan that was held.
 */
export interface ExtendedTermFacts {
  /** The purchase in its extended term. */
  readonly purchase: ExtendedTermPurchase;
  /** The monthly price for all seats. */
  readonly monthPrice: Money;
  /** Not stated = unknown. */
  readonly monthlyPlanExists?: boolean | null;
}
/**
 * The price of a whole month with the surcharge (`month`), of the used part of the month [monthStartsAt, monthEndsAt) that holds `at`
 * (`charge`), and of that and the whole months before (`total`).
 * usedDays and monthDays are UTC days; the day of `at` counts as in a refund (I9).
 */
export interface ExtendedTermCharge {
  /** The surcharge in percent. */
  readonly surchargePercent: number;
  /** The price of the month, with the surcharge. */
  readonly month: Money;
  /** The start of the month. */
  readonly monthStartsAt: Instant;
  /** The end of the month. */
  readonly monthEndsAt: Instant;
  /** The days used in this month. */
  readonly usedDays: number;
  /** The days of this month. */
  readonly monthDays: number;
  /** The charge of this month. */
  readonly charge: Money;
  /** The charge since the extended term began. */
  readonly total: Money;
}
/** The answer of `extendedTermCharge`: the charge in minor units, a refusal without an extended term, or the gaps. */
export type ExtendedTermChargeAnswer =
  | ValueAnswer<'extended-term-charge', ExtendedTermCharge>
  | Refused<'extended-term-charge', 'no-extended-term'>;

/** The end of the term, as far as the charge depends on it. */
type Following = Exclude<ChosenEnd, 'stops' | 'renews'> | 'nothing';

/** Returns whether a purchase is in the extended service term or will be: it is extended, not suspended, and not ended otherwise. */
function followingIn(purchase: ExtendedTermPurchase, look: Look): Following {
  const interpretations = chosenAmong(look, 'I36');
  const { family, status = 'active', autoRenew, endOfTerm, extendedAt, cancelledAt, term } = purchase;
  if (!extendedTerms[0].families.includes(family)) return 'nothing';
  const extended = disputeOf(purchase) ?? 'extends';
  if (status === 'extended') return extendedAt != null || term == null || isExtendable(purchase, interpretations) ? extended : 'nothing';
  if (!(status === 'active' || status === 'cancelled')) return 'nothing';
  if (term == null && endOfTerm != null && !endsOfTerm.includes(endOfTerm)) return 'endOfTerm';
  if (term == null) return endOfTerm === 'extend' || (endOfTerm == null && autoRenew === false) ? extended : 'nothing';
  if (status === 'cancelled' && cancelledAt != null && cancelledAt < term.endsAt) return 'nothing';
  if (!isExtendable(purchase, interpretations)) return 'nothing';
  const end = chosenEnd(purchase);
  return end === 'stops' || end === 'renews' ? 'nothing' : end;
}

/** Returns the month after the term that holds an instant, counted from the term's end; before that end, the first one. */
function monthAt(fromAt: Instant, at: Instant): { readonly count: number; readonly startsAt: Instant; readonly endsAt: Instant } {
  const count = Math.max(0, wholeMonths(fromAt, at));
  return { count, startsAt: monthsLater(fromAt, count), endsAt: monthsLater(fromAt, count + 1) };
}

/**
 * Returns the charge for the extended service term until `at`, month by month from the term's end. The price is the monthly price + 3 %, or
 * + 23 % without a monthly plan, prepaid; the used part is what `refundCredit` keeps of it. The month's price is rounded once, half away
 * from zero (the documents do not say). Refused for a purchase without an extended term: of another family or time, in another state, or
 * with a term that renews or ends (L8). Counted from `extendedAt` if the state has it, until `cancelledAt` if it was canceled since.
 * Undetermined for US Government, which is disputed. Throws TermbookError for money that is not whole. Rule: L5.
 * @example
 * import { extendedTermCharge } from 'termbook/prices';
 * import { instant, money, termFrom } from 'termbook';
 * const orderedAt = instant('2025-06-01');
 * const purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, term: termFrom(orderedAt, 'P1Y'), endOfTerm: 'extend' } as const;
 * const facts = { purchase, monthPrice: money('100.00', 'EUR'), monthlyPlanExists: true };
 * const answer = extendedTermCharge(facts, instant('2026-06-15T12:00Z'));
 * answer.verdict === 'computed' && answer.charge; // => { amount: 4807, currency: 'EUR' }
 */
export function extendedTermCharge(facts: ExtendedTermFacts, at: Instant, options?: Options): ExtendedTermChargeAnswer {
  checkObject(facts, 'facts');
  const { purchase, monthPrice } = facts;
  checkPurchase(purchase, 'purchase.');
  checkInstant(at, 'at');
  checkPaid(monthPrice, 'monthPrice');
  return answered<Following, ExtendedTermChargeAnswer>(options?.interpretations, ['I36'], at, {
    rule: (look) => followingIn(pastTrial(purchase, look), look),
    show: (follows, look) => chargeIn(facts, pastTrial(purchase, look), follows, look, options),
    isAlike: Object.is,
  });
}

/** Returns the charge of a purchase whose term is followed by something. */
function chargeIn(
  { monthPrice, monthlyPlanExists = null }: ExtendedTermFacts,
  purchase: ExtendedTermPurchase,
  follows: Following,
  look: Look,
  options: Options | undefined,
): ExtendedTermChargeAnswer {
  const { family, status, term, segment, endOfTerm, cancelledAt } = purchase;
  const at = look.at as Instant;
  const question = 'extended-term-charge';
  const undetermined = (gap: Gap): ExtendedTermChargeAnswer => ({
    question,
    at,
    basis: [],
    contested: uncontested,
    verdict: 'undetermined',
    gaps: [gap],
  });
  if (!productFamilies.includes(family)) return undetermined(unknownValue('purchase.family', family));
  if (status !== undefined && !statuses.includes(status)) return undetermined(unknownValue('purchase.status', status));
  const extendedAt = status === 'extended' ? (purchase.extendedAt ?? null) : null;
  if (extendedAt !== null) checkInstant(extendedAt, 'purchase.extendedAt');
  const fromAt = extendedAt ?? term?.endsAt ?? null;
  if (status === 'cancelled' && cancelledAt != null) checkInstant(cancelledAt, 'purchase.cancelledAt');
  const { entry, basis, nextAt: nextEntryAt } = inForce(extendedTerms, fromAt ?? at, options);
  if (fromAt === null) reached(look, nextEntryAt);
  if (follows === 'nothing') {
    const reasons = [{ code: 'no-extended-term', rule: extendedTerms[0].rules[0], errorCode: null }] as const;
    // before the first one, it is the text that says from when there is any
    const of = entry === null ? cited(extendedTerms, extendedTerms[0], fromAt ?? at) : basis;
    return { question, at, basis: of, contested: uncontested, changesAt: null, verdict: 'refused', reasons, instead: [] };
  }
  if (follows === 'disputed') return undetermined(silentOn(segment === 'government' ? 'segment' : 'cloud'));
  if (follows === 'cloud' || follows === 'segment') return undetermined(unknownValue(`purchase.${follows}`, purchase[follows]));
  if (follows === 'endOfTerm') return undetermined(unknownValue('purchase.endOfTerm', endOfTerm));
  if (fromAt === null) return undetermined(missing('purchase.term'));
  if (entry === null) return undetermined(beforeFirst(extendedTerms));
  const stopAt = status === 'cancelled' ? (cancelledAt ?? null) : null;
  if (status === 'cancelled' && stopAt === null) return undetermined(missing('purchase.cancelledAt'));
  if (monthlyPlanExists === null) return undetermined(missing('monthlyPlanExists'));
  const { amount, currency } = monthPrice;
  const surchargePercent = monthlyPlanExists ? entry.surchargePercent : entry.surchargePercentWithoutMonthlyPlan;
  const month: Money = { amount: rounded(times(fraction(amount), fraction(100 + surchargePercent, 100))), currency };
  const until = stopAt !== null && stopAt < at ? stopAt : at;
  const { count, startsAt, endsAt } = monthAt(fromAt, until);
  checkPaid(month, 'total');
  const span: Charge = { paid: month, startsAt, endsAt, quantity: purchase.quantity ?? null };
  const monthDays = chargedDays(span);
  const share = until < fromAt ? null : proratedShare(family, span, until, look.under, 0);
  // once it is canceled nothing is charged anew
  const nextAt = share === null ? fromAt : Math.min(share.untilAt, endsAt);
  if (stopAt === null || nextAt <= stopAt) reached(look, nextAt);
  const usedDays = share === null ? 0 : monthDays - share.unused;
  const charge: Money = { amount: share === null ? 0 : month.amount - share.credit, currency };
  const total: Money = { amount: month.amount * count + charge.amount, currency };
  checkPaid(total, 'total');
  // written out: a spread that adds keys costs more than the question
  return {
    question,
    at,
    basis: share === null ? basis : [...basis, ...cited(extendedTermRefunds, extendedTermRefunds[0], until)],
    contested: share === null ? uncontested : contestedIn(share),
    changesAt: null,
    verdict: 'computed',
    surchargePercent,
    month,
    monthStartsAt: startsAt,
    monthEndsAt: endsAt,
    usedDays,
    monthDays,
    charge,
    total,
  };
}
