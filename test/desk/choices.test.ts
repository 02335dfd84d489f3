import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/desk/choices.js';
import { choices } from '../../src/desk/choices.js';
import type { DeskRecord } from '../../src/desk/deadline.js';
import type { DatedMove, Projection } from '../../src/desk/project.js';
import { project } from '../../src/desk/project.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant, isoInstant } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { accessWhile } from '../../src/rules/suspending/access-while.js';
import { draws } from '../draws.js';

const orderedAt = instant('2024-03-01T10:00Z');
const license = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'annual',
  orderedAt,
  quantity: 5,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
  unitPrice: money('10.00', 'EUR'),
} as const satisfies DeskRecord;
const { endsAt } = license.term;

const shown = ({ moves, cost }: Course): string =>
  `${moves.map(({ at, request }) => `${request.move} ${isoInstant(at)}`).join(', ')}: ${String(cost[0]?.amount ?? 0)}`;

describe('choices', () => {
  it('a term that cannot be canceled any more is left for nothing by not renewing it, up to the last millisecond (W14, T3)', () => {
    const [first] = choices(license, instant('2024-06-01'), { keep: { seats: 0, untilAt: addMs(endsAt, 60 * dayMs) } }).courses;
    expect(first?.moves).toEqual([{ at: instant('2024-06-01'), request: { move: 'set-auto-renew', autoRenew: false } }]);
    expect(first).toMatchObject({ lastAt: addMs(endsAt, -1), cost: [], refunds: [] });
  });

  it('a renewed term is left within its first day for nothing too, and later for a part (W14)', () => {
    const { courses } = choices(license, instant('2024-06-01'), { keep: { seats: 0, untilAt: addMs(endsAt, 60 * dayMs) } });
    const alone = courses.filter(({ moves }) => moves.length === 1 && moves[0]?.request.move === 'cancel');
    expect(alone[0]).toMatchObject({ cost: [{ amount: 0, currency: 'EUR' }], refunds: [{ amount: 5000, currency: 'EUR' }] });
    expect(alone[0]).toMatchObject({ moves: [{ at: endsAt }], lastAt: addMs(endsAt, dayMs - 1) });
    expect(alone.at(-1)?.lastAt).toBe(addMs(endsAt, 7 * dayMs - 1));
  });

  it('seats that stay are paid for at the renewal, and fewer seats cost less where fewer are kept', () => {
    const untilAt = addMs(endsAt, 60 * dayMs);
    const all = choices(license, instant('2024-06-01'), { keep: { seats: 5, untilAt } }).courses;
    expect(all[0]).toMatchObject({ moves: [], cost: [{ amount: 5000, currency: 'EUR' }] });
    const two = choices(license, instant('2024-06-01'), { keep: { seats: 2, untilAt } }).courses;
    expect(two[0]).toMatchObject({ cost: [{ amount: 2000, currency: 'EUR' }] });
    expect(two[0]?.moves.map(({ request }) => request.move)).toEqual(['schedule-change']);
  });

  it('a course without a known price stands apart with its gap', () => {
    const { unitPrice: _unitPrice, ...unpriced } = license;
    const { courses, open } = choices(unpriced, orderedAt, { keep: { seats: 5, untilAt: addMs(endsAt, 1) } });
    expect(courses).toEqual([]);
    expect(open[0]?.gaps).toContainEqual({ gap: 'fact-missing', fact: 'unitPrice' });
  });

  it('throws for seats that are no whole number and for a question that is not before the end', () => {
    expect(() => choices(license, orderedAt, { keep: { seats: -1, untilAt: endsAt } })).toThrow('question.keep.seats');
    expect(() => choices(license, endsAt, { keep: { seats: 1, untilAt: endsAt } })).toThrow('at');
  });
});

const requests: readonly MoveRequest[] = [
  { move: 'cancel' },
  { move: 'suspend', reason: 'customer-request' },
  { move: 'reactivate' },
  { move: 'set-auto-renew', autoRenew: true },
  { move: 'set-auto-renew', autoRenew: false },
  { move: 'set-end-of-term', endOfTerm: 'end' },
  { move: 'set-end-of-term', endOfTerm: 'renew' },
  ...[1, 2, 3, 4, 5].flatMap((quantity): readonly MoveRequest[] => [
    { move: 'change-quantity', quantity },
    { move: 'schedule-change', change: { quantity } },
  ]),
];

interface Asked {
  readonly record: DeskRecord;
  readonly at: Instant;
  readonly keep: { readonly seats: number; readonly untilAt: Instant };
}

const asked: fc.Arbitrary<Asked> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 5 }),
    kept: fc.nat(5),
    cycle: fc.constantFrom('annual', 'monthly'),
    length: fc.constantFrom('P1M', 'P1Y'),
    autoRenew: fc.boolean(),
    after: fc.constantFrom(0, 1, dayMs - 1, dayMs, 3 * dayMs, 7 * dayMs - 1, 7 * dayMs, 20 * dayMs),
    days: fc.integer({ min: 1, max: 60 }),
    cents: fc.integer({ min: 1, max: 100_000 }),
  })
  .map(({ quantity, kept, cycle, length, autoRenew, after, days, cents }) => {
    const billingCycle = length === 'P1M' ? 'monthly' : cycle;
    const term = termFrom(orderedAt, length, 'new-commerce-license');
    const record = { ...license, quantity, billingCycle, autoRenew, term, unitPrice: { amount: cents, currency: 'EUR' } } as const;
    return {
      record,
      at: addMs(orderedAt, after),
      keep: { seats: Math.min(kept, quantity), untilAt: addMs(length === 'P1M' ? orderedAt : term.endsAt, days * dayMs + 7 * dayMs * 4) },
    };
  });

/** Charges less refunds from an instant on; null = not known. */
function paidFrom({ lines }: Projection, at: Instant): number | null {
  let sum = 0;
  for (const line of lines) {
    if (line.at < at) continue;
    if (line.amount === null) return null;
    sum += line.what === 'charge' ? line.amount.amount : -line.amount.amount;
  }
  return sum;
}

/** True if the seats are usable at each instant at which anything happens, and just before; without seats, if it is over at the end. */
function keeps(record: DeskRecord, moves: readonly DatedMove[], life: Projection, { at, keep }: Asked): boolean {
  if (keep.seats === 0) return ['cancelled', 'expired', 'disabled', 'deleted'].includes(life.subscription.status);
  const around = [at, ...life.events.map((event) => event.at)].flatMap((one) => [addMs(one, -1), one]);
  return [...around, addMs(keep.untilAt, -1)].every((one) => {
    if (one < at || one >= keep.untilAt) return true;
    const made = moves.filter((move) => move.at <= one);
    const { subscription } = project(record, made, Math.max(one, addMs(made.at(-1)?.at ?? one, 1)) as Instant);
    const answer = accessWhile(subscription, one);
    return answer.verdict === 'computed' && answer.users === 'yes' && subscription.quantity >= keep.seats;
  });
}

/** The same move for twice the seats. */
function twice(request: MoveRequest): MoveRequest {
  if (request.move === 'change-quantity') return { ...request, quantity: request.quantity * 2 };
  if (request.move !== 'schedule-change' || request.change?.quantity == null) return request;
  return { ...request, change: { ...request.change, quantity: request.change.quantity * 2 } };
}

describe('laws of choices', () => {
  it('no drawn legal sequence of up to three moves at boundaries and their neighbors costs less than the cheapest course', () => {
    const picks = fc.array(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(asked, picks, (question, sequences) => {
        const { record, at, keep } = question;
        const { courses } = choices(record, at, { keep });
        const cheapest = courses[0] === undefined ? Infinity : (courses[0].cost[0]?.amount ?? 0);
        const idle = project(record, [], keep.untilAt);
        const dates = [orderedAt, ...idle.lines.map((line) => line.at), ...idle.events.map((event) => event.at)];
        const limits = dates.flatMap((date) => [date, addMs(date, dayMs), addMs(date, 7 * dayMs)]);
        const instants = [at, ...limits.flatMap((one) => [addMs(one, -1), one, addMs(one, 1)])].filter(
          (one) => one >= at && one < keep.untilAt,
        );
        for (const sequence of sequences) {
          const moves = sequence
            .map(
              ([when, what]): DatedMove => ({
                at: instants[when % instants.length] as Instant,
                request: requests[what % requests.length] as MoveRequest,
              }),
            )
            .sort((a, b) => a.at - b.at);
          const life = project(record, moves, keep.untilAt);
          const paid = paidFrom(life, at);
          if (life.notMade.length > 0 || life.gaps.length > 0 || paid === null || !keeps(record, moves, life, question)) continue;
          expect(paid, JSON.stringify({ moves, found: courses.slice(0, 1).map(shown) })).toBeGreaterThanOrEqual(cheapest);
        }
      }),
      { numRuns: draws(100) },
    );
  });

  it('doubling the price or the seats doubles the cost of the same course, but for the rounding of each seat', () => {
    fc.assert(
      fc.property(asked, ({ record, at, keep }) => {
        const { courses } = choices(record, at, { keep });
        const twicePrice = { ...record, unitPrice: { amount: (record.unitPrice?.amount ?? 0) * 2, currency: 'EUR' } } as const;
        const twiceSeats = { ...record, quantity: record.quantity * 2 };
        for (const { moves, cost } of courses) {
          const doubled = moves.map(({ at: when, request }): DatedMove => ({ at: when, request: twice(request) }));
          for (const life of [project(twicePrice, moves, keep.untilAt), project(twiceSeats, doubled, keep.untilAt)]) {
            const most = 2 * record.quantity * life.lines.length;
            expect(Math.abs((paidFrom(life, at) ?? NaN) - 2 * (cost[0]?.amount ?? 0))).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: draws(50) },
    );
  });
});
