import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskInput, DeskRecord, Renewal } from 'termbook/desk';
import { deadlines, project, renewals } from 'termbook/desk';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant, isoInstant } from '../../src/kernel/instant.js';
import { addTerm, advance, applyMove, comingDates, decideCancellation, money, suspensionExpiry, termFrom } from 'termbook';
import { saasSubscriptions } from '../../src/marketplace/subscription.js';
import { partnerCenterSubscriptions } from '../../src/partner-center/subscription.js';
import { draws, least } from '../draws.js';
import { drawn } from './records.js';

const orderedAt = instant('2024-03-01T10:00Z');
const annual = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'annual',
  orderedAt,
  quantity: 12,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
  customer: 'Contoso',
  name: 'Office licenses',
  unitPrice: money('100.00', 'USD'),
} as const;
const monthly = { ...annual, id: 'm-1', billingCycle: 'monthly', term: termFrom(orderedAt, 'P1M', 'new-commerce-license') } as const;
const renewsAt = instant('2025-03-01');
const inFebruary = { fromAt: instant('2025-02-01T09:00Z'), untilAt: instant('2025-03-03T09:00Z') };

function only(records: readonly DeskInput[], span = inFebruary, options = {}): Renewal {
  const { rows } = renewals(records, span, options);
  expect(rows).toHaveLength(1);
  return rows[0] as Renewal;
}

describe('renewals', () => {
  it('has one row for each commitment, and folds what renews by the month: 6 rows of 34 records', () => {
    const records = [...Array.from({ length: 28 }, () => monthly), ...Array.from({ length: 6 }, () => annual)];
    const { rows, folded, others, committed } = renewals(records, inFebruary);
    expect(rows.map(({ happens }) => happens)).toEqual(Array.from({ length: 6 }, () => 'renews'));
    expect(folded).toEqual({
      records: records.slice(0, 28).map((_one, place) => place),
      committed: [money('33600.00', 'USD')],
      unpriced: 0,
    });
    expect(others).toEqual([]);
    expect(committed).toEqual([money('7200.00', 'USD')]);
  });

  it('says the whole sum that a missed renewal commits to, however often it is billed', () => {
    expect(only([annual]).committed).toEqual(money('1200.00', 'USD'));
    const billedMonthly = { ...annual, billingCycle: 'monthly', unitPrice: money('10.00', 'USD') } as const;
    expect(only([billedMonthly]).committed).toEqual(money('1440.00', 'USD'));
  });

  it('says the last instant to decide, each way, and what comes back after the renewal, step by step', () => {
    const { decideBy, at, reducibleUntil, ways, name, customer, seats } = only([annual]);
    expect([decideBy, at, reducibleUntil]).toEqual([renewsAt, renewsAt, instant('2025-03-08')]);
    expect([name, customer, seats]).toEqual(['Office licenses', 'Contoso', 12]);
    expect(ways.map(({ way, action, untilAt, committed }) => [way, action.move, isoInstant(untilAt), committed?.amount ?? null])).toEqual([
      ['end', 'set-auto-renew', '2025-03-01T00:00:00.000Z', null],
      ['fewer-seats', 'schedule-change', '2025-03-01T00:00:00.000Z', 110_000],
      ['cancel', 'cancel', '2025-03-08T00:00:00.000Z', null],
    ]);
    expect(ways[2]?.refunds.map(({ refund, untilAt, amount }) => [refund, isoInstant(untilAt), amount])).toEqual([
      ['full', '2025-03-02T00:00:00.000Z', money('1200.00', 'USD')],
      // the sixth day is the last that is used: 359 of 365 days of 1,200.00
      ['prorated', '2025-03-08T00:00:00.000Z', money('1180.20', 'USD')],
    ]);
  });

  it('takes the price of the day on which the term begins where prices are dated', () => {
    const rows = [
      { billingCycle: 'annual', unitPrice: money('100.00', 'USD'), untilAt: renewsAt },
      { billingCycle: 'annual', unitPrice: money('105.00', 'USD'), fromAt: renewsAt },
    ] as const;
    expect(only([{ ...annual, unitPrice: null, prices: { rows } }]).committed).toEqual(money('1260.00', 'USD'));
  });

  it('does not know a sum without a price, and says so', () => {
    const { committed, gaps } = only([{ ...annual, unitPrice: null }]);
    expect([committed, gaps]).toEqual([null, [{ gap: 'fact-missing', fact: 'unitPrice' }]]);
  });

  it('has a row while a decision is in the span: from the first millisecond after its end on it has none', () => {
    const until = (at: Instant) => renewals([annual], { fromAt: inFebruary.fromAt, untilAt: at }).rows.length;
    expect([until(addMs(renewsAt, -1)), until(renewsAt), until(addMs(renewsAt, 1))]).toEqual([0, 1, 1]);
    const from = (at: Instant) => renewals([annual], { fromAt: at, untilAt: instant('2025-03-31') }).rows.map(({ happens }) => happens);
    expect([from(addMs(renewsAt, -1)), from(renewsAt), from(instant('2025-03-07T23:59:59.999Z')), from(instant('2025-03-08'))]).toEqual([
      ['renews'],
      ['began'],
      ['began'],
      [],
    ]);
  });

  it('looks ahead by the days that a distributor wants', () => {
    const span = { fromAt: inFebruary.fromAt, untilAt: addMs(renewsAt, -10 * dayMs) };
    expect(renewals([annual], span).rows).toEqual([]);
    expect(renewals([annual], span, { lead: 9 }).rows).toEqual([]);
    expect(only([annual], span, { lead: 10 }).decideBy).toBe(renewsAt);
  });

  it('folds by the length of the term that would begin, and below a least sum', () => {
    const all = [annual, monthly];
    const shown = (terms: readonly ('P1M' | 'P1Y')[]) =>
      renewals(all, inFebruary, { terms }).rows.map(({ id, happens }) => `${id} ${happens}`);
    // the month that began on the first of February can be canceled until the 8th
    expect(shown(['P1M'])).toEqual(['m-1 began', 'm-1 renews']);
    expect(shown(['P1M', 'P1Y']).sort()).toEqual(['m-1 began', 'm-1 renews', 's-1 renews']);
    expect(shown([])).toEqual([]);
    expect(renewals(all, inFebruary, { minimum: money('1200.00', 'USD') }).folded.records).toEqual([1]);
    expect(renewals(all, inFebruary, { minimum: money('1200.01', 'USD') }).folded.records).toEqual([0, 1]);
    expect(renewals(all, inFebruary, { minimum: money('1200.01', 'EUR') }).folded.records).toEqual([1]);
  });

  it('refuses options that are none', () => {
    expect(() => renewals([], inFebruary, { lead: -1 })).toThrow('options.lead');
    expect(() => renewals([], inFebruary, { terms: ['P1D' as never] })).toThrow('options.terms');
    expect(() => renewals([], inFebruary, { days: 3 } as never)).toThrow('options.days');
  });

  it('has a row with bounds for a suspended record of Partner Center, which states no date of its suspension', () => {
    const { records } = partnerCenterSubscriptions([
      {
        id: 'p-1',
        friendlyName: 'Mail',
        productType: { id: 'OnlineServicesNCE' },
        status: 'suspended',
        quantity: 5,
        autoRenewEnabled: true,
        billingCycle: 'monthly',
        termDuration: 'P1Y',
        creationDate: '2024-12-01T10:00:00Z',
        effectiveStartDate: '2024-12-01T10:00:00Z',
        commitmentEndDate: '2025-11-30T00:00:00Z',
      },
    ]);
    const span = { fromAt: instant('2025-02-01'), untilAt: instant('2025-12-01') };
    const row = only(records, span);
    expect([row.happens, row.at, row.name, row.decideBy]).toEqual(['deletes', null, 'Mail', null]);
    expect(row.gaps).toEqual([{ gap: 'fact-missing', fact: 'suspendedAt' }]);
    // L3, I29: with the term, or 120 days after its end, and the rest of that day
    expect(row.bounds).toEqual({ earliestAt: instant('2025-12-01'), latestAt: instant('2026-04-01') });
    const { rows, others } = renewals(records, { ...span, untilAt: addMs(span.untilAt, -1) });
    expect([rows, others.map((one) => [one.why, 'issues' in one && one.issues[0].path])]).toEqual([[], [['unread', '[0].suspendedAt']]]);
  });

  it('bounds the deletion that counts from a suspension between the last stated date and the question', () => {
    const traditional = {
      family: 'license-based',
      billingCycle: 'monthly',
      status: 'suspended',
      orderedAt: instant('2018-12-01T10:00Z'),
    } as const;
    const span = { fromAt: instant('2019-02-01'), untilAt: instant('2019-04-30') };
    const { bounds } = only([{ facts: null, issues: [], purchase: traditional, id: 't-1' }], span);
    const expiry = (suspendedAt: Instant) => suspensionExpiry({ ...traditional, suspendedAt });
    const [least, most] = [expiry(traditional.orderedAt), expiry(span.fromAt)];
    expect(bounds?.earliestAt).toBeGreaterThan(span.fromAt);
    expect(bounds?.earliestAt).toBe(least.verdict === 'computed' ? least.earliestAt : least.bounds?.earliestAt);
    expect(bounds?.latestAt).toBe(most.verdict === 'computed' ? most.latestAt : most.bounds?.latestAt);
  });
});

/** The sum of what a life charges in [fromAt, untilAt); null = some charge has no amount. */
function charged(record: DeskRecord, moves: Parameters<typeof project>[1], fromAt: Instant, untilAt: Instant): number | null {
  const lines = project(record, moves, untilAt).lines.filter(({ what, at }) => what === 'charge' && at >= fromAt);
  return lines.some(({ amount }) => amount === null) ? null : lines.reduce((sum, { amount }) => sum + (amount?.amount ?? 0), 0);
}

/** The first instant after what begins with a row. */
function endsAt(record: DeskRecord, { at, happens }: Renewal): Instant {
  const started = advance(record, at as Instant).subscription;
  return happens === 'extends' ? addTerm(at as Instant, 'P1M', 1) : (started.term?.endsAt ?? (at as Instant));
}

const every = { terms: ['P1M', 'P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y'] } as never as { readonly terms: readonly ['P1Y'] };

describe('the laws of renewals', () => {
  it('what a row commits to is what the life charges with it, less without it, to the end of the term that begins', () => {
    let met = 0;
    fc.assert(
      fc.property(drawn, ({ record, span }) => {
        for (const row of renewals([record], span, every).rows) {
          const out = row.ways.find(({ way, untilAt }) => way === 'end' && untilAt === row.at);
          if (row.at === null || row.at <= record.changedAt || row.committed === null || out === undefined) continue;
          const until = endsAt(record, row);
          const madeAt = addMs(row.at, -1);
          const without = charged(record, [{ at: madeAt, request: out.action }], row.at, until);
          expect(row.committed.amount).toBe((charged(record, [], row.at, until) ?? Number.NaN) - (without ?? 0));
          met += 1;
        }
      }),
      { numRuns: draws(4000) },
    );
    expect(met).toBeGreaterThan(least(50));
  });

  it('each way is accepted to its last millisecond; at it, what happens has happened, or nothing comes back', () => {
    let met = 0;
    fc.assert(
      fc.property(drawn, ({ record, span }) => {
        for (const row of renewals([record], span, every).rows) {
          const deciding = row.ways.filter(({ way }) => way !== 'cancel');
          expect(row.decideBy).toBe(deciding.length === 0 ? null : Math.max(...deciding.map(({ untilAt }) => untilAt)));
          for (const { action, untilAt } of deciding) {
            met += 1;
            expect(applyMove(record, action, addMs(untilAt, -1)).verdict).toBe('applied');
            const before = advance(record, addMs(untilAt, -1));
            const after = advance(record, untilAt);
            expect(after.events.length > before.events.length || after.gaps.length > before.gaps.length || row.bounds !== null).toBe(true);
          }
          const [cancel] = row.ways.filter(({ way }) => way === 'cancel');
          expect(row.reducibleUntil).toBe(cancel?.untilAt ?? null);
          for (const { refund, untilAt } of cancel?.refunds ?? []) {
            const share = (at: Instant) => {
              const { subscription } = advance(record, at);
              const answer = decideCancellation(subscription, at);
              const isMade = applyMove(record, cancel!.action, at).verdict === 'applied';
              return isMade && answer.verdict === 'allowed' ? answer.refund : null;
            };
            expect(share(addMs(untilAt, -1))).toBe(refund);
            // at the end of its term the next one may give all back
            if (untilAt !== endsAt(record, row)) expect(share(untilAt)).not.toBe(refund);
          }
        }
      }),
      { numRuns: draws(4000) },
    );
    expect(met).toBeGreaterThan(least(200));
  });

  it('no renewal whose decision falls into the span is absent', () => {
    fc.assert(
      fc.property(drawn, ({ record, span }) => {
        const { rows, folded } = renewals([record], span, every);
        const fromAt = Math.max(span.fromAt, record.changedAt) as Instant;
        if (fromAt > span.untilAt) return;
        const coming = comingDates(record, { fromAt, untilAt: addMs(span.untilAt, 1) });
        const dates = coming.flatMap(({ what, at }) => (what === 'renewal' && at > span.fromAt ? [at] : []));
        const told = rows.map(({ at }) => at);
        for (const at of dates) expect(told.includes(at) || folded.records.includes(0)).toBe(true);
      }),
      { numRuns: draws(4000) },
    );
  });

  it('every record of the input is found in one of the outputs, whatever it is', () => {
    const wire = fc.record(
      {
        id: fc.option(fc.uuid()),
        productType: fc.constantFrom({ id: 'OnlineServicesNCE' }, { id: 'Azure' }, { id: 'OnlineServices' }, { id: 'Nothing' }, null),
        status: fc.constantFrom('active', 'suspended', 'expired', 'disabled', 'deleted', 'pending', 'none', 'paused'),
        quantity: fc.option(fc.nat(300)),
        autoRenewEnabled: fc.option(fc.boolean()),
        billingCycle: fc.constantFrom('monthly', 'annual', 'none', 'weekly'),
        termDuration: fc.constantFrom('P1M', 'P1Y', 'P3Y', ''),
        creationDate: fc.constantFrom('2024-03-01T10:00:00Z', '2025-01-31T00:00:00Z', 'never'),
        commitmentEndDate: fc.constantFrom('2025-02-28T00:00:00Z', '2026-01-30T00:00:00Z', null),
        suspensionReasons: fc.constantFrom([], ['CustomerCancellation']),
      },
      { requiredKeys: ['productType', 'status', 'creationDate'] },
    );
    const anything = fc.oneof(
      drawn.map(({ record }) => record),
      wire.map((one) => partnerCenterSubscriptions([one]).records[0] as DeskInput),
      wire.map(
        (one) => saasSubscriptions([{ ...one, saasSubscriptionStatus: 'Suspended', created: one.creationDate }]).records[0] as DeskInput,
      ),
      fc.anything() as fc.Arbitrary<DeskRecord>,
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), (records) => {
        const places = records.map((_record, index) => index);
        for (const options of [{}, every, { terms: [] }]) {
          const { rows, folded, others } = renewals(records, inFebruary, options);
          expect(
            [...new Set([...rows.map(({ record }) => record), ...folded.records, ...others.map(({ record }) => record)])].sort(),
          ).toEqual(places);
        }
        const due = deadlines(records, inFebruary);
        expect([...new Set([...due.rows, ...due.others].map(({ record }) => record))].sort()).toEqual(places);
      }),
      { numRuns: draws(400) },
    );
  });
});
