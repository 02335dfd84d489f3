import type { Gap } from '../kernel/answer.js';
import { isGap, missing, silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { refundCredit } from '../rules/canceling/refund-credit.js';
import type { RefundShare } from '../rules/canceling/standing.js';
import { inOrder } from '../rules/asking/determine.js';
import type { Charge } from '../vocabulary/purchase.js';
import type { Extended, Subscription } from '../vocabulary/subscription.js';
import type { Book } from './book.js';
import { inside, pricedIn, times } from './book.js';
import type { Cycle } from './cycles.js';
import { daysOf } from './cycles.js';
import type { Line } from './line.js';
import { lineOf } from './line.js';
import { monthOf } from './month.js';

/** Returns what a cancellation gives back of each charge of the running term that has begun. */
export function cancelLines(book: Book, before: Subscription, at: Instant): readonly Line[] {
  return creditsOf(book, before, at).filter(({ net }) => net?.amount !== 0);
}

function creditsOf(book: Book, before: Subscription, at: Instant): readonly Line[] {
  if (before.status === 'pending') return [];
  const stated = book.prices.chargesOf(before)?.filter(({ startsAt }) => startsAt <= at) ?? null;
  if (stated !== null) return stated.map((charge) => chargeCredit(book, before, charge, charge, at, null));
  if (before.status === 'extended') return monthLine(book, before, at);
  if (before.term == null && before.status !== 'trial') return [unknownCredit(book, before, at)];
  const decided = decideCancellation(before, at, book.options);
  if (decided.verdict === 'refused' || (decided.verdict === 'allowed' && decided.refund === 'none')) return [];
  const share = decided.verdict === 'allowed' ? decided.refund : null;
  return book.cyclesOf(before).flatMap((cycle): readonly Line[] => {
    if (cycle.startsAt > at || (share === 'prorated' && cycle.endsAt <= at)) return [];
    const paid = paidFor(book, before, cycle, share);
    const { startsAt, endsAt } = cycle;
    return [chargeCredit(book, before, cycle, isGap(paid) ? paid : { paid, startsAt, endsAt, quantity: before.quantity }, at, share)];
  });
}

/** Returns what was paid for a cycle: all of it, for what comes back in full; a part is counted from the price of the seats that are left. */
function paidFor(book: Book, state: Subscription, cycle: Cycle, share: RefundShare | null): Money | Gap {
  if (book.term.isPlanChanged) return silentOn('refund');
  const priced = pricedIn(book, state, cycle, book.term.boughtAt);
  if (isGap(priced)) return priced;
  const whole = times(priced.unitPrice, state.quantity);
  const paidBefore = book.prices.paidBefore(state);
  if (typeof paidBefore === 'object') return paidBefore;
  if (paidBefore && cycle.startsAt < book.beganAt) return whole;
  const billed = billedFor(book, cycle);
  if (billed === null) return book.prices.chargeMissing;
  return share === 'full' ? { amount: billed, currency: whole.currency } : whole;
}

/** Returns the net amount of the lines of a cycle so far; null = one of them is not known. */
function billedFor({ lines }: Book, { startsAt }: Cycle): number | null {
  const cycleStartsAt = startOfDay(startsAt);
  let sum = 0;
  for (const line of lines) {
    if (line.on === 'money' || line.at < startsAt || line.cycleStartsAt !== cycleStartsAt) continue;
    if (line.net === null || line.unprinted.length > 0) return null;
    sum += line.net.amount;
  }
  return sum;
}

/** Returns what comes back of charges whose days are not known. */
function unknownCredit({ prices, options }: Book, state: Subscription, at: Instant): Line {
  const priced = prices.seatFor(state, at, null, options);
  return lineOf('cancellation', state, at, { gaps: [isGap(priced) ? priced : missing(`${prices.path}term`)], on: 'money' });
}

/** Returns what one charge gives back, as `refundCredit` computes it. */
function chargeCredit(
  book: Book,
  state: Subscription,
  cycle: Pick<Cycle, 'startsAt' | 'endsAt'> & Partial<Cycle>,
  charge: Charge | Gap,
  at: Instant,
  share: RefundShare | null,
): Line {
  const days = daysOf(cycle);
  const open = { ...days, startsAt: share === 'full' ? days.cycleStartsAt : startOfDay(at) };
  if ('gap' in charge) return lineOf('cancellation', state, at, { ...open, gaps: [charge] });
  const answer = refundCredit({ purchase: state, charge }, at, book.options);
  const { basis } = answer;
  if (answer.verdict === 'undetermined') return lineOf('cancellation', state, at, { ...open, gaps: answer.gaps, basis });
  const startsAt = addMs(days.endsAt, -Math.ceil(answer.unusedDays) * dayMs);
  const contested = inOrder([...answer.contested, ...(cycle.contested?.() ?? [])]);
  return lineOf('cancellation', state, at, { ...days, startsAt, net: times(answer.credit, -1), contested, basis });
}

/** Returns what comes back of the month of the extended service term in which it is canceled (L5). */
function monthLine({ prices, options }: Book, state: Extended, at: Instant): readonly Line[] {
  const answer = monthOf(prices, state, at, options);
  if ('gaps' in answer) return [lineOf('cancellation', state, at, { gaps: answer.gaps })];
  const { month, charge, contested, basis, monthStartsAt, monthEndsAt, monthDays, usedDays } = answer;
  const net = { amount: charge.amount - month.amount, currency: charge.currency };
  const days = daysOf({ startsAt: monthStartsAt, endsAt: monthEndsAt });
  const startsAt = addMs(days.endsAt, -Math.ceil(monthDays - usedDays) * dayMs);
  return [lineOf('cancellation', state, at, { ...days, startsAt, net, contested, basis })];
}

/** Returns the line of a suspension that stops the charges: what comes back where it is a cancellation (W10), else nobody states it. */
export function suspensionLine(book: Book, before: Subscription, at: Instant): readonly Line[] {
  const cycle = book.cyclesOf(before).find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  if (cycle === undefined) return [];
  const { prices, options } = book;
  const decided = decideCancellation(before, at, options);
  const isCancellation =
    decided.verdict === 'allowed' && decided.effect === 'immediate' && decided.way.by === 'move' && decided.way.move === 'suspend';
  // each document states another way to refund a suspension
  const unprinted = [silentOn('refund')];
  const back = isCancellation ? prices.backFor(before, at, before.quantity, options) : { gaps: unprinted };
  return [lineOf('suspension', before, at, { ...daysOf(cycle), ...back, unprinted })];
}

/** Returns the line of a reactivation inside a cycle: no document states what is charged for the rest of it. */
export function reactivationLine(book: Book, after: Subscription, at: Instant): readonly Line[] {
  const cycles = book.cyclesOf(after);
  const cycle = inside(cycles, at);
  // no document says what follows the last cycle of its term
  const isPast = cycles.length > 0 && cycles.every(({ endsAt }) => endsAt <= at);
  if (cycle === null && !isPast) return [];
  const days: Partial<Line> = cycle === null ? { on: 'money' } : daysOf(cycle);
  return [lineOf('reactivation', after, at, { ...days, gaps: [silentOn('price')] })];
}
