import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import { decimal, money, refundCredit } from 'termbook';
import { midCycleCharges } from '../../../src/policy/mid-cycle-charge.js';
import type { MidCycleChange } from '../../../src/rules/prices/mid-cycle-charge.js';
import { midCycleCharge } from '../../../src/rules/prices/mid-cycle-charge.js';
import type { MidCycleChangeKind } from '../../../src/vocabulary/purchase.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';

const june = { cycleStartsAt: instant('2023-06-18'), cycleEndsAt: instant('2023-07-18') };
const of = (seats: number, price = '10.08') => ({ seats, unitPrice: money(price, 'EUR') });
const facts = (rest: Partial<MidCycleChange> = {}): MidCycleChange =>
  Object.freeze({ family: 'new-commerce-license', change: 'seats', before: of(10), after: of(12), ...june, ...rest });
const lines = (rest: Partial<MidCycleChange>, at: string, interpretations: Interpretations = {}) => {
  const answer = midCycleCharge(facts(rest), instant(at), { interpretations });
  if (answer.verdict !== 'computed') return answer.gaps;
  return [decimal(answer.refund), decimal(answer.charge), `${String(answer.billed)}/${String(answer.cycle)} ${answer.unit}`];
};

describe('midCycleCharge', () => {
  it('two seats added to ten at 10.08 on the third of 30 days: -94.08 and +112.89, each line cut [T9, I19]', () => {
    const at = instant('2023-06-20T12:00Z');
    expect(midCycleCharge(facts(), at)).toEqual({
      question: 'mid-cycle-charge',
      at,
      basis: [
        expect.objectContaining({ rule: 'T9', entry: 'mid-cycle-charge/seats@2022-11-08' }),
        expect.objectContaining({ rule: 'W14' }),
      ],
      contested: ['I19'],
      changesAt: instant('2023-06-21'),
      verdict: 'computed',
      refund: money('94.08', 'EUR'),
      charge: money('112.89', 'EUR'),
      net: money('18.81', 'EUR'),
      unit: 'days',
      billed: 28,
      cycle: 30,
    });
  });

  it('four seats of twelve removed that day: -112.89 and +75.26 [T9, I19]', () => {
    expect(lines({ before: of(12), after: of(8) }, '2023-06-20T12:00Z')).toEqual(['112.89', '75.26', '28/30 days']);
  });

  const march = { cycleStartsAt: instant('2023-03-05'), cycleEndsAt: instant('2023-04-05') };
  it.each([
    ['2023-03-07', 10, 15, '112.25', '168.38'],
    ['2023-03-10', 15, 25, '150.96', '251.61'],
    ['2023-03-12', 25, 23, '232.25', '213.67'],
    ['2023-03-14', 23, 20, '195.87', '170.32'],
    ['2023-03-25', 20, 30, '85.16', '127.74'],
  ])('of 12.00 a seat and 31 days, on %s from %d seats to %d: -%s and +%s [T9, I19]', (at, from, to, refund, charge) => {
    expect(lines({ ...march, before: of(from, '12.00'), after: of(to, '12.00') }, at).slice(0, 2)).toEqual([refund, charge]);
  });

  it('cuts the price of a seat for every line, or rounds each line once, under the other interpretations [I19]', () => {
    const day = '2023-06-20';
    expect(lines({}, day, { I19: 'cut-the-seat' })).toEqual(['94.00', '112.80', '28/30 days']);
    expect(lines({}, day, { I19: 'one-final-rounding' })).toEqual(['94.08', '112.90', '28/30 days']);
    expect(lines({}, day, { I19: 'exact-line' })).toEqual(['94.08', '112.89', '28/30 days']);
  });

  it('an upgrade on the eighth of 30 days: 7.72 a seat comes back, 4.92 a seat is charged [U1, I19]', () => {
    const day = '2023-06-25';
    expect(lines({ change: 'upgrade', before: of(300), after: of(300, '6.43') }, day)).toEqual(['2316.00', '1476.00', '23/30 days']);
    expect(lines({ change: 'upgrade', before: of(100), after: of(100, '6.43') }, day)).toEqual(['772.00', '492.00', '23/30 days']);
    expect(lines({ change: 'upgrade', before: of(100), after: of(100, '6.43') }, day, { I19: 'one-final-rounding' })).toEqual([
      '772.80',
      '492.97',
      '23/30 days',
    ]);
  });

  it('a trial converted on the first day of its month: the whole price, nothing comes back [R2]', () => {
    const month = { cycleStartsAt: instant('2023-06-25'), cycleEndsAt: instant('2023-07-25') };
    const trial = { change: 'trial-conversion', ...month, after: of(25, '52.61') } as const;
    expect(lines({ ...trial, before: null }, '2023-06-25T15:00Z')).toEqual(['0.00', '1315.25', '30/30 days']);
    expect(lines({ ...trial, before: of(25, '0.00') }, '2023-06-25T15:00Z')).toEqual(['0.00', '1315.25', '30/30 days']);
  });

  const year = { cycleStartsAt: instant('2023-09-20'), cycleEndsAt: instant('2024-09-20') };
  it.each([
    ['2023-09-20', '2500.00', 12],
    ['2023-09-20T00:00:00.001Z', '2291.60', 11],
    ['2023-10-20', '2291.60', 11],
    ['2023-10-20T00:00:00.001Z', '2083.30', 10],
    ['2024-08-20', '208.30', 1],
  ])('an annual plan from the next month on: on %s %s for %d of 12 months [T9, I19]', (at, charge, months) => {
    const plan = { change: 'billing-plan', before: null, after: of(10, '250.00'), ...year } as const;
    expect(lines(plan, at)).toEqual(['0.00', charge, `${String(months)}/12 months`]);
  });

  it.each([
    ['2023-09-20T10:30Z', '2500.00', 12],
    ['2023-09-20T10:30:00.001Z', '2291.60', 11],
    ['2023-10-20', '2291.60', 11],
    ['2023-10-20T00:00:00.001Z', '2083.30', 10],
    ['2024-08-20', '208.30', 1],
  ])('a year ordered at half past ten has twelve months, which begin with a day: on %s %s for %d [T9, T10]', (at, charge, months) => {
    const plan = { change: 'billing-plan', before: null, after: of(10, '250.00'), ...year } as const;
    const ordered = { cycleStartsAt: instant('2023-09-20T10:30Z') };
    expect(lines({ ...plan, ...ordered }, at)).toEqual(['0.00', charge, `${String(months)}/12 months`]);
  });

  it('a plan changed in the last month of its cycle comes with another cycle [T9]', () => {
    const plan = { change: 'billing-plan', before: null, after: of(10, '250.00'), ...year } as const;
    expect(lines(plan, '2024-08-20T00:00:00.001Z')).toEqual([{ gap: 'fact-missing', fact: 'cycleStartsAt' }]);
  });

  it('changes with the day, last at the end of the cycle; a plan with the month [T9]', () => {
    const on = (at: string, rest: Partial<MidCycleChange> = {}) => midCycleCharge(facts(rest), instant(at));
    const odd = { cycleStartsAt: instant('2023-06-18T10:00Z'), cycleEndsAt: instant('2023-07-18T10:00Z') };
    expect(on('2023-07-16T10:00Z', odd)).toMatchObject({ billed: 2, changesAt: instant('2023-07-17') });
    expect(on('2023-07-17T10:00Z', odd)).toMatchObject({ billed: 1, changesAt: odd.cycleEndsAt });
    expect(on('2023-07-18T09:59:59.999Z', odd)).toMatchObject({ billed: 1, changesAt: odd.cycleEndsAt });
    const plan = { change: 'billing-plan', before: null, ...year } as const;
    expect(on('2023-10-20', plan)).toMatchObject({ billed: 11, changesAt: addMs(instant('2023-10-20'), 1) });
    expect(on('2023-10-24', plan)).toMatchObject({ billed: 10, changesAt: addMs(instant('2023-11-20'), 1) });
  });

  it.each(Object.keys(midCycleCharges) as MidCycleChangeKind[])(
    'of %s changes on the first day after the documents, before it is less',
    (change) => {
      const cycle = { cycleStartsAt: instant('2023-09-24T10:00Z'), cycleEndsAt: instant('2023-10-24T10:00Z') };
      const answer = midCycleCharge(facts({ change, ...(change === 'billing-plan' ? year : cycle) }), instant('2023-10-23'));
      expect(answer).toMatchObject({ verdict: 'computed', changesAt: instant('2023-10-24') });
    },
  );

  it('needs the cycle that the change falls into, and the seats before it [T9]', () => {
    const gaps = [{ gap: 'fact-missing', fact: 'cycleStartsAt' }];
    expect(lines({}, '2023-06-17T23:59:59.999Z')).toEqual(gaps);
    expect(lines({}, '2023-07-18')).toEqual(gaps);
    expect(lines({ before: null }, '2023-06-20')).toEqual([{ gap: 'fact-missing', fact: 'before' }]);
    expect(lines({ change: 'upgrade', before: null }, '2023-06-20')).toEqual([{ gap: 'fact-missing', fact: 'before' }]);
  });

  it('knows no other family and no other change [T9]', () => {
    expect(lines({ family: 'license-based' }, '2023-06-20')).toEqual([{ gap: 'documents-silent', on: 'price' }]);
    expect(lines({ family: '__proto__' as 'isv-saas' }, '2023-06-20')).toEqual([
      { gap: 'unknown-value', fact: 'family', value: '__proto__' },
    ]);
    expect(lines({ change: 'constructor' as 'seats' }, '2023-06-20')).toEqual([
      { gap: 'unknown-value', fact: 'change', value: 'constructor' },
    ]);
  });

  it('begins with the first day that the page prints lines for [T9]', () => {
    const cycle = { cycleStartsAt: instant('2021-06-18'), cycleEndsAt: instant('2021-07-18') };
    expect(lines(cycle, '2021-06-19T23:59:59.999Z')).toEqual([{ gap: 'before-first-source', firstSource: '2021-06-20' }]);
    expect(lines(cycle, '2021-06-20')).toEqual(['94.08', '112.89', '28/30 days']);
    const april = { cycleStartsAt: instant('2022-04-01'), cycleEndsAt: instant('2022-05-01') };
    expect(lines({ ...april, before: of(15, '0.00'), after: of(15, '12.00') }, '2022-04-16')).toEqual(['0.00', '90.00', '15/30 days']);
  });

  it.each<readonly [string, string, Partial<MidCycleChange>]>([
    ['invalid-quantity', 'after.seats', { after: of(0) }],
    ['invalid-quantity', 'before.seats', { before: of(1.5) }],
    ['negative-amount', 'after.unitPrice.amount', { after: { seats: 1, unitPrice: { amount: -1, currency: 'EUR' } } }],
    [
      'invalid-amount',
      'before.unitPrice times seats.amount',
      { before: { seats: 2, unitPrice: { amount: Number.MAX_SAFE_INTEGER, currency: 'EUR' } } },
    ],
    ['currency-mismatch', 'before.unitPrice.currency', { before: { seats: 1, unitPrice: money('1.00', 'USD') } }],
    ['inverted-dates', 'cycleEndsAt', { cycleEndsAt: addMs(june.cycleStartsAt, -1) }],
    ['invalid-instant', 'cycleStartsAt', { cycleStartsAt: 0.5 as Instant }],
    ['invalid-instant', 'cycleEndsAt', { cycleEndsAt: 0.5 as Instant }],
    ['wrong-type', 'after', { after: null as never }],
  ])('breaks off with %s at %s', (code, path, rest) => {
    expect(() => midCycleCharge(facts(rest), june.cycleStartsAt)).toThrow(expect.objectContaining({ code, path }));
  });

  it('expects the currency of what comes after', () => {
    const mixed = facts({ before: { seats: 1, unitPrice: money('1.00', 'USD') }, after: { seats: 1, unitPrice: money('1.00', 'EUR') } });
    expect(() => midCycleCharge(mixed, june.cycleStartsAt)).toThrow(
      'currency-mismatch at "before.unitPrice.currency": expected EUR, received "USD"',
    );
  });

  it('breaks off on an `at` that is no Instant', () => {
    expect(() => midCycleCharge(facts(), 0.5 as Instant)).toThrow(expect.objectContaining({ path: 'at' }));
  });
});

describe('the laws of midCycleCharge', () => {
  const amounts = fc.integer({ min: 0, max: 1_000_000 });
  const seats = fc.integer({ min: 1, max: 500 });
  const days = fc.integer({ min: 0, max: 29 });
  const usd = (amount: number) => ({ amount, currency: 'USD' }) as const;
  const on = (day: number, rest: Partial<MidCycleChange>) => {
    const answer = midCycleCharge(facts(rest), addMs(june.cycleStartsAt, day * dayMs + dayMs / 2));
    if (answer.verdict !== 'computed') throw new Error('computed in its cycle');
    return answer;
  };

  it('the two lines add up, and never more comes back than was paid [T9, U1]', () => {
    const kinds = fc.constantFrom('seats', 'upgrade', 'trial-conversion', 'billing-plan');
    fc.assert(
      fc.property(kinds, amounts, amounts, seats, seats, days, (change, old, price, from, to, day) => {
        const month = change === 'billing-plan' ? 0 : day;
        const at = change === 'billing-plan' ? june.cycleStartsAt : addMs(june.cycleStartsAt, month * dayMs);
        const sides = { before: { seats: from, unitPrice: usd(old) }, after: { seats: to, unitPrice: usd(price) } };
        const answer = midCycleCharge(facts({ change, ...sides }), at);
        if (answer.verdict !== 'computed') throw new Error('computed in its cycle');
        const { refund, charge, net } = answer;
        expect(net.amount + refund.amount).toBe(charge.amount);
        expect(refund.amount).toBeLessThanOrEqual(old * from);
        expect(charge.amount).toBeLessThanOrEqual(price * to);
        expect(Math.min(refund.amount, charge.amount)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('the later in the cycle, the less comes back and the less is charged [T9]', () => {
    fc.assert(
      fc.property(amounts, seats, seats, days, days, (amount, from, to, a, b) => {
        const sides = { before: { seats: from, unitPrice: usd(amount) }, after: { seats: to, unitPrice: usd(amount) } };
        const [early, late] = [on(Math.min(a, b), sides), on(Math.max(a, b), sides)];
        expect(late.charge.amount).toBeLessThanOrEqual(early.charge.amount);
        expect(late.refund.amount).toBeLessThanOrEqual(early.refund.amount);
      }),
    );
  });

  it('what is charged for the target of an upgrade is what a cancellation would give back for it that day [U1, W14]', () => {
    fc.assert(
      fc.property(amounts, seats, days, (amount, quantity, day) => {
        const at = addMs(june.cycleStartsAt, day * dayMs + dayMs / 2);
        const side = { seats: quantity, unitPrice: usd(amount) };
        const { charge } = on(day, { change: 'upgrade', before: side, after: side });
        const paid = { paid: usd(amount * quantity), startsAt: june.cycleStartsAt, endsAt: june.cycleEndsAt, quantity };
        const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: addMs(at, -2 * dayMs) } as const;
        const refund = refundCredit({ purchase, charge: paid }, at);
        expect(charge).toEqual(refund.verdict === 'computed' && refund.credit);
      }),
    );
  });
});
