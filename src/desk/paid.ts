import type { Credit } from '../billing/credit.js';
import { chargesBy, creditAt, creditOf, noCredit } from '../billing/credit.js';
import { monthOf } from '../billing/month.js';
import type { Prices } from '../billing/prices.js';
import type { Gap } from '../kernel/answer.js';
import { isGap } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { chargeDates } from '../lifecycle/charge-dates.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** Returns the price of some seats for the charge of a state at an instant, or why it is not known. */
export function priced(prices: Prices, state: Subscription, seats: number, at: Instant, options: Options): Money | Gap {
  if (state.status === 'extended') {
    const month = monthOf(prices, { ...state, quantity: seats }, at, options);
    return 'gaps' in month ? month.gaps[0] : month.month;
  }
  const price = prices.seatFor(state, at, null, options);
  return isGap(price) ? price : { amount: price.unitPrice.amount * seats, currency: price.unitPrice.currency };
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

/**
 * Returns what a cancellation gives back just before an instant and no more at it; `isOver` = nothing of these charges comes back at it.
 * `seats`: of this many seats only.
 */
export function lostRefund(
  prices: Prices,
  state: Subscription,
  at: Instant,
  isOver: boolean,
  options: Options,
  seats: number = state.quantity,
): Credit {
  const before = creditAt(prices, state, addMs(at, -1), seats, options);
  // a charge that begins at the deadline is none that was paid before it
  const charges = isOver || before.amount === null ? [] : chargesBy(prices, state, addMs(at, -1), seats, options);
  const after = 'gap' in charges ? noCredit : creditOf(state, charges, at, seats, options);
  if (before.amount === null || after.amount === null) return { ...noCredit, amount: null, gaps: [...before.gaps, ...after.gaps] };
  const { currency } = before;
  return { amount: before.amount - after.amount, currency, gaps: [], contested: [...before.contested, ...after.contested] };
}
