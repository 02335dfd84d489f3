/**
 * Shows that every proof can fail: for each, a copy of the sources with one seeded defect, and the proof must notice it.
 * `npm run proof defects`, or `-- temporal sql` for some of them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../entry-points.js';
import { evidenceFile, evidenceFolder, tied } from './kept.js';
import type { Defect } from './seeded-defects.js';
import { seededDefects } from './seeded-defects.js';

/** What a copy does not need, or shares. */
const apart = new Set(['node_modules', '.git', 'dist', 'coverage', 'reports', '.stryker-tmp']);

function copyWith({ file, find, replace }: Defect): string {
  const copy = mkdtempSync(join(tmpdir(), 'termbook-defect-'));
  for (const name of readdirSync(root)) {
    if (!apart.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const text = readFileSync(join(copy, file), 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file}: '${find}' must stand there exactly once`);
  writeFileSync(
    join(copy, file),
    text.replace(find, () => replace),
  );
  return copy;
}

const chosen = process.argv.slice(2);
const results = seededDefects
  .filter(({ proof }) => chosen.length === 0 || chosen.includes(proof))
  .map((defect) => {
    const copy = copyWith(defect);
    try {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [
          join(copy, 'node_modules/tsx/dist/cli.mjs'),
          `scripts/proof/${defect.proof}.ts`,
          ...(defect.arguments ?? ['--quick', '--seed', '1']),
        ],
        {
          cwd: copy,
          encoding: 'utf8',
        },
      );
      const said = /FAILED (.*)/.exec(`${stderr}\n${stdout}`)?.[1] ?? '';
      const noticed = status === 1 && said !== '';
      console.log(
        `${noticed ? 'noticed ' : 'UNNOTICED'} ${defect.proof}: ${defect.what}${noticed ? ` -> ${said}` : `\n${stdout}${stderr}`}`,
      );
      return { proof: defect.proof, what: defect.what, noticed, said: said.slice(0, 300) };
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

if (chosen.length === 0 && results.every(({ noticed }) => noticed)) {
  mkdirSync(evidenceFolder, { recursive: true });
  writeFileSync(evidenceFile('defects'), `${JSON.stringify(tied('defects', { results }), null, 2)}\n`);
}
process.exitCode = results.every(({ noticed }) => noticed) ? 0 : 1;
