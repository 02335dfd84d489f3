import type { SubscriptionEvent } from 'termbook';
import { money, termFrom } from 'termbook';
import type { BilledFact, LedgerEvent, LedgerHistory } from 'termbook/ledger';
import { audit, auditBill, expectedLines } from 'termbook/ledger';
import { orderedAt, type Rows, row, spread, times, yearsLater } from '../row.js';

const held = {
  id: 's-1',
  family: 'new-commerce-license',
  quantity: 10,
  autoRenew: true,
  orderedAt,
  changedAt: orderedAt,
  status: 'active',
} as const;
const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
const yearly = { ...held, billingCycle: 'annual', term } as const;
const monthly = { ...held, billingCycle: 'monthly', term: termFrom(orderedAt, 'P1M', 'new-commerce-license') } as const;

function lifeOf(subscription: typeof yearly | typeof monthly, ...events: readonly LedgerEvent[]): LedgerHistory {
  const first: SubscriptionEvent = { event: 'ordered', at: orderedAt, subscription, basis: [] };
  return [first, ...events];
}

const prices = {
  rows: [
    { billingCycle: 'annual', unitPrice: money('110.00', 'EUR') },
    { billingCycle: 'monthly', unitPrice: money('10.00', 'EUR') },
  ],
} as const;
const year = { untilAt: yearsLater(1) };

function billed(n: number, net: (index: number) => string): readonly BilledFact[] {
  return expectedLines(lifeOf(monthly), prices, { untilAt: yearsLater(n / 12) }).map(({ startsAt, endsAt, quantity }, index) => ({
    subscriptionId: 's-1',
    currency: 'EUR',
    net: money(net(index), 'EUR'),
    quantity,
    startsAt,
    endsAt,
  }));
}

export const ledgerRows: Rows = {
  'history: expectedLines, moves that cost nothing': row(20, (n) => {
    const history = lifeOf(
      yearly,
      ...times(
        n,
        (index) => ({ event: 'set-auto-renew', at: spread(index, n), facts: { autoRenew: index % 2 === 1 }, basis: [] }) as const,
      ),
    );
    return () => expectedLines(history, prices, year);
  }),
  'history: expectedLines, upgrades': row(20, (n) => {
    const upgrades = times(n, (index) => ({ event: 'upgrade', at: spread(index, n), facts: { product: `p-${String(index)}` } }) as const);
    const history = lifeOf(yearly, ...upgrades);
    return () => expectedLines(history, prices, year);
  }),
  'history: expectedLines, seats added': {
    n: 100,
    square: 'each event makes a state with its own list of all openings',
    of: (n) => {
      const added = times(
        n,
        (index) => ({ event: 'change-quantity', at: spread(index, n), facts: { quantity: 11 + index }, basis: [] }) as const,
      );
      const history = lifeOf(yearly, ...added);
      return () => expectedLines(history, prices, year);
    },
  },
  'prices.rows: expectedLines': row(50, (n) => {
    const rows = times(
      n,
      (index) => ({ billingCycle: 'monthly', product: `p-${String(index)}`, unitPrice: money('10.00', 'EUR') }) as const,
    );
    const history = lifeOf(monthly);
    return () => expectedLines(history, { rows }, year);
  }),
  'prices.rows and span: expectedLines, a price for each month': row(12, (n) => {
    const rows = times(n, (index) => ({
      billingCycle: 'monthly' as const,
      fromAt: yearsLater(index / 12),
      untilAt: yearsLater((index + 1) / 12),
      unitPrice: money('10.00', 'EUR'),
    }));
    const history = lifeOf(monthly);
    return () => expectedLines(history, { rows }, { untilAt: yearsLater(n / 12) });
  }),
  'span: expectedLines, years': row(4, (n) => () => expectedLines(lifeOf(monthly), prices, { untilAt: yearsLater(n) })),
  'span: expectedLines, a year at a time, years': row(20, (n) => () => expectedLines(lifeOf(yearly), prices, { untilAt: yearsLater(n) })),
  'span: expectedLines of an extended term, years': row(2, (n) => {
    const history = lifeOf(yearly, { event: 'set-end-of-term', at: orderedAt, facts: { endOfTerm: 'extend' }, basis: [] });
    return () => expectedLines(history, { ...prices, monthlyPlanExists: true }, { untilAt: yearsLater(n + 1) });
  }),
  'lines: audit, all agree': row(24, (n) => {
    const lines = billed(n, () => '100.00');
    return () => audit(lines, lifeOf(monthly), prices, { untilAt: yearsLater(n / 12) });
  }),
  'lines: audit, none agrees': row(24, (n) => {
    const lines = billed(n, () => '99.00');
    return () => audit(lines, lifeOf(monthly), prices, { untilAt: yearsLater(n / 12) });
  }),
  'lines: audit, in the wrong order': row(24, (n) => {
    const lines = [...billed(n, () => '100.00')].reverse();
    return () => audit(lines, lifeOf(monthly), prices, { untilAt: yearsLater(n / 12) });
  }),
  'lines, lives: auditBill': row(20, (n) => {
    const ids = times(n, (index) => `s-${String(index)}`);
    const lines = ids.flatMap((subscriptionId) => billed(2, () => '99.00').map((line) => ({ ...line, subscriptionId })));
    const lives = ids.map((id) => ({ history: lifeOf({ ...monthly, id } as never), prices }));
    return () => auditBill(lines, lives, { untilAt: yearsLater(2 / 12) });
  }),
  'lines: audit, doubled': row(24, (n) => {
    const lines = billed(n, () => '100.00');
    return () => audit([...lines, ...lines], lifeOf(monthly), prices, { untilAt: yearsLater(n / 12) });
  }),
  'lines: audit, unexpected': row(50, (n) => {
    const lines = times(
      n,
      (index): BilledFact => ({
        subscriptionId: 's-1',
        currency: 'EUR',
        net: money('1.00', 'EUR'),
        quantity: 1,
        startsAt: spread(index, n),
        endsAt: spread(index + 1, n),
      }),
    );
    return () => audit(lines, lifeOf(yearly), prices, year);
  }),
  'lines: audit, of others': row(100, (n) => {
    const lines = times(
      n,
      (index): BilledFact => ({
        subscriptionId: 's-2',
        currency: 'EUR',
        net: money('1.00', 'EUR'),
        quantity: 1,
        startsAt: spread(index, n),
        endsAt: spread(index + 1, n),
      }),
    );
    return () => audit(lines, lifeOf(yearly), prices, year);
  }),
};
