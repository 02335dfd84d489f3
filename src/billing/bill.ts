import type { Gap } from '../kernel/answer.js';
import { silentOn } from '../kernel/gap.js';
import { keptFor } from '../kernel/kept.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, startOfDay } from '../kernel/instant.js';
import type { LifeStage } from '../lifecycle/life.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import { endOfLifeAt } from '../rules/terms/end-of-life.js';
import type { Options } from '../vocabulary/answer.js';
import type { Extended, Subscription } from '../vocabulary/subscription.js';
import type { Book, BoughtTerm } from './book.js';
import { chargeLines, endedMonth } from './charge-lines.js';
import { cancelLines, reactivationLine, suspensionLine } from './credit-lines.js';
import type { Cycle } from './cycles.js';
import { cyclesOf } from './cycles.js';
import type { Line } from './line.js';
import { lineOf } from './line.js';
import { conversionLines, planLines, upgradeLines } from './pair-lines.js';
import type { Prices } from './prices.js';
import { chargedFirst, seatLines } from './seat-lines.js';
import { silence } from './silence.js';

/** The cause of a state of a life that is billed: an event, or a change of what is charged alone. */
export interface Cause {
  readonly event: SubscriptionEvent['event'] | 'upgrade' | 'change-billing-plan' | 'change-term';
  readonly at: Instant;
}

/** Returns the running term after an event, as it was bought. */
function termAfter(term: BoughtTerm, before: Subscription | null, { subscription, by, fromAt }: LifeStage<Cause>): BoughtTerm {
  const startsAt = subscription.term?.startsAt ?? fromAt;
  if (before === null) return { cause: 'new', boughtAt: startsAt, isPlanChanged: false };
  if (by?.event === 'convert-trial') return { cause: 'conversion', boughtAt: fromAt, isPlanChanged: false };
  if (by?.event === 'change-billing-plan' || by?.event === 'change-term') return { ...term, boughtAt: null, isPlanChanged: true };
  return startsAt === before.term?.startsAt ? term : { cause: 'renewal', boughtAt: startsAt, isPlanChanged: false };
}

/** Returns where what is charged at the very instant of an event is charged to the state before it; null = nowhere. */
function chargedBefore(book: Book, before: Subscription, { subscription, by, fromAt }: LifeStage<Cause>): Line['on'] | null {
  if (by?.event === 'cancel' || by?.event === 'suspend') return book.cyclesOf(subscription).length === 0 ? 'both' : null;
  if (by?.event === 'change-quantity') return chargedFirst(book, before, subscription, fromAt);
  return by?.event === 'start-new-term' ? 'money' : null;
}

/** Returns the lines of an event inside a charge cycle. */
function changeLines(book: Book, before: Subscription, { subscription: after, by }: LifeStage<Cause>, at: Instant): readonly Line[] {
  switch (by?.event) {
    case 'upgrade':
      if (before.status === 'extended') return endedMonth(book, before, at);
      return upgradeLines(book, before, after, at);
    case 'change-billing-plan':
      return planLines(book, before, after, at);
    case 'change-term':
      // no document says what it does to the price (T7)
      return [lineOf('plan-change', after, at, { gaps: [silentOn('price')] })];
    case 'change-quantity':
      return seatLines(book, before, after, at);
    case 'convert-trial':
      return conversionLines(book, after, at);
    case 'suspend':
      return book.cyclesOf(after).length === 0 ? suspensionLine(book, before, at) : [];
    case 'reactivate':
      return book.cyclesOf(before).length === 0 ? reactivationLine(book, after, at) : [];
    case 'cancel':
      return cancelLines(book, before, at);
    case 'start-new-term':
      return endedMonth(book, before as Extended, at);
    default:
      return [];
  }
}

/** True if something may be charged while a state lasts, so that it matters what becomes of it. */
function isBilled(state: Subscription): boolean {
  if (state.status === 'suspended') return endOfLifeAt(state, state.suspendedAt).suspendedKeepsTerm;
  return state.status === 'pending' || state.status === 'trial' || state.status === 'active' || state.status === 'extended';
}

/** Returns the lines of what nobody knows: what becomes of a stage that ends where no document says how. */
function darkLines(stages: readonly LifeStage<Cause>[], untilAt: Instant): readonly Line[] {
  return stages.flatMap(({ subscription, due }, index): readonly Line[] => {
    const endAt = stages[index + 1]?.fromAt ?? untilAt;
    if (due?.request !== null || due.at >= endAt || subscription.changedAt >= untilAt || !isBilled(subscription)) return [];
    return [lineOf('renewal', subscription, due.at, { quantity: null, product: null, gaps: due.gaps, on: 'bill' })];
  });
}

/** Returns a line as not known where its content depends on a doubt about the life before it. */
function doubted(line: Line, { fromAt, doubts }: LifeStage<Cause>): Line {
  return line.at < fromAt || line.net === null || line.unprinted.length > 0 ? line : { ...line, unprinted: doubts };
}

/** Returns every line that a life causes before an instant, in the order of their causes. */
export function bill(stages: readonly LifeStage<Cause>[], prices: Prices, untilAt: Instant, options: Options): readonly Line[] {
  const lines: Line[] = [];
  const cycles = new Map<Subscription, readonly Cycle[]>();
  const [first] = stages as readonly [LifeStage<Cause>];
  // a term may begin earlier on the day of its order
  const beganAt = first.by?.event === 'ordered' ? startOfDay(first.fromAt) : first.fromAt;
  let book: Book = {
    prices,
    options,
    beganAt,
    lines,
    term: { cause: 'new', boughtAt: null, isPlanChanged: false },
    cyclesOf: (state) => keptFor(cycles, state, (one) => cyclesOf(one, options)),
  };
  // up to where charges are on the bill, and up to where they are paid
  let [billedTo, paidTo] = [beganAt, beganAt];
  const charge = (state: Subscription, until: Instant, on: Line['on']): void => {
    const isSilent = silence(state, prices) !== null;
    for (const line of chargeLines(book, state, on === 'money' ? paidTo : billedTo, until)) {
      const place = isSilent ? 'money' : line.at < paidTo ? 'bill' : on;
      lines.push(place === 'both' ? line : { ...line, on: place });
    }
    paidTo = Math.max(paidTo, until) as Instant;
    if (on !== 'money') billedTo = Math.max(billedTo, until) as Instant;
  };
  let silent: Gap | null = null;
  for (const [index, stage] of stages.entries()) {
    const before = stages[index - 1]?.subscription ?? null;
    const { subscription, fromAt, by } = stage;
    const on = before === null ? null : chargedBefore(book, before, stage);
    if (before !== null && on !== null) charge(before, addMs(fromAt, 1), on);
    book = { ...book, term: termAfter(book.term, before, stage) };
    if (before !== null) lines.push(...changeLines(book, before, stage, fromAt));
    // a term whose product has changed was not bought as it is
    if (by?.event === 'upgrade') book = { ...book, term: { ...book.term, boughtAt: null } };
    if (by?.event === 'start-new-term') paidTo = fromAt;
    charge(subscription, stages[index + 1]?.fromAt ?? untilAt, 'both');
    const gap = silence(subscription, prices);
    if (gap !== null && silent === null) lines.push(lineOf(book.term.cause, subscription, fromAt, { gaps: [gap], on: 'bill' }));
    silent = gap;
  }
  const caused = [...lines, ...darkLines(stages, untilAt)].filter(({ at }) => at < untilAt).sort((a, b) => a.at - b.at);
  const doubtful = stages.find(({ doubts }) => doubts.length > 0);
  return doubtful === undefined ? caused : caused.map((line) => doubted(line, doubtful));
}
