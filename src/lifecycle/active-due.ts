import { cited } from '../kernel/dated-table.js';
import type { Instant } from '../kernel/instant.js';
import { endOfTermChoices } from '../policy/extended-term.js';
import { moveRules } from '../policy/lifecycle-rules.js';
import { defaultInterpretations } from '../rules/asking/determine.js';
import { countsFromPrevious, termGap, termHolding } from '../rules/asking/term-chain.js';
import { migrationAt } from '../rules/terms/migration.js';
import { lastTermOf, termEndGap, termEndOf } from '../rules/terms/term-end.js';
import type { Interpretations } from '../vocabulary/interpretation.js';
import type { Active } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import type { Due, TimeOptions } from './due.js';
import { dueMove, endOfLifeBasis, silent, silentFrom } from './due.js';
import { scheduledGap } from './scheduled.js';
import type { MoveRequest } from './transitions.js';

/** Returns the renewal at the end of a term; the event holds the term that begins if another interpretation than the default counts it (I33). */
function renewalOf({ family }: Active, term: Term, options: TimeOptions): MoveRequest<'renew'> {
  const I33 = options.interpretations?.I33;
  const isOther = countsFromPrevious(family) && I33 !== undefined;
  return { move: 'renew', completedAt: null, ...(isOther ? { term: termHolding(term, term.endsAt, family, I33) } : {}) };
}

/** Returns what time does with an active subscription at the end of its term (C3, L1-L9, M1, T4). */
export function activeDue(subscription: Active, options: TimeOptions): Due | null {
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
