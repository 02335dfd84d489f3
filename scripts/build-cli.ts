/** Bundles the command line program into one file, `dist/cli.js`: it starts without loading what it does not ask. */
import { build } from 'esbuild';
import { manifest, root } from './entry-points.js';

await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: Object.keys(manifest.dependencies),
  // the file says where each part is from: beside the sources, wherever packages are kept here
  preserveSymlinks: true,
  banner: { js: '#!/usr/bin/env node' },
  tsconfig: 'tsconfig.src.json',
  logLevel: 'warning',
});
