import type { Bounds, Gap } from '../kernel/answer.js';
import { earliest } from '../kernel/dated-table.js';
import { isGap, missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import { retentionOf } from '../rules/suspending/retention.js';
import { suspensionExpiry } from '../rules/suspending/suspension-expiry.js';
import type { Options } from '../vocabulary/answer.js';
import type { Purchase } from '../vocabulary/purchase.js';
import { unique } from './deadline-row.js';

/** Between which instants the data of a suspension is deleted whose date is not stated, and why no more is known. */
export interface UndatedSuspension {
  readonly bounds: Bounds;
  readonly gaps: readonly Gap[];
}

/** Returns the last instant that a purchase states before another. */
function lastStated({ orderedAt, term, windowStarts }: Purchase, at: Instant): Instant {
  const dates = [orderedAt, term?.startsAt ?? orderedAt, ...(windowStarts ?? []).map(({ startsAt }) => startsAt)];
  return Math.max(...dates.filter((date) => date <= at), Math.min(orderedAt, at)) as Instant;
}

/**
 * Returns the bounds of the deletion of a suspended subscription that states no date of its suspension: it was suspended between the last date that the
 * purchase states and the instant of the question. null = it is not suspended.
 */
export function undatedSuspension(purchase: Purchase | null, at: Instant, options: Options): UndatedSuspension | null {
  if (purchase?.status !== 'suspended') return null;
  const suspension = { ...purchase, suspendedFor: null };
  const gaps: Gap[] = [missing('suspendedAt')];
  let from: Instant | null = lastStated(purchase, at);
  let first: Instant | null | undefined;
  let last: Instant | null | undefined;
  // the days of retention depend on the date of the suspension: within one stretch of them a later date is deleted later
  while (from !== null && from <= at) {
    const retention = retentionOf({ ...suspension, suspendedAt: from }, options);
    const nextAt: Instant | null = isGap(retention) || options.policyAt !== undefined ? null : retention.retention.nextAt;
    const to = nextAt === null || nextAt > at ? at : addMs(nextAt, -1);
    const [begun, ended] = [from, to].map((suspendedAt) => suspensionExpiry({ ...suspension, suspendedAt }, options));
    const least = begun?.verdict === 'computed' ? begun.earliestAt : (begun?.bounds?.earliestAt ?? null);
    const most = ended?.verdict === 'computed' ? ended.latestAt : (ended?.bounds?.latestAt ?? null);
    if (begun?.verdict === 'undetermined') gaps.push(...begun.gaps);
    first = first === undefined ? least : first === null || least === null ? null : earliest(first, least);
    last = last === undefined ? most : last === null || most === null ? null : (Math.max(last, most) as Instant);
    from = nextAt;
  }
  // what is suspended at the question has its data still: from then on it may go at any time
  const earliestAt = first == null || first <= at ? null : first;
  return { bounds: { earliestAt, latestAt: last ?? null }, gaps: unique(gaps) };
}
