/** What is published: the files that npm packs, in a copy, with the addresses that only a release knows. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository, llmsText } from '../docs/llms.js';
import { manifest, root } from '../entry-points.js';
import { npm } from '../run.js';
import { guidePage } from './guide.js';
import type { Home } from './links.js';
import { absolute, relinked } from './links.js';

/** Made for the package alone. */
const madeForPackage = ['GUIDE.md', 'llms.txt'] as const;

/** Fields of the checkout that say nothing to users. */
const ours = new Set(['private', 'scripts', 'devDependencies', 'overrides', 'allowScripts']);

/** Returns `OWNER/NAME`, or null if the text is not the name of a repository. */
export function repositoryOrNull(text: string | undefined): string | null {
  return text !== undefined && /^[A-Za-z\d][A-Za-z\d-]*\/[\w.-]*\w$/.test(text) ? text : null;
}

/** Returns package.json as it is published. */
export function publishedManifest(repository: string): Readonly<Record<string, unknown>> {
  const address = `https://github.com/${repository}`;
  const { name, version, description, ...rest } = Object.fromEntries(Object.entries(manifest).filter(([key]) => !ours.has(key)));
  return {
    name,
    version,
    description,
    homepage: `${address}#readme`,
    bugs: { url: `${address}/issues` },
    repository: { type: 'git', url: `git+${address}.git` },
    ...rest,
    files: [...manifest.files, ...madeForPackage],
  };
}

/** Returns the text files of the package that differ from the checkout, by their names. */
export function publishedTexts(repository: string): ReadonlyMap<string, string> {
  const home: Home = { repository, version: manifest.version };
  const link = absolute(home);
  const pages = [...readdirSync(root).filter((file) => /^README(?:\.[\w-]+)?\.md$/.test(file)), 'skills/termbook/SKILL.md'];
  const toFile = (path: string): string => link({ path, fragment: '', isPicture: false, from: 'llms.txt' });
  return new Map([
    ['package.json', `${JSON.stringify(publishedManifest(repository), null, 2)}\n`],
    ...pages.map((file) => [file, relinked(file, readFileSync(join(root, file), 'utf8'), link)] as const),
    ['GUIDE.md', guidePage(home)],
    ['llms.txt', llmsText({ ...inRepository, page: toFile, entry: (_name, source) => toFile(source) })],
  ]);
}

function packedFrom(folder: string, into: string): string {
  npm(folder, 'pack', '--silent', '--ignore-scripts', '--pack-destination', into);
  const tarball = join(into, `${manifest.name}-${manifest.version}.tgz`);
  if (!existsSync(tarball)) throw new Error('npm pack made no tarball');
  return tarball;
}

/** Packs what was built for a repository, and returns the path of the tarball; the checkout is only read. */
export function releasedInto(folder: string, repository: string): string {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('nothing to pack: run `npm run build` first');
  const work = mkdtempSync(join(tmpdir(), 'termbook-release-'));
  try {
    const plain = packedFrom(root, work);
    execFileSync('tar', ['-xzf', plain, '-C', work]);
    const copy = join(work, 'package');
    for (const [file, text] of publishedTexts(repository)) writeFileSync(join(copy, file), text);
    mkdirSync(folder, { recursive: true });
    return packedFrom(copy, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
