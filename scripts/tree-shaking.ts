/**
 * One function imported from the built package, bundled by esbuild (for browsers and for Node), Rollup and Vite: what it does not need must not be in the
 * bundle. `npm run check -- tree-shaking`, after `npm run build`.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import { manifest, root } from './entry-points.js';

/** A function, how large its bundle may be (characters, not minified), and words that only other questions bring. */
interface Case {
  readonly name: string;
  readonly most: number;
  readonly absent: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'instant', most: 4_700, absent: ['cancellation-window/', 'suspension-retention/', 'support-request', 'tax-inclusive-markets/'] },
  { name: 'decideMarket', most: 16_000, absent: ['cancellation-window/', 'suspension-retention/', 'tax-inclusive-markets/'] },
  { name: 'suspensionExpiry', most: 22_000, absent: ['cancellation-window/', 'reservation-markets/', 'tax-inclusive-markets/'] },
  { name: 'splitPrice', most: 28_000, absent: ['cancellation-window/', 'suspension-retention/', 'reservation-markets/'] },
  { name: 'decideCancellation', most: 90_000, absent: ['suspension-retention/', 'reservation-markets/', 'tax-inclusive-markets/'] },
];

const outside = ['@date-fns/utc/date/mini', 'date-fns/addMonths'];

/** A project that has termbook installed, as a link to here. */
const project = mkdtempSync(join(tmpdir(), 'tree-shaking-'));
mkdirSync(join(project, 'node_modules'));
symlinkSync(root, join(project, 'node_modules', manifest.name), 'junction');
const entry = join(project, 'entry.js');

async function byEsbuild(platform: 'browser' | 'node'): Promise<string> {
  const { outputFiles } = await esbuild({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform,
    external: outside,
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}

const { module: face } = (manifest.exports['.'] as { readonly import: { readonly module: string } }).import;

const bundlers: Readonly<Record<string, () => Promise<string>>> = {
  'esbuild, browser': () => byEsbuild('browser'),
  'esbuild, node': () => byEsbuild('node'),
  rollup: async () => {
    // it knows no packages without its plugin
    const resolveId = (id: string): string | null => (id === manifest.name ? join(root, face) : null);
    const bundle = await rollup({ input: entry, plugins: [{ name: 'package', resolveId }], external: outside });
    const { output } = await bundle.generate({ format: 'es' });
    return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  },
  vite: async () => {
    const built = await vite({
      root: project,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: false, lib: { entry, formats: ['es'] }, rolldownOptions: { external: outside } },
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
    return outputs.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  },
};

let failed = 0;
try {
  for (const { name, most, absent } of cases) {
    writeFileSync(entry, `export { ${name} } from '${manifest.name}';\n`);
    for (const [bundler, bundle] of Object.entries(bundlers)) {
      const code = await bundle();
      const kept = absent.filter((word) => code.includes(word));
      const isSmall = code.includes(name) && code.length <= most && kept.length === 0;
      if (!isSmall) failed += 1;
      const what = `${bundler.padEnd(16)} ${name.padEnd(18)} ${String(code.length).padStart(6)} of ${String(most).padStart(6)} characters`;
      console.log(`${isSmall ? 'ok    ' : 'FAILED'} ${what}${kept.length > 0 ? `, with ${kept.join(', ')}` : ''}`);
    }
  }
} finally {
  rmSync(project, { recursive: true });
}
console.log(`tree-shaking: ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
