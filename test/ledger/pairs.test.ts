import { describe, expect, it } from 'vitest';
import { instant, isTermbookError, moves, replay, termFrom, transitions } from 'termbook';
import type { Instant } from '../../src/kernel/instant.js';
import type { LedgerEvent, LedgerHistory } from '../../src/ledger/history.js';
import { stagesOf } from '../../src/ledger/history.js';
import type { MoveFacts, SubscriptionEvent } from '../../src/lifecycle/transitions.js';
import type { Active, Subscription } from '../../src/vocabulary/subscription.js';
import { active, extended, suspended, trial } from '../lifecycle/subscriptions.js';

const startsAt = instant('2026-06-01');
const [firstAt, thenAt] = [instant('2026-06-02'), instant('2026-06-03')];
const facts: { readonly [M in (typeof moves)[number]]?: MoveFacts[M] } = {
  suspend: { reason: 'fraud' },
  reactivate: {},
  cancel: {},
  'set-auto-renew': { autoRenew: false },
  'set-end-of-term': { endOfTerm: 'end' },
  'change-quantity': { quantity: 7 },
  'convert-trial': { term: termFrom(firstAt, 'P1Y') },
  'schedule-change': { change: { quantity: 2 } },
  'start-new-term': { term: termFrom(firstAt, 'P1Y') },
};
const own = { upgrade: { product: 'E3' }, 'change-billing-plan': { billingCycle: 'monthly' } } as const;
const events = [...moves.filter((move) => transitions[move].by === 'partner'), 'upgrade', 'change-billing-plan'] as const;
type Name = (typeof events)[number];

const isOwn = (name: Name): name is keyof typeof own => Object.hasOwn(own, name);
const event = (name: Name, at: Instant) => ({ event: name, at, facts: isOwn(name) ? own[name] : facts[name], basis: [] }) as LedgerEvent;
const ordered = (subscription: Subscription) =>
  ({ event: 'ordered', at: subscription.changedAt, subscription: subscription as Active, basis: [] }) as const;
const since = { orderedAt: startsAt, changedAt: startsAt, term: termFrom(startsAt, 'P1Y'), scheduled: { quantity: 3 } };
const states: readonly Subscription[] = [
  active(since),
  trial({ ...since, term: null }),
  suspended({ ...since, suspendedAt: startsAt }),
  extended({ ...since, extendedAt: startsAt }),
];

/**
 * Returns the state after an event, by `replay`; an upgrade and another plan change one fact of an active state, an upgrade of an extended one too, and leave
 * nothing scheduled (U1, L9, T12, T6).
 */
function after(state: Subscription, name: Name, at: Instant): Subscription | null {
  const isStart = state.status === 'active' || (state.status === 'extended' && name === 'upgrade');
  if (isOwn(name)) return isStart ? { ...state, ...own[name], scheduled: null, changedAt: at } : null;
  try {
    return replay([ordered(state), event(name, at) as SubscriptionEvent]);
  } catch (error) {
    if (isTermbookError(error) && error.code === 'illegal-history') return null;
    throw error;
  }
}

const named = (state: Subscription) => ({ ...state, scheduled: state.scheduled ?? null });

describe('two events of a life in the ledger', () => {
  it('are eleven times eleven, each of them possible in one of the states', () => {
    expect(events).toHaveLength(11);
    for (const name of events) expect(states.some((state) => after(state, name, firstAt) !== null)).toBe(true);
  });

  it.each(events.flatMap((first) => events.map((then) => [first, then] as const)))(
    '%s, then %s, lead where replay leads',
    (first, then) => {
      for (const state of states) {
        const history: LedgerHistory = [ordered(state), event(first, firstAt), event(then, thenAt)];
        const once = after(state, first, firstAt);
        const twice = once === null ? null : after(once, then, thenAt);
        if (twice === null) {
          expect(() => stagesOf(history, instant('2026-06-04'), {})).toThrow('illegal-history');
          continue;
        }
        const stages = stagesOf(history, instant('2026-06-04'), {});
        expect(stages.map(({ by }) => by?.event)).toEqual(['ordered', first, then]);
        expect(stages.flatMap(({ subscription }, index) => (index === 2 ? [named(subscription)] : []))).toEqual([named(twice)]);
      }
    },
  );
});
