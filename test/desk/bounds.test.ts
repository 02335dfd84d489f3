import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comingDates, instant, termFrom } from 'termbook';
import type { Deadline, DeskRecord, Renewal } from 'termbook/desk';
import { deadlines, explainDeadline, explainRenewal, renewals, renewalsToCsv, toCalendar, toCsv } from 'termbook/desk';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, isoDate, isoInstant } from '../../src/kernel/instant.js';
import type { RowBounds } from '../../src/vocabulary/bounds.js';
import type { InterpretationId } from '../../src/vocabulary/interpretation.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';
import { draws, least } from '../draws.js';
import { drawn } from './records.js';

/** A date of a row, what it is a date of, and the bounds that the row gives it. */
interface Shown {
  readonly place: string;
  readonly at: Instant;
  readonly bounds: RowBounds | null | undefined;
}

/** The interpretations by which another policy holds from a date on, or another window opens, after a trial: they move no end of the one that holds. */
const ofPolicies: readonly InterpretationId[] = ['I2', 'I12', 'I14', 'I38'];
const chosen = (Object.entries(interpretationValues) as [InterpretationId, readonly string[]][]).flatMap(([id, words]) =>
  words.map((word) => ({ id, interpretations: { [id]: word } })),
);

const ofDeadline = ({ kind, seats, refund, at, bounds }: Deadline): readonly Shown[] => [
  { place: `${kind} ${String(seats)} ${String(refund)}`, at, bounds },
];

function ofRenewal(row: Renewal): readonly Shown[] {
  const { happens, at, bounds, decideBy, decideBounds, reducibleUntil, reducibleBounds, ways } = row;
  const dated = (place: string, date: Instant | null, its: Shown['bounds']): readonly Shown[] =>
    date === null ? [] : [{ place: `${happens} ${place}`, at: date, bounds: its }];
  return [
    ...dated('at', at, bounds),
    ...dated('decideBy', decideBy, decideBounds),
    ...dated('reducibleUntil', reducibleUntil, reducibleBounds),
    ...ways.flatMap((way) => [
      ...dated(way.way, way.untilAt, way.bounds),
      ...way.refunds.flatMap((step) => dated(`${way.way} ${step.refund}`, step.untilAt, step.bounds)),
    ]),
  ];
}

/** What is shown of a record, under interpretations. */
type Look = (record: DeskRecord, untilAt: Instant, options: object) => readonly Shown[];
const looks: Readonly<Record<string, Look>> = {
  deadlines: (record, untilAt, options) => deadlines([record], { fromAt: record.changedAt, untilAt }, options).rows.flatMap(ofDeadline),
  renewals: (record, untilAt, options) =>
    renewals([record], { fromAt: record.changedAt, untilAt }, { terms: ['P1M', 'P1Y', 'P3Y'], ...options }).rows.flatMap(ofRenewal),
  'coming dates': (record, untilAt, options) =>
    comingDates(record, { untilAt }, options).flatMap((date) =>
      date.at === null ? [] : [{ place: date.what, at: date.at, bounds: date.bounds }],
    ),
};

/** Returns the date that another list has in the place of one: its only one there, or of several the nearest. */
function sameIn(other: readonly Shown[], own: readonly Shown[], { place, at }: Shown): Instant | undefined {
  const there = other.filter((one) => one.place === place).sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  const isOnly = there.length === 1 && own.filter((one) => one.place === place).length === 1;
  return isOnly || Math.abs((there[0]?.at ?? Number.POSITIVE_INFINITY) - at) < 14 * dayMs ? there[0]?.at : undefined;
}

/** Returns the dates of a record that are not bounded as another interpretation has them; `moved`: how many are moved. */
function breachesOf(look: Look, record: DeskRecord, untilAt: Instant, shown = (one: Shown): Shown => one) {
  const own = look(record, untilAt, {}).map(shown);
  let moved = 0;
  const breaches = chosen.flatMap(({ id, interpretations }) => {
    const other = look(record, addMs(untilAt, 400 * dayMs), { interpretations });
    return own.flatMap((one): readonly string[] => {
      const at = sameIn(other, own, one);
      if (at === undefined || Math.abs(at - one.at) <= 1) return [];
      moved += 1;
      const { earliestAt = null, latestAt = null, by } = one.bounds ?? {};
      const isWithin = earliestAt !== null && at >= earliestAt && (latestAt === null || at <= latestAt);
      const isNamed = by === undefined || by.includes(id);
      return (isWithin && isNamed) || ofPolicies.includes(id)
        ? []
        : [`${id} has ${one.place} ${isoInstant(at)}, not ${isoInstant(one.at)}`];
    });
  });
  return { breaches, moved };
}

const lives = drawn.map(({ record }) => record);

describe('the dates of the desk that another interpretation moves', () => {
  it.each(Object.entries(looks))('lie within their bounds under every interpretation, which names itself: %s', (_name, look) => {
    let met = 0;
    fc.assert(
      fc.property(lives, (record) => {
        const { breaches, moved } = breachesOf(look, record, addMs(record.changedAt, 400 * dayMs));
        met += moved;
        expect(breaches).toEqual([]);
      }),
      { numRuns: draws(400) },
    );
    expect(met).toBeGreaterThanOrEqual(least(60));
  });

  it.each(Object.entries(looks))('a date that hides its bounds, or its interpretation, is noticed: %s', (_name, look) => {
    const faults: readonly ((one: Shown) => Shown)[] = [
      (one) => ({ ...one, bounds: null }),
      (one) => ({ ...one, bounds: one.bounds?.by === undefined ? one.bounds : { ...one.bounds, by: [] } }),
    ];
    for (const fault of faults) {
      const isNoticed = fc.property(lives, (record) => {
        expect(breachesOf(look, record, addMs(record.changedAt, 400 * dayMs), fault).breaches).toEqual([]);
      });
      expect(() => fc.assert(isNoticed, { numRuns: draws(400), endOnFailure: true })).toThrow();
    }
  });
});

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Returns a day as English writes it. */
function dayOf(at: number): string {
  const date = new Date(at);
  return `${months[date.getUTCMonth()] ?? ''} ${String(date.getUTCDate())}, ${String(date.getUTCFullYear())}`;
}

/** Returns the first of two dates that a sentence names, each as a day or as an end before midnight. */
function isFirst(text: string, safe: number, other: number): boolean {
  const placeOf = (at: number): number =>
    Math.min(...[at, at - 1].flatMap((day) => (text.includes(dayOf(day)) ? [text.indexOf(dayOf(day))] : [])));
  return Number.isFinite(placeOf(safe)) && placeOf(safe) <= placeOf(other);
}

const csvOf = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\r\n')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''));

const stamp = (at: Instant): string => isoInstant(at).replaceAll(/[-:]|\.\d{3}/g, '');
const safeOf = (at: Instant, bounds: RowBounds | null): Instant => bounds?.earliestAt ?? at;
const ends = (calendar: string): readonly string[] => [...calendar.matchAll(/DTEND:(\S+)/g)].map(([, end]) => end ?? '');

describe('what a person reads', () => {
  it('names the safe day first in the table, the calendar, the sentence and the order of deadlines', () => {
    fc.assert(
      fc.property(drawn, ({ record, span }) => {
        const { rows } = deadlines([record], span);
        const days = rows.map(({ at, bounds }) => isoDate(addMs(safeOf(at, bounds), -1)));
        expect(days).toEqual([...days].sort());
        expect(
          csvOf(toCsv(rows))
            .slice(1)
            .map(([day]) => day),
        ).toEqual(days);
        expect(ends(toCalendar(rows, { stampedAt: span.fromAt }))).toEqual(rows.map(({ at, bounds }) => stamp(safeOf(at, bounds))));
        for (const row of rows) expect(isFirst(explainDeadline(row, 'en'), safeOf(row.at, row.bounds), row.at)).toBe(true);
        expect(rows.every(({ at, bounds }) => safeOf(at, bounds) <= span.untilAt && at > span.fromAt)).toBe(true);
      }),
      { numRuns: draws(300) },
    );
  });

  it('names the safe day first of renewals, too', () => {
    fc.assert(
      fc.property(drawn, ({ record, span }) => {
        const { rows } = renewals([record], span);
        const days = rows.map(({ happens, at, bounds, decideBy, decideBounds, reducibleUntil, reducibleBounds }) => {
          if (decideBy !== null) return safeOf(decideBy, decideBounds);
          return happens === 'began' && reducibleUntil !== null ? safeOf(reducibleUntil, reducibleBounds) : (bounds?.earliestAt ?? at);
        });
        const texts = days.map((day) => (day === null ? '' : isoDate(addMs(day, -1))));
        expect(
          csvOf(renewalsToCsv(rows))
            .slice(1)
            .map(([day]) => day),
        ).toEqual(texts);
        expect(texts).toEqual([...texts].sort());
        for (const row of rows) {
          const text = explainRenewal(row, 'en');
          for (const { at, bounds } of ofRenewal(row)) expect(isFirst(text, safeOf(at, bounds ?? null), at) || bounds === null).toBe(true);
        }
      }),
      { numRuns: draws(300) },
    );
  });
});

describe('suspended records on either side of the retention', () => {
  const at = (text: string): Instant => instant(text);
  // L3 and I29: kept to the end of the term and 120 days (30 disabled, 90 expired), or deleted with the term
  const license: DeskRecord = {
    id: 's-1',
    family: 'new-commerce-license',
    billingCycle: 'annual',
    orderedAt: at('2024-03-01T10:00Z'),
    quantity: 5,
    autoRenew: true,
    term: termFrom(at('2024-03-01T10:00Z'), 'P1Y'),
    status: 'suspended',
    suspendedAt: at('2024-06-01'),
    suspendedFor: 'customer-request',
    changedAt: at('2024-06-01'),
  };
  // D4 and I3: 90 days and those between the account and the first billing, or none for what was bought after 2018-02-23
  const traditional: DeskRecord = {
    id: 's-2',
    family: 'license-based',
    billingCycle: 'monthly',
    orderedAt: at('2019-11-10'),
    quantity: 5,
    autoRenew: true,
    accountOpenedAt: at('2019-11-10'),
    firstBillingAt: at('2019-11-25'),
    status: 'suspended',
    suspendedAt: at('2019-12-01'),
    suspendedFor: 'customer-request',
    changedAt: at('2019-12-01'),
  };
  const kindsUntil = (record: DeskRecord, untilAt: string): readonly string[] =>
    deadlines([record], { fromAt: record.changedAt, untilAt: at(untilAt) }).rows.map(({ kind }) => kind);

  it('a license is listed with the end of its term, after which it may be deleted, and not before it (L3, I29)', () => {
    expect(kindsUntil(license, '2025-03-01T09:59:59.999Z')).toEqual([]);
    expect(kindsUntil(license, '2025-03-01T10:00Z')).toEqual(['deletion', 'save-data', 'reactivate']);
    const [deletion] = deadlines([license], { fromAt: license.changedAt, untilAt: at('2025-03-01T10:00Z') }).rows;
    expect(deletion?.at).toBe(at('2025-06-29T10:00Z'));
    expect(deletion?.bounds).toEqual({ earliestAt: at('2025-03-01T10:00Z'), latestAt: at('2025-06-29T10:00Z'), by: ['I29'] });
    expect(deletion && explainDeadline(deletion, 'en')).toContain(
      'on Mar 1, 2025, 10:00 UTC (by another interpretation, Jun 29, 2025, 10:00 UTC)',
    );
  });

  it('a traditional license is listed with its 90th day, and says the end of the 105th after it (D4, I3, I15)', () => {
    expect(kindsUntil(traditional, '2020-02-28T23:59:59.999Z')).toEqual([]);
    expect(kindsUntil(traditional, '2020-02-29')).toEqual(['deletion', 'reactivate']);
    const [row] = renewals([traditional], { fromAt: traditional.changedAt, untilAt: at('2020-02-29') }).rows;
    expect(row).toMatchObject({ happens: 'deletes', at: at('2020-03-15'), decideBy: at('2020-03-15') });
    expect(row?.decideBounds).toEqual({ earliestAt: at('2020-02-29'), latestAt: at('2020-03-16'), by: ['I3', 'I15'] });
    expect(row && explainRenewal(row, 'en')).toContain(
      'Possible until the end of Feb 28, 2020 (UTC) (by another interpretation, until the end of Mar 15, 2020 (UTC)): reactivate it.',
    );
  });

  it('a coming date has the same bounds', () => {
    const dates = comingDates(traditional, { untilAt: at('2021-01-01') });
    expect(dates.map(({ what, at: date, bounds }) => [what, date, bounds?.earliestAt])).toEqual([
      ['deleted', at('2020-03-15'), at('2020-02-29')],
    ]);
  });
});
