import { describe, expect, it } from 'vitest';
import { absences } from '../../src/rules/catalog/absences.js';
import type { Column } from '../../src/cli/columns.js';
import { factsOf, isColumn, usualColumns } from '../../src/cli/columns.js';
import { recordReaders } from '../../src/cli/read-record.js';
import { factColumns } from '../../src/cli/fact-columns.js';

describe('factsOf', () => {
  it('reads each column into the fact of its name, those of a term, a trial and a stated deadline into theirs', () => {
    const inner: Readonly<Record<string, readonly [string, string]>> = {
      termDuration: ['term', 'duration'],
      termStartsAt: ['term', 'startsAt'],
      termEndsAt: ['term', 'endsAt'],
      termAnchorAt: ['term', 'anchorAt'],
      trialOpensAt: ['trial', 'opensAt'],
      trialClosesAt: ['trial', 'closesAt'],
      cancelUntilAt: ['stated', 'cancelUntilAt'],
    };
    for (const column of Object.keys(factColumns)) {
      const [outer, key] = inner[column] ?? [column];
      expect(factsOf(['x'], [column as Column])).toStrictEqual({ [outer]: key === undefined ? 'x' : { [key]: 'x' } });
    }
  });

  it.each<[text: string, read: unknown]>([
    ['true', true],
    ['1', true],
    ['false', false],
    ['0', false],
    ['True', 'True'],
    ['yes', 'yes'],
    ['10', '10'],
    ['', ''],
  ])('reads the flag %j', (text, read) => {
    expect(factsOf([text], ['autoRenew'])).toStrictEqual({ autoRenew: read });
  });

  it.each<[name: string, text: string, read: unknown]>([
    ['a timestamp of SQL', '2020-03-01 10:00:00', '2020-03-01T10:00:00Z'],
    ['one with a fraction', '2020-03-01 10:00:00.1', '2020-03-01T10:00:00.1Z'],
    ['one with microseconds', '2020-03-01 10:00:00.123456', '2020-03-01T10:00:00.123456Z'],
    ['one with a point and no fraction', '2020-03-01 10:00:00.', '2020-03-01 10:00:00.'],
    ['one with an offset', '2020-03-01 10:00:00+02:00', '2020-03-01 10:00:00+02:00'],
    ['one with a Z', '2020-03-01 10:00:00Z', '2020-03-01 10:00:00Z'],
    ['one with a space behind it', '2020-03-01 10:00:00 ', '2020-03-01 10:00:00 '],
    ['one with a space before it', ' 2020-03-01 10:00:00', ' 2020-03-01 10:00:00'],
    ['one with a word before it', 'on 2020-03-01 10:00:00', 'on 2020-03-01 10:00:00'],
    ['one with a year of five digits', '12020-03-01 10:00:00', '12020-03-01 10:00:00'],
    ['one without seconds', '2020-03-01 10:00', '2020-03-01 10:00'],
    ['one with two spaces', '2020-03-01  10:00:00', '2020-03-01  10:00:00'],
    ['ISO text', '2020-03-01T10:00:00Z', '2020-03-01T10:00:00Z'],
    ['a plain date', '2020-03-01', '2020-03-01'],
    ['milliseconds', '1583056800000', 1_583_056_800_000],
    ['milliseconds before 1970', '-1', -1],
    ['sixteen digits', '1234567890123456', 1_234_567_890_123_456],
    ['seventeen digits', '12345678901234567', '12345678901234567'],
    ['a fraction', '1.5', '1.5'],
    ['digits with a word before them', 'x1', 'x1'],
    ['no text', '', ''],
  ])('reads an instant as an engine writes it, and leaves the rest as it is: %s', (_name, text, read) => {
    expect(factsOf([text], ['orderedAt'])).toStrictEqual({ orderedAt: read });
  });

  it.each<[text: string, read: unknown]>([
    ['12', 12],
    ['-12', -12],
    ['1x', '1x'],
    ['x1', 'x1'],
    ['', ''],
  ])('reads the number %j', (text, read) => {
    expect(factsOf([text], ['planMonths'])).toStrictEqual({ planMonths: read });
  });

  it('reads what follows the term, the segment, and whether new commerce has an equivalent [L8, M1]', () => {
    expect(factsOf(['end', 'education', 'false'], ['endOfTerm', 'segment', 'hasEquivalent'])).toStrictEqual({
      endOfTerm: 'end',
      segment: 'education',
      hasEquivalent: false,
    });
  });

  it('reads the other dates and the party of a suspension, each into its own fact', () => {
    const columns: readonly Column[] = ['suspendedAt', 'suspendedFor', 'suspendedBy', 'accountOpenedAt', 'firstBillingAt'];
    expect(factsOf(['1', 'fraud', 'partner', '2', '3'], columns)).toStrictEqual({
      suspendedAt: 1,
      suspendedFor: 'fraud',
      suspendedBy: 'partner',
      accountOpenedAt: 2,
      firstBillingAt: 3,
    });
  });

  it('has a column for every fact of a purchase that is one value', () => {
    const lists = ['windowStarts'];
    const paths = Object.values(factColumns).map(({ path }): string => path[0]);
    expect(Object.keys(absences.Purchase).filter((fact) => !paths.includes(fact))).toEqual(lists);
  });

  it('leaves words as they are', () => {
    expect(factsOf(['1', 'true', '2020-03-01 10:00:00'], ['id', 'family', 'status'])).toStrictEqual({
      id: '1',
      family: 'true',
      status: '2020-03-01 10:00:00',
    });
  });

  it('puts what belongs together into one fact, whatever stands between', () => {
    const columns: readonly Column[] = [
      'termDuration',
      'trialOpensAt',
      'termStartsAt',
      'termEndsAt',
      'termAnchorAt',
      'trialClosesAt',
      'cancelUntilAt',
    ];
    expect(factsOf(['P1Y', '1', '2', '3', '4', '5', '6'], columns)).toStrictEqual({
      term: { duration: 'P1Y', startsAt: 2, endsAt: 3, anchorAt: 4 },
      trial: { opensAt: 1, closesAt: 5 },
      stated: { cancelUntilAt: 6 },
    });
  });

  it('says null of null where it is asked to and the fact may be null, so that rows have one form', () => {
    const columns: readonly Column[] = [
      'id',
      'family',
      'billingCycle',
      'orderedAt',
      'status',
      'termDuration',
      'termStartsAt',
      'segment',
      '-',
      'json',
    ];
    const blank = columns.map(() => null);
    expect(factsOf(blank, columns, true)).toStrictEqual({ term: null, segment: null });
    expect(factsOf(blank, columns)).toStrictEqual({});
    // one cell of a term is a term, whether the others come before it or after it
    for (const cells of [
      ['P1Y', null],
      [null, 5],
    ] as const) {
      const [duration, startsAt] = cells;
      const stated = { ...(duration === null ? {} : { duration }), ...(startsAt === null ? {} : { startsAt }) };
      const row = [duration, startsAt === null ? null : String(startsAt)];
      expect(factsOf(row, ['termDuration', 'termStartsAt'], true)).toStrictEqual({ term: stated });
    }
  });

  it.each(Object.keys(factColumns) as Column[])('a null in the column %s is read as if the column were not there', (column) => {
    const known = ['isv-saas', 'monthly', '2020-03-01'];
    const columns: readonly Column[] = ['family', 'billingCycle', 'orderedAt'];
    const read = (cells: readonly (string | null)[], of: readonly Column[]) => recordReaders.facts(factsOf(cells, of, true));
    const place = columns.indexOf(column);
    if (place === -1) {
      const shown = (read: object): unknown => JSON.parse(JSON.stringify(read, (_key, value: unknown) => value ?? undefined));
      expect(shown(read([...known, null], [...columns, column]))).toEqual(shown(read(known, columns)));
    } else {
      const without = (list: readonly string[]) => list.filter((_one, index) => index !== place);
      expect(
        read(
          known.map((cell, index) => (index === place ? null : cell)),
          columns,
        ),
      ).toEqual(read(without(known), without(columns) as Column[]));
    }
  });

  it('states nothing of null, of what is passed over and of the record itself', () => {
    expect(factsOf([null, 'x', '{}', 'azure-plan'], ['id', '-', 'json', 'family'])).toStrictEqual({ family: 'azure-plan' });
  });

  it('needs one cell for each column', () => {
    expect(factsOf([], [])).toStrictEqual({});
    expect(factsOf(['a'], ['id', 'family'])).toBeNull();
    expect(factsOf(['a', 'b'], ['id', 'family'])).toStrictEqual({ id: 'a', family: 'b' });
    expect(factsOf(['a', 'b', 'c'], ['id', 'family'])).toBeNull();
  });
});

describe('isColumn', () => {
  it('knows the facts, the record and the dash', () => {
    expect([...Object.keys(factColumns), ...usualColumns, 'json', '-'].filter((name) => !isColumn(name))).toEqual([]);
    expect(['', 'ID', '--', 'toString', '__proto__'].filter(isColumn)).toEqual([]);
  });
});
