import { build } from 'esbuild';
import { root } from '../entry-points.js';

/** Snowflake asks for at most 100 KB in a function; the other engines take more, BigQuery as a library file. */
export const largest = 100_000;

/** The one file: `var termbook = ...`, a function that an engine's function calls. */
export async function udfCode(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/udf/termbook.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'termbook',
    footer: { js: 'termbook=termbook.termbook;' },
    target: 'es2018',
    // the one call newer than ES2020
    define: { 'Object.hasOwn': 'Object.prototype.hasOwnProperty.call' },
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    tsconfig: 'tsconfig.src.json',
    logLevel: 'warning',
  });
  return outputFiles.map(({ text }) => text).join('');
}
