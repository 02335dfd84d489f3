import { describe, expect, it } from 'vitest';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import { advance, applyMove, availableMoves, comingDates, moves, replay, termFrom } from 'termbook';
import type { SubscriptionEvent } from '../../src/lifecycle/transitions.js';
import { isLegal, transitions } from '../../src/lifecycle/transitions.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { absentOrNone, brokenBy, pathsIn, replaced, wrongValues } from '../wrong-fields.js';
import { at, everyState } from './subscriptions.js';

const [startsAt, endsAt] = [at('2024-03-01'), at('2024-03-08')];
const term = termFrom(startsAt, 'P1Y');
/** Every fact that a state may hold besides those that it must. */
const optional = {
  term,
  trial: { opensAt: startsAt, closesAt: at('2024-03-31') },
  windowStarts: [{ by: 'order', startsAt, seats: null }],
  stated: { cancelUntilAt: endsAt, refundUntil: [{ refund: 'full', untilAt: endsAt }], reducibleSeats: [{ seats: 2, untilAt: endsAt }] },
  scheduled: { quantity: 3, term: 'P1Y', billingCycle: 'annual', product: 'E5', endsAt: at('2026-01-01') },
  ...{
    cloud: 'public',
    reservedProduct: null,
    planMonths: 12,
    endOfTerm: 'renew',
    segment: 'commercial',
    hasEquivalent: true,
    product: 'E3',
  },
  ...{ accountOpenedAt: startsAt, firstBillingAt: startsAt },
};
/** What every state needs, and each state for itself; the others may be left out, or are told of where they decide. */
const needed = ['family', 'billingCycle', 'orderedAt', 'quantity', 'autoRenew', 'changedAt', 'status'];
const ownNeeds: { readonly [S in Subscription['status']]: readonly string[] } = {
  pending: [],
  trial: ['trial'],
  active: [],
  suspended: ['suspendedAt'],
  extended: ['extendedAt'],
  expired: ['expiredAt'],
  disabled: ['disabledAt'],
  cancelled: ['cancelledAt'],
  deleted: [],
  migrated: ['migratedAt', 'becomes'],
};
/** What a part needs, where it is stated at all. */
const partNeeds = ['term.duration', 'term.startsAt', 'term.endsAt', 'trial.opensAt', 'windowStarts.0.startsAt'];

const ways = (state: Subscription) => {
  const when = addMs(state.changedAt, dayMs);
  const later = addMs(when, 900 * dayMs);
  const happened = moves.filter((move) => isLegal(move, state) && transitions[move].by === 'time');
  const event = { event: happened[0] ?? 'cancel', at: when, facts: {}, basis: [] } as unknown as SubscriptionEvent;
  return {
    advance: (it: Subscription) => advance(it, later),
    applyMove: (it: Subscription) => applyMove(it, { move: 'cancel' }, when),
    availableMoves: (it: Subscription) => availableMoves(it, ['admin-agent'], when),
    comingDates: (it: Subscription) => comingDates(it, { fromAt: when, untilAt: later }),
    replay: (it: Subscription) => replay([{ event: 'ordered', at: startsAt, subscription: it as never, basis: [] }, event]),
  };
};
describe('a state that comes back from a store with another value in one place', () => {
  it.each(everyState.map((state) => [state.status, { ...optional, ...state, term: state.term ?? term }] as const))(
    '%s: each fact is told of by its path where it is needed, and nothing else is thrown',
    (status, state) => {
      const whole = state as Subscription;
      for (const [name, ask] of Object.entries(ways(whole))) {
        for (const path of pathsIn(whole)) {
          const place = path.join('.');
          const isNeeded = [...needed, ...ownNeeds[status], ...partNeeds].includes(place);
          for (const by of isNeeded ? absentOrNone : wrongValues) {
            const told = brokenBy(() => ask(replaced(whole, path, by) as Subscription));
            if (isNeeded) expect([name, told]).toEqual([name, place.replace('.0', '[0]')]);
          }
        }
      }
    },
  );
});
