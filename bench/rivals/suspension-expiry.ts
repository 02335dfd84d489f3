import type { Suspension } from 'termbook';
import { rivalMonthsLater } from './months.js';

export interface RivalExpiry {
  readonly expiresAt: number;
  readonly retentionDays: number;
  readonly reactivatableUntilAt: number;
}

const dayMs = 86_400_000;
const listedFrom = Date.parse('2018-04-06');
const months = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 } as const;

/** The end of the term that runs at an instant. */
function termEnd(startsAt: number, endsAt: number, duration: keyof typeof months, at: number): number {
  let end = endsAt;
  for (let count = 2; end <= at; count += 1) end = rivalMonthsLater(startsAt, count * months[duration]);
  return end;
}

/** By hand: when a suspension's data is deleted; null where nothing can be told. */
export function rivalExpiry(suspension: Suspension): RivalExpiry | null {
  const { suspendedAt, family } = suspension;
  if (family === 'new-commerce-license') {
    const { term } = suspension;
    if (term == null) return null;
    const endsAt = termEnd(term.startsAt, term.endsAt, term.duration, suspendedAt);
    const expiresAt = endsAt + 120 * dayMs;
    return { expiresAt, retentionDays: Math.floor((expiresAt - suspendedAt) / dayMs), reactivatableUntilAt: endsAt };
  }
  if (family === 'isv-saas' && suspension.suspendedFor == null) {
    const expiresAt = suspendedAt + 30 * dayMs;
    return { expiresAt, retentionDays: 30, reactivatableUntilAt: expiresAt };
  }
  if ((family !== 'license-based' && family !== 'isv-saas') || suspendedAt < listedFrom) return null;
  const { accountOpenedAt, firstBillingAt } = suspension;
  const extra =
    accountOpenedAt == null || firstBillingAt == null ? 0 : Math.min(30, Math.floor((firstBillingAt - accountOpenedAt) / dayMs));
  const expiresAt = suspendedAt + (90 + extra) * dayMs;
  return { expiresAt, retentionDays: 90 + extra, reactivatableUntilAt: expiresAt };
}
