import { checkOptions } from '../asking/check-options.js';
import type { Gap } from '../../kernel/answer.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../../kernel/instant.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { Suspension } from '../../vocabulary/purchase.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Retention } from './retention.js';
import {
  addedBy,
  addedDays,
  checkSuspension,
  countedFrom,
  endOfDay,
  retentionGap,
  retentionOf,
  termLimit,
  unsureDaysOf,
} from './retention.js';
import { defaultInterpretations, uncontested } from '../asking/determine.js';

/**
 * expiresAt: from this instant the data is deleted; retentionDays: whole days of 24 hours from the suspension.
 * earliestAt: safe under every interpretation; latestAt: the most that any interpretation gives, to the end of its UTC day.
 * reactivatableUntilAt: from this instant it can no longer be reactivated.
 */
export interface SuspensionExpiry {
  readonly expiresAt: Instant;
  readonly retentionDays: number;
  readonly earliestAt: Instant;
  readonly latestAt: Instant;
  readonly reactivatableUntilAt: Instant;
}
/** The answer of `suspensionExpiry`: the instant of deletion, or the gaps that keep it open. */
export type SuspensionExpiryAnswer = ValueAnswer<'suspension-expiry', SuspensionExpiry>;

const none: Options = {};

const byI3: readonly InterpretationId[] = ['I3'];
const byI18: readonly InterpretationId[] = ['I18'];
const byBoth: readonly InterpretationId[] = ['I3', 'I18'];

function undetermined(gap: Gap): SuspensionExpiryAnswer {
  return { question: 'suspension-expiry', at: null, basis: [], verdict: 'undetermined', gaps: [gap] };
}

/** Returns the answer of a retention, under one set of interpretations. */
function expiryBy(suspension: Suspension, retention: Retention, { I3, I15, I18 }: Interpretations): SuspensionExpiryAnswer {
  const { suspendedAt } = suspension;
  const fromAt = countedFrom(suspension, retention);
  const leastAt = addMs(fromAt, retention.days * dayMs);
  const termEndsAt = termLimit(suspension, retention);
  const limitAt = I18 === 'term-end-first' ? termEndsAt : Number.POSITIVE_INFINITY;
  const added = addedDays(suspension, retention);
  const { 'customer-account': elapsed, 'calendar-days': most, 'none-after-2018-02-23': fewest } = added;
  const unsureDays = unsureDaysOf(suspension, retention);
  const countedAt = addMs(leastAt, addedBy(added, I3) * dayMs);
  const keptAt = Math.min(countedAt, limitAt) as Instant;
  const latestAt = Math.max(addMs(leastAt, Math.max(unsureDays, elapsed) * dayMs), Math.min(addMs(leastAt, most * dayMs), limitAt));
  // the days that are not stated are those that I3 adds; where the cause is not (L7), the text itself calls the earlier date contested
  const extraContested = unsureDays > 0 || (most > fewest && endOfDay(addMs(leastAt, fewest * dayMs)) <= limitAt);
  const endContested = retention.endsWithTerm && termEndsAt < startOfDay(countedAt);
  const expiresAt = I15 === 'end-of-day' ? endOfDay(keptAt) : keptAt;
  return {
    question: 'suspension-expiry',
    at: null,
    basis: retention.basis,
    contested: extraContested ? (endContested ? byBoth : byI3) : endContested ? byI18 : uncontested,
    changesAt: null,
    verdict: 'computed',
    expiresAt,
    retentionDays: Math.floor((expiresAt - suspendedAt) / dayMs),
    earliestAt: Math.min(leastAt, termEndsAt) as Instant,
    latestAt: endOfDay(latestAt as Instant),
    reactivatableUntilAt: retention.afterTerm ? fromAt : expiresAt,
  };
}

/**
 * Returns when a suspended subscription expires by itself and loses its data (D4, D5, L1-L3, L7). There is no `at`: nothing in it depends on now.
 * Throws TermbookError 'inverted-dates' when the first billing lies before the account opening.
 * @example
 * import { instant, isoDate, suspensionExpiry } from 'termbook';
 * const answer = suspensionExpiry({
 *   family: 'license-based',
 *   suspendedAt: instant('2019-12-01'),
 *   accountOpenedAt: instant('2019-11-10'),
 *   firstBillingAt: instant('2019-11-25'),
 * });
 * answer.verdict === 'computed' && isoDate(answer.expiresAt); // => '2020-03-15'
 */
export function suspensionExpiry(suspension: Suspension, options: Options = none): SuspensionExpiryAnswer {
  checkSuspension(suspension);
  checkOptions(options);
  const { status } = suspension;
  if (status != null && status !== 'suspended') return undetermined(unknownValue('status', status));
  const retention = retentionOf(suspension, options);
  if (retention === null) return undetermined(retentionGap(suspension, options));
  return expiryBy(suspension, retention, options.interpretations ?? defaultInterpretations);
}
