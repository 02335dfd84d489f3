/** What a page loads first, in bytes of brotli as a server would send it. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Metafile } from 'esbuild';

function brotliBytes(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
}

/** A bundle and all that it imports at once, not on demand. */
function withImports(metafile: Metafile, output: string, found: Set<string>): Set<string> {
  if (found.has(output)) return found;
  found.add(output);
  for (const { path, kind } of metafile.outputs[output]?.imports ?? []) {
    if (kind === 'import-statement') withImports(metafile, path, found);
  }
  return found;
}

/** The bundle that came of a source file. */
function outputOf(metafile: Metafile, source: string): string {
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(source) === true);
  if (found === undefined) throw new Error(`nothing was made of ${source}`);
  return found[0];
}

/** The files that are loaded for some sources. */
export function filesFor(metafile: Metafile, sources: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const source of sources) withImports(metafile, outputOf(metafile, source), found);
  return [...found].map((output) => basename(output));
}

export function total(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + brotliBytes(join(folder, file)), 0);
}
