import { own } from '../kernel/check.js';
import { earliest } from '../kernel/dated-table.js';
import { missing } from '../kernel/gap.js';
import { addMs, dayMs } from '../kernel/instant.js';
import { firstTerm, termGap } from '../rules/asking/term-chain.js';
import { trialOf } from '../rules/asking/trial.js';
import { endOfLifeAt } from '../rules/terms/end-of-life.js';
import type { Pending, Trial } from '../vocabulary/subscription.js';
import type { Due } from './due.js';
import { dueMove, silentFrom } from './due.js';
import { scheduledGap, scheduledOf, scheduledTerm } from './scheduled.js';

/** Returns the end of the days in which the publisher must activate it, at most its term end; no document says what follows. */
export function pendingDue(subscription: Pending): Due | null {
  const { pendingDays } = endOfLifeAt(subscription, subscription.orderedAt);
  const limit = pendingDays === null ? null : addMs(subscription.orderedAt, pendingDays * dayMs);
  const at = earliest(limit, subscription.term?.endsAt ?? null);
  return at === null ? null : silentFrom(at);
}

/** Returns what time does with a trial: it converts or ends (C2, R1-R3). */
export function trialDue(subscription: Trial): Due | null {
  const at = subscription.trial.closesAt;
  if (at === null) return null;
  const terms = trialOf(subscription);
  if (terms === null) return silentFrom(at);
  const { row, basis } = terms;
  if (row.converts === 'by-hand') return dueMove(at, { move: 'expire' }, basis);
  if (row.convertsTo !== null) {
    if (!subscription.autoRenew) return dueMove(at, { move: 'expire' }, basis);
    const { duration, billingCycle, seats } = row.convertsTo;
    const gap = scheduledGap(subscription, duration, billingCycle, at);
    if (gap !== null) return silentFrom(at, gap, basis);
    const scheduled = scheduledOf(subscription);
    const term = scheduledTerm(subscription, firstTerm(at, duration, subscription.family));
    if (scheduled === null) return dueMove(at, { move: 'convert-trial', term }, basis);
    const plan = { billingCycle: own(scheduled, 'billingCycle') ?? billingCycle, quantity: own(scheduled, 'quantity') ?? seats };
    return dueMove(at, { move: 'convert-trial', term, ...plan }, basis);
  }
  const { term } = subscription;
  if (term == null) return silentFrom(at, missing('term'), basis);
  if (term.startsAt === at) return dueMove(at, { move: 'convert-trial', term }, basis);
  const gap = termGap(term, term.endsAt);
  if (gap !== null) return silentFrom(at, gap, basis);
  return dueMove(at, { move: 'convert-trial', term: firstTerm(at, term.duration, subscription.family) }, basis);
}
