/**
 * The rules once more in SQL, on DuckDB: the same rows answered by both, and compared column by column in the database; under the defaults of the interpretations.
 * `npm run proof sql`, `-- --quick` 300,000 rows instead of 1,000,000, `-- --seed N` repeats a run. The SQL stands in scripts/oracles/sql.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Outcome, ProofOptions } from './report.js';
import { compared, prove } from './report.js';
import { loaded, sqlOf, written } from './sql/database.js';

async function counts(connection: DuckDBConnection, sql: string): Promise<Readonly<Record<string, number>>> {
  const rows = (await connection.runAndReadAll(sql)).getRows();
  return Object.fromEntries(rows.map(([name, count]) => [String(name), Number(count)]));
}

async function differences(connection: DuckDBConnection): Promise<Readonly<Record<string, number>>> {
  const [row = {}] = (await connection.runAndReadAll('SELECT * FROM differences')).getRowObjects();
  return Object.fromEntries(Object.entries(row).map(([column, count]) => [column, Number(count)]));
}

/** Some rows in which a column differs, with their facts, to repeat them. */
async function examples(connection: DuckDBConnection, column: string): Promise<readonly string[]> {
  const sql = `SELECT a.${column} AS sql_says, l.${column} AS termbook_says, f.* FROM answers a JOIN library l USING (id) JOIN facts f USING (id)
    WHERE a.${column} IS DISTINCT FROM l.${column} ORDER BY id LIMIT 3`;
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  return rows.map((row) => `${column}: ${JSON.stringify(row)}`);
}

/** Of every limit that was met: its own millisecond and those beside it; before a window opens again, the one of the term before is asked about. */
function beside(boundaries: Readonly<Record<string, number>>): readonly string[] {
  const limits = new Set(Object.keys(boundaries).map((name) => name.slice(0, name.lastIndexOf(','))));
  const offsets = (limit: string): readonly number[] => (limit.endsWith('opens again with a term') ? [0, 1] : [-1, 0, 1]);
  return [...limits].flatMap((limit) => offsets(limit).map((ms) => `${limit}, ${String(ms)} ms`));
}

async function run({ quick, seed }: ProofOptions): Promise<Outcome> {
  const rows = quick ? 300_000 : 1_000_000;
  const folder = mkdtempSync(join(tmpdir(), 'termbook-sql-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await written(folder, seed, rows, true);
    await loaded(connection, folder, true);
    for (const name of ['policy', 'answers', 'compare']) await connection.run(sqlOf(name));
    await connection.run('CREATE TABLE kept AS SELECT * FROM answers');
    await connection.run('CREATE OR REPLACE VIEW answers AS SELECT * FROM kept');
    await connection.run(sqlOf('compare'));
    const { row_count: cases = 0, ...columns } = await differences(connection);
    const boundaries = await counts(connection, 'SELECT * FROM hits');
    const differing = Object.entries(columns).filter(([, count]) => count > 0);
    const shown = await Promise.all(differing.map(([column]) => examples(connection, column)));
    const missing = cases === rows ? [] : [`${rows - cases} of ${rows} rows were not compared`];
    const classes = await counts(connection, 'SELECT * FROM classes');
    return compared({ cases, classes, boundaries, failures: [...missing, ...shown.flat()] }, beside(boundaries));
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

await prove('sql', run);
