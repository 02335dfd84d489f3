import { monthsApart, monthsLater, shortestMonthDays } from '../kernel/calendar.js';
import type { Basis } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { dayMs, later } from '../kernel/instant.js';
import type { Cited, Timeline } from '../kernel/timeline.js';
import { cited, nextChangeAt } from '../kernel/timeline.js';
import { cancellationWindows } from '../policy/cancellation-window.js';
import type { CancellationRow } from '../policy/cancellation-window.js';
import { chargeRules, moveRules } from '../policy/lifecycle-rules.js';
import { renewsItself } from '../rules/renews-itself.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import { monthsOf } from '../vocabulary/term.js';
import type { ComingDate } from './coming-dates.js';

interface AnchoredTerm extends Term {
  readonly anchorAt: Instant;
}

function unchangingSince(entries: Timeline<Cited>, at: Instant): boolean {
  return nextChangeAt(entries, at) === null;
}

/** Whether a window of the row is as long whatever the day it opens on. */
function inHours({ length, refund }: CancellationRow): boolean {
  return (typeof length === 'string' || 'hours' in length) && refund.every(({ months }) => months === undefined);
}

/**
 * Whether all that is to come of a renewed term comes again with each later one: it renews by itself, nothing of its own is written down,
 * no text changes any more, and its windows are counted in hours.
 */
export function renewsAlike(subscription: Subscription, windows: readonly ComingDate[]): AnchoredTerm | null {
  const { status, term, openings, stated, trial, family, billingCycle } = subscription;
  if (status !== 'active' || term?.anchorAt == null || openings != null || stated != null || !renewsItself(subscription)) return null;
  const { startsAt, anchorAt } = term;
  if (trial != null && (trial.closesAt === null || trial.closesAt > startsAt)) return null;
  const rows = cancellationWindows[family][billingCycle];
  const settled = [rows, moveRules.renew, chargeRules].every((entries) => unchangingSince(entries, startsAt));
  // a window that is over by then never meets the next renewal
  const short = windows.every(({ at }) => at - startsAt < shortestMonthDays * dayMs);
  return settled && short && rows.every(inHours) ? { ...term, anchorAt } : null;
}

const never = Number.POSITIVE_INFINITY as Instant;

/** What comes after a term whose renewals are alike, each term and each charge counted from the anchor (T3). */
export function alikeRenewals(
  { billingCycle }: Subscription,
  { duration, startsAt: seenAt, endsAt: firstAt, anchorAt: fromAt }: AnchoredTerm,
  windows: readonly ComingDate[],
  renewal: readonly Basis[],
  until: Instant,
): readonly ComingDate[] {
  const dates: ComingDate[] = [];
  const cycle = cycleMonths[billingCycle] ?? Number.POSITIVE_INFINITY;
  const charge = cited(chargeRules, chargeRules[0], seenAt);
  const termMonths = monthsOf[duration];
  let before = monthsApart(fromAt, firstAt);
  for (let startsAt = firstAt; startsAt < until; before += termMonths) {
    dates.push({ what: 'renewal', at: startsAt, basis: renewal });
    const endsAt = monthsLater(fromAt, before + termMonths);
    const untilAt = Math.min(endsAt, until);
    let shown = 0;
    let charged = 0;
    let chargeAt = billingCycle === 'none' ? never : startsAt;
    for (;;) {
      const window = windows[shown];
      const windowAt = window === undefined ? never : later(startsAt, window.at - seenAt);
      if (Math.min(windowAt, chargeAt) >= untilAt) break;
      if (window !== undefined && windowAt <= chargeAt) {
        dates.push({ what: window.what, at: windowAt, basis: window.basis });
        shown += 1;
      } else {
        dates.push({ what: 'charge', at: chargeAt, basis: charge });
        charged += cycle;
        chargeAt = charged >= termMonths ? never : monthsLater(fromAt, before + charged);
      }
    }
    startsAt = endsAt;
  }
  return dates;
}
