import type { Instant } from '../kernel/instant.js';
import { isRenewed } from '../rules/cancellation-opening.js';
import { endOfLifeOf } from '../rules/end-of-life.js';
import { extendsAfter } from '../rules/terms/term-end.js';
import { renewsItself } from '../rules/terms/term-end.js';
import { trialOf } from '../rules/trial-of.js';
import type { Move } from '../vocabulary/move.js';
import type { Opening, Purchase, StatedDeadlines } from '../vocabulary/purchase.js';
import type { Status, SuspensionReason } from '../vocabulary/status.js';
import type { Active, Subscription, Suspended } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import { termHolding } from '../vocabulary/term.js';
import { openingsOf } from './openings-of.js';
import type { From, MoveFacts, To } from './transitions.js';

/**
 * Returns a state with every fact that all states hold, written out in one order: most moves end here, and adding to a spread costs more than the move.
 * What belongs to one state only is left behind.
 */
function stateOf<S extends Status>(
  subscription: Subscription,
  at: Instant,
  status: S,
  autoRenew: boolean,
  quantity: number,
  { term, openings, stated }: Pick<Purchase, 'term' | 'openings' | 'stated'>,
): Omit<Active, 'status'> & { readonly status: S } {
  return {
    id: subscription.id,
    family: subscription.family,
    billingCycle: subscription.billingCycle,
    orderedAt: subscription.orderedAt,
    term: term ?? null,
    trial: subscription.trial ?? null,
    cloud: subscription.cloud ?? null,
    openings: openings ?? null,
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

/** Returns the suspended state, written out as well: two keys more. */
function suspendedState(subscription: Active, at: Instant, suspendedFor: SuspensionReason): Suspended {
  return {
    id: subscription.id,
    family: subscription.family,
    billingCycle: subscription.billingCycle,
    orderedAt: subscription.orderedAt,
    term: subscription.term ?? null,
    trial: subscription.trial ?? null,
    cloud: subscription.cloud ?? null,
    openings: subscription.openings ?? null,
    stated: subscription.stated ?? null,
    reservedProduct: subscription.reservedProduct ?? null,
    planMonths: subscription.planMonths ?? null,
    quantity: subscription.quantity,
    autoRenew: subscription.autoRenew && !endOfLifeOf(subscription).suspendedKeepsTerm,
    accountOpenedAt: subscription.accountOpenedAt ?? null,
    firstBillingAt: subscription.firstBillingAt ?? null,
    changedAt: Math.max(subscription.changedAt, at) as Instant,
    status: 'suspended',
    suspendedAt: at,
    suspendedFor,
  };
}

/** Returns the next state, all facts as they were. */
function held<S extends Status>(subscription: Subscription, at: Instant, status: S): Omit<Active, 'status'> & { readonly status: S } {
  return stateOf(subscription, at, status, subscription.autoRenew, subscription.quantity, subscription);
}

/** Returns the openings with one more, where they are kept at all. */
function opened(purchase: Purchase, opening: Opening): readonly Opening[] | null {
  const known = purchase.openings ?? null;
  return known === null ? null : [...known, opening];
}

/** Returns the openings without some seats: those that are given back leave the newest batch first, whose window is the last to close; so no batch can be given back twice. */
function givenBack(purchase: Purchase, seats: number): readonly Opening[] | null {
  let left = seats;
  const kept = [...(purchase.openings ?? [])].reverse().flatMap((opening): readonly Opening[] => {
    if (opening.seats === null) return [opening];
    const gone = Math.min(left, opening.seats);
    left -= gone;
    return gone === opening.seats ? [] : [{ ...opening, seats: opening.seats - gone }];
  });
  return purchase.openings == null ? null : kept.reverse();
}

/** Returns the stated deadlines without those of seats, which are out of date once their number has changed. */
function statedAnew({ stated }: Purchase): StatedDeadlines | null {
  return stated?.reducibleSeats == null ? (stated ?? null) : { ...stated, reducibleSeats: null };
}

/**
 * Returns what a later term brings with it: it opens a window of its own when the renewal completes, older windows and stated deadlines are over.
 * The opening is written down where it completed at another instant than the term's start, or where the term alone does not tell it.
 */
function renewedTo(purchase: Purchase, term: Term, completedAt: Instant | null): Pick<Purchase, 'term' | 'openings' | 'stated'> {
  const opening: Opening = { by: 'renewal', openedAt: completedAt ?? term.startsAt, seats: null };
  const told = isRenewed(purchase, term.startsAt);
  const kept = completedAt !== null || !told || (purchase.openings ?? []).length > 0;
  return { term, openings: kept ? [opening] : null, stated: null };
}

type Evolutions = { readonly [M in Move]: (subscription: From<M>, facts: Readonly<MoveFacts[M]>, at: Instant) => To<M> };

/** What each move makes of a state: from the state and the facts of the move alone. */
const evolutions: Evolutions = {
  activate: (subscription, _facts, at) => {
    const { trial } = subscription;
    const inTrial = trial != null && (trial.closesAt === null || at < trial.closesAt);
    return inTrial ? { ...held(subscription, at, 'trial'), trial } : held(subscription, at, 'active');
  },
  suspend: (subscription, { reason }, at) => suspendedState(subscription, at, reason),
  reactivate: (subscription, _facts, at) => {
    const { term, autoRenew, quantity } = subscription;
    // the renewal date does not move while suspended; a term that does not renew stays as it is
    const stays = term == null || at < term.endsAt || !renewsItself(subscription);
    return stateOf(
      subscription,
      at,
      'active',
      autoRenew,
      quantity,
      stays ? subscription : renewedTo(subscription, termHolding(term, at), null),
    );
  },
  cancel: (subscription, _facts, at) => ({ ...held(subscription, at, 'cancelled'), cancelledAt: at }),
  'set-auto-renew': (subscription, { autoRenew }, at) =>
    subscription.status === 'trial'
      ? { ...held(subscription, at, 'trial'), autoRenew, trial: subscription.trial }
      : stateOf(subscription, at, 'active', autoRenew, subscription.quantity, subscription),
  'change-quantity': (subscription, { quantity }, at) => {
    const { autoRenew, term } = subscription;
    const added = quantity - subscription.quantity;
    if (added === 0) return stateOf(subscription, at, 'active', autoRenew, quantity, subscription);
    // seat batches need the first opening beside them
    const openings: readonly Opening[] | null =
      added > 0 ? [...openingsOf(subscription), { by: 'seat-addition', openedAt: at, seats: added }] : givenBack(subscription, -added);
    return stateOf(subscription, at, 'active', autoRenew, quantity, { term: term ?? null, openings, stated: statedAnew(subscription) });
  },
  'convert-trial': (subscription, { term }, at) => {
    const { opensAt, closesAt } = subscription.trial;
    const byItself = at === closesAt ? (trialOf(subscription)?.row.convertsTo ?? null) : null;
    return {
      ...held(subscription, at, 'active'),
      billingCycle: byItself?.billingCycle ?? subscription.billingCycle,
      quantity: byItself?.seats ?? subscription.quantity,
      openings: opened(subscription, { by: 'trial-conversion', openedAt: at, seats: null }),
      trial: { opensAt, closesAt: at },
      term,
    };
  },
  renew: (subscription, { completedAt }, at) => {
    const { term, autoRenew, quantity, stated = null } = subscription;
    if (term == null) return stateOf(subscription, at, 'active', autoRenew, quantity, subscription);
    if (at >= term.endsAt) {
      return stateOf(subscription, at, 'active', autoRenew, quantity, renewedTo(subscription, termHolding(term, term.endsAt), completedAt));
    }
    // time has renewed already, and now it is known when that completed; what was opened since then stays
    const since = (subscription.openings ?? []).filter(({ by, openedAt }) => by !== 'renewal' && openedAt >= term.startsAt);
    const openings: readonly Opening[] = [{ by: 'renewal', openedAt: completedAt ?? term.startsAt, seats: null }, ...since];
    return stateOf(subscription, at, 'active', autoRenew, quantity, { term, openings, stated });
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
export function evolved<M extends Move>(subscription: From<M>, move: M, facts: Readonly<MoveFacts[M]>, at: Instant): To<M> {
  return evolutions[move](subscription, facts, at);
}
