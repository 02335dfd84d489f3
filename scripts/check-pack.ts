/**
 * Packs the library, holds the package to its size, installs the tarball in an empty ESM and an empty CommonJS project, runs the README's first example in both,
 * loads every entry point in both formats, and type-checks both projects under nodenext and bundler resolution. Last it rehearses publishing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats, projectOf, resolutions, run, typeCheck } from './consumer.js';
import { manifest, root } from './entry-points.js';
import { packedInto } from './packed.js';

/** The package, and with what it brings. */
const most = { files: 126, bytes: 4_700_000, installedBytes: 11_000_000 };

const done = (what: string): void => {
  console.log(`ok  ${what}`);
};

function filesIn(folder: string): readonly number[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .flatMap((stat) => (stat.isFile() ? [stat.size] : []));
}

function holdSize(modules: string): void {
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const ours = filesIn(join(modules, manifest.name));
  const bytes = sum(ours);
  const installedBytes = Object.keys(manifest.dependencies).reduce((total, name) => total + sum(filesIn(join(modules, name))), bytes);
  const found = { files: ours.length, bytes, installedBytes };
  for (const [what, value] of Object.entries(found)) {
    const limit = most[what as keyof typeof most];
    if (value > limit) throw new Error(`${what} of the package: ${String(value)}, at most ${String(limit)}`);
    done(`${what} of the package: ${String(value)} of ${String(limit)}`);
  }
}

/** What npm says of the machine, and not of the package. */
const ofTheMachine = /Unknown \w+ config|requires you to be logged in/;

/** Rehearses publishing a tarball: npm has nothing to warn of. */
function rehearse(tarball: string): void {
  const args = ['publish', tarball, '--dry-run', '--ignore-scripts', '--tag', manifest.publishConfig.tag];
  const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  const warnings = stderr.split('\n').filter((line) => /npm (?:warn|error)/i.test(line) && !ofTheMachine.test(line));
  if (status !== 0 || warnings.length > 0) throw new Error(`npm publish --dry-run: ${warnings.join('\n')}`);
  done('npm publish --dry-run has nothing to warn of');
}

const work = mkdtempSync(join(tmpdir(), 'termbook-pack-'));
try {
  const tarball = packedInto(work);
  for (const each of formats) {
    const { format } = each;
    const project = projectOf(work, each, tarball);
    if (format === 'esm') holdSize(join(project, 'node_modules'));
    run(project, process.execPath, 'first.js');
    done(`${format}: the first example of the README runs`);
    run(project, process.execPath, 'load.mjs');
    done(`${format}: every entry point gives the same names to import and require, and errors that each of them knows`);
    for (const resolution of resolutions) {
      typeCheck(project, resolution, join(root, 'node_modules/typescript'));
      done(`${format}: type-checks under ${resolution.moduleResolution}`);
    }
  }
  rehearse(tarball);
} finally {
  rmSync(work, { recursive: true, force: true });
}
