/** What becomes of the scenario: the subscription at an instant, what happened, and what holds when. */
import type {
  Basis,
  CancellationAnswer,
  Charge,
  ComingDate,
  Instant,
  Purchase,
  Status,
  Subscription,
  SubscriptionEvent,
  TimeWindow,
} from 'termbook';
import { addTerm, advance, applyMove, comingDates, decideCancellation, isTermbookError, money, termFrom } from 'termbook';
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

/** What holds from an instant until another. */
export interface Stretch<Kind extends string> {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly kind: Kind;
  /** The rules behind it. */
  readonly rules: readonly string[];
}

const rulesOf = (basis: readonly Basis[]): readonly string[] => [...new Set(basis.map(({ rule }) => rule))];

/** The subscription from an instant on, and the rules that brought it there. */
interface Phase {
  readonly fromAt: Instant;
  readonly subscription: Subscription;
  readonly rules: readonly string[];
}

/** Phase by phase, each made from the one before: a long life is walked once. */
function phases(scenario: Scenario, untilAt: Instant): readonly Phase[] {
  const start = ordered(scenario);
  const result: Phase[] = [{ fromAt: scenario.record === null ? start.orderedAt : start.changedAt, subscription: start, rules: [] }];
  let subscription = start;
  const walk = (to: Instant): void => {
    const { events } = advance(subscription, to);
    for (const { at, basis } of events) {
      ({ subscription } = advance(subscription, at));
      result.push({ fromAt: at, subscription, rules: rulesOf(basis) });
    }
  };
  for (const { at, request } of scenario.moves) {
    if (at > untilAt) break;
    const moved = applyMove(subscription, request, at);
    if (moved.verdict !== 'applied') continue;
    walk(at);
    ({ subscription } = moved);
    result.push({ fromAt: at, subscription, rules: rulesOf(moved.events.at(-1)?.basis ?? []) });
  }
  walk(untilAt);
  return result;
}

export function stateStretches(scenario: Scenario, untilAt: Instant): readonly Stretch<Status>[] {
  const result: Stretch<Status>[] = [];
  for (const { fromAt, subscription, rules } of phases(scenario, untilAt)) {
    const last = result.at(-1);
    if (last?.kind === subscription.status) continue;
    if (last !== undefined) result[result.length - 1] = { ...last, untilAt: fromAt };
    result.push({ fromAt, untilAt, kind: subscription.status, rules });
  }
  return result.filter((one) => one.untilAt > one.fromAt);
}

/** What a cancellation would be, in one word. */
export type CancelKind = 'full' | 'prorated' | 'none' | 'not-stated' | 'at-renewal' | 'deprovision' | 'refused' | 'undetermined';

export function cancelKind(answer: CancellationAnswer): CancelKind {
  if (answer.verdict !== 'allowed') return answer.verdict;
  return answer.effect === 'immediate' ? answer.refund : answer.effect;
}

/** Enough for a month-by-month life of five years. */
const mostSteps = 400;

export function cancelStretches(scenario: Scenario, untilAt: Instant): readonly Stretch<CancelKind>[] {
  const result: Stretch<CancelKind>[] = [];
  let steps = 0;
  const all = phases(scenario, untilAt);
  for (const [index, { fromAt, subscription }] of all.entries()) {
    const endAt = all[index + 1]?.fromAt ?? untilAt;
    let at = fromAt;
    while (at < endAt && steps < mostSteps) {
      steps += 1;
      const answer = decideCancellation(subscription, at);
      const changesAt = answer.verdict === 'undetermined' ? null : answer.changesAt;
      const nextAt = changesAt === null || changesAt > endAt ? endAt : changesAt;
      const kind = cancelKind(answer);
      const last = result.at(-1);
      if (last?.kind === kind) result[result.length - 1] = { ...last, untilAt: nextAt };
      else result.push({ fromAt: at, untilAt: nextAt, kind, rules: rulesOf(answer.basis) });
      at = nextAt;
    }
  }
  return result;
}

/** The trial and the terms, one after the other. */
export function termStretches(scenario: Scenario, untilAt: Instant): readonly Stretch<'trial' | 'term'>[] {
  const { trial } = ordered(scenario);
  const result: Stretch<'trial' | 'term'>[] = [];
  if (trial?.closesAt != null) result.push({ fromAt: trial.opensAt, untilAt: trial.closesAt, kind: 'trial', rules: [] });
  for (const { subscription } of phases(scenario, untilAt)) {
    const term = subscription.status === 'trial' ? null : subscription.term;
    if (term == null || result.some(({ kind, fromAt }) => kind === 'term' && fromAt === term.startsAt)) continue;
    result.push({ fromAt: term.startsAt, untilAt: term.endsAt, kind: 'term', rules: [] });
  }
  return result;
}

/** A date on the timeline: of a move that was made, or one that is to come of itself. */
export type Mark = ({ readonly event: SubscriptionEvent } | { readonly coming: ComingDate }) & { readonly at: Instant };

export function marks(scenario: Scenario, untilAt: Instant): readonly Mark[] {
  const result: Mark[] = [];
  let subscription = ordered(scenario);
  const dates = (until: Instant): void => {
    // a record may be newer than what the chart shows
    if (until <= subscription.changedAt) return;
    for (const coming of comingDates(subscription, { untilAt: until })) {
      const at = coming.at ?? coming.bounds.earliestAt;
      if (at !== null) result.push({ at, coming });
    }
  };
  for (const { at, request } of scenario.moves) {
    if (at >= untilAt) break;
    const moved = applyMove(subscription, request, at);
    if (moved.verdict !== 'applied') continue;
    dates(at);
    const event = moved.events.at(-1);
    if (event !== undefined) result.push({ at, event });
    ({ subscription } = moved);
  }
  dates(untilAt);
  return result;
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
  const until = later(orderedAt, 70 * dayMs);
  const open = cancelStretches(scenario, until).filter(({ kind }) => kind === 'full' || kind === 'prorated' || kind === 'not-stated');
  const closes =
    open.at(0) === undefined
      ? orderedAt
      : (open.findLast(({ fromAt }, index) => index === 0 || fromAt === open[index - 1]?.untilAt)?.untilAt ?? orderedAt);
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
