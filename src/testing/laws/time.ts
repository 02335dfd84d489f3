import * as fc from 'fast-check';
import type { NonEmpty } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import type { TimeWindow } from '../../kernel/window.js';
import { advance } from '../../lifecycle/advance.js';
import type { MoveRequest, SubscriptionEvent } from '../../lifecycle/transitions.js';
import { transitions } from '../../lifecycle/transitions.js';
import type { Suspension } from '../../vocabulary/purchase.js';
import type { Subscription } from '../../vocabulary/subscription.js';
import { asked } from '../asked.js';
import type { Asked } from '../at.js';
import { drawnAround, resolvedAround } from '../boundaries.js';
import type { Machine } from '../machine.js';
import { machineCommands, machineSetup } from '../machine.js';
import { drawnRequest, resolvedRequest } from '../requests.js';
import type { Life, LifeChoice, Ordered } from '../subscriptions.js';
import { life, ordered } from '../subscriptions.js';
import { allDifferences, shown, written } from '../written.js';
import type { Law, Question } from './law.js';
import { law, lawSentences, shownAt, versus } from './law.js';
import { answerWith, being, having, instant, state, subject, window } from './subject.js';

/** As much of a suspension's expiry as the law looks at. */
export interface ExpiryLike {
  /** The verdict. */
  readonly verdict: string;
  /** The instant of the deletion. */
  readonly expiresAt?: Instant;
  /** The earliest instant. */
  readonly earliestAt?: Instant;
  /** The latest instant. */
  readonly latestAt?: Instant;
}

/** Looks at answers with an expiry; the bounds count if they are stated. */
export function expiryWithinItsBounds(expiry: (suspension: Suspension) => ExpiryLike): Law<Asked<Suspension>> {
  const ask = subject(expiry, answerWith({ computed: { expiresAt: instant } }));
  return law('expiryWithinItsBounds', asked['suspension-expiry'](), ({ facts }) => {
    const { expiresAt, earliestAt, latestAt } = ask(facts);
    if (expiresAt === undefined) return null;
    const fits = expiresAt > facts.suspendedAt && expiresAt >= (earliestAt ?? expiresAt) && expiresAt <= (latestAt ?? expiresAt);
    return fits ? null : `it expires at ${shownAt(expiresAt)}, between ${shownAt(earliestAt ?? null)} and ${shownAt(latestAt ?? null)}`;
  });
}

/** As much of an answer on reactivation as the law looks at. */
export interface ReactivationLike {
  /** The verdict. */
  readonly verdict: string;
  /** The window in which it can be reactivated. */
  readonly window?: TimeWindow;
}

/** Asks at the instant, and at the stated closing. */
export function reactivationEndsAtItsLimit(decide: Question<Suspension, ReactivationLike>): Law<Asked<Suspension>> {
  const ask = subject(decide, answerWith({ allowed: { window } }));
  return law('reactivationEndsAtItsLimit', asked.reactivation(), ({ facts, at }) => {
    const { verdict, window } = ask(facts, at);
    if (verdict !== 'allowed' || window === undefined) return null;
    const { opensAt, closesAt } = window;
    if (at < opensAt || (closesAt !== null && at >= closesAt))
      return `${shownAt(at)} lies outside the window of the answer: ${written(window)}`;
    return closesAt !== null && ask(facts, closesAt).verdict === 'allowed' ? `at ${shownAt(closesAt)} it is still allowed` : null;
  });
}

/** Lets time act; the events count if they are stated. */
export type AdvanceLike = (
  subscription: Subscription,
  to: Instant,
) => {
  /** The state after that time. */
  readonly subscription: Subscription;
  /** The events of that time. */
  readonly events?: readonly unknown[];
};

/** A subscription, and one or two instants to which time goes on. */
export interface Advancing {
  /** The subscription. */
  readonly subscription: Subscription;
  /** The earlier instant. */
  readonly firstAt: Instant;
  /** The later instant. */
  readonly thenAt: Instant;
}

function advancing(): fc.Arbitrary<Advancing> {
  return fc.record({ lived: life(), a: drawnAround(), b: drawnAround() }).map(({ lived: { subscription, at }, a, b }) => {
    const firstAt = resolvedAround(a, subscription, at);
    return shown({ subscription, firstAt, thenAt: resolvedAround(b, subscription, firstAt) });
  });
}

/** Compares one step with two, state and events. */
export function timeComposes(letTimeAct: AdvanceLike): Law<Advancing> {
  const ask = subject(letTimeAct, having({ subscription: state }));
  return law('timeComposes', advancing(), ({ subscription, firstAt, thenAt }) => {
    const half = ask(subscription, firstAt);
    const two = ask(half.subscription, thenAt);
    const one = ask(subscription, thenAt);
    const inTwo = JSON.stringify([two.subscription, [...(half.events ?? []), ...(two.events ?? [])]]);
    const inOne = JSON.stringify([one.subscription, one.events ?? []]);
    return inTwo === inOne
      ? null
      : versus(`by ${shownAt(firstAt)} to ${shownAt(thenAt)}`, two.subscription, `at once to ${shownAt(thenAt)}`, one.subscription);
  });
}

/** Advances twice to the same instant. */
export function advancingTwiceChangesNothing(letTimeAct: AdvanceLike): Law<Advancing> {
  const ask = subject(letTimeAct, having({ subscription: state }));
  return law('advancingTwiceChangesNothing', advancing(), ({ subscription, firstAt }) => {
    const once = ask(subscription, firstAt);
    const again = ask(once.subscription, firstAt);
    const same = JSON.stringify(once.subscription) === JSON.stringify(again.subscription) && (again.events ?? []).length === 0;
    return same ? null : versus('once', once.subscription, 'again', again.subscription);
  });
}

/** Replays the history of a life, as it is and after a trip through JSON. */
export function historyReplays(replay: (events: NonEmpty<SubscriptionEvent>) => Subscription): Law<Life> {
  const ask = subject(replay, being(state));
  return law('historyReplays', life(), ({ subscription, events }) => {
    const stored = JSON.parse(JSON.stringify(events)) as typeof events;
    for (const history of [events, stored]) {
      const replayed = ask(history);
      const [first] = allDifferences(subscription, replayed);
      if (first !== undefined) return `${first.path} of the ${String(events.length)} events is ${first.theirs} instead of ${first.ours}`;
    }
    return null;
  });
}

/** As much of what became of a move as the laws look at. */
export interface MovedLike {
  /** The verdict. */
  readonly verdict: string;
  /** The subscription after the move. */
  readonly subscription?: Subscription;
  /** The reasons of a refusal. */
  readonly reasons?: readonly {
    /** The code of the reason. */
    readonly code: string;
  }[];
  /** The gaps. */
  readonly gaps?: readonly unknown[];
}
type ApplyMove = (subscription: Subscription, request: MoveRequest, at: Instant) => MovedLike;

/** A move that somebody asks for. */
export interface AskedMove {
  /** The subscription. */
  readonly subscription: Subscription;
  /** The move and its facts. */
  readonly request: MoveRequest;
  /** The instant of the move. */
  readonly at: Instant;
}

function askedMove(chosen: LifeChoice = {}): fc.Arbitrary<AskedMove> {
  return fc.record({ lived: life(chosen), around: drawnAround(), ask: drawnRequest() }).map(({ lived, around, ask }) => {
    const at = resolvedAround(around, lived.subscription, lived.at);
    const { subscription } = lived;
    return shown({ subscription, request: resolvedRequest(ask, advance(subscription, at).subscription, at), at });
  });
}

/** Looks at moves that are applied; the state they start from is the one that time has made of it by then. */
export function movesFollowTheTable(applyMove: ApplyMove): Law<AskedMove> {
  const move = subject(applyMove, answerWith({ applied: { subscription: state } }));
  return law('movesFollowTheTable', askedMove(), ({ subscription, request, at }) => {
    const moved = move(subscription, request, at);
    if (moved.verdict !== 'applied') return null;
    const { from, to }: { readonly from: readonly string[]; readonly to: readonly string[] } = transitions[request.move];
    const start = advance(subscription, at).subscription.status;
    // its shape was looked at
    const end = (moved.subscription as { readonly status: string }).status;
    return from.includes(start) && to.includes(end) ? null : `${request.move} went from ${start} to ${end}`;
  });
}

/** Looks at moves that are refused or undetermined. */
export function refusedMoveSaysWhy(applyMove: ApplyMove): Law<AskedMove> {
  const move = subject(applyMove, answerWith({ applied: { subscription: state } }));
  return law('refusedMoveSaysWhy', askedMove(), ({ subscription, request, at }) => {
    const moved = move(subscription, request, at);
    if (moved.verdict === 'applied') return null;
    const why = moved.verdict === 'refused' ? moved.reasons : moved.gaps;
    return (why ?? []).length > 0 && moved.subscription === undefined ? null : `${request.move} is ${moved.verdict}: ${written(moved)}`;
  });
}

/** Asks for moves of deleted subscriptions. */
export function nothingLeavesTheEnd(applyMove: ApplyMove): Law<AskedMove> {
  const move = subject(applyMove, answerWith({ applied: { subscription: state } }));
  const cases = askedMove().filter(({ subscription }) => subscription.status === 'deleted');
  return law('nothingLeavesTheEnd', cases, ({ subscription, request, at }) => {
    const moved = move(subscription, request, at);
    return moved.verdict === 'applied' ? `${request.move} is applied` : null;
  });
}

/** Runs your machine beside ours (`machineCommands`), up to ten steps. */
export function machineAgrees<State>(
  machine: Machine<State>,
  chosen: LifeChoice = {},
): fc.IPropertyWithHooks<[Ordered, Iterable<fc.Command<object, object>>]> {
  const { create, applyMove, advance: letTimeAct } = machine;
  const yours = { ...machine, create: subject(create), applyMove: subject(applyMove), advance: subject(letTimeAct) };
  return fc.property(ordered(chosen), fc.commands(machineCommands(yours), { maxCommands: chosen.maxSteps ?? 10 }), (first, commands) => {
    try {
      fc.modelRun(machineSetup(yours, first), commands);
    } catch (error) {
      throw new Error(`laws.machineAgrees: ${lawSentences.machineAgrees} But ${(error as Error).message}`, { cause: error });
    }
  });
}
