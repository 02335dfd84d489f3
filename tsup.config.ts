import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsup';
import { entryPoints, root } from './scripts/entry-points.js';

/** Every source file but those that are one file each: scripts/build-cli.ts, scripts/udf.ts. In one order, so that two builds come out alike. */
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/^(?:cli|udf)\//.test(file))
  .sort();

export default defineConfig({
  // Every file is an entry, so that a bundler drops whole files; only `exports` in package.json decides what is public.
  entry: Object.fromEntries(sources.map((file) => [file.slice(0, -'.ts'.length), `src/${file}`])),
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
  clean: true,
  sourcemap: true,
  tsconfig: 'tsconfig.src.json',
  dts: {
    entry: Object.fromEntries(entryPoints.map(({ source }) => [source.slice('src/'.length, -'.ts'.length), source])),
    compilerOptions: { ignoreDeprecations: '6.0' },
  },
  esbuildOptions(options) {
    options.sourcesContent = false; // src is in the package
  },
});
