import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import { root } from '../../entry-points.js';
import type { Cases } from './corpus.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const common: BuildOptions = { bundle: true, write: false, target: 'es2021', tsconfig: join(root, 'tsconfig.json'), logLevel: 'error' };

async function text(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...common, ...options });
  const code = outputFiles?.[0]?.text;
  if (code === undefined) throw new Error('esbuild made nothing');
  return code;
}

export interface Bundles {
  /** For a realm without a host: leaves the function `everywhere()`, which gives JSON text. */
  readonly script: string;
  /** The same in a file. */
  readonly scriptFile: string;
  /** For Node: a file that runs the script in zones. */
  readonly program: string;
}

export async function bundles(cases: Cases): Promise<Bundles> {
  const contents = `import { everywhere } from './corpus.ts';
    globalThis.everywhere = () => JSON.stringify(everywhere(JSON.parse(${JSON.stringify(JSON.stringify(cases))})));`;
  const script = await text({ stdin: { contents, resolveDir: here }, format: 'iife', platform: 'neutral', mainFields: ['module', 'main'] });
  const folder = mkdtempSync(join(tmpdir(), 'termbook-everywhere-'));
  const scriptFile = join(folder, 'script.js');
  const program = join(folder, 'program.cjs');
  writeFileSync(scriptFile, script);
  writeFileSync(program, await text({ entryPoints: [join(here, 'program.ts')], format: 'cjs', platform: 'node' }));
  return { script, scriptFile, program };
}
