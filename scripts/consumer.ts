/** Projects of users: empty but for the packed library, the first example of the README and every entry point. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { entryPoints, manifest, root } from './entry-points.js';
import { fenceExamples, programOf } from './examples.js';
import { npm } from './run.js';

export const formats = [
  { format: 'esm', type: 'module' },
  { format: 'cjs', type: 'commonjs' },
] as const;
export type Format = (typeof formats)[number];

export const resolutions = [
  { moduleResolution: 'nodenext', module: 'nodenext', lib: ['es2022'], types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
  { moduleResolution: 'bundler', module: 'preserve', lib: ['es2022', 'dom'], types: [] },
] as const;

const [example] = fenceExamples('README.md', readFileSync(join(root, 'README.md'), 'utf8'));
if (example === undefined) throw new Error('README.md has no ts block');
const { code } = example;
assert(programOf(code).assertions > 0, 'the first example of README.md asserts nothing: end a line with "// => value"');

/** The example with its `// =>` lines as assertions, in the format of its project. */
function runnable(format: Format['format']): string {
  const assertion = 'const check = (actual, expected) => assert.deepStrictEqual(actual, expected);\n';
  if (format === 'cjs') return `const assert = require('node:assert');\n${assertion}${programOf(code).javascript}`;
  return `import assert from 'node:assert';\n${assertion}${programOf(code, ts.ModuleKind.ESNext).javascript}`;
}

const names = entryPoints.map(({ name }) => name);

/** Every entry point gives the same to import and require, and an error of one is an error of each. */
const loader = `import assert from 'node:assert';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { instant, isTermbookError, TermbookError } = require('${manifest.name}');
for (const name of ${JSON.stringify(names)}) {
  const imported = Object.keys(await import(name)).sort();
  const required = Object.keys(require(name)).sort();
  assert.deepStrictEqual(imported, required, name);
  assert(imported.length > 0, name + ' is empty');
}
for (const { assessPortfolio } of [require('${manifest.name}/portfolio'), await import('${manifest.name}/portfolio')]) {
  assert.throws(() => assessPortfolio(null, instant('2024-01-01')), isTermbookError);
}
assert.throws(() => require('${manifest.name}/portfolio').assessPortfolio(null, instant('2024-01-01')), TermbookError);
`;

/** Makes a project of a format in a folder of its own and installs the tarball; fast-check is asked of those who use ./testing only. */
export function projectOf(work: string, { format, type }: Format, tarball: string): string {
  const project = join(work, format);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: `empty-${format}`, private: true, type }));
  const peers = Object.keys(manifest.peerDependencies).map((name) => `${name}@${manifest.devDependencies[name] ?? ''}`);
  npm(project, 'install', '--prefer-offline', '--ignore-scripts', tarball, ...peers);
  writeFileSync(join(project, 'first.ts'), code);
  writeFileSync(join(project, 'first.js'), runnable(format));
  writeFileSync(join(project, 'load.mjs'), loader);
  const uses = names.map((name, index) => `import * as entry${String(index)} from '${name}';`);
  const list = names.map((_name, index) => `entry${String(index)}`).join(', ');
  writeFileSync(join(project, 'entries.ts'), `${uses.join('\n')}\nexport const entries: readonly object[] = [${list}];\n`);
  return project;
}

export function run(cwd: string, node: string, ...args: readonly string[]): void {
  execFileSync(node, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Type-checks a project under a resolution, the types of the package and of zod included. */
export function typeCheck(project: string, resolution: (typeof resolutions)[number], typescript: string): void {
  const compilerOptions = {
    ...resolution,
    target: 'es2022',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['first.ts', 'entries.ts'] }));
  execFileSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', project], { stdio: 'inherit' });
}
