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
import type { Line, LineKind } from './line.js';
import { lineOf } from './line.js';
import { monthOf } from './month.js';

/** Returns what a cancellation gives back of each charge of the running term that has begun. */
export function cancelLines(book: Book, before: Subscription, at: Instant): readonly Line[] {
  return creditsOf(book, before, at).filter(({ net }) => net?.amount !== 0);
}

function creditsOf(book: Book, before: Subscription, at: Instant): readonly Line[] {
  if (before.status === 'pending') return [];
  const stated = statedIn(book, before, at);
  if (stated !== null) {
    if (!('gap' in stated)) return stated.map((charge) => chargeCredit(book, before, charge, charge, at, null));
    return shareAt(book, before, at) === 'none' ? [] : [openCredit(before, at, stated)];
  }
  if (before.status === 'extended') return monthLine(book, before, at);
  if (before.term == null && before.status !== 'trial') {
    const priced = book.prices.seatFor(before, at, null, book.options);
    return [openCredit(before, at, isGap(priced) ? priced : missing(`${book.prices.path}term`))];
  }
  const share = shareAt(book, before, at);
  if (share === 'none') return [];
  return book.cyclesOf(before).flatMap((cycle): readonly Line[] => {
    if (cycle.startsAt > at || (share === 'prorated' && cycle.endsAt <= at)) return [];
    const paid = paidFor(book, before, cycle, share);
    const { startsAt, endsAt } = cycle;
    return [chargeCredit(book, before, cycle, isGap(paid) ? paid : { paid, startsAt, endsAt, quantity: before.quantity }, at, share)];
  });
}

/** Returns the share that a cancellation gives back; null = not known. */
function shareAt({ options }: Book, state: Subscription, at: Instant): RefundShare | null {
  const decided = decideCancellation(state, at, options);
  if (decided.verdict === 'undetermined') return null;
  return decided.verdict === 'allowed' ? decided.refund : 'none';
}

/** Returns a credit that is not known. */
function openCredit(state: Subscription, at: Instant, gap: Gap): Line {
  return lineOf('cancellation', state, at, { gaps: [gap], on: 'money' });
}

/** The kinds of the charge of a whole cycle. */
const wholes: readonly LineKind[] = ['new', 'renewal', 'cycle', 'conversion', 'extended-month'];

/** Returns the charges that are stated of the running term; a gap if the bill has others: what of all of them is left is not known. */
function statedIn({ prices, lines, beganAt }: Book, state: Subscription, at: Instant): readonly Charge[] | Gap | null {
  const stated = prices.chargesOf(state);
  if (stated === null) return null;
  const termAt = state.term?.startsAt ?? beganAt;
  const isStated = (line: Line): boolean =>
    wholes.includes(line.kind) && stated.some(({ startsAt, endsAt }) => startsAt <= line.at && line.at < endsAt);
  const isOther = lines.some((line) => line.on !== 'bill' && line.at >= termAt && !isStated(line));
  return isOther ? prices.chargeMissing : stated.filter(({ startsAt }) => startsAt <= at);
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
  const stated = statedIn(book, before, at);
  const known = stated !== null && 'gap' in stated ? { gaps: [stated] } : prices.backFor(before, at, before.quantity, options);
  const back = isCancellation ? known : { gaps: unprinted };
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
