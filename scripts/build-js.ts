/**
 * Writes the code of `dist`: one file an entry point and a few that they share, in both formats, and the command line program, which shares them too. All that
 * `termbook` itself needs is one shared file: Node looks up, opens and links every file, and bundlers drop what is unused out of it, since every constant is
 * marked.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Loader } from 'esbuild';
import { transform } from 'esbuild';
import type { Program } from 'acorn';
import type { GetModuleInfo, Plugin } from 'rollup';
import { rollup } from 'rollup';
import { withMarks } from './build/pure.js';
import { bundled, entryPoints, manifest, root } from './entry-points.js';

const out = join(root, 'dist');
const outside = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
const core = join(root, 'src/index.ts');

const { resolve } = createRequire(import.meta.url);

/** The class of dates in UTC gets its methods after it is declared; in one expression, an unused class can be dropped with them. */
function withDatesInOne(code: string): string {
  return `export const UTCDateMini = (() => {\n${code.replace('export class', 'class')}\nreturn UTCDateMini;\n})();`;
}

/** A file of JSON without its white space. */
const compact = (file: string): string => JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));

/** Finds the sources of an import, takes the types out of them and marks what they make. */
const sources: Plugin = {
  name: 'sources',
  resolveId(id, from) {
    if (outside.includes(id) || id.startsWith('node:')) return { id, external: true };
    if (from === undefined) return id;
    // rollup reads modules only, and packages keep them beside what `require` finds
    if (bundled.some((name) => id === name || id.startsWith(`${name}/`))) return resolve(id).replace(/\.cjs$/, '.js');
    if (!id.startsWith('.')) throw new Error(`${from} imports ${id}, which is neither bundled nor a dependency`);
    const file = join(dirname(from), id);
    return file.includes('node_modules') ? file : file.replace(/\.js$/, '.ts');
  },
  load: (id) => (id.endsWith('.json') ? `export default ${compact(id)};` : null),
  async transform(text, id) {
    const loader: Loader = id.endsWith('.ts') ? 'ts' : 'js';
    const { code } = await transform(id.endsWith('mini.js') ? withDatesInOne(text) : text, { loader, target: 'es2022', sourcefile: id });
    return { code: withMarks(code, this.parse(code) as Program), map: null };
  },
};

/** Takes the white space out of CommonJS: nobody reads it, and no bundler shakes it. */
const narrow: Plugin = {
  name: 'narrow',
  renderChunk: async (code) => ({ code: (await transform(code, { minifyWhitespace: true, target: 'es2022' })).code, map: null }),
};

/** All that a module imports, itself included. */
function reached(from: string, infoOf: GetModuleInfo): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const id of seen) for (const imported of infoOf(id)?.importedIds ?? []) seen.add(imported);
  return seen;
}

const entries = Object.fromEntries(entryPoints.map(({ source }) => [source.slice('src/'.length, -'.ts'.length), join(root, source)]));

async function write(format: 'es' | 'cjs', ending: string, input: Readonly<Record<string, string>>): Promise<void> {
  const bundle = await rollup({ input, plugins: [sources], treeshake: { moduleSideEffects: false } });
  await bundle.write({
    dir: out,
    format,
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `[name].${ending}`,
    manualChunks: (id, { getModuleInfo }) => (id !== core && reached(core, getModuleInfo).has(id) ? 'core' : undefined),
    banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
    interop: 'esModule',
    generatedCode: 'es2015',
    plugins: format === 'cjs' ? [narrow] : [],
  });
  await bundle.close();
}

// the reader of the command line program is a file of its own: the page of a portfolio reads files as the program does
await write('es', 'js', { ...entries, cli: join(root, 'src/cli/main.ts'), 'read-file': join(root, 'src/cli/read-file.ts') });
await write('cjs', 'cjs', entries);

const licenses = bundled.map((name) => {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((one) => /^license(?:\.md)?$/i.test(one)) ?? 'LICENSE';
  return `# ${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
});
writeFileSync(join(out, 'THIRD-PARTY-LICENSES.md'), `Parts of these packages are in the code of this folder.\n\n${licenses.join('\n')}`);
