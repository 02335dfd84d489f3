import {
  Bool,
  Dictionary,
  Int32,
  RecordBatch,
  Table,
  TimestampMillisecond,
  Utf8,
  tableFromIPC,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { answered } from '../../examples/arrow/termbook-and-arrow.js';
import { engineColumns, engineRows } from '../../scripts/engines/rows.js';
import { factsOf } from '../../src/cli/columns.js';
import { instant, isoInstant } from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { PortfolioRecord } from '../../src/portfolio/assess-portfolio.js';
import { assessPortfolio } from '../../src/portfolio/assess-portfolio.js';
import { rowColumns, rowOf } from '../../src/portfolio/row.js';

const at = instant('2021-12-01');
const rows = [...engineRows(3000, at, 7)];
const msOf = (text: string | null): Instant | null => (text === null ? null : instant(text));
const cells = (name: (typeof engineColumns)[number]): readonly (string | null)[] =>
  rows.map((row) => row[engineColumns.indexOf(name)] ?? null);

const words = (name: (typeof engineColumns)[number]) => vectorFromArray(cells(name), new Dictionary(new Utf8(), new Int32()));
const instants = (name: 'orderedAt' | 'suspendedAt') => vectorFromArray(cells(name).map(msOf), new TimestampMillisecond());
const table = new Table({
  id: vectorFromArray(cells('id'), new Utf8()),
  family: words('family'),
  billingCycle: words('billingCycle'),
  orderedAt: instants('orderedAt'),
  status: words('status'),
  autoRenew: vectorFromArray(
    cells('autoRenew').map((flag) => (flag === null ? null : flag === 'true')),
    new Bool(),
  ),
  suspendedAt: instants('suspendedAt'),
  suspendedFor: words('suspendedFor'),
  note: vectorFromArray(cells('id'), new Utf8()),
});

const records = rows.map((row): PortfolioRecord => {
  const { orderedAt, suspendedAt, ...rest } = factsOf(row, engineColumns) as Readonly<Record<string, string>>;
  return { ...rest, orderedAt: msOf(orderedAt ?? null), suspendedAt: msOf(suspendedAt ?? null) } as unknown as PortfolioRecord;
});
const expected = [...assessPortfolio(records, at)].map(rowOf);

function rowsOf(answer: Table): readonly object[] {
  const isTime = (name: string): boolean => ['closesAt', 'changesAt', 'expiresAt'].includes(name);
  return answer.toArray().map((row: Readonly<Record<string, string | number | null>>) => {
    const told = rowColumns.map((name) => [name, isTime(name) && row[name] !== null ? isoInstant(row[name] as Instant) : row[name]]);
    return Object.fromEntries(told) as object;
  });
}

describe('termbook beside Apache Arrow', () => {
  it('answers a batch as records, also written to IPC and read again', () => {
    const sent = tableFromIPC(tableToIPC(table));
    for (const batch of [...table.batches, ...sent.batches]) {
      expect(batch.numRows).toBe(rows.length);
      const answer = answered(batch, at);
      expect(rowsOf(answer)).toEqual(expected);
      expect(rowsOf(tableFromIPC(tableToIPC(answer)))).toEqual(expected);
    }
    expect(new Set(expected.map(({ verdict }) => verdict))).toEqual(new Set(['allowed', 'refused', 'undetermined']));
  });

  it('answers a part of a batch as the part of the records', () => {
    for (const from of [1, 8, 1001]) {
      const [part] = table.slice(from, from + 500).batches;
      expect(part).toBeInstanceOf(RecordBatch);
      expect(rowsOf(answered(part!, at))).toEqual(expected.slice(from, from + 500));
    }
  });
});
