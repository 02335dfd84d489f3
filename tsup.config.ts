import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { entryPoints, typedAlone } from './scripts/entry-points.js';

/** The declarations, in one file for all entry points but those that name the types of other packages; scripts/build-types.ts writes a file an entry point. */
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const together = entryPoints.filter((entry) => !typedAlone.includes(entry));
writeFileSync('dist/types.ts', together.map(({ source }) => `export * from '../${source.replace(/\.ts$/, '.js')}';\n`).join(''));

export default {
  entry: {
    types: 'dist/types.ts',
    ...Object.fromEntries(typedAlone.map(({ source }) => [source.slice('src/'.length, -'.ts'.length), source])),
  },
  format: ['esm'],
  tsconfig: 'tsconfig.src.json',
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0', rootDir: '.' } },
};
