import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant, hourMs } from '../kernel/instant.js';
import { renewalHours } from '../policy/end-of-life.js';
import { windowStartsOf } from '../rules/asking/cancellation-window-start.js';
import type { Active } from '../vocabulary/subscription.js';
import type { Door } from './door.js';
import { door } from './door.js';
import { happened } from './happened.js';
import { illegal, legalMoves } from './illegal-move.js';

/** True if the term is a renewed one that can have completed at the given instant: at its start or within the hours a renewal may take (T4). */
function mayComplete(subscription: Active, completedAt: Instant | null, at: Instant): boolean {
  const { term } = subscription;
  if (term == null || completedAt === null || !windowStartsOf(subscription).some(({ by }) => by === 'renewal')) return false;
  return completedAt >= term.startsAt && completedAt <= addMs(term.startsAt, renewalHours * hourMs) && completedAt <= at;
}

/** Time has renewed already; what can still come is the news that it completed later (T4). */
export const renewal: Door<'renew', 'illegal-move'> = /* @__PURE__ */ door(
  'renew',
  (subscription, facts, at, _options, early, due) => {
    if (early !== null) return early;
    const completedAt = facts.completedAt ?? null;
    return mayComplete(subscription, completedAt, at)
      ? happened('renew', subscription, { completedAt }, at)
      : illegal('renew', due, at, legalMoves[subscription.status].renew, completedAt !== null && completedAt > at ? completedAt : null);
  },
  ({ completedAt }) => {
    if (completedAt != null) checkInstant(completedAt, 'completedAt');
  },
);
