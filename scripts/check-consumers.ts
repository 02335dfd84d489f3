/**
 * Every kind of user of the packed library: ESM and CommonJS under each Node, type-checked by each TypeScript under nodenext and bundler resolution, bundled
 * by each bundler and run. What is not installed here comes from npm. `tsx scripts/check-consumers.ts`, after `npm run build`.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cases, isLean } from './bundlers/cases.js';
import { formats, projectOf, resolutions, run, typeCheck } from './consumer.js';
import { entryPoints, manifest, root } from './entry-points.js';
import { packedInto } from './packed.js';
import { npm } from './run.js';
import { nodes } from './bundlers/nodes.js';

const typescripts = ['5.4.5', '5.9.3', '6.0.3', '7.0.2'];
const fromHere = ['esbuild', 'rollup'].map((name) => `${name}@${manifest.devDependencies[name] ?? ''}`);
const bundlerPackages = [
  ...fromHere,
  '@rollup/plugin-node-resolve@16.0.3',
  'rolldown@1.2.19',
  'vite@8.3.8',
  'webpack@5.112.2',
  'terser-webpack-plugin@5.6.1',
];
/** Which of them take `require` without a plugin. */
const bundlers = { esbuild: true, rollup: false, rolldown: true, vite: true, webpack: true };

let failed = 0;
function check(what: string, attempt: () => void): void {
  try {
    attempt();
    console.log(`ok     ${what}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${what}: ${String(error).slice(0, 500)}`);
  }
}

const work = mkdtempSync(join(tmpdir(), 'termbook-consumers-'));
try {
  const tarball = packedInto(work);
  const projects = formats.map((each) => ({ ...each, project: projectOf(work, each, tarball) }));

  const found = nodes();
  if (typeof found === 'string') throw new Error(found);
  for (const { format, project } of projects) {
    for (const { major, path } of found) {
      check(`${format}: Node ${String(major)} runs the first example of the README`, () => {
        run(project, path, 'first.js');
      });
      check(`${format}: Node ${String(major)} loads every entry point in both formats`, () => {
        run(project, path, 'load.mjs');
      });
    }
  }

  const compilers = join(work, 'compilers');
  mkdirSync(compilers);
  writeFileSync(join(compilers, 'package.json'), '{ "private": true }\n');
  npm(
    compilers,
    'install',
    '--prefer-offline',
    '--ignore-scripts',
    ...typescripts.map((version) => `typescript-${version}@npm:typescript@${version}`),
  );
  for (const version of typescripts) {
    for (const { format, project } of projects) {
      for (const resolution of resolutions) {
        check(`${format}: TypeScript ${version} checks it under ${resolution.moduleResolution}`, () => {
          typeCheck(project, resolution, join(compilers, `node_modules/typescript-${version}`));
        });
      }
    }
  }

  const [{ project } = { project: '' }, { project: commonJs } = { project: '' }] = projects;
  npm(project, 'install', '--prefer-offline', ...bundlerPackages);
  copyFileSync(join(root, 'scripts/bundlers/bundle.mjs'), join(project, 'bundle.mjs'));
  const bundled = (bundler: string, entry: string, file: string): string => {
    run(project, process.execPath, 'bundle.mjs', bundler, entry, file);
    return file;
  };
  // the example, and every entry point in one program
  const all = entryPoints.map(({ name }, index) => `import * as entry${String(index)} from '${name}';`).join('\n');
  const some = entryPoints.map((_entry, index) => `Object.keys(entry${String(index)}).length`).join(', ');
  writeFileSync(
    join(project, 'all.mjs'),
    `${all}\nif ([${some}].includes(0)) throw new Error('an entry point is empty');\nimport './first.js';\n`,
  );
  copyFileSync(join(commonJs, 'first.js'), join(commonJs, 'first.cjs'));
  for (const [bundler, takesRequire] of Object.entries(bundlers)) {
    check(`esm: what ${bundler} bundles of every entry point runs`, () => {
      run(project, process.execPath, bundled(bundler, join(project, 'all.mjs'), join(project, `out/${bundler}.mjs`)));
    });
    if (!takesRequire) continue;
    check(`cjs: what ${bundler} bundles of the first example runs`, () => {
      run(commonJs, process.execPath, bundled(bundler, join(commonJs, 'first.cjs'), join(commonJs, `out/${bundler}.cjs`)));
    });
  }
  for (const one of cases) {
    const entry = join(project, `${one.name}.mjs`);
    writeFileSync(entry, `export { ${one.name} } from '${manifest.name}';\n`);
    for (const bundler of Object.keys(bundlers)) {
      check(`esm: ${bundler} drops what ${one.name} does not need`, () => {
        const code = readFileSync(bundled(bundler, entry, join(project, `out/${bundler}-${one.name}.mjs`)), 'utf8');
        if (!isLean(bundler, one, code)) throw new Error('too much is left');
      });
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`check-consumers: ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
