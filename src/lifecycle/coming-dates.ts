import type { Basis, Bounds } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import { checkOptions } from '../rules/asking/check-options.js';
import type { TimelineSpan } from '../rules/asking/check-span.js';
import { checkSpan } from '../rules/asking/check-span.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { chargeDates } from './charge-dates.js';
import { checkSubscription } from './check-subscription.js';
import { basisOf } from './happened.js';
import type { LifeStage } from './life.js';
import { lifeAlone } from './life.js';
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

/** Returns the dates inside a stage, before `untilAt`: of its window, its charges, and what time does at its end. */
function datesIn({ subscription, fromAt, due }: LifeStage, untilAt: Instant, options: Options): readonly ComingDate[] {
  const endAt = due === null || due.at >= untilAt ? untilAt : due.at;
  const windows = windowDates(subscription, fromAt, endAt, options);
  const dates: ComingDate[] = [...windows, ...chargeDates(subscription, fromAt, endAt, options)].sort((a, b) => a.at - b.at);
  if (due === null || due.at >= untilAt) return dates;
  const { at, request, basis } = due;
  const what = subscription.status === 'trial' ? 'trial-ends' : request === null ? 'term-ends' : whatOf[request.move];
  if (request === null && due.bounds !== null) dates.push({ what: 'deleted', at: null, bounds: due.bounds, basis });
  else if (basis.length > 0) dates.push({ what, at, basis });
  if (request !== null && scheduledOf(subscription) !== null && isCarriedOut(subscription, request.move, at)) {
    dates.push({ what: 'scheduled-change', at, basis: basisOf('schedule-change', at) });
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
  return lifeAlone(subscription, addMs(untilAt, -1), options)
    .flatMap((stage) => datesIn(stage, untilAt, options))
    .filter((date) => (date.at ?? (date.bounds.latestAt as Instant)) >= fromAt);
}
