/**
 * The command line program inside Spark: a cluster of two executors sends a Parquet table through `termbook assess`, by the statement of docs/engines/spark.md, and through `cat`;
 * then once more, one executor killed in the middle. The rows, sorted, must have the hash of the rows that the library makes here.
 * `npm run engines spark`: 1,000,000 rows; `-- --quick` 50,000, `-- --count N` as many. PySpark is installed from PyPI; Python 3 and Java 17 have to be there.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { argumentsFrom } from '../../src/cli/arguments.js';
import { filtered } from '../../src/cli/filter.js';
import { rowColumns } from '../../src/portfolio/row.js';
import { root } from '../entry-points.js';
import { prove } from '../proof/report.js';
import { parquetOf, tsvOf } from './parquet.js';
import { engineColumns, engineRows } from './rows.js';
import { hashed, linesOf, sorting } from './sorted.js';

const sparkVersion = '4.0.1';
const at = '2021-12-01T00:00:00.000Z';
const program = join(root, 'dist/cli.js');

/** A Python of its own that has PySpark. */
function python(): string {
  const folder = join(root, `bench/.out/pyspark-${sparkVersion}`);
  if (!existsSync(join(folder, 'bin/spark-submit'))) {
    console.log(`installing PySpark ${sparkVersion} into ${folder}`);
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
    execFileSync(join(folder, 'bin/pip'), ['install', '--quiet', `pyspark==${sparkVersion}`], { stdio: 'inherit' });
  }
  return join(folder, 'bin/python');
}

interface Told {
  readonly cat: number;
  readonly termbook: number;
  readonly killed: { readonly before?: number; readonly tasks?: number; readonly alive?: number };
  /** The tasks that were lost with the executor and run again. */
  readonly again: number;
}

/** The statement that the page gives to copy, with the program and the instant of this run. */
function statement(): string {
  const page = readFileSync(join(root, 'docs/engines/spark.md'), 'utf8');
  const [, sql = ''] = /```sql\n([^]*?)```/.exec(page) ?? [];
  const asked = sql.replace('npx --no-install termbook', `${process.execPath} ${program}`).replace('2024-03-01T00:00Z', at);
  if (!asked.includes(program) || !asked.includes(at)) throw new Error('docs/engines/spark.md shows another call than it did');
  return asked;
}

function inSpark(table: string, rows: string, tasks: number): Told {
  const termbook = statement();
  const names = engineColumns.map((_name, place) => `c${String(place)} STRING`).join(', ');
  const cat = termbook.replace(/USING '[^']*'/, "USING 'cat'").replace(/AS \([^)]*\)/, `AS (${names})`);
  const told = execFileSync(python(), [join(root, 'scripts/engines/spark.py'), JSON.stringify({ table, rows, tasks, termbook, cat })], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, SPARK_LOCAL_IP: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(told.trim().split('\n').at(-1) ?? '') as Told;
}

await prove('spark', async ({ quick, seed, count = quick ? 50_000 : 1_000_000 }) => {
  if (!existsSync(program)) throw new Error('no program: run `npm run build` first');
  const work = mkdtempSync(join(tmpdir(), 'termbook-spark-'));
  const instance = await sorting(work);
  const connection = await instance.connect();
  try {
    const [table, rows, ours] = [join(work, 'table.parquet'), join(work, 'rows'), join(work, 'ours.tsv')] as const;
    const drawn = () => engineRows(count, Date.parse(at), seed);
    await parquetOf(connection, drawn(), table);

    const { cat, termbook, killed, again } = inSpark(table, rows, quick ? 12 : 64);
    const asked = argumentsFrom(['assess', '--at', at, '--format', 'tsv']);
    if (asked.ask !== 'assess') throw new Error('the command line is wrong');
    let unread = 0;
    const here = filtered(Readable.from(tsvOf(drawn())), asked.asked, (progress) => (unread = progress.unread));
    await pipeline(Readable.from(here, { objectMode: false }), createWriteStream(ours));

    const cells = rowColumns.map((name) => `coalesce(${name}, '\\N')`).join(', ');
    const theirs = await hashed(connection, `SELECT concat_ws(chr(9), ${cells}) AS line FROM '${rows}/*.parquet' ORDER BY line`);
    const mine = await hashed(connection, linesOf(ours));
    const { before = 0, tasks = 0, alive = 0 } = killed;
    return {
      figures: {
        'rows of Parquet sent, and rows back': theirs.rows,
        'of these, rows that could not be read': unread,
        'SHA-256 of the rows, sorted, from Spark and in process': mine.hash,
        'rows a second through termbook, and through cat': `${String(Math.round(count / termbook))}, ${String(Math.round(count / cat))}`,
        'tasks done when one executor was killed': `${String(before)} of ${String(tasks)}, ${String(again)} of them lost with it`,
      },
      failures: [
        ...(theirs.rows === count && mine.rows === count
          ? []
          : [`${String(theirs.rows)} rows back, ${String(mine.rows)} here, ${String(count)} sent`]),
        ...(theirs.hash === mine.hash ? [] : [`sorted rows from Spark ${theirs.hash}, made here ${mine.hash}`]),
        ...(unread >= count / 1000 ? [] : ['gate: hardly any row could not be read']),
        ...(alive === 1 && again > 0 && before < tasks ? [] : ['gate: no executor was killed while it worked beside another']),
      ],
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(work, { recursive: true, force: true });
  }
});
