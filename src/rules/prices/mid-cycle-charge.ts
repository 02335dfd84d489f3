import type { Gap } from '../../kernel/answer.js';
import { wholeMonths, monthsLater } from '../../kernel/calendar.js';
import { checkObject, hasKey } from '../../kernel/check.js';
import type { Entry } from '../../kernel/dated-table.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { fail } from '../../kernel/error.js';
import { nothing } from '../../kernel/frozen.js';
import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, dayMs, startOfDay } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkPaid, checkSameCurrency } from '../../kernel/money.js';
import type { MidCycleChargeRow } from '../../policy/mid-cycle-charge.js';
import { midCycleCharges } from '../../policy/mid-cycle-charge.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Charge, MidCycleChangeKind, SeatsCharged } from '../../vocabulary/purchase.js';
import { answered } from '../asking/answered.js';
import { uncontested } from '../asking/determine.js';
import type { Look } from '../asking/look.js';
import { chosen, reached } from '../asking/look.js';
import type { InForce } from '../asking/in-force.js';
import { inForce } from '../asking/in-force.js';
import { countedAt } from '../asking/term-chain.js';
import { chargedDays, prorated, unusedDays } from './prorate.js';

/**
 * The change and its charge cycle [cycleStartsAt, cycleEndsAt). `before` was charged for the cycle, `after` is charged for the rest of it;
 * unit prices are those of a seat for the whole cycle.
 */
export interface MidCycleChange {
  /** The product family. */
  readonly family: ProductFamily;
  /** The kind of the change. */
  readonly change: MidCycleChangeKind;
  /** Seats and upgrades need it; a converted trial and a changed billing plan were not charged for the rest of the cycle. Not stated = unknown, where it is given back. */
  readonly before?: SeatsCharged | null;
  /** The seats after the change. */
  readonly after: SeatsCharged;
  /** The start of the charge cycle. */
  readonly cycleStartsAt: Instant;
  /** The end of the charge cycle. */
  readonly cycleEndsAt: Instant;
}
/**
 * The two lines of the invoice: `refund` for what was charged before, `charge` for what is charged now, `net` = charge - refund.
 * Both are for `billed` of the `cycle` units: UTC days, the day of the event included, or whole months.
 */
export interface MidCycleCharge {
  /** The amount that is refunded. */
  readonly refund: Money;
  /** The amount that is charged. */
  readonly charge: Money;
  /** The charge minus the refund. */
  readonly net: Money;
  /** The unit that is counted. */
  readonly unit: MidCycleChargeRow['unit'];
  /** The number of units that are billed. */
  readonly billed: number;
  /** The number of units in the cycle. */
  readonly cycle: number;
}
/** The answer of `midCycleCharge`: both lines in minor units, or the gaps. */
export type MidCycleChargeAnswer = ValueAnswer<'mid-cycle-charge', MidCycleCharge>;

function checkSeats(charged: SeatsCharged, path: string): void {
  checkObject(charged, path);
  const { seats, unitPrice } = charged;
  checkPaid(unitPrice, `${path}.unitPrice`);
  if (!(Number.isSafeInteger(seats) && seats > 0)) fail('invalid-quantity', `${path}.seats`, 'a whole number above 0', seats);
  checkPaid(totalOf(charged), `${path}.unitPrice times seats`);
}

function checkChange(facts: MidCycleChange): void {
  checkObject(facts, 'facts');
  const { before = null, after, cycleStartsAt, cycleEndsAt } = facts;
  checkInstant(cycleStartsAt, 'cycleStartsAt');
  checkInstant(cycleEndsAt, 'cycleEndsAt');
  if (cycleEndsAt < cycleStartsAt) fail('inverted-dates', 'cycleEndsAt', 'an instant not before cycleStartsAt', cycleEndsAt);
  checkSeats(after, 'after');
  if (before === null) return;
  checkSeats(before, 'before');
  checkSameCurrency(before.unitPrice, after.unitPrice, 'before.unitPrice');
}

function totalOf({ seats, unitPrice: { amount, currency } }: SeatsCharged): Money {
  return { amount: amount * seats, currency };
}

/** The part of a cycle that is billed from an instant on, and the next instant at which it is another one. */
interface BilledPart {
  readonly billed: number;
  readonly cycle: number;
  readonly nextAt: Instant;
}

/** The day of the event counts, even the last one of a cycle that does not end at midnight. */
function daysLeft(cycle: Charge, at: Instant): BilledPart {
  const billed = Math.max(1, unusedDays(cycle, at, 'unused'));
  return { billed, cycle: chargedDays(cycle), nextAt: billed > 1 ? addMs(startOfDay(at), dayMs) : cycle.endsAt };
}

/** A change of plan waits for the next month of the cycle; the months begin as those of a term do (T10). */
function monthsLeft({ startsAt, endsAt }: Charge, family: ProductFamily, at: Instant): BilledPart {
  const fromAt = countedAt(startsAt, family);
  const cycle = wholeMonths(fromAt, endsAt);
  const begun = wholeMonths(fromAt, at);
  const isAtStart = at === startsAt || monthsLater(fromAt, begun) === at;
  return {
    billed: cycle - begun - (isAtStart ? 0 : 1),
    cycle,
    nextAt: isAtStart ? addMs(at, 1) : addMs(monthsLater(fromAt, begun + 1), 1),
  };
}

/**
 * Returns the refund and the charge for a change inside a charge cycle: added or removed seats, an upgrade, a converted trial, another
 * billing plan. Each line is cut to the cent; for an upgrade, a trial and a plan the price of a seat is cut first (I19). Whether the change
 * is possible is another question. Throws TermbookError for a quantity below 1, money that is not whole, two currencies or a cycle that
 * ends before it starts. Rules: T9, U1, R2.
 * @example
 * import { midCycleCharge } from 'termbook/prices';
 * import { instant, money } from 'termbook';
 * const unitPrice = money('10.08', 'EUR');
 * const cycle = { cycleStartsAt: instant('2023-06-18'), cycleEndsAt: instant('2023-07-18') };
 * const seats = { before: { seats: 10, unitPrice }, after: { seats: 12, unitPrice } };
 * const answer = midCycleCharge({ family: 'new-commerce-license', change: 'seats', ...seats, ...cycle }, instant('2023-06-20'));
 * answer.verdict === 'computed' && answer.refund; // => { amount: 9408, currency: 'EUR' }
 * answer.verdict === 'computed' && answer.charge; // => { amount: 11289, currency: 'EUR' }
 */
export function midCycleCharge(facts: MidCycleChange, at: Instant, options?: Options): MidCycleChargeAnswer {
  checkInstant(at, 'at');
  checkChange(facts);
  return answered<Charged, MidCycleChargeAnswer>(options?.interpretations, ['I19'], at, {
    rule: (look) => chargedIn(facts, look, options),
    show: (found, look) => answerOf(facts, found, look.at as Instant),
    isAlike: (one, other) => one.refund === other.refund && one.charge === other.charge,
  });
}

/** The charge and the refund of a part of a cycle; a gap = it is not known. */
interface Charged extends Pick<InForce<MidCycleChargeRow>, 'entry' | 'basis'> {
  readonly gap: Gap | null;
  readonly part: BilledPart | null;
  readonly refund: number;
  readonly charge: number;
}

/** Returns what is charged at the instant of a look. */
export function chargedIn(facts: MidCycleChange, look: Look, options: Options | undefined): Charged {
  const { family, change, before = null, after, cycleStartsAt, cycleEndsAt } = facts;
  const at = look.at as Instant;
  const isKnown = productFamilies.includes(family) && hasKey(midCycleCharges, change);
  const { entry, basis, nextAt } = isKnown ? inForce(midCycleCharges[change], at, options) : { entry: null, basis: nothing, nextAt: null };
  reached(look, nextAt);
  const unknown = (gap: Gap): Charged => ({ entry, basis, gap, part: null, refund: 0, charge: 0 });
  if (!productFamilies.includes(family)) return unknown(unknownValue('family', family));
  if (!hasKey(midCycleCharges, change)) return unknown(unknownValue('change', change));
  if (entry === null) return unknown(beforeFirst(midCycleCharges[change]));
  if (!entry.families.includes(family)) return unknown(silentOn('price'));
  const lineOf = ({ seats, unitPrice: { amount, currency } }: SeatsCharged): Charge => {
    return { paid: { amount: amount * seats, currency }, startsAt: cycleStartsAt, endsAt: cycleEndsAt, quantity: seats };
  };
  const line = lineOf(after);
  // the stated cycle is not the one that the change falls into
  if (!reached(look, cycleStartsAt) || reached(look, cycleEndsAt)) return unknown(missing('cycleStartsAt'));
  const part = entry.unit === 'days' ? daysLeft(line, at) : monthsLeft(line, family, at);
  reached(look, part.nextAt);
  if (part.billed < 1) return unknown(missing('cycleStartsAt'));
  if (entry.refundsBefore && before === null) return unknown(missing('before'));
  const I19 = chosen(look, 'I19');
  const rounding = (I19 === undefined ? undefined : entry.roundings[I19]) ?? entry.rounding;
  const refund = entry.refundsBefore && before !== null ? prorated(lineOf(before), part.billed, rounding, part.cycle) : 0;
  return { entry, basis, gap: null, part, refund, charge: prorated(line, part.billed, rounding, part.cycle) };
}

/** Returns what is charged as an answer. */
function answerOf({ after }: MidCycleChange, { entry, basis, gap, part, refund, charge }: Charged, at: Instant): MidCycleChargeAnswer {
  const question = 'mid-cycle-charge';
  if (gap !== null) return { question, at, basis, verdict: 'undetermined', gaps: [gap] };
  // what is charged has a row and a part
  const { unit } = entry as Entry<MidCycleChargeRow>;
  const { billed, cycle } = part as BilledPart;
  const { currency } = after.unitPrice;
  return {
    question,
    at,
    basis,
    contested: uncontested,
    changesAt: null,
    verdict: 'computed',
    refund: { amount: refund, currency },
    charge: { amount: charge, currency },
    net: { amount: charge - refund, currency },
    unit,
    billed,
    cycle,
  };
}
