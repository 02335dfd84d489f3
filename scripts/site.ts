/**
 * Builds the documentation into docs/site, static and offline: `npm run site`; look at it with `npx vitepress preview docs`.
 * Fails on any warning of TypeDoc or VitePress, on a link that leads nowhere, and on anything that a page would load from another host.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspectSite } from './docs/inspect-site.js';
import { inSite, llmsText } from './docs/llms.js';
import { writeReference } from './docs/reference.js';
import { root } from './entry-points.js';
import { rulePages } from './rule-pages.js';

const site = join(root, 'docs/site');
const base = process.env['DOCS_BASE'] ?? '/';

/** Runs a command and shows what it says; its output, or a failure. */
async function run(command: string, args: readonly string[]): Promise<string> {
  return await new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      process.stdout.write(chunk);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(said);
      else reject(new Error(`${args.join(' ')} ended with ${String(code)}`));
    });
  });
}

const steps: string[] = [];
async function timed<T>(step: string, work: () => Promise<T> | T): Promise<T> {
  const from = Date.now();
  const result = await work();
  steps.push(`${step} ${((Date.now() - from) / 1000).toFixed(1)} s`);
  return result;
}

rmSync(site, { recursive: true, force: true });
rmSync(join(root, 'docs/api'), { recursive: true, force: true });
for (const [file, text] of rulePages()) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const [warnings] = await Promise.all([
  timed('reference', writeReference),
  timed('playground', async () => await run(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/playground.ts'])),
]);
if (warnings > 0) throw new Error(`TypeDoc warned: ${String(warnings)} times`);

const said = await timed(
  'pages',
  async () => await run(process.execPath, [join(root, 'node_modules/vitepress/bin/vitepress.js'), 'build', 'docs']),
);
const warned = said.split('\n').filter((line) => /\bwarn|\(!\)|deprecat/i.test(line));
if (warned.length > 0) throw new Error(`VitePress warned:\n${warned.join('\n')}`);
writeFileSync(join(site, 'llms.txt'), llmsText(inSite));

const complaints = await timed('inspection', () => inspectSite(site, base));
if (complaints.length > 0) throw new Error(`${String(complaints.length)} complaints:\n${complaints.slice(0, 40).join('\n')}`);
console.log(`docs/site is built: ${steps.join(', ')}; no warning, no dead link, nothing loaded from another host`);
