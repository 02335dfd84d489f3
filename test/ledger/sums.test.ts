import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { given } from '../../scripts/oracles/money.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { expectedLines } from '../../src/ledger/expected-lines.js';
import type { LedgerEvent } from '../../src/ledger/history.js';
import { draws } from '../draws.js';
import { windowed } from './held.js';

/** A year of licenses billed by the month, ordered on a day that every month has; seats are only added, and in the end some are canceled. */
interface Year {
  readonly startMs: number;
  readonly seats: number;
  readonly cents: number;
  readonly added: readonly { readonly ms: number; readonly seats: number }[];
  readonly cancelMs: number | null;
}

const year: fc.Arbitrary<Year> = fc.record({
  startMs: fc
    .record({ month: fc.nat(30), day: fc.integer({ min: 1, max: 28 }), ms: fc.nat(dayMs - 1) })
    .map(({ month, day, ms }) => Date.UTC(2022, 11 + month, day) + ms),
  seats: fc.integer({ min: 1, max: 60 }),
  cents: fc.integer({ min: 1, max: 60_000 }),
  added: fc.array(fc.record({ ms: fc.integer({ min: 1, max: 360 * dayMs }), seats: fc.integer({ min: 1, max: 20 }) }), { maxLength: 4 }),
  cancelMs: fc.option(fc.integer({ min: 1, max: 7 * dayMs - 1 })),
});

/** The start of a month of the term: after the first, each begins at a UTC midnight (T10). */
const monthOf = (startMs: number, nth: number): number => {
  const start = new Date(startMs);
  const moved = start.setUTCMonth(start.getUTCMonth() + nth);
  return nth === 0 ? moved : Math.floor(moved / dayMs) * dayMs;
};
const days = (fromMs: number, toMs: number): bigint => BigInt(Math.floor(toMs / dayMs) - Math.floor(fromMs / dayMs));

/** What is paid less what comes back, in big integers, from the recipes alone (T9, W14, I19). */
function paid({ startMs, seats, cents, cancelMs }: Year, added: Year['added'], untilMs: number): bigint {
  const stopMs = cancelMs === null ? untilMs : startMs + cancelMs;
  let [held, sum] = [seats, 0n];
  for (let nth = 0; nth < 12 && monthOf(startMs, nth) < stopMs; nth += 1) {
    const [fromMs, toMs] = [monthOf(startMs, nth), monthOf(startMs, nth + 1)];
    const part = (price: bigint, count: number, ms: number, rounding: 'cut the line' | 'cut per seat') => {
      const left = days(ms, toMs) > 1n ? days(ms, toMs) : 1n;
      return given(price * BigInt(count), 2, BigInt(count), left, days(fromMs, toMs), rounding);
    };
    sum += BigInt(cents) * BigInt(held);
    for (const one of added.filter(({ ms }) => startMs + ms > fromMs && startMs + ms < Math.min(toMs, stopMs))) {
      const at = startMs + one.ms;
      sum += part(BigInt(cents), held + one.seats, at, 'cut the line') - part(BigInt(cents), held, at, 'cut the line');
      held += one.seats;
    }
    if (cancelMs === null || nth > 0) continue;
    // everything in the first day, then the price of the seats that are held for the days that are left
    if (cancelMs < dayMs) return 0n;
    sum -= part(BigInt(cents), held, stopMs, 'cut per seat');
  }
  return sum;
}

it('the lines of a year add up to what was paid less what came back, as another calculation has it [T9, W14, I19]', () => {
  let canceled = 0;
  fc.assert(
    fc.property(year, (one) => {
      const { startMs, seats, cents, cancelMs } = one;
      const orderedAt = addMs(instant('1970-01-01'), startMs);
      const starts = new Set(Array.from({ length: 13 }, (_, nth) => monthOf(startMs, nth)));
      // a change at the very start of a cycle, or two at once, are another matter
      const added = [...new Map(one.added.map((step) => [step.ms, step])).values()]
        .filter(({ ms }) => !starts.has(startMs + ms) && (cancelMs === null || ms < cancelMs))
        .sort((a, b) => a.ms - b.ms);
      const untilAt = addMs(orderedAt, 359 * dayMs);
      let held = seats;
      const events = added.flatMap(({ ms, seats: more }): readonly LedgerEvent[] => {
        held += more;
        return [{ event: 'change-quantity', at: addMs(orderedAt, ms), facts: { quantity: held }, basis: [] }];
      });
      const end: readonly LedgerEvent[] =
        cancelMs === null ? [] : [{ event: 'cancel', at: addMs(orderedAt, cancelMs), facts: {}, basis: [] }];
      const subscription = windowed('2022-12-01', { orderedAt, changedAt: orderedAt, quantity: seats });
      const term = { duration: 'P1Y', startsAt: orderedAt, endsAt: addMs(instant('1970-01-01'), monthOf(startMs, 12)) } as const;
      const prices = { rows: [{ billingCycle: 'monthly', unitPrice: { amount: cents, currency: 'EUR' } }] } as const;
      const history = [{ event: 'ordered', at: orderedAt, subscription: { ...subscription, term }, basis: [] }, ...events, ...end] as const;
      const lines = expectedLines(history, prices, { untilAt });
      // seats added just before: whether the newest window or the order's decides what comes back is decided by the core
      if (cancelMs !== null && cancelMs >= dayMs && added.some(({ ms }) => cancelMs - ms < dayMs)) return;
      expect(lines.filter(({ verdict }) => verdict === 'undetermined')).toEqual([]);
      const sum = lines.reduce((all, line) => all + BigInt(line.verdict === 'expected' ? line.net.amount : 0), 0n);
      expect(sum).toBe(paid(one, added, orderedAt + 359 * dayMs));
      if (cancelMs !== null) canceled += 1;
    }),
    { numRuns: draws(1000) },
  );
  expect(canceled).toBeGreaterThan(0);
});
