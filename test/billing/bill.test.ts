import { describe, expect, it } from 'vitest';
import type { DatedMove, DeskRecord } from 'termbook/desk';
import { project } from '../../src/desk/project.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, instant, isoDate } from '../../src/kernel/instant.js';
import { money, termFrom } from 'termbook';
import { audit, expectedLines } from 'termbook/ledger';
import type { LedgerEvent, LedgerHistory, LedgerSpan } from '../../src/ledger/history.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import type { Charge } from '../../src/vocabulary/purchase.js';
import type { Active } from '../../src/vocabulary/subscription.js';
import { windowed } from '../ledger/held.js';

const prices = {
  rows: [
    { billingCycle: 'monthly', unitPrice: money('10.00', 'EUR') },
    { billingCycle: 'annual', unitPrice: money('100.00', 'EUR') },
  ],
  monthlyPlanExists: true,
} as const;

function billOf(held: Active, events: readonly LedgerEvent[], untilAt: Instant): readonly string[] {
  const history: LedgerHistory = [{ event: 'ordered', at: held.orderedAt, subscription: held, basis: [] }, ...events];
  return expectedLines(history, prices, { untilAt } satisfies LedgerSpan).map((line) => {
    return `${isoDate(line.at)} ${line.kind} ${line.verdict === 'expected' ? String(line.net.amount) : '?'}`;
  });
}

function moneyOf(held: Active, at: Instant, request: MoveRequest, untilAt: Instant, rest: Partial<DeskRecord> = {}): readonly string[] {
  const record = { ...held, unitPrice: money('10.00', 'EUR'), ...rest } as DeskRecord;
  return project(record, [{ at, request }], untilAt).lines.map(({ at: on, what, amount }) => {
    return `${isoDate(on)} ${what} ${amount === null ? '?' : String(amount.amount)}`;
  });
}

const seats = (at: Instant, quantity: number): LedgerEvent => ({ event: 'change-quantity', at, facts: { quantity }, basis: [] });

describe('seats of software that go after its first day, for which nothing comes back [E1, W4]', () => {
  const held = windowed('2024-03-01', { family: 'isv-saas', term: termFrom(instant('2024-03-01'), 'P1Y', 'isv-saas') });
  const chargedAt = instant('2024-04-01');

  it.each([-1, 0, 1])('have no line of their own, and are charged once more from %i ms around a charge on', (ms) => {
    const at = addMs(chargedAt, ms);
    const charged = ms < 0 ? '8000' : '10000';
    const untilAt = addMs(chargedAt, 2);
    expect(billOf(held, [seats(at, 8)], untilAt)).toEqual(['2024-03-01 new 10000', `2024-04-01 cycle ${charged}`]);
    const lines = moneyOf(held, at, { move: 'change-quantity', quantity: 8 }, untilAt);
    expect(lines).toEqual(['2024-03-01 charge 10000', `2024-04-01 charge ${charged}`]);
  });

  it('need no line on a bill', () => {
    const history: LedgerHistory = [
      { event: 'ordered', at: held.orderedAt, subscription: held, basis: [] },
      seats(instant('2024-03-20'), 8),
    ];
    const untilAt = instant('2024-04-01');
    const [first] = expectedLines(history, prices, { untilAt });
    const billed = first?.verdict === 'expected' ? [{ ...first, subscriptionId: 's-1', currency: 'EUR' as const }] : [];
    expect(audit(billed, history, prices, { untilAt })).toEqual({ findings: [], agreed: 1, ofOthers: 0 });
  });
});

describe('a month of the extended service term that a new term ends [L9]', () => {
  const held = windowed('2025-06-01', { billingCycle: 'annual', autoRenew: false, endOfTerm: 'extend' });
  const ended = (day: string): readonly [LedgerEvent, Instant] => {
    const at = instant(day);
    return [{ event: 'start-new-term', at, facts: { term: termFrom(at, 'P1Y', 'new-commerce-license') }, basis: [] }, addMs(at, 1)];
  };

  it('gives back what no document states, unless it ends with the month', () => {
    const inside = ended('2026-06-15');
    expect(billOf(held, inside.slice(0, 1) as LedgerEvent[], inside[1]).slice(1)).toEqual([
      '2026-06-01 extended-month 10300',
      '2026-06-15 cancellation ?',
      '2026-06-15 renewal 100000',
    ]);
    const after = ended('2026-07-01');
    expect(billOf(held, after.slice(0, 1) as LedgerEvent[], after[1]).slice(1)).toEqual([
      '2026-06-01 extended-month 10300',
      '2026-07-01 renewal 100000',
    ]);
  });
});

describe('what a record states of a term', () => {
  const term = { ...termFrom(instant('2024-03-01'), 'P1Y', 'new-commerce-license'), endsAt: instant('2024-09-16') };

  it('that was cut: no document says what its short cycle costs [T9]', () => {
    const held = windowed('2024-03-01', { term });
    const lines = moneyOf(held, instant('2024-03-20'), { move: 'set-auto-renew', autoRenew: false }, instant('2024-09-15'));
    expect(lines.slice(-2)).toEqual(['2024-08-01 charge 10000', '2024-09-01 charge ?']);
  });

  it('without seats: what more of them cost is not known', () => {
    const held = windowed('2024-03-01', { quantity: 0 });
    const lines = moneyOf(held, instant('2024-03-10'), { move: 'change-quantity', quantity: 3 }, instant('2024-03-11'));
    expect(lines).toEqual(['2024-03-01 charge 0', '2024-03-10 charge ?']);
  });
});

describe('a charge of a suspended subscription', () => {
  it('is for its whole cycle, although from its 90th day on it is open what follows [T3, L10]', () => {
    const held = windowed('2022-01-01');
    const suspended: LedgerEvent = { event: 'suspend', at: instant('2022-03-19'), facts: { reason: 'nonpayment' }, basis: [] };
    const history: LedgerHistory = [{ event: 'ordered', at: held.orderedAt, subscription: held, basis: [] }, suspended];
    const lines = expectedLines(history, prices, { untilAt: instant('2022-12-01') });
    expect(lines.slice(-2).map(({ verdict, startsAt, endsAt }) => [verdict, isoDate(startsAt), endsAt && isoDate(endsAt)])).toEqual([
      ['expected', '2022-06-01', '2022-07-01'],
      // 2022-03-19 and 90 days
      ['undetermined', '2022-06-17', null],
    ]);
  });
});

describe('the charges that a record states', () => {
  const held = windowed('2024-03-01');
  const charges = [{ paid: money('90.00', 'EUR'), startsAt: held.orderedAt, endsAt: instant('2024-04-01'), quantity: 10 }];
  const canceled = { at: instant('2024-03-01T12:00Z'), request: { move: 'cancel' } } as const;
  const fewer = { at: instant('2024-03-01T06:00Z'), request: { move: 'change-quantity', quantity: 9 } } as const;
  const refundsOf = (moves: readonly DatedMove[], stated = charges) => {
    const record = { ...held, unitPrice: money('10.00', 'EUR'), charges: stated };
    return project(record, moves, instant('2024-03-02')).lines.slice(1);
  };

  it('come back in full within the first day', () => {
    expect(refundsOf([canceled])).toEqual([{ at: canceled.at, what: 'refund', amount: money('90.00', 'EUR'), gaps: [] }]);
  });

  it.each([
    ['seats that went', [fewer, canceled], charges],
    ['a charge that they do not hold', [canceled], []],
  ])('say nothing of what is left after %s', (_name, moves, stated) => {
    const gaps = [{ gap: 'fact-missing', fact: 'charges' }];
    expect(refundsOf(moves, stated).at(-1)).toEqual({ at: canceled.at, what: 'refund', amount: null, gaps });
  });

  it('say nothing of a suspension that cancels, once seats went [W10]', () => {
    const license = windowed('2023-08-04', { family: 'license-based', billingCycle: 'annual' });
    const at = instant('2023-08-20');
    const record = { ...license, unitPrice: money('10.00', 'EUR'), charges: [{ ...charges[0], startsAt: license.orderedAt } as Charge] };
    const moves = [
      { at, request: { move: 'change-quantity', quantity: 9 } },
      { at, request: { move: 'suspend', reason: 'customer-request' } },
    ] as const;
    expect(project(record, moves, addMs(at, 1)).lines.at(-1)).toMatchObject({ what: 'refund', amount: null });
  });
});

describe('a cancellation that gives nothing back', () => {
  it('has no line, whatever is stated of what was paid', () => {
    const held = windowed('2023-01-18', { family: 'azure-plan', term: termFrom(instant('2023-01-18'), 'P1Y', 'azure-plan') });
    const at = instant('2023-03-20');
    const record = { ...held, unitPrice: money('10.00', 'EUR'), charges: [] };
    const { lines, notMade } = project(record, [{ at, request: { move: 'cancel' } }], addMs(at, 1));
    expect([lines.map(({ what }) => what), notMade]).toEqual([['charge', 'charge', 'charge'], []]);
  });

  it('has none before the publisher activates it', () => {
    const pending = { ...windowed('2024-03-01', { family: 'isv-saas' }), status: 'pending' } as unknown as Active;
    const canceled: LedgerEvent = { event: 'cancel', at: instant('2024-03-02'), facts: {}, basis: [] };
    expect(billOf(pending, [canceled], instant('2024-03-03'))).toEqual([]);
  });

  it('is of the stated charges alone, if no term is stated', () => {
    const held = { ...windowed('2024-03-01'), term: null };
    const charges = [{ paid: money('90.00', 'EUR'), startsAt: held.orderedAt, endsAt: instant('2024-04-01'), quantity: 10 }];
    const at = instant('2024-03-01T12:00Z');
    expect(moneyOf(held, at, { move: 'cancel' }, addMs(at, 1), { charges })).toEqual(['2024-03-01 refund 9000']);
  });
});

describe('seats that nobody has charged', () => {
  it.each([instant('2024-03-02'), addMs(instant('2024-03-06'), -1)])('have no line before the term begins, %i', (at) => {
    const held = windowed('2024-03-01', { term: termFrom(instant('2024-03-06'), 'P1Y', 'new-commerce-license') });
    expect(moneyOf(held, at, { move: 'change-quantity', quantity: 8 }, instant('2024-03-07'))).toEqual(['2024-03-06 charge 8000']);
  });

  it.each([8, 12])('have none without a billing cycle, 10 becoming %i', (quantity) => {
    const held = windowed('2024-03-01', { billingCycle: 'none' });
    expect(moneyOf(held, instant('2024-03-02'), { move: 'change-quantity', quantity }, instant('2024-03-07'))).toEqual([]);
  });
});

describe('a month of the extended service term [L5]', () => {
  const held = windowed('2025-06-01', { billingCycle: 'annual', autoRenew: false, endOfTerm: 'extend' });
  const record = { ...held, unitPrice: money('100.00', 'EUR'), monthPrice: money('10.00', 'EUR'), monthlyPlanExists: true };

  it.each([
    ['2026-05-03', null],
    ['2026-05-04', money('103.00', 'EUR')],
  ])('costs what the policy of %s says', (day, amount) => {
    const { lines } = project(record, [], instant('2026-06-02'), { policyAt: instant(day) });
    expect(lines.at(-1)).toMatchObject({ at: instant('2026-06-01'), what: 'charge', amount });
  });

  it('comes back by the day, although seats were added in the term before it', () => {
    const moves = [
      { at: instant('2025-06-03'), request: { move: 'change-quantity', quantity: 12 } },
      { at: instant('2026-06-01'), request: { move: 'cancel' } },
    ] as const;
    const lines = project(record, moves, instant('2026-06-02')).lines.slice(-2);
    expect(lines.map(({ what, amount }) => [what, amount?.currency])).toEqual([
      ['charge', 'EUR'],
      ['refund', 'EUR'],
    ]);
  });
});
