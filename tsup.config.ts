import { defineConfig } from 'tsup';
import { entryPoints } from './scripts/entry-points.js';

/** The types; scripts/build-cts.ts writes those for `require`, scripts/build-js.ts the code. */
export default defineConfig({
  entry: Object.fromEntries(entryPoints.map(({ source }) => [source.slice('src/'.length, -'.ts'.length), source])),
  format: ['esm'],
  clean: true,
  tsconfig: 'tsconfig.src.json',
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
});
