// User 3: another team's property tests.
import * as fc from 'fast-check';
import { advance, applyMove, availableMoves, decideCancellation, instant, replay, transitions } from 'termbook';
import type {
  CancellationAnswer,
  MoveFrom,
  Instant,
  Move,
  Moved,
  MoveRequest,
  MoveFacts,
  ProductFamily,
  Purchase,
  Subscription,
  SubscriptionEvent,
} from 'termbook';

const at = (): fc.Arbitrary<Instant> => fc.integer({ min: 1.4e12, max: 1.9e12 }).map((ms) => instant(ms));
const purchase = (): fc.Arbitrary<Purchase> =>
  fc.record({
    family: fc.constantFrom<ProductFamily>('isv-saas', 'perpetual-software'),
    billingCycle: fc.constantFrom('monthly' as const, 'annual' as const),
    orderedAt: at(),
  });
declare const subscription: () => fc.Arbitrary<Subscription>; // 'termbook/testing'
declare const request: () => fc.Arbitrary<MoveRequest>;

const rank = { 'not-stated': 0, none: 0, prorated: 1, full: 2 } as const;
const worth = (a: CancellationAnswer): number => (a.verdict === 'allowed' ? rank[a.refund] : 0); // refund is on every allowed variant
fc.assert(
  fc.property(purchase(), at(), at(), (p, a, b) => {
    const [x, y] = a <= b ? [a, b] : [b, a];
    return x < p.orderedAt || worth(decideCancellation(p, x)) >= worth(decideCancellation(p, y));
  }),
);
// the law that changesAt makes possible
fc.assert(
  fc.property(purchase(), at(), fc.double({ min: 0, max: 1, noNaN: true }), (p, a, f) => {
    const one = decideCancellation(p, a);
    if (one.verdict === 'undetermined' || one.changesAt === null) return true;
    const b = instant(Math.floor(a + (one.changesAt - a - 1) * f));
    return decideCancellation(p, b).verdict === one.verdict;
  }),
);
fc.assert(
  fc.property(subscription(), at(), at(), (s, a, b) => {
    const [x, y] = a <= b ? [a, b] : [b, a];
    const two = advance(advance(s, x).subscription, y),
      one = advance(s, y);
    return (
      JSON.stringify(two.subscription) === JSON.stringify(one.subscription) &&
      advance(s, x).events.length + two.events.length === one.events.length
    );
  }),
);
fc.assert(
  fc.property(subscription(), request(), at(), (s, r, t) => {
    const done = applyMove(s, r, t);
    const offered = availableMoves(s, ['admin-agent'], t).find((m) => m.move === r.move);
    return (
      done.verdict !== 'applied' ||
      ((transitions[r.move].to as readonly string[]).includes(done.subscription.status) && offered?.verdict !== 'refused')
    );
  }),
);
const history = (events: readonly [SubscriptionEvent, ...SubscriptionEvent[]]): Subscription => replay(events);
history;

// plugging in one's own machine: both doors from one table, without a cast
type Steps = { readonly [M in Move]: (s: MoveFrom<M>, request: MoveRequest<M>, t: Instant) => Moved<M> };
declare const steps: Steps;
const legal = <M extends Move>(move: M, s: Subscription): s is MoveFrom<M> =>
  (transitions[move].from as readonly string[]).includes(s.status);
export const door = <M extends Move>(s: Subscription, r: MoveRequest<M>, t: Instant): Moved<M> | null =>
  legal<M>(r.move, s) ? steps[r.move](s, r, t) : null;
// @ts-expect-error a table that misses moves
const partial: Steps = { suspend: steps.suspend };
partial;
const facts: MoveFacts['change-quantity'] = { quantity: 3 };
facts;
