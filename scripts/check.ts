/**
 * Runs every check, one after the other, to the end: `npm run check`, or `npm run check -- lint test` for some of them, `-- --without test` for all others.
 * The last ones need Debian's `chromium` and `fonts-noto-cjk`.
 */
import { spawnSync } from 'node:child_process';
import { root } from './entry-points.js';

const steps = [
  'typecheck',
  'test:types',
  'lint',
  'format:check',
  'test',
  'coverage',
  'build',
  'publint',
  'attw',
  'size',
  'tree-shaking',
  'knip',
  'docs:rules:check',
  'docs:evidence:check',
  'check:pack',
  'example:service',
  'docs',
  'test:browser',
  'engines',
  'proof:quick',
] as const;

const named = process.argv.slice(2);
const isWithout = named[0] === '--without';
const listed = isWithout ? named.slice(1) : named;
const unknown = listed.filter((name) => !steps.some((step) => step === name));
if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}; there are ${steps.join(', ')}`);

const chosen = listed.length === 0 ? steps : steps.filter((step) => listed.includes(step) !== isWithout);
const results = chosen.map((step) => {
  console.log(`\n> ${step}`);
  const from = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', step], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return { step, ok: status === 0, seconds: (Date.now() - from) / 1000 };
});

console.log('\ncheck');
for (const { step, ok, seconds } of results) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${step.padEnd(14)} ${seconds.toFixed(1)} s`);
const failed = results.filter(({ ok }) => !ok).length;
console.log(`steps: ${String(results.length - failed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
