import type { Basis, Bounds } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import { checkOptions } from '../rules/asking/check-options.js';
import type { TimelineSpan } from '../rules/asking/check-span.js';
import { checkSpan } from '../rules/asking/check-span.js';
import { bounded, widened } from '../rules/asking/bounds.js';
import type { Options } from '../vocabulary/answer.js';
import type { DateBounds } from '../vocabulary/bounds.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { boundedCharges } from './charge-dates.js';
import { checkSubscription } from './check-subscription.js';
import { basisOf } from './happened.js';
import type { LifeStage } from './life.js';
import { endOf, lastOf } from './life.js';
import type { PlacedDate } from './other-lives.js';
import { boundsAmong, livesOf } from './other-lives.js';
import { isCarriedOut, scheduledOf } from './scheduled.js';
import { windowDates } from './window-dates.js';

interface DatedRow {
  readonly what:
    | 'scheduled-change'
    | 'window-closes'
    | 'refund-changes'
    | 'charge'
    | 'trial-ends'
    | 'renewal'
    | 'term-ends'
    | 'disabled'
    | 'deleted'
    | 'migrated';
  readonly at: Instant;
  /** The earliest and the latest such instant under any one interpretation; absent = none moves it. */
  readonly bounds?: DateBounds;
  readonly basis: readonly Basis[];
}

/** A date that is to come, with the rules behind it; `at: null` = a missing fact decides it, and it lies within the bounds. */
export type ComingDate =
  | DatedRow
  | {
      /** The kind of the date. */
      readonly what: 'deleted';
      /** The date is not known. */
      readonly at: null;
      /** The earliest and the latest possible date. */
      readonly bounds: Bounds;
      /** The dated rules behind the date. */
      readonly basis: readonly Basis[];
    };

const none: Options = {};
const whatOf = {
  renew: 'renewal',
  extend: 'term-ends',
  expire: 'term-ends',
  disable: 'disabled',
  delete: 'deleted',
  'convert-trial': 'trial-ends',
  migrate: 'migrated',
} as const;

/** A date in its life, before its bounds are put to it. */
interface ComingPlace extends PlacedDate {
  readonly date: ComingDate;
  readonly bounds: DateBounds | null;
}

/** Returns the dates inside a stage, before `untilAt`: of its window, its charges, and what time does at its end. */
function datesIn({ subscription, fromAt, due }: LifeStage, index: number, untilAt: Instant, options: Options): readonly ComingPlace[] {
  const placed = (date: ComingDate, at: Instant, bounds: DateBounds | null): ComingPlace => {
    // data is deleted once in a life, in whichever stage
    const place = date.what === 'deleted' ? date.what : `${String(index)} ${subscription.status} ${date.what}`;
    return { date, at, place, bounds };
  };
  const endAt = due === null || due.at >= untilAt ? untilAt : due.at;
  const dates = [...windowDates(subscription, fromAt, endAt, options), ...boundedCharges(subscription, fromAt, endAt, options)]
    .sort((a, b) => a.at - b.at)
    .map(({ what, at, basis, bounds }) => placed({ what, at, basis }, at, bounds));
  if (due === null || due.at >= untilAt) return dates;
  const { at, request, basis } = due;
  const what = subscription.status === 'trial' ? 'trial-ends' : request === null ? 'term-ends' : whatOf[request.move];
  if (request === null && due.bounds !== null) dates.push(placed({ what: 'deleted', at: null, bounds: due.bounds, basis }, at, null));
  else if (basis.length > 0) dates.push(placed({ what, at, basis }, at, null));
  if (request !== null && scheduledOf(subscription) !== null && isCarriedOut(subscription, request.move, at)) {
    dates.push(placed({ what: 'scheduled-change', at, basis: basisOf('schedule-change', at) }, at, null));
  }
  return dates;
}

/**
 * Returns the coming dates in a span of time, if nothing is changed: window closings, refund changes, charges, trial end, renewals, term end, disabling, deletion, migration, each with its rule.
 * 'term-ends' is also the day on which software that the marketplace suspended is unsubscribed (L7): nothing is known after it.
 * If a missing fact decides the deletion, its row has `at: null` and the bounds; it comes last (I3).
 * Throws TermbookError 'invalid-instant' for an invalid Instant, 'inverted-dates' for a span that ends before it starts.
 * @example
 * import { comingDates, instant, isoDate, termFrom } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01'), quantity: 1, autoRenew: true,
 *   changedAt: instant('2020-03-01'), status: 'active', term: termFrom(instant('2020-03-01'), 'P1M'),
 * } as const;
 * comingDates(subscription, { untilAt: instant('2020-04-02') }).map(({ what, at }) => `${what} ${at === null ? '' : isoDate(at)}`);
 * // => ['charge 2020-03-01', 'window-closes 2020-03-02', 'renewal 2020-04-01', 'charge 2020-04-01']
 */
export function comingDates(subscription: Subscription, span: TimelineSpan, options: Options = none): readonly ComingDate[] {
  checkSubscription(subscription);
  const { fromAt, untilAt } = checkSpan(span, subscription.changedAt);
  checkOptions(options);
  const { stages, otherwise } = livesOf(subscription, addMs(untilAt, -1), options);
  const dates = stages.flatMap((stage, index) => datesIn(stage, index, untilAt, options));
  const boundsOf = boundsAmong(
    dates,
    otherwise.map((life) => {
      const endAt = addMs(endOf(lastOf(life.stages)), 1);
      return { id: life.id, dates: life.stages.flatMap((stage, index) => datesIn(stage, index, endAt, life.options)) };
    }),
  );
  return dates
    .map((one): ComingDate => (one.date.at === null ? one.date : bounded(one.date, widened(one.bounds, boundsOf(one)))))
    .filter((date) => (date.at ?? (date.bounds.latestAt as Instant)) >= fromAt);
}
