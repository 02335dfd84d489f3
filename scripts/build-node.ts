/**
 * Writes `dist/node`, which Node itself loads: the code of `dist` in few files. Node looks up, opens and links every file, so one file for each source file,
 * as bundlers like it (condition `module`), takes it several times as long. Entry points share files: there is one of everything.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import type { Loader } from 'esbuild';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import { rollup } from 'rollup';
import { entryPoints, root } from './entry-points.js';

const out = join(root, 'dist/node');
/** So small that they are in the files; their licences go with them. */
const inlined = ['date-fns', '@date-fns/utc'];
const outside = ['zod', 'fast-check'];

/** The file that holds whole folders of `src`; what stands in no folder of these goes where rollup puts it. */
const shared: Readonly<Record<string, string>> = {
  kernel: 'floors',
  vocabulary: 'floors',
  policy: 'floors',
  rules: 'floors',
  lifecycle: 'floors',
  wire: 'wire',
};

function fileOf(id: string): string | undefined {
  const [top, folder = ''] = relative(root, id).split(sep);
  return top === 'src' ? shared[folder] : 'floors';
}

const { resolve } = createRequire(import.meta.url);

/** Finds the sources of an import, and takes the types out of them. */
const sources: Plugin = {
  name: 'sources',
  resolveId(id, from) {
    if (outside.includes(id)) return { id, external: true };
    // rollup reads modules only, and packages keep them beside what `require` finds
    if (!id.startsWith('.')) return from === undefined ? id : resolve(id).replace(/\.cjs$/, '.js');
    const file = join(dirname(from ?? root), id);
    return file.includes('node_modules') ? file : file.replace(/\.js$/, '.ts');
  },
  transform(code, id) {
    const loader: Loader = id.endsWith('.ts') ? 'ts' : 'js';
    return transform(code, { loader, target: 'es2022', sourcefile: id, sourcemap: true, sourcesContent: false });
  },
};

rmSync(out, { recursive: true, force: true });
const bundle = await rollup({
  input: Object.fromEntries(entryPoints.map(({ source }) => [source.slice('src/'.length, -'.ts'.length), join(root, source)])),
  plugins: [sources],
  treeshake: { moduleSideEffects: false },
});
for (const [format, ending] of [
  ['es', 'js'],
  ['cjs', 'cjs'],
] as const) {
  await bundle.write({
    dir: out,
    format,
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `[name].${ending}`,
    manualChunks: fileOf,
    interop: 'esModule',
    generatedCode: 'es2015',
    sourcemap: true,
    sourcemapExcludeSources: true,
    // wherever packages are kept here, a reader finds them beside the sources
    sourcemapPathTransform: (source) => source.replace(/^.*\/node_modules\//, '../../node_modules/'),
  });
}
await bundle.close();

const licences = inlined.map((name) => `# ${name}\n\n${readFileSync(join(root, 'node_modules', name, 'LICENSE.md'), 'utf8').trim()}\n`);
writeFileSync(join(out, 'LICENSES.md'), `Parts of these packages are in the files of this folder.\n\n${licences.join('\n')}`);
