import type { Basis, Gap } from '../kernel/answer.js';
import { checkObject } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { advance } from '../lifecycle/advance.js';
import { leastRequest } from '../lifecycle/available-moves.js';
import { applyMove } from '../lifecycle/apply-move.js';
import { comingDates } from '../lifecycle/coming-dates.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import { cancellationProcedures } from '../policy/cancellation-procedure.js';
import { firstTerm } from '../rules/asking/term-chain.js';
import { accessWhile } from '../rules/suspending/access-while.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { citedIn } from './cited-in.js';
import type { DeskRecord } from './deadline.js';
import type { DatedMove, Projection } from './project.js';
import { project } from './project.js';
import { leavingBy } from './lives.js';
import { seatCounts } from './seat-deadlines.js';
import { stagesFrom } from './spans.js';
import { netOf } from './totals.js';

/** The seats that must stay usable at every instant before `untilAt`. 0 seats = the subscription must be over by then. */
export interface Keep {
  /** The number of seats to keep. */
  readonly seats: number;
  /** The first instant at which they may be gone. */
  readonly untilAt: Instant;
}

/** Moves at their instants, and what follows from them up to the end of the period. */
export interface Course {
  /** Empty = nothing is done. */
  readonly moves: readonly DatedMove[];
  /** The last instant that was tried at which the last move costs the same: of the dates of the subscription and the milliseconds before them. null = nothing is done. */
  readonly lastAt: Instant | null;
  /** Charges less refunds from the question on; empty if nothing is charged or comes back. */
  readonly cost: readonly Money[];
  /** The amounts that come back. */
  readonly refunds: readonly Money[];
  /** The dated rules behind the course. */
  readonly basis: readonly Basis[];
}

/** A course whose cost or whose seats are not known. */
export interface OpenCourse extends Course {
  /** The reasons why not everything is known. */
  readonly gaps: readonly Gap[];
}

/** The courses, the cheapest first, and apart those of which something is not known. */
export interface Choices {
  /** The courses of which everything is known. */
  readonly courses: readonly Course[];
  /** The courses of which something is not known. */
  readonly open: readonly OpenCourse[];
}

const none: Options = {};
/** The states in which nothing is held any more. */
const over: readonly Subscription['status'][] = ['cancelled', 'expired', 'disabled', 'deleted'];

/** True if nothing is held any more: it is over, or suspended where that is how it is canceled. */
function isOut({ status, family }: Subscription): boolean {
  return over.includes(status) || (status === 'suspended' && cancellationProcedures[family].suspending);
}

/** Returns the moves that may serve at an instant: out, on, fewer seats now or from the next term. */
function requestsFor(state: Subscription, seats: number, at: Instant): readonly MoveRequest[] {
  const { status, family, term } = state;
  if (status === 'extended' && term != null) {
    const { duration } = term;
    return seats === 0 ? [{ move: 'cancel' }] : [{ move: 'start-new-term', term: firstTerm(at, duration, family) }];
  }
  const found: MoveRequest[] = [{ move: 'reactivate' }];
  // no way out leads through a renewal
  if (seats > 0 || state.autoRenew) found.push({ move: 'set-auto-renew', autoRenew: !state.autoRenew });
  for (const endOfTerm of ['renew', 'extend', 'end'] as const) {
    if (state.endOfTerm !== endOfTerm) found.push({ move: 'set-end-of-term', endOfTerm });
  }
  if (status === 'trial') found.push(leastRequest('convert-trial', state, at));
  if (seats === 0) found.unshift(leavingBy(cancellationProcedures[family].way));
  else if (seats !== state.quantity) found.push({ move: 'schedule-change', change: { quantity: seats } });
  return [...found, ...quantitiesFor(state, seats).map((quantity) => ({ move: 'change-quantity', quantity }) as const)];
}

/** Returns the numbers of seats to change to: those that are kept, the last one to be left, and what is left once batches are given back. */
function quantitiesFor(state: Subscription, seats: number): readonly number[] {
  const fewest = Math.max(seats, 1);
  const left = seatCounts(state).map((count) => state.quantity - count);
  return [...new Set([fewest, ...left.filter((quantity) => quantity > fewest)])].filter((quantity) => quantity !== state.quantity);
}

/** Returns the instants to try: the question, each date of the life that follows, and the millisecond before it. */
function instantsOf(state: Subscription, at: Instant, untilAt: Instant, options: Options): readonly Instant[] {
  const found = new Set<Instant>([at]);
  for (const date of comingDates(state, { fromAt: at, untilAt }, options)) {
    if (date.at === null) continue;
    for (const near of [addMs(date.at, -1), date.at]) if (near > at && near < untilAt) found.add(near);
  }
  return [...found].sort((a, b) => a - b);
}

/** Returns true if this many seats are usable throughout a state; a list = the gaps that keep it open. */
function usableIn(state: Subscription, fromAt: Instant, untilAt: Instant, seats: number, options: Options): boolean | readonly Gap[] {
  let at: Instant | null = fromAt;
  while (at !== null && at < untilAt) {
    const answer = accessWhile(state, at, options);
    if (answer.verdict === 'undetermined') return answer.gaps;
    if (answer.users !== 'yes' || state.quantity < seats) return false;
    at = answer.changesAt;
  }
  return true;
}

/** Returns if a course keeps what must stay; a list = why it is not known. */
function isKept(record: DeskRecord, at: Instant, moves: readonly DatedMove[], life: Projection, keep: Keep, options: Options) {
  if (keep.seats === 0) return isOut(life.subscription) || (life.gaps.length > 0 && life.gaps);
  let state: Subscription = record;
  let fromAt = at;
  for (const [index, { at: endsAt }] of [...moves, { at: keep.untilAt }].entries()) {
    for (const span of endsAt > fromAt ? stagesFrom(state, fromAt, addMs(endsAt, -1), options) : []) {
      const untilAt = Math.min(span.due?.at ?? endsAt, endsAt) as Instant;
      const kept = span.gaps.length > 0 ? span.gaps : usableIn(span.subscription, span.fromAt, untilAt, keep.seats, options);
      if (kept !== true) return kept;
    }
    const request = moves[index]?.request;
    const moved = request === undefined ? null : applyMove(state, request, endsAt, options);
    if (moved?.verdict === 'applied') state = moved.subscription;
    fromAt = endsAt;
  }
  return life.gaps.length === 0 || life.gaps;
}

function isMade({ notMade }: Projection): boolean {
  return notMade.length === 0;
}

/** Returns a course with what it costs; null = it does not keep what must stay. */
function courseOf(record: DeskRecord, at: Instant, moves: readonly DatedMove[], keep: Keep, options: Options): Tried | null {
  const life = project(record, moves, keep.untilAt, options);
  const kept = isMade(life) && isKept(record, at, moves, life, keep, options);
  if (kept === false) return null;
  const lines = life.lines.filter((line) => line.at >= at);
  return {
    moves,
    lastAt: moves.at(-1)?.at ?? null,
    cost: netOf(lines),
    refunds: netOf(lines.filter(({ what }) => what === 'refund')).map(({ amount, currency }) => ({ amount: Math.abs(amount), currency })),
    basis: citedIn(...life.events.filter((event) => event.at >= at).map(({ basis }) => basis)),
    gaps: [...(kept === true ? [] : kept), ...lines.flatMap(({ gaps }) => gaps)],
    end: life.subscription,
  };
}

function isSame(one: OpenCourse, other: OpenCourse): boolean {
  const { cost, refunds, gaps } = one;
  return JSON.stringify({ cost, refunds, gaps }) === JSON.stringify({ cost: other.cost, refunds: other.refunds, gaps: other.gaps });
}

/** Returns a request whose term, if it has one, begins at an instant. */
function begunAt(request: MoveRequest, at: Instant, { family }: Subscription): MoveRequest {
  if (request.move !== 'start-new-term' && request.move !== 'convert-trial') return request;
  return { ...request, term: firstTerm(at, request.term.duration, family) };
}

/** Returns the courses of one move after others that are made at once: each of its instants at which the cost becomes another. */
function withLast(record: DeskRecord, at: Instant, first: readonly DatedMove[], state: Subscription, keep: Keep, options: Options) {
  const instants = instantsOf(state, at, keep.untilAt, options);
  return requestsFor(state, keep.seats, at).flatMap((asked) => {
    const found: Tried[] = [];
    let isOpen = false;
    for (const instant of instants) {
      const request = begunAt(asked, instant, state);
      const course = courseOf(record, at, [...first, { at: instant, request }], keep, options);
      const last = isOpen ? found.at(-1) : undefined;
      isOpen = course !== null;
      if (course === null) continue;
      if (last !== undefined && isSame(last, course)) found.splice(-1, 1, { ...last, lastAt: instant });
      else found.push(course);
    }
    return found;
  });
}

/** A state that moves at the very instant of the question lead to. */
interface Start {
  readonly state: Subscription;
  readonly first: readonly DatedMove[];
}

function movedFrom({ state, first }: Start, at: Instant, request: MoveRequest, options: Options): readonly Start[] {
  const after = applyMove(state, request, at, options);
  return after.verdict === 'applied' ? [{ state: after.subscription, first: [...first, { at, request }] }] : [];
}

/** True if a move makes others possible that were not: it runs again, it is paid, it renews. */
function isEnabling(request: MoveRequest, { autoRenew, endOfTerm }: Subscription): boolean {
  const { move } = request;
  if (move === 'set-auto-renew') return request.autoRenew;
  if (move === 'set-end-of-term') return request.endOfTerm === 'renew' && (endOfTerm != null || !autoRenew);
  return move === 'reactivate' || move === 'convert-trial';
}

/** Returns the states from which one more move is tried: that of the question, those after one move, and, where that one makes others possible, after two. */
function startsOf(record: DeskRecord, at: Instant, seats: number, options: Options): readonly Start[] {
  const start: Start = { state: advance(record, at, options).subscription, first: [] };
  const next = (from: Start, requests: readonly MoveRequest[]) => requests.flatMap((request) => movedFrom(from, at, request, options));
  const requests = requestsFor(start.state, seats, at);
  const enabled = next(
    start,
    requests.filter((request) => (seats > 0 ? isEnabling(request, start.state) : request.move === 'reactivate')),
  );
  return [start, ...next(start, requests), ...enabled.flatMap((one) => next(one, requestsFor(one.state, seats, at)))];
}

function amountOf([money]: readonly Money[]): number {
  return money?.amount ?? 0;
}

/** The cheapest first; of equal ones that of fewer moves, then the one for which less money goes out and back. */
function byCost(one: Course, other: Course): number {
  const cost = amountOf(one.cost) - amountOf(other.cost);
  return cost || one.moves.length - other.moves.length || amountOf(one.refunds) - amountOf(other.refunds);
}

/** A course with the state that it leads to. */
interface Tried extends OpenCourse {
  readonly end: Subscription;
}

/** True if two values say the same; what a record states is one and the same in both. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [own, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return own.length === others.size && own.every(([key, value]) => isAlike(value, others.get(key)));
}

/** True if two courses lead to the same; what was chosen for the end of a term says nothing of one that is over. */
function endsAlike({ end: one }: Tried, { end: other }: Tried): boolean {
  if (one.status !== other.status) return false;
  if (over.includes(one.status)) return true;
  const keys = ['quantity', 'autoRenew', 'endOfTerm', 'term', 'billingCycle', 'product', 'scheduled'] as const;
  return keys.every((key) => isAlike(one[key] ?? null, other[key] ?? null));
}

/** True if a course has every move of another, and more of them or in another order; no course makes a move twice at one instant. */
function holdsAll(moves: readonly DatedMove[], others: readonly DatedMove[]): boolean {
  return others.every((other) => moves.some((move) => isAlike(move, other)));
}

/** True if the last move of a course can be made no later than that of another at the same cost. */
function isNoLater({ lastAt }: Course, other: Course): boolean {
  return other.lastAt === null || (lastAt !== null && lastAt <= other.lastAt);
}

/** Returns the courses, the cheapest first, without those that come to the same as one before them, with a move more or in another order. */
function distinct(courses: readonly Tried[]): readonly OpenCourse[] {
  const kept: Tried[] = [];
  for (const course of courses) {
    const isSaid = kept.some(
      (other) => isSame(course, other) && isNoLater(course, other) && holdsAll(course.moves, other.moves) && endsAlike(course, other),
    );
    if (!isSaid) kept.push(course);
  }
  return kept.map(({ end: _end, ...course }) => course);
}

/**
 * Returns the courses under which this many seats stay usable until an instant, with what each costs, what comes back, and its rules: nothing, one move at a date of
 * the subscription or the millisecond before it, or that after one move made at once, or two where the first makes others possible. The price is the `unitPrice` of the record, as in `project`.
 * Throws TermbookError 'invalid-instant', 'invalid-quantity', 'inverted-dates' for a question before the last change or not before `untilAt`, and what `project` throws.
 * @example
 * import { instant, money, termFrom } from 'termbook';
 * import { choices } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 10, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'), unitPrice: money('100.00', 'EUR'),
 * } as const;
 * const { courses } = choices(subscription, instant('2024-06-01'), { keep: { seats: 0, untilAt: instant('2025-06-01') } });
 * courses[0]?.moves.map(({ request }) => request.move); // => ['set-auto-renew']
 * courses[0]?.cost; // => []
 */
export function choices(subscription: DeskRecord, at: Instant, question: { readonly keep: Keep }, options: Options = none): Choices {
  checkInstant(at, 'at');
  checkObject(question, 'question');
  const { keep } = question;
  checkObject(keep, 'question.keep');
  checkInstant(keep.untilAt, 'question.keep.untilAt');
  if (!(Number.isSafeInteger(keep.seats) && keep.seats >= 0))
    fail('invalid-quantity', 'question.keep.seats', 'whole seats from 0', keep.seats);
  // checks the record and the options, and that its life is known
  project(subscription, [], keep.untilAt, options);
  if (at < subscription.changedAt || at >= keep.untilAt) fail('inverted-dates', 'at', 'from the last change, before untilAt', at);
  const nothing = courseOf(subscription, at, [], keep, options);
  const starts = startsOf(subscription, at, keep.seats, options);
  const found = starts.flatMap(({ first, state }) => withLast(subscription, at, first, state, keep, options));
  const all = distinct([...(nothing === null ? [] : [nothing]), ...found].sort(byCost));
  return {
    courses: all.filter(({ gaps }) => gaps.length === 0).map(({ gaps: _gaps, ...course }) => course),
    open: all.filter(({ gaps }) => gaps.length > 0),
  };
}
