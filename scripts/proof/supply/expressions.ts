import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { root } from '../../entry-points.js';
import { sourceFiles } from '../../examples.js';

interface Expression {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression of src: the literals, and as `source: ''` what is made at run time. */
function expressions(): readonly Expression[] {
  return sourceFiles().flatMap((file) => {
    const tree = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Expression[] = [];
    const visit = (node: ts.Node): void => {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({ file, line, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
        found.push({ file, line, source: '', flags: '' });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

export interface Expressions {
  readonly count: number;
  readonly unsafe: readonly string[];
}

/** Whether any expression can take more than linear time, by recheck's automaton and, where that gives up, its search for an attack. */
export async function checkExpressions(): Promise<Expressions> {
  const all = expressions();
  const unsafe = await Promise.all(
    all.map(async ({ file, line, source, flags }) => {
      const where = `${file}:${String(line)}`;
      if (source === '') return [`${where} makes a regular expression at run time`];
      const found = await check(source, flags, { timeout: 30_000 });
      const slow = found.status === 'vulnerable' ? `, ${found.complexity.type}` : '';
      return found.status === 'safe' ? [] : [`${where} /${source}/${flags} is ${found.status}${slow}`];
    }),
  );
  return { count: all.length, unsafe: unsafe.flat() };
}
