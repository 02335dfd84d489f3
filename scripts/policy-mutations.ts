/**
 * Changes every value of src/policy in turn and runs the tests that reach it: `npm run proof policy` prints which changes no test notices,
 * fails if a value is among them, and writes docs/policy-mutations.md. No file of src is touched: the changed table lives in memory only.
 * `-- roles trial` tries some tables only and writes nothing; `-- --despite` goes on without test files that fail before any change.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './entry-points.js';
import type { Mutant } from './policy-mutants.js';
import { policyMutants } from './policy-mutants.js';
import { firstFailure, reaches, testFiles, unloaded } from './quick-tests.js';

const folders = ['kernel', 'vocabulary', 'policy', 'rules', 'lifecycle', 'laws'];
const page = 'docs/policy-mutations.md';
/** A changed number may let a loop run for ever: a file may take so many times as long as without any change, and so long at least. */
const patience = { times: 20, atLeastMs: 30_000 };

const tooLong = 'it ran too long';

interface Task {
  readonly mutant: Mutant;
  readonly files: readonly string[];
}
interface Outcome {
  readonly mutant: Mutant;
  /** The file and test that noticed; null = nobody. */
  readonly noticed: { readonly file: string; readonly test: string } | null;
}

async function tried({ mutant, files }: Task, onFile: (file: string) => void): Promise<Outcome> {
  const text = readFileSync(root + mutant.file, 'utf8');
  const change = { file: mutant.file, text: text.slice(0, mutant.start) + mutant.text + text.slice(mutant.end) };
  for (const file of files) {
    onFile(file);
    const test = await firstFailure(file, change);
    if (test !== null) return { mutant, noticed: { file, test } };
  }
  return { mutant, noticed: null };
}

/** A worker tries what it is told, one by one. */
function work(): void {
  process.on('message', (task: Task) => {
    void tried(task, (file) => process.send?.(file)).then((outcome) => process.send?.(outcome));
  });
  process.on('disconnect', () => process.exit());
}

/** Tries every mutant in workers; quick test files that noticed many changes of a table so far go first. */
function tryAll(
  mutants: readonly Mutant[],
  files: ReadonlyMap<string, number>,
  onDone: (count: number) => void,
): Promise<readonly Outcome[]> {
  const graph = new Map<string, ReadonlySet<string>>();
  const score = new Map<string, number>();
  /** What a file has noticed of this table so far, by the time that it takes. */
  const worth = (mutant: Mutant, file: string): number => (1 + (score.get(`${mutant.file} ${file}`) ?? 0)) / (5 + (files.get(file) ?? 0));
  const related = (mutant: Mutant): readonly string[] =>
    [...files.keys()].filter((file) => reaches(file, graph).has(mutant.file)).sort((a, b) => worth(mutant, b) - worth(mutant, a));
  const outcomes: Outcome[] = [];
  let next = 0;
  return new Promise((resolve) => {
    let busy = 0;
    const finish = (outcome: Outcome): void => {
      outcomes.push(outcome);
      if (outcome.noticed !== null) {
        const key = `${outcome.mutant.file} ${outcome.noticed.file}`;
        score.set(key, (score.get(key) ?? 0) + 1);
      }
      onDone(outcomes.length);
    };
    const start = (): void => {
      const worker: ChildProcess = fork(fileURLToPath(import.meta.url), ['--worker'], { env: { ...process.env, TZ: 'UTC' } });
      let timer: NodeJS.Timeout | undefined;
      let current: Mutant | undefined;
      const give = (): void => {
        const mutant = mutants[next++];
        if (mutant === undefined) {
          worker.disconnect();
          busy--;
          if (busy === 0) resolve(outcomes.sort((a, b) => a.mutant.id - b.mutant.id));
          return;
        }
        current = mutant;
        worker.send({ mutant, files: related(mutant) } satisfies Task);
      };
      const giveUp = (mutant: Mutant, file: string): void => {
        worker.removeAllListeners();
        worker.kill('SIGKILL');
        console.log(`too long   ${mutant.file}:${String(mutant.line)}  ${mutant.place}: ${mutant.was} -> ${mutant.now} in ${file}`);
        finish({ mutant, noticed: { file, test: tooLong } });
        busy--;
        start();
      };
      worker.on('message', (told: Outcome | string) => {
        clearTimeout(timer);
        if (typeof told === 'string') {
          const mutant = current;
          const wait = Math.max(patience.atLeastMs, patience.times * (files.get(told) ?? 0));
          if (mutant !== undefined) timer = setTimeout(() => giveUp(mutant, told), wait);
          return;
        }
        finish(told);
        give();
      });
      busy++;
      give();
    };
    for (let count = Math.min(2, availableParallelism()); count > 0; count--) start();
  });
}

const kinds = ['number', 'date', 'list', 'word', 'flag', 'table', 'citation'] as const;

/** One line per table: how many changes of each kind, and how many of them a test noticed. */
function summary(outcomes: readonly Outcome[]): readonly (readonly string[])[] {
  const files = [...new Set(outcomes.map(({ mutant }) => mutant.file))];
  const line = (name: string, own: readonly Outcome[]): readonly string[] => [
    name,
    ...kinds.map((kind) => {
      const of = own.filter(({ mutant }) => mutant.kind === kind);
      const noticed = of.filter((outcome) => outcome.noticed !== null).length;
      return of.length === 0 ? '' : `${String(noticed)}/${String(of.length)}`;
    }),
  ];
  return [...files.map((file) => line(basename(file, '.ts'), own(outcomes, file))), line('all', outcomes)];
}

const own = (outcomes: readonly Outcome[], file: string): readonly Outcome[] => outcomes.filter(({ mutant }) => mutant.file === file);
const survived = (outcomes: readonly Outcome[]): readonly Mutant[] =>
  outcomes.filter(({ noticed }) => noticed === null).map(({ mutant }) => mutant);
const cells = (row: readonly string[]): string => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function report(outcomes: readonly Outcome[]): string {
  const left = survived(outcomes);
  const long = outcomes.filter(({ noticed }) => noticed?.test === tooLong).length;
  const listed = (mutants: readonly Mutant[]): string =>
    mutants.length === 0
      ? 'None.'
      : [
          cells(['table', 'value', 'was', 'became']),
          '|---|---|---|---|',
          ...mutants.map(({ file, place, was, now }) => cells([basename(file, '.ts'), place, `\`${was}\``, `\`${now}\``])),
        ].join('\n');
  return `<!-- Generated by \`npm run proof policy\`. Do not edit. -->

# What happens when a policy value changes

Every value of \`src/policy\` was changed by itself: numbers by one, dates by one day, items and optional keys left out, words, flags and rows of
lookup tables swapped for another one that fits. After each change the tests that reach the table ran, but for the long laws. A cell says how many changes a test noticed,
out of how many; citations are rule ids, sources and certainty.${long === 0 ? '' : ` ${String(long)} of the changes were noticed only because a test no longer came to its end.`}

${[cells(['table', ...kinds]), `|---|${kinds.map(() => '---').join('|')}|`, ...summary(outcomes).map(cells)].join('\n')}

## Values that may change unnoticed

${listed(left.filter(({ kind }) => kind !== 'citation'))}

## Citations that may change unnoticed

${listed(left.filter(({ kind }) => kind === 'citation'))}
`;
}

async function main(chosen: readonly string[]): Promise<void> {
  const all = policyMutants();
  const mutants = chosen.length === 0 ? all : all.filter(({ file }) => chosen.includes(basename(file, '.ts')));
  const files = testFiles(folders);
  process.env['TZ'] = 'UTC';
  const broken: string[] = [];
  const good = new Map<string, number>();
  for (const file of files) {
    // the first run compiles
    const failure = await firstFailure(file, null);
    const from = Date.now();
    if (failure === null) await firstFailure(file, null);
    if (failure === null) good.set(file, Date.now() - from);
    else if (failure.startsWith(unloaded)) console.log(`left out: ${file} ${failure}`);
    else broken.push(`${file}: ${failure}`);
  }
  if (broken.length > 0) {
    console.log(`these fail before any change:\n${broken.join('\n')}`);
    process.exitCode = 1;
    if (!process.argv.includes('--despite')) return;
  }
  const from = Date.now();
  console.log(`${String(mutants.length)} changes, ${String(good.size)} test files`);
  const outcomes = await tryAll(mutants, good, (count) => {
    if (count % 250 === 0) console.log(`${String(count)} tried, ${String(Math.round((Date.now() - from) / 1000))} s`);
  });
  const left = survived(outcomes);
  for (const { file, line, place, was, now } of left) console.log(`unnoticed  ${file}:${String(line)}  ${place}: ${was} -> ${now}`);
  console.log(
    `\n${[['table', ...kinds], ...summary(outcomes)].map((row) => row.map((cell, at) => cell.padEnd(at === 0 ? 26 : 9)).join(' ')).join('\n')}`,
  );
  console.log(`${String(outcomes.length)} changes: ${String(outcomes.length - left.length)} noticed, ${String(left.length)} not`);
  if (left.some(({ kind }) => kind !== 'citation')) process.exitCode = 1;
  if (chosen.length === 0) writeFileSync(root + page, report(outcomes));
}

if (process.argv.includes('--worker')) work();
else await main(process.argv.slice(2).filter((name) => !name.startsWith('--')));
