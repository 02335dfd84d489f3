import { describe, expect, it } from 'vitest';
import type { Instant, Interpretations, Money, Purchase } from '../src/index.js';
import { comingDates, decideCancellation, decimal, instant, isoDate, money, refundCredit, termFrom } from '../src/index.js';
import type { MidCycleChange } from '../src/rules/prices/mid-cycle-charge.js';
import { midCycleCharge } from '../src/rules/prices/mid-cycle-charge.js';
import { coterminousEnd, decideExchange, reservationRefundLimit } from 'termbook/terms';
import { addMs } from '../src/kernel/instant.js';
import { sources } from '../src/policy/sources.js';

/** The last day of what ends at an instant, as pages print it. */
const lastDay = (endsAt: Instant): string => isoDate(addMs(endsAt, -1));
const eur = (text: string): Money => money(text, 'EUR');
const usd = (text: string): Money => money(text, 'USD');

type Side = readonly [seats: number, price: string];
interface Cycle {
  readonly from: string;
  readonly until: string;
}
const june: Cycle = { from: '2021-06-18', until: '2021-07-18' };
const march: Cycle = { from: '2022-03-05', until: '2022-04-05' };

/** Both lines of a change inside a charge cycle. */
function lines(change: MidCycleChange['change'], cycle: Cycle, on: string, before: Side | null, after: Side): string {
  const side = ([seats, price]: Side) => ({ seats, unitPrice: eur(price) });
  const span = { cycleStartsAt: instant(cycle.from), cycleEndsAt: instant(cycle.until) };
  const facts = { family: 'new-commerce-license', change, before: before && side(before), after: side(after), ...span } as const;
  const answer = midCycleCharge(facts, instant(on));
  return answer.verdict === 'computed' ? `-${decimal(answer.refund)} +${decimal(answer.charge)}` : answer.gaps[0].gap;
}

/** What a cancellation gives back of the charge of a span. */
function credit(purchase: Purchase, paid: Money, span: Cycle, on: string, quantity: number | null = null): string {
  const charge = { paid, quantity, currentPrice: paid, startsAt: instant(span.from), endsAt: instant(span.until) };
  const answer = refundCredit({ purchase, charge }, instant(on));
  return answer.verdict === 'computed' ? decimal(answer.credit) : answer.gaps[0].gap;
}

/** The last day of a term of a month. */
const month = (day: string): string => lastDay(termFrom(instant(day), 'P1M', 'new-commerce-license').endsAt);

/** The last days of the charge cycles of a year that is billed monthly. */
function cycles(ordered: string, interpretations: Interpretations = {}): readonly string[] {
  const orderedAt = instant(ordered);
  const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
  const license = { id: 's-1', family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, quantity: 10, autoRenew: true } as const;
  const dates = comingDates(
    { ...license, status: 'active', changedAt: orderedAt, term },
    { untilAt: addMs(term.endsAt, 1) },
    { interpretations },
  );
  return dates.flatMap(({ what, at }) => (what === 'charge' && at > orderedAt ? [lastDay(at)] : []));
}

/** The last day of a term that is aligned with the end of a calendar month. */
function aligned(duration: 'P1M' | 'P1Y' | 'P3Y', day: string): string {
  const facts = { family: 'new-commerce-license', billingCycle: 'monthly', duration, startsAt: instant(day) } as const;
  const answer = coterminousEnd({ ...facts, align: { with: 'calendar-month' } }, facts.startsAt);
  return answer.verdict === 'allowed' ? lastDay(answer.endsAt) : answer.verdict;
}

const bought = (family: Purchase['family'], day: string, billingCycle: Purchase['billingCycle'] = 'monthly'): Purchase => ({
  ...{ family, billingCycle, orderedAt: instant(day) },
});
const reservation = bought('azure-reservation', '2024-07-10', 'one-time');
function exchange(offered: string, returned: string): string {
  const facts = { purchase: bought('azure-reservation', '2023-01-01'), sameType: true, returned: usd(returned), bought: usd(offered) };
  return decideExchange(facts, instant('2026-02-01')).verdict;
}
function limit(amount: string, used: string | null): string {
  const refunds = used === null ? [] : [{ refundedAt: instant('2025-06-01'), commitment: usd(used) }];
  const answer = reservationRefundLimit({ amount: usd(amount), refunds }, instant('2025-12-01'));
  return answer.verdict === 'computed' ? `${String(answer.fits)} ${decimal(answer.left)}` : answer.gaps[0].gap;
}
function window(purchase: Purchase, on: string): string {
  const answer = decideCancellation(purchase, instant(on));
  return answer.verdict === 'allowed' && answer.effect === 'immediate' ? answer.refund : answer.verdict;
}

type Row = readonly [example: string, found: () => string, printed: string];
const scenarios = 'onetime-billing-scenarios@2022-11-08';
const exchanges = 'reservation-refunds@2026-01-15';
const [clamped, table] = [() => cycles('2021-01-31'), () => cycles('2021-01-30', { I39: 'printed-table' })];
const ends31 = ['02-27', '03-30', '04-29', '05-30', '06-29', '07-30', '08-30', '09-29', '10-30', '11-29', '12-30'];
const ends30 = ['02-26', '03-29', '04-28', '05-29', '06-28', '07-29', '08-29', '09-28', '10-29', '11-28', '12-29'];

/** Examples that public documents print, by the id of the document in the register. */
const printed: Readonly<Record<string, readonly Row[]>> = {
  [scenarios]: [
    ...[
      ['2021-01-31', '2021-02-27'],
      ['2021-02-28', '2021-03-27'],
      ['2021-05-31', '2021-06-29'],
      ['2021-06-30', '2021-07-29'],
      ['2021-07-31', '2021-08-30'],
      ['2021-01-30', '2021-02-27'],
      ['2021-02-27', '2021-03-26'],
      ['2021-05-30', '2021-06-29'],
      ['2021-06-29', '2021-07-28'],
      ['2021-07-30', '2021-08-29'],
      ['2021-06-18', '2021-07-17'],
      ['2021-07-18', '2021-08-17'],
    ].map(([from = '', to = '']): Row => [`a month bought on ${from}`, () => month(from), to]),
    ['a year of 2021-06-18', () => lastDay(termFrom(instant('2021-06-18'), 'P1Y', 'new-commerce-license').endsAt), '2022-06-17'],
    ...ends31.map(
      (day, place): Row => [`charge cycle ${String(place + 1)} of a year from 2021-01-31`, () => clamped()[place] ?? '', `2021-${day}`],
    ),
    ...ends30.map(
      (day, place): Row => [`charge cycle ${String(place + 1)} of a year from 2021-01-30 (I39)`, () => table()[place] ?? '', `2021-${day}`],
    ),
    ['two of ten seats added on 2021-06-20', () => lines('seats', june, '2021-06-20', [10, '10.08'], [12, '10.08']), '-94.08 +112.89'],
    ['four of twelve removed that day', () => lines('seats', june, '2021-06-20', [12, '10.08'], [8, '10.08']), '-112.89 +75.26'],
    ['ten seats become 15 on 2022-03-07', () => lines('seats', march, '2022-03-07', [10, '12.00'], [15, '12.00']), '-112.25 +168.38'],
    ['15 become 25 on 2022-03-10', () => lines('seats', march, '2022-03-10', [15, '12.00'], [25, '12.00']), '-150.96 +251.61'],
    ['25 become 23 on 2022-03-12', () => lines('seats', march, '2022-03-12', [25, '12.00'], [23, '12.00']), '-232.25 +213.67'],
    ['23 become 20 on 2022-03-14', () => lines('seats', march, '2022-03-14', [23, '12.00'], [20, '12.00']), '-195.87 +170.32'],
    ['20 become 30 on 2022-03-25', () => lines('seats', march, '2022-03-25', [20, '12.00'], [30, '12.00']), '-85.16 +127.74'],
    ['300 seats upgraded on 2021-06-25', () => lines('upgrade', june, '2021-06-25', [300, '10.08'], [300, '6.43']), '-2316.00 +1476.00'],
    ['100 of 300 upgraded that day', () => lines('upgrade', june, '2021-06-25', [100, '10.08'], [100, '6.43']), '-772.00 +492.00'],
    [
      'a trial of 25 seats paid for on its first day',
      () => lines('trial-conversion', { from: '2021-06-25', until: '2021-07-25' }, '2021-06-25', [25, '0.00'], [25, '52.61']),
      '-0.00 +1315.25',
    ],
    [
      'a year in advance from the second month on',
      () => lines('billing-plan', { from: '2021-09-20', until: '2022-09-20' }, '2021-10-20', null, [10, '250.00']),
      '-0.00 +2291.60',
    ],
    [
      'ten seats of 2022-07-15, canceled on the third day (printed of 2021)',
      () =>
        credit(bought('new-commerce-license', '2022-07-15'), eur('100.80'), { from: '2022-07-15', until: '2022-08-15' }, '2022-07-17', 10),
      '94.20',
    ],
    ['canceled within 24 hours', () => window(bought('new-commerce-license', '2022-07-15'), '2022-07-15T23:59Z'), 'full'],
    ['canceled within seven days', () => window(bought('new-commerce-license', '2022-07-15'), '2022-07-21T23:59Z'), 'prorated'],
  ],
  [exchanges]: [
    [
      'a year bought on 2024-07-10, exchanged on 2025-07-09: one day remains',
      () => credit(reservation, usd('365.00'), { from: '2024-07-10', until: '2025-07-10' }, '2025-07-09'),
      '1.00',
    ],
    ['100 a month for three years, after the 18th payment: 1,800', () => exchange('1800.00', '1800.00'), 'allowed'],
    ['and a cent less', () => exchange('1799.99', '1800.00'), 'refused'],
    ['2,400 for a year, after six months: 1,200', () => exchange('1200.00', '1200.00'), 'allowed'],
    ['and a cent less', () => exchange('1199.99', '1200.00'), 'refused'],
    ['2,400 canceled: 47,600 are left', () => limit('47600.00', '2400.00'), 'true 47600.00'],
    ['108,000 committed: 50,000 may be canceled', () => limit('50000.00', null), 'true 50000.00'],
    ['and not more', () => limit('50000.01', null), 'false 50000.00'],
  ],
  'align-end-dates@2023-07-24': [
    ['a year from 2023-08-15', () => aligned('P1Y', '2023-08-15'), '2024-07-31'],
    ['three years from 2023-08-15', () => aligned('P3Y', '2023-08-15'), '2026-07-31'],
    ['a month from 2023-08-15', () => aligned('P1M', '2023-08-15'), '2023-08-31'],
  ],
  'faq-billing-features@2017-10-17': [
    [
      '48.00 a year, suspended on the 48th day',
      () =>
        credit(bought('license-based', '2018-01-13', 'annual'), eur('48.00'), { from: '2018-01-13', until: '2019-01-13' }, '2018-03-01'),
      '41.34',
    ],
    [
      '4.00 a month, suspended on 2018-03-01',
      () => credit(bought('license-based', '2018-01-13'), eur('4.00'), { from: '2018-02-13', until: '2018-03-13' }, '2018-03-01'),
      '1.72',
    ],
  ],
};

describe.each(Object.entries(printed))('the examples of %s', (source, rows) => {
  it.each(rows)(`%s (${sources[source]?.addresses[0] ?? 'no address'})`, (_example, found, expected) => {
    expect(found()).toBe(expected);
  });
});

describe('the table of worked examples', () => {
  it('has at least 60 rows, each of a document with an address', () => {
    expect(Object.values(printed).flat().length).toBeGreaterThanOrEqual(60);
    for (const source of Object.keys(printed)) expect(sources[source]?.addresses[0]).toMatch(/^https:/);
  });
});
