import { monthsLater, wholeMonths } from '../kernel/calendar.js';
import { isGap, silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, startOfDay } from '../kernel/instant.js';
import type { ChargeDate } from '../lifecycle/charge-dates.js';
import { chargeDates } from '../lifecycle/charge-dates.js';
import type { Extended, Subscription } from '../vocabulary/subscription.js';
import type { Book } from './book.js';
import { pricedIn, times } from './book.js';
import { lastDayEnd } from './cycles.js';
import type { Line } from './line.js';
import { lineOf } from './line.js';
import { monthOf } from './month.js';

/** Returns the charges of a state that begin in [fromAt, untilAt). */
export function chargeLines(book: Book, state: Subscription, fromAt: Instant, untilAt: Instant): readonly Line[] {
  if (untilAt <= fromAt) return [];
  if (state.status === 'extended') return monthLines(book, state, fromAt, untilAt);
  return book.cyclesOf(state).flatMap((cycle, index): readonly Line[] => {
    if (cycle.startsAt < fromAt || cycle.startsAt >= untilAt) return [];
    const kind = index === 0 ? book.term.cause : 'cycle';
    const endsAt = lastDayEnd(cycle);
    const priced = pricedIn(book, state, cycle, book.term.boughtAt);
    if (isGap(priced)) return [lineOf(kind, state, cycle.startsAt, { endsAt, gaps: [priced], basis: cycle.basis })];
    const net = times(priced.unitPrice, state.quantity);
    const basis = [...cycle.basis, ...priced.basis];
    return [lineOf(kind, state, cycle.startsAt, { endsAt, net, contested: cycle.contested(), basis })];
  });
}

/** Returns the prepaid months of the extended service term (L5). */
function monthLines(book: Book, state: Extended, fromAt: Instant, untilAt: Instant): readonly Line[] {
  return chargeDates({ ...state, changedAt: fromAt }, fromAt, untilAt, book.options).map(({ at, basis }): Line => {
    const answer = monthOf(book.prices, state, at, book.options);
    const endsAt = monthEnd(state, at);
    if ('gaps' in answer) return lineOf('extended-month', state, at, { endsAt, gaps: answer.gaps, basis });
    return lineOf('extended-month', state, at, { endsAt, net: answer.month, contested: answer.contested, basis: answer.basis });
  });
}

/** Returns the midnight after the last day of the month of the extended service term that begins at an instant, or holds it. */
function monthEnd({ extendedAt }: Extended, at: Instant): Instant {
  const count = wholeMonths(extendedAt, at);
  const months = monthsLater(extendedAt, count) < at ? count + 1 : count;
  return lastDayEnd({ startsAt: at, endsAt: monthsLater(extendedAt, months + 1) });
}

/** Returns the line of a month of the extended service term that a new term ends: no document says what comes back of it (L9). */
export function endedMonth({ options }: Book, state: Extended, at: Instant): readonly Line[] {
  const months = chargeDates({ ...state, changedAt: state.extendedAt }, state.extendedAt, addMs(at, 1), options);
  const { at: startsAt } = months[months.length - 1] as ChargeDate;
  const more = { endsAt: monthEnd(state, startsAt), cycleStartsAt: startOfDay(startsAt), gaps: [silentOn('refund')] };
  // at the very start of a month a bill has the new term alone
  return [lineOf('cancellation', state, at, { ...more, on: startsAt === at ? 'money' : 'both' })];
}
