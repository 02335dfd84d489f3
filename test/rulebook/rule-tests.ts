/** Which tests hold which rule: reads the rule ids in brackets (`[E8]`, `[W14] [I1]`, `[B1-B5]`) in the names of tests. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from '../../scripts/entry-points.js';
import { cells } from '../rules/ask.js';

/** A test by its file, from the root of the repository, and its whole name. */
export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

const cite = /\[([A-Z]\d{1,2}(?:(?:\s*,\s*|\s+|\s*-\s*)[A-Z]\d{1,2})*)\]/g;
const range = /^([A-Z])(\d+)\s*-\s*\1(\d+)$/;

/** The ids that a name cites: `[A1]`, `[A1, A3]` and `[A1-A3]`. */
export function idsIn(name: string): readonly string[] {
  return [...name.matchAll(cite)].flatMap(([, inside = '']) =>
    inside
      .replaceAll(/\s*-\s*/g, '-')
      .split(/[\s,]+/)
      .flatMap((token) => {
        const [, letter = '', from = '', to = ''] = range.exec(token) ?? [];
        if (letter === '') return [token];
        return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `${letter}${String(Number(from) + index)}`);
      }),
  );
}

/** The name under which a call registers a test, and the rows that are put into it; undefined for any other call. */
function registers(call: ts.CallExpression): { readonly by: 'describe' | 'it'; readonly names: readonly string[] } | undefined {
  const table = ts.isCallExpression(call.expression) ? call.expression : undefined;
  const callee = (table?.expression ?? call.expression).getText();
  const by = /^(describe|it|test)(\.\w+)*$/.exec(callee)?.[1];
  const [title] = call.arguments;
  if (by === undefined || title === undefined) return undefined;
  if (table === undefined && callee.endsWith('.each')) return undefined;
  const name = textOf(title);
  if (name === undefined) return undefined;
  const rows = name.includes('%s') && table !== undefined ? firstTexts(table.arguments[0]) : [];
  return {
    by: by === 'describe' ? 'describe' : 'it',
    names: rows.length === 0 ? [name] : rows.map((row) => name.replace('%s', () => row)),
  };
}

/** A literal as written; of a template its fixed text. */
function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('...');
}

/** The text that each row of a table begins with. */
function firstTexts(table: ts.Expression | undefined): readonly string[] {
  let list = table;
  while (list !== undefined && (ts.isAsExpression(list) || ts.isSatisfiesExpression(list) || ts.isParenthesizedExpression(list)))
    list = list.expression;
  if (list !== undefined && ts.isCallExpression(list) && list.expression.getText() === 'cells')
    return list.arguments.flatMap((text) => (ts.isStringLiteralLike(text) ? cells(text.text).map(([first = '']) => first) : []));
  if (list === undefined || !ts.isArrayLiteralExpression(list)) return [];
  return list.elements.flatMap((row) => {
    const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
    return first !== undefined && ts.isStringLiteralLike(first) ? [first.text] : [];
  });
}

/** The tests of one file by their whole names, those of the blocks around them included. */
export function testsIn(file: string, text: string): readonly NamedTest[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: NamedTest[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    const registered = ts.isCallExpression(node) ? registers(node) : undefined;
    const names = registered === undefined ? around : registered.names.flatMap((name) => around.map((outer) => `${outer} ${name}`.trim()));
    if (registered?.by === 'it') found.push(...names.map((name) => ({ file, name })));
    else ts.forEachChild(node, (child) => visit(child, names));
  };
  visit(tree, ['']);
  return found;
}

/** Every test of the repository. */
export function allTests(): readonly NamedTest[] {
  return readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => testsIn(file, readFileSync(`${root}${file}`, 'utf8')));
}

/** The tests behind each id, in the order of files and tests. */
export function testsById(tests: readonly NamedTest[]): ReadonlyMap<string, readonly NamedTest[]> {
  const held = new Map<string, NamedTest[]>();
  for (const test of tests) {
    for (const id of new Set(idsIn(test.name))) held.set(id, [...(held.get(id) ?? []), test]);
  }
  return held;
}
