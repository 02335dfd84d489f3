import type { Gap } from '../kernel/answer.js';
import { monthsLater, wholeMonths } from '../kernel/calendar.js';
import { frozen, nothing } from '../kernel/frozen.js';
import { isGap, missing, silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { midCycleCharges } from '../policy/mid-cycle-charge.js';
import type { Money } from '../kernel/money.js';
import { refundCredit } from '../rules/canceling/refund-credit.js';
import { midCycleCharge } from '../rules/prices/mid-cycle-charge.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Charge } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { times } from './book.js';
import { cyclesOf } from './cycles.js';
import type { Line } from './line.js';
import { monthOf } from './month.js';
import type { Prices } from './prices.js';

/** Minor units that come back, why they are not known, and the interpretations under which they are others. */
export interface Credit {
  readonly amount: number | null;
  /** null = nothing was paid. */
  readonly currency: Money['currency'] | null;
  readonly gaps: readonly Gap[];
  readonly contested: readonly InterpretationId[];
}

export const noCredit: Credit = /* @__PURE__ */ frozen({ amount: 0, currency: null, gaps: [], contested: [] });

const priceSilent = /* @__PURE__ */ frozen(silentOn('price'));
const termMissing = /* @__PURE__ */ frozen(missing('term'));

/** True if seats were added in the running term: of which charges something comes back then is not known. */
export function isAdded({ windowStarts, term }: Subscription): boolean {
  return (windowStarts ?? nothing).some(({ by, startsAt }) => by === 'seat-addition' && (term == null || startsAt > term.startsAt));
}

/** Returns the charges of some seats of the running term that have begun by an instant, or why they are not known. */
export function chargesBy(prices: Prices, state: Subscription, at: Instant, seats: number, options: Options): readonly Charge[] | Gap {
  const stated = seats === state.quantity ? prices.chargesOf(state) : null;
  if (stated !== null) return stated.filter(({ startsAt }) => startsAt <= at);
  if (state.status === 'extended') {
    const count = wholeMonths(state.extendedAt, at);
    const [startsAt, endsAt] = [monthsLater(state.extendedAt, count), monthsLater(state.extendedAt, count + 1)];
    const month = monthOf(prices, { ...state, quantity: seats }, startsAt, options);
    return 'gaps' in month ? month.gaps[0] : [{ paid: month.month, startsAt, endsAt, quantity: seats }];
  }
  const priced = prices.seatFor(state, state.term?.startsAt ?? at, null, options);
  if (isGap(priced)) return priced;
  if (state.term == null) return state.status === 'trial' ? nothing : termMissing;
  if (isAdded(state)) return prices.chargeMissing;
  const begun = cyclesOf(state, options).filter(({ startsAt }) => startsAt <= at);
  if (begun.some(({ isCut }) => isCut)) return priceSilent;
  return begun.map(({ startsAt, endsAt }): Charge => ({ paid: times(priced.unitPrice, seats), startsAt, endsAt, quantity: seats }));
}

/** Returns what a cancellation of this many seats at an instant gives back of the charges of the running term that have begun by then. */
export function creditAt(prices: Prices, state: Subscription, at: Instant, seats: number, options: Options): Credit {
  if (seats === 0 || state.status === 'pending') return noCredit;
  const charges = chargesBy(prices, state, at, seats, options);
  return 'gap' in charges ? { amount: null, currency: null, gaps: [charges], contested: [] } : creditOf(state, charges, at, seats, options);
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

/** Returns what some seats of some charges give back at an instant. */
export function creditOf(state: Subscription, charges: readonly Charge[], at: Instant, seats: number, options: Options): Credit {
  const contested: InterpretationId[] = [];
  let amount = 0;
  for (const charge of charges) {
    const answer = refundCredit({ purchase: state, charge }, at, options);
    if (answer.verdict === 'undetermined') return { amount: null, currency: null, gaps: answer.gaps, contested: [] };
    const isPart = answer.refund === 'prorated' && answer.unusedDays > 0 && seats < state.quantity;
    if (isPart && isPartSilent(state)) return { amount: null, currency: null, gaps: [priceSilent], contested: [] };
    const lines = isPart ? changeOfSeats(state, charge, seats, at, options) : null;
    if (lines?.verdict === 'undetermined') return { amount: null, currency: null, gaps: lines.gaps, contested: [] };
    amount += lines === null ? answer.credit.amount : lines.refund.amount - lines.charge.amount;
    contested.push(...answer.contested, ...(lines === null ? [] : lines.contested));
  }
  return { amount, currency: charges[0]?.paid.currency ?? null, gaps: [], contested };
}

/** Returns the amount of a line that gives a credit back; nothing at all is no amount. */
export function creditLine({ amount, currency, gaps, contested }: Credit): Pick<Line, 'net' | 'gaps' | 'contested'> {
  return { net: amount === null || amount === 0 || currency === null ? null : { amount: -amount, currency }, gaps, contested };
}
