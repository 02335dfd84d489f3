import type { NonEmpty } from '../kernel/answer.js';
import { checkObject, checkObjects, checkPlain } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant } from '../kernel/instant.js';
import { changed } from '../lifecycle/changed.js';
import type { Happening, LifeStage } from '../lifecycle/life.js';
import { life } from '../lifecycle/life.js';
import { replay } from '../lifecycle/replay.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import { transitions } from '../lifecycle/transitions.js';
import { checkOptions } from '../rules/asking/check-options.js';
import type { Options } from '../vocabulary/answer.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { billingCycles } from '../vocabulary/product.js';
import type { Active, Extended, Subscription } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import { checkTerm } from '../vocabulary/term.js';

/**
 * An event of a subscription, or one of three that change what is charged but no status: an upgrade of the whole subscription to another
 * product, another billing plan inside the term, and another term inside the term, as it then stands. Rules: U1, T9, T7.
 */
export type LedgerEvent =
  | SubscriptionEvent
  | {
      /** The kind of the event. */
      readonly event: 'upgrade';
      /** The instant of the event. */
      readonly at: Instant;
      /** The facts of the event. */
      readonly facts: {
        /** The product after the upgrade. */
        readonly product: string;
      };
    }
  | {
      /** The kind of the event. */
      readonly event: 'change-billing-plan';
      /** The instant of the event. */
      readonly at: Instant;
      /** The facts of the event. */
      readonly facts: {
        /** The new billing cycle. */
        readonly billingCycle: BillingCycle;
      };
    }
  | {
      /** The kind of the event. */
      readonly event: 'change-term';
      /** The instant of the event. */
      readonly at: Instant;
      /** The facts of the event. */
      readonly facts: {
        /** The new term: no document says when it begins and ends. */
        readonly term: Term;
        /** The new billing cycle. Not stated = as before. */
        readonly billingCycle?: BillingCycle | null;
      };
    };

/** The life of one subscription, as `replay` takes it: it begins with 'ordered'. What time alone does in between may be left out. */
export type LedgerHistory = NonEmpty<LedgerEvent>;

/** The lines that are caused in [fromAt, untilAt). */
export interface LedgerSpan {
  /** Not stated = from the order on. */
  readonly fromAt?: Instant | null;
  /** The first instant after the span. */
  readonly untilAt: Instant;
}

export function checkLedgerSpan(span: LedgerSpan): void {
  checkObject(span, 'span');
  const { fromAt, untilAt } = span;
  checkInstant(untilAt, 'span.untilAt');
  if (fromAt == null) return;
  checkInstant(fromAt, 'span.fromAt');
  if (untilAt < fromAt) fail('inverted-dates', 'span.untilAt', 'an instant not before span.fromAt', untilAt);
}

/** Returns the life that a state alone shows: it begins with the state, whichever that is. */
export function historyFrom(subscription: Subscription, at = subscription.changedAt): readonly [SubscriptionEvent] {
  return [{ event: 'ordered', at, subscription: subscription as Active, basis: [] }];
}

/** Returns a state that a change of the ledger's own starts from: an active one, for an upgrade an extended one too (U1, L9). */
function startOf(state: Subscription, event: string): Active | Extended {
  if (state.status === 'extended' && event === 'upgrade') return state;
  return state.status === 'active' ? state : fail('illegal-history', 'history.event', `a change that starts from ${state.status}`, event);
}

/** Returns the state after an event, by `replay`; an upgrade and another plan are changes of the ledger's own. */
function stateAfter(state: Subscription, event: LedgerEvent): Subscription {
  if (event.event === 'upgrade') {
    checkObject(event.facts, 'history.facts');
    const { product } = event.facts;
    checkPlain(product, 'string', 'history.facts.product');
    return changed(startOf(state, event.event), event.at, 'upgrade', { product });
  }
  if (event.event === 'change-billing-plan' || event.event === 'change-term') {
    checkObject(event.facts, 'history.facts');
    const billingCycle = event.facts.billingCycle ?? (event.event === 'change-term' ? state.billingCycle : null);
    if (billingCycle === null || !billingCycles.includes(billingCycle)) {
      fail('unknown-value', 'history.facts.billingCycle', billingCycles.join(', '), billingCycle);
    }
    if (event.event === 'change-billing-plan') return changed(startOf(state, event.event), event.at, 'term-change', { billingCycle });
    const { term } = event.facts;
    checkTerm(term, 'history.facts.term');
    return changed(startOf(state, event.event), event.at, 'term-change', { billingCycle, term });
  }
  return replay([...historyFrom(state), event]);
}

/** True for a change of the ledger's own. */
function isOwn(event: LedgerEvent['event']): event is Exclude<LedgerEvent['event'], SubscriptionEvent['event']> {
  return event === 'upgrade' || event === 'change-billing-plan' || event === 'change-term';
}

/** Returns until when time acts before an event: up to it before somebody's move, to the instant before where the event may be time's own. */
function actsUntil({ event, at }: LedgerEvent): Instant {
  if (isOwn(event)) return at;
  const isPartners = event !== 'ordered' && event !== 'convert-trial' && transitions[event].by === 'partner';
  return isPartners ? at : addMs(at, -1);
}

/** Returns what happens in a history before an instant, each event in its turn. */
function* happeningsIn(history: LedgerHistory, startedAt: Instant, untilAt: Instant): Generator<Happening<LedgerEvent>> {
  let lastAt = startedAt;
  for (const event of history.slice(1)) {
    checkInstant(event.at, 'history.at');
    if (event.event === 'ordered') fail('illegal-history', 'history.event', 'one order only', event.event);
    if (!isOwn(event.event) && !Object.hasOwn(transitions, event.event)) {
      fail('illegal-history', 'history.event', 'a move', event.event);
    }
    if (event.at < lastAt) fail('illegal-history', 'history.at', 'events in their order', event.at);
    if (event.at >= untilAt) return;
    yield { afterAt: actsUntil(event), make: ({ subscription }) => ({ subscription: stateAfter(subscription, event), event }) };
    lastAt = event.at;
  }
}

/**
 * Returns the stages of a history before `untilAt`, with what time alone did in between.
 * Throws TermbookError 'illegal-history' and 'invalid-instant' as `replay` does, and where an event is before the one that precedes it.
 */
export function stagesOf(history: LedgerHistory, untilAt: Instant, options: Options): readonly LifeStage<LedgerEvent>[] {
  checkObjects(history, 'history');
  const state = replay(history.slice(0, 1) as unknown as NonEmpty<SubscriptionEvent>);
  checkInstant(history[0].at, 'history.at');
  checkOptions(options);
  const happenings = happeningsIn(history, state.changedAt, untilAt);
  const [first, ...later] = life<LedgerEvent>(state, happenings, addMs(untilAt, -1), options);
  return [{ ...(first as LifeStage<LedgerEvent>), by: history[0], fromAt: history[0].at }, ...later];
}
