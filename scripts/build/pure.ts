import ts from 'typescript';

const mark = '/* @__PURE__ */ ';
const keywords: readonly ts.SyntaxKind[] = [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword];

/** True if a bundler sees by itself that an expression does nothing but give a value. */
function isPlain(node: ts.Node | undefined): boolean {
  if (node === undefined || ts.isLiteralExpression(node) || ts.isIdentifier(node) || ts.isFunctionLike(node)) return true;
  if (keywords.includes(node.kind)) return true;
  if (ts.isPrefixUnaryExpression(node)) return ts.isLiteralExpression(node.operand);
  if (ts.isVoidExpression(node) || ts.isParenthesizedExpression(node)) return isPlain(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isPlain);
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.every(
    (property) =>
      !ts.isSpreadAssignment(property) &&
      !ts.isComputedPropertyName(property.name) &&
      (!ts.isPropertyAssignment(property) || isPlain(property.initializer)),
  );
}

function marked(code: string, node: ts.Expression): string {
  const text = node.getText();
  const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
  const call = isCall && isPlain(node.expression) && (node.arguments ?? []).every(isPlain) ? text : `(() => (${text}))()`;
  return code.slice(0, node.getStart()).endsWith(mark) ? call : `${mark}${call}`;
}

/**
 * Returns a module whose constants are all marked: an unused one does nothing, so every bundler drops it, also out of a file that holds many modules.
 * That the package has no side effects (`sideEffects` in package.json) says this of whole files only.
 */
export function withMarks(code: string): string {
  const constants = ts
    .createSourceFile('module.js', code, ts.ScriptTarget.ES2022, true)
    .statements.flatMap((statement) => (ts.isVariableStatement(statement) ? statement.declarationList.declarations : []))
    .flatMap(({ initializer }) => (initializer === undefined || isPlain(initializer) ? [] : [initializer]));
  return constants.reduceRight((text, init) => text.slice(0, init.getStart()) + marked(text, init) + text.slice(init.getEnd()), code);
}
