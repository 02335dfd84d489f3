import { checkOptions } from './check-options.js';
import { isGap, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { dayMs, later, startOfDay } from '../kernel/instant.js';
import type { Options, Value } from '../vocabulary/answer.js';
import type { Suspension } from '../vocabulary/purchase.js';
import type { ReadingId } from '../vocabulary/reading.js';
import { readingWords } from '../vocabulary/reading.js';
import { bears, checkSuspension, endOfDay, keptUntil, retentionOf } from './retention.js';
import { defaultReadings, uncontested } from './settle.js';

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

const byI3: readonly ReadingId[] = ['I3'];
const byI18: readonly ReadingId[] = ['I18'];
const byBoth: readonly ReadingId[] = ['I3', 'I18'];

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
  const { status, suspendedAt } = suspension;
  const retention = status != null && status !== 'suspended' ? unknownValue('status', status) : retentionOf(suspension, options);
  if (isGap(retention)) return { question: 'suspension-expiry', at: null, basis: [], verdict: 'undetermined', gaps: [retention] };
  const { I3, I15, I18 } = options.readings ?? defaultReadings;
  const { row, fromAt, basis, unsureDays } = retention;
  const keptAt = keptUntil(suspension, retention, I3, I18);
  const day = startOfDay(keptAt);
  const byDefaultAt = keptUntil(suspension, retention, undefined, undefined);
  let earliestAt = Math.min(later(fromAt, row.days * dayMs), keptAt, byDefaultAt);
  let latestAt = Math.max(later(fromAt, (row.days + unsureDays) * dayMs), keptAt, byDefaultAt);
  // the days that are not stated are those that I3 adds; where the cause is not (L7), the text itself calls the earlier date contested
  let extraContested = unsureDays > 0;
  if (bears('I3', row, suspension)) {
    // the word 'customer-account' counts as the default does
    for (const word of readingWords.I3) {
      const at = keptUntil(suspension, retention, word, I18);
      earliestAt = Math.min(earliestAt, at);
      latestAt = Math.max(latestAt, at);
      if (startOfDay(at) !== day) extraContested = true;
    }
  }
  let endContested = false;
  if (bears('I18', row, suspension)) {
    const withTermAt = keptUntil(suspension, retention, I3, 'term-end-first');
    earliestAt = Math.min(earliestAt, withTermAt);
    endContested = startOfDay(withTermAt) !== startOfDay(keptUntil(suspension, retention, I3, undefined));
  }
  const expiresAt = I15 === 'end-of-day' ? endOfDay(keptAt) : keptAt;
  return {
    question: 'suspension-expiry',
    at: null,
    basis,
    contested: extraContested ? (endContested ? byBoth : byI3) : endContested ? byI18 : uncontested,
    changesAt: null,
    verdict: 'computed',
    expiresAt,
    retentionDays: Math.floor((expiresAt - suspendedAt) / dayMs),
    earliestAt: earliestAt as Instant,
    latestAt: endOfDay(latestAt as Instant),
    reactivatableUntilAt: row.countsFrom === 'suspension' ? expiresAt : fromAt,
  };
}
