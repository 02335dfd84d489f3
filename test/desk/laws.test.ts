import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline, DeskRecord } from '../../src/desk/deadline.js';
import { deadlines } from '../../src/desk/deadlines.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs } from '../../src/kernel/instant.js';
import { advance, applyMove, comingDates, decideCancellation, decideSeatReduction } from 'termbook';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import { accessWhile } from '../../src/rules/suspending/access-while.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { draws } from '../draws.js';
import type { Drawn } from './records.js';
import { drawn } from './records.js';

const shares = ['none', 'not-stated', 'prorated', 'full'];

function stateAt(record: DeskRecord, at: Instant): Subscription {
  return advance(record, at).subscription;
}

/** The share that comes back at an instant, as a number; -1 = the move cannot be made. */
function shareAt(record: DeskRecord, { action, seats }: Deadline, at: Instant): number {
  if (action === null || applyMove(record, action, at).verdict !== 'applied') return -1;
  const purchase = stateAt(record, at);
  const answer = seats === null ? decideCancellation(purchase, at) : decideSeatReduction({ purchase, seats }, at);
  return answer.verdict === 'allowed' ? shares.indexOf(answer.refund) : -1;
}

function isReached(record: DeskRecord, at: Instant): boolean {
  const access = accessWhile(stateAt(record, at), at);
  return access.verdict === 'computed' && (access.users === 'yes' || ['yes', 'to-save-data'].includes(access.administrators));
}

function isCharged(subscription: Subscription, at: Instant): boolean {
  const later = advance(subscription, at).subscription;
  return comingDates(later, { fromAt: at, untilAt: addMs(at, 1) }).some((date) => date.what === 'charge' && date.at === at);
}

/** True if a deadline's promise holds at an instant. */
function holds(record: DeskRecord, row: Deadline, at: Instant): boolean {
  const { kind, action, refund, missed } = row;
  if (kind === 'deletion') return stateAt(record, at).status !== 'deleted';
  if (kind === 'save-data') return isReached(record, at);
  if (refund !== null && kind !== 'stop-charge' && kind !== 'stop-renewal') return shareAt(record, row, at) >= shares.indexOf(refund);
  const isMade = applyMove(record, action as MoveRequest, at).verdict === 'applied';
  if (kind === 'stop-charge') return isMade && at < row.at;
  // what time does at the deadline cannot be chosen any more
  return isMade && advance(record, at).events.length === advance(record, addMs(row.at, -1)).events.length && missed !== 'not-stated';
}

/** A life in the respects in which a move may change it: what is charged, what becomes of it, if that is known, how many seats it has. */
function livedUntil(subscription: Subscription, untilAt: Instant): string {
  const later = advance(subscription, untilAt);
  const charges = comingDates(subscription, { fromAt: subscription.changedAt, untilAt }).filter(({ what }) => what === 'charge');
  return JSON.stringify([later.subscription.status, later.gaps.length, later.subscription.quantity, charges.map(({ at }) => at)]);
}

function forAll(law: (one: Drawn) => void, numRuns = 400): void {
  fc.assert(fc.property(drawn, law), { numRuns: draws(numRuns) });
}

describe('the laws of deadlines', () => {
  it('just before a deadline what it promises holds; at it it does not, or the deadline is contested or open', () => {
    forAll(({ record, span }) => {
      for (const row of deadlines([record], span).rows) {
        expect([row.kind, holds(record, row, addMs(row.at, -1))]).toEqual([row.kind, row.missed !== 'not-stated' || row.refund !== null]);
        const isOpen = row.contested.length > 0 || row.bounds !== null;
        if (!isOpen) expect([row.kind, holds(record, row, row.at)]).toEqual([row.kind, false]);
      }
    });
  });

  it('every deadline matters: the life with its move differs from the life without it, or data is lost', () => {
    forAll(({ record, span }) => {
      for (const row of deadlines([record], span).rows) {
        if (row.action === null) continue;
        const moved = applyMove(record, row.action, addMs(row.at, -1));
        expect(moved.verdict).toBe('applied');
        if (moved.verdict !== 'applied') continue;
        const base = stateAt(record, addMs(row.at, -1));
        const untilAt = addMs(row.at, 1);
        const gives = row.refund !== null && row.refund !== 'none';
        expect([row.kind, gives || livedUntil(moved.subscription, untilAt) !== livedUntil(base, untilAt)]).toEqual([row.kind, true]);
      }
    });
  });

  it('every seat of every charge follows from one deadline at most, and from none only if no move avoids the charge', () => {
    forAll(({ record, span }) => {
      const { rows } = deadlines([record], span);
      const base = stateAt(record, span.fromAt);
      const { fromAt, untilAt } = span;
      const charges = comingDates(base, { fromAt, untilAt }).flatMap(({ what, at }) => (what === 'charge' ? [at] : []));
      for (const at of charges) {
        const { quantity, status } = stateAt(record, at);
        const seats = rows.flatMap((row) => row.charges.filter((charge) => charge.at === at)).reduce((sum, one) => sum + one.seats, 0);
        expect(seats).toBeLessThanOrEqual(quantity);
        if (seats > 0) continue;
        const instants = [fromAt, addMs(at, -1), ...rows.map((row) => addMs(row.at, -1))].filter((asked) => asked >= fromAt && asked < at);
        const requests: readonly MoveRequest[] = [
          record.family === 'license-based' ? { move: 'suspend', reason: 'customer-request' } : { move: 'cancel' },
          { move: 'set-auto-renew', autoRenew: false },
          { move: 'set-end-of-term', endOfTerm: 'end' },
        ];
        for (const asked of instants) {
          for (const request of requests) {
            const moved = applyMove(record, request, asked);
            if (moved.verdict !== 'applied') continue;
            const other = advance(moved.subscription, at).subscription;
            expect([request.move, isCharged(moved.subscription, at) && other.status === status]).toEqual([request.move, quantity > 0]);
          }
        }
      }
    });
  });

  it('asked again later with nothing changed, the list is the earlier one without what is past', () => {
    fc.assert(
      fc.property(drawn, fc.nat(100), ({ record, span: { fromAt, untilAt } }, percent) => {
        const laterAt = addMs(fromAt, Math.floor((untilAt - fromAt) * (percent / 100)));
        const earlier = deadlines([record], { fromAt, untilAt });
        const later = deadlines([record], { fromAt: laterAt, untilAt });
        expect(later.rows).toEqual(earlier.rows.filter(({ at }) => at > laterAt));
      }),
      { numRuns: draws(400) },
    );
  });

  it('a list that ends earlier is the beginning of one that ends later', () => {
    fc.assert(
      fc.property(drawn, fc.nat(100), ({ record, span: { fromAt, untilAt } }, percent) => {
        const sooner = addMs(fromAt, Math.floor((untilAt - fromAt) * (percent / 100)));
        const longer = deadlines([record], { fromAt, untilAt });
        const shorter = deadlines([record], { fromAt, untilAt: sooner });
        expect(shorter.rows).toEqual(longer.rows.filter(({ at, bounds }) => (bounds?.earliestAt ?? at) <= sooner));
      }),
      { numRuns: draws(400) },
    );
  });

  it('no record vanishes, whatever it is', () => {
    const anything = fc.oneof(
      drawn.map(({ record }) => record),
      fc.anything() as fc.Arbitrary<DeskRecord>,
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), drawn, (records, { span }) => {
        const { rows, others } = deadlines(records, span);
        const told = new Set([...rows, ...others].map(({ record }) => record));
        expect([...told].sort()).toEqual(records.map((_record, index) => index));
      }),
      { numRuns: draws(400) },
    );
  });

  it('a subscription without a price has the same deadlines, without worth', () => {
    forAll(({ record, span }) => {
      const { unitPrice: _price, ...priceless } = record;
      const bare = (row: Deadline): unknown => [row.kind, row.at, row.action, row.charges.map(({ at, seats }) => [at, seats])];
      const unpriced = deadlines([priceless], span).rows;
      expect(unpriced.every(({ difference }) => difference === null)).toBe(true);
      expect(unpriced.map(bare).sort()).toEqual(deadlines([record], span).rows.map(bare).sort());
    }, 100);
  });
});
