import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course, DatedMove, DeskRecord, Projection } from 'termbook/desk';
import { choices, project } from 'termbook/desk';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant, isoInstant } from '../../src/kernel/instant.js';
import { money, termFrom } from 'termbook';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import { accessWhile } from '../../src/rules/suspending/access-while.js';
import { draws } from '../draws.js';
import type { Asked } from './every-sequence.js';
import { asked, cheapestOf, instantsOf, isOut, regretOf, requestsAt } from './every-sequence.js';

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

  it('on the way out the seats that were added last go back in their own window: 3 of 5, 344 of 365 days (W14, T9)', () => {
    const addedAt = instant('2024-03-20');
    const windowStarts = [
      { by: 'order', startsAt: orderedAt, seats: 2 },
      { by: 'seat-addition', startsAt: addedAt, seats: 3 },
    ] as const;
    const record: DeskRecord = { ...license, autoRenew: false, windowStarts, changedAt: addedAt };
    const [first] = choices(record, instant('2024-03-22'), { keep: { seats: 0, untilAt: addMs(endsAt, dayMs) } }).courses;
    expect(first?.moves).toEqual([{ at: instant('2024-03-22'), request: { move: 'change-quantity', quantity: 2 } }]);
    // 50.00 x 344 / 365 comes back, 20.00 x 344 / 365 is charged, each cut off to the cent as printed lines are
    expect(first?.cost).toEqual([{ amount: 1884 - 4712, currency: 'EUR' }]);
    // where a seat stays as well, four may go, and three can
    const kept = choices(record, instant('2024-03-22'), { keep: { seats: 1, untilAt: endsAt } }).courses;
    expect(kept[0]?.moves).toEqual(first?.moves);
  });

  it('a trial is left by its conversion, canceled at once: all of it comes back (W14)', () => {
    const { term: _term, ...rest } = license;
    const trial = { opensAt: orderedAt, closesAt: addMs(orderedAt, 30 * dayMs) };
    const record: DeskRecord = { ...rest, status: 'trial', billingCycle: 'none', quantity: 25, trial };
    const [first] = choices(record, orderedAt, { keep: { seats: 0, untilAt: addMs(orderedAt, 20 * dayMs) } }).courses;
    expect(first?.moves.map(({ request }) => request.move)).toEqual(['convert-trial', 'cancel']);
    expect(first?.cost).toEqual([{ amount: 0, currency: 'EUR' }]);
  });

  it('no course comes to the same as a shorter one: all of it back is the cancellation alone (W14)', () => {
    const record: DeskRecord = { ...license, endOfTerm: 'renew' };
    const { courses } = choices(record, addMs(orderedAt, 60_000), { keep: { seats: 0, untilAt: addMs(endsAt, 8 * dayMs) } });
    const whole = courses.filter(({ cost }) => cost[0]?.amount === -5000);
    expect(whole.map(({ moves }) => moves.map(({ request }) => request.move))).toEqual([['cancel']]);
    // whether a term that goes on is renewed is a course of its own
    const kept = choices(record, addMs(orderedAt, 60_000), { keep: { seats: 5, untilAt: addMs(orderedAt, 60 * dayMs) } }).courses;
    expect(kept.map(({ moves }) => moves.map(({ request }) => request.move))).toEqual([[], ['set-auto-renew']]);
  });

  it('a term that would be extended is left by choosing its end, up to the last millisecond; to stay, a renewal is chosen (L5, L8)', () => {
    const bought = instant('2025-06-01T10:00Z');
    const term = termFrom(bought, 'P1Y', 'new-commerce-license');
    const record: DeskRecord = { ...license, orderedAt: bought, changedAt: bought, term, autoRenew: false, endOfTerm: 'extend' };
    const untilAt = addMs(term.endsAt, 40 * dayMs);
    const asked = instant('2026-05-01');
    const [out] = choices(record, asked, { keep: { seats: 0, untilAt } }).courses;
    expect(out?.moves).toEqual([{ at: asked, request: { move: 'set-end-of-term', endOfTerm: 'end' } }]);
    expect(out).toMatchObject({ lastAt: addMs(term.endsAt, -1), cost: [] });
    const staying = choices(record, asked, { keep: { seats: 5, untilAt } });
    // 5 x 10.00 for the year that follows
    const renewed = staying.courses.find(({ moves }) => moves.length === 1 && moves[0]?.request.move === 'set-end-of-term');
    expect(renewed).toMatchObject({
      moves: [{ request: { endOfTerm: 'renew' } }],
      lastAt: addMs(term.endsAt, -1),
      cost: [{ amount: 5000, currency: 'EUR' }],
    });
    expect(staying.open.find(({ moves }) => moves.length === 0)?.gaps).toContainEqual({ gap: 'fact-missing', fact: 'monthPrice' });
  });

  it('two moves at one instant stand there in one order', () => {
    const trial = { opensAt: orderedAt, closesAt: addMs(orderedAt, 30 * dayMs) };
    const term = { duration: 'P1M', startsAt: trial.opensAt, endsAt: trial.closesAt } as const;
    const record: DeskRecord = { ...license, billingCycle: 'monthly', status: 'trial', autoRenew: false, trial, term };
    const { courses, open } = choices(record, orderedAt, { keep: { seats: 2, untilAt: addMs(orderedAt, 200 * dayMs) } });
    const said = ({ moves, lastAt, cost }: Course): string =>
      JSON.stringify([moves.map((one) => JSON.stringify(one)).sort(), lastAt, cost]);
    const all = [...courses, ...open];
    expect(all.filter(({ moves }) => moves[0]?.at === moves[1]?.at).length).toBeGreaterThan(5);
    expect(new Set(all.map(said)).size).toBe(all.length);
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
    expect(() => choices(license, orderedAt, { keep: { seats: -1, untilAt: endsAt } })).toThrow(
      'invalid-quantity at "question.keep.seats": expected whole seats from 0, received -1',
    );
    expect(() => choices(license, orderedAt, { keep: { seats: 1, untilAt: 0.5 as Instant } })).toThrow(
      'invalid-instant at "question.keep.untilAt"',
    );
    expect(() => choices(license, endsAt, { keep: { seats: 1, untilAt: endsAt } })).toThrow(
      'inverted-dates at "at": expected from the last change, before untilAt',
    );
  });
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
  if (keep.seats === 0) return isOut(life.subscription);
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
  if (request.move === 'convert-trial' && request.quantity != null) return { ...request, quantity: request.quantity * 2 };
  if (request.move !== 'schedule-change' || request.change?.quantity == null) return request;
  return { ...request, change: { ...request.change, quantity: request.change.quantity * 2 } };
}

describe('laws of choices', () => {
  it.each([
    ['two', 2, 60],
    ['three', 3, 5],
  ] as const)(
    'no legal sequence of up to %s moves at all boundaries and their neighbors costs less than the cheapest course',
    (...row) => {
      const [, most, instants] = row;
      const seen = new Set<string>();
      fc.assert(
        fc.property(asked, (question) => {
          const { record, at, keep, kind } = question;
          // a year of charges has too many boundaries for each run
          fc.pre(kind !== 'active' || record.billingCycle === 'annual' || record.term?.duration === 'P1M');
          fc.pre(instantsOf(question).length <= instants);
          const best = cheapestOf(question, most);
          if (best === null) return;
          seen.add(kind);
          expect(paidFrom(project(record, best.moves, keep.untilAt), at)).toBe(best.cost);
          expect(regretOf(question, best), JSON.stringify(best.moves)).toBeLessThanOrEqual(0);
        }),
        { numRuns: draws(100) / 5 },
      );
      expect(seen.size).toBeGreaterThan(most === 2 ? 3 : 1);
    },
    600_000,
  );

  it('a course that is passed over is noticed: with the cheapest one left out, there is regret', () => {
    const question = { record: license, at: orderedAt, keep: { seats: 0, untilAt: addMs(endsAt, dayMs) } };
    const best = cheapestOf(question, 3);
    expect(best?.cost).toBe(0);
    expect(best === null ? null : regretOf(question, best)).toBe(0);
    expect(regretOf(question, { cost: -1, moves: [], tried: 0 })).toBe(1);
  });

  it('no drawn legal sequence of up to three moves at boundaries and their neighbors costs less than the cheapest course', () => {
    const picks = fc.array(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(asked, picks, (question, sequences) => {
        const { record, at, keep } = question;
        const { courses } = choices(record, at, { keep });
        const cheapest = courses[0] === undefined ? Infinity : (courses[0].cost[0]?.amount ?? 0);
        const instants = instantsOf(question);
        for (const sequence of sequences) {
          const moves = sequence
            .map(([when, what]): DatedMove => {
              const made = instants[when % instants.length] as Instant;
              const requests = requestsAt(record, made, keep.seats);
              return { at: made, request: requests[what % requests.length] as MoveRequest };
            })
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

  it('doubling the price or the seats doubles the cost of the same course, but for the rounding of each seat, or of each day of a traditional license', () => {
    fc.assert(
      fc.property(asked, ({ record, at, keep }) => {
        const { courses } = choices(record, at, { keep });
        const doubledPrice = ({ amount }: { readonly amount: number }) => ({ amount: amount * 2, currency: 'EUR' }) as const;
        const { unitPrice, monthPrice } = record;
        if (unitPrice == null || monthPrice == null) throw new Error('every drawn record has its prices');
        const twicePrice = { ...record, unitPrice: doubledPrice(unitPrice), monthPrice: doubledPrice(monthPrice) };
        const windowStarts = record.windowStarts?.map((one) => ({ ...one, seats: one.seats === null ? null : one.seats * 2 })) ?? null;
        const twiceSeats = { ...record, quantity: record.quantity * 2, windowStarts };
        for (const { moves, cost } of courses) {
          const doubled = moves.map(({ at: when, request }): DatedMove => ({ at: when, request: twice(request) }));
          // a trial converts by itself to seats of its own
          const ofSeats = record.status === 'trial' ? [] : [project(twiceSeats, doubled, keep.untilAt)];
          for (const life of [project(twicePrice, moves, keep.untilAt), ...ofSeats]) {
            const days = record.family === 'license-based' ? 366 : 1;
            const most = 2 * record.quantity * life.lines.length * days;
            expect(Math.abs((paidFrom(life, at) ?? NaN) - 2 * (cost[0]?.amount ?? 0))).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: draws(50) },
    );
  });
});
