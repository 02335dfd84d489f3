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
import type { GetModuleInfo, Plugin } from 'rollup';
import { rollup } from 'rollup';
import { withMarks } from './build/pure.js';
import { bundled, entryPoints, manifest, root } from './entry-points.js';

const out = join(root, 'dist');
const outside = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
const core = join(root, 'src/index.ts');

const { resolve } = createRequire(import.meta.url);

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
    const { code } = await transform(text, { loader, target: 'es2022', sourcefile: id, minifyWhitespace: id.endsWith('.json') });
    return { code: withMarks(code), map: null };
  },
};

/** CommonJS has no white space, since nobody reads it and no bundler shakes it, and takes the sources of the rulebook from its file of JSON. */
const catalog = join(out, 'rulebook.json');
const narrow: Plugin = {
  name: 'narrow',
  load: (id) => (id.endsWith('/policy/sources.json') ? `import catalog from '${catalog}';\nexport default catalog.sources;` : null),
  resolveId: (id) => (id === catalog ? { id, external: 'relative' } : null),
  renderChunk: async (code) => ({ code: (await transform(code, { minifyWhitespace: true, target: 'es2022' })).code, map: null }),
};

/** All that a module imports, itself included. */
function reached(from: string, infoOf: GetModuleInfo): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const id of seen) for (const imported of infoOf(id)?.importedIds ?? []) seen.add(imported);
  return seen;
}

const entries = Object.fromEntries(entryPoints.map(({ source }) => [source.slice('src/'.length, -'.ts'.length), join(root, source)]));
const library = Object.values(entries);
const inRooms = (rooms: readonly string[]): readonly string[] => rooms.map((room) => join(root, `src/${room}/index.ts`));
const questions = inRooms(['policies', 'software', 'terms', 'prices', 'buying']);
const readers = inRooms(['schema', 'directory', 'partner-center', 'marketplace']);

/** The shared file of a module: what the root needs, what the other questions need, the readers of records, the rest; what one entry needs stays in it. */
function sharedBy(id: string, infoOf: GetModuleInfo): string | undefined {
  const needs = (entry: string): boolean => reached(entry, infoOf).has(id);
  if (library.includes(id)) return undefined;
  if (needs(core)) return 'core';
  if (questions.some(needs)) return 'questions';
  if (library.filter(needs).length < 2 || /\/explain\/(?:[a-z-]+\/index|en|ko|zh-han[st])\.ts$/.test(id)) return undefined;
  return readers.some(needs) ? 'readers' : 'shared';
}

async function write(format: 'es' | 'cjs', ending: string, input: Readonly<Record<string, string>>): Promise<void> {
  const own = format === 'cjs' ? [narrow] : [];
  const bundle = await rollup({ input, plugins: [...own, sources], treeshake: { moduleSideEffects: false } });
  await bundle.write({
    dir: out,
    format,
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `[name].${ending}`,
    manualChunks: (id, { getModuleInfo }) => sharedBy(id, getModuleInfo),
    banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
    interop: (id) => (id === catalog ? 'default' : 'esModule'),
    generatedCode: 'es2015',
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
