import { checkObject, holds } from '../kernel/check.js';
import { isGap, unknownValue } from '../kernel/gap.js';
import type { Basis, Gap, NonEmpty } from '../kernel/answer.js';
import { broken } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant, dayMs, later, midnightOf, startOfDay } from '../kernel/instant.js';
import type { Entry, Timeline } from '../kernel/timeline.js';
import { beforeFirst, cited, entryAt } from '../kernel/timeline.js';
import type { RetentionRow } from '../policy/suspension-retention.js';
import { lastExtraDaysPurchase, retentions, retentionsInChina } from '../policy/suspension-retention.js';
import type { Options } from '../vocabulary/answer.js';
import type { Suspension } from '../vocabulary/purchase.js';
import type { Readings } from '../vocabulary/reading.js';
import { checkTerm, termHolding } from '../vocabulary/term.js';

/** The retention that speaks for a suspension. */
export interface Retention {
  readonly row: Entry<RetentionRow>;
  readonly basis: NonEmpty<Basis>;
  /** From when the days count: the suspension, or the end of the term. */
  readonly fromAt: Instant;
  /** Days more that may be kept, since a fact that adds them is not stated. */
  readonly unsureDays: number;
}

function timelineFor(suspension: Suspension): Timeline<RetentionRow> | Gap {
  const { family, cloud, suspendedFor } = suspension;
  if (!holds(retentions, family)) return unknownValue('family', family);
  const ours = (cloud === 'china' ? retentionsInChina[family] : undefined) ?? retentions[family];
  if (ours === null) return { gap: 'texts-silent' };
  return suspendedFor == null ? ours.byPublisher : ours.byPartner;
}

/** The retention that a suspension meets, or why none can be told (I14: the suspension date selects). */
export function retentionOf(suspension: Suspension, options: Options): Retention | Gap {
  const rows = timelineFor(suspension);
  if (isGap(rows)) return rows;
  const selectedAt = options.policyAt ?? suspension.suspendedAt;
  const row = entryAt(rows, selectedAt);
  if (row === null) return beforeFirst(rows);
  const basis = cited(rows, row, selectedAt);
  const { term, suspendedAt, accountOpenedAt, firstBillingAt } = suspension;
  if (row.countsFrom === 'suspension') {
    const unstated = accountOpenedAt == null || firstBillingAt == null;
    return { row, basis, fromAt: suspendedAt, unsureDays: unstated ? row.extraDays + row.unsureDays : row.unsureDays };
  }
  return term == null
    ? { gap: 'fact-missing', fact: 'term' }
    : { row, basis, fromAt: termHolding(term, suspendedAt).endsAt, unsureDays: 0 };
}

/** The days added for the time between account opening and first billing period (I3). */
function extraDays(suspension: Suspension, row: RetentionRow, readings: Readings): number {
  const { accountOpenedAt, firstBillingAt } = suspension;
  if (accountOpenedAt == null || firstBillingAt == null) return 0;
  if (readings.I3 === 'none-after-2018-02-23' && accountOpenedAt >= later(midnightOf(lastExtraDaysPurchase), dayMs)) return 0;
  const calendar = readings.I3 === 'calendar-days';
  const from = calendar ? startOfDay(accountOpenedAt) : accountOpenedAt;
  const until = calendar ? startOfDay(firstBillingAt) : firstBillingAt;
  return Math.min(row.extraDays, Math.floor((until - from) / dayMs));
}

/** The midnight that ends a UTC day. */
export function endOfDay(at: Instant): Instant {
  return later(startOfDay(at), dayMs);
}

/** The instant to which the data is kept, under one set of readings. */
export function instantOfExpiry(suspension: Suspension, retention: Retention, readings: Readings): Instant {
  const { row, fromAt } = retention;
  const days = row.days + extraDays(suspension, row, readings);
  const counted = later(fromAt, days * dayMs);
  const { term, suspendedAt } = suspension;
  const termEnd =
    term != null && readings.I18 === 'term-end-first' && row.readings.includes('I18') ? termHolding(term, suspendedAt).endsAt : null;
  return termEnd !== null && termEnd < counted ? termEnd : counted;
}

/** When the data is deleted, under one set of readings (D4, I15, L1-L3, L7). */
export function expiryOf(suspension: Suspension, retention: Retention, readings: Readings): Instant {
  const expiresAt = instantOfExpiry(suspension, retention, readings);
  return readings.I15 === 'end-of-day' ? endOfDay(expiresAt) : expiresAt;
}

/** The guard of every question about a suspension. */
export function checkSuspension(suspension: Suspension): void {
  checkObject(suspension, 'suspension');
  checkInstant(suspension.suspendedAt, 'suspendedAt');
  const { accountOpenedAt, firstBillingAt, term } = suspension;
  if (term != null) checkTerm(term, 'term');
  if (accountOpenedAt != null) checkInstant(accountOpenedAt, 'accountOpenedAt');
  if (firstBillingAt != null) checkInstant(firstBillingAt, 'firstBillingAt');
  if (accountOpenedAt != null && firstBillingAt != null && firstBillingAt < accountOpenedAt) {
    broken('inverted-dates', 'firstBillingAt', 'an instant not before accountOpenedAt', firstBillingAt);
  }
}
