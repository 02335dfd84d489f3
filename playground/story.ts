/** What becomes of the scenario: the subscription at an instant, what happened, and what holds when. */
import type { CancellationAnswer, Charge, Instant, Purchase, Subscription, SubscriptionEvent, TimeWindow } from 'termbook';
import { addTerm, advance, applyMove, isTermbookError, money, termFrom } from 'termbook';
import type { CancellationKind, TimelineLife } from 'termbook/timeline-element';
import { timelineOf } from 'termbook/timeline-element';
import type { Made, Scenario } from './scenario.js';

export const hourMs = 3_600_000;
export const dayMs = 86_400_000;
export const later = (at: Instant, ms: number): Instant => (at + ms) as Instant;

/** The subscription as it was ordered, or as it was pasted. */
export function ordered(scenario: Scenario): Subscription {
  if (scenario.record !== null) return scenario.record;
  const { family, billingCycle, duration, begins, trialDays, orderedAt, quantity, autoRenew } = scenario;
  const trial: TimeWindow = { opensAt: orderedAt, closesAt: later(orderedAt, trialDays * dayMs) };
  const startsAt = begins === 'trial' && trial.closesAt !== null ? trial.closesAt : orderedAt;
  const term = duration === null ? null : termFrom(startsAt, duration);
  const held = { id: 's-1', family, billingCycle, orderedAt, quantity, autoRenew, term, changedAt: orderedAt };
  return begins === 'trial' ? { ...held, status: begins, trial } : { ...held, status: begins };
}

/** A life up to an instant, and the moves that were not possible in it after all. */
export interface Lived {
  readonly subscription: Subscription;
  readonly events: readonly SubscriptionEvent[];
  readonly impossible: readonly Made[];
  readonly silent: boolean;
}

export function lived(scenario: Scenario, until: Instant): Lived {
  const events: SubscriptionEvent[] = [];
  const impossible: Made[] = [];
  let subscription = ordered(scenario);
  for (const made of scenario.moves) {
    if (made.at > until) break;
    const moved = applyMove(subscription, made.request, made.at);
    if (moved.verdict === 'applied') {
      subscription = moved.subscription;
      events.push(...moved.events);
    } else impossible.push(made);
  }
  const advanced = advance(subscription, until);
  events.push(...advanced.events);
  return { subscription: advanced.subscription, events, impossible, silent: advanced.gaps.some(({ gap }) => gap === 'documents-silent') };
}

/** A cancellation in one value. */
export function cancelKind(answer: CancellationAnswer): CancellationKind {
  if (answer.verdict !== 'allowed') return answer.verdict;
  return answer.effect === 'immediate' ? answer.refund : answer.effect;
}

/** The life of the scenario, as the element draws it. */
export function lifeOf(scenario: Scenario): TimelineLife {
  return { subscription: ordered(scenario), moves: scenario.moves };
}

export interface Range {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

const toHour = (ms: number): Instant => (Math.floor(ms / hourMs) * hourMs) as Instant;

/** From a little before the order until what the chosen span asks for; always with the chosen instant in it. */
export function rangeOf(scenario: Scenario): Range {
  const start = ordered(scenario);
  const { orderedAt, term } = start;
  const termEnd = Math.max(term?.endsAt ?? 0, start.trial?.closesAt ?? 0, orderedAt + 30 * dayMs) as Instant;
  const end = { days: firstDays, term: () => termEnd + (termEnd - orderedAt) * 0.12, all: wholeLife }[scenario.span](scenario, termEnd);
  const whole = Math.max(end, start.changedAt) - orderedAt;
  return {
    fromAt: toHour(Math.min(orderedAt - whole * 0.04, scenario.at)),
    untilAt: toHour(Math.max(orderedAt + whole, scenario.at) + hourMs),
  };
}

function firstDays(scenario: Scenario): number {
  const { orderedAt } = ordered(scenario);
  const untilAt = later(orderedAt, 70 * dayMs);
  const open = timelineOf(lifeOf(scenario), { untilAt }).cancellations.filter(
    ({ kind }) => kind === 'full' || kind === 'prorated' || kind === 'not-stated',
  );
  const closes =
    open[0] === undefined
      ? orderedAt
      : (open.findLast(({ fromAt }, index) => index === 0 || fromAt === open[index - 1]?.untilAt)?.untilAt ?? untilAt);
  return orderedAt + Math.min(70 * dayMs, Math.max(3 * dayMs, (closes - orderedAt) * 1.6));
}

function wholeLife(scenario: Scenario, termEnd: Instant): number {
  const { orderedAt } = ordered(scenario);
  const lastMove = scenario.moves.at(-1)?.at ?? orderedAt;
  const furthest = later(orderedAt, Math.max((termEnd - orderedAt) * 2, lastMove - orderedAt) + 300 * dayMs);
  const last = lived(scenario, furthest);
  const renews = last.subscription.status === 'active';
  const lastAt = last.events.at(-1)?.at ?? termEnd;
  const endAt = renews ? Math.max(termEnd, lastMove) + (termEnd - orderedAt) * 0.6 : Math.max(lastAt, termEnd);
  return endAt + (endAt - orderedAt) * 0.06;
}

const cycles = { monthly: 'P1M', annual: 'P1Y', biennial: 'P2Y', triennial: 'P3Y', 'one-time': null, none: null } as const satisfies {
  readonly [C in Purchase['billingCycle']]: string | null;
};

/** What was paid for the cycle that holds an instant; null without a price that can be read, and in a trial. */
export function chargeAt(scenario: Scenario, subscription: Subscription, at: Instant): Charge | null {
  const { orderedAt, billingCycle, term, quantity } = subscription;
  if (subscription.status === 'trial' || subscription.status === 'pending' || billingCycle === 'none') return null;
  const duration = cycles[billingCycle];
  const anchor = term?.anchorAt ?? term?.startsAt ?? orderedAt;
  let startsAt = term?.startsAt ?? orderedAt;
  let endsAt = duration === null ? (term?.endsAt ?? addTerm(anchor, 'P1M', 1)) : addTerm(anchor, duration, 1);
  for (let count = 1; duration !== null && endsAt <= at && count < 1000; count += 1) {
    startsAt = endsAt;
    endsAt = addTerm(anchor, duration, count + 1);
  }
  try {
    return { paid: money(scenario.price, scenario.currency), startsAt, endsAt, quantity: quantity > 0 ? quantity : 1 };
  } catch (error) {
    if (isTermbookError(error)) return null;
    throw error;
  }
}
