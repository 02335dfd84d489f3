import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedMove, DeskRecord, Projection } from 'termbook/desk';
import { deadlines, project } from 'termbook/desk';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, instant, isoDate } from '../../src/kernel/instant.js';
import { advance, comingDates, money, termFrom } from 'termbook';
import type { ComingDate } from '../../src/lifecycle/coming-dates.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { draws } from '../draws.js';
import { drawn } from './records.js';

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
  unitPrice: money('10.00', 'EUR'),
} as const satisfies DeskRecord;

const linesOf = ({ lines }: Projection): readonly string[] =>
  lines.map(({ at, what, amount }) => `${isoDate(at)} ${what} ${amount === null ? '?' : String(amount.amount)}`);

/** What is paid less what comes back; null = an amount is not known. */
function netOf({ lines, totals }: Projection): number | null {
  return lines.some(({ amount }) => amount === null) ? null : (totals[0]?.amount ?? 0);
}

/** The dates of the first term of what a migrated subscription became. */
function afterMigration(later: Subscription, untilAt: Instant): readonly ComingDate[] {
  if (later.status !== 'migrated') return [];
  const { becomes, migratedAt, id } = later;
  const began = { ...becomes, id, status: 'active', autoRenew: false, orderedAt: migratedAt, changedAt: migratedAt } as const;
  const endsAt = Math.min(untilAt, becomes.term.endsAt) as Instant;
  return endsAt <= migratedAt ? [] : comingDates(began, { fromAt: migratedAt, untilAt: endsAt });
}

describe('project', () => {
  it('charges a life without moves as its coming dates do', () => {
    fc.assert(
      fc.property(drawn, ({ record, span: { untilAt } }) => {
        fc.pre(untilAt >= record.changedAt);
        const dates = comingDates(record, { fromAt: record.changedAt, untilAt });
        const later = advance(record, untilAt).subscription;
        const charges = [...dates, ...afterMigration(later, untilAt)].flatMap(({ what, at }) => (what === 'charge' ? [at] : []));
        expect(project(record, [], untilAt).lines.map(({ at }) => at)).toEqual(charges);
      }),
      { numRuns: draws(200) },
    );
  });

  it('gives back what the renewal charged: the seats that a scheduled change has left (T6, W14)', () => {
    const scheduled = { ...license, scheduled: { quantity: 4 } };
    const cancel = { at: instant('2025-03-01T12:00Z'), request: { move: 'cancel' } } as const;
    const lines = linesOf(project(scheduled, [cancel], instant('2025-03-20')));
    // twelve months of ten seats, then a month of four, given back within a day
    expect(lines).toHaveLength(14);
    expect(lines.slice(-3)).toEqual(['2025-02-01 charge 10000', '2025-03-01 charge 4000', '2025-03-01 refund 4000']);
  });

  it('gives everything back on the day of the order, and nothing a week later (W14)', () => {
    const cancel = { move: 'cancel' } as const;
    const untilAt = instant('2024-03-20');
    expect(project(license, [{ at: instant('2024-03-02T09:59Z'), request: cancel }], untilAt).totals).toEqual([
      { amount: 0, currency: 'EUR' },
    ]);
    const late = project(license, [{ at: instant('2024-03-08T10:00Z'), request: cancel }], untilAt);
    expect(late.totals).toEqual([{ amount: 10_000, currency: 'EUR' }]);
    expect(late.notMade).toMatchObject([{ move: 0, verdict: 'refused', reasons: [{ code: 'window-closed' }] }]);
  });

  it('charges once what is due at the very instant of a move, and gives back no more than that', () => {
    const yearly = { ...license, billingCycle: 'annual' } as const;
    const { endsAt } = license.term;
    const untilAt = addMs(endsAt, 1);
    expect(linesOf(project(yearly, [{ at: orderedAt, request: { move: 'cancel' } }], untilAt))).toEqual([
      '2024-03-01 charge 10000',
      '2024-03-01 refund 10000',
    ]);
    const stated = { ...yearly, charges: [{ paid: money('90.00', 'EUR'), startsAt: orderedAt, endsAt }] };
    expect(linesOf(project(stated, [{ at: orderedAt, request: { move: 'cancel' } }], untilAt)).at(-1)).toBe('2024-03-01 refund 9000');
    expect(linesOf(project(yearly, [{ at: endsAt, request: { move: 'cancel' } }], untilAt))).toEqual([
      '2024-03-01 charge 10000',
      '2025-03-01 charge 10000',
      '2025-03-01 refund 10000',
    ]);
    const twice = [
      { at: endsAt, request: { move: 'set-auto-renew', autoRenew: false } },
      { at: endsAt, request: { move: 'set-auto-renew', autoRenew: true } },
    ] as const;
    expect(linesOf(project(yearly, twice, untilAt))).toEqual(['2024-03-01 charge 10000', '2025-03-01 charge 10000']);
  });

  it('shows a change of seats as the pair of lines of the invoice (T9)', () => {
    // the printed example: ten seats at 10.08, two more on the third of thirty days
    const printed = {
      ...license,
      orderedAt: instant('2023-06-18'),
      changedAt: instant('2023-06-18'),
      term: termFrom(instant('2023-06-18'), 'P1Y', 'new-commerce-license'),
      unitPrice: money('10.08', 'EUR'),
    } as const;
    const added = { at: instant('2023-06-20'), request: { move: 'change-quantity', quantity: 12 } } as const;
    expect(linesOf(project(printed, [added], instant('2023-07-20')))).toEqual([
      '2023-06-18 charge 10080',
      '2023-06-20 refund 9408',
      '2023-06-20 charge 11289',
      '2023-07-18 charge 12096',
    ]);
  });

  it('gives nothing back for seats of an ISV subscription that go after its first day (E1)', () => {
    const isv = { ...license, family: 'isv-saas', term: termFrom(orderedAt, 'P1M', 'isv-saas') } as const;
    const fewer = (hours: number) =>
      [{ at: addMs(orderedAt, hours * 3_600_000), request: { move: 'change-quantity', quantity: 8 } }] as const;
    const untilAt = instant('2024-04-01T10:00Z');
    expect(linesOf(project(isv, fewer(23), untilAt))).toEqual(['2024-03-01 charge 10000', '2024-03-02 refund 2000']);
    expect(linesOf(project(isv, fewer(24), untilAt))).toEqual(['2024-03-01 charge 10000']);
    expect(linesOf(project(isv, fewer(24), addMs(untilAt, 1))).at(-1)).toBe('2024-04-01 charge 8000');
  });

  it('does not know what comes back of seats of a traditional license that go later: no document describes it (B9, T9)', () => {
    const startsAt = instant('2023-03-15');
    const term = termFrom(startsAt, 'P1Y', 'license-based');
    const yearly = {
      ...license,
      family: 'license-based',
      billingCycle: 'annual',
      quantity: 30,
      orderedAt: startsAt,
      changedAt: startsAt,
    } as const;
    const record = { ...yearly, term, unitPrice: money('100.00', 'EUR') } as const;
    const given = { at: instant('2023-06-01'), request: { move: 'change-quantity', quantity: 1 } } as const;
    const silent = project(record, [given], term.endsAt);
    expect(linesOf(silent)).toEqual(['2023-03-15 charge 300000', '2023-06-01 charge ?']);
    expect(silent.lines[1]?.gaps).toEqual([{ gap: 'documents-silent', on: 'price' }]);
    // the first month gives all of it back
    const early = { ...given, at: instant('2023-04-01') };
    expect(linesOf(project(record, [early], term.endsAt))).toEqual(['2023-03-15 charge 300000', '2023-04-01 refund 290000']);
    // a deadline within the year, whose share falls from all to a part, is worth what nobody states
    const { rows } = deadlines([record], { fromAt: startsAt, untilAt: instant('2023-05-01') });
    const seats = rows.filter(({ kind }) => kind === 'give-seats-back');
    expect(seats.map(({ at, refund, difference, gaps }) => [isoDate(at), refund, difference, gaps])).toEqual([
      ['2023-04-15', 'full', null, [{ gap: 'documents-silent', on: 'price' }]],
    ]);
  });

  it.each([
    // 318 days at 0.13 of 365; 12 days at 0.143 of 28
    ['annual', '48.00', '2018-01-13', ['2018-01-13 charge 4800', '2018-03-01 refund 4134']],
    ['monthly', '4.00', '2018-01-13', ['2018-01-13 charge 400', '2018-02-13 charge 400', '2018-03-01 refund 172']],
  ] as const)(
    'gives back the unused days of a traditional license that is suspended, which is how it is canceled: %s (W10, I19)',
    (...row) => {
      const [billingCycle, price, ordered, lines] = row;
      const startsAt = instant(ordered);
      const traditional = {
        ...license,
        family: 'license-based',
        billingCycle,
        quantity: 1,
        orderedAt: startsAt,
        changedAt: startsAt,
      } as const;
      const record = { ...traditional, term: termFrom(startsAt, 'P1Y', 'license-based'), unitPrice: money(price, 'EUR') } as const;
      const suspended = { at: instant('2018-03-01'), request: { move: 'suspend', reason: 'customer-request' } } as const;
      expect(linesOf(project(record, [suspended], instant('2018-05-01')))).toEqual(lines);
    },
  );

  it('charges a traditional license that is reactivated for the rest of its cycle, an amount that no document states, and then as before (W10)', () => {
    const startsAt = instant('2018-01-13');
    const traditional = { ...license, family: 'license-based', quantity: 1, orderedAt: startsAt, changedAt: startsAt } as const;
    const record = { ...traditional, term: termFrom(startsAt, 'P1Y', 'license-based'), unitPrice: money('4.00', 'EUR') } as const;
    const suspended = { at: instant('2018-03-01'), request: { move: 'suspend', reason: 'customer-request' } } as const;
    const resumed = (at: string): Projection =>
      project(record, [suspended, { at: instant(at), request: { move: 'reactivate' } }], instant('2018-04-20'));
    const inside = resumed('2018-03-20');
    expect(linesOf(inside).slice(-2)).toEqual(['2018-03-20 charge ?', '2018-04-13 charge 400']);
    expect(inside.lines.at(-2)?.gaps).toEqual([{ gap: 'documents-silent', on: 'price' }]);
    expect(linesOf(resumed('2018-03-13')).slice(-2)).toEqual(['2018-03-13 charge 400', '2018-04-13 charge 400']);
    expect(linesOf(resumed('2018-03-01')).slice(-4)).toEqual([
      '2018-03-01 refund 172',
      '2018-03-01 charge ?',
      '2018-03-13 charge 400',
      '2018-04-13 charge 400',
    ]);
  });

  it('does not know what is charged for a traditional license that is reactivated after its term (L1)', () => {
    const startsAt = instant('2018-01-13');
    const traditional = { ...license, family: 'license-based', autoRenew: false, orderedAt: startsAt, changedAt: startsAt } as const;
    const record = { ...traditional, term: termFrom(startsAt, 'P1Y', 'license-based') } as const;
    const suspended = { at: instant('2018-12-20'), request: { move: 'suspend', reason: 'customer-request' } } as const;
    const resumed = { at: instant('2019-02-01'), request: { move: 'reactivate' } } as const;
    const { lines, notMade } = project(record, [suspended, resumed], instant('2019-03-01'));
    expect(notMade).toEqual([]);
    expect(lines.at(-1)).toEqual({ at: resumed.at, what: 'charge', amount: null, gaps: [{ gap: 'documents-silent', on: 'price' }] });
  });

  it.each([
    [9, 'refund'],
    [11, 'charge'],
  ] as const)('does not know the %s seats of software without a term: a %s', (quantity, what) => {
    const software = { ...license, family: 'isv-saas', term: null } as const;
    const changed = { at: instant('2024-05-01'), request: { move: 'change-quantity', quantity } } as const;
    const { lines } = project(software, [changed], instant('2024-06-01'));
    expect(lines).toEqual([{ at: changed.at, what, amount: null, gaps: [{ gap: 'fact-missing', fact: 'term' }] }]);
  });

  it('goes on charging a suspended license of new commerce, and gives nothing back (L3)', () => {
    const suspended = { at: instant('2024-03-20'), request: { move: 'suspend', reason: 'nonpayment' } } as const;
    const resumed = { at: instant('2024-04-20'), request: { move: 'reactivate' } } as const;
    const lines = ['2024-03-01 charge 10000', '2024-04-01 charge 10000', '2024-05-01 charge 10000'];
    expect(linesOf(project(license, [suspended, resumed], instant('2024-05-02')))).toEqual(lines);
  });

  it('does not know what comes back of software that its partner suspends, for which no document states a refund (D1)', () => {
    const term = termFrom(orderedAt, 'P1Y', 'isv-saas');
    const software = { ...license, family: 'isv-saas', billingCycle: 'annual', term } as const;
    const suspended = { at: instant('2024-04-20'), request: { move: 'suspend', reason: 'nonpayment' } } as const;
    expect(project(software, [suspended], instant('2024-05-01')).lines.at(-1)).toEqual({
      at: suspended.at,
      what: 'refund',
      amount: null,
      gaps: [{ gap: 'documents-silent', on: 'refund' }],
    });
  });

  it('follows a license of old into new commerce, at a price that is not stated, to the end of its first term there (M1)', () => {
    const startsAt = instant('2023-02-01');
    const term = termFrom(startsAt, 'P1Y', 'license-based');
    const traditional = {
      ...license,
      family: 'license-based',
      billingCycle: 'annual',
      orderedAt: startsAt,
      changedAt: startsAt,
      term,
    } as const;
    const record = { ...traditional, segment: 'commercial', hasEquivalent: true } as const;
    const life = project(record, [], instant('2025-01-31T23:59:59.999Z'));
    expect(linesOf(life)).toEqual(['2023-02-01 charge 10000', '2024-02-01 charge ?']);
    expect(life.lines[1]?.gaps).toEqual([{ gap: 'fact-missing', fact: 'unitPrice' }]);
    expect(life.gaps).toEqual([]);
    const longer = project(record, [], instant('2025-02-01'));
    expect(linesOf(longer)).toEqual(linesOf(life));
    expect(longer.gaps).toEqual([{ gap: 'fact-missing', fact: 'becomes.autoRenew' }]);
  });

  describe('of the extended service term', () => {
    const startsAt = instant('2025-06-01');
    const annual = { ...license, billingCycle: 'annual', orderedAt: startsAt, changedAt: startsAt, quantity: 1, autoRenew: false } as const;
    const term = termFrom(startsAt, 'P1Y', 'new-commerce-license');
    const record = { ...annual, term, endOfTerm: 'extend', unitPrice: money('1000.00', 'EUR') } as const;
    const untilAt = instant('2026-07-02');
    const priced = { ...record, monthPrice: money('100.00', 'EUR') } as const;

    it.each([
      [true, '103.00'],
      [false, '123.00'],
    ])('charges each month in advance with its surcharge: a monthly plan exists: %s (L5)', (monthlyPlanExists, price) => {
      const { amount } = money(price, 'EUR');
      expect(linesOf(project({ ...priced, monthlyPlanExists }, [], untilAt)).slice(1)).toEqual([
        `2026-06-01 charge ${String(amount)}`,
        `2026-07-01 charge ${String(amount)}`,
      ]);
    });

    it.each([
      ['and none are stated', {}],
      ['not of the charges that are stated of the term', { charges: [{ paid: money('1000.00', 'EUR'), startsAt, endsAt: term.endsAt }] }],
    ])('gives back what is not used of the month in which it is canceled, %s (L5, L9)', (_what, stated) => {
      const canceled = { at: instant('2026-06-15T12:00Z'), request: { move: 'cancel' } } as const;
      const { lines } = project({ ...priced, ...stated, monthlyPlanExists: true }, [canceled], untilAt);
      // 103.00 less 48.07, as the extended term is charged until then
      expect(lines.at(-1)).toMatchObject({ what: 'refund', amount: { amount: 10_300 - 4807, currency: 'EUR' } });
    });

    it.each([
      ['monthPrice', { ...record, monthlyPlanExists: true }],
      ['monthlyPlanExists', priced],
    ])('does not know the price without %s', (fact, facts) => {
      const { lines } = project(facts, [], untilAt);
      expect(lines.at(-1)).toMatchObject({ amount: null, gaps: [{ gap: 'fact-missing', fact }] });
    });
  });

  it('does not know what comes back of a subscription whose term is not stated', () => {
    const cancel = [{ at: addMs(orderedAt, 3_600_000), request: { move: 'cancel' } }] as const;
    const { lines } = project({ ...license, term: null }, cancel, instant('2024-03-08'));
    expect(lines.map(({ what, gaps }) => [what, gaps])).toEqual([['refund', [{ gap: 'fact-missing', fact: 'term' }]]]);
  });

  it('gives back the unused days of all seats that are left of a term in which seats were changed, and nothing known of those added before (W14, I19)', () => {
    const moves = [
      { at: instant('2024-03-03'), request: { move: 'change-quantity', quantity: 12 } },
      { at: instant('2024-03-04'), request: { move: 'cancel' } },
    ] as const;
    const at = instant('2024-03-04');
    const back = (record: DeskRecord, made: readonly DatedMove[]) => project(record, made, instant('2024-03-20')).lines.at(-1);
    // 28 of 31 days at 10.00 are 9.03 a seat
    expect(back(license, moves)).toEqual({ at, what: 'refund', amount: money('108.36', 'EUR'), gaps: [] });
    const { subscription } = project(license, moves.slice(0, 1), instant('2024-03-03T00:00:00.001Z'));
    const added = { ...subscription, unitPrice: license.unitPrice };
    expect(back(added, moves.slice(1))).toEqual({ at, what: 'refund', amount: null, gaps: [{ gap: 'fact-missing', fact: 'charges' }] });
  });

  it('costs what a deadline is worth more if the deadline is missed', () => {
    fc.assert(
      fc.property(drawn, ({ record, span }) => {
        for (const { kind, missed, at, action, charges, difference } of deadlines([record], span).rows) {
          if (difference === null || action === null || ['stop-charge', 'schedule-fewer-seats'].includes(kind)) continue;
          const falls = missed === 'refund-falls';
          // what is lost with seats that are locked are the charges of a whole term, which another deadline lists
          if (kind === 'give-seats-back' && !falls) continue;
          if ((falls && charges.length > 0) || missed === 'not-stated') continue;
          const untilAt = addMs(Math.max(at, ...charges.map((charge) => charge.at)) as Instant, 1);
          const net = (moves: readonly { readonly at: Instant; readonly request: MoveRequest }[]): number | null =>
            netOf(project(record, moves, untilAt));
          const inTime = net([{ at: addMs(at, -1), request: action }]);
          const late = net(falls ? [{ at, request: action }] : []);
          if (inTime !== null && late !== null) expect([kind, late - inTime]).toEqual([kind, difference.amount]);
        }
      }),
      { numRuns: draws(400) },
    );
  });

  it.each([
    ['moves out of order', [instant('2024-05-01'), instant('2024-04-01')]],
    ['a move before the last change', [addMs(orderedAt, -1)]],
    ['a move at the end', [instant('2024-06-01')]],
  ])('throws for %s', (_what, instants) => {
    const moves = instants.map((at) => ({ at, request: { move: 'cancel' } as const }));
    expect(() => project(license, moves, instant('2024-06-01'))).toThrow(
      expect.objectContaining({
        code: 'inverted-dates',
        path: `moves[${String(moves.length - 1)}].at`,
        expected: 'an instant not before the last one and before untilAt',
      }),
    );
  });
});
