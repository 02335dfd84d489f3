import { isGap } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import { defaultInterpretations } from '../rules/asking/determine.js';
import { termHolding } from '../rules/asking/term-chain.js';
import { basisOfMet, checkSuspension, countsAfterTerm, expiryLimits, expiryOf, retentionOf } from '../rules/suspending/retention.js';
import { endOfLifeRow } from '../rules/terms/end-of-life.js';
import type { Suspended } from '../vocabulary/subscription.js';
import type { Due, TimeOptions } from './due.js';
import { dueMove, endOfLifeBasis, notYetFrom, silent, silentFrom } from './due.js';

/** Returns the instant at which time acts: just after the limit if reactivation is still possible at it (I4). */
function pastLimit(at: Instant, options: TimeOptions): Instant {
  return options.interpretations?.I4 === 'still-possible' ? addMs(at, 1) : at;
}

/** Returns the end of a retention, or of the term before it (I3, I4, D4, L3). */
export function suspendedDue(subscription: Suspended, options: TimeOptions): Due | null {
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
      return dueMove(endsAt, { move: 'disable' }, endOfLifeBasis(subscription, 'term-end-while-suspended', endsAt));
    }
    const at = pastLimit(expiresAt, options);
    return met.retention.entry.then === 'unsubscribed' ? silentFrom(at, silent, basis) : dueMove(at, { move: 'delete' }, basis);
  }
  const fromAt = earliestAt === null || earliestAt === suspendedAt ? suspendedAt : pastLimit(earliestAt, options);
  if (first.gap === 'documents-silent') return silentFrom(fromAt, first);
  // without its term nothing is known of a new-commerce license
  if (latestAt === null) return null;
  const bounds = expiryOf(subscription, met, interpretations).bounds;
  return { at: fromAt, request: null, basis: basisOfMet(met), gaps: [first, ...rest], bounds };
}
