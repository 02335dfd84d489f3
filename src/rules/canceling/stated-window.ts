import type { Instant } from '../../kernel/instant.js';
import { dayMs, minuteMs } from '../../kernel/instant.js';
import type { Gap } from '../../kernel/answer.js';
import { unknownValue } from '../../kernel/gap.js';
import type { StatedDeadlines } from '../../vocabulary/purchase.js';

type Share = 'full' | 'prorated';
const shares: readonly Share[] = ['full', 'prorated'];
const secondMs = 1000;

/** The server's own deadlines as a window: when it closes, what was stated for that, and until when each share is given back. */
export interface StatedWindow {
  readonly closesAt: Instant | null;
  readonly statedAt: Instant | null;
  readonly steps: readonly { readonly share: Share; readonly endsAt: Instant | null }[];
  /** The gap of a share that is in no list; null = all are known. */
  readonly unknownRefund: Gap | null;
}

/** 23:59 and 23:59:59 spell the end of that day to the minute and to the second: the window closes at the following midnight. */
export function spelledOut(stated: Instant): Instant {
  const left = dayMs - (((stated % dayMs) + dayMs) % dayMs);
  return left === minuteMs || left <= secondMs ? ((stated + left) as Instant) : stated;
}

function latest(ends: readonly (Instant | null)[]): Instant | null {
  const known = ends.filter((end) => end !== null);
  return known.length === ends.length ? (Math.max(...known) as Instant) : null;
}

/** The stated deadlines as a window; null where the server stated none that closes one. */
export function statedWindow(stated: StatedDeadlines | null | undefined): StatedWindow | null {
  if (stated == null) return null;
  const cancelUntilAt = stated.cancelUntilAt ?? null;
  const refunds = stated.refundUntil ?? [];
  const steps = refunds.map(({ refund, untilAt }) => ({ share: refund, endsAt: untilAt === null ? null : spelledOut(untilAt) }));
  const stranger = refunds.find(({ refund }) => !shares.includes(refund));
  const unknownRefund = stranger === undefined ? null : unknownValue('stated.refundUntil.refund', stranger.refund);
  if (cancelUntilAt !== null && cancelUntilAt !== 'never') {
    return { closesAt: spelledOut(cancelUntilAt), statedAt: cancelUntilAt, steps, unknownRefund };
  }
  if (refunds.length === 0) return null;
  return {
    closesAt: latest(steps.map((step) => step.endsAt)),
    statedAt: latest(refunds.map((refund) => refund.untilAt)),
    steps,
    unknownRefund,
  };
}

/** A share by how much it may give back: one that is in no list may be any. */
function rankOf(share: string): number {
  return share === 'full' ? 2 : share === 'prorated' ? 0 : 1;
}
const ranked = ['prorated', 'unknown', 'full'] as const;

/** The share that is given back at an instant by the stated steps, the largest first; one that is in no list may be any; null once all are over. */
export function statedShare(
  steps: StatedWindow['steps'],
  at: Instant,
): { readonly share: Share | 'unknown'; readonly endsAt: Instant | null } | null {
  let highest = -1;
  let lastAt: Instant | null = null;
  for (const { share, endsAt } of steps) {
    const rank = rankOf(share);
    if ((endsAt !== null && at >= endsAt) || rank < highest) continue;
    if (rank > highest) lastAt = endsAt;
    else if (lastAt !== null && (endsAt === null || endsAt > lastAt)) lastAt = endsAt;
    highest = rank;
  }
  const share = ranked[highest];
  return share === undefined ? null : { share, endsAt: lastAt };
}

/** A real difference between our closing and the stated one, beyond the precision in which it was written; the end of the term is how the server states "at any time". */
export function disagreementOf(
  oursAt: Instant | null,
  stated: Pick<StatedWindow, 'closesAt' | 'statedAt'>,
  termEndsAt: Instant | null,
): { readonly oursAt: Instant | null; readonly statedAt: Instant | null } | null {
  const { closesAt, statedAt } = stated;
  if (closesAt === null || statedAt === null) return oursAt === null ? null : { oursAt, statedAt };
  const comparedAt = oursAt ?? termEndsAt;
  if (comparedAt === null) return { oursAt, statedAt };
  const precision = statedAt % minuteMs === 0 ? minuteMs : statedAt % secondMs === 0 ? secondMs : 1;
  return Math.abs(comparedAt - closesAt) < precision ? null : { oursAt, statedAt };
}
