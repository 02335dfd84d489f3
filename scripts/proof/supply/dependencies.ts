import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled, manifest, root } from '../../entry-points.js';

/** Licenses that ask for no more than their text and a name. */
const allowed = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
/** What npm runs on the machine of those who install. */
const onInstall = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

const json = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const npm = (cwd: string, ...args: readonly string[]): string =>
  spawnSync('npm', [...args, '--loglevel=error'], { cwd, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 2 ** 26 })
    .stdout;

const inOurs = new Set(bundled.map((name) => `node_modules/${name}`));

/** What comes with an installation, in a folder of its own or in our files. */
function locked(): readonly (readonly [path: string, entry: Locked])[] {
  const { packages } = json('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
  return Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && (inOurs.has(path) || (dev !== true && devOptional !== true)),
  );
}

/** What comes with an installation, with versions and licenses of the lock file. */
function production(): readonly Shipped[] {
  return locked().map(([path, { version = '', license = '' }]) => ({ name: path.replace(/^.*node_modules\//, ''), version, license }));
}

/** Why the lock file, the manifest or an installed manifest would run something, or holds what cannot be checked. */
export function dependencyFailures(): readonly string[] {
  const { scripts } = json('package.json') as { readonly scripts: Readonly<Record<string, string>> };
  return [
    ...onInstall
      .filter((name) => name in scripts)
      .map((name) => `package.json has the script '${name}', which npm runs when it is installed`),
    ...locked().flatMap(([path, { license = 'none', integrity, resolved = '', hasInstallScript }]) => {
      const { scripts: theirs = {} } = json(`${path}/package.json`) as { readonly scripts?: Readonly<Record<string, string>> };
      const run = onInstall.slice(0, 3).filter((name) => name in theirs);
      return [
        ...(hasInstallScript === true || run.length > 0 ? [`${path} runs a script when it is installed: ${run.join(', ')}`] : []),
        ...(allowed.includes(license) ? [] : [`${path} has the license ${license}; allowed are ${allowed.join(', ')}`]),
        // where it comes from need not be written down; what it is has to be
        ...(integrity?.startsWith('sha512-') === true && /^(?:https:|$)/.test(resolved) ? [] : [`${path} is locked without a hash`]),
      ];
    }),
  ];
}

interface CycloneDx {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly hashes?: readonly unknown[];
    readonly licenses?: readonly { readonly license?: { readonly id?: string } }[];
  }[];
}
interface Spdx {
  readonly packages: readonly { readonly name: string; readonly versionInfo: string; readonly licenseDeclared?: string }[];
}

/**
 * Answers of npm about what users get: a manifest and a lock file without the development tools, with what is bundled into our files as dependencies.
 * Told to omit development tools itself, npm leaves out what they use too, and a bill without zod would be wrong.
 */
function npmOfUsers(...args: readonly string[]): string {
  const { devDependencies, dependencies, ...ours } = manifest;
  const all = Object.entries({ ...devDependencies, ...dependencies });
  const used = Object.fromEntries(all.filter(([name]) => name in dependencies || inOurs.has(`node_modules/${name}`)));
  const lock = json('package-lock.json') as { readonly packages: Readonly<Record<string, object>> };
  const { devDependencies: _, ...top } = lock.packages[''] as { readonly devDependencies?: unknown };
  const packages = locked().map(([path, { dev, ...entry }]) => [path, entry] as const);
  const work = mkdtempSync(join(tmpdir(), 'termbook-bill-'));
  const folder = join(work, 'termbook');
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...ours, dependencies: used }));
    const locks = { ...lock, packages: { '': { ...top, dependencies: used }, ...Object.fromEntries(packages) } };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(locks));
    return npm(folder, ...args);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A bill of materials of what is installed and bundled, as npm writes it. */
export function billOfMaterials(format: 'cyclonedx' | 'spdx'): string {
  return npmOfUsers('sbom', '--omit=peer', '--package-lock-only', '--sbom-format', format);
}

const named = (list: readonly Shipped[]): string =>
  list
    .map(({ name, version, license }) => `${name} ${version} ${license}`)
    .sort()
    .join(', ');

/** Whether both bills name exactly what is installed, each with its version and license. */
export function billFailures(): readonly string[] {
  const expected = named(production());
  const cyclone = (JSON.parse(billOfMaterials('cyclonedx')) as CycloneDx).components.map(
    ({ name, version, hashes = [], licenses = [] }) => ({
      name,
      version,
      license: hashes.length === 0 ? 'without a hash' : (licenses[0]?.license?.id ?? ''),
    }),
  );
  const [, ...spdx] = (JSON.parse(billOfMaterials('spdx')) as Spdx).packages.map(({ name, versionInfo, licenseDeclared = '' }) => ({
    name,
    version: versionInfo,
    license: licenseDeclared,
  }));
  return Object.entries({ CycloneDX: named(cyclone), SPDX: named(spdx) }).flatMap(([format, found]) =>
    found === expected ? [] : [`the ${format} bill of materials names ${found}; installed are ${expected}`],
  );
}

interface Audit {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
}

/** How many known vulnerabilities the registry tells of; null when it does not answer: no answer is never "clean". */
export function audit(): number | null {
  try {
    const { metadata } = JSON.parse(npmOfUsers('audit', '--package-lock-only', '--json')) as Audit;
    return metadata?.vulnerabilities?.['total'] ?? null;
  } catch {
    return null;
  }
}
