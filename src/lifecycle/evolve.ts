import type { Instant } from '../kernel/instant.js';
import type { TimeWindow } from '../kernel/window.js';
import { isRenewed, windowStartsOf } from '../rules/canceling/cancellation-window-start.js';
import { endOfLifeAt } from '../rules/terms/end-of-life.js';
import { extendsAfter } from '../rules/asking/extended-term.js';
import { renewsItself } from '../rules/terms/term-end.js';
import { trialOf } from '../rules/terms/trial.js';
import type { Move } from '../vocabulary/move.js';
import type { Purchase, StatedDeadlines, WindowStart } from '../vocabulary/purchase.js';
import type { Status, SuspensionReason } from '../vocabulary/status.js';
import type { Active, Subscription, Suspended, Trial } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import { termHolding } from '../rules/asking/term-chain.js';
import type { MoveFacts, MoveFrom, MoveTo } from './transitions.js';

/**
 * Returns a state with every fact that all states hold, written out in one order: most moves end here, and adding to a spread costs more than the move.
 * Facts that belong to one state only are left out.
 */
function stateOf<S extends Status>(
  subscription: Subscription,
  at: Instant,
  status: S,
  autoRenew: boolean,
  quantity: number,
  { term, windowStarts, stated }: Pick<Purchase, 'term' | 'windowStarts' | 'stated'>,
): Omit<Active, 'status'> & { readonly status: S } {
  return {
    id: subscription.id,
    family: subscription.family,
    billingCycle: subscription.billingCycle,
    orderedAt: subscription.orderedAt,
    term: term ?? null,
    trial: subscription.trial ?? null,
    cloud: subscription.cloud ?? null,
    windowStarts: windowStarts ?? null,
    stated: stated ?? null,
    reservedProduct: subscription.reservedProduct ?? null,
    planMonths: subscription.planMonths ?? null,
    quantity,
    autoRenew,
    accountOpenedAt: subscription.accountOpenedAt ?? null,
    firstBillingAt: subscription.firstBillingAt ?? null,
    changedAt: Math.max(subscription.changedAt, at) as Instant,
    status,
  };
}

/** Returns the suspended state, written out as well: three keys more. */
function suspendedState(subscription: Active | Trial, at: Instant, suspendedFor: SuspensionReason): Suspended {
  return {
    id: subscription.id,
    family: subscription.family,
    billingCycle: subscription.billingCycle,
    orderedAt: subscription.orderedAt,
    term: subscription.term ?? null,
    trial: subscription.trial ?? null,
    cloud: subscription.cloud ?? null,
    windowStarts: subscription.windowStarts ?? null,
    stated: subscription.stated ?? null,
    reservedProduct: subscription.reservedProduct ?? null,
    planMonths: subscription.planMonths ?? null,
    quantity: subscription.quantity,
    autoRenew: subscription.autoRenew && !endOfLifeAt(subscription, at).suspendedKeepsTerm,
    accountOpenedAt: subscription.accountOpenedAt ?? null,
    firstBillingAt: subscription.firstBillingAt ?? null,
    changedAt: Math.max(subscription.changedAt, at) as Instant,
    status: 'suspended',
    suspendedAt: at,
    suspendedFor,
    suspendedBy: 'partner',
  };
}

/** Returns the next state, all facts as they were. */
function held<S extends Status>(subscription: Subscription, at: Instant, status: S): Omit<Active, 'status'> & { readonly status: S } {
  return stateOf(subscription, at, status, subscription.autoRenew, subscription.quantity, subscription);
}

/** Returns the window starts with one more, where they are kept at all. */
function opened(purchase: Purchase, windowStart: WindowStart): readonly WindowStart[] | null {
  const known = purchase.windowStarts ?? null;
  return known === null ? null : [...known, windowStart];
}

/** Returns the window starts without some seats: those that are given back leave the newest batch first, whose window is the last to close; so no batch can be given back twice. */
function givenBack(purchase: Purchase, seats: number): readonly WindowStart[] | null {
  let left = seats;
  const kept = [...(purchase.windowStarts ?? [])].reverse().flatMap((windowStart): readonly WindowStart[] => {
    if (windowStart.seats === null) return [windowStart];
    const gone = Math.min(left, windowStart.seats);
    left -= gone;
    return gone === windowStart.seats ? [] : [{ ...windowStart, seats: windowStart.seats - gone }];
  });
  return purchase.windowStarts == null ? null : kept.reverse();
}

/** Returns the stated deadlines without those of seats, which are out of date once their number has changed. */
function statedAnew({ stated }: Purchase): StatedDeadlines | null {
  return stated?.reducibleSeats == null ? (stated ?? null) : { ...stated, reducibleSeats: null };
}

/**
 * Returns what a later term brings with it: it opens a window of its own when the renewal completes, older windows and stated deadlines are over.
 * The opening is written down where it completed at another instant than the term's start, or if the term alone does not state it.
 */
function renewedTo(purchase: Purchase, term: Term, completedAt: Instant | null): Pick<Purchase, 'term' | 'windowStarts' | 'stated'> {
  const windowStart: WindowStart = { by: 'renewal', startsAt: completedAt ?? term.startsAt, seats: null };
  const told = isRenewed(purchase, term.startsAt);
  const kept = completedAt !== null || !told || (purchase.windowStarts ?? []).length > 0;
  return { term, windowStarts: kept ? [windowStart] : null, stated: null };
}

/** Returns the trial that has not ended at an instant; null if there is none. */
function runningTrial({ trial }: Purchase, at: Instant): TimeWindow | null {
  return trial != null && (trial.closesAt === null || at < trial.closesAt) ? trial : null;
}

type Evolutions = { readonly [M in Move]: (subscription: MoveFrom<M>, facts: Readonly<MoveFacts[M]>, at: Instant) => MoveTo<M> };

/** Returns the state after each move, from the state before and the facts of the move alone. */
const evolutions: Evolutions = {
  activate: (subscription, _facts, at) => {
    const trial = runningTrial(subscription, at);
    return trial === null ? held(subscription, at, 'active') : { ...held(subscription, at, 'trial'), trial };
  },
  suspend: (subscription, { reason }, at) => suspendedState(subscription, at, reason),
  reactivate: (subscription, _facts, at) => {
    const trial = runningTrial(subscription, at);
    if (trial !== null) return { ...held(subscription, at, 'trial'), trial };
    const { term, autoRenew, quantity } = subscription;
    // the renewal date does not move while suspended; a term that does not renew stays as it is
    const stays = term == null || at < term.endsAt || !renewsItself(subscription);
    return stateOf(
      subscription,
      at,
      'active',
      autoRenew,
      quantity,
      stays ? subscription : renewedTo(subscription, termHolding(term, at, subscription.family), null),
    );
  },
  cancel: (subscription, _facts, at) => ({ ...held(subscription, at, 'cancelled'), cancelledAt: at }),
  'set-auto-renew': (subscription, { autoRenew }, at) =>
    subscription.status === 'trial'
      ? { ...held(subscription, at, 'trial'), autoRenew, trial: subscription.trial }
      : stateOf(subscription, at, 'active', autoRenew, subscription.quantity, subscription),
  'change-quantity': (subscription, { quantity }, at) => {
    if (subscription.status === 'trial') return { ...held(subscription, at, 'trial'), quantity, trial: subscription.trial };
    const { autoRenew, term } = subscription;
    const added = quantity - subscription.quantity;
    if (added === 0) return stateOf(subscription, at, 'active', autoRenew, quantity, subscription);
    // seat batches need the first opening beside them
    const windowStarts: readonly WindowStart[] | null =
      added > 0 ? [...windowStartsOf(subscription), { by: 'seat-addition', startsAt: at, seats: added }] : givenBack(subscription, -added);
    return stateOf(subscription, at, 'active', autoRenew, quantity, { term: term ?? null, windowStarts, stated: statedAnew(subscription) });
  },
  'convert-trial': (subscription, { term }, at) => {
    const { opensAt, closesAt } = subscription.trial;
    const byItself = at === closesAt ? (trialOf(subscription)?.row.convertsTo ?? null) : null;
    return {
      ...held(subscription, at, 'active'),
      billingCycle: byItself?.billingCycle ?? subscription.billingCycle,
      quantity: byItself?.seats ?? subscription.quantity,
      windowStarts: opened(subscription, { by: 'trial-conversion', startsAt: at, seats: null }),
      trial: { opensAt, closesAt: at },
      term,
    };
  },
  renew: (subscription, facts, at) => {
    const { completedAt } = facts;
    const next = (Object.hasOwn(facts, 'term') ? facts.term : null) ?? null;
    const { term, autoRenew, quantity, stated = null } = subscription;
    if (term == null) return stateOf(subscription, at, 'active', autoRenew, quantity, subscription);
    if (at >= term.endsAt) {
      return stateOf(
        subscription,
        at,
        'active',
        autoRenew,
        quantity,
        renewedTo(subscription, next ?? termHolding(term, term.endsAt, subscription.family), completedAt),
      );
    }
    // time has renewed already, and now it is known when that completed; what was opened since then stays
    const since = (subscription.windowStarts ?? []).filter(({ by, startsAt }) => by !== 'renewal' && startsAt >= term.startsAt);
    const windowStarts: readonly WindowStart[] = [{ by: 'renewal', startsAt: completedAt ?? term.startsAt, seats: null }, ...since];
    return stateOf(subscription, at, 'active', autoRenew, quantity, { term, windowStarts, stated });
  },
  expire: (subscription, _facts, at) =>
    subscription.status === 'active' && extendsAfter(subscription)
      ? { ...held(subscription, at, 'extended'), extendedAt: at }
      : { ...held(subscription, at, 'expired'), expiredAt: at },
  disable: (subscription, _facts, at) => ({ ...held(subscription, at, 'disabled'), disabledAt: at }),
  delete: (subscription, _facts, at) => ({
    ...held(subscription, at, 'deleted'),
    deletedAt: at,
    because: subscription.status === 'cancelled' ? 'cancelled' : 'retention-over',
  }),
};

/** Returns the state after a move. */
export function evolved<M extends Move>(subscription: MoveFrom<M>, move: M, facts: Readonly<MoveFacts[M]>, at: Instant): MoveTo<M> {
  return evolutions[move](subscription, facts, at);
}
