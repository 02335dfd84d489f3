import { checkOptions } from './check-options.js';
import { isGap, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { dayMs, later, startOfDay } from '../kernel/instant.js';
import type { Options, Value } from '../vocabulary/answer.js';
import type { Suspension } from '../vocabulary/purchase.js';
import type { ReadingId, Readings } from '../vocabulary/reading.js';
import { readingWords } from '../vocabulary/reading.js';
import type { Retention } from './retention.js';
import { checkSuspension, endOfDay, expiryOf, instantOfExpiry, retentionOf } from './retention.js';
import { defaultReadings, inOrder, others } from './settle.js';

/**
 * expiresAt: from this instant the data is deleted; retentionDays: whole days of 24 hours from the suspension.
 * earliestAt: safe under every reading; latestAt: the most that any reading gives, to the end of its UTC day.
 * reactivatableUntilAt: from this instant it can no longer be reactivated.
 */
export interface SuspensionExpiry {
  readonly expiresAt: Instant;
  readonly retentionDays: number;
  readonly earliestAt: Instant;
  readonly latestAt: Instant;
  readonly reactivatableUntilAt: Instant;
}
/** What `suspensionExpiry` answers: the instant of deletion, or why it cannot be told. */
export type SuspensionExpiryAnswer = Value<'suspension-expiry', SuspensionExpiry>;

const none: Options = {};

/** The expiry to the instant, under the default and under every other word of the readings that bear on it. */
function everyExpiry(suspension: Suspension, retention: Retention, chosen: Readings): readonly Instant[] {
  const words = retention.row.readings.flatMap((id) => readingWords[id].map((word): Readings => ({ ...chosen, [id]: word })));
  return [chosen, defaultReadings, ...words].map((readings) => instantOfExpiry(suspension, retention, readings));
}

/** Whether the facts are stated without which a reading says the same as the default. */
function bears(id: ReadingId, { accountOpenedAt, firstBillingAt, term }: Suspension): boolean {
  return id === 'I3' ? accountOpenedAt != null && firstBillingAt != null : term != null;
}

/** Whether another word of a reading puts the expiry on another UTC day. */
function isContested(id: ReadingId, suspension: Suspension, retention: Retention, chosen: Readings, expiresAt: Instant): boolean {
  const day = startOfDay(expiresAt);
  return others(chosen, id).some((readings) => startOfDay(expiryOf(suspension, retention, readings)) !== day);
}

/**
 * When does a suspended subscription expire by itself and lose its data (D4, D5, L1-L3, L7)? There is no `at`: nothing in it depends on now.
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
  const retention = status != null && status !== 'suspended' ? unknownValue('status', status) : retentionOf(suspension, options);
  if (isGap(retention)) return { question: 'suspension-expiry', at: null, basis: [], verdict: 'undetermined', gaps: [retention] };
  const readings = options.readings ?? defaultReadings;
  const { row, fromAt, basis, unsureDays } = retention;
  const expiresAt = expiryOf(suspension, retention, readings);
  const bearing = row.readings.filter((id) => bears(id, suspension));
  const contested = bearing.filter((id) => isContested(id, suspension, retention, readings, expiresAt));
  // the days that are not stated are those that I3 adds; where the cause is not (L7), the text itself calls the earlier date contested
  const unsure = unsureDays > 0 ? inOrder([...contested, 'I3']) : contested;
  const all = bearing.length === 0 && readings === defaultReadings ? [expiresAt] : everyExpiry(suspension, retention, readings);
  const most = later(fromAt, (row.days + unsureDays) * dayMs);
  return {
    question: 'suspension-expiry',
    at: null,
    basis,
    contested: unsure,
    changesAt: null,
    verdict: 'computed',
    expiresAt,
    retentionDays: Math.floor((expiresAt - suspension.suspendedAt) / dayMs),
    earliestAt: Math.min(later(fromAt, row.days * dayMs), ...all) as Instant,
    latestAt: endOfDay(Math.max(most, ...all) as Instant),
    reactivatableUntilAt: row.countsFrom === 'suspension' ? expiresAt : fromAt,
  };
}
