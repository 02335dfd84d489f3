/** Bundles one file by one bundler of the project it is copied into: `node bundle.mjs <bundler> <entry> <file>`. */
import { basename, dirname } from 'node:path';
import { argv } from 'node:process';

const [bundler, entry, file] = argv.slice(2);
const format = entry.endsWith('.cjs') ? 'cjs' : 'esm';

const bundlers = {
  async esbuild() {
    const { build } = await import('esbuild');
    await build({ entryPoints: [entry], outfile: file, bundle: true, platform: 'node', format });
  },
  async rollup() {
    const { rollup } = await import('rollup');
    const { nodeResolve } = await import('@rollup/plugin-node-resolve');
    const bundle = await rollup({ input: entry, external: /^node:/, plugins: [nodeResolve()], logLevel: 'silent' });
    await bundle.write({ file, format });
  },
  async rolldown() {
    const { rolldown } = await import('rolldown');
    const bundle = await rolldown({ input: entry, platform: 'node' });
    await bundle.write({ file, format });
  },
  async vite() {
    const { build } = await import('vite');
    const output = { entryFileNames: basename(file), format };
    await build({
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: { ssr: entry, outDir: dirname(file), emptyOutDir: false, minify: false, rolldownOptions: { output } },
    });
  },
  async webpack() {
    const { default: webpack } = await import('webpack');
    const { default: Terser } = await import('terser-webpack-plugin');
    const library = { type: format === 'esm' ? 'module' : 'commonjs2' };
    // without a minimizer webpack only says what is unused; names stay
    const minimizer = [new Terser({ terserOptions: { mangle: false }, extractComments: false })];
    const compiler = webpack({
      mode: 'production',
      target: 'node20',
      entry,
      experiments: { outputModule: format === 'esm' },
      output: { path: dirname(file), filename: basename(file), library, module: format === 'esm' },
      optimization: { minimizer },
    });
    await new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        const wrong = error ?? (stats.hasErrors() || stats.hasWarnings() ? new Error(stats.toString()) : undefined);
        wrong === undefined ? resolve() : reject(wrong);
      });
    });
  },
};

await bundlers[bundler]();
