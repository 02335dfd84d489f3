import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import { decimal, money } from '../../../src/kernel/money.js';
import { refundCredit } from '../../../src/rules/canceling/refund-credit.js';
import type { SeatAddition } from '../../../src/rules/prices/seat-addition-charge.js';
import { seatAdditionCharge } from '../../../src/rules/prices/seat-addition-charge.js';

const cycleStartsAt = instant('2022-07-15');
const cycleEndsAt = instant('2022-08-15');
const facts = (rest: Partial<SeatAddition> = {}): SeatAddition =>
  Object.freeze({ family: 'new-commerce-license', seats: 10, unitPrice: money('10.08', 'EUR'), cycleStartsAt, cycleEndsAt, ...rest });
const asked = (at: string, rest: Partial<SeatAddition> = {}) => {
  const answer = seatAdditionCharge(facts(rest), instant(at));
  return answer.verdict === 'computed' ? [decimal(answer.charge), answer.billedDays, answer.cycleDays] : answer.gaps;
};

describe('seatAdditionCharge', () => {
  it('charges 29 of 31 days for 10 seats of 10.08 added on the third day: 9.42 a seat, 94.20 [T9, W14]', () => {
    const at = instant('2022-07-17T12:00Z');
    expect(seatAdditionCharge(facts(), at)).toEqual({
      question: 'seat-addition',
      at,
      basis: [
        expect.objectContaining({ rule: 'T9', entry: 'seat-addition/new-commerce-license@undated' }),
        expect.objectContaining({ rule: 'W14' }),
      ],
      contested: ['I19'],
      changesAt: instant('2022-07-18'),
      verdict: 'computed',
      charge: money('94.20', 'EUR'),
      billedDays: 29,
      cycleDays: 31,
    });
  });

  it('charges 94.30 where only the end is rounded [T9, I19]', () => {
    const answer = seatAdditionCharge(facts(), instant('2022-07-17T12:00Z'), { interpretations: { I19: 'one-final-rounding' } });
    expect(answer).toMatchObject({ charge: money('94.30', 'EUR'), contested: ['I19'] });
  });

  it.each([
    ['2022-07-15', '100.80', 31],
    ['2022-07-15T23:59:59.999Z', '100.80', 31],
    ['2022-07-16', '97.50', 30],
    ['2022-08-13T23:59:59.999Z', '6.50', 2],
    ['2022-08-14', '3.20', 1],
    ['2022-08-14T23:59:59.999Z', '3.20', 1],
  ])('counts the day of the event and the rest of the cycle: from %s on %s for %s days [T9]', (at, charge, days) => {
    expect(asked(at)).toEqual([charge, days, 31]);
  });

  it('changes with the day, and last at the end of the cycle [T9]', () => {
    const cycle = { cycleStartsAt: instant('2022-07-15T10:00Z'), cycleEndsAt: instant('2022-08-15T10:00Z') };
    const on = (at: string) => seatAdditionCharge(facts(cycle), instant(at));
    expect(on('2022-08-13T10:00Z')).toMatchObject({ billedDays: 2, changesAt: instant('2022-08-14') });
    expect(on('2022-08-14T10:00Z')).toMatchObject({ billedDays: 1, changesAt: instant('2022-08-15T10:00Z') });
  });

  it('charges a day on the last part of a cycle that does not end at midnight: the day of the event counts [T9]', () => {
    const cycle = { cycleStartsAt: instant('2022-07-15T10:00Z'), cycleEndsAt: instant('2022-08-15T10:00Z') };
    for (const at of ['2022-08-15', '2022-08-15T05:00Z', '2022-08-15T09:59:59.999Z']) {
      expect(seatAdditionCharge(facts(cycle), instant(at))).toMatchObject({
        charge: money('3.20', 'EUR'),
        billedDays: 1,
        changesAt: cycle.cycleEndsAt,
      });
    }
  });

  it('needs the cycle that the seats come into: before it and from its end on another one is needed [T9]', () => {
    const gaps = [{ gap: 'fact-missing', fact: 'cycleStartsAt' }];
    expect(asked('2022-07-14T23:59:59.999Z')).toEqual(gaps);
    expect(asked('2022-08-15')).toEqual(gaps);
  });

  it('knows no other family [T9]', () => {
    expect(asked('2022-07-17', { family: 'license-based' })).toEqual([{ gap: 'documents-silent', on: 'price' }]);
    expect(asked('2022-07-17', { family: '__proto__' as 'isv-saas' })).toEqual([
      { gap: 'unknown-value', fact: 'family', value: '__proto__' },
    ]);
  });

  it.each<readonly [string, string, Partial<SeatAddition>]>([
    ['invalid-quantity', 'seats', { seats: 0 }],
    ['invalid-quantity', 'seats', { seats: 1.5 }],
    ['negative-amount', 'unitPrice.amount', { unitPrice: { amount: -1, currency: 'EUR' } }],
    ['fractional-amount', 'unitPrice times seats.amount', { unitPrice: { amount: Number.MAX_SAFE_INTEGER, currency: 'EUR' } }],
    ['inverted-dates', 'cycleEndsAt', { cycleEndsAt: addMs(cycleStartsAt, -1) }],
    ['invalid-instant', 'cycleStartsAt', { cycleStartsAt: 0.5 as Instant }],
    ['invalid-instant', 'cycleEndsAt', { cycleEndsAt: 0.5 as Instant }],
  ])('breaks off with %s at %s', (code, path, rest) => {
    expect(() => seatAdditionCharge(facts(rest), cycleStartsAt)).toThrow(expect.objectContaining({ code, path }));
  });

  it('breaks off on an `at` that is no Instant', () => {
    expect(() => seatAdditionCharge(facts(), 0.5 as Instant)).toThrow(expect.objectContaining({ path: 'at' }));
  });
});

describe('the laws of seatAdditionCharge', () => {
  const amounts = fc.integer({ min: 0, max: 1_000_000 });
  const seats = fc.integer({ min: 1, max: 500 });
  const days = fc.integer({ min: 0, max: 30 });

  it('seats that come and go on the same day cost exactly what W14 gives back for them [T9, W14]', () => {
    fc.assert(
      fc.property(amounts, seats, days, (amount, quantity, day) => {
        const at = addMs(cycleStartsAt, day * dayMs + dayMs / 2);
        const charged = seatAdditionCharge(facts({ seats: quantity, unitPrice: { amount, currency: 'USD' } }), at);
        const charge = {
          paid: { amount: amount * quantity, currency: 'USD' },
          startsAt: cycleStartsAt,
          endsAt: cycleEndsAt,
          quantity,
        } as const;
        const openedAt = addMs(at, -2 * dayMs);
        const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: openedAt } as const;
        const refund = refundCredit({ purchase, charge }, at);
        expect(charged.verdict === 'computed' && charged.charge).toEqual(refund.verdict === 'computed' && refund.credit);
      }),
    );
  });

  it('the later in the cycle, the less is charged, and never more than the whole price [T9]', () => {
    fc.assert(
      fc.property(amounts, seats, days, days, (amount, quantity, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((day) => {
          const answer = seatAdditionCharge(
            facts({ seats: quantity, unitPrice: { amount, currency: 'USD' } }),
            addMs(cycleStartsAt, day * dayMs),
          );
          return answer.verdict === 'computed' ? answer.charge.amount : Number.NaN;
        });
        expect(late).toBeLessThanOrEqual(early ?? Number.NaN);
        expect(early).toBeLessThanOrEqual(amount * quantity);
      }),
    );
  });
});
