/** Bundles the benchmark with the sources as esbuild leaves them in the package, and runs it with a collectable heap. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = `${here}node_modules/.bench/bench.js`;
// what it is measured against has a lock of its own, and is installed the first time
if (!existsSync(`${here}node_modules/xstate`))
  spawnSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
await build({
  entryPoints: [`${here}bench.ts`],
  outfile: out,
  bundle: true,
  packages: 'external',
  alias: { termbook: `${here}../src/index.ts` },
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  logLevel: 'warning',
});
copyFileSync(`${here}peers/peers.js`, `${here}node_modules/.bench/peers.js`);
const { status } = spawnSync(process.execPath, ['--expose-gc', out, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: here,
  env: { ...process.env, TZ: 'UTC' },
});
process.exitCode = status ?? 1;
