/** What a kept figure is tied to: the files that its proof loads, each with its hash, and a seal over the whole. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { root } from '../entry-points.js';
import type { ProofName } from './report.js';

/** A proof, or the run that shows that each of them can fail. */
export type KeptName = ProofName | 'defects';

/** Folders and files that a proof reads besides the modules that it imports. */
const besides: { readonly [Name in KeptName]: readonly string[] } = {
  model: [],
  temporal: [],
  sql: ['scripts/oracles/sql'],
  money: [],
  questions: [],
  everywhere: ['src', 'scripts/build'],
  mutation: ['src', 'test'],
  hostile: ['src'],
  clock: ['src'],
  supply: ['src', 'scripts/build', 'package.json', 'package-lock.json', 'tsup.config.ts'],
  deciding: ['src', 'test/testing/pinned-cases.ndjson'],
  choices: [],
  harness: ['src', 'test'],
  spark: ['scripts/engines/spark.py', 'docs/engines/spark.md'],
  defects: ['src', 'scripts/proof', 'scripts/oracles'],
};

const read = (file: string): string => readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The modules of this project that a module loads, itself included. */
function withImports(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  if (!file.endsWith('.ts')) return;
  for (const { fileName } of ts.preProcessFile(read(file), true, true).importedFiles) {
    if (!fileName.startsWith('.')) continue;
    const target = posix.join(posix.dirname(file), fileName);
    const source = [target.replace(/\.js$/, '.ts'), target].find((one) => existsSync(join(root, one)));
    if (source !== undefined) withImports(source, found);
  }
}

function below(path: string): readonly string[] {
  if (/\.[a-z]+$/.test(path)) return existsSync(join(root, path)) ? [path] : [];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(path, file.replaceAll('\\', '/')))
    .filter((file) => /\.(ts|sql|json)$/.test(file));
}

/** The hash of every file that a proof loads, by path. */
export function filesOf(name: KeptName): Readonly<Record<string, string>> {
  const found = new Set<string>();
  withImports(name === 'spark' ? 'scripts/engines/spark.ts' : `scripts/proof/${name}.ts`, found);
  for (const path of besides[name]) for (const file of below(path)) found.add(file);
  return Object.fromEntries([...found].sort().map((file) => [file, sha256(read(file)).slice(0, 16)]));
}

interface Tied {
  readonly files: Readonly<Record<string, string>>;
  readonly seal: string;
}

const sealOf = (kept: object): string => sha256(JSON.stringify(kept));

/** Ties figures to the files of today. */
export function tied<Kept extends object>(name: KeptName, kept: Kept): Kept & Tied {
  const whole = { ...kept, files: filesOf(name) };
  return { ...whole, seal: sealOf(whole) };
}

/** Whether kept figures are what their run wrote: a number changed by hand breaks the seal. */
export function isWhole({ seal, ...kept }: Partial<Tied>): boolean {
  return seal === sealOf(kept);
}

/** The files of a proof that are others today than when its figures were kept: changed, new or gone. */
export function changedSince(name: KeptName, { files = {} }: Partial<Tied>): readonly string[] {
  const now = filesOf(name);
  return [...new Set([...Object.keys(now), ...Object.keys(files)])].filter((file) => now[file] !== files[file]).sort();
}

/** The folder in which the figures are kept, and the file of each. */
export const evidenceFile = (name: KeptName): string => join(root, 'docs/evidence', `${name}.json`);
export const evidenceFolder = dirname(evidenceFile('model'));
