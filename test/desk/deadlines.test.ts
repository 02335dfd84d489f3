import { describe, expect, it } from 'vitest';
import type { Deadline, DeskRecord, Projection } from 'termbook/desk';
import { deadlines, project } from 'termbook/desk';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant, isoInstant } from '../../src/kernel/instant.js';
import { changeQuantity, money, termFrom } from 'termbook';
import type { InterpretationId, Interpretations } from '../../src/vocabulary/interpretation.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';
import { everyState } from '../lifecycle/subscriptions.js';

const orderedAt = instant('2024-03-01T10:00Z');
const license = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  quantity: 10,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
  windowStarts: [{ by: 'order', startsAt: orderedAt, seats: 10 }],
  unitPrice: money('10.00', 'EUR'),
} as const satisfies DeskRecord;

const inWords = ({ kind, at, missed, difference }: Deadline): string =>
  `${isoInstant(at)} ${kind}: ${missed}${difference === null ? '' : ` ${String(difference.amount)}`}`;

function rowsOf(record: DeskRecord, from: string, until: string): readonly string[] {
  return deadlines([record], { fromAt: instant(from), untilAt: instant(until) }).rows.map(inWords);
}

describe('deadlines', () => {
  it('tells of a new license when the full refund, the prorated one and the way out end, and what each costs (W14)', () => {
    // one day of 31 of each of ten seats, cut to the cent; then 24 days of March and eleven more months. Nine seats go in a line of ten back and one of one
    // charged, each cut as a line (T9): 100.00 x 30 / 31 less 10.00 x 30 / 31 are 87.10, which is 2.90 less than nine seats in full
    expect(rowsOf(license, '2024-03-01T10:00Z', '2024-04-01')).toEqual([
      '2024-03-02T10:00:00.000Z full-refund: refund-falls 330',
      '2024-03-02T10:00:00.000Z give-seats-back: refund-falls 290',
      '2024-03-08T10:00:00.000Z prorated-refund: window-closes 117740',
      '2024-03-08T10:00:00.000Z give-seats-back: seats-locked 105967',
    ]);
  });

  it('tells at the end of a term that the renewal can be stopped, and seats be taken from the next (T5, T13)', () => {
    expect(rowsOf(license, '2025-02-01', '2025-03-01')).toEqual([
      '2025-03-01T00:00:00.000Z stop-renewal: renews 10000',
      '2025-03-01T00:00:00.000Z schedule-fewer-seats: renews 1000',
    ]);
  });

  it('prices the window of a term that has not begun yet (W14)', () => {
    const monthly = { ...license, unitPrice: money('30.00', 'EUR'), term: termFrom(orderedAt, 'P1M', 'new-commerce-license') };
    // ten seats at 1.00 a day in April: the first day once the full refund is over, and on the seventh day 24 of 30 days
    expect(rowsOf(monthly, '2024-04-01T00:00:00.001Z', '2024-04-20').filter((row) => !row.includes('give-seats-back'))).toEqual([
      '2024-04-02T00:00:00.000Z full-refund: refund-falls 1000',
      '2024-04-08T00:00:00.000Z prorated-refund: window-closes 24000',
    ]);
  });

  it('has a deadline that falls on the end of the period, whose last instant lies in it, and none that is past at its start', () => {
    expect(rowsOf(license, '2025-02-01', '2025-02-28T23:59:59.999Z')).toEqual([]);
    expect(rowsOf(license, '2025-02-28T23:59:59.999Z', '2025-03-01').length).toBe(2);
    expect(rowsOf(license, '2025-03-01', '2025-03-01')).toEqual([]);
  });

  it('keeps each batch of seats apart: five added in May go until seven days later, and cost the months that are left', () => {
    const addedAt = instant('2024-05-10T08:00Z');
    const added = changeQuantity(license, { quantity: 15 }, addedAt);
    if (added.verdict !== 'applied') throw new Error('seats can be added');
    const { rows } = deadlines([{ ...added.subscription, unitPrice: license.unitPrice }], {
      fromAt: addedAt,
      untilAt: instant('2024-06-01'),
    });
    expect(rows.map(({ at, kind, seats, missed }) => [isoInstant(at), kind, seats, missed])).toEqual([
      ['2024-05-11T08:00:00.000Z', 'give-seats-back', 5, 'refund-falls'],
      ['2024-05-17T08:00:00.000Z', 'give-seats-back', 5, 'seats-locked'],
    ]);
    // June to February
    expect(rows[1]?.charges.map(({ seats, amount }) => [seats, amount?.amount])).toEqual(Array(9).fill([5, 5000]));
    expect(rows[1]?.gaps).toEqual([{ gap: 'fact-missing', fact: 'charges' }]);
  });

  it('counts the charge of the instant at which seats can no longer go: they are charged with it', () => {
    // the seven days after 2024-05-25 end where June begins, with the charge of June
    const addedAt = instant('2024-05-25');
    const added = changeQuantity(license, { quantity: 15 }, addedAt);
    if (added.verdict !== 'applied') throw new Error('seats can be added');
    const { rows } = deadlines([{ ...added.subscription, unitPrice: license.unitPrice }], {
      fromAt: addedAt,
      untilAt: instant('2024-06-01'),
    });
    const locked = rows.find(({ missed }) => missed === 'seats-locked');
    expect([locked?.at, locked?.charges[0]?.at]).toEqual([instant('2024-06-01'), instant('2024-06-01')]);
  });

  it('tells that a term that will end can be kept, and when its data is gone (L4)', () => {
    expect(rowsOf({ ...license, autoRenew: false }, '2025-01-01', '2025-12-31')).toEqual([
      '2025-03-01T00:00:00.000Z keep-term: ends',
      '2025-06-29T00:00:00.000Z deletion: deleted',
      '2025-06-29T00:00:00.000Z save-data: deleted',
    ]);
  });

  it('names the choice for the end of the term as missing where auto-renew is off and nobody stated it (L5, L9)', () => {
    const unchosen = {
      ...license,
      term: termFrom(instant('2025-06-01'), 'P1Y', 'new-commerce-license'),
      orderedAt: instant('2025-06-01'),
      autoRenew: false,
    } as const;
    const { rows } = deadlines([unchosen], { fromAt: instant('2026-05-05'), untilAt: instant('2026-06-02') });
    expect(rows.filter(({ kind }) => kind === 'keep-term').map(({ at, missed, gaps }) => [isoInstant(at), missed, gaps])).toEqual([
      ['2026-06-01T00:00:00.000Z', 'not-stated', [{ gap: 'fact-missing', fact: 'endOfTerm' }]],
    ]);
  });

  it('offers an end, and to renew, where auto-renew is off and what follows is not chosen: a fact is missing then (L8)', () => {
    const startsAt = instant('2025-06-01');
    const term = termFrom(startsAt, 'P1Y', 'new-commerce-license');
    const open = { ...license, orderedAt: startsAt, changedAt: startsAt, windowStarts: null, term, autoRenew: false } as const;
    const { rows, others } = deadlines([open], { fromAt: instant('2026-05-02'), untilAt: term.endsAt });
    expect(rows.map(({ kind, at, action, missed, difference, gaps }) => [kind, at, action, missed, difference, gaps])).toEqual(
      [
        ['keep-term', { move: 'set-end-of-term', endOfTerm: 'renew' }],
        ['stop-renewal', { move: 'set-end-of-term', endOfTerm: 'end' }],
      ].map(([kind, action]) => [kind, term.endsAt, action, 'not-stated', null, [{ gap: 'fact-missing', fact: 'endOfTerm' }]]),
    );
    expect(others).toMatchObject([{ why: 'unknown', gaps: [{ gap: 'fact-missing', fact: 'endOfTerm' }] }]);
    const ended = deadlines([{ ...open, endOfTerm: 'end' }], { fromAt: instant('2026-05-02'), untilAt: term.endsAt });
    expect(ended.rows.map(({ kind, missed }) => [kind, missed])).toEqual([
      ['save-data', 'access-ends'],
      ['keep-term', 'disabled'],
    ]);
  });

  it.each([
    // 30 days of 366 and of 365 at 0.27 (I23), and what the rounding of a day keeps; then 1.35 for the last day of five seats, and the next year
    ['2019-03-15', '2019-04-14', 'annual', ['full-refund: refund-falls 4640', 'stop-renewal: renews 50135']],
    ['2020-03-15', '2020-04-14', 'annual', ['full-refund: refund-falls 4775', 'stop-renewal: renews 50135']],
  ] as const)('offers to suspend a traditional license, which is how it is canceled: ordered on %s (W10, W11)', (...row) => {
    const [ordered, fullUntil, billingCycle, expected] = row;
    const startsAt = instant(ordered);
    const term = termFrom(startsAt, 'P1Y', 'license-based');
    const traditional = { ...license, family: 'license-based', billingCycle, windowStarts: null, quantity: 5, term } as const;
    const record = { ...traditional, orderedAt: startsAt, changedAt: startsAt, unitPrice: money('100.00', 'EUR') } as const;
    const rows = deadlines([record], { fromAt: startsAt, untilAt: term.endsAt }).rows.filter(({ seats }) => seats === null);
    expect(rows.map(({ action }) => action)).toEqual(rows.map(() => ({ move: 'suspend', reason: 'customer-request' })));
    expect(rows.map(inWords)).toEqual(
      [fullUntil, isoInstant(term.endsAt).slice(0, 10)].map((day, index) => `${day}T00:00:00.000Z ${String(expected[index])}`),
    );
  });

  it('tells of each month of a traditional license that suspending before it avoids its charge (W10)', () => {
    const startsAt = instant('2019-03-15');
    const term = termFrom(startsAt, 'P1Y', 'license-based');
    const traditional = { ...license, family: 'license-based', windowStarts: null, quantity: 1, term } as const;
    expect(rowsOf({ ...traditional, orderedAt: startsAt, changedAt: startsAt }, '2019-05-01', '2019-07-01')).toEqual([
      '2019-05-15T00:00:00.000Z stop-charge: charged 1000',
      '2019-06-15T00:00:00.000Z stop-charge: charged 1000',
    ]);
  });

  it('tells until when a suspended license can be reactivated, and until when its data can be saved (L3)', () => {
    const suspendedAt = instant('2024-05-01');
    const suspended = {
      ...license,
      status: 'suspended',
      suspendedAt,
      suspendedFor: 'nonpayment',
      changedAt: suspendedAt,
      autoRenew: false,
    } as const;
    expect(rowsOf(suspended, '2024-05-01', '2025-12-31')).toEqual([
      // by I29 the end of the term may be their day
      '2025-06-29T00:00:00.000Z deletion: deleted',
      '2025-06-29T00:00:00.000Z save-data: deleted',
      '2025-03-01T00:00:00.000Z reactivate: disabled',
    ]);
  });

  it('tells of each month of an extended service term that canceling before it avoids its charge (L5, L9)', () => {
    const extendedAt = instant('2026-06-01');
    const extended = {
      ...license,
      term: termFrom(instant('2025-06-01'), 'P1Y', 'new-commerce-license'),
      orderedAt: instant('2025-06-01'),
      windowStarts: null,
      status: 'extended',
      extendedAt,
      changedAt: extendedAt,
      autoRenew: false,
      endOfTerm: 'extend',
    } as const;
    expect(rowsOf(extended, '2026-06-01', '2026-08-15')).toEqual([
      '2026-07-01T00:00:00.000Z stop-charge: charged',
      '2026-08-01T00:00:00.000Z stop-charge: charged',
    ]);
    // 103.00 of each month
    const priced = { ...extended, monthPrice: money('10.00', 'EUR'), monthlyPlanExists: true };
    expect(rowsOf(priced, '2026-06-01', '2026-07-15')).toEqual(['2026-07-01T00:00:00.000Z stop-charge: charged 10300']);
  });

  it('orders by the last day to act, then data before money, then the greatest amount, each currency apart', () => {
    const small = { ...license, id: 's-2', unitPrice: money('1.00', 'EUR') };
    const dollars = { ...license, id: 's-3', unitPrice: money('500.00', 'USD') };
    const { rows, totals } = deadlines([small, license, dollars], { fromAt: orderedAt, untilAt: instant('2024-03-03') });
    expect(rows.filter(({ kind }) => kind === 'full-refund').map(({ id }) => id)).toEqual(['s-1', 's-2', 's-3']);
    // 2.90 for nine seats of 10.00 is more than what is left of the whole at 1.00
    const inEuro = rows.filter(({ difference }) => difference?.currency === 'EUR').map(({ id, kind }) => `${id} ${kind}`);
    expect(inEuro.slice(0, 3)).toEqual(['s-1 full-refund', 's-1 give-seats-back', 's-2 full-refund']);
    // of the whole and of nine seats the whole counts; 500.00 less 483.87 of ten seats
    expect(totals).toEqual([
      { amount: 330 + 40, currency: 'EUR' },
      { amount: 16_130, currency: 'USD' },
    ]);
  });

  it('keeps the batches apart that the server says can go', () => {
    const untilAt = [instant('2024-03-06'), instant('2024-03-08T10:00Z')] as const;
    const reducibleSeats = [
      { seats: 5, untilAt: untilAt[0] },
      { seats: 3, untilAt: untilAt[1] },
    ];
    const stated = { ...license, windowStarts: null, stated: { reducibleSeats } };
    const { rows } = deadlines([stated], { fromAt: orderedAt, untilAt: instant('2024-03-31') });
    const locked = rows.filter(({ kind, missed }) => kind === 'give-seats-back' && missed === 'seats-locked');
    expect(locked.map(({ at, seats }) => [at, seats])).toEqual([
      [untilAt[0], 8],
      [untilAt[1], 3],
    ]);
  });

  it('does not know what seats of a batch of their own are worth without the charges, and gives them back in their own window (W14, T9)', () => {
    const addedAt = instant('2024-03-20');
    const windowStarts = [
      { by: 'order', startsAt: orderedAt, seats: 2 },
      { by: 'seat-addition', startsAt: addedAt, seats: 3 },
    ] as const;
    const { rows } = deadlines([{ ...license, quantity: 5, changedAt: addedAt, windowStarts }], {
      fromAt: addedAt,
      untilAt: instant('2024-03-31'),
    });
    const gaps = [{ gap: 'fact-missing', fact: 'charges' }];
    expect(rows.map(({ at, kind, seats, difference, gaps }) => ({ at, kind, seats, difference, gaps }))).toEqual([
      { at: instant('2024-03-21'), kind: 'give-seats-back', seats: 3, difference: null, gaps },
      { at: instant('2024-03-27'), kind: 'give-seats-back', seats: 3, difference: null, gaps },
    ]);
    // a batch of no seats is none
    const empty = [...license.windowStarts, { by: 'seat-addition', startsAt: orderedAt, seats: 0 }] as const;
    const given = deadlines([{ ...license, windowStarts: empty }], { fromAt: orderedAt, untilAt: instant('2024-03-31') });
    expect(given.rows.flatMap(({ seats }) => seats ?? [])).toEqual([9, 9]);
  });

  it('has no deadline for seats that nobody is charged for, and schedules fewer only where one stays', () => {
    const kindsOf = (record: DeskRecord, from: string, until: string) =>
      deadlines([record], { fromAt: instant(from), untilAt: instant(until) }).rows.map(({ kind }) => kind);
    const free: DeskRecord = { ...license, billingCycle: 'none', unitPrice: null };
    expect(kindsOf(free, '2024-03-01T10:00Z', '2024-03-31')).toEqual(['full-refund', 'prorated-refund']);
    const next = ['2025-02-01', '2025-03-01'] as const;
    expect(kindsOf({ ...license, windowStarts: null, quantity: 2 }, ...next)).toEqual(['stop-renewal', 'schedule-fewer-seats']);
    expect(kindsOf({ ...license, windowStarts: null, quantity: 1 }, ...next)).toEqual(['stop-renewal']);
  });

  it('tells of a SaaS subscription that its publisher was not paid for that it is unsubscribed after 30 days, and no data of it (L7)', () => {
    const suspendedAt = instant('2024-04-15');
    const saas = { ...license, family: 'isv-saas', windowStarts: null, changedAt: suspendedAt, status: 'suspended', suspendedAt } as const;
    const record: DeskRecord = { ...saas, suspendedFor: 'nonpayment', suspendedBy: 'marketplace' };
    expect(rowsOf(record, '2024-04-15', '2024-07-01')).toEqual(['2024-05-15T00:00:00.000Z reactivate: unsubscribed']);
    // whoever else suspends it, no document names a day
    expect(rowsOf({ ...record, suspendedBy: 'partner' }, '2024-04-15', '2024-07-01')).toEqual([]);
  });

  it('tells when an end by choice closes the data of a disabled license, and nothing where a text of its time does not say who reaches it (L8, I5)', () => {
    const disabledAt = instant('2026-04-20');
    const { term: _term, ...rest } = license;
    const disabled = { ...rest, orderedAt: instant('2025-04-20'), windowStarts: null, autoRenew: false, changedAt: disabledAt } as const;
    const ended = (endOfTerm: 'end' | 'renew' | null): readonly string[] =>
      rowsOf({ ...disabled, status: 'disabled', disabledAt, endOfTerm }, '2026-04-21', '2026-08-01');
    expect(ended('end')).toEqual(['2026-05-04T00:00:00.000Z save-data: access-ends', '2026-07-19T00:00:00.000Z deletion: deleted']);
    expect(ended('renew')).toEqual(['2026-07-19T00:00:00.000Z deletion: deleted', '2026-07-19T00:00:00.000Z save-data: deleted']);
    expect(ended(null)).toEqual(['2026-07-19T00:00:00.000Z deletion: deleted']);
    const suspendedAt = instant('2019-02-15');
    const ordered = instant('2018-12-01');
    const bought = { ...license, family: 'license-based', windowStarts: null, orderedAt: ordered, term: termFrom(ordered, 'P1Y') } as const;
    const opened = { accountOpenedAt: instant('2018-01-01'), firstBillingAt: ordered };
    const suspended: DeskRecord = {
      ...bought,
      ...opened,
      status: 'suspended',
      suspendedFor: 'nonpayment',
      suspendedAt,
      changedAt: suspendedAt,
    };
    expect(rowsOf(suspended, '2019-02-15', '2019-07-01')).toEqual([
      '2019-06-15T00:00:00.000Z deletion: deleted',
      '2019-06-15T00:00:00.000Z reactivate: deleted',
    ]);
  });

  it('names a record that throws when it is looked at, and goes on', () => {
    const thrower = {
      ...license,
      get orderedAt(): never {
        throw new RangeError('no');
      },
    };
    const { others, rows } = deadlines([thrower, license], { fromAt: orderedAt, untilAt: instant('2024-03-31') });
    const issue = {
      path: '',
      code: 'not-plain-data',
      expected: 'a subscription of plain JSON',
      received: 'one that throws when looked at',
    };
    expect(others).toMatchObject([{ why: 'unread', issues: [issue] }]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('counts the charge of a renewal once: not again where the days after it give it back', () => {
    const yearly = { ...license, billingCycle: 'annual', unitPrice: money('120.00', 'EUR') } as const;
    const { rows, totals } = deadlines([yearly], { fromAt: instant('2025-02-01'), untilAt: instant('2025-04-01') });
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['stop-renewal', 'full-refund', 'prorated-refund']));
    expect(rows.flatMap(({ charges }) => charges.map(({ amount }) => amount?.amount))).toEqual([120_000]);
    expect(totals).toEqual([{ amount: 120_000, currency: 'EUR' }]);
    // asked when it is too late to stop the renewal, what the days after it give back counts
    const late = deadlines([yearly], { fromAt: instant('2025-03-01'), untilAt: instant('2025-04-01') });
    const lost = late.rows.filter(({ kind }) => kind.endsWith('refund')).map(({ difference }) => difference?.amount ?? 0);
    expect(late.totals).toEqual([{ amount: lost.reduce((sum, one) => sum + one, 0), currency: 'EUR' }]);
    expect(lost.every((one) => one > 0)).toBe(true);
  });

  it('puts what has no known worth last on its day, wherever it stood', () => {
    const { unitPrice: _price, ...unpriced } = license;
    const dollars = { ...license, id: 's-3', unitPrice: money('500.00', 'USD') };
    const records = [{ ...unpriced, id: 's-0' }, dollars, license, { ...unpriced, id: 's-4' }];
    for (const list of [records, [...records].reverse()]) {
      const { rows, totals } = deadlines(list, { fromAt: orderedAt, untilAt: instant('2024-03-03') });
      const ids = rows.filter(({ kind }) => kind === 'full-refund').map(({ id }) => id);
      expect(ids.slice(0, 2)).toEqual(['s-1', 's-3']);
      expect(ids.slice(2).sort()).toEqual(['s-0', 's-4']);
      expect(totals.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
    }
  });

  it('groups by customer, those without one together', () => {
    const named = { ...license, id: 's-2', customer: 'Contoso', quantity: 1, windowStarts: null };
    const { customers } = deadlines([license, named], { fromAt: orderedAt, untilAt: instant('2024-03-03') });
    expect(customers.map(({ customer, rows }) => [customer, rows.length])).toEqual([
      [null, 2],
      ['Contoso', 1],
    ]);
  });

  it('says of each record without a deadline why: it cannot be read, something is unknown, nothing is due', () => {
    const { rows, others } = deadlines(
      [
        null as never,
        { ...license, quantity: -1 },
        { ...license, family: 'unheard-of' as never },
        { ...license, term: null },
        { ...license, id: null as never },
        { ...license, customer: 7 as never },
      ],
      { fromAt: instant('2024-04-01'), untilAt: instant('2024-05-01') },
    );
    expect(rows).toEqual([]);
    expect(others).toMatchObject([
      { record: 0, id: null, why: 'unread', issues: [{ code: 'wrong-type', path: 'subscription' }] },
      { record: 1, id: 's-1', why: 'unread', issues: [{ code: 'invalid-quantity' }] },
      { record: 2, id: 's-1', why: 'unknown', gaps: [{ gap: 'unknown-value', fact: 'family', value: 'unheard-of' }] },
      { record: 3, id: 's-1', why: 'unknown', gaps: [{ gap: 'fact-missing', fact: 'term' }] },
      { record: 4, id: null, why: 'nothing-due' },
      { record: 5, id: 's-1', why: 'unread', issues: [{ code: 'wrong-type', path: 'customer' }] },
    ]);
  });

  it('keeps a record whose getters throw', () => {
    const hostile = Object.defineProperty({}, 'id', {
      get: () => {
        throw new Error('no');
      },
    }) as DeskRecord;
    expect(deadlines([hostile], { fromAt: orderedAt, untilAt: orderedAt }).others).toMatchObject([{ why: 'unread', id: null }]);
  });

  it.each([
    ['license-based', 'P1Y', 'monthly', 30, '100.00', '2023-03-15', '2023-04-15', 290_000],
    ['isv-saas', 'P3Y', 'monthly', 40, '10.08', '2025-02-12', null, 39_312],
  ] as const)('counts of seats of %s that can still go later, for less, the refund alone (%s)', (...drawn) => {
    const [family, duration, billingCycle, quantity, price, ordered, limit, difference] = drawn;
    const startsAt = instant(ordered);
    const { windowStarts: _windows, ...rest } = license;
    const term = termFrom(startsAt, duration, family);
    const record: DeskRecord = {
      ...rest,
      family,
      billingCycle,
      quantity,
      orderedAt: startsAt,
      changedAt: startsAt,
      term,
      unitPrice: money(price, 'EUR'),
    };
    const { rows } = deadlines([record], { fromAt: startsAt, untilAt: addMs(startsAt, 60 * dayMs) });
    const [row] = rows.filter(({ kind }) => kind === 'give-seats-back');
    expect([row?.difference, row?.charges]).toEqual([{ amount: difference, currency: 'EUR' }, []]);
    if (limit !== null) expect(row?.at).toBe(instant(limit));
    const given = (at: Instant) => project(record, [{ at, request: { move: 'change-quantity', quantity: 1 } }], term.endsAt);
    const { at } = row as Deadline;
    const late = given(at);
    // no document describes the part that comes back of seats of a traditional license
    const open = late.lines.flatMap(({ gaps }) => gaps);
    expect(open).toEqual(family === 'license-based' ? [{ gap: 'documents-silent', on: 'price' }] : []);
    const net = ({ totals }: Projection): number => totals[0]?.amount ?? 0;
    if (open.length === 0) expect(net(late) - net(given(addMs(at, -1)))).toBe(difference);
  });

  it('uses what was paid where it is stated', () => {
    const charge = { paid: money('31.00', 'EUR'), startsAt: license.term.startsAt, endsAt: addMs(license.term.startsAt, 31 * dayMs) };
    const { rows } = deadlines([{ ...license, charges: [charge] }], { fromAt: orderedAt, untilAt: instant('2024-03-03') });
    expect(rows.find(({ kind }) => kind === 'full-refund')?.difference).toEqual({ amount: 100, currency: 'EUR' });
  });

  it('knows what a refund is worth from what was paid alone, in its currency', () => {
    const paid = { paid: money('31.00', 'USD'), startsAt: license.term.startsAt, endsAt: addMs(license.term.startsAt, 31 * dayMs) };
    const { unitPrice: _price, ...unpriced } = license;
    const { rows } = deadlines([{ ...unpriced, charges: [paid] }], { fromAt: orderedAt, untilAt: instant('2024-03-03') });
    expect(rows.map(({ kind, difference }) => [kind, difference])).toEqual([
      ['full-refund', { amount: 100, currency: 'USD' }],
      ['give-seats-back', null],
    ]);
  });

  it('reads no record with two currencies, or with more money than a number holds', () => {
    const charge = { paid: money('31.00', 'USD'), startsAt: license.term.startsAt, endsAt: license.term.endsAt };
    const much = { amount: Number.MAX_SAFE_INTEGER, currency: 'EUR' } as const;
    const { others } = deadlines(
      [
        { ...license, charges: [charge] },
        { ...license, unitPrice: much },
        { ...license, monthPrice: money('1.00', 'USD') },
        { ...license, monthPrice: much },
        { ...license, monthlyPlanExists: 'yes' as never },
        { ...license, customer: 5 as never },
      ],
      { fromAt: orderedAt, untilAt: orderedAt },
    );
    expect(others).toMatchObject([
      { why: 'unread', issues: [{ code: 'currency-mismatch', path: 'charges.paid.currency', expected: 'EUR' }] },
      { why: 'unread', issues: [{ code: 'invalid-amount' }] },
      { why: 'unread', issues: [{ code: 'currency-mismatch', path: 'monthPrice.currency', expected: 'EUR' }] },
      { why: 'unread', issues: [{ code: 'invalid-amount', path: 'monthPrice.amount' }] },
      { why: 'unread', issues: [{ code: 'wrong-type', path: 'monthlyPlanExists', expected: 'true or false' }] },
      { why: 'unread', issues: [{ code: 'wrong-type', path: 'customer', expected: 'text' }] },
    ]);
  });

  it('is worth a day that comes back and the charge that follows, at the end of a later term than the stated one', () => {
    const ordered = instant('2019-02-04');
    const traditional = {
      ...license,
      family: 'license-based',
      billingCycle: 'annual',
      windowStarts: null,
      quantity: 10,
      orderedAt: ordered,
      changedAt: ordered,
      term: termFrom(ordered, 'P1Y'),
      segment: 'nonprofit',
      hasEquivalent: true,
      unitPrice: money('36.50', 'EUR'),
    } as const;
    const { rows } = deadlines([traditional], { fromAt: instant('2021-02-05'), untilAt: instant('2022-03-01') });
    // ten seats at 36.50 for a year of 365 days: 0.10 a day each
    expect(rows).toMatchObject([{ kind: 'stop-renewal', at: instant('2022-02-04'), difference: money('366.00', 'EUR'), gaps: [] }]);
  });

  it('has no worth without a price, and says so', () => {
    const { unitPrice: _price, ...unpriced } = license;
    const [first] = deadlines([unpriced], { fromAt: orderedAt, untilAt: instant('2024-03-03') }).rows;
    expect([first?.difference, first?.gaps]).toEqual([null, [{ gap: 'fact-missing', fact: 'unitPrice' }]]);
  });

  it('follows the interpretations it is given (I1)', () => {
    const options = { interpretations: { I1: 'open-at-limit' } } as const;
    const [first] = deadlines([license], { fromAt: orderedAt, untilAt: instant('2024-03-03') }, options).rows;
    expect(first?.at).toBe(addMs(instant('2024-03-02T10:00Z'), 1));
  });

  it.each([
    ['wrong-type at "subscriptions": expected ', null, { fromAt: orderedAt, untilAt: orderedAt }],
    ['wrong-type at "subscriptions": expected subscriptions one after the other, ', {}, { fromAt: orderedAt, untilAt: orderedAt }],
    ['wrong-type at "span": expected ', [], null],
    ['invalid-instant at "span.fromAt": expected ', [], { fromAt: 0.5, untilAt: orderedAt }],
    ['invalid-instant at "span.untilAt": expected ', [], { fromAt: orderedAt, untilAt: Number.NaN }],
    [
      'inverted-dates at "span.untilAt": expected an instant not before span.fromAt, ',
      [],
      { fromAt: orderedAt, untilAt: addMs(orderedAt, -1) },
    ],
  ])('throws %s', (message, subscriptions, span) => {
    expect(() => deadlines(subscriptions as never, span as never)).toThrow(message);
  });
});

describe('a deadline that another interpretation moves', () => {
  const suspendedAt = instant('2026-11-01T08:00Z');
  const startsAt = instant('2026-06-01T10:00Z');
  const suspended = {
    ...license,
    orderedAt: startsAt,
    changedAt: suspendedAt,
    term: termFrom(startsAt, 'P1Y', 'new-commerce-license'),
    status: 'suspended',
    suspendedAt,
    suspendedFor: 'customer-request',
    windowStarts: null,
  } as const satisfies DeskRecord;
  const span = { fromAt: instant('2026-11-24'), untilAt: instant('2027-11-24') };

  it('is contested, though the state before it was the first that another interpretation ends otherwise (L3, I29)', () => {
    const deletions = (interpretations: Interpretations) =>
      deadlines([suspended], span, { interpretations }).rows.flatMap(({ kind, at, contested }) =>
        kind === 'deletion' ? [{ at, contested }] : [],
      );
    const [usual, ...more] = deletions({});
    expect(more).toEqual([]);
    expect(deletions({ I29: 'deleted-at-term-end' }).map(({ at }) => at)).toEqual([suspended.term.endsAt]);
    expect(usual?.at).toBe(addMs(suspended.term.endsAt, 120 * dayMs));
    expect(usual?.contested).toEqual(['I29']);
  });

  it('is contested exactly by the interpretations that move it, of every state', () => {
    let met = 0;
    for (const record of everyState) {
      const from = Math.max(record.changedAt, record.orderedAt) as Instant;
      const whole = { fromAt: from, untilAt: addMs(from, 900 * dayMs) };
      const dataOf = (interpretations: Interpretations) =>
        deadlines([record], whole, { interpretations }).rows.filter(({ kind }) => kind === 'deletion');
      for (const row of dataOf({})) {
        const moving = (Object.keys(interpretationValues) as InterpretationId[]).filter((id) =>
          interpretationValues[id].some((word) => !dataOf({ [id]: word }).some(({ at }) => at === row.at)),
        );
        expect([...row.contested], record.status).toEqual(moving);
        met += 1;
      }
    }
    expect(met).toBeGreaterThan(3);
  });
});

describe('what follows a cancellation that is possible to the end of a term', () => {
  const startsAt = instant('2025-12-15T11:05Z');
  const traditional = {
    ...license,
    family: 'license-based',
    billingCycle: 'annual',
    orderedAt: startsAt,
    changedAt: startsAt,
    term: termFrom(startsAt, 'P1Y'),
    windowStarts: null,
  } as const satisfies DeskRecord;
  const missedOf = (hasEquivalent: boolean | null) => {
    const { rows } = deadlines([{ ...traditional, hasEquivalent }], { fromAt: instant('2026-11-24'), untilAt: instant('2027-11-24') });
    return rows.flatMap(({ kind, missed }) => (kind === 'prorated-refund' ? [missed] : []));
  };

  it('is the migration, where there is an equivalent, and else it is not stated: no window closes there (M1)', () => {
    expect([missedOf(true), missedOf(false), missedOf(null)]).toEqual([['migrates'], ['not-stated'], ['not-stated']]);
  });
});
