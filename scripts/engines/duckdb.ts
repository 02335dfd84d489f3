/**
 * termbook as a function inside DuckDB, over a Parquet file, against the rules that were written in SQL (scripts/oracles/sql).
 * `npm run engines duckdb`: 1,000,000 rows; `-- --quick` 200,000; `-- --seed N` repeats a run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { registerTermbook } from '../../examples/duckdb/termbook-in-duckdb.js';
import { loaded, sqlOf, written } from '../proof/sql/database.js';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } } });
const rows = values.quick ? 200_000 : 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'termbook-duckdb-'));
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
try {
  await written(folder, Number(values.seed), rows, false);
  await loaded(connection, folder, false);
  for (const name of ['policy', 'answers']) await connection.run(sqlOf(name));
  const file = join(folder, 'subscriptions.parquet');
  await connection.run(`COPY (
    SELECT id, family, billing_cycle, ordered_at, asked_at, term_duration AS term,
      CASE WHEN term_before = 0 THEN term_anchor ELSE months_after(counted_from, term_before * term_months) END AS term_starts,
      months_after(counted_from, (term_before + 1) * term_months) AS term_ends, term_anchor, auto_renew, plan_months, reserved_product
    FROM (SELECT *, CASE WHEN family IN ('new-commerce-license', 'software-subscription', 'azure-savings-plan')
      THEN date_trunc('day', term_anchor) ELSE term_anchor END AS counted_from FROM facts)) TO '${file}' (FORMAT parquet)`);
  registerTermbook(connection);
  const from = Date.now();
  await connection.run(`CREATE TABLE told AS SELECT id,
      termbook_cancellation(family, billing_cycle, ordered_at, asked_at, term, term_starts, term_ends, term_anchor, auto_renew, plan_months, reserved_product) AS answer
    FROM read_parquet('${file}')`);
  const seconds = (Date.now() - from) / 1000;
  await connection.run(`CREATE TABLE library AS SELECT id, answer,
      answer ->> '$.verdict' AS verdict, answer ->> '$.effect' AS effect, answer ->> '$.refund' AS refund,
      coalesce(answer ->> '$.reasons[0].code', answer ->> '$.gaps[0].gap') AS why,
      epoch_ms(CAST(answer ->> '$.window.opensAt' AS BIGINT)) AS window_opens,
      epoch_ms(CAST(coalesce(answer ->> '$.window.closesAt', answer ->> '$.reasons[0].closedAt') AS BIGINT)) AS window_closes,
      epoch_ms(CAST(answer ->> '$.effectiveAt' AS BIGINT)) AS effective_at
    FROM told`);
  const columns = ['verdict', 'effect', 'refund', 'why', 'window_opens', 'window_closes', 'effective_at'] as const;
  const counts = columns.map((column) => `count(*) FILTER (WHERE c.${column} IS DISTINCT FROM l.${column}) AS ${column}`).join(', ');
  const joined = 'FROM cancellation c JOIN library l USING (id)';
  const [found = {}] = (await connection.runAndReadAll(`SELECT count(*) AS compared, ${counts} ${joined}`)).getRowObjects();
  const { compared, ...differing } = Object.fromEntries(Object.entries(found).map(([name, count]) => [name, Number(count)]));
  const differences = Object.entries(differing).filter(([, count]) => count > 0);
  for (const [column, count] of differences) {
    const sql = `SELECT c.id, c.${column} AS sql_says, l.answer, c.family, c.ordered_at, c.asked_at ${joined} WHERE c.${column} IS DISTINCT FROM l.${column} LIMIT 1`;
    console.error(
      `FAILED ${column}: ${count} rows, such as ${JSON.stringify((await connection.runAndReadAll(sql)).getRowObjectsJson()[0])}`,
    );
  }
  console.log(
    `duckdb: ${compared ?? 0} rows of Parquet answered inside the engine in ${seconds.toFixed(1)} s, ${columns.length} columns each`,
  );
  console.log(`duckdb: ${differences.length === 0 ? 'no difference' : 'DIFFERENCES'} to the rules in SQL, seed ${values.seed}`);
  process.exitCode = differences.length === 0 && compared === rows ? 0 : 1;
} finally {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
}
