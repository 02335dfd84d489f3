/** `npx tsx examples/duckdb/query.ts`: three subscriptions in a Parquet file, and one SQL query that asks what may still be canceled. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { registerTermbook } from './termbook-in-duckdb.js';

const folder = mkdtempSync(join(tmpdir(), 'termbook-duckdb-'));
const file = join(folder, 'subscriptions.parquet');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
registerTermbook(connection);

await connection.run(`COPY (
  SELECT * FROM (VALUES
    ('a', 'isv-saas',              'monthly', TIMESTAMP '2020-03-01 10:00', NULL, NULL::TIMESTAMP, NULL::TIMESTAMP, NULL::TIMESTAMP, NULL::BOOLEAN),
    ('b', 'software-subscription', 'annual',  TIMESTAMP '2020-01-10 08:00', NULL, NULL, NULL, NULL, NULL),
    ('c', 'license-based',         'monthly', TIMESTAMP '2019-11-10 00:00', 'P1Y', TIMESTAMP '2019-11-10', TIMESTAMP '2020-11-10', TIMESTAMP '2019-11-10', true)
  ) AS t(id, family, billing_cycle, ordered_at, term, term_starts, term_ends, term_anchor, auto_renew)
) TO '${file}' (FORMAT parquet)`);

const reader = await connection.runAndReadAll(`
  WITH answered AS (
    SELECT id, termbook_cancellation(family, billing_cycle, ordered_at, TIMESTAMP '2020-03-02 09:00', term, term_starts, term_ends, term_anchor, auto_renew, NULL, NULL) AS answer
    FROM read_parquet('${file}'))
  SELECT id, answer ->> '$.verdict' AS verdict, answer ->> '$.effect' AS effect, answer ->> '$.refund' AS refund,
    epoch_ms(CAST(answer ->> '$.changesAt' AS BIGINT)) AS changes_at, answer ->> '$.basis[0].rule' AS rule
  FROM answered ORDER BY id`);
for (const row of reader.getRowsJson()) console.log(row.map(String).join('\t'));

connection.closeSync();
rmSync(folder, { recursive: true, force: true });
