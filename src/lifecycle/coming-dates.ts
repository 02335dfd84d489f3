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
import type { Stage } from './life.js';
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

/** Returns the dates inside a stage, before `endAt`: of its window, and its charges. */
function datesIn({ subscription, fromAt }: Stage, endAt: Instant, options: Options): readonly ComingDate[] {
  const windows = windowDates(subscription, fromAt, endAt, options);
  return [...windows, ...chargeDates(subscription, fromAt, endAt, options)].sort((a, b) => a.at - b.at);
}

/** Returns the dates of what time does at the end of a stage. */
function datesAtEnd({ subscription, due }: Stage): readonly ComingDate[] {
  if (due === null) return [];
  const { at, basis } = due;
  const isTrial = subscription.status === 'trial';
  if (due.request === null) {
    if (due.bounds !== null) return [{ what: 'deleted', at: null, bounds: due.bounds, basis }];
    return basis.length > 0 ? [{ what: isTrial ? 'trial-ends' : 'term-ends', at, basis }] : [];
  }
  const { move } = due.request;
  const end = { what: isTrial ? 'trial-ends' : whatOf[move], at, basis } as const;
  if (scheduledOf(subscription) === null || !isCarriedOut(subscription, move, at)) return [end];
  return [end, { what: 'scheduled-change', at, basis: basisOf('schedule-change', at) }];
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
    .flatMap((stage): readonly ComingDate[] => {
      const isLast = stage.due === null || stage.due.at >= untilAt;
      return isLast ? datesIn(stage, untilAt, options) : [...datesIn(stage, stage.due.at, options), ...datesAtEnd(stage)];
    })
    .filter((date) => (date.at ?? (date.bounds.latestAt as Instant)) >= fromAt);
}
