import type { Move, MoveRequest, Subscription, SuspensionReason } from 'termbook';
import { rivalMonthsLater } from './months.js';

/** A state as plain JSON, every key always there. */
export interface RivalState {
  readonly id: string;
  readonly family: string;
  readonly billingCycle: string;
  readonly orderedAt: number;
  readonly term: Subscription['term'];
  readonly trial: Subscription['trial'];
  readonly cloud: Subscription['cloud'];
  readonly windowStarts: Subscription['windowStarts'];
  readonly stated: Subscription['stated'];
  readonly reservedProduct: Subscription['reservedProduct'];
  readonly planMonths: Subscription['planMonths'];
  readonly endOfTerm: Subscription['endOfTerm'];
  readonly segment: Subscription['segment'];
  readonly hasEquivalent: Subscription['hasEquivalent'];
  readonly quantity: number;
  readonly autoRenew: boolean;
  readonly accountOpenedAt: number | null;
  readonly firstBillingAt: number | null;
  readonly changedAt: number;
  readonly status: 'active' | 'suspended';
  readonly suspendedAt: number | null;
  readonly suspendedFor: SuspensionReason | null;
  readonly suspendedBy: 'partner' | null;
}

export interface RivalStep {
  readonly verdict: 'applied' | 'refused' | 'undetermined';
  readonly subscription: RivalState | null;
  readonly events: readonly { readonly event: Move; readonly at: number; readonly facts: object }[];
}

const months = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 } as const;
const refused: RivalStep = { verdict: 'refused', subscription: null, events: [] };
const open: RivalStep = { verdict: 'undetermined', subscription: null, events: [] };
const noFacts = {};
const lifecycleFrom = Date.parse('2023-08-04');
const ninetyDaysMs = 90 * 86_400_000;

function state(
  from: Subscription,
  at: number,
  status: RivalState['status'],
  autoRenew: boolean,
  quantity: number,
  suspendedAt: number | null,
  suspendedFor: SuspensionReason | null,
  windowStarts: Subscription['windowStarts'],
  term: Subscription['term'],
): RivalState {
  return {
    id: from.id,
    family: from.family,
    billingCycle: from.billingCycle,
    orderedAt: from.orderedAt,
    term: term ?? null,
    trial: from.trial ?? null,
    cloud: from.cloud ?? null,
    windowStarts: windowStarts ?? null,
    stated: from.stated ?? null,
    reservedProduct: from.reservedProduct ?? null,
    planMonths: from.planMonths ?? null,
    endOfTerm: from.endOfTerm ?? null,
    segment: from.segment ?? null,
    hasEquivalent: from.hasEquivalent ?? null,
    quantity,
    autoRenew,
    accountOpenedAt: from.accountOpenedAt ?? null,
    firstBillingAt: from.firstBillingAt ?? null,
    changedAt: at,
    status,
    suspendedAt,
    suspendedFor,
    suspendedBy: suspendedAt === null ? null : 'partner',
  };
}

function applied(subscription: RivalState, event: Move, at: number, facts: object): RivalStep {
  return { verdict: 'applied', subscription, events: [{ event, at, facts }] };
}

/** By hand: one asked move of a new-commerce license inside its first term, or the refusal. */
export function rivalMove(from: Subscription, request: MoveRequest, at: number): RivalStep {
  if (at < from.changedAt || (from.term != null && at >= from.term.endsAt)) return refused;
  // suspended until 2023-08-03: after 90 days it is open what became of it
  if (from.status === 'suspended' && from.suspendedAt < lifecycleFrom && at >= from.suspendedAt + ninetyDaysMs) return open;
  const { term, windowStarts, quantity, autoRenew } = from;
  switch (request.move) {
    case 'suspend':
      if (from.status !== 'active') return refused;
      return applied(state(from, at, 'suspended', false, quantity, at, request.reason, windowStarts, term), 'suspend', at, {
        reason: request.reason,
      });
    case 'reactivate':
      if (from.status !== 'suspended') return refused;
      return applied(state(from, at, 'active', autoRenew, quantity, null, null, windowStarts, term), 'reactivate', at, noFacts);
    case 'set-auto-renew':
      if (from.status !== 'active') return refused;
      return applied(state(from, at, 'active', request.autoRenew, quantity, null, null, windowStarts, term), 'set-auto-renew', at, {
        autoRenew: request.autoRenew,
      });
    case 'change-quantity': {
      if (from.status !== 'active' || request.quantity < quantity) return refused;
      const more = [
        { by: 'order', startsAt: from.orderedAt, seats: null },
        { by: 'seat-addition', startsAt: at, seats: request.quantity - quantity },
      ] as NonNullable<Subscription['windowStarts']>;
      return applied(state(from, at, 'active', autoRenew, request.quantity, null, null, more, term), 'change-quantity', at, {
        quantity: request.quantity,
      });
    }
    default:
      return refused;
  }
}

/** By hand: one renewal from the day of the anchor. */
export function rivalRenewal(from: Subscription, to: number): RivalStep {
  const { term } = from;
  if (term == null || to < term.endsAt || from.status !== 'active' || !from.autoRenew) return refused;
  const { duration, endsAt } = term;
  const anchorAt = term.anchorAt ?? term.startsAt;
  const count = 2;
  const countedAt = Math.floor(anchorAt / 86_400_000) * 86_400_000;
  const next = { duration, startsAt: endsAt, endsAt: rivalMonthsLater(countedAt, count * months[duration]), anchorAt } as NonNullable<
    Subscription['term']
  >;
  return applied(state(from, endsAt, 'active', true, from.quantity, null, null, null, next), 'renew', endsAt, { completedAt: null });
}
