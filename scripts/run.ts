import { execFileSync, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './entry-points.js';

type Print = (text: string) => void;

/** Runs a program of the project's own (tsc, vitest, `tsx script.ts`) in its root; true when it ends well. What it prints is shown, or given to `print`. */
export function ran(
  [command = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
  print?: Print,
): Promise<boolean> {
  const PATH = [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(command, args, {
    cwd: root,
    stdio: print === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, PATH },
    shell: process.platform === 'win32',
  });
  if (print !== undefined) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', print);
  return new Promise((done) => {
    child.once('error', () => {
      done(false);
    });
    child.once('close', (status) => {
      done(status === 0);
    });
  });
}

/** Runs npm in a folder; it prints errors only. */
export function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** A named program. */
export type Step = readonly [name: string, run: (print?: Print) => Promise<boolean>];

/**
 * Runs groups of programs one after the other to the end, those of a group two at a time, and prints how each ended and how long it took; gives the names of
 * those that failed.
 */
export async function allRan(what: string, groups: readonly (readonly Step[])[]): Promise<readonly string[]> {
  const results: { name: string; ok: boolean; seconds: number }[] = [];
  for (const group of groups) {
    const waiting = [...group];
    const isAlone = waiting.length === 1;
    const lane = async (): Promise<void> => {
      for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
        const [name, run] = step;
        const texts: string[] = [];
        const from = Date.now();
        if (isAlone) console.log(`\n> ${name}`);
        const ok = await run(isAlone ? undefined : (text) => texts.push(text));
        if (!isAlone) console.log(`\n> ${name}\n${texts.join('')}`);
        results.push({ name, ok, seconds: (Date.now() - from) / 1000 });
      }
    };
    await Promise.all([lane(), lane()]);
  }
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  console.log(`\n${what}`);
  for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)} ${seconds.toFixed(1)} s`);
  console.log(`${what}: ${String(results.length - failed.length)} passed, ${String(failed.length)} failed`);
  return failed;
}
