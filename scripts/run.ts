import { execFileSync, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './entry-points.js';

/** Runs a program of the project's own (tsc, vitest, `tsx script.ts`) in its root and shows what it prints; true when it ends well. */
export function ran([command = '', ...args]: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const PATH = [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Runs npm in a folder; it prints errors only. */
export function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Runs named programs one after the other to the end, and prints how each ended and how long it took; gives the names of those that failed. */
export function allRan(what: string, steps: readonly (readonly [name: string, run: () => boolean])[]): readonly string[] {
  const results = steps.map(([name, run]) => {
    console.log(`\n> ${name}`);
    const from = Date.now();
    const ok = run();
    return { name, ok, seconds: (Date.now() - from) / 1000 };
  });
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  console.log(`\n${what}`);
  for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)} ${seconds.toFixed(1)} s`);
  console.log(`${what}: ${String(results.length - failed.length)} passed, ${String(failed.length)} failed`);
  return failed;
}
