/**
 * Bundles by esbuild, Rollup and Vite (Rolldown): one function imported from the built package brings only what it needs, and a file of `dist` of which nothing
 * is imported leaves nothing, even where a bundler is not told that the package has no side effects. `npm run check -- tree-shaking`, after `npm run build`.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import { cases, isLean } from './bundlers/cases.js';
import { entryPoints, manifest, root } from './entry-points.js';

const external = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];

/** A project that has termbook installed, as a link to here, and beside it the files of `dist` without the package around them. */
const project = mkdtempSync(join(tmpdir(), 'tree-shaking-'));
mkdirSync(join(project, 'node_modules'));
symlinkSync(root, join(project, 'node_modules', manifest.name), 'junction');
cpSync(join(root, 'dist'), join(project, 'dist'), { recursive: true });
const entry = join(project, 'entry.js');

const bundlers: Readonly<Record<string, () => Promise<string>>> = {
  esbuild: async () => {
    const { outputFiles } = await esbuild({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'esm',
      external,
      logLevel: 'error',
      logOverride: { 'ignored-bare-import': 'silent' },
    });
    return outputFiles.map(({ text }) => text).join('');
  },
  rollup: async () => {
    // it knows no packages without its plugin
    const resolveId = (id: string): string | null => (id === manifest.name ? join(root, 'dist/index.js') : null);
    const bundle = await rollup({ input: entry, plugins: [{ name: 'package', resolveId }], external, logLevel: 'silent' });
    const { output } = await bundle.generate({ format: 'es' });
    return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  },
  vite: async () => {
    const built = await vite({
      root: project,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: false, lib: { entry, formats: ['es'] }, rolldownOptions: { external } },
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
    return outputs.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  },
};

let failed = 0;
try {
  for (const one of cases) {
    writeFileSync(entry, `export { ${one.name} } from '${manifest.name}';\n`);
    for (const [bundler, bundle] of Object.entries(bundlers)) if (!isLean(bundler, one, await bundle())) failed += 1;
  }
  writeFileSync(entry, entryPoints.map(({ source }) => `import './${source.replace('src', 'dist').replace('.ts', '.js')}';\n`).join(''));
  for (const [bundler, bundle] of Object.entries(bundlers)) {
    const left = (await bundle()).replace(/^(?:import .*|\/\/.*)$/gm, '').trim();
    if (left !== '') failed += 1;
    const what = left === '' ? 'ok     nothing' : `FAILED ${left.slice(0, 500)}`;
    console.log(`${what} is left by ${bundler} of every entry point, of which nothing is used`);
  }
} finally {
  rmSync(project, { recursive: true });
}
console.log(`tree-shaking: ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
