import { defineConfig } from 'tsup';
import { entryPoints } from './scripts/entry-points.js';

/** The types of both formats; scripts/build-js.ts writes the code. */
export default defineConfig({
  entry: Object.fromEntries(entryPoints.map(({ source }) => [source.slice('src/'.length, -'.ts'.length), source])),
  format: ['esm', 'cjs'],
  clean: true,
  tsconfig: 'tsconfig.src.json',
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
});
