import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, isoInstant } from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { Cited } from '../../src/kernel/dated-table.js';
import {
  beforeFirst,
  cited,
  coverageOf,
  datedTable,
  earliest,
  entryAt,
  nextChangeAt,
  nextEntryAt,
  spanAt,
  spansOf,
} from '../../src/kernel/dated-table.js';

const cite = { certainty: 'first-seen', source: 'a page' } as const;
interface Row extends Cited {
  readonly days: number;
}
const rows = datedTable<Row>('table/name', [
  { since: '2019-01-01', seenUntil: '2019-03-01', ...cite, rules: ['A1', 'A2'], rulesAfter: ['A3'], days: 60 },
  { since: '2020-01-01', ...cite, rules: ['B1'], days: 30 },
  { since: '2021-01-01', seenFrom: '2021-06-01', seenUntil: '2021-08-01', ...cite, rules: ['C1'], days: 7 },
]);
const days = (at: string) => entryAt(rows, instant(at))?.days ?? null;

describe('a timeline', () => {
  it.each([
    ['2018-12-31T23:59:59.999Z', null],
    ['2019-01-01', 60],
    ['2019-12-31T23:59:59.999Z', 60],
    ['2020-01-01', 30],
    ['2020-12-31T23:59:59.999Z', 30],
    ['2021-01-01', 7],
    ['9999-12-31', 7],
  ])('at %s the newest entry that has begun is in force', (at, value) => {
    expect(days(at)).toBe(value);
  });

  it.each([
    ['2018-01-01', '2019-01-01'],
    ['2019-01-01', '2020-01-01'],
    ['2020-12-31T23:59:59.999Z', '2021-01-01'],
    ['2021-01-01', null],
  ])('after %s the next entry begins on %s', (at, next) => {
    expect(nextEntryAt(rows, instant(at))).toBe(next === null ? null : instant(next));
  });

  it.each([
    ['2018-12-31T23:59:59.999Z', null],
    ['2019-01-01', 'A1 in-force until 2019-03-02'],
    ['2019-03-01T23:59:59.999Z', 'A1 in-force until 2019-03-02'],
    ['2019-03-02', 'A1 between-sources until 2020-01-01'],
    ['2020-01-01', 'B1 in-force until 2021-01-01'],
    ['2021-01-01', 'C1 between-sources until 2021-06-01'],
    ['2021-06-01', 'C1 in-force until 2021-08-02'],
    ['2021-08-02', 'C1 after-last-source until null'],
  ])('at %s lies in the stretch %s', (at, told) => {
    const spans = spansOf(rows);
    const index = spanAt(spans, instant(at));
    const span = spans[index];
    expect(index < 0 ? -1 : 0).toBe(told === null ? -1 : 0);
    const [first] = span?.basis ?? [];
    const until = span?.nextAt == null ? 'null' : isoInstant(span.nextAt).slice(0, 10);
    expect(span === undefined ? null : `${String(first?.rule)} ${String(first?.coverage)} until ${until}`).toBe(told);
  });

  it('says in each stretch what its look-ups say at any instant of it', () => {
    const spans = spansOf(rows);
    fc.assert(
      fc.property(fc.integer({ min: instant('2018-06-01'), max: instant('2022-06-01') }), (ms) => {
        const at = ms as Instant;
        const span = spans[spanAt(spans, at)];
        const entry = entryAt(rows, at);
        expect(span?.entry ?? null).toBe(entry);
        if (entry === null || span === undefined) return;
        expect(span.basis).toBe(cited(rows, entry, at));
        expect(span.nextAt).toBe(nextChangeAt(rows, at));
        expect(span.fromAt).toBeLessThanOrEqual(at);
      }),
    );
  });

  it('names its entries by table, name and day, and cites every rule of a row with its last sight, null if none', () => {
    const [first] = rows;
    expect(first.id).toBe('table/name@2019-01-01');
    expect(cited(rows, first, instant('2019-01-01'))).toStrictEqual(
      ['A1', 'A2'].map((rule) => ({
        rule,
        entry: 'table/name@2019-01-01',
        since: '2019-01-01',
        seenUntil: '2019-03-01',
        source: 'a page',
        certainty: 'first-seen',
        coverage: 'in-force',
      })),
    );
    expect(first.basesAfter()['between-sources'].map(({ rule, coverage }) => [rule, coverage])).toStrictEqual([['A3', 'between-sources']]);
    expect(rows[1]?.basesAfter).toBe(rows[1]?.bases);
    expect(rows[1]?.bases()['in-force'].map(({ rule, seenUntil }) => [rule, seenUntil])).toStrictEqual([['B1', null]]);
  });

  it('holds a citation for every coverage, made once, for good', () => {
    const [first] = rows;
    const coverages = (bases: ReturnType<typeof first.bases>) =>
      Object.entries(bases).map(([key, list]) => [key, ...list.map(({ coverage }) => coverage)]);
    const two = ['in-force', 'between-sources', 'after-last-source'].map((word) => [word, word, word]);
    expect(coverages(first.bases())).toStrictEqual(two);
    expect(coverages(first.basesAfter())).toStrictEqual(two.map(([word]) => [word, word]));
    expect(first.bases()).toBe(first.bases());
    expect([first.bases(), ...Object.values(first.bases()), ...first.bases()['in-force']].every(Object.isFrozen)).toBe(true);
  });

  it('with a plain name is one of all families', () => {
    expect(datedTable('table', [{ since: '2019-01-01', ...cite, rules: ['A1'] }])[0].id).toBe('table/all@2019-01-01');
  });

  it.each([
    ['2019-01-01', 'in-force'],
    ['2019-03-01T23:59:59.999Z', 'in-force'],
    ['2019-03-02', 'between-sources'],
    ['2019-12-31T23:59:59.999Z', 'between-sources'],
    ['2020-01-01', 'in-force'],
    ['2020-12-31T23:59:59.999Z', 'in-force'],
    ['2021-01-01', 'between-sources'],
    ['2021-05-31T23:59:59.999Z', 'between-sources'],
    ['2021-06-01', 'in-force'],
    ['2021-08-01T23:59:59.999Z', 'in-force'],
    ['2021-08-02', 'after-last-source'],
  ])('at %s the texts cover it: %s [I13]', (at, coverage) => {
    const entry = entryAt(rows, instant(at)) ?? rows[0];
    expect(coverageOf(rows, entry, instant(at))).toBe(coverage);
  });

  it('without a last day seen is covered on its first day only, where no other entry follows', () => {
    const one = datedTable('a/b', [{ since: '2019-01-01', ...cite, rules: ['A1'] }]);
    expect(coverageOf(one, one[0], instant('2019-01-01T23:59:59.999Z'))).toBe('in-force');
    expect(coverageOf(one, one[0], instant('2019-01-02'))).toBe('after-last-source');
  });

  it('says what to read before its first source', () => {
    expect(beforeFirst(rows)).toStrictEqual({ gap: 'before-first-source', firstSource: '2019-01-01' });
  });

  it('changes next exactly where entry or coverage do', () => {
    const stands = (at: Instant) => {
      const entry = entryAt(rows, at);
      return entry === null ? 'none' : `${entry.id} ${coverageOf(rows, entry, at)}`;
    };
    const seen: string[] = [];
    let at: Instant | null = instant('2018-01-01');
    while (at !== null) {
      const next: Instant | null = nextChangeAt(rows, at);
      if (next !== null) {
        seen.push(isoInstant(next).slice(0, 10));
        expect(stands(instant(next - 1))).toBe(stands(at));
        expect(stands(next)).not.toBe(stands(at));
      }
      at = next;
    }
    expect(seen).toStrictEqual(['2019-01-01', '2019-03-02', '2020-01-01', '2021-01-01', '2021-06-01', '2021-08-02']);
  });

  it('meets exactly one entry at every instant of covered time', () => {
    fc.assert(
      fc.property(fc.integer({ min: rows[0].sinceAt, max: instant('2030-01-01') }), (ms) => {
        const at = instant(ms);
        const begun = rows.filter((entry, index) => entry.sinceAt <= at && (rows[index + 1]?.sinceAt ?? Number.POSITIVE_INFINITY) > at);
        expect(begun).toStrictEqual([entryAt(rows, at)]);
      }),
    );
  });
});

describe('the earlier of two', () => {
  it.each([
    [1, 2, 1],
    [2, 1, 1],
    [null, 2, 2],
    [1, null, 1],
    [null, null, null],
  ])('of %s and %s is %s, null being never', (a, b, expected) => {
    expect(earliest(a as Instant | null, b as Instant | null)).toBe(expected);
  });
});
