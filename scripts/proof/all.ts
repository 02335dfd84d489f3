/** Runs every proof, one after the other: `npm run proof`, with `-- --quick` the sizes that CI runs (all but mutation), with `-- --write` the figures are kept. */
import { spawnSync } from 'node:child_process';
import { manifest, root } from '../entry-points.js';

const { scripts } = manifest as unknown as { readonly scripts: Readonly<Record<string, string>> };
const passed = process.argv.slice(2);
const proofs = [
  'model',
  'temporal',
  'sql',
  'money',
  'hostile',
  'clock',
  'everywhere',
  'supply',
  ...(passed.includes('--quick') ? [] : ['mutation']),
];
const failed = proofs.filter((name) => {
  const script = `proof:${name}`;
  if (scripts[script] === undefined) throw new Error(`package.json has no script ${script}`);
  return spawnSync('npm', ['run', '--silent', script, '--', ...passed], { cwd: root, stdio: 'inherit' }).status !== 0;
});
console.log(
  `proofs: ${String(proofs.length - failed.length)} passed, ${String(failed.length)} failed${failed.map((name) => ` ${name}`).join('')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
