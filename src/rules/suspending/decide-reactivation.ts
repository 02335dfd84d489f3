import { checkOptions } from '../asking/check-options.js';
import type { Basis, Gap } from '../../kernel/answer.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, dayMs } from '../../kernel/instant.js';
import { earliest } from '../../kernel/dated-table.js';
import type { TimeWindow } from '../../kernel/window.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { Suspension } from '../../vocabulary/purchase.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import { statuses } from '../../vocabulary/status.js';
import type { Way } from '../../vocabulary/way.js';
import type { Retention } from './retention.js';
import { checkSuspension, countedFrom, expiryOf, retentionGap, retentionOf, unsureDaysOf } from './retention.js';
import { defaultInterpretations, others } from '../asking/determine.js';

/** Why a subscription cannot be reactivated; several may apply at once. */
export type ReactivationReason = 'before-last-event' | 'already-ended' | 'retention-over';
/** The answer of `decideReactivation`: how it is done and until when, or why not. */
export type ReactivationAnswer = Decision<'reactivation', { readonly way: Way; readonly window: TimeWindow }, ReactivationReason>;

type Refusal = Extract<ReactivationAnswer, { readonly verdict: 'refused' }>;

const none: Options = {};
const nothing: readonly never[] = [];
const way: Way = { by: 'move', move: 'reactivate', scope: 'subscription' };

/** Returns the first instant at which it is too late (D6, I4, L3). */
function tooLateAt(suspension: Suspension, retention: Retention, interpretations: Interpretations): Instant {
  const expiresAt = retention.afterTerm ? countedFrom(suspension, retention) : expiryOf(suspension, retention, interpretations);
  return interpretations.I4 === 'still-possible' ? addMs(expiresAt, 1) : expiresAt;
}

function undetermined(at: Instant, gap: Gap): ReactivationAnswer {
  return { question: 'reactivation', at, basis: nothing, verdict: 'undetermined', gaps: [gap] };
}

function refused(
  at: Instant,
  basis: readonly Basis[],
  contested: readonly InterpretationId[],
  changesAt: Instant | null,
  reasons: Refusal['reasons'],
): ReactivationAnswer {
  return { question: 'reactivation', at, basis, contested, changesAt, verdict: 'refused', reasons, instead: nothing };
}

/** The interpretations that may bear on the limit, in their order. */
const interpretationsFrom = { suspension: ['I3', 'I4', 'I15', 'I18'], 'term-end': ['I4'] } as const;

/**
 * Decides if a suspended subscription may still be reactivated at `at` (D6, I4). Half-open: at the expiry instant it is too late.
 * Throws TermbookError 'invalid-instant' or 'inverted-dates'.
 * @example
 * import { decideReactivation, instant } from 'termbook';
 * const suspension = { family: 'license-based', suspendedAt: instant('2019-12-01') } as const;
 * decideReactivation(suspension, instant('2020-02-28T23:59Z')).verdict; // => 'allowed'
 * decideReactivation(suspension, instant('2020-02-29')).verdict; // => 'refused'
 */
export function decideReactivation(suspension: Suspension, at: Instant, options: Options = none): ReactivationAnswer {
  checkInstant(at, 'at');
  checkSuspension(suspension);
  checkOptions(options);
  const { status = 'suspended', suspendedAt } = suspension;
  if (!statuses.includes(status)) return undetermined(at, unknownValue('status', status));
  if (status !== 'suspended') {
    return refused(at, nothing, nothing, null, [{ code: 'already-ended', rule: 'D6', errorCode: null, status }]);
  }
  if (at < suspendedAt) {
    return refused(at, nothing, nothing, suspendedAt, [{ code: 'before-last-event', rule: 'D6', errorCode: null, changedAt: suspendedAt }]);
  }
  const retention = retentionOf(suspension, options);
  if (retention === null) return undetermined(at, retentionGap(suspension, options));
  const { basis } = retention;
  const interpretations = options.interpretations ?? defaultInterpretations;
  const closesAt = tooLateAt(suspension, retention, interpretations);
  const allowed = at < closesAt;
  let contested: readonly InterpretationId[] = nothing;
  let changesAt = allowed ? closesAt : null;
  for (const id of interpretationsFrom[retention.entry.countsFrom]) {
    // an interpretation speaks up while its first limit has passed and the chosen one has not, or its last one has not and the chosen one has
    let limitAt = closesAt;
    for (const other of others(interpretations, id)) {
      const otherAt = tooLateAt(suspension, retention, other);
      if (allowed ? otherAt < limitAt : otherAt > limitAt) limitAt = otherAt;
    }
    if (at < limitAt) changesAt = earliest(changesAt, limitAt);
    if (at < limitAt !== allowed) contested = [...contested, id];
  }
  if (allowed) {
    return {
      question: 'reactivation',
      at,
      basis,
      contested,
      changesAt,
      verdict: 'allowed',
      way,
      window: { opensAt: suspendedAt, closesAt },
    };
  }
  const reasons = [{ code: 'retention-over', rule: 'D6', errorCode: null, expiredAt: closesAt }] as const;
  // the days that are not known may keep it longer
  const unsureDays = unsureDaysOf(suspension, retention);
  const mostAt = addMs(countedFrom(suspension, retention), (retention.days + unsureDays) * dayMs);
  if (unsureDays === 0 || at >= mostAt) return refused(at, basis, contested, changesAt, reasons);
  return refused(at, basis, ['I3', ...contested.filter((id) => id !== 'I3')], earliest(changesAt, mostAt), reasons);
}
