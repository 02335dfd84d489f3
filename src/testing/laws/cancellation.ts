import * as fc from 'fast-check';
import type { Instant } from '../../kernel/instant.js';
import { addMs, dayMs, midnightOf, minuteMs, startOfDay } from '../../kernel/instant.js';
import type { TimeWindow } from '../../kernel/window.js';
import type { CancellationRow } from '../../policy/cancellation-window.js';
import { cancellationProcedures } from '../../policy/cancellation-procedure.js';
import { cancellationWindows } from '../../policy/cancellation-window.js';
import { decideCancellation } from '../../rules/canceling/decide-cancellation.js';
import { spelledOut } from '../../rules/canceling/stated-window.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Status } from '../../vocabulary/status.js';
import { asked } from '../asked.js';
import type { Asked } from '../at.js';
import { drawnAround, resolvedAround } from '../boundaries.js';
import type { PurchaseChoice } from '../purchases.js';
import { purchase } from '../purchases.js';
import { oneOf } from '../values.js';
import { shown, written } from '../written.js';
import type { Law, Question } from './law.js';
import { law, shownAt, versus } from './law.js';
import { answerWith, having, subject, text, window } from './subject.js';

/** As much of an answer on canceling as the laws look at: `effect` and `window` where it is allowed at once. */
export interface CancellationLike {
  /** The verdict. */
  readonly verdict: string;
  /** The time of its effect. */
  readonly effect?: string;
  /** The kind of the refund. */
  readonly refund?: 'full' | 'prorated' | 'none' | 'not-stated';
  /** The window. */
  readonly window?: TimeWindow;
}
type Decide = Question<Purchase, CancellationLike>;

function isNow(answer: CancellationLike): answer is CancellationLike & { readonly window: TimeWindow } {
  return answer.verdict === 'allowed' && answer.effect === 'immediate' && answer.window !== undefined;
}

const decided = answerWith({ allowed: { effect: text } });

/** Looks at an answer on canceling: where it is allowed at once, it has a window. */
function nowWithWindow(given: unknown): string | null {
  return decided(given) ?? ((given as CancellationLike).effect === 'immediate' ? having({ window })(given) : null);
}

/** Asks about a running purchase at the instant, a millisecond before the stated closing, and at that closing. */
export function windowHalfOpen(decide: Decide, chosen: PurchaseChoice = {}): Law<Asked<Purchase>> {
  const ask = subject(decide, nowWithWindow);
  const running = asked.cancellation(chosen).map(({ facts: { status, ...facts }, at }) => shown({ facts, at }));
  return law('windowHalfOpen', running, ({ facts, at }) => {
    const answer = ask(facts, at);
    if (!isNow(answer)) return null;
    const { opensAt, closesAt } = answer.window;
    if (at < opensAt || (closesAt !== null && at >= closesAt))
      return `${shownAt(at)} lies outside the window of the answer: ${written(answer.window)}`;
    const termEndsAt = facts.term?.endsAt ?? closesAt;
    // a term that ends first, ends it all
    if (closesAt === null || termEndsAt === null || termEndsAt < closesAt) return null;
    const last = ask(facts, addMs(closesAt, -1));
    if (!isNow(last)) return `a millisecond before the closing ${shownAt(closesAt)} it is ${last.verdict} already`;
    const over = ask(facts, closesAt);
    return isNow(over) && over.window.closesAt === closesAt ? `at its closing ${shownAt(closesAt)} the window still holds` : null;
  });
}

/** Returns an instant, or a value of an answer, as a breach shows it. */
function said(value: unknown): string {
  return typeof value === 'number' ? shownAt(value as Instant) : written(value);
}

/**
 * Compares what your answer states with what `decideCancellation` answers: the verdict, and where it is allowed the effect, the refund and the end of the
 * window. Where ours is undetermined, nothing is compared.
 */
export function agreesWithTermbook(decide: Decide, chosen: PurchaseChoice = {}): Law<Asked<Purchase>> {
  const ask = subject(decide, answerWith());
  return law('agreesWithTermbook', asked.cancellation(chosen), ({ facts, at }) => {
    const ours: CancellationLike = decideCancellation(facts, at);
    const yours = ask(facts, at);
    if (ours.verdict === 'undetermined') return null;
    const parts = (answer: CancellationLike): readonly (readonly [string, unknown])[] => [
      ['verdict', answer.verdict],
      ['effect', answer.effect],
      ['refund', answer.refund],
      ['window.closesAt', answer.window?.closesAt],
    ];
    const stated = new Map(parts(yours));
    // a promise, and whatever else is no answer, states no verdict
    const isCompared = (name: string): boolean => name === 'verdict' || stated.get(name) !== undefined;
    const other = parts(ours).find(([name, value]) => isCompared(name) && stated.get(name) !== value);
    return other === undefined ? null : `at ${shownAt(at)} its ${other[0]} is ${said(stated.get(other[0]))} instead of ${said(other[1])}`;
  });
}

/** True if a later document changes the window or the refund of an order: it reaches back to it, or the day of the question decides. */
export function isReachedBackTo({ family, billingCycle, orderedAt }: Purchase): boolean {
  if (cancellationProcedures[family].selectedBy === 'asking') return true;
  const rows: readonly (CancellationRow & { readonly sinceAt: Instant })[] = cancellationWindows[family][billingCycle];
  return rows.some(
    ({ reachesBackTo, sinceAt }) => reachesBackTo !== undefined && orderedAt >= midnightOf(reachesBackTo) && orderedAt < sinceAt,
  );
}

/** The same facts at two instants, the earlier first. */
export interface AskedTwice<Facts> {
  /** The facts asked about. */
  readonly facts: Facts;
  /** The earlier instant. */
  readonly firstAt: Instant;
  /** The later instant. */
  readonly thenAt: Instant;
}

function askedTwice(chosen: PurchaseChoice): fc.Arbitrary<AskedTwice<Purchase>> {
  return fc.record({ facts: purchase({ facts: 'required', ...chosen }), a: drawnAround(), b: drawnAround() }).map(({ facts, a, b }) => {
    const instants = [resolvedAround(a, facts), resolvedAround(b, facts)] as const;
    return shown({ facts, firstAt: Math.min(...instants) as Instant, thenAt: Math.max(...instants) as Instant });
  });
}

const worth = { full: 2, prorated: 1, none: 0, 'not-stated': null } as const;

/** Returns the rank of an answer's refund; null if the answer states none. */
function worthOf(answer: CancellationLike): number | null {
  if (answer.verdict === 'undetermined') return null;
  return answer.verdict === 'allowed' && answer.refund !== undefined ? worth[answer.refund] : 0;
}

/** Asks about an order without a later opening, at two instants not before it. */
export function refundNeverGrows(decide: Decide, chosen: PurchaseChoice = {}): Law<AskedTwice<Purchase>> {
  const ask = subject(decide, answerWith({ allowed: { refund: text } }));
  return law('refundNeverGrows', askedTwice(chosen), ({ facts, firstAt, thenAt }) => {
    if (firstAt < facts.orderedAt || isReachedBackTo(facts)) return null;
    const first = ask(facts, firstAt);
    const then = ask(facts, thenAt);
    const before = worthOf(first);
    const after = worthOf(then);
    return before === null || after === null || after <= before ? null : versus(shownAt(firstAt), first, shownAt(thenAt), then);
  });
}

/** Asks up to a year before the order. */
export function nothingBeforeTheOrder(decide: Decide, chosen: PurchaseChoice = {}): Law<Asked<Purchase>> {
  const ask = subject(decide, answerWith());
  const cases = fc.record({ facts: purchase(chosen), early: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 365 * dayMs })) });
  const asking = cases.map(({ facts, early }) => shown({ facts, at: addMs(facts.orderedAt, -early) }));
  return law('nothingBeforeTheOrder', asking, ({ facts, at }) => {
    const answer = ask(facts, at);
    return answer.verdict === 'allowed' ? `at ${shownAt(at)} it is allowed: ${written(answer)}` : null;
  });
}

const ended = ['expired', 'disabled', 'cancelled', 'deleted', 'migrated'] as const satisfies readonly Status[];

/** Asks about every kind of purchase in a state that has ended. */
export function endedIsNeverCancelled(decide: Decide, chosen: PurchaseChoice = {}): Law<Asked<Purchase>> {
  const ask = subject(decide, nowWithWindow);
  const cases = fc.record({ asking: asked.cancellation(chosen), status: oneOf(ended) });
  const asking = cases.map(({ asking: { facts, at }, status }) => shown({ facts: { ...facts, status }, at }));
  return law('endedIsNeverCancelled', asking, ({ facts, at }) => {
    const answer = ask(facts, at);
    return isNow(answer) ? `${facts.status}, the answer is: ${written(answer)}` : null;
  });
}

/** Asks about an order whose server stated until when it can be canceled: to the second, or as the last minute of a day. */
export function statedDeadlineWins(decide: Decide, chosen: PurchaseChoice = {}): Law<Asked<Purchase>> {
  const ask = subject(decide, nowWithWindow);
  const parts = fc.record({
    facts: purchase({ facts: 'required', ...chosen }),
    days: fc.integer({ min: 1, max: 60 }),
    lastMinute: fc.boolean(),
    around: drawnAround(),
  });
  const cases = parts.map(({ facts, days, lastMinute, around }) => {
    const untilAt = lastMinute ? addMs(startOfDay(facts.orderedAt), (days + 1) * dayMs - minuteMs) : addMs(facts.orderedAt, days * dayMs);
    const purchase = { ...facts, stated: { cancelUntilAt: untilAt } };
    return shown({ facts: purchase, at: resolvedAround(around, purchase) });
  });
  return law('statedDeadlineWins', cases, ({ facts, at }) => {
    const until = facts.stated.cancelUntilAt;
    const answer = ask(facts, at);
    if (!isNow(answer)) return null;
    return answer.window.closesAt === spelledOut(until)
      ? null
      : `stated was ${shownAt(until)}, and the window closes at ${shownAt(answer.window.closesAt)}`;
  });
}
