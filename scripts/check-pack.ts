/**
 * Packs the library, installs the tarball in an empty ESM and an empty CommonJS project, runs the README's first example in both, loads
 * every entry point in both formats, and type-checks both projects under nodenext and bundler resolution.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { entryPoints, manifest, root } from './entry-points.js';
import { fenceExamples, programOf } from './examples.js';

const formats = [
  { name: 'esm', type: 'module' },
  { name: 'cjs', type: 'commonjs' },
] as const;

const resolutions = [
  { moduleResolution: 'nodenext', module: 'nodenext' },
  { moduleResolution: 'bundler', module: 'preserve' },
] as const;

const npm = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const node = (cwd: string, ...args: readonly string[]): void => {
  execFileSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
};
const done = (what: string): void => {
  console.log(`ok  ${what}`);
};

if (!existsSync(join(root, 'dist'))) throw new Error('nothing to pack: run `npm run build` first');
const [example] = fenceExamples('README.md', readFileSync(join(root, 'README.md'), 'utf8'));
if (example === undefined) throw new Error('README.md has no ts block');
const { assertions } = programOf(example.code);
assert(assertions > 0, 'the first example of README.md asserts nothing: end a line with "// => value"');

const work = mkdtempSync(join(tmpdir(), 'termbook-pack-'));
try {
  npm(root, 'pack', '--silent', '--ignore-scripts', '--pack-destination', work);
  const tarball = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball');

  // fast-check is asked of those who use ./testing only
  const peers = entryPoints.some(({ subpath }) => subpath === './testing')
    ? [`fast-check@${manifest.devDependencies['fast-check'] ?? '4'}`]
    : [];
  const names = JSON.stringify(entryPoints.map((entry) => entry.name));

  for (const { name: format, type } of formats) {
    const project = join(work, format);
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: `empty-${format}`, private: true, type }));
    npm(project, 'install', '--prefer-offline', '--ignore-scripts', join(work, tarball), ...peers);
    done(`${format}: installs`);

    writeFileSync(join(project, 'first.ts'), example.code);
    writeFileSync(join(project, 'first.js'), runnable(example.code, format));
    node(project, 'first.js');
    done(`${format}: the first example of the README runs, ${String(assertions)} assertion(s)`);

    writeFileSync(join(project, 'load.mjs'), loader(names));
    node(project, 'load.mjs');
    done(`${format}: every entry point gives the same names to import and require`);

    const uses = entryPoints.map((entry, index) => `import * as entry${String(index)} from '${entry.name}';`);
    const list = entryPoints.map((_entry, index) => `entry${String(index)}`).join(', ');
    writeFileSync(join(project, 'entries.ts'), `${uses.join('\n')}\nexport const entries: readonly object[] = [${list}];\n`);
    for (const resolution of resolutions) {
      typeCheck(project, resolution);
      done(`${format}: type-checks under ${resolution.moduleResolution}`);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The example with its `// =>` lines as assertions, in the format of its project. */
function runnable(code: string, format: 'esm' | 'cjs'): string {
  const assertion = 'const check = (actual, expected) => assert.deepStrictEqual(actual, expected);\n';
  if (format === 'cjs') return `const assert = require('node:assert');\n${assertion}${programOf(code).javascript}`;
  return `import assert from 'node:assert';\n${assertion}${programOf(code, ts.ModuleKind.ESNext).javascript}`;
}

function loader(names: string): string {
  return `import assert from 'node:assert';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
for (const name of ${names}) {
  const imported = Object.keys(await import(name)).sort();
  const required = Object.keys(require(name)).sort();
  assert.deepStrictEqual(imported, required, name);
  assert(imported.length > 0, name + ' is empty');
}
`;
}

function typeCheck(project: string, resolution: (typeof resolutions)[number]): void {
  const compilerOptions = {
    ...resolution,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['first.ts', 'entries.ts'] }));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], { stdio: 'inherit' });
}
