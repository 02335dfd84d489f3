import type { Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { comingDates } from '../lifecycle/coming-dates.js';
import { refundCredit } from '../rules/canceling/refund-credit.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Charge } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { DeskRecord, Lost } from './deadline.js';
import { nothingLost } from './deadline.js';

const priceMissing: Gap = { gap: 'fact-missing', fact: 'unitPrice' };
const monthPriceMissing: Gap = { gap: 'fact-missing', fact: 'monthPrice' };
const chargesMissing: Gap = { gap: 'fact-missing', fact: 'charges' };
const termMissing: Gap = { gap: 'fact-missing', fact: 'term' };

/** Returns why the price of a seat in a state is not known; null = it is the stated one. */
export function priceGap(record: DeskRecord, state: Subscription): Gap | null {
  if (record.unitPrice == null) return priceMissing;
  if (state.status === 'extended') return monthPriceMissing;
  const isOther = record.status !== 'trial' && state.billingCycle !== record.billingCycle;
  return isOther || (state.product ?? null) !== (record.product ?? null) ? priceMissing : null;
}

/** Returns the price of some seats for one charge cycle of a state; null = it is not known. */
export function priceOf(record: DeskRecord, state: Subscription, seats: number): Money | null {
  const { unitPrice } = record;
  if (unitPrice == null || priceGap(record, state) !== null) return null;
  return { amount: unitPrice.amount * seats, currency: unitPrice.currency };
}

/** Returns the instants of the charges of a state in a span of time. */
export function chargedIn(state: Subscription, fromAt: Instant, untilAt: Instant, options: Options): readonly Instant[] {
  if (untilAt <= fromAt) return [];
  const dates = comingDates(state, { fromAt, untilAt }, options);
  return dates.flatMap(({ what, at }) => (what === 'charge' ? [at] : []));
}

function isAdded({ windowStarts, term }: Subscription): boolean {
  return (windowStarts ?? []).some(({ by, startsAt }) => by === 'seat-addition' && (term == null || startsAt > term.startsAt));
}

/** Returns the charges of the running term that have begun by an instant, or why they are not known. */
function begun(record: DeskRecord, state: Subscription, at: Instant, seats: number, options: Options): readonly Charge[] | Gap {
  const { term } = state;
  const { charges = null } = record;
  const isWhole = seats === state.quantity;
  if (isWhole && charges !== null && term?.startsAt === record.term?.startsAt) return charges.filter(({ startsAt }) => startsAt <= at);
  const gap = priceGap(record, state);
  if (gap !== null) return gap;
  if (term == null) return state.status === 'trial' ? [] : termMissing;
  if (isAdded(state)) return chargesMissing;
  const paid = priceOf(record, state, seats) as Money;
  const starts = chargedIn({ ...state, changedAt: term.startsAt }, term.startsAt, term.endsAt, options);
  return starts
    .map((startsAt, index): Charge => ({ paid, startsAt, endsAt: starts[index + 1] ?? term.endsAt, quantity: seats }))
    .filter(({ startsAt }) => startsAt <= at);
}

/** Returns what a cancellation at an instant gives back of the charges of the running term that have begun by then, of so many seats. */
export function creditAt(record: DeskRecord, state: Subscription, at: Instant, seats: number, options: Options): Lost {
  if (seats === 0 || state.status === 'pending') return nothingLost;
  const charges = begun(record, state, at, seats, options);
  if ('gap' in charges) return { amount: null, gaps: [charges], contested: [] };
  return credited(state, charges, at, options);
}

function credited(state: Subscription, charges: readonly Charge[], at: Instant, options: Options): Lost {
  const contested: InterpretationId[] = [];
  let amount = 0;
  for (const charge of charges) {
    const answer = refundCredit({ purchase: state, charge }, at, options);
    if (answer.verdict === 'undetermined') return { amount: null, gaps: answer.gaps, contested: [] };
    amount += answer.credit.amount;
    contested.push(...answer.contested);
  }
  return { amount, gaps: [], contested };
}

/**
 * Returns what a cancellation gives back just before an instant and no more at it; `isOver` = nothing of these charges comes back at it.
 * `seats`: of so many seats only.
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
  const after = 'gap' in charges ? nothingLost : credited(state, charges, at, options);
  if (before.amount === null || after.amount === null) return { amount: null, gaps: [...before.gaps, ...after.gaps], contested: [] };
  return { amount: before.amount - after.amount, gaps: [], contested: [...before.contested, ...after.contested] };
}
