/**
 * A file of `dist` of which nothing is imported leaves nothing in a bundle by esbuild and Rollup, even where a bundler is not told that the package has no side effects.
 * `npm run check -- tree-shaking`, after `npm run build`. That one function brings only what it needs, `scripts/check-consumers.ts` holds for five bundlers.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { entryPoints, manifest, root } from './entry-points.js';

const external = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
/** The files of `dist` without the package around them. */
const project = mkdtempSync(join(tmpdir(), 'tree-shaking-'));
const entry = join(project, 'entry.js');

const bundlers: Readonly<Record<string, () => Promise<string>>> = {
  esbuild: async () => {
    const logOverride = { 'ignored-bare-import': 'silent' } as const;
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm', external, logOverride });
    return outputFiles.map(({ text }) => text).join('');
  },
  rollup: async () => {
    const { output } = await (await rollup({ input: entry, external, logLevel: 'silent' })).generate({ format: 'es' });
    return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  },
};

try {
  cpSync(join(root, 'dist'), join(project, 'dist'), { recursive: true });
  writeFileSync(entry, entryPoints.map(({ source }) => `import './${source.replace('src', 'dist').replace('.ts', '.js')}';\n`).join(''));
  for (const [bundler, bundle] of Object.entries(bundlers)) {
    const left = (await bundle()).replace(/^(?:import .*|\/\/.*)$/gm, '').trim();
    if (left !== '') process.exitCode = 1;
    const what = left === '' ? 'ok     nothing' : `FAILED ${left.slice(0, 500)}`;
    console.log(`${what} is left by ${bundler} of every entry point, of which nothing is used`);
  }
} finally {
  rmSync(project, { recursive: true });
}
