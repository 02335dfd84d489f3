import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { entryPoints, root } from '../scripts/entry-points.js';
import type { Example } from '../scripts/examples.js';
import {
  allExamples,
  allFences,
  commentExamples,
  fenceExamples,
  fencesOf,
  statesValue,
  handwrittenPages,
  importsOf,
  programOf,
} from '../scripts/examples.js';

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
    if (entry === undefined && !peers.includes(name)) throw new Error(`${at(1)}: '${name}' is no entry point`);
    modules.set(name, await import(entry === undefined ? name : `../${entry.source}`));
  }
  let checked = 0;
  const check: Check = (actual, expected, line) => {
    checked++;
    if (!isDeepStrictEqual(actual, expected)) expect(actual, at(line)).toStrictEqual(expected);
  };
  await new AsyncFunction('require', 'check', 'exports', program.javascript)((name) => modules.get(name), check, {});
  expect(checked, 'every "// =>" was reached').toBeGreaterThanOrEqual(program.assertions);
}

/** What an example may import beside the library: what a user of `termbook/testing` has, and libraries of dates. */
const peers = ['fast-check', 'date-fns', 'temporal-polyfill'];

/** Blocks that are not run, by page, language and first line, and why. */
const notRun: Readonly<Record<string, string>> = {
  'README.md sh: npm install termbook': 'the tarball is installed by the step `pack`',
  'README.md sh: npx termbook renewals subscriptions.json': 'the commands for people: test/cli/people.test.ts runs their examples',
  'README.md sh: npm ci && npm run demo': 'the commands that .ci/run takes from here',
  'docs/guide/desk.md sh: npx termbook renewals subscriptions.json --prices prices.csv':
    'the commands for people: test/cli/people.test.ts runs their examples',
  'docs/guide/getting-started.md sh: npm install termbook': 'the tarball is installed by the step `pack`',
  "docs/guide/sandbox.md js: import { createServer } from 'node:http';": 'run by test/sandbox/recipes.test.ts',
  "docs/guide/sandbox.md js: import { http } from 'msw';": 'needs MSW, which is no dependency here: run by hand with 2.x',
  'docs/guide/sandbox.md sh: PARTNER_CENTER_TOKEN=... PARTNER_CENTER_CUSTOMER=... npx tsx scripts/dual.ts':
    'needs credentials; two sandboxes in test/sandbox/dual.test.ts',
  'docs/guide/sandbox.md sh: npx termbook sandbox --at 2026-03-02 --port 8080': 'run by test/cli/sandbox.test.ts',
  'docs/guide/upgrading.md sh: npx termbook@1.0.0 assess --at 2026-12-01 < records.ndjson > before.ndjson':
    'two published versions are needed',
  'docs/guide/testing.md sh: npm install --save-dev fast-check': 'installed beside the tarball by the step `pack`',
  'docs/index.md sh: npm install termbook': 'the tarball is installed by the step `pack`',
  'docs/guide/recipes.md js: instant(dayjs().toISOString());': 'run with its libraries by `npm run engines recipes`',
  "docs/guide/recipes.md tsx: import { useEffect, useState } from 'react';": 'run with React by `npm run engines recipes`',
  'docs/guide/recipes.md html: <termbook-timeline></termbook-timeline>': 'drawn by the tests of the playground',
  "docs/guide/recipes.md js: import { instant } from 'termbook';": 'needs a page: the home page of the site does the same',
  'docs/guide/recipes.md css: termbook-timeline {': 'colors of a page',
  "docs/guide/recipes.md sh: psql -XAtq -c 'select json_strip_nulls(row_to_json(s)) from subscriptions s' |":
    'run over a real server by `npm run engines postgres`',
  'docs/guide/front-ends.md html: <p id="hint"></p>': 'the page of the button, checked by test/front-ends.test.ts',
  "docs/guide/front-ends.md js: import { decideCancellation, instant } from 'termbook';":
    'needs a page: bundled and run by test/front-ends.test.ts',
  'docs/guide/front-ends.md sh: npx esbuild page.js --bundle --format=esm --outfile=page.bundle.js': 'done by test/front-ends.test.ts',
};

const examples = allExamples();

/** A block whose constants of literals keep their types, as `as const` keeps them in TypeScript. */
function constants(code: string): string {
  const tree = ts.createSourceFile('page.mjs', code, ts.ScriptTarget.Latest, true);
  const edits: (readonly [number, string])[] = [];
  const visit = (node: ts.Node): void => {
    const isConstant = ts.isVariableDeclaration(node) && (node.parent.flags & ts.NodeFlags.Const) !== 0;
    const literal = isConstant ? node.initializer : ts.isReturnStatement(node) ? node.expression : undefined;
    if (literal !== undefined && (ts.isObjectLiteralExpression(literal) || ts.isArrayLiteralExpression(literal))) {
      edits.push([literal.getStart(), '/** @type {const} */ ('], [literal.end, ')']);
    } else ts.forEachChild(node, visit);
  };
  visit(tree);
  return edits.reduceRight((text, [at, piece]) => text.slice(0, at) + piece + text.slice(at), code);
}

describe('examples of the documentation', () => {
  for (const example of examples) {
    it(`${example.file}:${String(example.line)} ${example.subject}`, async () => {
      await run(example);
    });
  }

  it('compile: those of pages as plain JavaScript whose literals are constants', () => {
    const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const named = new Map(
      examples.map((example, index) => {
        const isPlain = 'language' in example && example.language === 'js';
        return [
          `${root}example-${String(index)}.${isPlain ? 'mjs' : 'ts'}`,
          isPlain ? { ...example, code: constants(example.code) } : example,
        ];
      }),
    );
    const unhurried = { ...options, allowJs: true, checkJs: true, noImplicitAny: false, noUnusedLocals: false };
    const files = ts.createCompilerHost(unhurried);
    const host: ts.CompilerHost = {
      ...files,
      readFile: (name) => named.get(name)?.code ?? files.readFile(name),
      fileExists: (name) => named.has(name) || files.fileExists(name),
      getSourceFile: (name, ...rest) => {
        const code = named.get(name)?.code;
        return code === undefined
          ? files.getSourceFile(name, ...rest)
          : ts.createSourceFile(name, code, { languageVersion: ts.ScriptTarget.ES2022, impliedNodeFormat: ts.ModuleKind.ESNext }, true);
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

  it('of pages print what they show', () => {
    const silent = examples.filter(({ file, code }) => file.endsWith('.md') && !code.includes('console.log('));
    expect(silent.map(({ file, line }) => `${file}:${String(line)}`)).toEqual([]);
  });
});

describe('code blocks of the README and the guide', () => {
  it('are run, or listed with the reason why not', () => {
    const other = allFences().filter((fence) => !statesValue(fence));
    const keys = other.map(({ file, language, code }) => `${file} ${language}: ${code.split('\n')[0] ?? ''}`);
    expect(keys.sort()).toEqual(Object.keys(notRun).sort());
  });

  it('begin at the left margin with three backticks, so that none is overlooked', () => {
    const hidden = handwrittenPages().flatMap((file) =>
      readFileSync(`${root}${file}`, 'utf8')
        .split('\n')
        .flatMap((line, index) => (/^(?:\s+(?:```|~~~)|~~~|````|<pre)/.test(line) ? [`${file}:${String(index + 1)}`] : [])),
    );
    expect(hidden).toEqual([]);
  });

  it('are 80 columns wide at most, so that no reader has to scroll', () => {
    const wide = allFences().flatMap(({ file, line, code }) =>
      code.split('\n').flatMap((text, index) => (text.length > 80 ? [`${file}:${String(line + index)} ${text}`] : [])),
    );
    expect(wide).toEqual([]);
  });

  it('are found on every page of the guide', () => {
    const pages = handwrittenPages().filter((file) => file.startsWith('docs/guide/'));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((file) => !examples.some((example) => example.file === file))).toEqual([]);
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

  it('reads the fences of every language with it', () => {
    const page = '# A\n```sh\nnpm ci\n```\n```ts\nb; // => 1\n```\n';
    expect(fencesOf('a.md', page).map(({ language, line }) => [language, line])).toEqual([
      ['sh', 3],
      ['ts', 6],
    ]);
  });

  it('reads the blocks of a page that state a value, with their heading, and no others', () => {
    expect(fenceExamples('a.md', '# A\n```sh\n# => 1\n```\n```js\na;\n```\n## B\n```js\nb; // => 1\n```\n')).toEqual([
      { file: 'a.md', subject: 'B', line: 10, code: 'b; // => 1', language: 'js' },
    ]);
  });
});
