/** A page bundled as a front end would: from the packed library in a project of its own, through the package's exports. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { build } from 'esbuild';
import { manifest, root } from '../entry-points.js';
import { packedInto } from '../packed.js';

/** Folders that a page may be made of; they lie in the project as they lie here. */
const sources = ['playground', 'examples/cancel-button'];

/** A project that has the packed library installed, and the runtime dependencies that were installed here already; nothing is fetched. */
export function frontEnd(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'termbook-page-'));
  const installed = join(folder, 'node_modules');
  mkdirSync(join(installed, 'termbook'), { recursive: true });
  execFileSync('tar', ['-xzf', packedInto(folder), '--strip-components=1', '-C', join(installed, 'termbook')]);
  for (const name of new Set(Object.keys(manifest.dependencies).map((one) => one.replace(/\/.*/, '')))) {
    symlinkSync(join(root, 'node_modules', name), join(installed, name), 'junction');
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'page', private: true, type: 'module' }));
  for (const source of sources) {
    // without the tsconfig: its paths lead to the sources of the library, past what is packed
    cpSync(join(root, source), join(folder, source), { recursive: true, filter: (file) => !file.endsWith('tsconfig.json') });
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The reader of files is no entry point: a page that imports its source gets the file of it in the packed library. */
const packedReader: Plugin = {
  name: 'packed-reader',
  setup(build) {
    const packed = join(build.initialOptions.absWorkingDir ?? root, 'node_modules/termbook/dist/read-file.js');
    build.onResolve({ filter: /\/src\/cli\/read-file\.js$/ }, () => ({ path: packed, sideEffects: false }));
  },
};

/** Bundles entries of such a project into a folder; gives esbuild's account of what went where. */
export async function bundled(
  folder: string,
  entries: readonly { readonly in: string; readonly out: string }[],
  into: string,
): Promise<Metafile> {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [...entries],
    outdir: into,
    chunkNames: 'part-[name]-[hash]',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [packedReader],
  });
  const foreign = Object.keys(metafile.inputs).find((input) => input.includes('src/') && !input.includes('node_modules/'));
  if (foreign !== undefined) throw new Error(`${foreign} is not of the packed library`);
  return metafile;
}

/** The html of a page, with texts put where a comment names them. */
export function filledPage(file: string, fillings: Readonly<Record<string, string>>): string {
  return Object.entries(fillings).reduce(
    (html, [name, text]) => {
      const place = `<!-- ${name} -->`;
      if (!html.includes(place)) throw new Error(`${file} has no place for ${name}`);
      return html.replace(place, () => text);
    },
    readFileSync(join(root, file), 'utf8'),
  );
}
