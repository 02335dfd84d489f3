import { frozen } from '../kernel/frozen.js';
import { hasKey, own } from '../kernel/check.js';
import { isGap, missing, silentOn, unknownValue } from '../kernel/gap.js';
import type { Basis, Bounds, Gap, NonEmpty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import { cited, earliest } from '../kernel/dated-table.js';
import { endOfLifeSteps, endsOfLife } from '../policy/end-of-life.js';
import { endedTerms, endOfTermChoices } from '../policy/extended-term.js';
import { moveRules } from '../policy/lifecycle-rules.js';
import { endOfLifeAt, endOfLifeRow, notYetStated } from '../rules/terms/end-of-life.js';
import { isExtendable } from '../rules/asking/extended-term.js';
import { basisOfMet, checkSuspension, countsAfterTerm, expiryOf, expiryLimits, retentionOf } from '../rules/suspending/retention.js';
import { migrationAt } from '../rules/terms/migration.js';
import { lastTermOf, termEndGap, termEndOf } from '../rules/terms/term-end.js';
import { defaultInterpretations } from '../rules/asking/determine.js';
import { trialOf } from '../rules/asking/trial.js';
import type { Options } from '../vocabulary/answer.js';
import type { Interpretations } from '../vocabulary/interpretation.js';
import { statuses } from '../vocabulary/status.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Active, Cancelled, Disabled, Expired, Pending, Subscription, Suspended, Trial } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import { countsFromPrevious, firstTerm, termGap, termHolding } from '../rules/asking/term-chain.js';
import { scheduledGap, scheduledOf, scheduledTerm } from './scheduled.js';
import type { MoveFacts, MoveRequest } from './transitions.js';
import { noFacts } from './transitions.js';

type TimeMove = 'renew' | 'extend' | 'expire' | 'disable' | 'delete' | 'convert-trial' | 'migrate';

/** The choices that may change what time does: interpretations and the date of the policy; no policy of a caller's own. */
export type TimeOptions = Omit<Options, 'policy'>;

/**
 * The next effect of time on a subscription: a move, or the instant from which nothing more is known. `bounds`: between which instants its
 * data is deleted, where a missing fact decides it.
 */
export type Due =
  | { readonly at: Instant; readonly request: MoveRequest<TimeMove>; readonly basis: NonEmpty<Basis>; readonly gaps: null }
  | {
      readonly at: Instant;
      readonly request: null;
      readonly basis: readonly Basis[];
      readonly gaps: NonEmpty<Gap>;
      readonly bounds: Bounds | null;
    };

/** The facts of a move of time's: what its request holds beside the move. */
export function factsOf(request: MoveRequest<TimeMove>): MoveFacts[TimeMove] {
  if (request.move === 'renew') {
    const { completedAt } = request;
    const term = own(request, 'term');
    return term === null ? { completedAt } : { completedAt, term };
  }
  if (request.move !== 'convert-trial') return noFacts;
  const { move: _move, ...facts } = request;
  return facts;
}

function due(at: Instant, request: MoveRequest<TimeMove>, basis: NonEmpty<Basis>): Due {
  return { at, request, basis, gaps: null };
}

/** Returns the rules of one step of a subscription's end; all rules of the row if it names none for the step. */
export function endOfLifeBasis(purchase: Purchase, step: keyof typeof endOfLifeSteps, at: Instant): NonEmpty<Basis> {
  // a step is only asked of a row that states it
  const { basis } = endOfLifeRow(purchase, at) as { readonly basis: NonEmpty<Basis> };
  const rules: readonly string[] = endOfLifeSteps[step];
  const [first, ...rest] = basis.filter(({ rule }) => rules.includes(rule));
  return first === undefined ? basis : [first, ...rest];
}

const silent = /* @__PURE__ */ frozen(silentOn('afterwards'));

function silentFrom(at: Instant, gap: Gap = silent, basis: readonly Basis[] = []): Due {
  return { at, request: null, basis, gaps: [gap], bounds: null };
}

/** Returns the instant of an event after which only a later document states what follows; null if none does. */
function notYetFrom(subscription: Subscription, at: Instant): Due | null {
  const gap = notYetStated(subscription, at);
  return gap === null ? null : silentFrom(at, gap);
}

/** Returns the end of the days in which the publisher must activate it, at most its term end; no document says what follows. */
function pendingDue(subscription: Pending): Due | null {
  const { pendingDays } = endOfLifeAt(subscription, subscription.orderedAt);
  const limit = pendingDays === null ? null : addMs(subscription.orderedAt, pendingDays * dayMs);
  const at = earliest(limit, subscription.term?.endsAt ?? null);
  return at === null ? null : silentFrom(at);
}

function trialDue(subscription: Trial): Due | null {
  const at = subscription.trial.closesAt;
  if (at === null) return null;
  const terms = trialOf(subscription);
  if (terms === null) return silentFrom(at);
  const { row, basis } = terms;
  if (row.converts === 'by-hand') return due(at, { move: 'expire' }, basis);
  if (row.convertsTo !== null) {
    if (!subscription.autoRenew) return due(at, { move: 'expire' }, basis);
    const { duration, billingCycle, seats } = row.convertsTo;
    const gap = scheduledGap(subscription, duration, billingCycle, at);
    if (gap !== null) return silentFrom(at, gap, basis);
    const scheduled = scheduledOf(subscription);
    const term = scheduledTerm(subscription, firstTerm(at, duration, subscription.family));
    if (scheduled === null) return due(at, { move: 'convert-trial', term }, basis);
    const plan = { billingCycle: own(scheduled, 'billingCycle') ?? billingCycle, quantity: own(scheduled, 'quantity') ?? seats };
    return due(at, { move: 'convert-trial', term, ...plan }, basis);
  }
  const { term } = subscription;
  if (term == null) return silentFrom(at, missing('term'), basis);
  if (term.startsAt === at) return due(at, { move: 'convert-trial', term }, basis);
  const gap = termGap(term, term.endsAt);
  if (gap !== null) return silentFrom(at, gap, basis);
  return due(at, { move: 'convert-trial', term: firstTerm(at, term.duration, subscription.family) }, basis);
}

/** Returns the renewal at the end of a term; the event holds the term that begins if another interpretation than the default counts it (I33). */
function renewalOf({ family }: Active, term: Term, options: TimeOptions): MoveRequest<'renew'> {
  const I33 = options.interpretations?.I33;
  const isOther = countsFromPrevious(family) && I33 !== undefined;
  return { move: 'renew', completedAt: null, ...(isOther ? { term: termHolding(term, term.endsAt, family, I33) } : {}) };
}

function activeDue(subscription: Active, options: TimeOptions): Due | null {
  const interpretations = options.interpretations ?? defaultInterpretations;
  const { term, changedAt } = subscription;
  if (term == null) return unstatedDue(subscription, interpretations);
  const { endsAt } = term;
  const end = termEndOf(subscription, interpretations);
  if (end === 'renews') {
    const gap = termGap(term, endsAt) ?? scheduledGap(subscription, term.duration, subscription.billingCycle, endsAt);
    if (gap !== null) return silentFrom(endsAt, gap);
    return due(endsAt, renewalOf(subscription, term, options), cited(moveRules.renew, moveRules.renew[0], endsAt));
  }
  // given back after the end of a term that was not renewed: no document says how long it runs then
  if (changedAt > endsAt) return silentFrom(changedAt);
  switch (end) {
    case 'ends':
      return due(endsAt, { move: 'expire' }, endOfLifeBasis(subscription, 'term-end', endsAt));
    case 'extends':
      return due(endsAt, { move: 'extend' }, cited(moveRules.extend, moveRules.extend[0], endsAt));
    case 'stops':
      return due(endsAt, { move: 'disable' }, cited(endOfTermChoices, endOfTermChoices[0], endsAt));
    case 'migrates':
      return due(endsAt, { move: 'migrate' }, migrationAt(subscription, endsAt).basis);
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

function suspendedDue(subscription: Suspended, options: TimeOptions): Due | null {
  checkSuspension(subscription);
  const met = retentionOf(subscription, options);
  if (isGap(met)) return null;
  const interpretations = options.interpretations ?? defaultInterpretations;
  const { term, suspendedAt } = subscription;
  const basis = met.retention.basis;
  const { earliestAt, latestAt, gaps } = expiryLimits(subscription, met, interpretations);
  const [first, ...rest] = gaps;
  if (first === undefined) {
    const expiresAt = earliestAt as Instant;
    if (countsAfterTerm(met) && term != null && expiresAt > termHolding(term, suspendedAt, subscription.family).endsAt) {
      const endsAt = pastLimit(termHolding(term, suspendedAt, subscription.family).endsAt, options);
      // the days may be those of a later policy (policyAt)
      if (endOfLifeRow(subscription, endsAt) === null) return notYetFrom(subscription, endsAt);
      return due(endsAt, { move: 'disable' }, endOfLifeBasis(subscription, 'term-end-while-suspended', endsAt));
    }
    const at = pastLimit(expiresAt, options);
    return met.retention.entry.then === 'unsubscribed' ? silentFrom(at, silent, basis) : due(at, { move: 'delete' }, basis);
  }
  const fromAt = earliestAt === null || earliestAt === suspendedAt ? suspendedAt : pastLimit(earliestAt, options);
  if (first.gap === 'documents-silent') return silentFrom(fromAt, first);
  // without its term nothing is known of a new-commerce license
  if (latestAt === null) return null;
  const bounds = expiryOf(subscription, met, interpretations).bounds;
  return { at: fromAt, request: null, basis: basisOfMet(met), gaps: [first, ...rest], bounds };
}

function expiredDue(subscription: Expired): Due | null {
  const { stages } = endOfLifeAt(subscription, subscription.expiredAt);
  if (stages === null) return notYetFrom(subscription, subscription.expiredAt);
  const at = addMs(subscription.expiredAt, stages.expiredDays * dayMs);
  return due(at, { move: 'disable' }, endOfLifeBasis(subscription, 'disabled-after-expiry', subscription.expiredAt));
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
    return due(addMs(disabledAt, row.disabledDays * dayMs), { move: 'delete' }, cited(endedTerms, row, disabledAt));
  }
  const { stages } = endOfLifeAt(subscription, disabledAt);
  if (stages === null) return notYetFrom(subscription, disabledAt);
  const expiredMs = stages.expiredDays * dayMs;
  const msAfterEnd = term == null ? expiredMs : disabledAt - term.endsAt;
  const wasSuspended = msAfterEnd >= 0 && msAfterEnd < expiredMs;
  const stagesFrom = addMs(disabledAt, wasSuspended ? -msAfterEnd : -expiredMs);
  const step = wasSuspended ? 'disabled-while-suspended' : 'disabled-after-expiry';
  return due(
    addMs(stagesFrom, expiredMs + stages.disabledDays * dayMs),
    { move: 'delete' },
    endOfLifeBasis(subscription, step, disabledAt),
  );
}

function cancelledDue(subscription: Cancelled): Due | null {
  const { cancelledAt } = subscription;
  const { cancelledDays } = endOfLifeAt(subscription, cancelledAt);
  if (cancelledDays === null) return notYetFrom(subscription, cancelledAt);
  return due(addMs(cancelledAt, cancelledDays * dayMs), { move: 'delete' }, endOfLifeBasis(subscription, 'cancelled', cancelledAt));
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
    case 'extended':
    case 'deleted':
    case 'migrated':
      return null;
  }
}
