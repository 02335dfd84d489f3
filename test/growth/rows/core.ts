import type { PurchaseOffer, PurchaseRequest } from 'termbook/buying';
import type { Purchase, Subscription, SubscriptionEvent, WindowStart } from 'termbook';
import * as core from '../../public.js';
import { openings, orderedAt, type Row, type Rows, row, spread, times, yearsLater } from '../row.js';

const { money, termFrom } = core;
const license = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt } as const;
const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
const asked = yearsLater(0.05);
const unknownCause = 'merger' as 'order';
const reopened: Purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt };
const request: PurchaseRequest = {
  offer: { family: 'license-based', billingCycle: 'monthly', publisher: 'microsoft' },
  customer: { exists: true, market: 'KR', segment: 'commercial' },
  partner: { id: 'p-1', market: 'KR', roles: ['admin-agent'] },
  quantity: 5,
  owned: [],
};

function held(rest: Partial<Subscription> = {}): Subscription {
  return { id: 's-1', ...license, term, quantity: 10, autoRenew: true, changedAt: orderedAt, status: 'active', ...rest } as Subscription;
}

function saas(duration: 'P1M' | 'P1Y' = 'P1M'): Subscription {
  return held({ family: 'isv-saas', billingCycle: duration === 'P1M' ? 'monthly' : 'annual', term: termFrom(orderedAt, duration) });
}

/** Window starts as each question reads them. */
function ofStarts(ask: (windowStarts: readonly WindowStart[], n: number) => unknown, by: WindowStart['by'], n: number): Row {
  return row(n, (count) => {
    const starts = openings(count, by);
    return () => ask(starts, count);
  });
}

function offering(offer: (n: number) => Partial<PurchaseOffer>): Row {
  return row(400, (n) => {
    const facts = { ...request, offer: { ...request.offer, ...offer(n) } };
    return () => core.decidePurchase(facts, asked);
  });
}

const names = (n: number): readonly string[] => times(n, (index) => `name-${String(index)}`);
const span = { fromAt: orderedAt, untilAt: yearsLater(1) };

export const coreRows: Rows = {
  'windowStarts: decideCancellation, seats added': ofStarts(
    (windowStarts) => core.decideCancellation({ ...license, term, windowStarts }, asked),
    'seat-addition',
    100,
  ),
  'windowStarts: decideCancellation, renewals': ofStarts(
    (windowStarts) => core.decideCancellation({ ...license, windowStarts }, asked),
    'renewal',
    100,
  ),
  'windowStarts: decideCancellation, unknown causes': ofStarts(
    (windowStarts) => core.decideCancellation({ ...license, term, windowStarts }, asked),
    unknownCause,
    100,
  ),
  'windowStarts: decideCancellation, of a marketplace offer': ofStarts(
    (windowStarts) => core.decideCancellation({ ...reopened, windowStarts }, asked),
    unknownCause,
    100,
  ),
  'windowStarts: cancellationTimeline, renewals': ofStarts(
    (windowStarts) => core.cancellationTimeline({ ...license, windowStarts }, span),
    'renewal',
    30,
  ),
  'windowStarts: cancellationTimeline, seats added': ofStarts(
    (windowStarts) => core.cancellationTimeline({ ...license, term, windowStarts }, span),
    'seat-addition',
    60,
  ),
  'windowStarts: cancellationTimeline, unknown causes': ofStarts(
    (windowStarts) => core.cancellationTimeline({ ...license, term, windowStarts }, span),
    unknownCause,
    20,
  ),
  'windowStarts: decideSeatReduction, seats added': ofStarts(
    (windowStarts, n) => core.decideSeatReduction({ purchase: { ...license, term, windowStarts }, seats: Math.ceil(n / 2) }, asked),
    'seat-addition',
    60,
  ),
  'windowStarts: decideSeatReduction, renewals': ofStarts(
    (windowStarts) => core.decideSeatReduction({ purchase: { ...license, windowStarts }, seats: 1 }, asked),
    'renewal',
    30,
  ),
  'windowStarts: decideSeatReduction, unknown causes': ofStarts(
    (windowStarts) => core.decideSeatReduction({ purchase: { ...license, term, windowStarts }, seats: 3 }, asked),
    unknownCause,
    20,
  ),
  'windowStarts: refundCredit': ofStarts(
    (windowStarts) => {
      const charge = { paid: money('100.80', 'EUR'), startsAt: orderedAt, endsAt: yearsLater(1), quantity: 10 };
      return core.refundCredit({ purchase: { ...license, term, windowStarts }, charge }, asked);
    },
    'renewal',
    100,
  ),
  'windowStarts: decideUpgrade': ofStarts(
    (windowStarts) => {
      const prices = { before: money('10.08', 'EUR'), after: money('16.43', 'EUR'), cycleStartsAt: orderedAt, cycleEndsAt: yearsLater(1) };
      return core.decideUpgrade({ purchase: { ...license, term, windowStarts }, quantity: 10, seats: 4, prices }, asked);
    },
    'seat-addition',
    100,
  ),
  'windowStarts: decideTermChange': ofStarts(
    (windowStarts) => core.decideTermChange({ purchase: { ...license, term, windowStarts }, duration: 'P3Y' }, asked),
    'renewal',
    100,
  ),
  'windowStarts: decideScheduledChange': ofStarts(
    (windowStarts) => core.decideScheduledChange({ ...license, term, windowStarts, change: { term: 'P3Y' } }, asked),
    'renewal',
    100,
  ),
  'windowStarts: comingDates': ofStarts((windowStarts) => core.comingDates(held({ windowStarts }), span), 'renewal', 30),
  'windowStarts: comingDates, unknown causes': ofStarts((windowStarts) => core.comingDates(held({ windowStarts }), span), unknownCause, 15),
  'windowStarts: advance': ofStarts((windowStarts) => core.advance(held({ windowStarts }), yearsLater(3)), 'seat-addition', 100),
  'windowStarts: availableMoves': ofStarts((windowStarts) => core.availableMoves(held({ windowStarts }), [], asked), 'seat-addition', 60),
  'windowStarts: applyMove': ofStarts(
    (windowStarts, n) => core.applyMove(held({ windowStarts, quantity: n + 1 }), { move: 'change-quantity', quantity: 1 }, asked),
    'seat-addition',
    60,
  ),
  'policy.refund: decideCancellation': row(60, (n) => {
    const refund = times(n, (index) => ({ share: index % 2 === 0 ? 'full' : 'prorated', hours: index + 1 }) as const);
    const policy = { id: 'own/policy@2020-01-01', duration: { hours: n }, refund, afterClose: 'refused' } as const;
    return () => core.decideCancellation({ ...license, term }, orderedAt, { policy });
  }),
  'policy.refund: cancellationTimeline': {
    n: 20,
    square: 'each segment lists the steps that are left',
    of: (n) => {
      const refund = times(n, (index) => ({ share: index % 2 === 0 ? 'full' : 'prorated', hours: index + 1 }) as const);
      const policy = { id: 'own/policy@2020-01-01', duration: { hours: n }, refund, afterClose: 'refused' } as const;
      return () => core.cancellationTimeline({ ...license, term }, span, { policy });
    },
  },
  'stated.refundUntil: decideCancellation': row(60, (n) => {
    const refundUntil = times(n, (index) => ({ refund: index % 2 === 0 ? 'full' : 'prorated', untilAt: spread(index, n) }) as const);
    return () => core.decideCancellation({ ...license, term, stated: { refundUntil } }, asked);
  }),
  'stated.refundUntil: cancellationTimeline': row(60, (n) => {
    const refundUntil = times(n, (index) => ({ refund: index % 2 === 0 ? 'full' : 'prorated', untilAt: spread(index, n) }) as const);
    return () => core.cancellationTimeline({ ...license, term, stated: { refundUntil } }, span);
  }),
  'stated.reducibleSeats: decideSeatReduction': row(60, (n) => {
    const reducibleSeats = times(n, (index) => ({ seats: 1, untilAt: spread(index, n) }));
    const stated = { cancelUntilAt: yearsLater(0.9), reducibleSeats };
    return () => core.decideSeatReduction({ purchase: { ...license, term, stated }, seats: Math.ceil(n / 2) }, orderedAt);
  }),
  'offer.segments: decidePurchase': offering((n) => ({ segments: names(n) })),
  'offer.markets: decidePurchase': offering((n) => ({ markets: times(n, (index) => core.markets[index % core.markets.length] ?? 'KR') })),
  'offer.exclusiveTo: decidePurchase': offering((n) => ({ exclusiveTo: names(n) })),
  'offer.billingCycles: decidePurchase': offering((n) => ({ billingCycles: times(n, () => 'annual' as const) })),
  'offer.prerequisites': row(200, (n) => {
    const facts = {
      ...request,
      offer: { ...request.offer, prerequisites: names(n) },
      customer: { ...request.customer, offers: [...names(n)].reverse() },
    };
    return () => core.decidePurchase(facts, asked);
  }),
  'partner.roles': row(400, (n) => {
    const facts = {
      ...request,
      partner: { ...request.partner, roles: times(n, (index) => core.roles[index % core.roles.length] ?? 'admin-agent') },
    };
    return () => core.decidePurchase(facts, asked);
  }),
  owned: row(400, (n) => {
    const owned = times(
      n,
      (index) => ({ subscriptionId: `s-${String(index)}`, status: index % 2 === 0 ? 'suspended' : 'active' }) as const,
    );
    const facts = { ...request, offer: { ...request.offer, perCustomerLimit: 1 }, owned };
    return () => core.decidePurchase(facts, asked);
  }),
  'offers: filterCatalog': row(400, (n) => {
    const offers = times(n, (index) => ({ id: `o-${String(index)}`, publisher: index % 2 === 0 ? 'microsoft' : 'partner' }) as const);
    return () => core.filterCatalog({ offers, filter: { publisher: 'partner' } }, asked);
  }),
  'roles: decideRole': row(400, (n) => {
    const roles = times(n, (index) => core.roles[index % core.roles.length] ?? 'admin-agent');
    return () => core.decideRole({ action: 'cancel-software', roles }, asked);
  }),
  'orderIds: cancellationChecklist': row(400, (n) => {
    const orderIds = names(n);
    return () => core.cancellationChecklist({ family: 'perpetual-software', orderIds }, asked);
  }),
  'refunds: reservationRefundLimit': row(200, (n) => {
    const refunds = times(n, (index) => ({ refundedAt: spread(n - index, n), commitment: money('900.00', 'USD') }));
    return () => core.reservationRefundLimit({ refunds, amount: money('25000.00', 'USD') }, asked);
  }),
  'lines: invoiceTax': row(200, (n) => {
    const [first, ...rest] = times(n, (index) => ({ price: money(`${String(index)}.75`, 'USD'), quantity: 1 }));
    const lines = first === undefined ? null : ([first, ...rest] as const);
    return () => lines && core.invoiceTax({ family: 'new-commerce-license', market: 'US', lines, taxRate: '0.10' }, asked);
  }),
  'entries: activityLog': row(200, (n) => {
    const entries = times(n, (index) => ({ at: spread(index, n), who: 'ann', what: 'key-accessed' as const }));
    return () => core.activityLog({ entries, range: { opensAt: orderedAt, closesAt: yearsLater(1) } }, yearsLater(1));
  }),
  'purchases: comparePolicies': row(20, (n) => {
    const purchases = times(n, (index) => ({ ...license, orderedAt: spread(index, n) }));
    return () => core.comparePolicies(purchases, orderedAt, yearsLater(1));
  }),
  'purchases: policyChanges': row(30, (n) => {
    const purchases = times(n, (index) => ({ ...license, orderedAt: spread(index, n) }));
    return () => core.policyChanges(purchases, orderedAt, yearsLater(1));
  }),
  'events: replay, moves that leave no trace': row(60, (n) => {
    const first: SubscriptionEvent = { event: 'ordered', at: orderedAt, subscription: held() as never, basis: [] };
    const rest = times(
      n,
      (index): SubscriptionEvent =>
        ({ event: 'set-auto-renew', at: spread(index, n), facts: { autoRenew: index % 2 === 0 }, basis: [] }) as never,
    );
    return () => core.replay([first, ...rest]);
  }),
  'events: replay, seats added': {
    n: 60,
    square: 'each event makes a state with its own list of all openings',
    of: (n) => {
      const first: SubscriptionEvent = { event: 'ordered', at: orderedAt, subscription: held() as never, basis: [] };
      const rest = times(
        n,
        (index): SubscriptionEvent =>
          ({ event: 'change-quantity', at: spread(index, n), facts: { quantity: 11 + index }, basis: [] }) as never,
      );
      return () => core.replay([first, ...rest]);
    },
  },
  'span: advance, years': row(40, (n) => () => core.advance(saas(), yearsLater(n))),
  'span: comingDates, years': row(10, (n) => () => core.comingDates(saas(), { untilAt: yearsLater(n) })),
  'span: comingDates of a license, years': row(20, (n) => () => core.comingDates(held(), { untilAt: yearsLater(n) })),
  'span: cancellationTimeline, years': row(
    10,
    (n) => () => core.cancellationTimeline(saas(), { fromAt: orderedAt, untilAt: yearsLater(n) }),
  ),
  'span: cancellationTimeline of a license, years': row(
    10,
    (n) => () => core.cancellationTimeline(held(), { fromAt: orderedAt, untilAt: yearsLater(n) }),
  ),
  'at: decideCancellation, years later': row(500, (n) => () => core.decideCancellation(saas(), yearsLater(n))),
  'at: decideSeatReduction, years later': row(500, (n) => () => core.decideSeatReduction({ purchase: held(), seats: 1 }, yearsLater(n))),
  'at: applyMove, years later': row(20, (n) => () => core.applyMove(held(), { move: 'cancel' }, yearsLater(n))),
  'at: availableMoves, years later': row(20, (n) => () => core.availableMoves(held(), [], yearsLater(n))),
};
