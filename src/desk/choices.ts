import { checkObject } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import { applyMove } from '../lifecycle/apply-move.js';
import { comingDates } from '../lifecycle/coming-dates.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Course, OpenCourse, Tried } from './course.js';
import { courseOf } from './course.js';
import type { DeskRecord } from './deadline.js';
import { byCost, distinct, isSame } from './distinct.js';
import type { Keep } from './kept-seats.js';
import type { DatedMove } from './project.js';
import { checkProjected } from './project.js';
import { begunAt, isEnabling, requestsFor } from './requests.js';

/** The courses, the cheapest first, and apart those of which something is not known. */
export interface Choices {
  /** The courses of which everything is known. */
  readonly courses: readonly Course[];
  /** The courses of which something is not known. */
  readonly open: readonly OpenCourse[];
}

const none: Options = {};

/** Returns the instants to try: the question, each date of the life that follows, and the millisecond before it. */
function instantsOf(state: Subscription, at: Instant, untilAt: Instant, options: Options): readonly Instant[] {
  const found = new Set<Instant>([at]);
  for (const date of comingDates(state, { fromAt: at, untilAt }, options)) {
    if (date.at === null) continue;
    for (const near of [addMs(date.at, -1), date.at]) if (near > at && near < untilAt) found.add(near);
  }
  return [...found].sort((a, b) => a - b);
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
  checkProjected(subscription, [], keep.untilAt, options);
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
