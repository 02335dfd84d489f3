import { isGap, missing, silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Book } from './book.js';
import type { Line } from './line.js';
import { lineOf } from './line.js';
import { pairLines, seatChange } from './pair-lines.js';
import type { Reduction } from './reduction.js';
import { reductionOf } from './reduction.js';

const added: Reduction = { share: 'prorated', gaps: [] };

/** Returns the reduction of seats between two states; more of them are charged for the rest of the cycle. */
function changeOf(book: Book, before: Subscription, after: Subscription, at: Instant): Reduction {
  const removed = before.quantity - after.quantity;
  return removed > 0 ? reductionOf(before, removed, at, book.options) : added;
}

/** Returns where the charge at the very instant of a change is of the seats before it: on the bill too, if what is charged of seats that go does not come back, or nobody knows. */
export function chargedFirst(book: Book, before: Subscription, after: Subscription, at: Instant): Line['on'] | null {
  if (!book.cyclesOf(before).some(({ startsAt }) => startsAt === at)) return null;
  const { share } = changeOf(book, before, after, at);
  return share === 'none' || share === 'not-stated' ? 'both' : 'money';
}

/** Returns the pair of lines of a change of seats: all of them back, then those that are left or added (T9, W14). */
export function seatLines(book: Book, before: Subscription, after: Subscription, at: Instant): readonly Line[] {
  if (before.quantity === after.quantity || after.billingCycle === 'none') return [];
  const cycles = book.cyclesOf(before);
  const [first] = cycles;
  // nothing has been charged yet
  if (first !== undefined && at < first.startsAt) return [];
  const cycle = cycles.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  if (cycle === undefined || before.quantity === 0) return [unknownSeats(book, before, after, at)];
  const { share, gaps } = changeOf(book, before, after, at);
  if (share === 'none') return [];
  const change = { ...seatChange, share };
  if (book.term.isPlanChanged) return pairLines(book, change, before, after, cycle, at, [silentOn('price')]);
  const pair = pairLines(book, change, before, after, cycle, at, gaps);
  const lines = share === 'full' && pair.some(({ net }) => net === null) ? inFull(book, before, after, at, pair) : pair;
  // at its very start the charge itself has the new seats
  return cycle.startsAt === at && share !== 'not-stated' ? lines.map((line): Line => ({ ...line, on: 'money' })) : lines;
}

/** Returns the line of seats that are charged, if at all, for days that are not known. */
function unknownSeats({ prices, options }: Book, before: Subscription, after: Subscription, at: Instant): Line {
  const priced = prices.seatFor(before, at, null, options);
  const gap = isGap(priced) ? priced : missing(`${prices.path}term`);
  return lineOf(after.quantity < before.quantity ? 'seats-refunded' : 'seats-charged', after, at, { gaps: [gap], on: 'money' });
}

/** Returns the same lines with the amount that comes back in full, where no document says which lines of a bill show it. */
function inFull({ prices, options }: Book, before: Subscription, after: Subscription, at: Instant, pair: readonly Line[]): readonly Line[] {
  const back = prices.backFor(before, at, before.quantity - after.quantity, options);
  return pair.map((line): Line => ({ ...line, ...(line.kind === 'seats-refunded' ? back : { gaps: [] }), unprinted: line.gaps }));
}
