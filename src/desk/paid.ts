import { frozen } from '../kernel/frozen.js';
import type { Gap } from '../kernel/answer.js';
import { isGap, missing, silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import { monthsLater, wholeMonths } from '../kernel/calendar.js';
import type { Money } from '../kernel/money.js';
import { chargeDates } from '../lifecycle/charge-dates.js';
import { midCycleCharges } from '../policy/mid-cycle-charge.js';
import { refundCredit } from '../rules/canceling/refund-credit.js';
import { midCycleCharge } from '../rules/prices/mid-cycle-charge.js';
import { extendedTermCharge } from '../rules/prices/extended-term-charge.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Charge } from '../vocabulary/purchase.js';
import type { Extended, Subscription } from '../vocabulary/subscription.js';
import type { DeskRecord, Lost } from './deadline.js';
import { nothingLost } from './deadline.js';

const priceMissing = /* @__PURE__ */ frozen(missing('unitPrice'));
const monthPriceMissing = /* @__PURE__ */ frozen(missing('monthPrice'));
const chargesMissing = /* @__PURE__ */ frozen(missing('charges'));
const partSilent = /* @__PURE__ */ frozen(silentOn('price'));
const termMissing = /* @__PURE__ */ frozen(missing('term'));

/** Returns the price of some seats for a month of the extended service term, with its surcharge (L5), or why it is not known. */
function monthOf(record: DeskRecord, state: Extended, seats: number): Money | Gap {
  const { monthPrice, monthlyPlanExists } = record;
  if (monthPrice == null) return monthPriceMissing;
  const facts = {
    purchase: state,
    monthPrice: { amount: monthPrice.amount * seats, currency: monthPrice.currency },
    monthlyPlanExists: monthlyPlanExists ?? null,
  };
  const answer = extendedTermCharge(facts, state.extendedAt);
  if (answer.verdict === 'computed') return answer.month;
  // a state that is extended has an extended term: refused is none
  return answer.verdict === 'undetermined' ? answer.gaps[0] : monthPriceMissing;
}

/** Returns the price of some seats for one charge cycle of a state, or why it is not known. */
export function priced(record: DeskRecord, state: Subscription, seats: number): Money | Gap {
  if (state.status === 'extended') return monthOf(record, state, seats);
  const { unitPrice } = record;
  if (unitPrice == null) return priceMissing;
  const isOther = state.family !== record.family || (record.status !== 'trial' && state.billingCycle !== record.billingCycle);
  if (isOther || (state.product ?? null) !== (record.product ?? null)) return priceMissing;
  return { amount: unitPrice.amount * seats, currency: unitPrice.currency };
}

/** Returns the currency of what is stated of prices; undefined = none is. */
export function currencyOf({ unitPrice, monthPrice, charges }: DeskRecord): Money['currency'] | undefined {
  return (unitPrice ?? charges?.[0]?.paid ?? monthPrice)?.currency;
}

/** True if no seat of a state is ever charged, so that fewer of them change nothing; a trial may be charged for its seats later. */
export function isFree({ status, billingCycle }: Subscription): boolean {
  return status !== 'trial' && billingCycle === 'none';
}

/** Returns the instants of the charges of a state in a span of time in which it stays as it is. */
export function chargedIn(state: Subscription, fromAt: Instant, untilAt: Instant, options: Options): readonly Instant[] {
  const startsAt = Math.max(fromAt, state.changedAt) as Instant;
  return untilAt <= startsAt ? [] : chargeDates(state, startsAt, untilAt, options).map(({ at }) => at);
}

/** True if a charge of a state falls on an instant. */
export function isChargedAt(state: Subscription, at: Instant, options: Options): boolean {
  return chargedIn(state, at, addMs(at, 1), options).length > 0;
}

/** Returns where the charge cycles of the running term of a state begin; none in a state that is not charged. */
export function cycleStarts(state: Subscription, options: Options): readonly Instant[] {
  const { term } = state;
  return term == null ? [] : chargedIn({ ...state, changedAt: term.startsAt }, term.startsAt, term.endsAt, options);
}

function isAdded({ windowStarts, term }: Subscription): boolean {
  return (windowStarts ?? []).some(({ by, startsAt }) => by === 'seat-addition' && (term == null || startsAt > term.startsAt));
}

/** Returns the charges of the running term that have begun by an instant, or why they are not known. */
function begun(record: DeskRecord, state: Subscription, at: Instant, seats: number, options: Options): readonly Charge[] | Gap {
  const { term } = state;
  const { charges = null } = record;
  // stated of the term, and not of the months after it
  const isWhole = seats === state.quantity && (state.status !== 'extended' || record.status === 'extended');
  if (isWhole && charges !== null && term?.startsAt === record.term?.startsAt) return charges.filter(({ startsAt }) => startsAt <= at);
  const paid = priced(record, state, seats);
  if (isGap(paid)) return paid;
  if (state.status === 'extended') return [monthCharge(state, paid, at, seats)];
  if (term == null) return state.status === 'trial' ? [] : termMissing;
  if (isAdded(state)) return chargesMissing;
  const starts = cycleStarts(state, options);
  return starts
    .map((startsAt, index): Charge => ({ paid, startsAt, endsAt: starts[index + 1] ?? term.endsAt, quantity: seats }))
    .filter(({ startsAt }) => startsAt <= at);
}

/** Returns the charge of the month of an extended service term that holds an instant (L5). */
function monthCharge({ extendedAt }: Extended, paid: Money, at: Instant, seats: number): Charge {
  const count = wholeMonths(extendedAt, at);
  return { paid, startsAt: monthsLater(extendedAt, count), endsAt: monthsLater(extendedAt, count + 1), quantity: seats };
}

/** Returns what a cancellation of this many seats at an instant gives back of the charges of the running term that have begun by then. */
export function creditAt(record: DeskRecord, state: Subscription, at: Instant, seats: number, options: Options): Lost {
  if (seats === 0 || state.status === 'pending') return nothingLost;
  const charges = begun(record, state, at, seats, options);
  if ('gap' in charges) return { amount: null, gaps: [charges], contested: [] };
  return credited(state, charges, at, seats, options);
}

/** True if no document describes the lines of a change of seats for a family: the part that comes back of some seats is not known then (T9). */
function isPartSilent({ family }: Subscription): boolean {
  return !midCycleCharges.seats.some(({ families }) => families.includes(family));
}

/** Returns the pair of lines by which some seats of a charge go: all of them back, the others charged anew, each cut as one line (T9). */
function changeOfSeats(state: Subscription, { paid, startsAt, endsAt }: Charge, seats: number, at: Instant, options: Options) {
  const unitPrice = { amount: paid.amount / seats, currency: paid.currency };
  const [before, after] = [
    { seats: state.quantity, unitPrice },
    { seats: state.quantity - seats, unitPrice },
  ];
  return midCycleCharge(
    { family: state.family, change: 'seats', before, after, cycleStartsAt: startsAt, cycleEndsAt: endsAt },
    at,
    options,
  );
}

function credited(state: Subscription, charges: readonly Charge[], at: Instant, seats: number, options: Options): Lost {
  const contested: InterpretationId[] = [];
  let amount = 0;
  for (const charge of charges) {
    const answer = refundCredit({ purchase: state, charge }, at, options);
    if (answer.verdict === 'undetermined') return { amount: null, gaps: answer.gaps, contested: [] };
    const isPart = answer.refund === 'prorated' && answer.unusedDays > 0 && seats < state.quantity;
    if (isPart && isPartSilent(state)) return { amount: null, gaps: [partSilent], contested: [] };
    const lines = isPart ? changeOfSeats(state, charge, seats, at, options) : null;
    if (lines?.verdict === 'undetermined') return { amount: null, gaps: lines.gaps, contested: [] };
    amount += lines === null ? answer.credit.amount : lines.refund.amount - lines.charge.amount;
    contested.push(...answer.contested, ...(lines === null ? [] : lines.contested));
  }
  return { amount, gaps: [], contested };
}

/**
 * Returns what a cancellation gives back just before an instant and no more at it; `isOver` = nothing of these charges comes back at it.
 * `seats`: of this many seats only.
 */
export function lostRefund(
  record: DeskRecord,
  state: Subscription,
  at: Instant,
  isOver: boolean,
  options: Options,
  seats: number = state.quantity,
): Lost {
  const before = creditAt(record, state, addMs(at, -1), seats, options);
  // a charge that begins at the deadline is none that was paid before it
  const charges = isOver || before.amount === null ? [] : begun(record, state, addMs(at, -1), seats, options);
  const after = 'gap' in charges ? nothingLost : credited(state, charges, at, seats, options);
  if (before.amount === null || after.amount === null) return { amount: null, gaps: [...before.gaps, ...after.gaps], contested: [] };
  return { amount: before.amount - after.amount, gaps: [], contested: [...before.contested, ...after.contested] };
}
