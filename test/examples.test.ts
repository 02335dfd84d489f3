import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { entryPoints, root } from '../scripts/entry-points.js';
import type { Example } from '../scripts/examples.js';
import { allExamples, commentExamples, fenceExamples, importsOf, programOf } from '../scripts/examples.js';

type Check = (actual: unknown, expected: unknown, line: number) => void;
type Run = (require: (name: string) => unknown, check: Check, exports: object) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (...parts: readonly string[]) => Run;

async function run(example: Example): Promise<void> {
  const program = programOf(example.code);
  const at = (line: number) => `${example.file}:${String(example.line + line - 1)}`;
  expect(program.stray.map(at), 'lines whose "// =>" stands behind no expression').toEqual([]);
  expect(program.assertions, 'an example that asserts nothing proves nothing: end a line with "// => value"').toBeGreaterThan(0);
  const modules = new Map<string, unknown>();
  for (const name of importsOf(example.code)) {
    const entry = entryPoints.find((point) => point.name === name);
    if (entry === undefined) throw new Error(`${at(1)}: '${name}' is no entry point`);
    modules.set(name, await import(`../${entry.source}`));
  }
  let checked = 0;
  const check: Check = (actual, expected, line) => {
    checked++;
    if (!isDeepStrictEqual(actual, expected)) expect(actual, at(line)).toStrictEqual(expected);
  };
  await new AsyncFunction('require', 'check', 'exports', program.javascript)((name) => modules.get(name), check, {});
  expect(checked, 'every "// =>" was reached').toBeGreaterThanOrEqual(program.assertions);
}

const examples = allExamples();

describe('examples of the documentation', () => {
  for (const example of examples) {
    it(`${example.file}:${String(example.line)} ${example.subject}`, async () => {
      await run(example);
    });
  }

  // Types know no time zone: once is enough.
  it.runIf(process.env['TZ'] === 'UTC')('compile', { timeout: 60_000 }, () => {
    const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const named = new Map(examples.map((example, index) => [`${root}example-${String(index)}.ts`, example]));
    const unhurried = { ...options, noUnusedLocals: false, noUnusedParameters: false };
    const files = ts.createCompilerHost(unhurried);
    const host: ts.CompilerHost = {
      ...files,
      readFile: (name) => named.get(name)?.code ?? files.readFile(name),
      fileExists: (name) => named.has(name) || files.fileExists(name),
      getSourceFile: (name, ...rest) => {
        const code = named.get(name)?.code;
        return code === undefined ? files.getSourceFile(name, ...rest) : ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true);
      },
    };
    const program = ts.createProgram([...named.keys()], unhurried, host);
    const complaints = [...named].flatMap(([name, example]) =>
      ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map(({ start = 0, messageText }) => {
        const line = example.line + example.code.slice(0, start).split('\n').length - 1;
        return `${example.file}:${String(line)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      }),
    );
    expect(complaints).toEqual([]);
  });
});

describe('the reader of examples', () => {
  const made = (code: string): Example => ({ file: 'made-up.ts', line: 1, subject: 'made up', code });

  it.each([
    ['beside', '1 + 1; // => 2'],
    ['below', '1 + 1;\n// => 2'],
    ['over several lines', '({ a: [1, 2] });\n// => {\n//   a: [1, 2],\n// }'],
    ['behind a constant', 'const two = 1 + 1; // => 2'],
    ['behind console.log', 'console.log({ a: 1 }); // => { a: 1 }'],
    ['behind a call over several lines', 'Math.max(\n  1,\n  2,\n); // => 2'],
    ['behind the last of two statements', 'let a = 1; a + 1; // => 2'],
    ['behind an awaited value', 'await Promise.resolve(2); // => 2'],
  ])('finds a value %s and holds the expression to it', async (_place, code) => {
    await run(made(code));
    await expect(run(made(code.replace(/2(?!.*2)|1(?= }$)/s, '7')))).rejects.toThrow('made-up.ts:');
  });

  it('refuses a block that asserts nothing, and a value behind no expression', async () => {
    await expect(run(made('1 + 1; // verdict 2'))).rejects.toThrow('asserts nothing');
    await expect(run(made('// => 2\n1 + 1; // => 2'))).rejects.toThrow('no expression');
  });

  it('refuses an import that is no entry point', async () => {
    await expect(run(made("import { a } from 'termbook/kernel'; a; // => 1"))).rejects.toThrow('no entry point');
  });

  it('reads doc comments with the name and line of what they document', () => {
    const text =
      '/**\n * One.\n * @example\n * one(1); // => 1\n * @returns one\n */\nexport const one = 1;\n\nexport interface Two {\n  /** @example\n   * ```ts\n   * two; // => 2\n   * ```\n   */\n  readonly two: number;\n}\n';
    expect(commentExamples('a.ts', text)).toEqual([
      { file: 'a.ts', subject: 'one', line: 4, code: 'one(1); // => 1' },
      { file: 'a.ts', subject: 'Two.two', line: 12, code: 'two; // => 2' },
    ]);
  });

  it('reads the ts fences of a page with their heading, and no others', () => {
    expect(fenceExamples('a.md', '# A\n```sh\nnpm ci\n```\n## B\n```ts\nb; // => 1\n```\n')).toEqual([
      { file: 'a.md', subject: 'B', line: 7, code: 'b; // => 1' },
    ]);
  });
});
