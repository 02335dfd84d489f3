import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

const page = readFileSync(new URL('../../docs/engines.md', import.meta.url), 'utf8');

it('runs the statement of the page about engines over the rows of `termbook assess`', async () => {
  const sql = /## DuckDB[^]*?```sql\n([^]*?)```/.exec(page)?.[1] ?? '';
  const records = [
    { id: 'first-day', family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2024-02-29T12:00Z' },
    { id: 'second-day', family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2024-02-29T06:00Z' },
    { id: 'days-later', family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2024-02-20T12:00Z' },
  ].map((record) => `${JSON.stringify(record)}\n`);
  let rows = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      rows += chunk.toString('utf8');
      done();
    },
  });
  const args = ['assess', '--at', '2024-03-01T00:00Z'];
  await run({ args, input: Readable.from(records), output, messages: process.stderr, version: '0' });
  const folder = mkdtempSync(join(tmpdir(), 'termbook-duckdb-'));
  const instance = await DuckDBInstance.create();
  try {
    writeFileSync(join(folder, 'rows.ndjson'), rows);
    writeFileSync(join(folder, 'subscriptions.ndjson'), records.join(''));
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(sql.replaceAll(/'(\w+\.ndjson)'/g, (_name, file: string) => `'${join(folder, file)}'`));
    // a SaaS offer is refunded within 24 hours of its order, and can be canceled without a refund after that
    expect(read.getRowObjectsJson().map(({ family, verdict, refund, records: count }) => [family, verdict, refund, count])).toEqual([
      ['isv-saas', 'allowed', 'full', '2'],
      ['isv-saas', 'allowed', 'none', '1'],
    ]);
  } finally {
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
});
