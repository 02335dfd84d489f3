import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../entry-points.js';

const run = promisify(execFile);
const shell = process.platform === 'win32';

export interface Packed {
  readonly sha256: string;
  readonly bytes: number;
  readonly tarball: string;
  /** Where it was unpacked. */
  readonly folder: string;
  /** From the root of the package. */
  readonly files: readonly string[];
}

/** What a clone has: what is tracked, and in a working copy what will be; in a copy without history every file that no tool made. */
function sources(): readonly string[] {
  if (existsSync(join(root, '.git'))) {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  }
  const made = new Set(['node_modules', 'dist', 'coverage', 'reports']);
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !file.split(/[\\/]/).some((part) => made.has(part)) && statSync(join(root, file)).isFile(),
  );
}

/** Builds a clean copy, which shares what is installed, and packs it as a release does. */
async function packed(copy: string): Promise<Packed> {
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const asked = ['run', '--silent', 'release:pack', '--', '--repository', 'OWNER/NAME', '--into', '.release'];
  await run('npm', asked, { cwd: copy, shell, maxBuffer: 2 ** 26 });
  const name = readdirSync(join(copy, '.release')).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm run release:pack made no tarball');
  const tarball = join(copy, '.release', name);
  const folder = join(copy, 'unpacked');
  mkdirSync(folder);
  await run('tar', ['-xzf', tarball, '-C', folder]);
  const content = readFileSync(tarball);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
  return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length, tarball, folder, files };
}

/** Two copies in folders of other names, lengths and depths, built at the same time. */
export async function twoBuilds(work: string): Promise<readonly [Packed, Packed]> {
  const copies = [join(work, 'a'), join(work, 'another/deeper/place')] as const;
  for (const file of sources()) {
    const content = readFileSync(join(root, file));
    for (const copy of copies) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), content);
    }
  }
  return Promise.all([packed(copies[0]), packed(copies[1])]);
}

/** Which files of two packages differ. */
export function differing(first: Packed, second: Packed): readonly string[] {
  const read = ({ folder }: Packed, file: string): string =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file)).toString('base64') : 'missing';
  return [...new Set([...first.files, ...second.files])].filter((file) => read(first, file) !== read(second, file));
}

/** Shipped files that tell a path of the machine that built them. */
export function tellingPaths({ folder, files }: Packed): readonly string[] {
  const paths = [root.replace(/[\\/]$/, ''), tmpdir(), homedir(), dirname(folder)].filter((path) => path.length > 4);
  return files.filter((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\\', '/');
    return paths.some((path) => text.includes(path.replaceAll('\\', '/')));
  });
}

const shipped =
  /^package\/(?:dist\/.+(?<!\.map)|skills\/termbook\/SKILL\.md|README(?:\.[\w-]+)?\.md|LICENSE|(?:CHANGELOG|GUIDE)\.md|llms\.txt|package\.json)$/;

export function strayFiles({ files }: Packed): readonly string[] {
  return files.filter((file) => !shipped.test(file));
}

export function unpackedBytes({ folder, files }: Packed): number {
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
