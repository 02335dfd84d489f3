import { checkPurchase } from '../asking/check-purchase.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Entry } from '../../kernel/dated-table.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { endedBy, orderDateRule } from '../../policy/cancellation-procedure.js';
import { errorCodes } from '../../policy/error-codes.js';
import type { DroppingEvent, ScheduledChangeRow } from '../../policy/scheduled-change.js';
import { scheduledChanges } from '../../policy/scheduled-change.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Reason } from '../../vocabulary/reason.js';
import type { Status } from '../../vocabulary/status.js';
import { statuses } from '../../vocabulary/status.js';
import { termHolding } from '../asking/term-chain.js';
import { inForce } from '../asking/in-force.js';
import { endOfLifeAt } from './end-of-life.js';
import { inTrial } from './trial.js';
import { uncontested } from '../asking/determine.js';

/**
 * The renewal at which the change takes effect (`effectiveAt`, null = the term is not stated), and the events that delete it before
 * (`droppedBy`).
 */
export interface ScheduledChange {
  readonly effectiveAt: Instant | null;
  readonly droppedBy: readonly DroppingEvent[];
}
/** The code of a refused scheduled change; several may apply at once. */
export type ScheduledChangeReason = 'before-order' | 'already-ended' | 'suspended' | 'not-active' | 'not-auto-renewing';
/** The answer of `decideScheduledChange`: the instant of the change and the events that delete it, the reasons against it, or the gaps. */
export type ScheduledChangeAnswer = Decision<'scheduled-change', ScheduledChange, ScheduledChangeReason>;

function unknownWord(family: ProductFamily, status: Status): Gap | null {
  if (!productFamilies.includes(family)) return unknownValue('family', family);
  return statuses.includes(status) ? null : unknownValue('status', status);
}

/**
 * Returns the reason against a state that is not active. A trial is active on the wire, so the documents on active subscriptions may not
 * mean it.
 */
function stateReason(status: Status, row: Entry<ScheduledChangeRow>): Reason<ScheduledChangeReason> | null {
  const [rule] = row.rules;
  const ended = endedBy[status];
  if (ended !== undefined) return { code: 'already-ended', rule: ended, errorCode: null, status };
  if (status === 'suspended') return { code: 'suspended', rule, errorCode: errorCodes.suspended[0] };
  return status === row.needsStatus || status === 'trial' ? null : { code: 'not-active', rule, errorCode: null, status };
}

/**
 * Decides if a change may be scheduled for the next term (T6).
 * It needs an active subscription that renews automatically. A cancellation, switching auto-renew off, a change of quantity, an upgrade and
 * a suspension delete it (L3).
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { decideScheduledChange, instant, isoDate, termFrom } from 'termbook';
 * const orderedAt = instant('2023-03-01');
 * const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, term: termFrom(orderedAt, 'P1Y') } as const;
 * const answer = decideScheduledChange(purchase, instant('2023-06-01'));
 * answer.verdict === 'allowed' && answer.effectiveAt && isoDate(answer.effectiveAt); // => '2024-03-01'
 */
export function decideScheduledChange(purchase: Purchase, at: Instant, options?: Options): ScheduledChangeAnswer {
  checkInstant(at, 'at');
  checkPurchase(purchase);
  const { family, status = 'active', orderedAt, term, autoRenew } = purchase;
  const unknown = unknownWord(family, status);
  if (unknown !== null) return { question: 'scheduled-change', at, basis: [], verdict: 'undetermined', gaps: [unknown] };
  const { entry, basis, nextAt } = inForce(scheduledChanges, at, options);
  const undetermined = (gap: Gap): ScheduledChangeAnswer => ({
    question: 'scheduled-change',
    at,
    basis,
    verdict: 'undetermined',
    gaps: [gap],
  });
  if (entry === null) return undetermined(beforeFirst(scheduledChanges));

  const [rule] = entry.rules;
  const endOfLife = endOfLifeAt(purchase, at);
  const stays = autoRenew === false || endOfLife.renews === 'never';
  const reasons: Reason<ScheduledChangeReason>[] = [];
  if (at < orderedAt) reasons.push({ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt });
  const state = stateReason(status, entry);
  if (state !== null) reasons.push(state);
  if (stays) reasons.push({ code: 'not-auto-renewing', rule, errorCode: errorCodes['not-auto-renewable'][0] });
  const trial = inTrial(purchase, at);
  const effectiveAt = term == null || at < orderedAt ? null : termHolding(term, at, family).endsAt;
  const [first, ...rest] = reasons;
  const determined = { question: 'scheduled-change', at, basis, contested: uncontested } as const;
  if (first !== undefined) {
    const changesAt = earliest(nextAt, at < orderedAt ? orderedAt : null);
    // switching auto-renew on would help, but a Way has no direction: as a way, set-auto-renew means off
    return { ...determined, changesAt, verdict: 'refused', reasons: [first, ...rest], instead: [] };
  }
  if (!entry.families.includes(family) || trial.inTrial) return undetermined(silentOn('move'));
  const changesAt = earliest(earliest(nextAt, trial.nextAt), effectiveAt);
  return { ...determined, changesAt, verdict: 'allowed', effectiveAt, droppedBy: entry.droppedBy };
}
