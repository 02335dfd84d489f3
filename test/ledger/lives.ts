import * as fc from 'fast-check';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import type { BilledFact } from '../../src/ledger/billed-line.js';
import { expectedLines } from '../../src/ledger/expected-lines.js';
import type { LedgerEvent, LedgerHistory } from '../../src/ledger/history.js';
import type { ExpectedLine, LedgerLine } from '../../src/ledger/ledger-line.js';
import type { PriceList } from '../../src/billing/price-list.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { instant } from '../../src/kernel/instant.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { life } from '../../src/testing/subscriptions.js';
import { windowed } from './held.js';

/** A life, its prices, and the end of its bill. */
export interface Lived {
  readonly history: LedgerHistory;
  readonly prices: PriceList;
  readonly untilAt: Instant;
}

const eur = (amount: number) => ({ amount, currency: 'EUR' }) as const;

function pricesOf(cents: number): PriceList {
  return {
    rows: (['monthly', 'annual', 'biennial', 'triennial', 'one-time'] as const).flatMap((billingCycle) => [
      { billingCycle, unitPrice: eur(cents) },
      { billingCycle, product: 'E3', unitPrice: eur(cents + 777) },
    ]),
    monthlyPlanExists: true,
  };
}

/** A life of any family, as it is lived. */
export const anyLife: fc.Arbitrary<Lived> = fc
  .record({ one: life(), cents: fc.integer({ min: 1, max: 100_000 }), days: fc.nat(500) })
  .map(({ one: { events, at }, cents, days }) => ({ history: events, prices: pricesOf(cents), untilAt: addMs(at, days * dayMs) }));

interface DrawnStep {
  readonly ms: number;
  readonly what: 'seats' | 'cancel' | 'upgrade' | 'plan' | 'off';
  readonly quantity: number;
}

/** Time after the last step: within the first days, or later. */
const step: fc.Arbitrary<DrawnStep> = fc.record({
  ms: fc.oneof(fc.integer({ min: 1, max: 8 * dayMs }), fc.integer({ min: 1, max: 200 * dayMs })),
  what: fc.constantFrom('seats', 'seats', 'seats', 'cancel', 'upgrade', 'plan', 'off'),
  quantity: fc.integer({ min: 1, max: 60 }),
});

function eventsOf(subscription: Subscription, { ms, what, quantity }: DrawnStep): readonly [Subscription, readonly LedgerEvent[]] {
  const at = addMs(subscription.changedAt, ms);
  const requests: Readonly<Record<string, MoveRequest>> = {
    seats: { move: 'change-quantity', quantity },
    cancel: { move: 'cancel' },
    off: { move: 'set-auto-renew', autoRenew: false },
  };
  const request = requests[what];
  if (request !== undefined) {
    const moved = applyMove(subscription, request, at);
    return moved.verdict === 'applied' ? [moved.subscription, moved.events] : [subscription, []];
  }
  // time's own events are left out here: a history may
  const { term } = subscription;
  if (subscription.status !== 'active' || term == null || at >= term.endsAt) return [subscription, []];
  if (what === 'upgrade') {
    const next: Subscription = { ...subscription, product: 'E3', changedAt: at };
    return [next, [{ event: 'upgrade', at, facts: { product: 'E3' } }]];
  }
  if (subscription.billingCycle !== 'monthly') return [subscription, []];
  const next: Subscription = { ...subscription, billingCycle: 'annual', changedAt: at };
  return [next, [{ event: 'change-billing-plan', at, facts: { billingCycle: 'annual' } }]];
}

/** A life of new commerce from the day on which the lines of changes are printed. */
export const license: fc.Arbitrary<Lived> = fc
  .record({
    startMs: fc.nat(700 * dayMs),
    duration: fc.constantFrom('P1M', 'P1Y', 'P1Y', 'P3Y'),
    isAnnual: fc.boolean(),
    quantity: fc.integer({ min: 1, max: 60 }),
    cents: fc.integer({ min: 1000, max: 60_000 }),
    steps: fc.array(step, { maxLength: 6 }),
    days: fc.integer({ min: 1, max: 420 }),
  })
  .map(({ startMs, duration, isAnnual, quantity, cents, steps, days }) => {
    const orderedAt = addMs(instant('2022-11-08'), startMs);
    const family = 'new-commerce-license';
    const billingCycle = isAnnual && duration !== 'P1M' ? 'annual' : 'monthly';
    const held = windowed('2022-11-08', {
      orderedAt,
      changedAt: orderedAt,
      term: termFrom(orderedAt, duration, family),
      billingCycle,
      quantity,
    });
    const events: LedgerEvent[] = [];
    let current: Subscription = held;
    for (const one of steps) {
      const [next, made] = eventsOf(current, one);
      current = next;
      events.push(...made);
    }
    const history: LedgerHistory = [{ event: 'ordered', at: orderedAt, subscription: held, basis: [] }, ...events];
    return { history, prices: pricesOf(cents), untilAt: addMs(current.changedAt, days * dayMs) };
  });

export function linesOf({ history, prices, untilAt }: Lived): readonly LedgerLine[] {
  return expectedLines(history, prices, { untilAt });
}

export function isExpected(line: LedgerLine): line is ExpectedLine {
  return line.verdict === 'expected';
}

/** A line as a bill prints it. */
export function printed({ quantity, net, startsAt, endsAt }: ExpectedLine): BilledFact {
  return { subscriptionId: 's-1', quantity, net, currency: net.currency, startsAt, endsAt };
}
