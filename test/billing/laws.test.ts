import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedMove, DeskRecord } from 'termbook/desk';
import { project } from '../../src/desk/project.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import { expectedLines } from '../../src/ledger/expected-lines.js';
import type { LedgerHistory, LineKind } from 'termbook/ledger';
import { transitions } from '../../src/lifecycle/transitions.js';
import type { MoveRequest, SubscriptionEvent } from '../../src/lifecycle/transitions.js';
import type { Life } from '../../src/testing/subscriptions.js';
import { life } from '../../src/testing/subscriptions.js';
import { billingCycles } from '../../src/vocabulary/product.js';
import { draws, least } from '../draws.js';

/** What somebody made of a life; the rest is what time does. */
function movesOf([, ...events]: Life['events']): readonly DatedMove[] {
  return (events as readonly Exclude<SubscriptionEvent, { readonly event: 'ordered' }>[]).flatMap(({ event, at, facts }) => {
    return transitions[event].by === 'time' ? [] : [{ at, request: { move: event, ...facts } as MoveRequest }];
  });
}

interface Shown {
  readonly at: Instant;
  readonly amount: number | null;
}

/** The sums of the instants at which every line is known; null = one is not. */
function sumsOf(lines: readonly Shown[]): ReadonlyMap<Instant, number | null> {
  const sums = new Map<Instant, number | null>();
  for (const { at, amount } of lines) {
    const sum = sums.get(at) ?? (sums.has(at) ? null : 0);
    sums.set(at, sum === null || amount === null ? null : sum + amount);
  }
  return sums;
}

const charges: readonly LineKind[] = ['new', 'renewal', 'cycle', 'conversion', 'extended-month'];

describe('the one bill', () => {
  it('a projection and a ledger of the same life charge the same at the same instants', () => {
    let known = 0;
    const drawn = fc.record({ one: life(), cents: fc.integer({ min: 1, max: 100_000 }), days: fc.integer({ min: 1, max: 800 }) });
    fc.assert(
      fc.property(drawn, ({ one, cents, days }) => {
        const [ordered] = one.events as readonly [Extract<SubscriptionEvent, { readonly event: 'ordered' }>];
        const unitPrice = { amount: cents, currency: 'EUR' } as const;
        const untilAt = addMs(one.at, days * dayMs);
        const record: DeskRecord = { ...ordered.subscription, unitPrice, monthPrice: unitPrice, monthlyPlanExists: true };
        const { lines, events } = project(record, movesOf(one.events), untilAt);
        const prices = { rows: billingCycles.map((billingCycle) => ({ billingCycle, unitPrice })), monthlyPlanExists: true };
        const history: LedgerHistory = [ordered, ...events];
        const expected = expectedLines(history, prices, { untilAt });
        const paid = sumsOf(lines.map(({ at, what, amount }) => ({ at, amount: amount && (what === 'charge' ? 1 : -1) * amount.amount })));
        const billed = sumsOf(expected.map((line) => ({ at: line.at, amount: line.verdict === 'expected' ? line.net.amount : null })));
        for (const [at, sum] of billed) {
          if (sum === null || paid.get(at) === null) continue;
          known += 1;
          expect([at, paid.get(at) ?? 0]).toEqual([at, sum]);
        }
        for (const [at, sum] of paid) if (sum !== null && sum !== 0) expect([at, billed.has(at)]).toEqual([at, true]);
        const starts = expected.flatMap((line) => (charges.includes(line.kind) && line.verdict === 'expected' ? [line.at] : []));
        const charged = new Set(lines.flatMap(({ at, what }) => (what === 'charge' ? [at] : [])));
        expect(starts.filter((at) => !charged.has(at))).toEqual([]);
      }),
      { numRuns: draws(4000) },
    );
    expect(known).toBeGreaterThan(least(8000));
  });
});
