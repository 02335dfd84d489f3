import { describe, expect, it } from 'vitest';
import { instant, isoInstant } from '../../src/kernel/instant.js';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import type { CancellationEntry, WindowLength } from '../../src/policy/cancellation-window.js';
import type { AppliedPolicy } from '../../src/rules/cancellation-policy.js';
import { applied, closingOf, nextPolicyAt, nextRowAt, pinned, rowFor, stepEndsAt } from '../../src/rules/cancellation-policy.js';
import { decideCancellation } from '../../src/rules/decide-cancellation.js';
import type { ProductFamily } from '../../src/vocabulary/product.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import type { Readings } from '../../src/vocabulary/reading.js';
import { readingWords } from '../../src/vocabulary/reading.js';
import { code } from './ask.js';

const own = pinned({ id: 'cancellation-window/our-shop@2024-01-01', length: { hours: 1 }, refund: [], afterwards: 'refused' });
const software = cancellationWindows['software-subscription'].annual;
const licences = cancellationWindows['new-commerce-license'].annual;
const iso = (at: number | null) => (at === null ? null : isoInstant(instant(at)));

describe("a policy of the caller's own", () => {
  const entry = { id: 'cancellation-window/our-shop@2024-01-01', length: 'any-time', refund: [], afterwards: 'refused' } as const;
  it.each([Number.NaN, -1, 0.5, 2 ** 53, '48'])('of %s hours or days: TermbookError', (size) => {
    expect(code(() => pinned({ ...entry, length: { hours: size as number } }))).toBe('invalid-term at options.policy.length');
    expect(code(() => pinned({ ...entry, length: { calendarDays: size as number } }))).toBe('invalid-term at options.policy.length');
  });

  it('with a share that is none: TermbookError', () => {
    expect(code(() => pinned({ ...entry, refund: [{ share: 'constructor' as 'full', hours: null }] }))).toBe(
      'invalid-term at options.policy.refund',
    );
    expect(code(() => pinned({ ...entry, refund: [{ share: 'full', hours: null }] }))).toBe('nothing thrown');
    const rows = Object.values(cancellationWindows).flatMap((byCycle) => Object.values(byCycle).flat());
    const shares = new Set(rows.flatMap((row) => row.refund.map(({ share }) => share as string)));
    expect([...shares].sort()).toEqual(['full', 'none', 'not-stated', 'prorated']);
    for (const { id, refund } of rows)
      expect(code(() => pinned({ ...entry, id, refund: refund as typeof entry.refund }))).toBe('nothing thrown');
  });
});

describe('a length from an opening', () => {
  const opensAt = instant('2020-02-10T12:00Z');
  const perpetual = applied(
    cancellationWindows['perpetual-software'].annual,
    cancellationWindows['perpetual-software'].annual[0],
    opensAt,
    opensAt,
    {},
  );
  it.each<[string, WindowLength, AppliedPolicy, Readings, string | null]>([
    ['hours', { hours: 24 }, own, {}, '2020-02-11T12:00:00.000Z'],
    ['hours, closed at the limit [I1]', { hours: 24 }, own, { I1: 'closed-at-limit' }, '2020-02-11T12:00:00.001Z'],
    [
      'hours of a row that does not cite that reading [I1]',
      { hours: 24 },
      perpetual,
      { I1: 'closed-at-limit' },
      '2020-02-11T12:00:00.000Z',
    ],
    ['calendar days, the last one inclusive [I7]', { calendarDays: 60 }, perpetual, {}, '2020-04-11T00:00:00.000Z'],
    [
      'calendar days, the first day counted [I7]',
      { calendarDays: 60 },
      perpetual,
      { I7: 'order-day-is-day-1' },
      '2020-04-10T00:00:00.000Z',
    ],
    ['elapsed days [I7]', { calendarDays: 60 }, perpetual, { I7: 'elapsed-24-hours' }, '2020-04-10T12:00:00.000Z'],
    [
      "elapsed days of a caller's own, closed at the limit [I1] [I7]",
      { calendarDays: 60 },
      own,
      { I7: 'elapsed-24-hours', I1: 'closed-at-limit' },
      '2020-04-10T12:00:00.001Z',
    ],
    ['any time', 'any-time', own, {}, null],
    ['never', 'never', own, {}, '2020-02-10T12:00:00.000Z'],
  ])('%s', (_name, length, policy, readings, expected) => {
    expect(iso(closingOf(length, opensAt, policy, readings))).toBe(expected);
  });

  it.each([
    [{ share: 'full', hours: 24 }, '2020-02-01T12:00:00.000Z'],
    [{ share: 'full', hours: null, months: 1 }, '2020-02-29T12:00:00.000Z'],
    [{ share: 'full', hours: null }, null],
  ] as const)('the step %o ends at %s', (step, expected) => {
    expect(iso(stepEndsAt(step, instant('2020-01-31T12:00Z'), own, {}))).toBe(expected);
  });
});

describe('the row that speaks', () => {
  const row = (selected: string, at: string, readings: Readings = {}) =>
    rowFor(software, instant(selected), instant(at), readings)?.since ?? null;
  it('is the newest that has begun on the date that selects', () => {
    expect(row('2018-09-03T23:59:59.999Z', '2030-01-01')).toBeNull();
    expect(row('2021-06-01', '2030-01-01')).toBe('2021-06-01');
    expect(row('2021-06-01', '2030-01-01', { I12: 'first-seen' })).toBe('2019-12-18');
    expect(row('2021-06-02', '2030-01-01', { I12: 'first-seen' })).toBe('2021-06-01');
  });

  it.each(['software-subscription', 'perpetual-software', 'windows-7-esu'] as const)(
    '%s: 30 days from 2021-06-01, or from 2021-06-02 by the text first seen [I12] [W6]',
    (family) => {
      const since = (selected: string, readings: Readings) =>
        rowFor(cancellationWindows[family].annual, instant(selected), instant('2030-01-01'), readings)?.since;
      const seen: Readings = { I12: 'first-seen' };
      expect([since('2021-05-31T23:59:59.999Z', {}), since('2021-06-01', {})].map((day) => day === '2021-06-01')).toStrictEqual([
        false,
        true,
      ]);
      expect([since('2021-06-01T23:59:59.999Z', seen), since('2021-06-02', seen)].map((day) => day === '2021-06-01')).toStrictEqual([
        false,
        true,
      ]);
    },
  );

  it('takes a reading that is given as undefined as not given', () => {
    const unspoken = { I12: undefined } as unknown as Readings;
    expect(row('2021-06-01', '2030-01-01', unspoken)).toBe('2021-06-01');
  });

  it('changes with time alone only where one reaches back [W14]', () => {
    const next = (selected: string, at: string) => iso(nextRowAt(licences, instant(selected), instant(at)))?.slice(0, 10) ?? null;
    expect(next('2022-03-12', '2022-03-13')).toBe('2022-03-19');
    expect(next('2022-03-18T23:59:59.999Z', '2022-03-18T23:59:59.999Z')).toBe('2022-03-19');
    expect(next('2022-03-12', '2022-03-19')).toBeNull();
    expect(next('2022-03-11T23:59:59.999Z', '2022-03-13')).toBeNull();
    expect(next('2022-03-19', '2022-03-18')).toBeNull();
  });

  it('judged when asked, changes with each text and its coverage [I14]', () => {
    const next = (at: string, readings: Readings = {}) => iso(nextPolicyAt(software, instant(at), readings))?.slice(0, 10) ?? null;
    expect(next('2018-01-01')).toBe('2018-09-04');
    expect(next('2020-01-01')).toBe('2021-06-01');
    expect(next('2020-01-01', { I12: 'first-seen' })).toBe('2021-06-02');
    expect(next('2022-07-11')).toBe('2023-06-30');
    expect(next('2023-06-30')).toBe('2023-07-01');
    expect(next('2023-07-01')).toBeNull();
  });
});

describe('the table', () => {
  it('has a timeline for every family and billing cycle, in the order of its dates', () => {
    for (const family of productFamilies) {
      for (const cycle of billingCycles) {
        const dates = cancellationWindows[family][cycle].map((entry) => entry.sinceAt);
        expect(dates).toStrictEqual([...dates].sort((a, b) => a - b));
      }
    }
  });

  it('bends its rows only by words that are readings, each cited by its row', () => {
    for (const entry of Object.values(cancellationWindows).flatMap((byCycle) => Object.values(byCycle).flat())) {
      for (const table of [entry.under ?? {}, entry.sinceUnder ?? {}]) {
        for (const [id, words] of Object.entries<object>(table)) {
          expect(entry.readings).toContain(id);
          expect(readingWords[id as keyof typeof readingWords]).toEqual(expect.arrayContaining(Object.keys(words)));
        }
      }
    }
  });

  it('cites section and readings of each entry', () => {
    const entries = new Set(Object.values(cancellationWindows).flatMap((byCycle) => Object.values(byCycle).flat()));
    expect(
      [...entries].map((entry) => `${entry.id.slice('cancellation-window/'.length)} | ${entry.section} | ${entry.readings.join(' ')}`),
    ).toMatchInlineSnapshot(`
      [
        "license-based@2017-10-17 | 2.1 | I1 I14",
        "license-based@2019-11-23 | 2.1 | I1 I14",
        "license-based@2023-01-11 | 2.1 | I1 I14",
        "new-commerce-license@2022-01-10 | 2.1 | I1 I14",
        "new-commerce-license@2022-03-19 | 2.1 | I1 I14",
        "software-subscription@2018-09-04 | 2.1 | I7 I14",
        "software-subscription@2019-12-18 | Cancel a software purchase | I7 I8 I14",
        "software-subscription@2021-06-01 | Cancel a software purchase | I7 I8 I12 I14",
        "software-subscription@2022-07-11 | 2.1 | I1 I8 I14",
        "perpetual-software@2018-09-04 | 2.1 | I7 I14",
        "perpetual-software@2019-12-18 | Cancel a software purchase | I7 I14",
        "perpetual-software@2021-06-01 | Cancel a software purchase | I7 I12 I14",
        "windows-7-esu@2019-12-18 | Cancel a software purchase | I14",
        "windows-7-esu@2020-01-25 | 2.1 | I7 I14",
        "windows-7-esu@2021-06-01 | 2.1 | I7 I12 I14",
        "azure-linux-plan@2019-12-18 | Cancel a software purchase | I14",
        "azure-reservation@2018-10-12 | 2.1 | I14",
        "azure-reservation@2018-11-16 | 2.1 | I14",
        "azure-reservation@2022-10-10 | 2.1 | I14",
        "azure-savings-plan@2022-10-01 | 2.1 | I14",
        "azure-plan@undated | 2.1 | ",
        "isv-saas-monthly@2019-03-01 | 2.1 | I1 I2 I6 I14",
        "isv-saas-monthly@2019-11-20 | Cancel a subscription | I1 I2 I6 I14",
        "isv-saas-monthly@2021-10-01 | 2.1 | I1 I2 I6 I14",
        "isv-saas-monthly@2023-02-01 | 2.1 | I1 I2 I6 I14 I17",
        "isv-saas-monthly@2023-10-24 | 2.1 | I1 I2 I6 I14 I17",
        "isv-saas-annual@2019-03-01 | 2.1 | I1 I2 I6 I11 I14",
        "isv-saas-annual@2019-11-20 | Cancel a subscription | I1 I2 I6 I11 I14",
        "isv-saas-annual@2021-10-01 | 2.1 | I1 I2 I6 I11 I14",
        "isv-saas-annual@2023-02-01 | 2.1 | I1 I2 I6 I11 I14 I17",
        "isv-saas-annual@2023-10-24 | 2.1 | I1 I2 I6 I14 I17",
        "isv-saas-other@2019-03-01 | 2.1 details | I6 I14",
        "isv-saas-other@2023-02-01 | 2.1 details | I1 I2 I6 I14 I17",
        "isv-saas-other@2023-10-24 | 2.1 | I1 I2 I6 I14 I17",
        "isv-metered@2019-11-27 | Cancel a subscription | I14",
      ]
    `);
  });
});

describe('one of our own entries, pinned', () => {
  const entryOf = (family: ProductFamily, since: string) => {
    const row = cancellationWindows[family].annual.find((one) => one.since === since)!;
    return { id: row.id, length: row.length, refund: row.refund, afterwards: row.afterwards } as CancellationEntry;
  };

  it('keeps the products and plans that it excepts [W17] [W21]', () => {
    const orderedAt = instant('2024-03-01T10:00Z');
    const at = instant('2024-04-01');
    const reservation = { family: 'azure-reservation', billingCycle: 'annual', orderedAt } as const;
    const pinnedTo = { policy: entryOf('azure-reservation', '2022-10-10') };
    expect(decideCancellation({ ...reservation, reservedProduct: 'suse' }, at, pinnedTo).verdict).toBe('refused');
    expect(decideCancellation(reservation, at, pinnedTo).verdict).toBe('allowed');
    const licence = { family: 'license-based', billingCycle: 'annual', orderedAt } as const;
    const traditional = { policy: entryOf('license-based', '2023-01-11') };
    expect(decideCancellation({ ...licence, planMonths: 72 }, at, traditional).verdict).toBe('refused');
    expect(decideCancellation({ ...licence, planMonths: 12 }, at, traditional).verdict).toBe('allowed');
  });

  it('is opened again by what opens it again', () => {
    const orderedAt = instant('2022-03-20T10:00Z');
    const openings = [
      { by: 'order', openedAt: orderedAt, seats: null },
      { by: 'renewal', openedAt: instant('2023-03-20T10:00Z'), seats: null },
    ] as const;
    const purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, openings } as const;
    const at = instant('2023-03-21');
    expect(decideCancellation(purchase, at, { policy: entryOf('new-commerce-license', '2022-03-19') }).verdict).toBe('allowed');
    const own = { ...entryOf('new-commerce-license', '2022-03-19'), id: 'cancellation-window/our-shop@2024-01-01' } as const;
    expect(decideCancellation(purchase, at, { policy: own }).verdict).toBe('refused');
  });
});
