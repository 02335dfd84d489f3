/**
 * The nightly run of docs/guide/recipes.md over a real PostgreSQL server, which is made for it and thrown away: the shell block of the page, as it stands, must
 * give the rows that the library gives for the same records, in two time zones of the session. `npm run engines postgres`, `-- --quick` for fewer rows.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { run } from '../../src/cli/run.js';
import { cellText } from '../../src/cli/tsv.js';
import { instant } from '../../src/kernel/instant.js';
import { root } from '../entry-points.js';
import type { EngineRow } from './rows.js';
import { engineColumns, engineRows } from './rows.js';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const count = values.quick ? 20_000 : 200_000;
const at = '2021-12-01T00:00:00.000Z';
const zones = ['UTC', 'Asia/Kolkata'];
const program = join(root, 'dist/cli.js');
if (!existsSync(program)) throw new Error('no program: run `npm run build` first');

/** The folder of the server's programs; Debian keeps them apart from the others. */
function programs(): string {
  const installed = '/usr/lib/postgresql';
  const newest = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  if (newest === undefined) throw new Error(`no server in ${installed}: apt-get install postgresql`);
  return join(installed, newest, 'bin');
}

/** The server refuses to be run by root: another user runs it then. */
function otherUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (option: string): number => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The shell block that the page gives to copy, with the program and the instant of this run. */
function block(): string {
  const page = readFileSync(join(root, 'docs/guide/recipes.md'), 'utf8');
  const [, shell = ''] = /```sh\n(psql[^]*?)```/.exec(page) ?? [];
  const asked = shell.replace('npx termbook', `'${process.execPath}' '${program}'`).replace('$(date -u +%FT%TZ)', at);
  if (!asked.includes(program) || !asked.includes(at)) throw new Error('docs/guide/recipes.md shows another call than it did');
  return asked;
}

/** The rows for the records as JSON, as the command makes them in this process. */
async function expectedRows(rows: readonly EngineRow[]): Promise<string> {
  const lines = rows.map((cells) => {
    const record = Object.fromEntries(engineColumns.flatMap((name, place) => (cells[place] == null ? [] : [[name, cells[place]]])));
    return `${JSON.stringify({ ...record, ...('autoRenew' in record ? { autoRenew: record['autoRenew'] === 'true' } : {}) })}\n`;
  });
  let written = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString('utf8');
      done();
    },
  });
  await run({ args: ['assess', '--at', at], input: Readable.from(lines), output, messages: process.stderr, version: '0' });
  return written;
}

const hashOf = (text: string): string => createHash('sha256').update(text.split('\n').sort().join('\n')).digest('hex');

const work = mkdtempSync(join(tmpdir(), 'termbook-postgres-'));
const user = otherUser();
if (user !== null) chownSync(work, user.uid, user.gid);
const bin = programs();
const data = join(work, 'data');
const served = { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'], ...(user ?? {}) };
let isRunning = false;
try {
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync'], served);
  const settings = `-c listen_addresses='' -c unix_socket_directories='${work}' -c fsync=off`;
  execFileSync(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(work, 'log'), '-o', settings, 'start'], served);
  isRunning = true;
  const inSession = (zone: string) => ({
    cwd: work,
    encoding: 'utf8' as const,
    maxBuffer: 2 ** 30,
    env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, PGHOST: work, PGUSER: 'postgres', PGTZ: zone },
  });
  const psql = (zone: string, sql: string, input = ''): string =>
    execFileSync('psql', ['-XAtq', '-v', 'ON_ERROR_STOP=1', '-c', sql], { ...inSession(zone), input });
  const rows = [...engineRows(count, Date.parse(at), 1)];
  const types: Readonly<Record<string, string>> = { orderedAt: 'timestamptz', suspendedAt: 'timestamptz', autoRenew: 'boolean' };
  psql('UTC', `create table subscriptions (${engineColumns.map((name) => `"${name}" ${types[name] ?? 'text'}`).join(', ')})`);
  psql('UTC', 'copy subscriptions from stdin', rows.map((cells) => `${cells.map(cellText).join('\t')}\n`).join(''));
  const orderedAts = new Map(rows.map(([id, , , orderedAt]) => [id, Date.parse(orderedAt ?? '')]));
  const wanted = hashOf(await expectedRows(rows));
  const wrong = zones.filter((zone) => {
    const from = Date.now();
    execFileSync('sh', ['-c', block()], { ...inSession(zone), stdio: ['ignore', 'inherit', 'inherit'] });
    const answers = readFileSync(join(work, 'answers.ndjson'), 'utf8');
    const unread = answers.split('\n').filter((line) => line.includes('"verdict":"unread"')).length;
    const stored = psql(zone, 'select "orderedAt"::text, id from subscriptions').trimEnd().split('\n');
    const isSame = stored.every((line) => {
      const [text = '', id = ''] = line.split('|');
      return instant(text) === orderedAts.get(id);
    });
    const found = hashOf(answers);
    console.log(
      `${zone}: ${String(answers.split('\n').length - 1)} rows in ${String((Date.now() - from) / 1000)} s, ${String(unread)} unread, ${found}; timestamps ${isSame ? 'the same' : 'OTHERS'}`,
    );
    return found !== wanted || !isSame;
  });
  if (wrong.length > 0) {
    console.error(`FAILED: the rows differ in ${wrong.join(', ')}`);
    process.exitCode = 1;
  } else {
    console.log('engine postgres: ok');
  }
} finally {
  if (isRunning) execFileSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], served);
  rmSync(work, { recursive: true, force: true });
}
