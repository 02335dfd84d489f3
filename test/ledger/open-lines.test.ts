import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, instant } from '../../src/kernel/instant.js';
import { money, termFrom } from 'termbook';
import { audit, expectedLines } from 'termbook/ledger';
import type { DatedPrice, LedgerEvent, LedgerHistory } from 'termbook/ledger';
import type { Active, Trial } from '../../src/vocabulary/subscription.js';
import { windowed } from './held.js';
import { cancel, from, price, said, seats, told } from './said.js';

const suspend = (day: string): LedgerEvent => ({ event: 'suspend', at: instant(day), facts: { reason: 'nonpayment' }, basis: [] });
const reactivate = (day: string): LedgerEvent => ({ event: 'reactivate', at: instant(day), facts: {}, basis: [] });
const upgrade = (day: string): LedgerEvent => ({ event: 'upgrade', at: instant(day), facts: { product: 'E3' } });
const plan = (day: string, billingCycle: Active['billingCycle']): LedgerEvent => ({
  event: 'change-billing-plan',
  at: instant(day),
  facts: { billingCycle },
});

const ten = [price('10.00')];
const plans = [price('25.00'), price('250.00', { billingCycle: 'annual' })];
const extended = { autoRenew: false, endOfTerm: 'extend' } as const;
const cutTerm = { ...termFrom(instant('2023-06-18'), 'P1Y', 'new-commerce-license'), endsAt: instant('2023-08-31') };
const silent = (on: string): string => `[{"gap":"documents-silent","on":"${on}"}]`;
const missing = (fact: string): string => `[{"gap":"fact-missing","fact":"${fact}"}]`;
const before = (firstSource: string): string => `[{"gap":"before-first-source","firstSource":"${firstSource}"}]`;

describe('a change whose lines cannot be told', () => {
  it.each([
    ['seats without a price', [], {}, seats('2023-06-20', 12), missing('prices.unitPrice')],
    ['seats before the recipe is printed for [T9]', ten, { day: '2021-05-15' }, seats('2021-05-17', 12), before('2021-06-20')],
    ['fewer seats after their window [W14]', ten, {}, seats('2023-07-10', 8), silent('refund')],
    ['fewer seats before the first source [W14]', ten, { day: '2019-06-18' }, seats('2019-06-20', 8), before('2021-09-03')],
    ['seats in a short first cycle', plans, { term: cutTerm, billingCycle: 'annual' as const }, seats('2023-06-20', 12), silent('price')],
  ])('%s', (_name, rows, { day = '2023-06-18', ...rest }: Partial<Active> & { readonly day?: string }, event, gaps) => {
    const [refund, charge] = told(from(day, rest, event), rows, '2023-07-18').filter((line) => line.startsWith('seats-'));
    expect([refund, charge]).toEqual([expect.stringContaining(` 10 ${gaps}`), expect.stringContaining(` ${gaps}`)]);
  });

  it.each([
    ['to a product without a price', ten],
    ['from a product without a price', [price('5.00', { product: 'E3' })]],
  ])('an upgrade %s', (_name, rows) => {
    expect(told(from('2023-06-18', {}, upgrade('2023-06-20')), rows, '2023-06-21').slice(1)).toEqual([
      `upgrade-refunded 2023-06-20..2023-07-18 10 ${missing('prices.unitPrice')}`,
      `upgrade-charged 2023-06-20..2023-07-18 10 ${missing('prices.unitPrice')}`,
    ]);
  });

  it('seats and an upgrade after another plan: no document says what part of it they change', () => {
    const history = from('2023-06-18', {}, plan('2023-06-20', 'annual'), seats('2023-06-21', 12), upgrade('2023-06-22'));
    expect(told(history, plans, '2023-06-23').slice(2)).toEqual([
      `seats-refunded 2023-06-21..2024-06-18 10 ${silent('price')}`,
      `seats-charged 2023-06-21..2024-06-18 12 ${silent('price')}`,
      `upgrade-refunded 2023-06-22..2024-06-18 12 ${silent('price')}`,
      `upgrade-charged 2023-06-22..2024-06-18 12 ${silent('price')}`,
    ]);
  });

  it('a plan in a term that was cut, and one after a plan without charges', () => {
    expect(told(from('2023-06-18', { term: cutTerm }, plan('2023-06-20', 'annual')), plans, '2023-06-21').slice(1)).toEqual([
      `plan-change 2023-06-20..2023-08-31 10 ${silent('price')}`,
    ]);
    expect(told(from('2023-06-18', { billingCycle: 'none' }, plan('2023-06-20', 'monthly')), plans, '2023-06-21')).toEqual([
      `new 2023-06-18.. 10 ${silent('price')}`,
      `plan-change 2023-06-20..2023-07-18 10 ${silent('plan')}`,
    ]);
  });
});

describe('the instant of a line that cannot be told', () => {
  it('is the one of the cancellation; its days begin with the day', () => {
    const history = from('2023-06-18', {}, cancel('2023-06-20T10:00Z'));
    const [, line] = expectedLines(history, { rows: [] }, { untilAt: instant('2023-07-01') });
    expect(line).toMatchObject({ kind: 'cancellation', at: instant('2023-06-20T10:00Z'), startsAt: instant('2023-06-20') });
  });
});

describe('a value that is not known', () => {
  it('of the billing cycle or the term leaves the charges open, and so does a plan after it', () => {
    const weekly = { billingCycle: 'weekly' as never };
    const unknown = (value: string, on: string): string =>
      `[{"gap":"unknown-value","fact":"history.subscription.${on}","value":"${value}"}]`;
    expect(told(from('2023-06-18', weekly), ten, '2023-08-01')).toEqual([`new 2023-06-18.. 10 ${unknown('weekly', 'billingCycle')}`]);
    expect(told(from('2023-06-18', weekly, plan('2023-06-20', 'monthly')), ten, '2023-06-21')).toEqual([
      `new 2023-06-18.. 10 ${unknown('weekly', 'billingCycle')}`,
      `plan-change 2023-06-20..2023-07-18 10 ${silent('plan')}`,
    ]);
    const term = { ...termFrom(instant('2023-06-18'), 'P1Y', 'new-commerce-license'), duration: 'P7Y' as never };
    expect(told(from('2023-06-18', { term }), ten, '2023-08-01')).toEqual([`new 2023-06-18.. 10 ${unknown('P7Y', 'term.duration')}`]);
  });
});

describe('a change without lines of its own', () => {
  it('at the very start of a cycle the charge itself has the new product, the new seats, the conversion', () => {
    const rows = [price('10.00'), price('5.00', { product: 'E3' })];
    expect(told(from('2023-06-18', {}, upgrade('2023-07-18')), rows, '2023-07-19').slice(1)).toEqual([
      'cycle 2023-07-18..2023-08-18 10 50.00',
    ]);
    expect(told(from('2023-06-18', {}, seats('2023-07-18', 12)), rows, '2023-07-19').slice(1)).toEqual([
      'cycle 2023-07-18..2023-08-18 12 120.00',
    ]);
  });

  it('another plan in the last month of the term comes with the renewal [T9]', () => {
    expect(told(from('2023-09-20', {}, plan('2024-08-25', 'annual')), plans, '2024-09-21').slice(11)).toEqual([
      'cycle 2024-08-20..2024-09-20 10 250.00',
      'renewal 2024-09-20..2025-09-20 10 2500.00',
    ]);
  });

  it('a trial that is converted at the very start of its term is charged as a cycle', () => {
    const at = instant('2023-06-25');
    const { status: _status, ...rest } = windowed('2023-05-26', { term: null });
    const trial: Trial = { ...rest, status: 'trial', trial: { opensAt: instant('2023-05-26'), closesAt: at } };
    const facts = { term: termFrom(at, 'P1Y', 'new-commerce-license'), billingCycle: 'monthly', quantity: 10 } as const;
    const history: LedgerHistory = [
      { event: 'ordered', at: instant('2023-05-26'), subscription: trial, basis: [] },
      { event: 'convert-trial', at, facts, basis: [] },
    ];
    expect(told(history, ten, '2023-06-26')).toEqual(['conversion 2023-06-25..2023-07-25 10 100.00']);
  });

  it('as many seats as before', () => {
    expect(told(from('2023-06-18', {}, seats('2023-06-20', 10)), ten, '2023-06-21')).toEqual(['new 2023-06-18..2023-07-18 10 100.00']);
  });

  it('the same plan, and a plan without charges', () => {
    expect(told(from('2023-06-18', {}, plan('2023-06-20', 'monthly')), ten, '2023-06-21')).toEqual([
      'new 2023-06-18..2023-07-18 10 100.00',
    ]);
    expect(told(from('2023-06-18', {}, plan('2023-06-20', 'none')), ten, '2023-06-21')).toEqual([
      'new 2023-06-18..2023-07-18 10 100.00',
      `new 2023-06-20.. 10 ${silent('price')}`,
    ]);
  });

  it('a suspension of new commerce: its charges go on [L3]', () => {
    expect(told(from('2023-06-18', {}, suspend('2023-07-01'), reactivate('2023-07-20')), ten, '2023-08-01')).toEqual([
      'new 2023-06-18..2023-07-18 10 100.00',
      'cycle 2023-07-18..2023-08-18 10 100.00',
    ]);
  });
});

describe('a suspension that stops the charges', () => {
  const license = { family: 'license-based', billingCycle: 'annual' } as const;
  const rows = [price('10.00'), price('48.00', { billingCycle: 'annual' })];

  it('what it gives back and what is charged anew is not told', () => {
    expect(told(from('2018-01-13', license, suspend('2018-03-01'), reactivate('2018-03-10')), rows, '2018-03-12').slice(1)).toEqual([
      `suspension 2018-03-01..2019-01-13 10 ${silent('refund')}`,
      `reactivation 2018-03-10..2019-01-13 10 ${silent('price')}`,
    ]);
  });

  it('reactivated at the very start of a cycle, that cycle is charged', () => {
    const monthly = from('2018-01-13', { family: 'license-based' }, suspend('2018-02-01'), reactivate('2018-02-13'));
    expect(told(monthly, rows, '2018-02-14').slice(2)).toEqual(['cycle 2018-02-13..2018-03-13 10 100.00']);
  });
});

describe('seats that are given back on the day on which they were bought [W14, T9]', () => {
  it('come back with all that they cost: those of the order, and those that were added', () => {
    expect(told(from('2023-06-18', {}, seats('2023-06-18T10:00Z', 8)), ten, '2023-07-01').slice(1)).toEqual([
      'seats-refunded 2023-06-18..2023-07-18 10 -100.00',
      'seats-charged 2023-06-18..2023-07-18 8 80.00',
    ]);
    const both = from('2023-06-18', {}, seats('2023-06-20T06:00Z', 12), seats('2023-06-20T10:00Z', 10));
    expect(told(both, [price('10.08')], '2023-07-01').slice(1)).toEqual([
      'seats-refunded 2023-06-20..2023-07-18 10 -94.08',
      'seats-charged 2023-06-20..2023-07-18 12 112.89',
      'seats-refunded 2023-06-20..2023-07-18 12 -112.89',
      'seats-charged 2023-06-20..2023-07-18 10 94.08',
    ]);
  });
});

it('what is not known from the first line on is said once, and a price that is missing stays what is missing', () => {
  const unbilled = from('2023-06-18', { billingCycle: 'none' }, seats('2023-06-20', 12), seats('2023-06-21', 13));
  expect(told(unbilled, ten, '2023-07-01')).toEqual([`new 2023-06-18.. 10 ${silent('price')}`]);
  const at = instant('2023-02-28');
  const term = { duration: 'P1M', startsAt: at, endsAt: instant('2023-03-28') } as const;
  expect(told(from('2023-01-31', { term, changedAt: at }), [], '2023-04-01')).toEqual([
    `new 2023-02-28..2023-03-28 10 ${missing('prices.unitPrice')}`,
    `renewal 2023-03-28..2023-04-28 10 ${missing('prices.unitPrice')}`,
  ]);
});

describe('a cancellation', () => {
  it('after its window gives nothing back [W14]', () => {
    expect(told(from('2023-06-18', {}, cancel('2023-06-26')), ten, '2023-09-01')).toEqual(['new 2023-06-18..2023-07-18 10 100.00']);
  });

  it('of a traditional license gives back a part of the running month, and nothing of those that are over', () => {
    const lines = told(from('2018-03-10', { family: 'license-based' }, cancel('2018-05-20')), ten, '2018-09-01');
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'new 2018-03-10..2018-04-10',
      'cycle 2018-04-10..2018-05-10',
      'cycle 2018-05-10..2018-06-10',
      'cancellation 2018-05-20..2018-06-10',
    ]);
  });

  it.each([
    ['without a price', [], '2023-06-18', ['2023-06-20'], '2023-06-20', missing('prices.unitPrice')],
    ['without a price, on the first day', [], '2023-06-18', ['2023-06-18T20:00Z'], '2023-06-18', missing('prices.unitPrice')],
    ['before the first source', ten, '2019-06-18', ['2019-06-20'], '2019-06-20', before('2021-09-03')],
  ] as const)('%s is not told', (_name, rows, day, [at], startsAt, gaps) => {
    const [, line] = told(from(day, {}, cancel(at)), rows, '2023-09-01');
    expect(line).toMatch(new RegExp(`^cancellation ${startsAt}\\.\\.\\d{4}-07-18 10 `, 'u'));
    expect(line).toContain(gaps);
  });

  it('after seats whose lines are not told, and after another plan', () => {
    const unknown = from('2022-11-15T10:00Z', {}, seats('2022-11-16T09:00Z', 8), cancel('2022-11-17'));
    expect(told(unknown, ten, '2022-12-01').slice(3)).toEqual([`cancellation 2022-11-17..2022-12-15 8 ${missing('history.charge')}`]);
    const planned = from('2023-06-18', {}, plan('2023-06-20', 'annual'), cancel('2023-06-21'));
    expect(told(planned, plans, '2023-07-21').slice(2)).toEqual([`cancellation 2023-06-21..2024-06-18 10 ${silent('refund')}`]);
  });

  it('of what cost nothing gives nothing back', () => {
    expect(told(from('2023-06-18', {}, cancel('2023-06-20')), [price('0.00')], '2023-07-01')).toEqual([
      'new 2023-06-18..2023-07-18 10 0.00',
    ]);
  });

  it('seats that were added before it within the first day come back with the others [W14]', () => {
    const history = from('2023-06-18', {}, seats('2023-06-18T06:00Z', 12), cancel('2023-06-18T07:00Z'));
    expect(told(history, ten, '2023-07-01')).toEqual([
      'new 2023-06-18..2023-07-18 10 100.00',
      'seats-refunded 2023-06-18..2023-07-18 10 -100.00',
      'seats-charged 2023-06-18..2023-07-18 12 120.00',
      'cancellation 2023-06-18..2023-07-18 12 -120.00',
    ]);
  });
});

describe('the extended service term [L5]', () => {
  const history = from('2025-06-01', extended, cancel('2026-06-15'));

  it('costs 23 % more without a monthly plan', () => {
    expect(told(from('2025-06-01', extended), ten, '2026-06-02', { monthlyPlanExists: false }).slice(12)).toEqual([
      'extended-month 2026-06-01..2026-07-01 10 123.00',
    ]);
  });

  it.each([
    ['the price of a month', [], {}, missing('prices.monthPrice')],
    ['whether there is a monthly plan', ten, {}, missing('monthlyPlanExists')],
  ])('is not told without %s, nor is its cancellation', (_name, rows, rest, gaps) => {
    expect(told(history, rows, '2026-08-01', rest).slice(12)).toEqual([
      `extended-month 2026-06-01..2026-07-01 10 ${gaps}`,
      `cancellation 2026-06-15.. 10 ${gaps}`,
    ]);
  });

  it('that an upgrade ends has a line of its month: no document says what comes back of it [U1, L9]', () => {
    const lines = told(from('2025-06-01', extended, upgrade('2026-06-15')), ten, '2026-06-16', { monthlyPlanExists: true }).slice(12);
    expect(lines).toEqual([
      'extended-month 2026-06-01..2026-07-01 10 103.00',
      `cancellation 2026-06-15..2026-07-01 10 ${silent('refund')}`,
    ]);
  });

  it('tells when a cancellation that is not told was made, and the day from which its lines count', () => {
    const noon = from('2025-06-01', extended, cancel('2026-06-15T12:00Z'));
    expect(expectedLines(noon, { rows: [] }, { untilAt: instant('2026-08-01') }).at(-1)).toMatchObject({
      kind: 'cancellation',
      at: instant('2026-06-15T12:00Z'),
      startsAt: instant('2026-06-15'),
      endsAt: null,
    });
  });

  it('of nothing, nothing comes back', () => {
    expect(told(history, [price('0.00')], '2026-08-01', { monthlyPlanExists: true }).slice(12)).toEqual([
      'extended-month 2026-06-01..2026-07-01 10 0.00',
    ]);
  });

  it('of a family that has none is not told', () => {
    const extend: LedgerEvent = { event: 'extend', at: instant('2026-06-01'), facts: {}, basis: [] };
    expect(told(from('2025-06-01', { family: 'isv-saas' }, extend), ten, '2026-06-15', { monthlyPlanExists: true }).slice(12)).toEqual([
      `extended-month 2026-06-01..2026-07-01 10 ${silent('price')}`,
    ]);
  });

  it('nothing is known of a term that neither renews nor was said to end', () => {
    const [line] = told(from('2025-06-01', { autoRenew: false }), ten, '2026-07-01').slice(12);
    expect(line).toMatch(/^renewal 2026-06-01\.\. null /u);
  });
});

describe('prices', () => {
  it('of a row count from its first instant on, and to before its last', () => {
    const rows = [price('20.00', { fromAt: instant('2023-07-18') }), price('10.00', { untilAt: instant('2023-08-18') })];
    expect(told(from('2023-06-18'), rows, '2023-08-19')).toEqual([
      'new 2023-06-18..2023-07-18 10 100.00',
      'cycle 2023-07-18..2023-08-18 10 200.00',
      'cycle 2023-08-18..2023-09-18 10 200.00',
    ]);
    expect(told(from('2023-06-18'), rows.slice(1), '2023-08-19').slice(2)).toEqual([
      `cycle 2023-08-18..2023-09-18 10 ${missing('prices.unitPrice')}`,
    ]);
  });

  const upfront: DatedPrice = { billingCycle: 'monthly', upfrontPrice: money('120.00', 'EUR') };

  it('are not computed before the first source, nor for what was changed since [X6]', () => {
    expect(told(from('2018-01-15', { family: 'license-based' }), [upfront], '2018-02-01')).toEqual([
      `new 2018-01-15..2018-02-15 10 ${before('2025-04-01')}`,
    ]);
    // bought before the first source, billed after it: the day of the purchase decides for every cycle of the term
    expect(told(from('2025-03-15'), [upfront], '2025-04-16')).toEqual([
      `new 2025-03-15..2025-04-15 10 ${before('2025-04-01')}`,
      `cycle 2025-04-15..2025-05-15 10 ${before('2025-04-01')}`,
    ]);
    // an upgraded product was not bought at the start of the term; seats are
    const both = [upfront, { ...upfront, product: 'E3' }];
    expect(told(from('2025-05-01', {}, upgrade('2025-05-16')), both, '2025-05-17').slice(1)).toEqual([
      `upgrade-refunded 2025-05-16..2025-06-01 10 ${missing('prices.unitPrice')}`,
      `upgrade-charged 2025-05-16..2025-06-01 10 ${missing('prices.unitPrice')}`,
    ]);
    expect(told(from('2025-05-01', {}, seats('2025-05-01T10:00Z', 12)), [upfront], '2025-05-02').slice(1)).toEqual([
      'seats-refunded 2025-05-01..2025-06-01 10 -105.00',
      'seats-charged 2025-05-01..2025-06-01 12 126.00',
    ]);
    expect(
      told(
        from('2025-05-01', {}, plan('2025-05-16', 'annual')),
        [price('9.00'), { ...upfront, billingCycle: 'annual' }],
        '2025-05-17',
      ).slice(1),
    ).toEqual([`plan-change 2025-05-16..2026-05-01 10 ${missing('prices.unitPrice')}`]);
    expect(told(from('2025-05-01', {}, upgrade('2025-05-20')), [{ ...upfront, product: 'E3' }], '2025-06-02').slice(3)).toEqual([
      `cycle 2025-06-01..2025-07-01 10 ${missing('prices.unitPrice')}`,
    ]);
  });
});

it('what is not known from the first line on is said once, and a price that is missing stays what is missing', () => {
  const unbilled = from('2023-06-18', { billingCycle: 'none' }, seats('2023-06-20', 12), seats('2023-06-21', 13));
  expect(told(unbilled, ten, '2023-07-01')).toEqual([`new 2023-06-18.. 10 ${silent('price')}`]);
  const at = instant('2023-02-28');
  const term = { duration: 'P1M', startsAt: at, endsAt: instant('2023-03-28') } as const;
  expect(told(from('2023-01-31', { term, changedAt: at }), [], '2023-04-01')).toEqual([
    `new 2023-02-28..2023-03-28 10 ${missing('prices.unitPrice')}`,
    `renewal 2023-03-28..2023-04-28 10 ${missing('prices.unitPrice')}`,
  ]);
});

describe('a cancellation', () => {
  it('of the day after the order comes back from the start of its cycle, be the amount known or not [W14]', () => {
    const next = from('2023-06-18T10:30Z', {}, cancel('2023-06-19T09:00Z'));
    expect(told(next, ten, '2023-07-01')).toEqual([
      'new 2023-06-18..2023-07-18 10 100.00',
      'cancellation 2023-06-18..2023-07-18 10 -100.00',
    ]);
    expect(told(next, [], '2023-07-01').slice(1)).toEqual([`cancellation 2023-06-18..2023-07-18 10 ${missing('prices.unitPrice')}`]);
    const later = from('2023-06-18T10:30Z', {}, cancel('2023-06-20T09:00Z'));
    expect(told(later, [], '2023-07-01').slice(1)).toEqual([`cancellation 2023-06-20..2023-07-18 10 ${missing('prices.unitPrice')}`]);
  });

  it('has a line for the cycle that runs alone, be its price known or not [W12]', () => {
    const old = from('2019-03-31', { family: 'license-based', term: termFrom(instant('2019-03-31'), 'P1Y') }, cancel('2019-06-10'));
    const open = told(old, [], '2019-07-01').filter((line) => line.startsWith('cancellation'));
    expect(open).toEqual([`cancellation 2019-06-10..2019-06-30 10 ${missing('prices.unitPrice')}`]);
    // at the very end of a cycle the next one runs
    const next = from('2019-03-31', { family: 'license-based', term: termFrom(instant('2019-03-31'), 'P1Y') }, cancel('2019-06-30'));
    expect(told(next, [], '2019-07-01').filter((line) => line.startsWith('cancellation'))).toEqual([
      `cancellation 2019-06-30..2019-07-31 10 ${missing('prices.unitPrice')}`,
    ]);
  });

  it('within the first day gives back all that was paid, with the pair of lines of seats that were added: 100.00 - 96.66 + 116.00 [W14, T9]', () => {
    const added = from('2023-06-18T10:30Z', {}, seats('2023-06-19T08:00Z', 12), cancel('2023-06-19T09:00Z'));
    expect(told(added, ten, '2023-07-01').slice(1)).toEqual([
      'seats-refunded 2023-06-19..2023-07-18 10 -96.66',
      'seats-charged 2023-06-19..2023-07-18 12 116.00',
      'cancellation 2023-06-18..2023-07-18 12 -119.34',
    ]);
  });

  it('at the very instant of a renewal has the charge of it, and gives that back [W14]', () => {
    const monthly = { term: termFrom(instant('2023-06-18'), 'P1M', 'new-commerce-license') };
    expect(told(from('2023-06-18', monthly, cancel('2023-07-18')), ten, '2023-08-01')).toEqual([
      'new 2023-06-18..2023-07-18 10 100.00',
      'renewal 2023-07-18..2023-08-18 10 100.00',
      'cancellation 2023-07-18..2023-08-18 10 -100.00',
    ]);
  });
});

describe('the days of a cycle', () => {
  it('begin with the term where that is earlier on the day of its order', () => {
    const early = { term: termFrom(instant('2023-06-18'), 'P1Y', 'new-commerce-license') };
    expect(told(from('2023-06-18T10:30Z', early), ten, '2023-07-01')).toEqual(['new 2023-06-18..2023-07-18 10 100.00']);
  });

  it('are contested where a 30th comes to a shorter month [I39]', () => {
    const lines = expectedLines(from('2023-01-30'), { rows: ten }, { untilAt: instant('2023-04-01') });
    expect(lines.map((line) => [said(line), line.verdict === 'expected' && line.contested])).toEqual([
      ['new 2023-01-30..2023-02-28 10 100.00', ['I39']],
      ['cycle 2023-02-28..2023-03-30 10 100.00', ['I39']],
      ['cycle 2023-03-30..2023-04-30 10 100.00', ['I39']],
    ]);
  });

  it('what is upgraded at the very end of a term that may not renew has one open line there, after the upgrade', () => {
    const unchosen = from('2025-06-18', { autoRenew: false }, upgrade('2026-06-18'));
    const [old, now] = [told(unchosen, ten, '2026-06-18'), told(unchosen, ten, '2026-06-19')];
    expect(now.slice(old.length)).toEqual([`renewal 2026-06-18.. null ${missing('endOfTerm')}`]);
  });

  it('nothing is told for sure of cycles whose anchor is not known', () => {
    const at = instant('2023-02-28');
    const term = { duration: 'P1M', startsAt: at, endsAt: instant('2023-03-28') } as const;
    const lines = told(from('2023-01-31', { term, changedAt: at }), ten, '2023-05-01');
    expect(lines[0]).toBe('new 2023-02-28..2023-03-28 10 100.00');
    expect(lines.slice(1).every((line) => line.endsWith(missing('term.anchorAt')))).toBe(true);
    expect(lines.length).toBeGreaterThan(1);
  });
});

it('a span that ends with the order has no line, and one a millisecond longer has one', () => {
  const orderedAt = instant('2023-06-18');
  for (const rest of [{}, { term: null }]) {
    const until = (untilAt: Instant) => expectedLines(from('2023-06-18', rest), { rows: ten }, { untilAt }).map(({ kind }) => kind);
    expect([until(orderedAt), until(addMs(orderedAt, 1))]).toEqual([[], ['new']]);
  }
});

it('what happens at the end of the span is not looked at', () => {
  const history = from('2023-06-18', {}, { ...upgrade('2023-06-20'), facts: null } as never);
  expect(told(history, ten, '2023-06-20')).toEqual(['new 2023-06-18..2023-07-18 10 100.00']);
  expect(() => told(history, ten, '2023-06-20T00:00:00.001Z')).toThrow('history.facts');
});

describe('a history that cannot have been', () => {
  it.each<readonly [string, readonly LedgerEvent[], string]>([
    [
      'an upgrade of what is canceled',
      [cancel('2023-06-19'), upgrade('2023-06-20')],
      'history.event": expected a change that starts from cancelled',
    ],
    ['a plan that there is not', [plan('2023-06-20', 'weekly' as never)], 'unknown-value at "history.facts.billingCycle"'],
    ['an upgrade without facts', [{ ...upgrade('2023-06-20'), facts: null } as never], 'wrong-type at "history.facts"'],
    ['an upgrade to no product', [{ ...upgrade('2023-06-20'), facts: { product: 5 } } as never], 'wrong-type at "history.facts.product"'],
    ['another plan without facts', [{ ...plan('2023-06-20', 'annual'), facts: null } as never], 'wrong-type at "history.facts"'],
    ['two orders', from('2023-06-19'), 'history.event": expected one order only, received "ordered"'],
    ['no event', [{ event: 'pause', at: instant('2023-06-20') } as never], 'history.event": expected a move, received "pause"'],
  ])('%s is refused', (_name, events, message) => {
    expect(() => told(from('2023-06-18', {}, ...events), ten, '2023-07-01')).toThrow(message);
  });
});

it('options are checked, also where no line is due', () => {
  const asked = [from('2023-06-18'), { rows: [] }, { untilAt: instant('2023-06-01') }, { interpretation: {} } as never] as const;
  expect(() => expectedLines(...asked)).toThrow('unknown-key at "options.interpretation"');
  expect(() => audit([], ...asked)).toThrow('unknown-key at "options.interpretation"');
});
