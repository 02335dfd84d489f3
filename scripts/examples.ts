import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from './entry-points.js';

/** A runnable block of documentation: an `@example` of a doc comment, or a block of the README or the guide that states a value. */
export interface Example {
  /** From the root of the repository. */
  readonly file: string;
  /** Where its first line stands in that file. */
  readonly line: number;
  /** What is documented: the declaration, or the heading above the fence. */
  readonly subject: string;
  readonly code: string;
}

/** An example as a program (CommonJS unless told otherwise), whose `// =>` lines have become calls of `check(actual, expected, line)`. */
export interface Program {
  readonly javascript: string;
  readonly assertions: number;
  /** Lines of the block whose `// =>` belongs to no expression, so that they would assert nothing. */
  readonly stray: readonly number[];
}

/** Every TypeScript file of src, from the root of the repository, with forward slashes. */
export function sourceFiles(): readonly string[] {
  return readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

/** The `@example` blocks of the doc comments of one file. */
export function commentExamples(file: string, text: string): readonly Example[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Example[] = [];
  const seen = new Set<number>();
  const visit = (node: ts.Node, owner: string): void => {
    const name = nameOf(node);
    const subject = [owner, name].filter((part) => part !== '').join('.');
    for (const comment of ts.getJSDocCommentsAndTags(node)) {
      if (!ts.isJSDoc(comment) || seen.has(comment.pos)) continue;
      seen.add(comment.pos);
      const line = tree.getLineAndCharacterOfPosition(comment.pos).line + 1;
      for (const block of exampleBlocks(text.slice(comment.pos, comment.end))) {
        found.push({ file, subject: subject === '' ? 'the file' : subject, line: line + block.offset, code: block.code });
      }
    }
    ts.forEachChild(node, (child) => {
      visit(child, subject);
    });
  };
  visit(tree, '');
  return found;
}

function nameOf(node: ts.Node): string {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText()).join(', ');
  if (ts.isVariableDeclaration(node)) return '';
  const name = ts.getNameOfDeclaration(node as ts.Declaration);
  return name !== undefined && ts.isIdentifier(name) ? name.text : '';
}

function exampleBlocks(comment: string): readonly { readonly offset: number; readonly code: string }[] {
  const lines = comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''));
  const blocks: { offset: number; code: string }[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!/^\s*@example\b/.test(lines[at] ?? '')) continue;
    let end = at + 1;
    while (end < lines.length && !/^@\w/.test(lines[end] ?? '')) end++;
    const body = lines.slice(at + 1, end);
    const open = body.findIndex((line) => line.startsWith('```'));
    const close = body.findIndex((line, index) => index > open && line.startsWith('```'));
    const [first, last] = open === -1 ? [0, body.length] : [open + 1, close === -1 ? body.length : close];
    blocks.push({ offset: at + 1 + first, code: body.slice(first, last).join('\n').trimEnd() });
    at = end - 1;
  }
  return blocks;
}

/** A code block of a Markdown page, in whatever language. */
export interface Fence extends Example {
  readonly language: string;
}

/** Every code block of a Markdown page. */
export function fencesOf(file: string, text: string): readonly Fence[] {
  const found: Fence[] = [];
  let heading = 'top';
  let fence: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (fence === undefined) {
      heading = /^#+\s+(.*)$/.exec(line)?.[1] ?? heading;
      const open = /^```(\S*)/.exec(line);
      if (open !== null) fence = { language: open[1] ?? '', line: index + 2, lines: [] };
    } else if (line.startsWith('```')) {
      found.push({ file, subject: heading, line: fence.line, code: fence.lines.join('\n'), language: fence.language });
      fence = undefined;
    } else {
      fence.lines.push(line);
    }
  }
  return found;
}

/** A block of JavaScript or TypeScript that states a value: it is run. */
export const statesValue = ({ language, code }: Fence): boolean => /^[jt]s$/.test(language) && /\/\/\s*=>/.test(code);

/** The blocks of a Markdown page that are run. */
export const fenceExamples = (file: string, text: string): readonly Fence[] => fencesOf(file, text).filter(statesValue);

/** The pages that are written by hand for users: the README, the front page of the site and the guide. */
export function handwrittenPages(): readonly string[] {
  const guide = readdirSync(`${root}docs/guide`).filter((name) => name.endsWith('.md'));
  return ['README.md', 'skills/termbook/SKILL.md', 'docs/index.md', ...guide.sort().map((name) => `docs/guide/${name}`)];
}

const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

/** Every code block of the pages that are written by hand. */
export function allFences(): readonly Fence[] {
  return handwrittenPages().flatMap((file) => fencesOf(file, read(file)));
}

/** Every example of src, of the README and of the guide. */
export function allExamples(): readonly Example[] {
  return [
    ...handwrittenPages().flatMap((file) => fenceExamples(file, read(file))),
    ...sourceFiles().flatMap((file) => commentExamples(file, read(file))),
  ];
}

/** What an example imports. */
export function importsOf(code: string): readonly string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

/**
 * Turns a block into a program. `expression; // => value`, or `// => value` on the line below, becomes an assertion; so does one
 * behind `const name = expression;` and behind `console.log(expression);`. A value may go on in the comment lines below it.
 */
export function programOf(code: string, module: ts.ModuleKind = ts.ModuleKind.CommonJS): Program {
  const tree = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const used = new Set<number>();
  const visit = (node: ts.Node): void => {
    const actual = asserted(node);
    const expectation = actual === undefined ? undefined : expectationAfter(code, node.end);
    if (actual === undefined || expectation === undefined) {
      ts.forEachChild(node, visit);
      return;
    }
    used.add(expectation.line);
    const call = `check(${actual}, (${expectation.value}), ${String(expectation.line)});`;
    if (ts.isVariableStatement(node)) edits.push({ start: node.end, end: node.end, text: ` ${call}` });
    else edits.push({ start: node.getStart(), end: node.end, text: call });
  };
  visit(tree);
  const text = edits.reduceRight((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), code);
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: false },
  });
  const written = code.split('\n').flatMap((line, index) => (/\/\/\s*=>/.test(line) ? [index + 1] : []));
  return { javascript: outputText, assertions: used.size, stray: written.filter((line) => !used.has(line)) };
}

/** The text of what a `// =>` behind the statement speaks of. */
function asserted(node: ts.Node): string | undefined {
  if (ts.isVariableStatement(node)) {
    const [declaration, ...more] = node.declarationList.declarations;
    return declaration !== undefined && more.length === 0 && ts.isIdentifier(declaration.name) ? declaration.name.text : undefined;
  }
  if (!ts.isExpressionStatement(node)) return undefined;
  const { expression } = node;
  if (ts.isCallExpression(expression) && expression.expression.getText() === 'console.log' && expression.arguments.length === 1) {
    return expression.arguments[0]?.getText();
  }
  return expression.getText();
}

function expectationAfter(code: string, end: number): { readonly line: number; readonly value: string } | undefined {
  const [rest = '', ...below] = code.slice(end).split('\n');
  const line = code.slice(0, end).split('\n').length;
  const beside = /^\s*\/\/\s*=>(.*)$/.exec(rest)?.[1];
  if (beside !== undefined) return { line, value: wholeValue(beside, below) };
  const under = rest.trim() === '' ? /^\s*\/\/\s*=>(.*)$/.exec(below[0] ?? '')?.[1] : undefined;
  return under === undefined ? undefined : { line: line + 1, value: wholeValue(under, below.slice(1)) };
}

/** A value that does not end on its own line goes on in the comment lines below. */
function wholeValue(first: string, below: readonly string[]): string {
  let value = first;
  for (const line of below) {
    const more = /^\s*\/\/(?!\s*=>)(.*)$/.exec(line)?.[1];
    if (more === undefined || parses(value)) break;
    value += `\n${more}`;
  }
  return value.trim();
}

function parses(value: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(`(${value}\n)`, { reportDiagnostics: true });
  return diagnostics.length === 0;
}
