import { checkOptions } from './check-options.js';
import { isGap, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant, dayMs, later } from '../kernel/instant.js';
import type { Window } from '../kernel/window.js';
import type { Decision, Options } from '../vocabulary/answer.js';
import type { Suspension } from '../vocabulary/purchase.js';
import type { ReadingId, Readings } from '../vocabulary/reading.js';
import { statuses } from '../vocabulary/status.js';
import type { Way } from '../vocabulary/way.js';
import type { Retention } from './retention.js';
import { checkSuspension, expiryOf, retentionOf } from './retention.js';
import type { Judgement } from './settle.js';
import { defaultReadings, inOrder, settle } from './settle.js';

/** Why a subscription cannot be reactivated; several may apply at once. */
export type ReactivationReason = 'before-last-event' | 'already-ended' | 'retention-over';
/** What `decideReactivation` answers: how it is done and until when, or why not. */
export type ReactivationAnswer = Decision<'reactivation', { readonly way: Way; readonly window: Window }, ReactivationReason>;

const none: Options = {};
const way: Way = { by: 'move', move: 'reactivate', scope: 'subscription' };

/** The first instant at which it is too late (D6, I4, L3). */
function tooLateAt(suspension: Suspension, retention: Retention, readings: Readings): Instant {
  const expiresAt = retention.row.countsFrom === 'suspension' ? expiryOf(suspension, retention, readings) : retention.fromAt;
  return readings.I4 === 'still-possible' ? later(expiresAt, 1) : expiresAt;
}

interface ReactivationJudgement extends Judgement {
  readonly untilAt: Instant;
}

/**
 * May a suspended subscription still be reactivated at `at` (D6, I4)? Half-open: at the expiry instant it is too late.
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
  const settledAt = { question: 'reactivation', at } as const;
  if (!statuses.includes(status)) {
    return { ...settledAt, basis: [], verdict: 'undetermined', gaps: [unknownValue('status', status)] };
  }
  if (status !== 'suspended') {
    const reasons = [{ code: 'already-ended', rule: 'D6', errorCode: null, status }] as const;
    return { ...settledAt, basis: [], contested: [], changesAt: null, verdict: 'refused', reasons, instead: [] };
  }
  if (at < suspendedAt) {
    const reasons = [{ code: 'before-last-event', rule: 'D6', errorCode: null, changedAt: suspendedAt }] as const;
    return { ...settledAt, basis: [], contested: [], changesAt: suspendedAt, verdict: 'refused', reasons, instead: [] };
  }
  const retention = retentionOf(suspension, options);
  if (isGap(retention)) return { ...settledAt, basis: [], verdict: 'undetermined', gaps: [retention] };
  const { row, fromAt, basis, unsureDays } = retention;
  const judge = (readings: Readings, asked: Instant): ReactivationJudgement => {
    const untilAt = tooLateAt(suspension, retention, readings);
    return { key: asked < untilAt ? 'allowed' : 'refused', nextAt: asked < untilAt ? untilAt : null, untilAt };
  };
  const relevant: readonly ReadingId[] = inOrder(row.countsFrom === 'suspension' ? [...row.readings, 'I4', 'I15'] : ['I4']);
  const { judgement, contested, changesAt } = settle(judge, relevant, options.readings ?? defaultReadings, at);
  // the days that are not known may keep it longer
  const mostAt = later(fromAt, (row.days + unsureDays) * dayMs);
  const unsure = unsureDays > 0 && judgement.key === 'refused' && at < mostAt;
  const settled = {
    ...settledAt,
    basis,
    contested: unsure ? inOrder([...contested, 'I3']) : contested,
    changesAt: unsure ? (changesAt === null ? mostAt : (Math.min(changesAt, mostAt) as Instant)) : changesAt,
  } as const;
  if (judgement.key === 'allowed')
    return { ...settled, verdict: 'allowed', way, window: { opensAt: suspendedAt, closesAt: judgement.untilAt } };
  const reasons = [{ code: 'retention-over', rule: 'D6', errorCode: null, expiredAt: judgement.untilAt }] as const;
  return { ...settled, verdict: 'refused', reasons, instead: [] };
}
