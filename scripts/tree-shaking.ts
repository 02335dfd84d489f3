/**
 * One function imported from the built package, bundled by esbuild, Rollup and Vite: what it does not need must not be in the bundle.
 * `npx tsx scripts/tree-shaking.ts`, after `npm run build`.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import { root } from './entry-points.js';

/** A function, how large it may come out (bytes, minified or not), and words that only other questions bring. */
interface Case {
  readonly name: string;
  readonly most: number;
  readonly absent: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'instant', most: 12_000, absent: ['cancellation-window/', 'suspension-retention/', 'support-request', 'tax-inclusive-markets/'] },
  { name: 'decideMarket', most: 40_000, absent: ['cancellation-window/', 'suspension-retention/', 'tax-inclusive-markets/'] },
  { name: 'suspensionExpiry', most: 60_000, absent: ['cancellation-window/', 'reservation-markets/', 'tax-inclusive-markets/'] },
  { name: 'splitPrice', most: 60_000, absent: ['cancellation-window/', 'suspension-retention/', 'reservation-markets/'] },
];

const virtual = 'virtual:entry';
const source = (name: string): string => `export { ${name} } from '${root}dist/index.js';`;
const given = (code: string) => ({
  name: 'entry',
  resolveId: (id: string) => (id === virtual ? id : null),
  load: (id: string) => (id === virtual ? code : null),
});
const outside = ['@date-fns/utc/date/mini', 'date-fns/addMonths'];

const bundlers: Readonly<Record<string, (code: string) => Promise<string>>> = {
  esbuild: async (code) => {
    const { outputFiles } = await esbuild({
      stdin: { contents: code, resolveDir: root },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      packages: 'external',
      external: outside,
    });
    return outputFiles.map(({ text }) => text).join('');
  },
  rollup: async (code) => {
    const bundle = await rollup({ input: virtual, plugins: [given(code)], external: outside });
    const { output } = await bundle.generate({ format: 'es' });
    return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  },
  vite: async (code) => {
    // its library mode wants a file
    const file = join(mkdtempSync(join(tmpdir(), 'tree-shaking-')), 'entry.js');
    writeFileSync(file, code);
    const built = await vite({
      root,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: false, lib: { entry: file, formats: ['es'] }, rolldownOptions: { external: outside } },
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
    return outputs.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  },
};

let failed = 0;
for (const [bundler, bundle] of Object.entries(bundlers)) {
  for (const { name, most, absent } of cases) {
    const code = await bundle(source(name));
    const kept = absent.filter((word) => code.includes(word));
    const ok = code.includes(name) && code.length <= most && kept.length === 0;
    if (!ok) failed += 1;
    console.log(
      `${ok ? 'ok    ' : 'FAILED'} ${bundler.padEnd(8)} ${name.padEnd(18)} ${String(code.length).padStart(7)} bytes${kept.length > 0 ? `, with ${kept.join(', ')}` : ''}`,
    );
  }
}
console.log(`tree-shaking: ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
