/** The library as its users get it: `npm pack` of what was built, installed beside what a project asks for. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entry-points.js';

export function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Packs into a folder; gives the tarball's path. */
export function packedInto(folder: string): string {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('nothing to pack: run `npm run build` first');
  npm(root, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball');
  return join(folder, tarball);
}
