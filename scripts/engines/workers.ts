/** `examples/workers` with one thread and with two: the same rows, and how much sooner. `npm run engines workers`, `-- --quick` for fewer records. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../entry-points.js';
import { engineColumns, engineRows } from './rows.js';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const count = values.quick ? 50_000 : 500_000;
const at = '2021-12-01T00:00:00.000Z';

const work = mkdtempSync(join(tmpdir(), 'termbook-workers-'));
try {
  const file = join(work, 'records.ndjson');
  const records = [...engineRows(count, Date.parse(at), 1)].map((cells) =>
    Object.fromEntries(engineColumns.map((name, place) => [name, cells[place]])),
  );
  const texts = records.map(({ autoRenew, status, ...record }) =>
    JSON.stringify({ ...record, autoRenew: autoRenew === null ? null : autoRenew === 'true', ...(status === null ? {} : { status }) }),
  );
  writeFileSync(file, `${texts.join('\n')}\n`);
  const runs = [1, 2].map((threads) => {
    const input = openSync(file, 'r');
    const from = process.hrtime.bigint();
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'examples/workers/assess.mjs'), at, String(threads)], {
      stdio: [input, 'pipe', 'inherit'],
      maxBuffer: 2 ** 31,
    });
    const seconds = Number(process.hrtime.bigint() - from) / 1e9;
    closeSync(input);
    const rows = stdout.toString('utf8').split('\n').length - 1;
    return { threads, status, rows, seconds, hash: createHash('sha256').update(stdout).digest('hex') };
  });
  const [one, two] = runs;
  for (const { threads, rows, hash } of runs) console.log(`${String(threads)} thread(s): ${String(rows)} rows, ${hash}`);
  if (one === undefined || two === undefined || one.status !== 0 || two.status !== 0 || one.hash !== two.hash || one.rows !== count) {
    console.error('FAILED: the rows differ');
    process.exitCode = 1;
  } else {
    console.log(`two threads are ${(one.seconds / two.seconds).toFixed(2)} times as fast as one\nengine workers: ok`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
