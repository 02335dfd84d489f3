import type { Suspension } from 'termbook';
import { rivalMonthsLater } from './months.js';

export interface RivalExpiry {
  readonly expiresAt: number;
  readonly retentionDays: number;
  readonly reactivatableUntilAt: number;
}

const dayMs = 86_400_000;
const day = (text: string): number => Date.parse(text);
const sixtyFrom = day('2016-12-01');
const ninetyFrom = day('2017-03-30');
const saasFrom = day('2019-03-01');
const marketplaceFrom = day('2021-10-27');
const lifecycleFrom = day('2023-08-04');
const months = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 } as const;

/** The end of the term that runs at an instant. */
function termEnd(startsAt: number, endsAt: number, duration: keyof typeof months, at: number): number {
  let end = endsAt;
  for (let count = 2; end <= at; count += 1) end = rivalMonthsLater(startsAt, count * months[duration]);
  return end;
}

function kept(suspendedAt: number, expiresAt: number): RivalExpiry {
  return { expiresAt, retentionDays: Math.floor((expiresAt - suspendedAt) / dayMs), reactivatableUntilAt: expiresAt };
}

/** By hand: when a suspension's data is deleted; null where that is not known. */
export function rivalExpiry(suspension: Suspension): RivalExpiry | null {
  const { suspendedAt, family, term } = suspension;
  const endsAt = term == null ? null : termEnd(term.startsAt, term.endsAt, term.duration, suspendedAt);
  const ninety = suspendedAt + 90 * dayMs;
  if (family === 'new-commerce-license') {
    if (endsAt !== null && suspendedAt >= lifecycleFrom)
      return { ...kept(suspendedAt, endsAt + 120 * dayMs), reactivatableUntilAt: endsAt };
    return null;
  }
  if (family === 'isv-saas' && suspension.suspendedBy === 'marketplace') {
    return suspendedAt < marketplaceFrom ? null : kept(suspendedAt, suspendedAt + 30 * dayMs);
  }
  if (family === 'isv-saas' ? suspension.suspendedBy !== 'partner' || suspendedAt < saasFrom : family !== 'license-based') return null;
  if (family === 'license-based') {
    if (suspendedAt < sixtyFrom) return null;
    if (suspendedAt < ninetyFrom) return kept(suspendedAt, suspendedAt + 60 * dayMs);
    if (suspendedAt >= lifecycleFrom) return endsAt === null ? null : kept(suspendedAt, Math.min(endsAt, ninety));
  }
  const { accountOpenedAt, firstBillingAt } = suspension;
  if (accountOpenedAt == null || firstBillingAt == null) return null;
  return kept(suspendedAt, ninety + Math.min(30, Math.floor((firstBillingAt - accountOpenedAt) / dayMs)) * dayMs);
}
