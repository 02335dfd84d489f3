import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, isoInstant } from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { AssessedColumns, ColumnOfFacts, ColumnsOfFacts } from '../../src/portfolio/assess-columns.js';
import { assessColumns } from '../../src/portfolio/assess-columns.js';
import { assessLines } from '../../src/portfolio/assess-lines.js';
import type { FactColumn } from '../../src/portfolio/fact-columns.js';
import { factColumns } from '../../src/portfolio/fact-columns.js';
import type { Row } from '../../src/portfolio/row.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { rowColumns, rowOf } from '../../src/portfolio/row.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { endsOfTerm, reservedProducts } from '../../src/vocabulary/purchase.js';
import { segments } from '../../src/vocabulary/purchase-request.js';
import { statuses, suspendingParties, suspensionReasons } from '../../src/vocabulary/status.js';
import { durations } from '../../src/vocabulary/term.js';
import { draws } from '../draws.js';

const at = instant('2021-12-01');
const day = 86_400_000;
const names = Object.keys(factColumns) as FactColumn[];

const hostile: fc.Arbitrary<unknown> = fc.constantFrom('no such word', '', 7, 1.5, true, '2020-02-30', 'toString', {}, [], ['monthly']);
const instants = fc.constantFrom(-1, 0, 1, 3, 7, 14, 30, 31, 60, 90, 365, 700).map((days): unknown => at - days * day);
const texts: { readonly [Name in FactColumn]?: readonly string[] } = {
  family: productFamilies,
  billingCycle: billingCycles,
  status: statuses,
  termDuration: durations,
  cloud: ['global', 'china'],
  reservedProduct: reservedProducts,
  endOfTerm: endsOfTerm,
  segment: segments,
  suspendedFor: suspensionReasons,
  suspendedBy: suspendingParties,
};
const usual = (name: FactColumn): fc.Arbitrary<unknown> => {
  const { kind } = factColumns[name];
  if (name === 'id') return fc.string();
  if (name === 'termEndsAt') return fc.constantFrom(1, 30, 300).map((days) => at + days * day);
  if (kind === 'instant') return instants;
  if (kind === 'flag') return fc.boolean();
  return kind === 'number' ? fc.constantFrom(1, 12, 36, 72) : fc.constantFrom(...(texts[name] ?? []));
};
/** The first three facts are mostly there; the others often are not stated. */
const cell = (name: FactColumn): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 20, arbitrary: usual(name) },
    { weight: ['family', 'billingCycle', 'orderedAt'].includes(name) ? 1 : 12, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: hostile },
  );
type Cells = Record<FactColumn, unknown>;
const records = fc.array(fc.record(Object.fromEntries(names.map((name) => [name, cell(name)]))) as unknown as fc.Arbitrary<Cells>, {
  minLength: 1,
  maxLength: 20,
});

/** A record as JSON holds it: what is not stated is left out. */
function factsOf(cells: Cells): object {
  const facts: Record<string, unknown> = {};
  for (const name of names) {
    const [key, inner]: readonly [string, string?] = factColumns[name].path;
    if (cells[name] === null) continue;
    facts[key] = inner === undefined ? cells[name] : { ...(facts[key] as object | undefined), [inner]: cells[name] };
  }
  return facts;
}

async function rowsOfLines(facts: readonly object[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const batch of assessLines([facts.map((one) => `${JSON.stringify(one)}\n`).join('')], at)) rows.push(...batch.map(rowOf));
  return rows;
}

const isValid = (validity: Uint8Array, record: number): boolean => (((validity[record >> 3] ?? 0) >> (record & 7)) & 1) === 1;

/** The columns of an answer as rows of text. */
function rowsOfColumns(columns: AssessedColumns, count: number): readonly Row[] {
  return Array.from({ length: count }, (_row, record) => {
    const cells = rowColumns.map((name) => {
      const column = columns[name];
      const value = column.values[record];
      if ('validity' in column && !isValid(column.validity, record)) return [name, null];
      if (typeof value === 'bigint') return [name, isoInstant(Number(value) as Instant)];
      return [name, 'dictionary' in column ? column.dictionary[value as number] : value];
    });
    return Object.fromEntries(cells) as Row;
  });
}

function validityOf(values: readonly unknown[]): Uint8Array {
  const validity = new Uint8Array(Math.ceil(values.length / 8));
  for (const [record, value] of values.entries()) if (value !== null) validity[record >> 3]! |= 1 << (record & 7);
  return validity;
}

type Form = 'list' | 'typed' | 'dictionary';

/** The same values in another form, where that form can hold them. */
function columnOf(name: FactColumn, values: readonly unknown[], form: Form): ColumnOfFacts {
  const { kind } = factColumns[name];
  if (form === 'dictionary') {
    const dictionary = [...new Set(values)];
    const places = values.map((value) => dictionary.indexOf(value));
    return name === 'family' ? { values: places, dictionary } : { values: Uint8Array.from(places), dictionary };
  }
  if (form === 'typed') {
    const stated = values.filter((value) => value !== null);
    const validity = validityOf(values);
    if (kind === 'flag' && stated.every((value) => typeof value === 'boolean'))
      return { values: Uint8Array.from(values, Number), validity };
    if (kind !== 'flag' && stated.every((value) => typeof value === 'number')) {
      if (name === 'orderedAt') return { values: Float64Array.from(values, (value) => (value === null ? Number.NaN : (value as number))) };
      if (stated.every(Number.isInteger))
        return { values: BigInt64Array.from(values, (value) => BigInt((value ?? 0) as number)), validity };
    }
  }
  return { values };
}

const three = { family: { values: ['isv-saas'] }, billingCycle: { values: ['monthly'] }, orderedAt: { values: [at - day] } };

describe('assessColumns', () => {
  it.each(['list', 'typed', 'dictionary'] as const)('answers as assessLines does, from columns as %s', async (form) => {
    const seen = new Set<unknown>();
    await fc.assert(
      fc.asyncProperty(records, async (drawn) => {
        const columns = Object.fromEntries(
          names.map(
            (name) =>
              [
                name,
                columnOf(
                  name,
                  drawn.map((cells) => cells[name]),
                  form,
                ),
              ] as const,
          ),
        ) as ColumnsOfFacts;
        const rows = rowsOfColumns(assessColumns(columns, at), drawn.length);
        expect(rows).toEqual(await rowsOfLines(drawn.map(factsOf)));
        for (const { verdict, effect } of rows) seen.add(verdict).add(effect);
      }),
      { numRuns: draws(200) },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['allowed', 'refused', 'undetermined', 'unread', 'immediate', 'at-renewal']));
  });

  it('leaves no fact of a record to the next one', async () => {
    const term = { duration: 'P1Y', startsAt: at - 40 * day, endsAt: at + 325 * day };
    const license = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: at - 40 * day };
    const columns = {
      family: { values: [license.family, license.family] },
      billingCycle: { values: ['monthly', 'monthly'] },
      orderedAt: { values: [license.orderedAt, license.orderedAt] },
      termDuration: { values: ['P1Y', null] },
      termStartsAt: { values: [term.startsAt, null] },
      termEndsAt: { values: [term.endsAt, null] },
      status: { values: ['cancelled', null] },
    };
    const expected = await rowsOfLines([{ ...license, term, status: 'cancelled' }, license]);
    expect(rowsOfColumns(assessColumns(columns, at), 2)).toEqual(expected);
    expect(expected[0]).not.toEqual(expected[1]);
  });

  it('writes each word once, and null as a bit', () => {
    const many = (value: unknown): ColumnOfFacts => ({ values: Array<unknown>(20).fill(value) });
    const { effect, closesAt, verdict, errorCode } = assessColumns(
      {
        family: many('isv-saas'),
        billingCycle: many('monthly'),
        orderedAt: { values: Float64Array.from({ length: 20 }, (_, record) => at - record * 4 * 3_600_000) },
      },
      at,
    );
    expect(verdict.dictionary).toEqual(['allowed']);
    expect(effect.dictionary).toEqual(['immediate', 'at-renewal']);
    expect([...effect.values]).toEqual([...Array<number>(6).fill(0), ...Array<number>(14).fill(1)]);
    expect([...closesAt.validity]).toEqual([0b111111, 0, 0]);
    expect(closesAt.values[0]).toBe(BigInt(at + day));
    expect(errorCode).toEqual({ values: new Int32Array(20), dictionary: [], validity: new Uint8Array(3) });
  });

  it.each([Float32Array, Float64Array])('takes -0 in a column of floats for 0, as JSON writes it', async (Floats) => {
    const [family, billingCycle] = ['new-commerce-license', 'annual'];
    const term = { duration: 'P1Y', startsAt: 0, endsAt: 86_400_000 };
    const columns = {
      family: { values: [family] },
      billingCycle: { values: [billingCycle] },
      orderedAt: { values: Floats.of(-0) },
      termDuration: { values: [term.duration] },
      termStartsAt: { values: Floats.of(-0) },
      termEndsAt: { values: Floats.of(term.endsAt) },
    };
    const rows = rowsOfColumns(assessColumns(columns, at), 1);
    expect(rows).toEqual(await rowsOfLines([{ family, billingCycle, orderedAt: 0, term }]));
    expect(rows[0]?.verdict).toBe('undetermined');
  });

  it('answers no records with no rows', () => {
    expect(assessColumns({}, at).verdict).toEqual({ values: new Int32Array(0), dictionary: [], validity: new Uint8Array(0) });
    expect(assessColumns({ family: { values: [] } }, at).id).toEqual({ values: [] });
  });

  it('hands the interpretations on', () => {
    const columns = { ...three, orderedAt: { values: [at - day] } };
    const effects = [{}, { interpretations: { I1: 'open-at-limit' } }] as const;
    expect(effects.map((options) => assessColumns(columns, at, options).effect.dictionary)).toEqual([['at-renewal'], ['immediate']]);
  });

  it.each([
    ['a column that is not known', { ...three, ordered_at: three.orderedAt }, 'unknown-key at "columns": expected id, family, '],
    ['no columns', null, 'wrong-type at "columns"'],
    ['a column that is a list', { ...three, family: 7 }, 'wrong-type at "columns.family"'],
    [
      'values that are text',
      { ...three, family: { values: 'isv-saas' } },
      'wrong-type at "columns.family.values": expected a list or a typed array',
    ],
    [
      'values of no type',
      { ...three, orderedAt: { values: new DataView(new ArrayBuffer(8)) } },
      'wrong-type at "columns.orderedAt.values"',
    ],
    [
      'another length',
      { ...three, status: { values: [] } },
      'wrong-type at "columns.status.values": expected 1 values as in the others, received 0',
    ],
    ['a dictionary that is none', { ...three, status: { values: [0], dictionary: 'active' } }, 'wrong-type at "columns.status.dictionary"'],
    ['too few bits', { ...three, status: { values: ['active'], validity: new Uint8Array(0) } }, 'wrong-type at "columns.status.validity"'],
    ['bits in a list', { ...three, status: { values: ['active'], validity: [1] } }, 'wrong-type at "columns.status.validity"'],
    [
      'a place before the dictionary',
      { ...three, status: { values: [-1], dictionary: ['active'] } },
      'expected a place in the dictionary, received -1',
    ],
    [
      'a place after the dictionary',
      { ...three, status: { values: [1], dictionary: ['active'] } },
      'wrong-type at "columns.status.values[0]"',
    ],
    [
      'a place in a column of the term',
      { ...three, termDuration: { values: [1], dictionary: ['P1Y'] } },
      'wrong-type at "columns.termDuration.values[0]": expected a place in the dictionary, received 1',
    ],
    ['a column of the term that is a list', { ...three, termDuration: 7 }, 'wrong-type at "columns.termDuration"'],
    [
      'a place that is not whole',
      { ...three, status: { values: [0.5], dictionary: ['active'] } },
      'wrong-type at "columns.status.values[0]"',
    ],
  ])('refuses %s', (_name, columns, message) => {
    expect(() => assessColumns(columns as never, at)).toThrow(message);
  });

  it('the columns of one term are one term', () => {
    const term = {
      termDuration: { values: ['P1Y'] },
      termStartsAt: { values: [instant('2022-03-01')] },
      termEndsAt: { values: [instant('2023-03-01')] },
    };
    const bought = {
      family: { values: ['new-commerce-license'] },
      billingCycle: { values: ['annual'] },
      orderedAt: { values: [instant('2022-03-01')] },
      autoRenew: { values: [true] },
    };
    // the renewal of the term opens a window anew, from its stated end to 168 hours later
    const [row] = rowsOfColumns(assessColumns({ ...bought, ...term }, instant('2023-03-02')), 1);
    const facts = {
      family: 'new-commerce-license',
      billingCycle: 'annual',
      orderedAt: instant('2022-03-01'),
      autoRenew: true,
      term: { duration: 'P1Y', startsAt: instant('2022-03-01'), endsAt: instant('2023-03-01') },
    } as const;
    expect([row?.verdict, decideCancellation(facts, instant('2023-03-02')).verdict]).toEqual(['allowed', 'allowed']);
  });

  it('refuses a clock that is none', () => {
    expect(() => assessColumns(three as never, 7.5 as never)).toThrow('invalid-instant at "at"');
    expect(() => assessColumns(three as never, at, { policyAt: 'x' as never })).toThrow('invalid-instant at "options.policyAt"');
  });
});
