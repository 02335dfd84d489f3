import type { Gap } from '../kernel/answer.js';
import { hasKey, own } from '../kernel/check.js';
import { cited, earliest } from '../kernel/dated-table.js';
import { isGap, missing, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import { endsOfLife } from '../policy/end-of-life.js';
import { endedTerms, endOfTermChoices } from '../policy/extended-term.js';
import { moveRules } from '../policy/lifecycle-rules.js';
import { defaultInterpretations } from '../rules/asking/determine.js';
import { isExtendable } from '../rules/asking/extended-term.js';
import { countsFromPrevious, firstTerm, termGap, termHolding } from '../rules/asking/term-chain.js';
import { trialOf } from '../rules/asking/trial.js';
import { expiryOf } from '../rules/suspending/expiry.js';
import { basisOfRetention, checkSuspension, countsAfterTerm, expiryLimits, retentionOf } from '../rules/suspending/retention.js';
import { endOfLifeAt, endOfLifeRow } from '../rules/terms/end-of-life.js';
import { migrationAt } from '../rules/terms/migration.js';
import { lastTermOf, termEndGap, termEndOf } from '../rules/terms/term-end.js';
import type { Interpretations } from '../vocabulary/interpretation.js';
import { statuses } from '../vocabulary/status.js';
import type { Active, Cancelled, Disabled, Expired, Pending, Subscription, Suspended, Trial } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import type { Due, TimeOptions } from './due.js';
import { dueMove, endOfLifeBasis, notYetFrom, silent, silentFrom } from './due.js';
import { scheduledGap, scheduledOf, scheduledTerm } from './scheduled.js';
import type { MoveRequest } from './transitions.js';

/** Returns the end of the days in which the publisher must activate it, at most its term end; no document says what follows. */
function pendingDue(subscription: Pending): Due | null {
  const { pendingDays } = endOfLifeAt(subscription, subscription.orderedAt);
  const limit = pendingDays === null ? null : addMs(subscription.orderedAt, pendingDays * dayMs);
  const at = earliest(limit, subscription.term?.endsAt ?? null);
  return at === null ? null : silentFrom(at);
}

/** Returns what time does with a trial: it converts or ends (C2, R1-R3). */
function trialDue(subscription: Trial): Due | null {
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

/** Returns the renewal at the end of a term; the event holds the term that begins if another interpretation than the default counts it (I33). */
function renewalOf({ family }: Active, term: Term, options: TimeOptions): MoveRequest<'renew'> {
  const I33 = options.interpretations?.I33;
  const isOther = countsFromPrevious(family) && I33 !== undefined;
  return { move: 'renew', completedAt: null, ...(isOther ? { term: termHolding(term, term.endsAt, family, I33) } : {}) };
}

/** Returns what time does with an active subscription at the end of its term (C3, L1-L9, M1, T4). */
function activeDue(subscription: Active, options: TimeOptions): Due | null {
  const interpretations = options.interpretations ?? defaultInterpretations;
  const { term, changedAt } = subscription;
  if (term == null) return unstatedDue(subscription, interpretations);
  const { endsAt } = term;
  const end = termEndOf(subscription, interpretations);
  if (end === 'renews') {
    const gap = termGap(term, endsAt) ?? scheduledGap(subscription, term.duration, subscription.billingCycle, endsAt);
    if (gap !== null) return silentFrom(endsAt, gap);
    return dueMove(endsAt, renewalOf(subscription, term, options), cited(moveRules.renew, moveRules.renew[0], endsAt));
  }
  // given back after the end of a term that was not renewed: no document says how long it runs then
  if (changedAt > endsAt) return silentFrom(changedAt);
  switch (end) {
    case 'ends':
      return dueMove(endsAt, { move: 'expire' }, endOfLifeBasis(subscription, 'term-end', endsAt));
    case 'extends':
      return dueMove(endsAt, { move: 'extend' }, cited(moveRules.extend, moveRules.extend[0], endsAt));
    case 'stops':
      return dueMove(endsAt, { move: 'disable' }, cited(endOfTermChoices, endOfTermChoices[0], endsAt));
    case 'migrates':
      return dueMove(endsAt, { move: 'migrate' }, migrationAt(subscription, endsAt).basis);
    default:
      return silentFrom(endsAt, termEndGap(subscription, end) ?? silent);
  }
}

/** Returns from when on a subscription whose term is not stated may have gone over into new commerce (M1); null = it cannot have. */
function unstatedDue(subscription: Active, interpretations: Interpretations): Due | null {
  const { endsAt, gap } = lastTermOf(subscription, interpretations);
  return gap === null ? null : silentFrom(Math.max(endsAt, subscription.changedAt) as Instant, gap);
}

/** Returns the instant at which time acts: just after the limit if reactivation is still possible at it (I4). */
function pastLimit(at: Instant, options: TimeOptions): Instant {
  return options.interpretations?.I4 === 'still-possible' ? addMs(at, 1) : at;
}

/** Returns the end of a retention, or of the term before it (I3, I4, D4, L3). */
function suspendedDue(subscription: Suspended, options: TimeOptions): Due | null {
  checkSuspension(subscription);
  const retained = retentionOf(subscription, options);
  if (isGap(retained)) return null;
  const interpretations = options.interpretations ?? defaultInterpretations;
  const { term, suspendedAt } = subscription;
  const basis = retained.retention.basis;
  const { earliestAt, latestAt, gaps } = expiryLimits(subscription, retained, interpretations);
  const [first, ...rest] = gaps;
  if (first === undefined) {
    const expiresAt = earliestAt as Instant;
    const termEndsAt = countsAfterTerm(retained) && term != null ? termHolding(term, suspendedAt, subscription.family).endsAt : expiresAt;
    if (expiresAt > termEndsAt) {
      const endsAt = pastLimit(termEndsAt, options);
      // the days may be those of a later policy (policyAt)
      if (endOfLifeRow(subscription, endsAt) === null) return notYetFrom(subscription, endsAt);
      return dueMove(endsAt, { move: 'disable' }, endOfLifeBasis(subscription, 'term-end-while-suspended', endsAt));
    }
    const at = pastLimit(expiresAt, options);
    return retained.retention.entry.then === 'unsubscribed' ? silentFrom(at, silent, basis) : dueMove(at, { move: 'delete' }, basis);
  }
  const fromAt = earliestAt === null || earliestAt === suspendedAt ? suspendedAt : pastLimit(earliestAt, options);
  if (first.gap === 'documents-silent') return silentFrom(fromAt, first);
  // without its term nothing is known of a new-commerce license
  if (latestAt === null) return null;
  const bounds = expiryOf(subscription, retained, interpretations).bounds;
  return { at: fromAt, request: null, basis: basisOfRetention(retained), gaps: [first, ...rest], bounds };
}

/** Returns when an expired subscription is disabled (L4). */
function expiredDue(subscription: Expired): Due | null {
  const { stages } = endOfLifeAt(subscription, subscription.expiredAt);
  if (stages === null) return notYetFrom(subscription, subscription.expiredAt);
  const at = addMs(subscription.expiredAt, stages.expiredDays * dayMs);
  return dueMove(at, { move: 'disable' }, endOfLifeBasis(subscription, 'disabled-after-expiry', subscription.expiredAt));
}

/** True if it ended by choice at the end of its term (L8). */
function hasStopped(subscription: Disabled, interpretations: Interpretations): boolean {
  const { term, disabledAt, endOfTerm } = subscription;
  return endOfTerm === 'end' && term != null && disabledAt >= term.endsAt && isExtendable(subscription, interpretations);
}

/** Returns the deletion: days after the end of the term, expired or suspended before; without a term counted from the disabling. */
function disabledDue(subscription: Disabled, options: TimeOptions): Due | null {
  const interpretations = options.interpretations ?? defaultInterpretations;
  const { term, disabledAt } = subscription;
  if (hasStopped(subscription, interpretations)) {
    const [row] = endedTerms;
    return dueMove(addMs(disabledAt, row.disabledDays * dayMs), { move: 'delete' }, cited(endedTerms, row, disabledAt));
  }
  const { stages } = endOfLifeAt(subscription, disabledAt);
  if (stages === null) return notYetFrom(subscription, disabledAt);
  const expiredMs = stages.expiredDays * dayMs;
  const msAfterEnd = term == null ? expiredMs : disabledAt - term.endsAt;
  const wasSuspended = msAfterEnd >= 0 && msAfterEnd < expiredMs;
  const step = wasSuspended ? 'disabled-while-suspended' : 'disabled-after-expiry';
  const msLeft = (wasSuspended ? expiredMs - msAfterEnd : 0) + stages.disabledDays * dayMs;
  return dueMove(addMs(disabledAt, msLeft), { move: 'delete' }, endOfLifeBasis(subscription, step, disabledAt));
}

/** Returns when the data of a canceled subscription is deleted (L6). */
function cancelledDue(subscription: Cancelled): Due | null {
  const { cancelledAt } = subscription;
  const { cancelledDays } = endOfLifeAt(subscription, cancelledAt);
  if (cancelledDays === null) return notYetFrom(subscription, cancelledAt);
  return dueMove(addMs(cancelledAt, cancelledDays * dayMs), { move: 'delete' }, endOfLifeBasis(subscription, 'cancelled', cancelledAt));
}

function unknownWord({ family, status }: Subscription): Gap | null {
  if (!hasKey(endsOfLife, family)) return unknownValue('family', family);
  return statuses.includes(status) ? null : unknownValue('status', status);
}

/** Returns the next effect of time on a subscription; null if there is none, or none that a document states. An unknown value gives a gap. */
export function nextDue(subscription: Subscription, options: TimeOptions): Due | null {
  const unknown = unknownWord(subscription);
  if (unknown !== null) return silentFrom(subscription.changedAt, unknown);
  switch (subscription.status) {
    case 'pending':
      return pendingDue(subscription);
    case 'trial':
      return trialDue(subscription);
    case 'active':
      return activeDue(subscription, options);
    case 'suspended':
      return suspendedDue(subscription, options);
    case 'expired':
      return expiredDue(subscription);
    case 'disabled':
      return disabledDue(subscription, options);
    case 'cancelled':
      return cancelledDue(subscription);
    default:
      return null;
  }
}
