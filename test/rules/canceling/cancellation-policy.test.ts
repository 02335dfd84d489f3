import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, instant, isoInstant } from '../../../src/kernel/instant.js';
import { cancellationWindows } from '../../../src/policy/cancellation-window.js';
import type { CancellationEntry, Overrides, WindowDuration } from '../../../src/policy/cancellation-window.js';
import { decideCancellation } from '../../../src/rules/canceling/decide-cancellation.js';
import { beatEndsAt, closesAt, planOf } from '../../../src/rules/canceling/plan.js';
import { lookAt } from '../../../src/rules/asking/look.js';
import { checkEntry } from '../../../src/rules/canceling/own-policy.js';
import { policyBy } from '../../../src/rules/canceling/scheme.js';
import { tableOf } from '../../../src/rules/canceling/table.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { billingCycles, productFamilies } from '../../../src/vocabulary/product.js';
import type { InterpretationId, Interpretations } from '../../../src/vocabulary/interpretation.js';
import { interpretationValues } from '../../../src/vocabulary/interpretation.js';
import { code } from '../ask.js';
import { standingAt } from './standing-at.js';

const iso = (at: number | null) => (at === null ? null : isoInstant(instant(at)));

describe("a policy of the caller's own", () => {
  const entry = { id: 'cancellation-window/our-shop@2024-01-01', duration: 'any-time', refund: [], afterClose: 'refused' } as const;
  it.each([Number.NaN, -1, 0.5, 2 ** 53, '48'])('of %s hours or days: TermbookError', (size) => {
    expect(code(() => checkEntry({ ...entry, duration: { hours: size as number } }))).toBe('invalid-term at options.policy.duration');
    expect(code(() => checkEntry({ ...entry, duration: { calendarDays: size as number } }))).toBe(
      'invalid-term at options.policy.duration',
    );
  });

  it('with a share that is none: TermbookError', () => {
    expect(code(() => checkEntry({ ...entry, refund: [{ share: 'constructor' as 'full', hours: null }] }))).toBe(
      'invalid-term at options.policy.refund',
    );
    expect(code(() => checkEntry({ ...entry, refund: [{ share: 'full', hours: null }] }))).toBe('nothing thrown');
    const rows = Object.values(cancellationWindows).flatMap((byCycle) => Object.values(byCycle).flat());
    const shares = new Set(rows.flatMap((row) => row.refund.map(({ share }) => share as string)));
    expect([...shares].sort()).toEqual(['full', 'none', 'not-stated', 'prorated']);
    for (const { id, refund } of rows)
      expect(code(() => checkEntry({ ...entry, id, refund: refund as typeof entry.refund }))).toBe('nothing thrown');
  });
});

describe('a length from a window start', () => {
  const opensAt = instant('2020-02-10T12:00Z');
  const every = Object.keys(interpretationValues) as readonly InterpretationId[];
  const citesDays = ['I7', 'I14'] as const;
  const plan = (length: WindowDuration, open: readonly InterpretationId[], interpretations: Interpretations) =>
    planOf({ duration: length, refund: [], afterClose: 'refused', interpretations: open }, interpretations, opensAt);
  it.each<[string, WindowDuration, readonly InterpretationId[], Interpretations, string | null]>([
    ['hours', { hours: 24 }, every, {}, '2020-02-11T12:00:00.000Z'],
    ['hours, closed at the limit [I1]', { hours: 24 }, every, { I1: 'open-at-limit' }, '2020-02-11T12:00:00.001Z'],
    [
      'hours of a row that does not cite that interpretation [I1]',
      { hours: 24 },
      citesDays,
      { I1: 'open-at-limit' },
      '2020-02-11T12:00:00.000Z',
    ],
    ['calendar days, the last one inclusive [I7]', { calendarDays: 60 }, citesDays, {}, '2020-04-11T00:00:00.000Z'],
    [
      'calendar days, the first day counted [I7]',
      { calendarDays: 60 },
      citesDays,
      { I7: 'order-day-is-day-1' },
      '2020-04-10T00:00:00.000Z',
    ],
    ['elapsed days [I7]', { calendarDays: 60 }, citesDays, { I7: 'elapsed-24-hours' }, '2020-04-10T12:00:00.000Z'],
    [
      "elapsed days of a caller's own, closed at the limit [I1] [I7]",
      { calendarDays: 60 },
      every,
      { I7: 'elapsed-24-hours', I1: 'open-at-limit' },
      '2020-04-10T12:00:00.001Z',
    ],
    ['any time', 'any-time', every, {}, null],
    ['never', 'never', every, {}, '2020-02-10T12:00:00.000Z'],
  ])('%s', (_name, length, open, interpretations, expected) => {
    const closes = closesAt(plan(length, open, interpretations), opensAt);
    expect(closes === Number.POSITIVE_INFINITY ? null : iso(closes)).toBe(expected);
  });

  it.each([
    [{ share: 'full', hours: 24 }, '2020-02-01T12:00:00.000Z'],
    [{ share: 'full', hours: null, months: 1 }, '2020-02-29T12:00:00.000Z'],
    [{ share: 'full', hours: null }, null],
  ] as const)('the step %o ends at %s', (step, expected) => {
    const terms = { duration: 'any-time', refund: [step], afterClose: 'refused' } as const;
    const [beat] = planOf({ ...terms, interpretations: every }, {}, opensAt).beats;
    const endsAt = beatEndsAt(beat!, instant('2020-01-31T12:00Z'));
    expect(endsAt === Number.POSITIVE_INFINITY ? null : iso(endsAt)).toBe(expected);
  });
});

describe('a plan', () => {
  const terms = { duration: { hours: 24 }, refund: [{ share: 'full', hours: null }], afterClose: 'at-renewal' } as const;
  const orderedAt = instant('2021-03-12');
  const under = (interpretations: Interpretations, open: readonly InterpretationId[], given: Overrides = {}) =>
    planOf({ ...terms, interpretations: open, overrides: given }, interpretations, orderedAt);

  it('says the same under an interpretation that its row is not open to', () => {
    const plain = under({}, ['I1', 'I6']);
    expect(under({ I7: 'order-day-is-day-1', I8: 'full-for-both' }, ['I1', 'I7'])).toEqual(plain);
    expect(under({ I1: 'open-at-limit' }, ['I1'])).not.toEqual(plain);
    expect(under({ I1: 'open-at-limit' }, [])).toEqual(plain);
    expect(under({ I6: 'nothing-left' }, ['I6'])).toMatchObject({ endsWithTerm: false, refundEnds: true });
    expect(under({ I2: 'term-start' }, ['I2']).fromTerm).toBe(true);
  });

  it('is bent for orders from a day on, and what is put in its place is bent in turn', () => {
    const deeper: Overrides = { I11: { 'calendar-days': { duration: { calendarDays: 14 } } } };
    const given: Overrides = {
      I17: { 'as-last-text': { duration: { hours: 336 }, overrides: deeper } },
      I8: { 'full-for-both': { from: '2021-03-13', refund: [] } },
    };
    const of = (interpretations: Interpretations) => under(interpretations, [], given);
    expect(of({ I17: 'as-last-text' })).toMatchObject({ closesMs: 336 * hourMs, fromMidnight: false });
    expect(of({ I17: 'as-last-text', I11: 'calendar-days' })).toMatchObject({ closesMs: 15 * dayMs, fromMidnight: true });
    expect(of({ I11: 'calendar-days' })).toMatchObject({ closesMs: 24 * hourMs });
    expect(of({ I8: 'full-for-both' }).beats).toHaveLength(1);
  });
});

describe('the row that speaks', () => {
  const row = (family: ProductFamily, selected: string, at: string, interpretations: Interpretations = {}) => {
    const table = tableOf({ family, billingCycle: 'annual', orderedAt: instant(selected) })!;
    const look = lookAt(instant(at), null);
    const policy = policyBy(table.outlookOf(interpretations, instant(selected), false).scheme, instant(selected), null, look);
    return { since: policy?.says['in-force'].basis[0]?.since ?? null, nextAt: look.nextAt };
  };
  const software = (selected: string, interpretations: Interpretations = {}) =>
    row('software-subscription', selected, '2030-01-01', interpretations).since;

  it('is the newest that has begun on the date that selects', () => {
    expect(software('2018-08-30T23:59:59.999Z')).toBeNull();
    expect(software('2021-06-01')).toBe('2021-06-01');
    expect(software('2021-06-01', { I12: 'first-seen' })).toBe('2019-12-18');
    expect(software('2021-06-02', { I12: 'first-seen' })).toBe('2021-06-01');
  });

  it.each(['software-subscription', 'perpetual-software', 'windows-7-esu'] as const)(
    '%s: 30 days from 2021-06-01, or from 2021-06-02 by the text first seen [I12] [W6]',
    (family) => {
      const isLast = (selected: string, interpretations: Interpretations = {}) =>
        row(family, selected, '2030-01-01', interpretations).since === '2021-06-01';
      const seen: Interpretations = { I12: 'first-seen' };
      expect([isLast('2021-05-31T23:59:59.999Z'), isLast('2021-06-01')]).toStrictEqual([false, true]);
      expect([isLast('2021-06-01T23:59:59.999Z', seen), isLast('2021-06-02', seen)]).toStrictEqual([false, true]);
    },
  );

  it('takes an interpretation that is given as undefined as not given', () => {
    expect(software('2021-06-01', { I12: undefined } as unknown as Interpretations)).toBe('2021-06-01');
  });

  it('changes with time alone only where one reaches back [W14]', () => {
    const next = (selected: string, at: string) => {
      const { nextAt } = row('new-commerce-license', selected, at);
      return nextAt === Number.POSITIVE_INFINITY ? null : iso(nextAt)?.slice(0, 10);
    };
    expect(next('2022-03-12', '2022-03-13')).toBe('2022-03-19');
    expect(next('2022-03-18T23:59:59.999Z', '2022-03-18T23:59:59.999Z')).toBe('2022-03-19');
    expect(next('2022-03-12', '2022-03-19')).toBeNull();
    expect(next('2022-03-11T23:59:59.999Z', '2022-03-13')).toBeNull();
    expect(next('2022-03-19', '2022-03-18')).toBeNull();
  });

  it('judged when asked, changes with each text and its coverage [I14]', () => {
    const next = (at: string, interpretations: Interpretations = {}) => {
      const purchase = { family: 'software-subscription', billingCycle: 'annual', orderedAt: instant('2000-01-01') } as const;
      const options = { interpretations: { I14: 'when-asked', ...interpretations } } as const;
      const { untilAt } = standingAt(purchase, at, options);
      return untilAt === Number.POSITIVE_INFINITY ? null : iso(untilAt)?.slice(0, 10);
    };
    expect(next('2018-01-01')).toBe('2018-08-31');
    expect(next('2020-01-01')).toBe('2021-06-01');
    expect(next('2020-01-01', { I12: 'first-seen' })).toBe('2021-06-02');
    expect(next('2022-07-11')).toBe('2023-06-30');
    expect(next('2023-06-30')).toBe('2023-10-24');
    expect(next('2023-10-24')).toBeNull();
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

  it('bends its rows only by words that are interpretations, each cited by its row', () => {
    for (const entry of Object.values(cancellationWindows).flatMap((byCycle) => Object.values(byCycle).flat())) {
      for (const table of [entry.overrides ?? {}, entry.sinceByInterpretation ?? {}]) {
        for (const [id, words] of Object.entries<object>(table)) {
          expect(entry.interpretations).toContain(id);
          expect(interpretationValues[id as keyof typeof interpretationValues]).toEqual(expect.arrayContaining(Object.keys(words)));
        }
      }
    }
  });

  it('names the interpretations of each entry', () => {
    const entries = new Set(Object.values(cancellationWindows).flatMap((byCycle) => Object.values(byCycle).flat()));
    expect(
      [...entries].map((entry) => `${entry.id.slice('cancellation-window/'.length)} | ${entry.interpretations.join(' ')}`),
    ).toMatchInlineSnapshot(`
      [
        "license-based@2017-10-17 | I1 I14",
        "license-based@2018-05-10 | I1 I14 I23",
        "license-based@2020-06-01 | I1 I14 I23",
        "license-based@2020-07-25 | I1 I14",
        "license-based@2021-01-07 | I1 I14 I32",
        "license-based@2023-01-11 | I1 I14",
        "new-commerce-license@2021-09-03 | I1 I14 I43",
        "new-commerce-license@2021-10-03 | I1 I14 I25 I38 I43",
        "new-commerce-license@2022-03-19 | I1 I14 I25 I26 I43",
        "software-subscription@2018-08-31 | I7 I14",
        "software-subscription@2019-12-18 | I7 I8 I14",
        "software-subscription@2021-06-01 | I7 I8 I12 I14",
        "software-subscription@2022-07-11 | I1 I8 I14 I26 I37",
        "perpetual-software@2019-12-18 | I7 I14",
        "perpetual-software@2021-06-01 | I7 I12 I14 I31",
        "perpetual-software@2021-10-07 | I7 I14",
        "windows-7-esu@2019-12-18 | I14",
        "windows-7-esu@2020-01-24 | I7 I14 I20",
        "windows-7-esu@2021-06-01 | I7 I12 I14 I20",
        "azure-linux-plan@2019-12-18 | I14",
        "azure-reservation@2018-05-11 | ",
        "azure-reservation@2018-10-12 | ",
        "azure-reservation@2018-11-15 | ",
        "azure-reservation@2019-04-13 | I24",
        "azure-reservation@2020-02-12 | I24",
        "azure-reservation@2020-06-12 | I24",
        "azure-reservation@2021-09-15 | ",
        "azure-reservation@2022-10-10 | ",
        "azure-reservation@2026-01-15 | ",
        "azure-savings-plan@2022-10-12 | I14",
        "azure-plan@2022-11-22 | ",
        "isv-saas-monthly@2019-03-01 | I1 I2 I14",
        "isv-saas-monthly@2019-11-20 | I1 I2 I6 I14",
        "isv-saas-monthly@2021-10-01 | I1 I2 I6 I14",
        "isv-saas-monthly@2022-06-03 | I1 I2 I6 I14 I17 I32",
        "isv-saas-monthly@2023-10-24 | I1 I2 I6 I14 I17 I32",
        "isv-saas-monthly@2024-07-16 | I1 I2 I6 I14 I32",
        "isv-saas-annual@2019-03-01 | I1 I2 I11 I14",
        "isv-saas-annual@2019-11-20 | I1 I2 I6 I11 I14",
        "isv-saas-annual@2021-10-01 | I1 I2 I6 I11 I14",
        "isv-saas-annual@2022-06-03 | I1 I2 I6 I11 I14 I17 I32",
        "isv-saas-annual@2023-10-24 | I1 I2 I6 I14 I17 I32",
        "isv-saas-annual@2024-07-16 | I1 I2 I6 I14 I32",
        "isv-saas-other@2019-03-01 | I14",
        "isv-saas-other@2019-11-20 | I6 I14",
        "isv-saas-other@2022-06-03 | I1 I2 I6 I14 I17 I32",
        "isv-saas-other@2023-10-24 | I1 I2 I6 I14 I17 I32",
        "isv-saas-other@2024-07-16 | I1 I2 I6 I14 I32",
        "isv-metered@2019-11-20 | I14",
      ]
    `);
  });
});

describe('one of our own entries, pinned', () => {
  const entryOf = (family: ProductFamily, since: string) => {
    const row = cancellationWindows[family].annual.find((one) => one.since === since)!;
    return { id: row.id, duration: row.duration, refund: row.refund, afterClose: row.afterClose } as CancellationEntry;
  };

  it('keeps the products and plans that it excepts [W17] [W21]', () => {
    const orderedAt = instant('2024-03-01T10:00Z');
    const at = instant('2024-04-01');
    const reservation = { family: 'azure-reservation', billingCycle: 'annual', orderedAt } as const;
    const pinnedTo = { policy: entryOf('azure-reservation', '2022-10-10') };
    expect(decideCancellation({ ...reservation, reservedProduct: 'suse' }, at, pinnedTo).verdict).toBe('refused');
    expect(decideCancellation(reservation, at, pinnedTo).verdict).toBe('allowed');
    const license = { family: 'license-based', billingCycle: 'annual', orderedAt } as const;
    const traditional = { policy: entryOf('license-based', '2023-01-11') };
    expect(decideCancellation({ ...license, planMonths: 72 }, at, traditional).verdict).toBe('refused');
    expect(decideCancellation({ ...license, planMonths: 12 }, at, traditional).verdict).toBe('allowed');
  });

  it('is opened again by what opens it again', () => {
    const orderedAt = instant('2022-03-20T10:00Z');
    const windowStarts = [
      { by: 'order', startsAt: orderedAt, seats: null },
      { by: 'renewal', startsAt: instant('2023-03-20T10:00Z'), seats: null },
    ] as const;
    const purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, windowStarts } as const;
    const at = instant('2023-03-21');
    expect(decideCancellation(purchase, at, { policy: entryOf('new-commerce-license', '2022-03-19') }).verdict).toBe('allowed');
    const own = { ...entryOf('new-commerce-license', '2022-03-19'), id: 'cancellation-window/our-shop@2024-01-01' } as const;
    expect(decideCancellation(purchase, at, { policy: own }).verdict).toBe('refused');
  });
});
