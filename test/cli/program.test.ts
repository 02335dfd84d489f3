import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import { manyRecords } from './command-lines.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'termbook-program-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module","version":"1.2.3"}');
  buildSync({
    entryPoints: [join(root, 'src/cli/main.ts')],
    outfile: join(folder, 'dist/cli.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  writeFileSync(join(folder, 'records.ndjson'), `${manyRecords.join('\n')}\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a line of the shell in the folder of the program, whose name is `$T`. */
function shell(line: string): { readonly code: number | null; readonly said: string } {
  const T = `${process.execPath} dist/cli.js`;
  const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
    cwd: folder,
    env: { ...process.env, T },
    encoding: 'utf8',
  });
  return { code: status, said: stderr };
}
/** A disk that is full, where the system has one: Linux. */
const isFull = (() => {
  try {
    return openSync('/dev/full', 'w') > 0;
  } catch {
    return false;
  }
})();
const records = 'records.ndjson --at 2024-03-03';

describe('the program', () => {
  it.each(['--version', '--help', 'assess --help', `report ${records}`, `deadlines ${records} --format csv`])(
    'writes %s to a full disk and a closed pipe without a stack trace',
    (args) => {
      const full = shell(`$T ${args} > ${isFull ? '/dev/full' : '/dev/null'}`);
      expect([full.code, full.said.replace(/ENOSPC: [a-z ]+/, '')]).toEqual(isFull ? [1, 'termbook: , write\n'] : [0, '']);
      expect(shell(`$T ${args} | true`)).toEqual({ code: 0, said: '' });
    },
  );

  it('keeps its exit code where its messages cannot be written', () => {
    expect(shell(`$T reprot 2> ${isFull ? '/dev/full' : '/dev/null'}`).code).toBe(2);
  });

  it('reads a file and an endless one', () => {
    expect(shell(`$T report ${records} > /dev/null`)).toEqual({ code: 0, said: '' });
    expect(shell('$T report /dev/zero --at 2024-03-03')).toEqual({
      code: 1,
      said: 'termbook: /dev/zero: it is UTF-16: save it as UTF-8\n',
    });
    expect(shell('$T report nowhere --at 2024-03-03').said).toBe('termbook: nowhere: there is no such file\n');
    expect(shell('$T report dist --at 2024-03-03').said).toBe('termbook: dist: this is a folder\n');
  });
});
