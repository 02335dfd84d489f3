import { monthsLater, wholeMonths } from '../kernel/calendar.js';
import { isGap, silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { ChargeDate } from '../lifecycle/charge-dates.js';
import { chargeDates } from '../lifecycle/charge-dates.js';
import type { Extended, Subscription } from '../vocabulary/subscription.js';
import type { Book } from './book.js';
import { pricedIn, times } from './book.js';
import { daysOf } from './cycles.js';
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
    const { endsAt } = daysOf(cycle);
    const priced = pricedIn(book, state, cycle, book.term.boughtAt);
    if (isGap(priced)) return [lineOf(kind, state, cycle.startsAt, { endsAt, gaps: [priced], basis: cycle.basis })];
    const net = times(priced.unitPrice, state.quantity);
    const basis = [...cycle.basis, ...priced.basis];
    return [lineOf(kind, state, cycle.startsAt, { endsAt, net, contested: cycle.contested(), basis })];
  });
}

/** Returns the prepaid months of the extended service term (L5). */
function monthLines(book: Book, state: Extended, fromAt: Instant, untilAt: Instant): readonly Line[] {
  return chargeDates(state, fromAt, untilAt, book.options).map(({ at, basis }): Line => {
    const answer = monthOf(book.prices, state, at, book.options);
    const { endsAt } = monthDays(state, at);
    if ('gaps' in answer) return lineOf('extended-month', state, at, { endsAt, gaps: answer.gaps, basis });
    return lineOf('extended-month', state, at, { endsAt, net: answer.month, contested: answer.contested, basis: answer.basis });
  });
}

/** Returns the days of the month of the extended service term that begins at an instant, at which a charge may be printed. */
function monthDays({ extendedAt }: Extended, at: Instant): ReturnType<typeof daysOf> {
  const count = wholeMonths(extendedAt, at);
  const months = monthsLater(extendedAt, count) < at ? count + 1 : count;
  return daysOf({ startsAt: at, endsAt: monthsLater(extendedAt, months + 1) });
}

/** Returns the line of a month of the extended service term that a new term ends: no document says what comes back of it (L9). */
export function endedMonth({ options }: Book, state: Extended, at: Instant): readonly Line[] {
  const months = chargeDates(state, state.extendedAt, addMs(at, 1), options);
  const { at: startsAt } = months[months.length - 1] as ChargeDate;
  // at the very start of a month a bill has the new term alone
  const on = startsAt === at ? 'money' : 'both';
  return [lineOf('cancellation', state, at, { ...monthDays(state, startsAt), gaps: [silentOn('refund')], on })];
}
