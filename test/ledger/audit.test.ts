import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { decimal, money } from '../../src/kernel/money.js';
import type { BilledFact, LedgerEvent, LedgerHistory } from 'termbook/ledger';
import { audit } from '../../src/ledger/audit.js';
import { windowed } from './held.js';

const history: LedgerHistory = [
  { event: 'ordered', at: instant('2023-06-18'), subscription: windowed('2023-06-18'), basis: [] },
  { event: 'change-quantity', at: instant('2023-06-20T10:00Z'), facts: { quantity: 12 }, basis: [] },
];
const prices = { rows: [{ billingCycle: 'monthly', unitPrice: money('10.08', 'EUR') }] } as const;
const span = { untilAt: instant('2023-08-01') };
const line = (first: string, after: string, quantity: number, net: string, rest: Partial<BilledFact> = {}): BilledFact => ({
  subscriptionId: 'S-1',
  currency: 'EUR',
  quantity,
  net: money(net, 'EUR'),
  startsAt: instant(first),
  endsAt: instant(after),
  ...rest,
});
const fresh = line('2023-06-18', '2023-07-18', 10, '100.80');
const refund = line('2023-06-20', '2023-07-18', 10, '-94.08');
const charge = line('2023-06-20', '2023-07-18', 12, '112.89');
const july = line('2023-07-18', '2023-08-18', 12, '120.96');

const found = (lines: readonly BilledFact[], asked: LedgerHistory = history) =>
  audit(lines, asked, prices, span).findings.map(
    ({ finding, kind, line: place, difference, rule }) =>
      `${finding} ${String(kind)} ${String(place)} ${difference === null ? 'null' : decimal(difference)} ${String(rule)}`,
  );

describe('audit', () => {
  it('finds nothing on a bill that is right, whatever its order, and counts the lines of others', () => {
    const other = { ...fresh, subscriptionId: 's-2' };
    expect(audit([july, charge, other, refund, fresh], history, prices, span)).toEqual({ findings: [], agreed: 4, ofOthers: 1 });
  });

  it.each<[string, Partial<BilledFact>, string[]]>([
    // the page on reconciliation files: ROUNDDOWN(22 x 0.8567, 2) x 25
    ['471.00', {}, []],
    ['471.00', { effectiveUnitPrice: null }, []],
    ['471.25', {}, ['wrong-amount new 0 0.25 T1']],
    ['-471.00', {}, ['wrong-sign new 0 -942.00 T1']],
    // without its rate nothing is known of a bill in another currency
    ['471.00', { exchangeRate: null }, ['wrong-currency new 0 null T1']],
    ['471.00', { exchangeRate: '-0.8567' }, ['wrong-currency new 0 null T1']],
    ['471.00', { exchangeRate: '0' }, ['wrong-currency new 0 null T1']],
    ['471.00', { pricingCurrency: 'GBP' }, ['wrong-currency new 0 null T1']],
    ['471.00', { pricingCurrency: 'EUR' }, ['wrong-currency new 0 null T1']],
    ['471.00', { pricingCurrency: null }, ['wrong-currency new 0 null T1']],
    // a line of other days
    ['471.00', { startsAt: instant('2023-06-19'), endsAt: instant('2023-07-19') }, ['wrong-period new 0 0.00 T1']],
  ])('converts prices in dollars for a bill in euros, each seat cut: %s %j', (net, rest, expected) => {
    const subscription = { ...windowed('2023-06-18'), quantity: 25 };
    const ordered = [{ event: 'ordered', at: instant('2023-06-18'), subscription, basis: [] }] as const;
    const billed = line('2023-06-18', '2023-07-18', 25, net, {
      pricingCurrency: 'USD',
      exchangeRate: '0.8567',
      effectiveUnitPrice: '22',
      ...rest,
    });
    const inDollars = { rows: [{ billingCycle: 'monthly', unitPrice: money('22.00', 'USD') }] } as const;
    const { findings } = audit([billed], ordered, inDollars, { untilAt: instant('2023-07-18') });
    expect(
      findings.map(
        (one) =>
          `${one.finding} ${String(one.kind)} ${String(one.line)} ${one.difference === null ? 'null' : decimal(one.difference)} ${String(one.rule)}`,
      ),
    ).toEqual(expected);
  });

  it('takes the price of a seat that the line states where the expected line is cut as a whole', () => {
    const inDollars = { rows: [{ billingCycle: 'monthly', unitPrice: money('10.08', 'USD') }] } as const;
    // 12 seats for 28 of 30 days: 12 x 9.408 = 112.896, cut to 112.89 (T9); in euros 9.408 x 0.5 = 4.704, cut to 4.70, x 12 = 56.40
    const conversion = { pricingCurrency: 'USD', exchangeRate: '0.5' } as const;
    const billed = [
      line('2023-06-18', '2023-07-18', 10, '50.40', conversion),
      line('2023-06-20', '2023-07-18', 10, '-47.00', { ...conversion, effectiveUnitPrice: '-9.408' }),
      line('2023-06-20', '2023-07-18', 12, '56.40', { ...conversion, effectiveUnitPrice: '9.408' }),
    ];
    expect(audit(billed, history, inDollars, { untilAt: instant('2023-07-18') })).toEqual({ findings: [], agreed: 3, ofOthers: 0 });
  });

  it('a part of a cycle may be printed with the days of the whole cycle: no document says which', () => {
    const whole = { startsAt: fresh.startsAt, endsAt: fresh.endsAt };
    const printed = [fresh, { ...refund, ...whole }, { ...charge, ...whole }, july];
    expect(audit(printed, history, prices, span)).toEqual({ findings: [], agreed: 4, ofOthers: 0 });
    expect(found([...printed, { ...charge, ...whole }])).toEqual(['doubled seats-charged 4 112.89 T9']);
  });

  it.each<[string, readonly BilledFact[], readonly string[]]>([
    ['a line that is not there', [fresh, refund, charge], ['missing cycle null -120.96 T1']],
    ['a credit that is not there', [fresh, charge, july], ['missing seats-refunded null 94.08 T9']],
    ['a line too many', [fresh, refund, charge, july, line('2023-07-25', '2023-08-18', 1, '8.00')], ['unexpected null 4 8.00 null']],
    ['a line twice', [fresh, fresh, refund, charge, july], ['doubled new 1 100.80 T1']],
    [
      'a credit as a charge',
      [fresh, line('2023-06-20', '2023-07-18', 10, '94.08'), charge, july],
      ['wrong-sign seats-refunded 1 188.16 T9'],
    ],
    [
      'another currency',
      [{ ...fresh, net: money('100.80', 'USD'), currency: 'USD' }, refund, charge, july],
      ['wrong-currency new 0 null T1'],
    ],
    ['another amount', [line('2023-06-18', '2023-07-18', 10, '110.80'), refund, charge, july], ['wrong-amount new 0 10.00 T1']],
    [
      'seats that are not held',
      [fresh, refund, charge, line('2023-07-18', '2023-08-18', 13, '131.04')],
      ['wrong-quantity cycle 3 10.08 T1'],
    ],
    [
      'the old number of seats',
      [fresh, refund, charge, line('2023-07-18', '2023-08-18', 10, '100.80')],
      ['wrong-quantity cycle 3 -20.16 T1'],
    ],
    ['a quantity that the amount is not for', [{ ...fresh, quantity: 11 }, refund, charge, july], ['wrong-quantity new 0 0.00 T1']],
    ['other days', [fresh, refund, charge, line('2023-07-19', '2023-08-19', 12, '120.96')], ['wrong-period cycle 3 0.00 T1']],
    ['another last day', [fresh, refund, charge, line('2023-07-18', '2023-08-17', 12, '120.96')], ['wrong-period cycle 3 0.00 T1']],
    [
      'a seat change that is not prorated',
      [fresh, refund, { ...charge, net: money('120.96', 'EUR') }, july],
      ['wrong-amount seats-charged 2 8.07 T9'],
    ],
  ])('%s', (_name, lines, findings) => {
    expect(found(lines)).toEqual(findings);
  });

  it('a line that differs in several ways has the surest of the differences: every mix of them', () => {
    const amounts = ['120.96', '-120.96', '90.00', '-90.00', '0.00'];
    const currencies = ['EUR', 'USD'] as const;
    const days = ['2023-07-18', '2023-07-20', '2023-05-01', '2023-08-18', '2023-08-19'];
    const ends = ['2023-08-18', '2023-08-10', '2023-07-18', '2023-07-17', '2023-09-18'];
    const mixes = amounts.flatMap((amount) =>
      currencies.flatMap((currency) =>
        [12, 11, null].flatMap((quantity) => days.flatMap((from) => ends.map((until) => ({ amount, currency, quantity, from, until })))),
      ),
    );
    const met = new Set<string>();
    for (const { amount, currency, quantity, from, until } of mixes) {
      const [isOurs, isSame, isOpposite, isCharge] = [
        currency === 'EUR',
        amount === '120.96',
        amount === '-120.96',
        !amount.startsWith('-'),
      ];
      const isHeld = quantity !== 11;
      const isPeriod = from === '2023-07-18' && until === '2023-08-18';
      const touches = from !== '2023-08-19' && until !== '2023-07-17';
      const steps: readonly (readonly [string, boolean])[] = [
        ['agreed', isSame && isOurs && isHeld && isPeriod],
        ['wrong-sign', isOpposite && isOurs && isHeld && isPeriod],
        ['wrong-currency', !isOurs && isHeld && isPeriod && isCharge],
        ['wrong-amount', isOurs && isHeld && isPeriod && isCharge],
        ['wrong-quantity', isOurs && isPeriod && isCharge],
        ['wrong-period', isSame && isOurs && isHeld && touches],
        ['wrong-period', isOurs && isHeld && isCharge && from === '2023-07-18'],
      ];
      const [step] = steps.find(([, holds]) => holds) ?? ['unexpected'];
      met.add(step);
      const net = money(amount, currency);
      const billed = { ...july, currency, quantity, net, startsAt: instant(from), endsAt: instant(until) };
      const difference = isOurs ? decimal(money((Number(amount) - 120.96).toFixed(2), 'EUR')) : 'null';
      const unmatched = [...(amount === '0.00' ? [] : [`unexpected null 3 ${amount} null`]), 'missing cycle null -120.96 T1'];
      const expected = step === 'agreed' ? [] : step === 'unexpected' ? unmatched : [`${step} cycle 3 ${difference} T1`];
      expect([amount, currency, quantity, from, until, ...found([fresh, refund, charge, billed])]).toEqual([
        amount,
        currency,
        quantity,
        from,
        until,
        ...expected,
      ]);
    }
    expect([...met].sort()).toEqual([
      'agreed',
      'unexpected',
      'wrong-amount',
      'wrong-currency',
      'wrong-period',
      'wrong-quantity',
      'wrong-sign',
    ]);
  });

  it('does not decide between two readings of the rounding [I19]', () => {
    const once = line('2023-06-20', '2023-07-18', 12, '112.90');
    const { findings } = audit([fresh, refund, once, july], history, prices, span);
    expect(findings).toMatchObject([{ finding: 'undetermined', line: 2, difference: money('0.01', 'EUR'), contested: ['I19'] }]);
  });

  it('asks each reading for itself where a line hangs on several: 27 of 30 days of 100.80 in one rounding [I9, I19, I25]', () => {
    const canceled: LedgerHistory = [history[0], { event: 'cancel', at: instant('2023-06-21T09:00Z'), facts: {}, basis: [] }];
    const { findings } = audit([fresh, line('2023-06-21', '2023-07-18', 10, '-90.72')], canceled, prices, span);
    expect(findings).toMatchObject([{ finding: 'undetermined', line: 1, difference: money('-0.02', 'EUR'), contested: ['I19'] }]);
  });

  it('does not decide between a 30th that is clamped and one of the printed table: Feb 27, Mar 30 [I39]', () => {
    const ordered: LedgerHistory = [{ event: 'ordered', at: instant('2023-01-30'), subscription: windowed('2023-01-30'), basis: [] }];
    const bill = [line('2023-01-30', '2023-02-27', 10, '100.80'), line('2023-02-27', '2023-03-30', 10, '100.80')];
    const { findings } = audit(bill, ordered, prices, { untilAt: instant('2023-03-01') });
    expect(findings.map(({ finding, kind, line: place, contested }) => [finding, kind, place, contested])).toEqual([
      ['undetermined', 'new', 0, ['I39']],
      ['undetermined', 'cycle', 1, ['I39']],
    ]);
  });

  it('names an open end once without lines of its time, and with each of them', () => {
    const dark: LedgerHistory = [
      { event: 'ordered', at: instant('2025-06-01'), subscription: windowed('2025-06-01', { autoRenew: false }), basis: [] },
    ];
    const late = { fromAt: instant('2026-05-02'), untilAt: instant('2026-08-01') };
    const places = (lines: readonly BilledFact[]) =>
      audit(lines, dark, prices, late).findings.map(({ finding, kind, line: place, gaps }) => [finding, kind, place, gaps]);
    const gaps = [{ gap: 'fact-missing', fact: 'endOfTerm' }];
    expect(places([])).toEqual([['undetermined', 'renewal', null, gaps]]);
    const may = line('2026-05-01', '2026-06-01', 10, '100.80');
    const two = [line('2026-06-01', '2026-07-01', 10, '100.80'), line('2026-07-01', '2026-08-01', 10, '100.80')];
    expect(places([...two, may])).toEqual([
      ['undetermined', 'renewal', 0, gaps],
      ['undetermined', 'renewal', 1, gaps],
    ]);
  });

  it('does not guess what cannot be told: a price that is not stated, a line that states no period', () => {
    const { findings } = audit([fresh], history, { rows: [] }, { untilAt: instant('2023-06-19') });
    expect(findings).toMatchObject([{ finding: 'undetermined', line: 0, gaps: [{ gap: 'fact-missing', fact: 'prices.unitPrice' }] }]);
    const bare = audit([fresh, refund, charge, july, { ...july, startsAt: null }], history, prices, span);
    expect(bare.findings).toMatchObject([{ finding: 'undetermined', line: 4, gaps: [{ gap: 'fact-missing', fact: 'lines.startsAt' }] }]);
    const nobodys = audit([{ ...july, subscriptionId: null }], history, prices, { untilAt: instant('2023-06-18') });
    expect(nobodys.findings).toMatchObject([{ gaps: [{ gap: 'fact-missing', fact: 'lines.subscriptionId' }] }]);
  });

  it.each<[string, Partial<BilledFact>, string, string]>([
    ['amount', { net: null }, 'net', 'null'],
    ['last day', { endsAt: null }, 'endsAt', '120.96'],
  ])('a line that states no %s cannot be compared', (_name, rest, fact, difference) => {
    const { findings } = audit([fresh, refund, charge, july, { ...july, ...rest }], history, prices, span);
    expect(findings).toMatchObject([{ finding: 'undetermined', line: 4, gaps: [{ gap: 'fact-missing', fact: `lines.${fact}` }] }]);
    expect(findings.map(({ difference: one }) => String(one && decimal(one)))).toEqual([difference]);
  });

  it.each<[string, Partial<BilledFact>, string]>([
    ['amount', { net: null }, 'null'],
    ['first day', { startsAt: null }, '0.00'],
    ['last day', { endsAt: null }, '0.00'],
    ['amount and no day', { net: null, startsAt: null, endsAt: null }, 'null'],
    ['amount and no quantity', { net: null, quantity: null }, 'null'],
    ['subscription', { subscriptionId: null }, '0.00'],
  ])('an expected line is not missing where a billed line of its like states no %s', (_name, rest, difference) => {
    expect(found([fresh, refund, charge, { ...july, ...rest }])).toEqual([`undetermined cycle 3 ${difference} T1`]);
  });

  it('a line that is left out stays missing beside one that cannot be read', () => {
    const missing = 'missing cycle null -120.96 T1';
    const beside = (rest: Partial<BilledFact>) => found([fresh, refund, charge, { ...july, ...rest }]);
    const unread = { net: null };
    expect(found([{ ...fresh, ...unread }, refund, charge])).toEqual(['undetermined new 0 null T1', missing]);
    expect(beside({ ...unread, startsAt: instant('2023-07-19') })).toEqual(['undetermined null 3 null null', missing]);
    expect(beside({ ...unread, endsAt: instant('2023-08-19') })).toEqual(['undetermined null 3 null null', missing]);
    expect(beside({ ...unread, quantity: 11 })).toEqual(['undetermined null 3 null null', missing]);
    expect(beside({ net: money('-120.96', 'EUR'), endsAt: null })).toEqual(['undetermined null 3 -120.96 null', missing]);
    expect(beside({ ...unread, subscriptionId: 's-2' })).toEqual([missing]);
  });

  it('a line of no known subscription is an expected one only if all the rest is as expected', () => {
    const nobodys = (rest: Partial<BilledFact>) => found([fresh, refund, charge, { ...july, subscriptionId: null, ...rest }]);
    const missing = 'missing cycle null -120.96 T1';
    expect(nobodys({ net: money('90.00', 'EUR') })).toEqual(['undetermined null 3 90.00 null', missing]);
    for (const rest of [{ startsAt: null }, { endsAt: null }]) {
      expect(nobodys(rest)).toEqual(['undetermined null 3 120.96 null', missing]);
    }
    expect(nobodys({ net: null })).toEqual(['undetermined null 3 null null', missing]);
  });

  it('none of the lines that one line may be is missing, and that of its day and its amount is the likeliest', () => {
    const unread = { ...charge, net: null, quantity: null };
    expect(found([fresh, unread, july])).toEqual(['undetermined seats-refunded 1 null T9', 'undetermined seats-charged null null T9']);
    const { findings } = audit([fresh, unread, july], history, prices, span);
    expect(findings.map(({ gaps }) => gaps)).toEqual([
      [{ gap: 'fact-missing', fact: 'lines.net' }],
      [{ gap: 'fact-missing', fact: 'lines.net' }],
    ]);
    const whole = { ...charge, startsAt: fresh.startsAt, net: null, quantity: null };
    expect(found([whole, refund, july])).toEqual(['undetermined new 0 null T1', 'undetermined seats-charged null null T9']);
    expect(found([{ ...unread, net: charge.net, startsAt: null }, refund, july])).toEqual([
      'undetermined seats-charged 0 0.00 T9',
      'undetermined new null null T1',
    ]);
    expect(found([{ ...unread, startsAt: charge.startsAt, quantity: null }, refund, charge, july])).toEqual([
      'undetermined null 0 null null',
      'missing new null -100.80 T1',
    ]);
  });

  it('a line that states no last day may have another amount than the expected one', () => {
    expect(found([fresh, refund, charge, { ...july, net: money('90.00', 'EUR'), endsAt: null }])).toEqual([
      'undetermined cycle 3 -30.96 T1',
    ]);
  });

  it('a line that states no quantity agrees by its amount and its days', () => {
    expect(found([{ ...fresh, quantity: null }, refund, charge, july])).toEqual([]);
  });

  it('a line twice beside another that is missing, and one of other days beside one of its first day', () => {
    expect(found([fresh, fresh, refund, charge])).toEqual(['doubled new 1 100.80 T1', 'missing cycle null -120.96 T1']);
    expect(found([fresh, refund, charge, line('2023-07-18', '2023-08-10', 12, '90.00')])).toEqual(['wrong-period cycle 3 -30.96 T1']);
    expect(found([fresh, refund, charge, line('2023-08-18', '2023-09-18', 12, '90.00')])).toEqual([
      'unexpected null 3 90.00 null',
      'missing cycle null -120.96 T1',
    ]);
  });

  it('a line twice is the one told of where an upgrade for half a cycle costs as much', () => {
    const life = [
      { event: 'ordered', at: instant('2022-11-08'), subscription: windowed('2022-11-08', { quantity: 1 }), basis: [] },
      { event: 'upgrade', at: instant('2022-11-23'), facts: { product: 'E3' } },
    ] as const;
    const prices = {
      rows: [
        { billingCycle: 'monthly', unitPrice: money('10.14', 'EUR') },
        { billingCycle: 'monthly', product: 'E3', unitPrice: money('20.28', 'EUR') },
      ],
    } as const;
    const first = line('2022-11-08', '2022-12-08', 1, '10.14');
    const upgrade = [line('2022-11-23', '2022-12-08', 1, '-5.07'), line('2022-11-23', '2022-12-08', 1, '10.14')];
    const untilAt = instant('2022-12-01');
    expect(audit([first, ...upgrade], life, prices, { untilAt }).findings).toEqual([]);
    const { findings } = audit([first, first, ...upgrade], life, prices, { untilAt });
    expect(findings.map(({ finding, line: of, kind }) => [finding, of, kind])).toEqual([['doubled', 1, 'new']]);
  });

  it.each<[string, Partial<BilledFact>, string]>([
    ['amount', { net: money('50.00', 'EUR') }, 'unexpected null 4 50.00 null'],
    ['currency', { net: money('100.80', 'USD'), currency: 'USD' }, 'unexpected null 4 100.80 null'],
    ['quantity', { quantity: 9 }, 'unexpected null 4 100.80 null'],
    ['first day', { startsAt: instant('2023-06-17') }, 'unexpected null 4 100.80 null'],
    ['last day', { endsAt: instant('2023-07-17') }, 'unexpected null 4 100.80 null'],
  ])('a line beside its like is no double with another %s', (_name, other, finding) => {
    expect(found([fresh, refund, charge, july, { ...fresh, ...other }])).toEqual([finding]);
  });

  it('a credit of nothing is a wrong amount', () => {
    expect(found([fresh, { ...refund, net: money('0.00', 'EUR') }, charge, july])).toEqual(['wrong-amount seats-refunded 1 94.08 T9']);
  });

  it('a line of a change whose amount is not known may be the one of its side and its days alone', () => {
    const priceless = (event: LedgerEvent, lines: readonly BilledFact[]) =>
      audit(lines, [history[0], event], { rows: [] }, { untilAt: instant('2023-07-01') })
        .findings.filter(({ line: place }) => place !== null)
        .map(({ finding, kind }) => `${finding} ${String(kind)}`);
    const days = (net: string, rest: Partial<BilledFact> = {}) => line('2023-06-20', '2023-07-18', 10, net, rest);
    const upgraded: LedgerEvent = { event: 'upgrade', at: instant('2023-06-20'), facts: { product: 'E3' } };
    expect(priceless(upgraded, [days('-1.00')])).toEqual(['undetermined upgrade-refunded']);
    expect(priceless(upgraded, [days('1.00')])).toEqual(['undetermined upgrade-charged']);
    expect(priceless(upgraded, [days('1.00'), days('2.00')])).toEqual(['undetermined upgrade-charged', 'unexpected null']);
    expect(priceless(upgraded, [days('1.00', { endsAt: instant('2023-07-19') })])).toEqual(['unexpected null']);
    expect(priceless(upgraded, [days('-1.00', { startsAt: instant('2023-06-21') })])).toEqual(['unexpected null']);
  });

  it('a line of the days of a suspension whose amount no document states may be its credit, and no charge', () => {
    const suspended: LedgerHistory = [
      {
        event: 'ordered',
        at: instant('2018-01-13'),
        subscription: windowed('2018-01-13', { family: 'license-based', billingCycle: 'annual' }),
        basis: [],
      },
      { event: 'suspend', at: instant('2018-03-01'), facts: { reason: 'nonpayment' }, basis: [] },
    ];
    const yearly = { rows: [{ billingCycle: 'annual', unitPrice: money('48.00', 'EUR') }] } as const;
    const [paid, days] = [line('2018-01-13', '2019-01-13', 10, '480.00'), line('2018-03-01', '2019-01-13', 10, '1.00')];
    const of = (net: string) =>
      audit([paid, { ...days, net: money(net, 'EUR') }], suspended, yearly, { untilAt: instant('2018-04-01') }).findings.map(
        ({ finding, kind, line: place }) => `${finding} ${String(kind)} ${String(place)}`,
      );
    expect(of('-400.00')).toEqual(['undetermined suspension 1']);
    expect(of('400.00')).toEqual(['unexpected null 1', 'undetermined suspension null']);
  });

  it('what is caused at the first instant of the span can be missing', () => {
    const missingFrom = (fromAt: Instant) =>
      audit([], history, prices, { fromAt, untilAt: instant('2023-08-01') }).findings.map(({ kind }) => kind);
    expect(missingFrom(instant('2023-07-18'))).toEqual(['cycle']);
    expect(missingFrom(addMs(instant('2023-07-18'), 1))).toEqual([]);
  });

  it('an open end is named beside other findings', () => {
    const dark: LedgerHistory = [
      { event: 'ordered', at: instant('2025-06-01'), subscription: windowed('2025-06-01', { autoRenew: false }), basis: [] },
    ];
    const late = { fromAt: instant('2026-05-02'), untilAt: instant('2026-08-01') };
    const odd = line('2025-03-01', '2025-03-20', 3, '7.00');
    expect(audit([odd], dark, prices, late).findings.map(({ finding, kind }) => `${finding} ${String(kind)}`)).toEqual([
      'unexpected null',
      'undetermined renewal',
    ]);
  });

  it('a line of nothing is neither missing nor unexpected', () => {
    const free = { rows: [{ billingCycle: 'monthly', unitPrice: money('0.00', 'EUR') }] } as const;
    const none = line('2023-09-01', '2023-10-01', 3, '0.00');
    expect(audit([none], history, free, span).findings).toEqual([]);
  });

  it('only what is caused in the span can be missing, but an earlier line is known', () => {
    const late = { fromAt: instant('2023-07-01'), untilAt: instant('2023-08-01') };
    expect(audit([], history, prices, late).findings.map(({ finding, kind }) => [finding, kind])).toEqual([['missing', 'cycle']]);
    expect(audit([refund, july], history, prices, late).findings).toEqual([]);
  });

  it('a charge after a cancellation is unexpected, a credit that was not given is missing', () => {
    const cancel: LedgerEvent = { event: 'cancel', at: instant('2023-06-20T12:00Z'), facts: {}, basis: [] };
    const canceled: LedgerHistory = [history[0], cancel];
    expect(found([fresh, line('2023-07-18', '2023-08-18', 10, '100.80')], canceled)).toEqual([
      'unexpected null 1 100.80 null',
      'missing cancellation null 94.00 W14',
    ]);
  });

  it('refuses a bill that is none', () => {
    expect(() => audit([{ ...fresh, net: { amount: 0.5, currency: 'EUR' } }], history, prices, span)).toThrow('lines[0].net');
    expect(() => audit([{ ...fresh, endsAt: addMs(instant('2023-06-18'), 0.5 * dayMs + 0.5) }], history, prices, span)).toThrow(
      'lines[0].endsAt',
    );
    expect(() => audit(null as unknown as [], history, prices, span)).toThrow('lines');
  });
});
