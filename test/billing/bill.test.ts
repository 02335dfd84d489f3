import { describe, expect, it } from 'vitest';
import type { DeskRecord } from '../../src/desk/deadline.js';
import { project } from '../../src/desk/project.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, instant, isoDate } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import { audit } from '../../src/ledger/audit.js';
import { expectedLines } from '../../src/ledger/expected-lines.js';
import type { LedgerEvent, LedgerHistory, LedgerSpan } from '../../src/ledger/history.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
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
