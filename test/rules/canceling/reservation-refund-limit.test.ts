import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import type { Money } from '../../../src/kernel/money.js';
import { money } from '../../../src/kernel/money.js';
import type {
  ReservationLedger,
  ReservationRefund,
  ReservationRefundLimitAnswer,
} from '../../../src/rules/canceling/reservation-refund-limit.js';
import { reservationRefundLimit } from '../../../src/rules/canceling/reservation-refund-limit.js';

const usd = (text: string): Money => money(text, 'USD');
const refund = (at: string, text: string, by?: ReservationRefund['by']): ReservationRefund =>
  Object.freeze({ refundedAt: instant(at), commitment: usd(text), ...(by === undefined ? {} : { by }) });
const ledger = (refunds: readonly ReservationRefund[], amount?: Money): ReservationLedger =>
  Object.freeze({ refunds: Object.freeze(refunds), ...(amount === undefined ? {} : { amount }) });
const asked = (given: ReservationLedger, at: string) => reservationRefundLimit(given, instant(at));
/** The day after the last sight of the page with the limit: the coverage ends. */
const lastSight = instant('2026-03-20');
const left = (answer: ReservationRefundLimitAnswer) => (answer.verdict === 'computed' ? answer.left.amount / 100 : answer.gaps);

describe('reservationRefundLimit', () => {
  it('leaves USD 50,000 to a customer without refunds, and that amount fits while one cent more never does [W17]', () => {
    const at = instant('2023-06-01');
    expect(reservationRefundLimit(ledger([], usd('50000.00')), at)).toEqual({
      question: 'reservation-refund-limit',
      at,
      basis: [expect.objectContaining({ rule: 'W17', entry: 'reservation-refund-limit/azure-reservation@2021-11-18' })],
      contested: [],
      changesAt: lastSight,
      verdict: 'computed',
      limit: usd('50000.00'),
      per: 'customer',
      used: usd('0.00'),
      left: usd('50000.00'),
      returns: null,
      fits: true,
      fitsFromAt: null,
    });
    expect(asked(ledger([], usd('50000.01')), '2023-06-01')).toMatchObject({ fits: false, fitsFromAt: null });
  });

  it('counts an amount from the millisecond of its refund and returns it 365 days later to the millisecond [W17]', () => {
    const given = ledger([refund('2023-01-10T12:00Z', '30000.00')], usd('20000.01'));
    const returnsAt = instant('2024-01-10T12:00Z');
    expect(asked(given, '2023-01-10T11:59:59.999Z')).toMatchObject({
      used: usd('0.00'),
      fits: true,
      changesAt: instant('2023-01-10T12:00Z'),
    });
    expect(asked(given, '2023-01-10T12:00Z')).toMatchObject({
      used: usd('30000.00'),
      left: usd('20000.00'),
      returns: { amount: usd('30000.00'), returnsAt },
      fits: false,
      fitsFromAt: returnsAt,
      changesAt: returnsAt,
    });
    expect(asked(given, '2024-01-10T11:59:59.999Z')).toMatchObject({ left: usd('20000.00'), fits: false, changesAt: returnsAt });
    expect(asked(given, '2024-01-10T12:00Z')).toMatchObject({ left: usd('50000.00'), returns: null, fits: true, changesAt: lastSight });
  });

  it('counts days and no calendar year: over a leap day the amount is back a day earlier [W17]', () => {
    const given = ledger([refund('2024-01-10', '50000.00')]);
    expect(left(asked(given, '2025-01-08T23:59:59.999Z'))).toBe(0);
    expect(left(asked(given, '2025-01-09'))).toBe(50_000);
  });

  it('returns together what was refunded together, and leaves exchanges out [W17]', () => {
    const given = ledger(
      [
        refund('2023-03-01', '5000.00', null),
        refund('2023-02-01', '1000.00', 'cancellation'),
        refund('2023-02-01', '2000.00'),
        refund('2023-02-01', '9000.00', 'exchange'),
      ],
      usd('46000.00'),
    );
    expect(asked(given, '2023-06-01')).toMatchObject({
      used: usd('8000.00'),
      left: usd('42000.00'),
      returns: { amount: usd('3000.00'), returnsAt: instant('2024-02-01') },
      fits: false,
      fitsFromAt: instant('2024-02-29'),
    });
  });

  it('returns nothing of a refund of nothing, and not what is refunded as something else returns [W17]', () => {
    expect(asked(ledger([refund('2023-01-10', '0.00')]), '2023-06-01')).toMatchObject({
      used: usd('0.00'),
      returns: null,
    });
    const nothing = ledger([refund('2023-06-10', '0.00')]);
    expect(asked(nothing, '2023-06-01')).toMatchObject({ verdict: 'computed', returns: null, changesAt: lastSight });
    const both = ledger([refund('2023-01-10', '30000.00'), refund('2024-01-10', '1000.00')]);
    expect(asked(both, '2023-06-01')).toMatchObject({
      used: usd('30000.00'),
      returns: { amount: usd('30000.00'), returnsAt: instant('2024-01-10') },
    });
    expect(asked(ledger([refund('2023-08-01', '5.00'), refund('2023-01-10', '7.00')]), '2023-06-01')).toMatchObject({
      returns: { amount: usd('7.00'), returnsAt: instant('2024-01-10') },
    });
  });

  it('fits only from where enough has returned and nothing is refunded meanwhile [W17]', () => {
    const refunds = [refund('2023-01-01', '40000.00'), refund('2023-06-01', '10000.00'), refund('2024-01-01', '30000.00')];
    expect(asked(ledger(refunds, usd('20000.00')), '2023-07-01')).toMatchObject({ fits: false, fitsFromAt: instant('2024-05-31') });
    expect(asked(ledger(refunds, usd('10000.00')), '2023-07-01')).toMatchObject({ fits: false, fitsFromAt: instant('2024-01-01') });
    expect(asked(ledger(refunds, usd('0.00')), '2023-07-01')).toMatchObject({ fits: true, fitsFromAt: null });
  });

  it('leaves nothing, and never less, where more was refunded than the limit [W17]', () => {
    const given = ledger([refund('2023-01-01', '60000.00')], usd('0.01'));
    expect(asked(given, '2023-06-01')).toMatchObject({ used: usd('60000.00'), left: usd('0.00'), fits: false });
  });

  it('is of each customer from 2021-11-18; before, no text says of whom [W17]', () => {
    expect(asked(ledger([]), '2021-11-17T23:59:59.999Z')).toMatchObject({
      per: null,
      left: usd('50000.00'),
      changesAt: instant('2021-11-18'),
    });
    expect(asked(ledger([]), '2021-11-18')).toMatchObject({ per: 'customer', left: usd('50000.00') });
  });

  it("cannot be told before 2020-06-12, when the documents say 'a year' or '12 months' and not what counts [W17]", () => {
    const given = ledger([refund('2020-01-01', '1000.00')], usd('1.00'));
    const undetermined = (entry: string) => ({
      verdict: 'undetermined',
      basis: [{ rule: 'W17', entry: `reservation-refund-limit/azure-reservation@${entry}` }],
      gaps: [{ gap: 'documents-silent', on: 'refund' }],
    });
    expect(asked(given, '2018-05-10T23:59:59.999Z')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2018-05-11' }] });
    expect(asked(given, '2018-05-11')).toMatchObject(undetermined('2018-05-11'));
    expect(asked(given, '2019-04-12T23:59:59.999Z')).toMatchObject(undetermined('2018-05-11'));
    expect(asked(given, '2019-04-13')).toMatchObject(undetermined('2019-04-13'));
    expect(asked(given, '2020-06-11T23:59:59.999Z')).toMatchObject(undetermined('2019-04-13'));
    expect(left(asked(given, '2020-06-12'))).toBe(49_000);
    const pinned = reservationRefundLimit(given, instant('2020-03-01'), { policyAt: instant('2023-01-01') });
    expect(left(pinned)).toBe(49_000);
  });

  it.each<readonly [string, string, ReservationLedger]>([
    ['currency-mismatch', 'amount.currency', ledger([], money('1.00', 'EUR'))],
    [
      'currency-mismatch',
      'refunds.0.commitment.currency',
      ledger([{ refundedAt: instant('2023-01-01'), commitment: money('1.00', 'EUR') }]),
    ],
    [
      'negative-amount',
      'refunds.0.commitment.amount',
      ledger([{ refundedAt: instant('2023-01-01'), commitment: { amount: -1, currency: 'USD' } }]),
    ],
    [
      'invalid-instant',
      'refunds.1.refundedAt',
      ledger([refund('2023-01-01', '1.00'), { refundedAt: 0.5 as Instant, commitment: usd('1.00') }]),
    ],
  ])('breaks off with %s at %s', (code, path, given) => {
    expect(() => asked(given, '2023-06-01')).toThrow(expect.objectContaining({ code, path }));
  });

  it('says that it expects the currency of the limit, whatever was given', () => {
    for (const given of [
      ledger([], money('1.00', 'EUR')),
      ledger([{ refundedAt: instant('2023-01-01'), commitment: money('1.00', 'EUR') }]),
    ])
      expect(() => asked(given, '2023-06-01')).toThrow(/USD.*EUR/s);
  });

  it('breaks off on an `at` that is no Instant', () => {
    expect(() => reservationRefundLimit(ledger([]), 0.5 as Instant)).toThrow(expect.objectContaining({ path: 'at' }));
  });
});

describe('the laws of reservationRefundLimit', () => {
  const start = instant('2022-10-10');
  const moments = fc.integer({ min: 0, max: 1500 * dayMs }).map((ms) => addMs(start, ms));
  const amounts = fc.integer({ min: 0, max: 3_000_000 }).map((amount): Money => ({ amount, currency: 'USD' }));
  const refunds = fc.array(fc.record({ refundedAt: moments, commitment: amounts }), { maxLength: 12 });

  it('used is the sum of what was refunded in the 365 days before, whatever the order of the ledger [W17]', () => {
    fc.assert(
      fc.property(refunds, moments, (entries, at) => {
        const used = entries
          .filter(({ refundedAt }) => refundedAt <= at && at - refundedAt < 365 * dayMs)
          .reduce((sum, { commitment }) => sum + commitment.amount, 0);
        expect(reservationRefundLimit({ refunds: entries }, at)).toMatchObject({ used: { amount: used } });
        expect(reservationRefundLimit({ refunds: entries.toReversed() }, at)).toMatchObject({ used: { amount: used } });
      }),
    );
  });

  it('an amount that does not fit does so exactly from the instant that is told, and not a millisecond before [W17]', () => {
    fc.assert(
      fc.property(refunds, amounts, moments, (entries, amount, at) => {
        const here = reservationRefundLimit({ refunds: entries, amount }, at);
        if (here.verdict !== 'computed' || here.fitsFromAt === null) return;
        const { fitsFromAt } = here;
        expect(reservationRefundLimit({ refunds: entries, amount }, fitsFromAt)).toMatchObject({ fits: true });
        expect(reservationRefundLimit({ refunds: entries, amount }, addMs(fitsFromAt, -1))).toMatchObject({ fits: false });
      }),
    );
  });
});
