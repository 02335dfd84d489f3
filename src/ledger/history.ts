import type { Gap, NonEmpty } from '../kernel/answer.js';
import { checkObject, checkObjects, checkStated } from '../kernel/check.js';
import { entryAt } from '../kernel/dated-table.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant } from '../kernel/instant.js';
import { elapsed } from '../lifecycle/advance.js';
import { replay } from '../lifecycle/replay.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import { transitions } from '../lifecycle/transitions.js';
import { scheduledChanges } from '../policy/scheduled-change.js';
import { endOfLifeAt } from '../rules/terms/end-of-life.js';
import type { Options } from '../vocabulary/answer.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { billingCycles } from '../vocabulary/product.js';
import type { Active, Subscription } from '../vocabulary/subscription.js';

/**
 * An event of a subscription, or one of two that change what is charged but no state: an upgrade of the whole subscription to another product (U1), and
 * another billing plan inside the term (T9).
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

/** A state, the event that led to it, and the state before (null = none); it holds until `untilAt`. */
export interface Step {
  readonly before: Subscription | null;
  readonly event: LedgerEvent;
  readonly state: Subscription;
  readonly untilAt: Instant;
}

/** An instant from which something is not known. */
export interface Open {
  readonly fromAt: Instant;
  readonly gaps: NonEmpty<Gap>;
  /** True if nothing at all is known from there to the next event; false if all that follows depends on the gap. */
  readonly isDark: boolean;
}

/** A life in its steps. */
export interface Life {
  readonly steps: readonly Step[];
  readonly opens: readonly Open[];
}

export function checkLedgerSpan(span: LedgerSpan): void {
  checkObject(span, 'span');
  const { fromAt, untilAt } = span;
  checkInstant(untilAt, 'span.untilAt');
  if (fromAt == null) return;
  checkInstant(fromAt, 'span.fromAt');
  if (untilAt < fromAt) fail('inverted-dates', 'span.untilAt', 'an instant not before span.fromAt', untilAt);
}

function activeOnly(state: Subscription, event: string): Active {
  return state.status === 'active' ? state : fail('illegal-history', 'history.event', `a change that starts from ${state.status}`, event);
}

/** Returns the state after an event, by `replay`; an upgrade drops what is scheduled, and another plan as any change at once does (T6). */
function stateAfter(state: Subscription, event: LedgerEvent): Subscription {
  if (event.event === 'upgrade') {
    checkObject(event.facts, 'history.facts');
    checkStated(event.facts.product, 'string', 'history.facts.product');
    return { ...activeOnly(state, event.event), product: event.facts.product, scheduled: null, changedAt: event.at };
  }
  if (event.event === 'change-billing-plan') {
    checkObject(event.facts, 'history.facts');
    const { billingCycle } = event.facts;
    if (!billingCycles.includes(billingCycle)) fail('unknown-value', 'history.facts.billingCycle', billingCycles.join(', '), billingCycle);
    const drops = entryAt(scheduledChanges, event.at)?.droppedBy.includes('term-change') === true;
    const scheduled = drops ? null : (state.scheduled ?? null);
    return { ...activeOnly(state, event.event), billingCycle, scheduled, changedAt: event.at };
  }
  // any state may stand at the beginning of what is replayed
  return replay([{ event: 'ordered', at: state.changedAt, subscription: state as Active, basis: [] }, event]);
}

/** Returns until when time acts before an event: up to it before somebody's move, to the instant before where the event may be time's own. */
function actsUntil({ event, at }: LedgerEvent): Instant {
  if (event === 'upgrade' || event === 'change-billing-plan') return at;
  const isPartners = event !== 'ordered' && event !== 'convert-trial' && transitions[event].by === 'partner';
  return isPartners ? at : addMs(at, -1);
}

/** True if something may be charged while a state lasts, so that it matters what becomes of it. */
function isBilled(state: Subscription): boolean {
  if (state.status === 'suspended') return endOfLifeAt(state, state.suspendedAt).suspendedKeepsTerm;
  return state.status === 'pending' || state.status === 'trial' || state.status === 'active' || state.status === 'extended';
}

const anchor = 'term.anchorAt';

/**
 * Returns the states of a life before `untilAt`, with what time alone did in between, and the instants from which something is not known.
 * Throws TermbookError 'illegal-history' and 'invalid-instant' as `replay` does, and where an event is before the one that precedes it.
 */
export function lifeOf(history: LedgerHistory, untilAt: Instant, options: Options): Life {
  checkObjects(history, 'history');
  const [first, ...rest] = history;
  let state = replay(history.slice(0, 1) as unknown as NonEmpty<SubscriptionEvent>);
  checkInstant(first.at, 'history.at');
  const made: Omit<Step, 'untilAt'>[] = [{ before: null, event: first, state }];
  const opens: Open[] = [];
  const happen = (event: LedgerEvent): void => {
    const before = state;
    state = stateAfter(before, event);
    made.push({ before, event, state });
  };
  const elapse = (to: Instant, endAt: Instant): void => {
    const { events, gaps, due } = elapsed(state, to, options);
    for (const event of events) happen(event);
    const doubt = gaps.find((gap) => gap.gap === 'fact-missing' && gap.fact === anchor);
    const [begun] = events;
    if (doubt !== undefined && begun !== undefined) opens.push({ fromAt: begun.at, gaps: [doubt], isDark: false });
    if (due !== null && due.request === null && due.at < endAt && isBilled(state)) {
      opens.push({ fromAt: due.at, gaps: due.gaps, isDark: true });
    }
  };
  for (const event of rest) {
    checkInstant(event.at, 'history.at');
    if (event.event === 'ordered') fail('illegal-history', 'history.event', 'one order only', event.event);
    if (!(event.event === 'upgrade' || event.event === 'change-billing-plan') && !Object.hasOwn(transitions, event.event)) {
      fail('illegal-history', 'history.event', 'a move', event.event);
    }
    if (event.at < state.changedAt) fail('illegal-history', 'history.at', 'events in their order', event.at);
    if (event.at >= untilAt) break;
    elapse(actsUntil(event), event.at);
    happen(event);
  }
  if (state.changedAt < untilAt) elapse(addMs(untilAt, -1), untilAt);
  const steps = made.map((step, index): Step => ({ ...step, untilAt: made[index + 1]?.event.at ?? untilAt }));
  return { steps, opens };
}
