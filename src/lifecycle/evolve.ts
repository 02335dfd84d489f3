import { own } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { isRenewed, windowStartsOf } from '../rules/asking/cancellation-window-start.js';
import { defaultInterpretations } from '../rules/asking/determine.js';
import { endOfLifeAt } from '../rules/terms/end-of-life.js';
import { migrationAt } from '../rules/terms/migration.js';
import { renewsItself } from '../rules/terms/term-end.js';
import { trialOf } from '../rules/asking/trial.js';
import type { Move } from '../vocabulary/move.js';
import type { Purchase, StatedDeadlines, WindowStart } from '../vocabulary/purchase.js';
import type { Active, Becomes, Subscription, Trial } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import { firstTerm, termGap, termHolding } from '../rules/asking/term-chain.js';
import { isCarriedOut, productOf, scheduledAfter, scheduledOf, scheduledTerm } from './scheduled.js';
import { held, stateOf } from './state-of.js';
import type { MoveFacts, MoveFrom, MoveTo } from './transitions.js';

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
function renewedTo(
  purchase: Purchase,
  term: Term,
  completedAt: Instant | null,
): Pick<Purchase, 'term' | 'windowStarts' | 'stated' | 'endOfTerm'> {
  const windowStart: WindowStart = { by: 'renewal', startsAt: completedAt ?? term.startsAt, seats: null };
  const isStated = isRenewed(purchase, term.startsAt);
  const kept = completedAt !== null || !isStated || (purchase.windowStarts ?? []).length > 0;
  // a choice against renewing was of a term without that choice
  return { term, windowStarts: kept ? [windowStart] : null, stated: null, endOfTerm: purchase.endOfTerm === 'renew' ? 'renew' : null };
}

/** Returns the choice of what follows the term once auto-renew is switched: an end that was chosen stays, since it wins over auto-renew (L8). */
function choiceWith({ endOfTerm }: Purchase, autoRenew: boolean): Purchase['endOfTerm'] {
  return endOfTerm == null || endOfTerm === 'end' ? endOfTerm : autoRenew ? 'renew' : 'extend';
}

/** True if there is a trial that has not ended at an instant. */
function isInTrial({ trial }: Purchase, at: Instant): boolean {
  return trial != null && (trial.closesAt === null || at < trial.closesAt);
}

/** Returns an active state or one in its trial, all facts as they were. */
function unchanged(subscription: Subscription, at: Instant, status: 'active' | 'trial'): Active | Trial {
  return held(subscription, at, status) as Active | Trial;
}

/** Returns the new-commerce subscription that a traditional one becomes: its billing and seats, a term and a window of its own (M1). */
function becomesAt(subscription: Active, at: Instant): Becomes {
  const { family, duration } = migrationAt(subscription, at).row.becomes;
  return {
    family,
    billingCycle: subscription.billingCycle,
    quantity: subscription.quantity,
    term: firstTerm(at, duration, family),
    windowStarts: [{ by: 'order', startsAt: at, seats: null }],
  };
}

type Evolutions = { readonly [M in Move]: (subscription: MoveFrom<M>, facts: Readonly<MoveFacts[M]>, at: Instant) => MoveTo<M> };

/** Returns the state after each move, from the state before and the facts of the move alone. */
const evolutions: Evolutions = {
  activate: (subscription, _facts, at) => unchanged(subscription, at, isInTrial(subscription, at) ? 'trial' : 'active'),
  suspend: (subscription, { reason }, at) => {
    const keepsTerm = endOfLifeAt(subscription, at).suspendedKeepsTerm;
    const { autoRenew, quantity, endOfTerm = null } = subscription;
    // what is scheduled for the end of the term is dropped with auto-renew
    const chosen = { ...subscription, endOfTerm: keepsTerm ? null : endOfTerm };
    const state = stateOf(subscription, at, 'suspended', autoRenew && !keepsTerm, quantity, chosen);
    return Object.assign(state, { suspendedAt: at, suspendedFor: reason, suspendedBy: 'partner' } as const);
  },
  reactivate: (subscription, _facts, at) => {
    if (isInTrial(subscription, at)) return unchanged(subscription, at, 'trial');
    const { term, autoRenew, quantity } = subscription;
    // the renewal date does not move while suspended; a term that does not renew stays as it is
    const stays = term == null || at < term.endsAt || termGap(term, at) !== null || !renewsItself(subscription, defaultInterpretations);
    const next = stays ? subscription : renewedTo(subscription, termHolding(term, at, subscription.family), null);
    return stateOf(subscription, at, 'active', autoRenew, quantity, next);
  },
  cancel: (subscription, _facts, at) => Object.assign(held(subscription, at, 'cancelled'), { cancelledAt: at }),
  'set-auto-renew': (subscription, { autoRenew }, at) => {
    const endOfTerm = choiceWith(subscription, autoRenew) ?? null;
    return Object.assign(unchanged(subscription, at, subscription.status), { autoRenew, endOfTerm });
  },
  'set-end-of-term': (subscription, { endOfTerm }, at) => Object.assign(held(subscription, at, 'active'), { endOfTerm }),
  'change-quantity': (subscription, { quantity }, at) => {
    const { status, autoRenew, term = null, endOfTerm = null } = subscription;
    const added = quantity - subscription.quantity;
    if (status === 'trial' || added === 0) return Object.assign(unchanged(subscription, at, status), { quantity });
    // batches of seats need the first window start as well
    const windowStarts: readonly WindowStart[] | null =
      added > 0 ? [...windowStartsOf(subscription), { by: 'seat-addition', startsAt: at, seats: added }] : givenBack(subscription, -added);
    return stateOf(subscription, at, 'active', autoRenew, quantity, { term, windowStarts, stated: statedAnew(subscription), endOfTerm });
  },
  'convert-trial': (subscription, facts, at) => {
    const { opensAt, closesAt } = subscription.trial;
    const billingCycle = own(facts, 'billingCycle');
    const quantity = own(facts, 'quantity');
    const converted = at === closesAt ? (trialOf(subscription)?.row.convertsTo ?? null) : null;
    return Object.assign(held(subscription, at, 'active'), {
      billingCycle: billingCycle ?? converted?.billingCycle ?? subscription.billingCycle,
      quantity: quantity ?? converted?.seats ?? subscription.quantity,
      windowStarts: opened(subscription, { by: 'trial-conversion', startsAt: at, seats: null }),
      trial: { opensAt, closesAt: at },
      term: facts.term,
    });
  },
  'schedule-change': (subscription, _facts, at) => unchanged(subscription, at, subscription.status),
  'start-new-term': (subscription, { term }, at) =>
    stateOf(subscription, at, 'active', subscription.autoRenew, subscription.quantity, renewedTo(subscription, term, at)),
  renew: (subscription, facts, at) => {
    const { completedAt } = facts;
    const next = own(facts, 'term');
    const { term, autoRenew, quantity, endOfTerm = null, stated = null } = subscription;
    if (term == null) return held(subscription, at, 'active');
    if (at >= term.endsAt) {
      const natural = next ?? termHolding(term, term.endsAt, subscription.family);
      const scheduled = scheduledOf(subscription);
      if (scheduled === null)
        return stateOf(subscription, at, 'active', autoRenew, quantity, renewedTo(subscription, natural, completedAt));
      const renewed = renewedTo(subscription, scheduledTerm(subscription, natural), completedAt);
      const billingCycle = own(scheduled, 'billingCycle') ?? subscription.billingCycle;
      const state = stateOf(subscription, at, 'active', autoRenew, own(scheduled, 'quantity') ?? quantity, renewed);
      return Object.assign(state, { billingCycle });
    }
    // time has renewed already, and now it is known when that completed; what was opened since then stays
    const since = (subscription.windowStarts ?? []).filter(({ by, startsAt }) => by !== 'renewal' && startsAt >= term.startsAt);
    const windowStarts: readonly WindowStart[] = [{ by: 'renewal', startsAt: completedAt ?? term.startsAt, seats: null }, ...since];
    return stateOf(subscription, at, 'active', autoRenew, quantity, { term, windowStarts, stated, endOfTerm });
  },
  extend: (subscription, _facts, at) => Object.assign(held(subscription, at, 'extended'), { extendedAt: at }),
  expire: (subscription, _facts, at) => Object.assign(held(subscription, at, 'expired'), { expiredAt: at }),
  // a suspension drops what was chosen for the end of the term
  disable: (subscription, _facts, at) =>
    Object.assign(held(subscription.status === 'suspended' ? { ...subscription, endOfTerm: null } : subscription, at, 'disabled'), {
      disabledAt: at,
    }),
  delete: (subscription, _facts, at) => {
    const because = subscription.status === 'cancelled' ? 'cancelled' : 'retention-over';
    return Object.assign(held(subscription, at, 'deleted'), { deletedAt: at, because } as const);
  },
  migrate: (subscription, _facts, at) =>
    Object.assign(held(subscription, at, 'migrated'), { migratedAt: at, becomes: becomesAt(subscription, at) }),
};

/** Returns the state after a move. */
export function evolved<M extends Move>(subscription: MoveFrom<M>, move: M, facts: Readonly<MoveFacts[M]>, at: Instant): MoveTo<M> {
  const next = evolutions[move](subscription, facts, at);
  const scheduled = scheduledAfter(subscription, move, facts, at);
  const carried = isCarriedOut(subscription, move, at) ? scheduledOf(subscription) : null;
  const brought = carried === null ? null : own(carried, 'product');
  const product = brought ?? productOf(subscription);
  if (scheduled === null && product === null) return next;
  return { ...next, ...(scheduled === null ? {} : { scheduled }), ...(product === null ? {} : { product }) };
}
