import type { AnyNode, Expression, Program } from 'acorn';

const mark = '/* @__PURE__ */ ';

/** True if a bundler sees by itself that an expression does nothing but give a value. */
function isPlain(node: AnyNode | null): boolean {
  switch (node?.type) {
    case undefined:
    case 'Literal':
    case 'Identifier':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      return node.argument.type === 'Literal';
    case 'ArrayExpression':
      return node.elements.every(isPlain);
    case 'ObjectExpression':
      return node.properties.every((property) => property.type === 'Property' && !property.computed && isPlain(property.value));
    default:
      return false;
  }
}

function marked(code: string, node: Expression): string {
  const text = code.slice(node.start, node.end);
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  const call = isCall && isPlain(node.callee) && node.arguments.every(isPlain) ? text : `(() => (${text}))()`;
  return code.slice(0, node.start).endsWith(mark) ? call : `${mark}${call}`;
}

/**
 * Returns a module whose constants are all marked: an unused one does nothing, so every bundler drops it, also out of a file that holds many modules.
 * That the package has no side effects (`sideEffects` in package.json) says this of whole files only.
 */
export function withMarks(code: string, program: Program): string {
  const constants = program.body
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement))
    .flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : []))
    .flatMap(({ init }) => (isPlain(init ?? null) ? [] : [init as Expression]));
  return constants.reduceRight((text, init) => text.slice(0, init.start) + marked(text, init) + text.slice(init.end), code);
}
