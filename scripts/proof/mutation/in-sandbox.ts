/**
 * Runs the tests of the folder in which this file lies, which is a sandbox of Stryker: its sources hold every mutant, and `__stryker__.activeMutant` says which
 * one is on. Each mutant gets fresh modules, so that nothing that one mutant left behind can kill or save another.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Test } from '../../quick-tests.js';
import { isCutOff, limited, reaches, testFiles, testsOf } from '../../quick-tests.js';
import { compared } from './compared.js';
import { draw, speaksFor, testFolders } from './folders.js';
import type { Coverage, DryRunOutcome, MutantOutcome, MutantRun, TestOutcome } from './stryker-words.js';

/** What the instrumented sources read and write: global.__stryker__. */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage: Coverage;
}

const board: Switchboard = { mutantCoverage: { static: {}, perTest: {} } };
Object.assign(globalThis, { __stryker__: board });
process.env['TZ'] = 'UTC';
process.env['TIER'] = 'mutation';

/** From the root of the sandbox: src/kernel/money.ts. */
const named = (path: string): string => path.slice(path.lastIndexOf('/src/') + 1);
const all = testFiles(testFolders);
/** While others edit the tree: go on without the tests that fail before any change. */
const despite = process.env['MUTATION_DESPITE'] !== undefined;
// a process that takes over from one that ran too long has made no dry run of its own: what that one found is kept
const failingIn = 'failing-tests.json';
const usualIn = 'usual-times.json';
const kept = (file: string): unknown => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : []);
const failing = new Set<string>(kept(failingIn) as readonly string[]);
const graph = new Map<string, ReadonlySet<string>>();
/** What a test file takes, in milliseconds, and how many mutants of a source file it killed so far: quick and deadly files go first. */
const cost = new Map<string, number>();
const kills = new Map<string, number>();

/** What a test takes without any mutant, in milliseconds. */
const usual = new Map<string, number>(kept(usualIn) as readonly [string, number][]);

/** What a changed source threw where nobody waits for it: what an element draws later, in a task of its own. A run of vitest fails by it too. */
const unawaited: unknown[] = [];
process.on('uncaughtException', (error) => unawaited.push(error));

const tooLong = (what: string): MutantOutcome => ({ status: 'timeout', reason: `it takes too long: ${what}` });

/** The tests of a file with the names under which Stryker knows them: two of one name are told apart by their number. */
function known(file: string, tests: readonly Test[]): readonly { readonly id: string; readonly test: Test }[] {
  const met = new Map<string, number>();
  return tests.map((test) => {
    const id = `${file}#${test.name}`;
    const count = (met.get(id) ?? 0) + 1;
    met.set(id, count);
    return { id: count === 1 ? id : `${id} (${String(count)})`, test };
  });
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 400);

/** Every test once without any mutant: which mutants each one reaches. */
export async function dryRun({ files = [] }: { readonly files?: readonly string[] }): Promise<DryRunOutcome> {
  const sources = files.map(named);
  const results: TestOutcome[] = [];
  board.activeMutant = undefined;
  for (const file of all.filter((one) => sources.some((source) => speaksFor(one, source)))) {
    const from = performance.now();
    const tests = await testsOf(file, null, draw);
    if (typeof tests === 'string' && despite) continue;
    if (typeof tests === 'string') return { status: 'error', errorMessage: `${file}: ${tests}` };
    for (const { id, test } of known(file, tests)) {
      const begun = performance.now();
      const base = { id, name: id, fileName: file };
      board.currentTestId = id;
      try {
        await test.run();
        usual.set(id, performance.now() - begun);
        results.push({ ...base, timeSpentMs: performance.now() - begun, status: 0 });
      } catch (error) {
        if (despite) failing.add(id);
        else results.push({ ...base, timeSpentMs: performance.now() - begun, status: 1, failureMessage: said(error) });
      } finally {
        board.currentTestId = undefined;
      }
    }
    cost.set(file, performance.now() - from);
  }
  writeFileSync(usualIn, JSON.stringify([...usual]));
  if (failing.size > 0) writeFileSync(failingIn, JSON.stringify([...failing]));
  return { status: 'complete', tests: results, mutantCoverage: board.mutantCoverage };
}

/** The test files that may notice a mutant: those of its covering tests, or, for one that is read while a module loads, all that reach its file. */
function filesFor({ testFilter, activeMutant }: MutantRun): readonly string[] {
  const source = named(activeMutant.fileName);
  const covering = new Set(testFilter?.map((id) => id.slice(0, id.indexOf('#'))));
  const worth = (file: string): number => (1 + (kills.get(`${source} ${file}`) ?? 0)) / (5 + (cost.get(file) ?? 0));
  return all
    .filter((file) => speaksFor(file, source))
    .filter((file) => (testFilter === undefined ? reaches(file, graph).has(source) : covering.has(file)))
    .sort((a, b) => worth(b) - worth(a));
}

/** Tells, where the run wants to know, whether drawn calls find a difference that the tests do not. What is read while a module loads is run by no call. */
function compare(id: string, activation: MutantRun['mutantActivation']): void {
  const file = process.env['MUTATION_COMPARED'];
  if (file === undefined || activation === 'static') return;
  try {
    appendFileSync(file, `${JSON.stringify({ id, ...compared(board, id) })}\n`);
  } catch (error) {
    if (!isCutOff(error)) throw error;
    appendFileSync(file, `${JSON.stringify({ id, executed: 0, differs: 'a call that does not come to its end' })}\n`);
  }
}

/** One mutant: the tests that may notice it, until one does. All tests of a file: what one of them reads first, the others find remembered. */
export async function mutantRun(options: MutantRun): Promise<MutantOutcome> {
  const { activeMutant, hitLimit, mutantActivation } = options;
  const source = named(activeMutant.fileName);
  let nrOfTests = 0;
  board.hitCount = 0;
  board.hitLimit = hitLimit;
  const noticed = (file: string, id: string, failureMessage: string): MutantOutcome => {
    kills.set(`${source} ${file}`, (kills.get(`${source} ${file}`) ?? 0) + 1);
    if (hitLimit !== undefined && (board.hitCount ?? 0) > hitLimit) return { status: 'timeout', reason: 'it ran on and on' };
    return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
  };
  try {
    unawaited.length = 0;
    for (const file of filesFor(options)) {
      board.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      const tests = await limited(() => testsOf(file, null, draw), 500);
      if (typeof tests === 'string') return noticed(file, `${file}#loads`, tests);
      board.activeMutant = activeMutant.id;
      for (const { id, test } of known(file, tests)) {
        if (failing.has(id)) continue;
        nrOfTests++;
        try {
          await limited(test.run, usual.get(id) ?? 200);
        } catch (error) {
          if (isCutOff(error)) return tooLong(id);
          return noticed(file, id, said(error));
        }
        if (unawaited.length > 0) return noticed(file, id, said(unawaited[0]));
      }
    }
    compare(activeMutant.id, mutantActivation);
    return { status: 'survived', nrOfTests };
  } catch (error) {
    if (isCutOff(error)) return tooLong('the tests do not load');
    throw error;
  } finally {
    board.activeMutant = undefined;
  }
}
