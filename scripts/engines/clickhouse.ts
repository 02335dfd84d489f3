/**
 * The command line program inside a real engine: ClickHouse in this process (chdb) sends a table through `termbook assess` and gets a table back; its rows, sorted,
 * must have the hash of the rows that the library makes here. `npm run engines clickhouse`: 1,000,000 rows; `-- --quick` 200,000, `-- --count N` as many.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { argumentsFrom } from '../../src/cli/arguments.js';
import { assessTsvLine, cellText } from '../../src/cli/tsv.js';
import { rowColumns, rowOf } from '../../src/portfolio/row.js';
import { root } from '../entry-points.js';
import { countAsked } from './count.js';
import { engineColumns, engineRows } from './rows.js';
import { hashed, linesOf, sorting } from './sorted.js';

/** Half a gigabyte, and for this alone: not among the development dependencies. */
const chdbVersion = '3.4.0';

interface Session {
  readonly query: (sql: string, format?: string) => string;
  readonly close: () => void;
}

function chdb(): { readonly Session: new (folder: string) => Session } {
  const folder = join(root, 'node_modules/.cache/termbook-chdb');
  const installed = join(folder, 'node_modules/chdb/package.json');
  if (!existsSync(installed)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `chdb@${chdbVersion}`], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  return createRequire(installed)('chdb') as ReturnType<typeof chdb>;
}

const { seed, count } = countAsked();
const at = '2021-12-01T00:00:00.000Z';
const program = join(root, 'dist/cli.js');
if (!existsSync(program)) throw new Error('no program: run `npm run build` first');

const command = (instant: string): readonly string[] => [
  'assess',
  '--at',
  instant,
  '--format',
  'tsv',
  '--columns',
  engineColumns.join(','),
];
const read = argumentsFrom(command(at));
if (read.ask !== 'assess') throw new Error('the command line is wrong');
const { asked } = read;
const lineOf = (cells: readonly (string | null)[]): string => cells.map(cellText).join('\t');

const work = mkdtempSync(join(tmpdir(), 'termbook-clickhouse-'));
try {
  const [table, engine, library] = [join(work, 'subscriptions.tsv'), join(work, 'engine.tsv'), join(work, 'library.tsv')] as const;
  const texts = function* (): Generator<string> {
    for (const cells of engineRows(count, Date.parse(at), seed)) yield `${lineOf(cells)}\n`;
  };
  await pipeline(Readable.from(texts(), { objectMode: false }), createWriteStream(table));

  const session = new (chdb().Session)(join(work, 'data'));
  const scripts = join(work, 'data/user_scripts');
  mkdirSync(scripts, { recursive: true });
  const programs = { termbook: `"${process.execPath}" "${program}" ${command('"$1"').join(' ')}`, cat: 'cat' };
  for (const [name, call] of Object.entries(programs))
    writeFileSync(join(scripts, `${name}.sh`), `#!/bin/sh\nexec ${call}\n`, { mode: 0o755 });

  const columnsOf = (names: readonly string[]): string => names.map((name) => `${name} Nullable(String)`).join(', ');
  const through = (select: string, call: string, answered: readonly string[]): void => {
    session.query(
      `${select} FROM executable('${call}', TabSeparated, '${columnsOf(answered)}',
         (SELECT * FROM file('${table}', TabSeparated, '${columnsOf(engineColumns)}')),
         SETTINGS command_read_timeout = 600000, command_write_timeout = 600000)`,
      'TabSeparated',
    );
  };
  /** Rows a second, where the engine reads every cell that comes back and prints none. */
  const pace = (call: string, answered: readonly string[]): number => {
    const from = Date.now();
    through(`SELECT ${answered.map((name) => `sum(length(${name}))`).join(', ')}`, call, answered);
    return Math.round((count * 1000) / (Date.now() - from));
  };
  const paces = [pace('cat.sh', engineColumns), pace(`termbook.sh ${at}`, rowColumns)] as const;
  through(`INSERT INTO FUNCTION file('${engine}', TabSeparated, '${columnsOf(rowColumns)}') SELECT *`, `termbook.sh ${at}`, rowColumns);
  const [version = ''] = session.query('SELECT version()', 'TabSeparated').split('\n');
  session.close();

  const verdicts = new Map<string, number>();
  const made = function* (): Generator<string> {
    let record = 0;
    for (const cells of engineRows(count, Date.parse(at), seed)) {
      const row = rowOf(assessTsvLine(lineOf(cells), record, asked));
      verdicts.set(row.verdict ?? '', (verdicts.get(row.verdict ?? '') ?? 0) + 1);
      record += 1;
      yield `${rowColumns.map((column) => cellText(row[column])).join('\t')}\n`;
    }
  };
  await pipeline(Readable.from(made(), { objectMode: false }), createWriteStream(library));
  const instance = await sorting(work);
  const connection = await instance.connect();
  const [theirs, ours] = [await hashed(connection, linesOf(engine)), await hashed(connection, linesOf(library))];
  connection.closeSync();
  instance.closeSync();
  console.log(
    `ClickHouse ${version} in process (chdb ${chdbVersion}), seed ${String(seed)}: ${String(theirs.rows)} rows back for ${String(count)} sent`,
  );
  console.log(`verdicts: ${[...verdicts].map(([verdict, times]) => `${verdict} ${String(times)}`).join(', ')}`);
  console.log(`rows a second through cat ${String(paces[0])}, through termbook ${String(paces[1])}`);
  console.log(`sorted rows from the engine ${theirs.hash}\nsorted rows made here       ${ours.hash}`);
  const isThin = ['allowed', 'refused', 'undetermined', 'unread'].some((verdict) => (verdicts.get(verdict) ?? 0) < count / 1000);
  if (theirs.hash !== ours.hash || theirs.rows !== count || isThin) {
    console.error(isThin ? 'FAILED: a verdict is hardly ever given' : 'FAILED: the rows differ');
    process.exitCode = 1;
  } else {
    console.log('engine clickhouse: ok');
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
