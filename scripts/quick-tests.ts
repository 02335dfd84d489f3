/**
 * Runs tests of this repository in one process, without building anything: a small loader of CommonJS, fresh modules for every run, and one
 * source file that may be changed in memory. A thousand changed tables are tried in minutes, and no file is written.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import type fastCheck from 'fast-check';
import ts from 'typescript';
import { expect, vi } from 'vitest';
import { root } from './entry-points.js';

type Body = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => unknown;
type TestBody = (...args: readonly unknown[]) => unknown;

export interface Test {
  readonly name: string;
  readonly run: () => unknown;
}

/** How the failure of a file begins that cannot be run here: its imports await something, say. */
export const unloaded = 'does not load';

/** What stands for a test that was cut off. */
export const tooLong = 'it ran too long';

/** The source of a file, changed or not. */
export interface Change {
  readonly file: string;
  readonly text: string;
}

const nodeRequire = createRequire(import.meta.url);
const compiled = new Map<string, Body>();
const reached = new Map<string, ReadonlySet<string>>();

const fc = nodeRequire('fast-check') as typeof fastCheck;

/** How laws are tried: from which seed where they name none, and how often at most. */
export interface Draw {
  readonly seed: number;
  readonly most: number;
}

/** fast-check with one seed for what names none, and fewer runs, whatever a test asks for. */
function drawing({ seed, most }: Draw): object {
  const assert = ((property: fastCheck.IRawProperty<unknown>, asked: fastCheck.Parameters<unknown> = {}) =>
    // that a law fails is enough: nobody reads the smallest counterexample
    fc.assert(property, {
      seed,
      ...asked,
      numRuns: Math.min(asked.numRuns ?? 100, most),
      endOnFailure: true,
    })) as typeof fastCheck.assert;
  return { ...fc, assert };
}

function compile(file: string, text: string): Body {
  if (file.endsWith('.json')) return (_require, module) => (module.exports = JSON.parse(text) as unknown);
  const placed = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(root + file).href));
  const plain = mayAwait(file)
    ? ts.transpileModule(placed, {
        fileName: file,
        compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
      }).outputText
    : transformSync(placed, { loader: 'ts', format: 'cjs', target: 'es2022', supported: { 'dynamic-import': false } }).code;
  const kind = mayAwait(file) ? 'async function' : 'function';
  return vm.runInThisContext(`(${kind} (require, module, exports) {${plain}\n})`, { filename: file }) as Body;
}

/** A test file may await while it loads, and so may the file that finds every table. */
function mayAwait(file: string): boolean {
  return file.endsWith('.test.ts') || file === awaited;
}

const awaited = 'test/dated-tables.ts';

function bodyOf(file: string): Body {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const body = compile(file, readFileSync(root + file, 'utf8'));
  compiled.set(file, body);
  return body;
}

/** The file that an import names, from the root of the repository; undefined for a package. */
function resolved(from: string, name: string): string | undefined {
  if (name === 'termbook') return 'src/index.ts';
  if (name.startsWith('termbook/')) return `src/${name.slice('termbook/'.length)}/index.ts`;
  if (name.startsWith(root)) return name.slice(root.length);
  if (!name.startsWith('.')) return undefined;
  return new URL(name, `file:///${from}`).pathname.slice(1).replace(/\.js$/, '.ts');
}

/** The files that a file imports itself. */
export function importsOf(file: string): readonly string[] {
  if (!existsSync(root + file)) return [];
  const { importedFiles } = ts.preProcessFile(readFileSync(root + file, 'utf8'), true, true);
  return importedFiles.flatMap(({ fileName }) => resolved(file, fileName) ?? []);
}

/** Every file that a file reaches by imports, itself included. */
export function reaches(file: string, known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const reached = new Set([file]);
  known.set(file, reached);
  for (const target of importsOf(file)) for (const one of reaches(target, known)) reached.add(one);
  return reached;
}

/** The test files of some folders of test; '' = all. */
export function testFiles(folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) =>
      existsSync(`${root}test/${folder}`)
        ? readdirSync(`${root}test/${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => posix.join('test', folder, file))
        : [],
    )
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

/** Text of a value without what printers differ in. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '').replaceAll(/,(?=[\]}])/g, '');

// some matchers of vitest ask its runner in which file they stand
Object.defineProperty(globalThis, '__vitest_worker__', { value: { filepath: root }, configurable: true });

// the snapshots of vitest need its runner: here lists and records of texts and numbers are compared as JSON
const expectHere = new Proxy(expect, {
  apply: (target, _self, [value, message]: [unknown, string?]) =>
    new Proxy(target(value, message), {
      get: (assertion, key) =>
        key === 'toMatchInlineSnapshot'
          ? (snapshot: string) => {
              target(bare(JSON.stringify(value))).toBe(bare(snapshot));
            }
          : (Reflect.get(assertion, key) as unknown),
    }),
});

/** What a test file registers, put into a list instead of given to vitest. */
function registrar(tests: Test[], resetModules: () => void) {
  const around: string[] = [];
  // those for all tests of a block run around each: it costs time, and finds the same
  let before: TestBody[] = [];
  let after: TestBody[] = [];
  const body = (args: readonly unknown[]): TestBody => args.find((arg) => typeof arg === 'function') as TestBody;
  const register = (name: string, ...rest: readonly unknown[]): void => {
    const run = body(rest);
    const [starts, ends] = [before, after];
    tests.push({
      name: [...around, name].join(' '),
      run: async () => {
        for (const hook of starts) await hook();
        try {
          await run();
        } finally {
          for (const hook of ends) await hook();
        }
      },
    });
  };
  const describe = (name: string, ...rest: readonly unknown[]): void => {
    around.push(name);
    const outer = [before, after] as const;
    [before, after] = [[...before], [...after]];
    body(rest)();
    [before, after] = outer;
    around.pop();
  };
  const each =
    (call: (name: string, ...rest: readonly unknown[]) => void) =>
    (rows: readonly unknown[]) =>
    (name: string, ...rest: readonly unknown[]): void => {
      for (const row of rows) {
        const args: readonly unknown[] = Array.isArray(row) ? row : [row];
        call(`${name} ${inspect(args[0])}`, () => body(rest)(...args));
      }
    };
  const ignored = (): void => {};
  const when = (call: typeof register) => (condition: boolean) => (condition ? call : ignored);
  const it = Object.assign(register, {
    each: each(register),
    runIf: when(register),
    skipIf: (condition: boolean) => when(register)(!condition),
    skip: ignored,
  });
  const blocks = Object.assign(describe, {
    each: each(describe),
    runIf: when(describe),
    skipIf: (condition: boolean) => when(describe)(!condition),
    skip: ignored,
  });
  return {
    it,
    test: it,
    describe: blocks,
    expect: expectHere,
    beforeEach: (hook: TestBody) => before.push(hook),
    beforeAll: (hook: TestBody) => before.push(hook),
    afterEach: (hook: TestBody) => after.push(hook),
    afterAll: (hook: TestBody) => after.push(hook),
    vi: { ...vi, resetModules },
  };
}

interface Module {
  exports: unknown;
  done?: unknown;
}

/** Loads files into modules, each once; with a changed file, and with other packages where they are given. */
function loader(
  modules: Map<string, Module>,
  change: Change | null,
  packages: Readonly<Record<string, unknown>>,
): (file: string) => unknown {
  const load = (file: string): Module => {
    const known = modules.get(file);
    if (known !== undefined) return known;
    const module: Module = { exports: {} };
    modules.set(file, module);
    const code = file === change?.file ? compile(file, change.text) : bodyOf(file);
    module.done = code((name) => required(file, name), module, module.exports);
    return module;
  };
  const required = (from: string, name: string): unknown => {
    if (Object.hasOwn(packages, name)) return packages[name];
    const target = resolved(from, name);
    return target === undefined ? nodeRequire(name) : load(target).exports;
  };
  return (file) => load(file).done ?? load(file).exports;
}

/** What a file exports, from modules of its own. */
export const freshly = (file: string): unknown => loader(new Map(), null, {})(file);

/** The tests of a file, from modules of its own, in the order in which they stand; or why it does not load. */
export async function testsOf(testFile: string, change: Change | null, draw?: Draw): Promise<readonly Test[] | string> {
  const tests: Test[] = [];
  const modules = new Map<string, Module>();
  const vitest = registrar(tests, () => {
    modules.clear();
  });
  const load = loader(modules, change, { vitest, ...(draw === undefined ? {} : { 'fast-check': drawing(draw) }) });
  try {
    // an async body: what it gives is awaited
    if (reaches(testFile, reached).has(awaited)) await load(awaited);
    await load(testFile);
  } catch (error) {
    return `${unloaded}: ${error instanceof Error ? error.message : String(error)}`;
  }
  return tests;
}

/** Runs something, and cuts it off where a change makes it go on for long: a loop without an end is to cost seconds, not a new process. */
export function limited<T>(run: () => T, usualMs: number): T {
  Object.assign(globalThis, { __run: run });
  return vm.runInThisContext('__run()', { timeout: 10_000 + 20 * Math.ceil(usualMs) }) as T;
}

export const isCutOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

const noName: ReadonlySet<string> = new Set();

/**
 * What the tests of a file found: the name of the first that failed, or null; those of some names are left out. Throws nothing: a file that does not load has
 * failed.
 */
export async function firstFailure(
  testFile: string,
  change: Change | null,
  usualMs = 10_000,
  draw?: Draw,
  leftOut = noName,
): Promise<string | null> {
  try {
    const tests = await limited(() => testsOf(testFile, change, draw), usualMs);
    if (typeof tests === 'string') return tests;
    for (const { name, run } of tests) {
      if (leftOut.has(name)) continue;
      try {
        await limited(run, usualMs);
      } catch (error) {
        return isCutOff(error) ? tooLong : name;
      }
    }
    return tests.length === 0 ? 'has no test' : null;
  } catch (error) {
    if (isCutOff(error)) return tooLong;
    throw error;
  }
}
