import { defineConfig } from 'tsup';
import { entryPoints } from './scripts/entry-points.js';

export default defineConfig({
  // Every file is an entry, so that a bundler drops whole files; only `exports` in package.json decides what is public.
  entry: ['src/**/*.ts', '!src/cli/**', '!src/udf/**'], // one file each: scripts/build-cli.ts, scripts/udf.ts
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
