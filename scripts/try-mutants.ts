/** Tries changes of source one by one: which test notices each. No file of src is touched, the changed file lives in memory only. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seed } from '../test/draws.js';
import { root } from './entry-points.js';
import type { Mutant } from './policy-mutants.js';
import { inProcesses } from './processes.js';
import type { Draw } from './quick-tests.js';
import { firstFailure, reaches, testFiles, unloaded } from './quick-tests.js';

/** What trying needs to know of a change. */
type Triable = Pick<Mutant, 'id' | 'file' | 'line' | 'place' | 'was' | 'now' | 'start' | 'end' | 'text'>;

interface Task<M> {
  readonly mutant: M;
  /** Each with the milliseconds that it takes without any change. */
  readonly files: readonly (readonly [file: string, usualMs: number])[];
}
/** The file and test that noticed; null = nobody. */
type Noticed = { readonly file: string; readonly test: string } | null;
/** A change, and what became of it. */
export interface Outcome<M> {
  readonly mutant: M;
  readonly noticed: Noticed;
}

/** Laws start from one seed, that of the tests: a change is never noticed by chance. */
const draw: Draw = { seed: seed(), most: Number.MAX_SAFE_INTEGER };

async function tried({ mutant, files }: Task<Triable>): Promise<Noticed> {
  const text = readFileSync(root + mutant.file, 'utf8');
  const change = { file: mutant.file, text: text.slice(0, mutant.start) + mutant.text + text.slice(mutant.end) };
  for (const [file, usualMs] of files) {
    const test = await firstFailure(file, change, usualMs, draw);
    if (test !== null) return { file, test };
  }
  return null;
}

/** Returns the test files of some folders that pass without any change, each with the milliseconds it takes; and those that fail, with the failure. */
export async function passing(
  folders: readonly string[],
): Promise<{ readonly good: ReadonlyMap<string, number>; readonly broken: readonly string[] }> {
  process.env['TZ'] = 'UTC';
  const broken: string[] = [];
  const good = new Map<string, number>();
  for (const file of testFiles(folders)) {
    // the first run compiles
    const failure = await firstFailure(file, null, undefined, draw);
    const from = Date.now();
    if (failure === null) await firstFailure(file, null, undefined, draw);
    if (failure === null) good.set(file, Date.now() - from);
    else if (failure.startsWith(unloaded)) console.log(`left out: ${file} ${failure}`);
    else broken.push(`${file}: ${failure}`);
  }
  return { good, broken };
}

/** Tries every change in two processes; quick test files that noticed many changes of a file so far go first. */
export async function tryAll<M extends Triable>(mutants: readonly M[], files: ReadonlyMap<string, number>): Promise<readonly Outcome<M>[]> {
  const graph = new Map<string, ReadonlySet<string>>();
  const score = new Map<string, number>();
  const key = (mutant: M, file: string): string => `${mutant.file} ${file}`;
  const worth = (mutant: M, [file, usualMs]: Task<M>['files'][number]): number => (1 + (score.get(key(mutant, file)) ?? 0)) / (5 + usualMs);
  const outcomes: Outcome<M>[] = [];
  const from = Date.now();
  let next = 0;
  await inProcesses<Task<M>, Noticed>(
    fileURLToPath(import.meta.url),
    () => {
      const mutant = mutants[next++];
      if (mutant === undefined) return undefined;
      const related = [...files].filter(([file]) => reaches(file, graph).has(mutant.file));
      return { mutant, files: related.sort((a, b) => worth(mutant, b) - worth(mutant, a)) };
    },
    ({ task: { mutant }, result: noticed }) => {
      outcomes.push({ mutant, noticed });
      if (noticed !== null) score.set(key(mutant, noticed.file), (score.get(key(mutant, noticed.file)) ?? 0) + 1);
      if (outcomes.length % 250 === 0) console.log(`${String(outcomes.length)} tried, ${String(Math.round((Date.now() - from) / 1000))} s`);
    },
  );
  return outcomes.sort((a, b) => a.mutant.id - b.mutant.id);
}

/** Returns the changes that nobody noticed, each told on the console. */
export function survived<M extends Triable>(outcomes: readonly Outcome<M>[]): readonly M[] {
  const left = outcomes.filter(({ noticed }) => noticed === null).map(({ mutant }) => mutant);
  for (const { file, line, place, was, now } of left) console.log(`unnoticed  ${file}:${String(line)}  ${place}: ${was} -> ${now}`);
  return left;
}

if (process.argv.includes('--worker')) {
  process.on('message', (task: Task<Triable>) => void tried(task).then((noticed) => process.send?.(noticed)));
}
