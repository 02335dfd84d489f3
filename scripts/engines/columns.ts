/**
 * `assessColumns` over a Parquet file that DuckDB reads, chunk by chunk: the rows must be those of the same facts as records.
 * `npm run engines columns`: 1,000,000 rows; `-- --quick` 200,000, `-- --count N` as many; `-- --seed N` repeats a run.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { factsOf } from '../../src/cli/columns.js';
import type { Instant } from '../../src/kernel/instant.js';
import { isoInstant } from '../../src/kernel/instant.js';
import type { AssessedColumns, ColumnsOfFacts } from '../../src/portfolio/assess-columns.js';
import { assessColumns } from '../../src/portfolio/assess-columns.js';
import type { PortfolioRecord } from '../../src/portfolio/assess-portfolio.js';
import { assessPortfolio } from '../../src/portfolio/assess-portfolio.js';
import { rowColumns, rowOf } from '../../src/portfolio/row.js';
import { countAsked } from './count.js';
import { parquetOf } from './parquet.js';
import { engineColumns, engineRows } from './rows.js';

const { seed, count } = countAsked();
const at = Date.parse('2021-12-01') as Instant;
const rows = () => engineRows(count, at, seed);

/** The facts of the rows, unchecked, as records of the library. */
function* records(): Generator<PortfolioRecord> {
  const ms = (text: unknown): number | null => (typeof text === 'string' ? Date.parse(text) : null);
  for (const row of rows()) {
    const facts = factsOf(row, engineColumns);
    yield { ...facts, orderedAt: ms(facts?.['orderedAt']), suspendedAt: ms(facts?.['suspendedAt']) } as unknown as PortfolioRecord;
  }
}

type Column = AssessedColumns[keyof AssessedColumns];
/** One cell of a column as text. */
function cellOf(column: Column, record: number): string | null {
  const value = column.values[record] ?? null;
  if ('validity' in column && (((column.validity[record >> 3] ?? 0) >> (record & 7)) & 1) === 0) return null;
  if (typeof value === 'bigint') return isoInstant(Number(value) as Instant);
  return typeof value === 'number' && 'dictionary' in column ? (column.dictionary[value] ?? null) : (value as string | null);
}

const work = mkdtempSync(join(tmpdir(), 'termbook-columns-'));
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
try {
  const file = join(work, 'subscriptions.parquet');
  await parquetOf(connection, rows(), file);
  const ms = (name: string): string => `CAST(epoch_ms(${name}) AS DOUBLE)`;
  const result =
    await connection.stream(`SELECT id, family, billing_cycle, ${ms('ordered_at')}, status, auto_renew, ${ms('suspended_at')}, suspended_for
    FROM read_parquet('${file}')`);
  const theirs = createHash('sha256');
  let [answered, spent] = [0, 0];
  const verdicts = new Map<string, number>();
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const lists = chunk.getColumns();
    const from = process.hrtime.bigint();
    const columns: ColumnsOfFacts = Object.fromEntries(engineColumns.map((name, place) => [name, { values: lists[place] ?? [] }]));
    const told = assessColumns(columns, at);
    spent += Number(process.hrtime.bigint() - from);
    for (let record = 0; record < chunk.rowCount; record += 1) {
      theirs.update(`${JSON.stringify(rowColumns.map((name) => cellOf(told[name], record)))}\n`);
      const verdict = cellOf(told.verdict, record) ?? '';
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }
    answered += chunk.rowCount;
  }
  const ours = createHash('sha256');
  for (const assessment of assessPortfolio(records(), at)) {
    const row = rowOf(assessment);
    ours.update(`${JSON.stringify(rowColumns.map((name) => row[name]))}\n`);
  }
  const [columns, here] = [theirs.digest('hex'), ours.digest('hex')];
  console.log(
    `columns: ${String(answered)} rows of Parquet through DuckDB, seed ${String(seed)}, ${String(Math.round((answered * 1e9) / spent))} rows a second`,
  );
  console.log(`verdicts: ${[...verdicts].map(([verdict, times]) => `${verdict} ${String(times)}`).join(', ')}`);
  console.log(`rows from columns ${columns}\nrows from records ${here}`);
  const isThin = ['allowed', 'refused', 'undetermined'].some((verdict) => (verdicts.get(verdict) ?? 0) < count / 1000);
  if (columns !== here || answered !== count || isThin) {
    console.error(isThin ? 'FAILED: a verdict is hardly ever given' : 'FAILED: the rows differ');
    process.exitCode = 1;
  } else console.log('engine columns: ok');
} finally {
  connection.closeSync();
  instance.closeSync();
  rmSync(work, { recursive: true, force: true });
}
