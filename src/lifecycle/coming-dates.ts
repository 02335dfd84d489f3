import { checkOptions } from '../rules/asking/check-options.js';
import type { TimelineSpan } from '../rules/asking/check-span.js';
import { checkSpan } from '../rules/asking/check-span.js';
import { hasKey } from '../kernel/check.js';
import type { Basis, Bounds } from '../kernel/answer.js';
import { isMonthEnd, monthsLater, wholeMonths } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, isoDate } from '../kernel/instant.js';
import { cited } from '../kernel/dated-table.js';
import { extendedTermRefunds, extendedTerms } from '../policy/extended-term.js';
import { chargeRules, printedChargeDay } from '../policy/lifecycle-rules.js';
import { countedAt } from '../rules/asking/term-chain.js';
import type { Standing } from '../rules/canceling/standings.js';
import { standingsBetween } from '../rules/canceling/standings-between.js';
import { endOfLifeAt } from '../rules/terms/end-of-life.js';
import type { Options } from '../vocabulary/answer.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { checkSubscription } from './check-subscription.js';
import { endOfLifeBasis, factsOf, nextDue } from './due.js';
import { basisOf, madeBy } from './happened.js';
import { isCarriedOut, scheduledOf } from './scheduled.js';

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

/** The dates of a cancellation window in [fromAt, untilAt): where it closes, and where the refund changes before that. */
function windowDates(subscription: Subscription, fromAt: Instant, untilAt: Instant, options: Options): readonly DatedRow[] {
  const dates: DatedRow[] = [];
  let before: Standing | null = null;
  for (const { at, here } of standingsBetween(subscription, fromAt, untilAt, options)) {
    if (before?.stage === 'open' && here.stage !== 'open') dates.push({ what: 'window-closes', at, basis: before.basis });
    else if (before?.stage === 'open' && here.refund !== before.refund) dates.push({ what: 'refund-changes', at, basis: here.basis });
    before = here;
  }
  return dates;
}

/** The billing in a state: from when, until when (null = without end), the months between two charges (null = once), and the reason. */
interface Billed {
  readonly startsAt: Instant;
  readonly anchorAt: Instant;
  readonly endsAt: Instant | null;
  readonly months: number | null;
  readonly basis: readonly Basis[];
}

function billedIn(subscription: Subscription): Billed | null {
  const { term, billingCycle } = subscription;
  if (subscription.status === 'extended') {
    const { extendedAt } = subscription;
    const [row] = extendedTerms;
    const basis = [...cited(extendedTerms, row, extendedAt), ...cited(extendedTermRefunds, extendedTermRefunds[0], extendedAt)];
    return { startsAt: extendedAt, anchorAt: extendedAt, endsAt: null, months: row.billedMonths, basis };
  }
  const suspendedAt = subscription.status === 'suspended' ? subscription.suspendedAt : null;
  const goesOn = suspendedAt !== null && endOfLifeAt(subscription, suspendedAt).suspendedKeepsTerm;
  if (term == null || billingCycle === 'none' || !hasKey(cycleMonths, billingCycle)) return null;
  if (subscription.status !== 'active' && !goesOn) return null;
  const { startsAt, endsAt } = term;
  const anchorAt = countedAt(term.anchorAt ?? startsAt, subscription.family);
  const basis = goesOn
    ? endOfLifeBasis(subscription, 'term-end-while-suspended', suspendedAt)
    : cited(chargeRules, chargeRules[0], startsAt);
  return { startsAt, anchorAt, endsAt: countedAt(endsAt, subscription.family), months: cycleMonths[billingCycle], basis };
}

/** Returns a charge counted from an anchor (T3), or as the printed table has it: from a 30th, the day before the last of a shorter month (I39). */
function chargeAt(anchorAt: Instant, months: number, { interpretations }: Options): Instant {
  const at = monthsLater(anchorAt, months);
  const isPrinted = interpretations?.I39 === 'printed-table' && isoDate(anchorAt).endsWith(printedChargeDay) && !isMonthEnd(anchorAt);
  return isPrinted && isMonthEnd(at) ? addMs(at, -dayMs) : at;
}

/** Returns the charges of one state in [fromAt, untilAt), each counted from the anchor (T1, T3, T10); in the extended service term month by month (L5). */
export function chargeDates(subscription: Subscription, fromAt: Instant, untilAt: Instant, options: Options): readonly DatedRow[] {
  const billed = billedIn(subscription);
  if (billed === null) return [];
  const { startsAt, anchorAt, months, basis } = billed;
  const endAt = Math.min(billed.endsAt ?? untilAt, untilAt);
  const before = wholeMonths(anchorAt, startsAt);
  const inChain = monthsLater(anchorAt, before) === countedAt(startsAt, subscription.family);
  const chainAt = inChain ? anchorAt : countedAt(startsAt, subscription.family);
  const first = inChain ? before : 0;
  const dates: DatedRow[] = [];
  if (months === null) return startsAt >= fromAt && startsAt < endAt ? [{ what: 'charge', at: startsAt, basis }] : dates;
  // those before `fromAt` are passed over, but for one, since a printed day may be the day before (I39)
  for (let count = Math.max(0, Math.floor((wholeMonths(chainAt, fromAt) - first) / months) - 1); ; count += 1) {
    const at = count === 0 ? startsAt : chargeAt(chainAt, first + count * months, options);
    if (at >= endAt) return dates;
    if (at >= fromAt) dates.push({ what: 'charge', at, basis });
  }
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
  return datesUntil(subscription, untilAt, options).filter((date) => (date.at ?? (date.bounds.latestAt as Instant)) >= fromAt);
}

/** The coming dates from the last change on. */
function datesUntil(subscription: Subscription, until: Instant, options: Options): readonly ComingDate[] {
  const dates: ComingDate[] = [];
  let current = subscription;
  let fromAt = subscription.changedAt;
  for (;;) {
    const due = nextDue(current, options);
    const endAt = due === null || due.at > until ? until : due.at;
    const windows = windowDates(current, fromAt, endAt, options);
    dates.push(...[...windows, ...chargeDates(current, fromAt, endAt, options)].sort((a, b) => a.at - b.at));
    if (due === null || due.at >= until) return dates;
    if (due.request === null) {
      const { at, basis, bounds } = due;
      if (bounds !== null) dates.push({ what: 'deleted', at: null, bounds, basis });
      else if (basis.length > 0) dates.push({ what: current.status === 'trial' ? 'trial-ends' : 'term-ends', at, basis });
      return dates;
    }
    const { move } = due.request;
    dates.push({ what: current.status === 'trial' ? 'trial-ends' : whatOf[move], at: due.at, basis: due.basis });
    if (scheduledOf(current) !== null && isCarriedOut(current, move, due.at)) {
      dates.push({ what: 'scheduled-change', at: due.at, basis: basisOf('schedule-change', due.at) });
    }
    current = madeBy(current, move, factsOf(due.request), due.at, due.basis).subscription;
    fromAt = due.at;
  }
}
