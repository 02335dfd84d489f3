import { cited } from '../kernel/dated-table.js';
import { addMs, dayMs } from '../kernel/instant.js';
import { endedTerms } from '../policy/extended-term.js';
import { defaultInterpretations } from '../rules/asking/determine.js';
import { isExtendable } from '../rules/asking/extended-term.js';
import { endOfLifeAt } from '../rules/terms/end-of-life.js';
import type { Interpretations } from '../vocabulary/interpretation.js';
import type { Cancelled, Disabled, Expired } from '../vocabulary/subscription.js';
import type { Due, TimeOptions } from './due.js';
import { dueMove, endOfLifeBasis, notYetFrom } from './due.js';

/** Returns when an expired subscription is disabled (L4). */
export function expiredDue(subscription: Expired): Due | null {
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
export function disabledDue(subscription: Disabled, options: TimeOptions): Due | null {
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
  const stagesFrom = addMs(disabledAt, wasSuspended ? -msAfterEnd : -expiredMs);
  const step = wasSuspended ? 'disabled-while-suspended' : 'disabled-after-expiry';
  return dueMove(
    addMs(stagesFrom, expiredMs + stages.disabledDays * dayMs),
    { move: 'delete' },
    endOfLifeBasis(subscription, step, disabledAt),
  );
}

/** Returns when the data of a canceled subscription is deleted (L6). */
export function cancelledDue(subscription: Cancelled): Due | null {
  const { cancelledAt } = subscription;
  const { cancelledDays } = endOfLifeAt(subscription, cancelledAt);
  if (cancelledDays === null) return notYetFrom(subscription, cancelledAt);
  return dueMove(addMs(cancelledAt, cancelledDays * dayMs), { move: 'delete' }, endOfLifeBasis(subscription, 'cancelled', cancelledAt));
}
