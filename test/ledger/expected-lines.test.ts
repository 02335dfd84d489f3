import { describe, expect, it } from 'vitest';
import { decimal, instant, money, termFrom } from 'termbook';
import { expectedLines } from '../../src/ledger/expected-lines.js';
import type { DatedPrice, LedgerEvent, LedgerHistory } from 'termbook/ledger';
import type { Trial } from '../../src/vocabulary/subscription.js';
import { windowed } from './held.js';
import { cancel, from, price, said, seats, told } from './said.js';

describe('expectedLines', () => {
  it('two seats added to ten at 10.08 on the third of 30 days, four given back the same day: the printed pairs [T9, I19]', () => {
    const history = from('2023-06-18', {}, seats('2023-06-20T10:00Z', 12));
    const lines = expectedLines(history, { rows: [price('10.08')] }, { untilAt: instant('2023-07-18') });
    expect(lines.map(said)).toEqual([
      'new 2023-06-18..2023-07-18 10 100.80',
      'seats-refunded 2023-06-20..2023-07-18 10 -94.08',
      'seats-charged 2023-06-20..2023-07-18 12 112.89',
    ]);
    expect(lines[1]).toMatchObject({
      contested: ['I19'],
      basis: [{ rule: 'T9', entry: 'mid-cycle-charge/seats@2022-11-08' }, { rule: 'W14' }],
    });
  });

  it.each([
    ['2023-03-07T10:00Z', 10, 15, '-112.25', '168.38'],
    ['2023-03-10T10:00Z', 15, 25, '-150.96', '251.61'],
    ['2023-03-25T10:00Z', 20, 30, '-85.16', '127.74'],
  ])('of 12.00 a seat and 31 days, on %s from %d seats to %d: %s and %s [T9, I19]', (at, quantity, to, refund, charge) => {
    const lines = expectedLines(
      from('2023-03-05', { quantity }, seats(at, to)),
      { rows: [price('12.00')] },
      { untilAt: instant('2023-04-05') },
    );
    expect(lines.map((line) => line.verdict === 'expected' && decimal(line.net)).slice(1)).toEqual([refund, charge]);
  });

  it('ten seats at 10.08 canceled on the third of 31 days give back 94.20, one within the first day everything [W14, I19]', () => {
    expect(told(from('2022-07-15T10:00Z', {}, cancel('2022-07-17T12:00Z')), [price('10.08')], '2022-09-01')).toEqual([
      'new 2022-07-15..2022-08-15 10 100.80',
      'cancellation 2022-07-17..2022-08-15 10 -94.20',
    ]);
    expect(told(from('2022-11-15T10:00Z', {}, cancel('2022-11-16T09:59Z')), [price('10.08')], '2023-01-01')).toEqual([
      'new 2022-11-15..2022-12-15 10 100.80',
      'cancellation 2022-11-15..2022-12-15 10 -100.80',
    ]);
  });

  it('a hundred seats upgraded on the eighth of 30 days: -772.00 and 492.00, then the new price [U1, I19]', () => {
    const upgrade: LedgerEvent = { event: 'upgrade', at: instant('2023-06-25T10:00Z'), facts: { product: 'E3' } };
    const rows = [price('10.08'), price('6.43', { product: 'E3' })];
    expect(told(from('2023-06-18', { quantity: 100 }, upgrade), rows, '2023-07-19')).toEqual([
      'new 2023-06-18..2023-07-18 100 1008.00',
      'upgrade-refunded 2023-06-25..2023-07-18 100 -772.00',
      'upgrade-charged 2023-06-25..2023-07-18 100 492.00',
      'cycle 2023-07-18..2023-08-18 100 643.00',
    ]);
  });

  it('another plan begins with the next month: 11 of 12 months of 250.00 are 229.16 a seat [T9, I19]', () => {
    const change: LedgerEvent = { event: 'change-billing-plan', at: instant('2023-09-24'), facts: { billingCycle: 'annual' } };
    const rows = [price('25.00'), price('250.00', { billingCycle: 'annual' })];
    expect(told(from('2023-09-20', {}, change), rows, '2024-09-21')).toEqual([
      'new 2023-09-20..2023-10-20 10 250.00',
      'plan-change 2023-10-20..2024-09-20 10 2291.60',
      'renewal 2024-09-20..2025-09-20 10 2500.00',
    ]);
  });

  const planned = (day: string): LedgerEvent => ({ event: 'change-billing-plan', at: instant(day), facts: { billingCycle: 'annual' } });
  const upgraded = (day: string): LedgerEvent => ({ event: 'upgrade', at: instant(day), facts: { product: 'E3' } });
  it.each([
    ['another plan', '2024-03-01', '2024-04-10', planned('2024-06-10'), '2025-03-01..2026-03-01 10 1100.00'],
    [
      'another plan at the first instant of "any change"',
      '2023-09-20',
      '2023-09-21',
      planned('2023-10-24'),
      '2024-09-20..2025-09-20 10 1100.00',
    ],
    ['another plan before it', '2023-09-20', '2023-09-21', planned('2023-10-23T23:59:59.999Z'), '2024-09-20..2025-09-20 3 330.00'],
    ['an upgrade', '2024-03-01', '2024-04-10', upgraded('2024-06-10'), '2025-03-01..2025-04-01 10 200.00'],
    ['an upgrade at the first instant of the list', '2021-09-10', '2021-09-11', upgraded('2021-10-04'), '2022-09-10..2022-10-10 10 200.00'],
    ['an upgrade before it', '2021-09-10', '2021-09-11', upgraded('2021-10-03T23:59:59.999Z'), '2022-09-10..2022-10-10 3 60.00'],
  ])('three of ten seats scheduled, then %s: the renewal of an order of %s [T6]', (_what, ordered, day, change, renewal) => {
    const scheduled: LedgerEvent = { event: 'schedule-change', at: instant(day), facts: { change: { quantity: 3 } }, basis: [] };
    const rows = [price('10.00'), price('110.00', { billingCycle: 'annual' }), price('20.00', { product: 'E3' })];
    const lines = told(from(ordered, {}, scheduled, change), rows, `${renewal.slice(0, 10)}T00:00:00.001Z`);
    expect(lines.at(-1)).toBe(`renewal ${renewal}`);
  });

  it('a plan with shorter cycles is not told: no document says when it begins', () => {
    const change: LedgerEvent = { event: 'change-billing-plan', at: instant('2023-09-24'), facts: { billingCycle: 'monthly' } };
    const rows = [price('25.00'), price('250.00', { billingCycle: 'annual' })];
    expect(told(from('2023-09-20', { billingCycle: 'annual' }, change), rows, '2023-10-19')).toEqual([
      'new 2023-09-20..2024-09-20 10 2500.00',
      'plan-change 2023-09-24..2023-10-20 10 [{"gap":"documents-silent","on":"plan"}]',
    ]);
  });

  it('a converted trial is charged from its conversion: 25 seats at 52.61 on the first day of its month [R2]', () => {
    const day = instant('2023-05-26');
    const at = instant('2023-06-25');
    const { status: _status, ...rest } = windowed('2023-05-26', { quantity: 25, term: null });
    const trial: Trial = { ...rest, status: 'trial', trial: { opensAt: day, closesAt: instant('2023-06-25T15:00Z') } };
    const term = termFrom(at, 'P1Y', 'new-commerce-license');
    const history: LedgerHistory = [
      { event: 'ordered', at: day, subscription: trial, basis: [] },
      { event: 'convert-trial', at: instant('2023-06-25T14:00Z'), facts: { term, billingCycle: 'monthly', quantity: 25 }, basis: [] },
    ];
    expect(told(history, [price('52.61')], '2023-07-26')).toEqual([
      'conversion 2023-06-25..2023-07-25 25 1315.25',
      'cycle 2023-07-25..2023-08-25 25 1315.25',
    ]);
  });

  it('a renewal and its cycles, at the price of their time', () => {
    const rows = [price('10.00', { untilAt: instant('2024-06-18') }), price('11.00', { fromAt: instant('2024-06-18') })];
    const lines = told(from('2023-06-18'), rows, '2024-07-19');
    expect(lines).toHaveLength(14);
    expect(lines.slice(11)).toEqual([
      'cycle 2024-05-18..2024-06-18 10 100.00',
      'renewal 2024-06-18..2024-07-18 10 110.00',
      'cycle 2024-07-18..2024-08-18 10 110.00',
    ]);
  });

  it('a month of the extended term costs 3 % more, canceled in it the days that are left come back [L5]', () => {
    const extended = from('2025-06-01', { autoRenew: false, endOfTerm: 'extend', quantity: 1 }, cancel('2026-07-15T12:00Z'));
    const lines = told(extended, [price('90.00', { duration: 'P1Y' }), price('100.00', { duration: 'P1M' })], '2026-09-01', {
      monthlyPlanExists: true,
    });
    expect(lines.slice(12)).toEqual([
      'extended-month 2026-06-01..2026-07-01 1 103.00',
      'extended-month 2026-07-01..2026-08-01 1 103.00',
      'cancellation 2026-07-15..2026-08-01 1 -56.48',
    ]);
  });

  it('computes a price from the one paid upfront only where the plan was bought or renewed [X6]', () => {
    const upfront: DatedPrice = { billingCycle: 'monthly', upfrontPrice: money('120.00', 'EUR') };
    const lines = expectedLines(from('2025-05-01'), { rows: [upfront] }, { untilAt: instant('2025-05-02') });
    expect(lines.map(said)).toEqual(['new 2025-05-01..2025-06-01 10 105.00']);
    expect(lines[0]?.basis.map(({ rule }) => rule)).toContain('X6');
  });

  it('says what is missing: a price, a term, the price of a short first cycle, what a suspension gives back', () => {
    expect(told(from('2023-06-18'), [], '2023-06-19')).toEqual([
      'new 2023-06-18..2023-07-18 10 [{"gap":"fact-missing","fact":"prices.unitPrice"}]',
    ]);
    expect(told(from('2023-06-18', { term: null }), [price('10.08')], '2023-06-19')).toEqual([
      'new 2023-06-18.. 10 [{"gap":"fact-missing","fact":"history.subscription.term"}]',
    ]);
    const term = { ...termFrom(instant('2023-06-18'), 'P1Y', 'new-commerce-license'), endsAt: instant('2023-08-31') };
    expect(told(from('2023-06-18', { term, billingCycle: 'annual' }), [price('10.08', { billingCycle: 'annual' })], '2023-06-19')).toEqual([
      'new 2023-06-18..2023-08-31 10 [{"gap":"documents-silent","on":"price"}]',
    ]);
    const suspended = from(
      '2018-01-13',
      { family: 'license-based', billingCycle: 'annual' },
      { event: 'suspend', at: instant('2018-03-01'), facts: { reason: 'nonpayment' }, basis: [] },
    );
    expect(told(suspended, [price('48.00', { billingCycle: 'annual' })], '2018-03-02')).toEqual([
      'new 2018-01-13..2019-01-13 10 480.00',
      'suspension 2018-03-01..2019-01-13 10 [{"gap":"documents-silent","on":"refund"}]',
    ]);
  });

  it.each([
    ['at the very instant of its charge', '2018-01-13', '2018-01-13'],
    ['a millisecond later', '2018-01-13T00:00:00.001Z', '2018-01-13'],
    ['at its renewal', '2019-01-13', '2019-01-13'],
  ])('what a suspension %s gives back is not known: it is never nothing [W10]', (_name, at, day) => {
    const event = { event: 'suspend', at: instant(at), facts: { reason: 'nonpayment' }, basis: [] } as const;
    const lines = told(
      from('2018-01-13', { family: 'license-based', billingCycle: 'annual' }, event),
      [price('48.00', { billingCycle: 'annual' })],
      '2019-01-14',
    );
    const until = `${String(Number(day.slice(0, 4)) + 1)}-01-13`;
    expect(lines.at(-1)).toBe(`suspension ${day}..${until} 10 [{"gap":"documents-silent","on":"refund"}]`);
  });

  it('two seats given back on the third of 30 days: the price of the rest for ten, then for eight [T9, W14, I19]', () => {
    const lines = told(from('2023-06-18', {}, seats('2023-06-20T10:00Z', 8)), [price('10.08')], '2023-07-19');
    expect(lines).toEqual([
      'new 2023-06-18..2023-07-18 10 100.80',
      'seats-refunded 2023-06-20..2023-07-18 10 -94.08',
      'seats-charged 2023-06-20..2023-07-18 8 75.26',
      'cycle 2023-07-18..2023-08-18 8 80.64',
    ]);
  });

  it('seats given back within their first day, but on the next, are not told: the pair would give back less than everything', () => {
    const lines = told(from('2022-11-15T10:00Z', {}, seats('2022-11-16T09:00Z', 8)), [price('10.08')], '2022-12-01');
    expect(lines.slice(1)).toEqual([
      'seats-refunded 2022-11-16..2022-12-15 10 [{"gap":"documents-silent","on":"refund"}]',
      'seats-charged 2022-11-16..2022-12-15 8 [{"gap":"documents-silent","on":"refund"}]',
    ]);
  });

  it('only lines that are caused in the span, and nothing of what comes after it', () => {
    const span = { fromAt: instant('2023-07-01'), untilAt: instant('2023-08-18') };
    const history = from('2023-06-18', {}, cancel('2023-08-18'));
    expect(expectedLines(history, { rows: [price('10.08')] }, span).map(said)).toEqual(['cycle 2023-07-18..2023-08-18 10 100.80']);
  });

  it('two events at one instant, the one after the other', () => {
    const history = from('2023-06-18', {}, seats('2023-06-20', 12), seats('2023-06-20', 13));
    const lines = expectedLines(history, { rows: [price('10.00')] }, { untilAt: instant('2023-07-19') }).map(said);
    // 13 of 10.00: the cycle after the change
    expect(lines.at(-1)).toBe('cycle 2023-07-18..2023-08-18 13 130.00');
  });

  it('refuses a history that cannot have been, and a span that ends before it starts', () => {
    const history = from('2023-06-18', {}, cancel('2023-06-19'), seats('2023-06-20', 12));
    const prices = { rows: [price('10.08')] };
    expect(() => expectedLines(history, prices, { untilAt: instant('2024-01-01') })).toThrow('change-quantity');
    const early = from('2023-06-18', {}, seats('2023-06-17', 12));
    expect(() => expectedLines(early, prices, { untilAt: instant('2024-01-01') })).toThrow('events in their order');
    const span = { fromAt: instant('2024-01-02'), untilAt: instant('2024-01-01') };
    const told = { code: 'inverted-dates', path: 'span.untilAt', expected: 'an instant not before span.fromAt' };
    expect(() => expectedLines(from('2023-06-18'), prices, span)).toThrow(expect.objectContaining(told));
  });
});
