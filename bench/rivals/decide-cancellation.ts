import type { Purchase } from 'termbook';
import type { RivalRow } from './cancellation-rows.js';
import { reachesBackFrom, reachesBackTo, rivalRows } from './cancellation-rows.js';
import { rivalMonthsLater } from './months.js';

export interface RivalCancellation {
  readonly verdict: 'allowed' | 'refused' | 'undetermined';
  readonly effect: 'immediate' | 'at-renewal' | null;
  readonly refund: 'full' | 'prorated' | 'none' | 'not-stated' | null;
  readonly opensAt: number;
  readonly closesAt: number;
}

const hourMs = 3_600_000;
const dayMs = 86_400_000;
/** Families whose terms end with a UTC day (T10). */
const endsWithDay = new Set<string>(['new-commerce-license', 'software-subscription', 'azure-savings-plan']);

function rowOf(rows: readonly RivalRow[], orderedAt: number, at: number): RivalRow | null {
  if (orderedAt >= reachesBackTo && orderedAt < reachesBackFrom && at >= reachesBackFrom && rows[1]?.since === reachesBackFrom)
    return rows[1];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row !== undefined && orderedAt >= row.since) return row;
  }
  return null;
}

/** The branch as one would write it by hand for a purchase without term, trial and deadlines; closesAt Infinity = at any time. */
export function rivalCancellation(purchase: Purchase, at: number): RivalCancellation {
  const { orderedAt } = purchase;
  if (at < orderedAt) return { verdict: 'refused', effect: null, refund: null, opensAt: orderedAt, closesAt: orderedAt };
  const rows = rivalRows[purchase.family]?.[purchase.billingCycle];
  const row = rows === undefined ? null : rowOf(rows, orderedAt, at);
  if (row === null) return { verdict: 'undetermined', effect: null, refund: null, opensAt: orderedAt, closesAt: orderedAt };
  const months = { monthly: 1, annual: 12, biennial: 24, triennial: 36, 'one-time': 1, none: 1 }[purchase.billingCycle];
  const isBare = purchase.term == null && purchase.stated == null && purchase.windowStarts == null;
  const startsAt = endsWithDay.has(purchase.family) ? Math.floor(orderedAt / dayMs) * dayMs : orderedAt;
  if (row.reopens && isBare && at >= rivalMonthsLater(startsAt, months)) {
    return { verdict: 'undetermined', effect: null, refund: null, opensAt: orderedAt, closesAt: orderedAt };
  }
  const closesAt = row.days > 0 ? (Math.floor(orderedAt / dayMs) + row.days + 1) * dayMs : orderedAt + row.hours * hourMs;
  if (at >= closesAt) {
    if (row.silentAfter) return { verdict: 'undetermined', effect: null, refund: null, opensAt: orderedAt, closesAt };
    return row.atRenewal
      ? { verdict: 'allowed', effect: 'at-renewal', refund: 'none', opensAt: orderedAt, closesAt }
      : { verdict: 'refused', effect: null, refund: null, opensAt: orderedAt, closesAt };
  }
  const full =
    row.fullHours > 0 ? at < orderedAt + row.fullHours * hourMs : row.fullMonths > 0 && at < rivalMonthsLater(orderedAt, row.fullMonths);
  return { verdict: 'allowed', effect: 'immediate', refund: full ? 'full' : row.share, opensAt: orderedAt, closesAt };
}
