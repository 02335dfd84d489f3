import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskRecord } from '../../src/desk/deadline.js';
import { deadlines } from '../../src/desk/deadlines.js';
import type { DeskInput } from '../../src/desk/desk-entry.js';
import { project } from '../../src/desk/project.js';
import type { Renewal, RenewalWay } from '../../src/desk/renewal.js';
import { renewals } from '../../src/desk/renewals.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant, isoInstant } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import { advance } from '../../src/lifecycle/advance.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import { comingDates } from '../../src/lifecycle/coming-dates.js';
import { saasSubscriptions } from '../../src/marketplace/subscription.js';
import { partnerCenterSubscriptions } from '../../src/partner-center/subscription.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { suspensionExpiry } from '../../src/rules/suspending/suspension-expiry.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { addTerm } from '../../src/vocabulary/term.js';
import type { ProductFamily } from '../../src/vocabulary/product.js';
import { productFamilies } from '../../src/vocabulary/product.js';
import { marketplaceJson, partnerCenterJson } from '../../src/testing/wire-json.js';
import { draws, least, seed } from '../draws.js';
import { drawn, drawnOf } from './records.js';

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
    expect(() => renewals([], inFebruary, { days: 3 } as never)).toThrow(
      'unknown-key at "options.days": expected terms, minimum, lead, interpretations, policyAt, policy, received "days"',
    );
    expect(() => renewals([], inFebruary, { leed: 3 } as never)).toThrow('did you mean lead?');
  });

  it('says with what is not known of a record what is wrong in it', () => {
    const record = {
      id: 'p-2',
      productType: { id: 'OnlineServicesNCE' },
      status: 'active',
      quantity: 5,
      autoRenewEnabled: true,
      billingCycle: 'monthly',
      termDuration: 'P1Y',
      creationDate: '2024-12-01T10:00:00Z',
      effectiveStartDate: '2024-12-01T10:00:00Z',
      commitmentEndDate: '2023-11-30T00:00:00Z',
    };
    const span = { fromAt: instant('2025-02-01'), untilAt: instant('2025-12-01') };
    expect(renewals(partnerCenterSubscriptions([record]).records, span).others).toMatchObject([
      { id: 'p-2', why: 'unknown', gaps: [{ fact: 'term' }], issues: [{ code: 'inverted-dates', path: '[0].commitmentEndDate' }] },
    ]);
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

/** What a row commits to is what the life charges with it, less without it, to the end of the term that begins; null = it cannot be compared. */
function committedBy(record: DeskRecord, row: Renewal): number | null {
  const out = row.ways.find(({ way, untilAt }) => way === 'end' && untilAt === row.at);
  if (row.at === null || row.at <= record.changedAt || row.committed === null || out === undefined) return null;
  const until = endsAt(record, row);
  const without = charged(record, [{ at: addMs(row.at, -1), request: out.action }], row.at, until);
  return (charged(record, [], row.at, until) ?? Number.NaN) - (without ?? 0);
}

/** True if what happens by itself has happened at an instant, and had not a millisecond before; what has bounds may happen at any. */
function happensAt(record: DeskRecord, { bounds }: Renewal, at: Instant): boolean {
  const [before, after] = [advance(record, addMs(at, -1)), advance(record, at)];
  return after.events.length > before.events.length || after.gaps.length > before.gaps.length || bounds !== null;
}

/** The share that a cancellation gives back at an instant; null = it is not accepted. */
function shareAt(record: DeskRecord, { action }: RenewalWay, at: Instant): string | null {
  const { subscription } = advance(record, at);
  const answer = decideCancellation(subscription, at);
  const isMade = applyMove(record, action, at).verdict === 'applied';
  return isMade && answer.verdict === 'allowed' ? answer.refund : null;
}

type Part = 'committed' | 'decideBy' | 'reducibleUntil';

/** Compares the rows of drawn records with `project`, `advance` and `applyMove`, a millisecond before and at each instant; `met` counts by part. */
function agreeing(families: readonly ProductFamily[], spoil: (row: Renewal) => Renewal, met = new Map<Part, number>()) {
  const meet = (part: Part): unknown => met.set(part, (met.get(part) ?? 0) + 1);
  return fc.property(drawnOf(families), ({ record, span }) => {
    for (const row of renewals([record], span, every).rows.map(spoil)) {
      const sum = committedBy(record, row);
      if (sum !== null) {
        meet('committed');
        expect(row.committed?.amount).toBe(sum);
      }
      const deciding = row.ways.filter(({ way }) => way !== 'cancel');
      for (const { action, untilAt } of deciding) {
        expect(applyMove(record, action, addMs(untilAt, -1)).verdict).toBe('applied');
        expect(happensAt(record, row, untilAt)).toBe(true);
      }
      expect(row.decideBy === null).toBe(deciding.length === 0);
      if (row.decideBy !== null) {
        meet('decideBy');
        expect(deciding.some(({ action }) => applyMove(record, action, addMs(row.decideBy as Instant, -1)).verdict === 'applied')).toBe(
          true,
        );
        expect(happensAt(record, row, row.decideBy)).toBe(true);
      }
      const cancel = row.ways.find(({ way }) => way === 'cancel');
      for (const { refund, untilAt } of cancel?.refunds ?? []) {
        expect(shareAt(record, cancel as RenewalWay, addMs(untilAt, -1))).toBe(refund);
        // at the end of its term the next one may give all back
        if (untilAt !== endsAt(record, row)) expect(shareAt(record, cancel as RenewalWay, untilAt)).not.toBe(refund);
      }
      expect(row.reducibleUntil === null).toBe(cancel === undefined);
      if (row.reducibleUntil === null || cancel === undefined) continue;
      meet('reducibleUntil');
      const last = cancel.refunds.at(-1)?.refund;
      expect(shareAt(record, cancel, addMs(row.reducibleUntil, -1))).toBe(last);
      if (row.reducibleUntil !== endsAt(record, row)) expect(shareAt(record, cancel, row.reducibleUntil)).not.toBe(last);
    }
  });
}

describe('the laws of renewals', () => {
  it.each(productFamilies)('of %s agree with the life to the millisecond: the sum, the last instant to decide, and to reduce', (family) => {
    fc.assert(
      agreeing([family], (row) => row),
      { numRuns: draws(800), seed: seed() },
    );
  });

  const renewing = ['new-commerce-license', 'isv-saas', 'software-subscription', 'license-based'] as const;

  it('meet each part often enough', () => {
    const met = new Map<Part, number>();
    fc.assert(
      agreeing(renewing, (row) => row, met),
      { numRuns: draws(6000), seed: seed() },
    );
    for (const part of ['committed', 'decideBy', 'reducibleUntil'] as const)
      expect([part, met.get(part) ?? 0]).toEqual([part, expect.toSatisfy((count: number) => count >= least(50))]);
  });

  it.each<[part: Part, what: string, by: number]>([
    ['committed', 'a cent more', 1],
    ['committed', 'a cent less', -1],
    ['decideBy', 'a millisecond later', 1],
    ['decideBy', 'a millisecond earlier', -1],
    ['reducibleUntil', 'a millisecond later', 1],
    ['reducibleUntil', 'a millisecond earlier', -1],
  ])('catch a wrong %s: %s', (part, _what, by) => {
    const spoil = (row: Renewal): Renewal => {
      const { committed, decideBy, reducibleUntil } = row;
      if (part === 'committed') return committed === null ? row : { ...row, committed: { ...committed, amount: committed.amount + by } };
      const at = part === 'decideBy' ? decideBy : reducibleUntil;
      return at === null ? row : { ...row, [part]: addMs(at, by) };
    };
    expect(fc.check(agreeing(renewing, spoil), { numRuns: draws(4000), seed: seed(), endOnFailure: true }).failed).toBe(true);
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
    const anything = fc.oneof(
      drawn.map(({ record }) => record),
      // dirt and suspended ones among them
      partnerCenterJson().map((one) => partnerCenterSubscriptions([one]).records[0] as DeskInput),
      partnerCenterJson().map((one) => partnerCenterSubscriptions([{ ...one, status: 'suspended' }]).records[0] as DeskInput),
      marketplaceJson().map((one) => saasSubscriptions([one]).records[0] as DeskInput),
      marketplaceJson().map((one) => saasSubscriptions([{ ...one, saasSubscriptionStatus: 'Suspended' }]).records[0] as DeskInput),
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
